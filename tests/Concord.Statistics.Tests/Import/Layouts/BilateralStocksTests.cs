using Concord.Core;
using Concord.Statistics.Lakes;
using Concord.Testing;

namespace Concord.Statistics.Tests.Import.Layouts;

public sealed class BilateralStocksTests : IDisposable
{
    private readonly TempLake temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void The_real_workbook_adds_up_and_its_unnamed_areas_are_left_out()
    {
        var report = temp.Import(SharedData.PathOf("data", "stock", "WB_Bilateral_Estimates_Migrant_Stocks_2017.xlsx"));
        var release = report.Releases.ShouldHaveSingleItem();
        release.Name.ShouldBe("worldbank-stock/2017");
        release.Faults.Select(f => f.Code).ShouldBe(["table.formulas"]);
        (release.RowsRead, release.Rejected, release.Imported).ShouldBe((219, 0, 14_381));
        using var lake = temp.Open();
        var stocks = lake.Observations(new Query(Measure.Stock));
        // Row and column World: 266,143,792 people, less the rows and columns Other North and Other South,
        // and three people whom it has move from an area to itself.
        stocks.Sum(o => o.Value!.Value).ShouldBe(252_635_660 - 3);
        stocks.ShouldAllBe(o => o.Status == ObservationStatus.Modelled);
        stocks.Single(o => o.FromArea!.Code == "MEX" && o.ToArea!.Code == "USA").Value.ShouldBe(11_573_680);
    }

    [Fact]
    public void Origins_stand_at_the_side_and_destinations_across()
    {
        temp.Import(temp.File("a.csv", "Bilateral Estimates of Migrant Stocks in 2017,,,\ndestination (across) / origin (down),Mexico,United States,Other North,World\nMexico,0,100,1,101\nOther South,5,0,0,5\nWorld,5,100,1,106\n"))
            .AllFaults.ShouldBeEmpty();
        using var lake = temp.Open();
        lake.Observations(new Query(Measure.Stock)).Select(o => (o.FromArea!.Code, o.ToArea!.Code, o.Value)).ShouldBe([("MEX", "USA", 100)]);
    }
}
