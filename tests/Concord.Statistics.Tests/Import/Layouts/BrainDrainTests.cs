using Concord.Core;
using Concord.Statistics.Lakes;
using Concord.Testing;

namespace Concord.Statistics.Tests.Import.Layouts;

/// <summary>The IAB's two files, which are read where they stand and never copied.</summary>
public sealed class BrainDrainTests : IDisposable
{
    private const string Rates = "origin,ccode_origin,gender,year,tot_rate,low_rate,med_rate,high_rate\n";
    private readonly TempLake temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void The_real_rates_become_per_cent_of_three_sexes_and_four_levels()
    {
        var report = temp.Import(SharedData.PathOf("data", "braindrain", "iabbd_8010_v1_emigration.csv"));
        report.AllFaults.ShouldBeEmpty();
        var release = report.Releases.ShouldHaveSingleItem();
        (release.RowsRead, release.Imported).ShouldBe((4_116, (4_116 - 21) * 4));
        using var lake = temp.Open();
        var afghan = lake.Observations(new Query(Measure.EmigrationRate) { To = AreaCatalogue.Default.Find("AFG")!.Id, Sex = Sex.Both }.In(1980)).Single();
        afghan.Value.ShouldBe(0.0660471);
        lake.Observations(new Query(Measure.EmigrationRateHigh)).ShouldContain(o => o.ToArea!.Code == "SCG");
        lake.Observations(new Query(Measure.EmigrationRateHigh)).Max(o => o.Value).ShouldBe(100);
    }

    [Fact]
    public void The_real_workbook_has_twenty_destinations_each_on_its_sheet()
    {
        var report = temp.Import(SharedData.PathOf("data", "braindrain", "iabbd_8010_v1_gender.xls"));
        report.AllFaults.Where(f => f.Severity == Severity.Error).ShouldBeEmpty();
        var release = report.Releases.ShouldHaveSingleItem();
        using var lake = temp.Open();
        var stocks = lake.Observations(new Query(Measure.StockAdults));
        stocks.Select(o => o.To).Distinct().Count().ShouldBe(20);
        stocks.Select(o => o.Period.Year).Distinct().Order().ShouldBe([1980, 1985, 1990, 1995, 2000, 2005, 2010]);
        // Each figure of both sexes is that of men and of women.
        foreach (var cell in stocks.GroupBy(o => (o.From, o.To, o.Period)).Where(g => g.Count() == 3).Take(5000))
            cell.Single(o => o.Sex == Sex.Both).Value!.Value.ShouldBe(cell.Where(o => o.Sex != Sex.Both).Sum(o => o.Value!.Value), 1.5);
        stocks.Single(o => o.FromArea!.Code == "ALB" && o.ToArea!.Code == "AUS" && o.Period.Year == 1980 && o.Sex == Sex.Both).Value.ShouldBe(1357);
        release.Imported.ShouldBe(81_900);
    }

    [Theory]
    [InlineData("A,ALB,Both,1980,0.1,0.1,0.1,0.1", "import.unknown-sex")]
    [InlineData("A,XXX,Male,1980,0.1,0.1,0.1,0.1", "import.unknown-area")]
    [InlineData("A,ALB,Male,198,0.1,0.1,0.1,0.1", "import.not-a-year")]
    [InlineData("A,ALB,Male,1980,1.1,0.1,0.1,0.1", "import.not-a-fraction")]
    [InlineData("A,ALB,Male,1980,\"0,1\",0.1,0.1,0.1", "import.not-a-number")]
    [InlineData("A,ALB,Male,1980,0.1", "import.width")]
    public void A_wrong_rate_is_named(string row, string code)
    {
        var report = temp.Import(temp.File("a.csv", Rates + "A,ALB,Female,1980,0.1,.,,0.3\n" + row + "\n"));
        report.AllFaults.First().Code.ShouldBe(code);
        report.Releases.Single().Release.ShouldBeNull();
    }
}
