using Concord.Core;
using Concord.Statistics.Lakes;
using Concord.Testing;

namespace Concord.Statistics.Tests.Import.Layouts;

public sealed class UndesaStocksByDestinationTests : IDisposable
{
    // The layout in small, as text: titles, block titles two rows above the years, a tree of areas by leading spaces.
    private const string Small = """
        ,,,,International Migrant Stock 2020: Destination,,,,,,
        ,,,,,"International migrant stock at mid-year, both sexes combined",,"International migrant stock at mid-year, males",,"International migrant stock at mid-year, females",
        ,,,,,,,,,,
        ,"Region, development group, country or area",Notes,Location code,Type of data,2015,2020,2015,2020,2015,2020
        1,WORLD,,900,,30,39,16,20,14,19
        2,  AFRICA,,903,,10,19,6,10,4,9
        3,   Burundi,,108,B R ,10,19,6,10,4,9
        4,   Mauritius*,,480,C,20,20,10,10,10,10

        """;

    private readonly TempLake temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void The_real_workbook_gives_every_area_and_adds_up_to_the_world()
    {
        var report = temp.Import(SharedData.PathOf("data", "stock", "undesa_pd_2020_ims_stock_by_sex_and_destination.xlsx"));

        var release = report.Releases.ShouldHaveSingleItem();
        release.Name.ShouldBe("undesa-stock-destination/2020");
        // The one fault tells of the six formulas on the sheet of contents.
        release.Faults.Select(f => (f.Code, f.Severity)).ShouldBe([("table.formulas", Severity.Notice)]);
        (release.RowsRead, release.Rejected, release.Imported).ShouldBe((283, 0, 4_813));
        release.Skipped.ShouldBe(new Dictionary<string, int> { ["aggregate of areas"] = 48, ["not available (cells)"] = 122 });
        // 235 areas, 7 dates, 3 columns each.
        (release.Imported + 122).ShouldBe((283 - 48) * 7 * 3);
        using var lake = temp.Open();
        var stocks = lake.Observations(new Query(Measure.Stock) { Sex = Sex.Both }.In(2020));
        // As rows 12 of Table 1 states: the world in 2020.
        stocks.Sum(o => o.Value!.Value).ShouldBe(280_598_105);
        stocks.Count.ShouldBe(232);
        double? Of(string area, int year, Sex sex) =>
            lake.Observations(new Query(Measure.Stock) { To = AreaCatalogue.Default.Find(area)!.Id, Sex = sex }.In(year)).ShouldHaveSingleItem().Value;
        Of("BDI", 2020, Sex.Both).ShouldBe(344_767);
        Of("BDI", 1990, Sex.Male).ShouldBe(163_267);
        Of("MYT", 2020, Sex.Both).ShouldBe(111_540);
        lake.Observations(new Query(Measure.Stock) { To = AreaCatalogue.Default.Find("SSD")!.Id, Sex = Sex.Both }).Select(o => o.Period.Year).ShouldBe([2010, 2015, 2020]);
        stocks.Single(o => o.ToArea!.Code == "ERI").Definition.ShouldBe(Definition.Imputed | Definition.RefugeesIncluded);
        stocks.Single(o => o.ToArea!.Code == "MDG").Definition.ShouldBe(Definition.Citizenship | Definition.RefugeesIncluded);
        stocks.ShouldAllBe(o => o.From == AreaCatalogue.World);
    }

    [Fact]
    public void The_layout_is_found_wherever_its_header_stands()
    {
        var report = temp.Import(temp.File("a.csv", Small), temp.File("b.csv", "\n\n" + Small));
        report.AllFaults.ShouldBeEmpty();
        report.Releases.Single().Imported.ShouldBe(12);
        report.Releases.Single().Skipped.ShouldBe(new Dictionary<string, int> { ["aggregate of areas"] = 4, ["the same row twice"] = 12 });
    }

    [Theory]
    [InlineData("108,B R ,10", "109,B R ,10", "import.unknown-area", 7, 4)]
    [InlineData("108,B R ,10", "108,B Q ,10", "import.unknown-definition", 7, 5)]
    [InlineData("108,B R ,10", "108,B R ,\"1,0\"", "import.not-a-number", 7, 6)]
    [InlineData("Type of data,2015", "Type of data,about 2015", "import.not-a-year", 4, 6)]
    public void What_cannot_be_read_is_rejected_at_its_cell(string good, string bad, string code, int row, int column)
    {
        var report = temp.Import(temp.File("a.csv", Small.Replace(good, bad, StringComparison.Ordinal)));
        var fault = report.AllFaults.First(f => f.Severity == Severity.Error);
        (fault.Code, fault.Place.Row, fault.Place.Column).ShouldBe((code, row, column));
        report.Releases.Single().Release.ShouldBeNull();
    }

    [Fact]
    public void Marks_for_unknown_small_and_hidden_figures_are_kept_apart_from_zero()
    {
        var report = temp.Import(temp.File("a.csv", Small.Replace("480,C,20,20,10,10,10,10", "480,C,..,0,—,10,~,10", StringComparison.Ordinal)));
        report.Releases.Single().Skipped.ShouldBe(new Dictionary<string, int>
        {
            ["aggregate of areas"] = 2,
            ["less than half a person (cells)"] = 1,
            ["not available (cells)"] = 1,
        });
        using var lake = temp.Open();
        var mauritius = lake.Observations(new Query(Measure.Stock) { To = 480 });
        mauritius.Single(o => o.Sex == Sex.Female && o.Period.Year == 2015).ShouldSatisfyAllConditions(o => o.Value.ShouldBeNull(), o => o.Status.ShouldBe(ObservationStatus.Suppressed));
        mauritius.Single(o => o.Sex == Sex.Both).Value.ShouldBe(0);
    }

    [Fact]
    public void Areas_that_do_not_add_up_to_the_world_are_a_warning_and_are_imported()
    {
        var report = temp.Import(temp.File("a.csv", Small.Replace("900,,30,39", "900,,30,99", StringComparison.Ordinal)));
        var warning = report.AllFaults.ShouldHaveSingleItem();
        (warning.Code, warning.Severity, warning.Place.Row, warning.Place.Column).ShouldBe(("import.total-differs", Severity.Warning, 5, 7));
        report.Releases.Single().Release.ShouldNotBeNull();
    }

    [Fact]
    public void Figures_after_the_edition_s_year_are_refused()
    {
        var report = temp.Import(temp.File("a.csv", Small.Replace("Type of data,2015,2020", "Type of data,2015,2024", StringComparison.Ordinal)));
        report.AllFaults.ShouldContain(f => f.Code == "release.year-after-edition");
        report.Releases.Single().Release.ShouldBeNull();
    }

    [Fact]
    public void Without_its_header_the_file_is_rejected_and_says_what_is_missing()
    {
        var report = temp.Import(temp.File("a.csv", Small.Replace("Location code", "Code", StringComparison.Ordinal)));
        report.AllFaults.ShouldContain(f => f.Code == "import.no-header" && f.Expected!.Contains("Location code", StringComparison.Ordinal));
    }
}
