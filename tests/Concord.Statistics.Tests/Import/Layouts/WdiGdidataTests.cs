using Concord.Core;
using Concord.Statistics.Lakes;
using Concord.Testing;

namespace Concord.Statistics.Tests.Import.Layouts;

public sealed class WdiGdidataTests : IDisposable
{
    private readonly TempLake temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void The_real_file_gives_the_Banks_figures_and_counts_the_variables_it_does_not_use()
    {
        var report = temp.Import(SharedData.PathOf("data", "wdi", "gdidata_wdi.csv"));

        report.AllFaults.ShouldBeEmpty();
        var release = report.Releases.ShouldHaveSingleItem();
        release.RowsRead.ShouldBe(92_435);
        release.Imported.ShouldBe(17_538 + 7_378 + 6_995 + 5_918 + 5_406 + 6_587);
        release.Skipped.Values.Sum().ShouldBe(92_435 - release.Imported);
        using var lake = temp.Open();
        double? Of(Measure measure, int year) => lake.Best(new Query(measure) { To = AreaCatalogue.Default.Find("PHL")!.Id }.In(year)).ShouldHaveSingleItem().Value;
        // Cells as they stand in the file.
        Of(Measure.Population, 2023).ShouldBe(114_891_201);
        Of(Measure.Gdp, 2022).ShouldBe(404_353_369_604.631);
        Of(Measure.RemittancesReceived, 2022).ShouldBe(38_048_724_464.3858);
        Of(Measure.NetMigration, 2022).ShouldBe(-221_754);
        Of(Measure.GdpPerHead, 2023).ShouldBe(9_901.05652395692);
        // Product per head at parity, whatever the table calls it: in the United States, whose prices are the yardstick, that of 2021, the year of the prices,
        // is the product of the year over 332.0 million people, as its census bureau counted them.
        double Usa(Measure measure) => lake.Best(new Query(measure) { To = AreaCatalogue.Default.Find("USA")!.Id }.In(2021)).ShouldHaveSingleItem().Value!.Value;
        (Usa(Measure.Gdp) / Usa(Measure.GdpPerHead)).ShouldBe(332.0e6, 0.2e6);
    }

    [Fact]
    public void NA_is_Namibia_in_a_code_and_a_gap_in_a_value_and_what_cannot_be_read_is_rejected_with_its_place()
    {
        var report = temp.Import(temp.File("wdi.csv", """
            "geo","var","t","v"
            "NAM","pop",2020,2500000
            "NAM","pop",2021,NA
            "WLD","pop",2020,7800000000
            "QQQ","pop",2020,1
            "PHL","pop",20x0,1
            "PHL","gdp",2020,"1,5"
            "PHL","inf",2020,3
            "PHL","pop"
            """));

        var release = report.Releases.ShouldHaveSingleItem();
        release.Release.ShouldBeNull();
        release.Rejected.ShouldBe(4);
        release.Skipped.ShouldBe(new Dictionary<string, int> { ["aggregate of areas"] = 1, ["no value"] = 1, ["variable inf not used"] = 1 });
        release.Faults.Select(f => (f.Code, f.Place.Row, f.Place.Column)).ShouldBe(
            [("import.unknown-area", 5, 1), ("import.not-a-year", 6, 3), ("import.not-a-number", 7, 4), ("import.width", 9, null)]);
        Directory.Exists(temp.Root).ShouldBeFalse();
    }
}
