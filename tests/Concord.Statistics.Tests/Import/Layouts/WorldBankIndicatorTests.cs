using Concord.Core;
using Concord.Statistics.Lakes;
using Concord.Testing;

namespace Concord.Statistics.Tests.Import.Layouts;

public sealed class WorldBankIndicatorTests : IDisposable
{
    private const string Small = "\uFEFF\"Data Source\",\"World Development Indicators\",\n\n\"Last Updated Date\",\"2021-09-15\",\n\n"
        + "\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"2019\",\"2020\",\n"
        + "\"Philippines\",\"PHL\",\"Personal remittances, paid (current US$)\",\"BM.TRF.PWKR.CD.DT\",\"215000000\",\"\",\n"
        + "\"World\",\"WLD\",\"Personal remittances, paid (current US$)\",\"BM.TRF.PWKR.CD.DT\",\"5\",\"6\",\n"
        + "\"Namibia\",\"NAM\",\"Personal remittances, paid (current US$)\",\"BM.TRF.PWKR.CD.DT\",\"7\",\"8\",\n";

    private readonly TempLake temp = new();

    public void Dispose() => temp.Dispose();

    public static TheoryData<string, string, string, int, int> Real => new()
    {
        { "remittances", "personal-remittances-received.xls", "worldbank-wdi-remittances-received/2023-05-10", 7_013, 6_658 },
        { "remittances", "personal-remittances-paid.xls", "worldbank-wdi-remittances-paid/2023-05-10", 6_561, 7_110 },
        { "remittances", "API_BM.TRF.PWKR.CD.DT_DS2_en_csv_v2_3012027.csv", "worldbank-wdi-remittances-paid/2021-09-15", 6_250, 6_987 },
        { "remittance_prices", "sending-cost-to-country.xls", "worldbank-wdi-price-to-area/2023-05-10", 956, 12_715 },
    };

    [Theory]
    [MemberData(nameof(Real))]
    public void The_real_files_are_read_whole(string folder, string file, string name, int figures, int gaps)
    {
        var report = temp.Import(SharedData.PathOf("data", folder, file));
        report.AllFaults.ShouldBeEmpty();
        var release = report.Releases.ShouldHaveSingleItem();
        release.Name.ShouldBe(name);
        (release.RowsRead, release.Imported).ShouldBe((266, figures));
        release.Skipped.ShouldBe(new Dictionary<string, int> { ["aggregate of areas"] = 49, ["no value (cells)"] = gaps });
        // 217 areas with a cell for each year from 1960 on.
        ((figures + gaps) % (266 - 49)).ShouldBe(0);
    }

    [Fact]
    public void Figures_are_those_of_the_cells()
    {
        temp.Import(SharedData.PathOf("data", "remittances", "personal-remittances-received.xls"), SharedData.PathOf("data", "remittance_prices", "sending-cost-to-country.xls"));
        using var lake = temp.Open();
        double? Of(Measure measure, string area, int year) => lake.Observations(new Query(measure) { To = AreaCatalogue.Default.Find(area)!.Id }.In(year)).ShouldHaveSingleItem().Value;
        Of(Measure.RemittancesReceived, "PHL", 2021).ShouldBe(36_685_313_168.0481);
        Of(Measure.PriceToArea, "PHL", 2020).ShouldBe(4.567668);
    }

    [Fact]
    public void A_csv_with_its_mark_its_preamble_and_its_trailing_commas_is_read()
    {
        var report = temp.Import(temp.File("api.csv", Small));
        report.AllFaults.ShouldBeEmpty();
        var release = report.Releases.Single();
        (release.Imported, release.Provenance.Published).ShouldBe((3, new DateOnly(2021, 9, 15)));
        release.Skipped.ShouldBe(new Dictionary<string, int> { ["aggregate of areas"] = 1, ["no value (cells)"] = 1 });
        using var lake = temp.Open();
        lake.Observations(new Query(Measure.RemittancesPaid)).Select(o => (o.ToArea!.Code, o.Period.Year, o.Value)).ShouldBe([("NAM", 2019, 7), ("NAM", 2020, 8), ("PHL", 2019, 215_000_000)], ignoreOrder: true);
    }

    [Theory]
    [InlineData("\"NAM\"", "\"QQQ\"", "import.unknown-area", 8, 2)]
    [InlineData("\"215000000\"", "\"215,000,000\"", "import.not-a-number", 6, 5)]
    [InlineData("\"2020\"", "\"2020 [YR2020]\"", "import.not-a-year", 5, 6)]
    public void What_cannot_be_read_is_rejected_at_its_cell(string good, string bad, string code, int row, int column)
    {
        var report = temp.Import(temp.File("api.csv", Small.Replace(good, bad, StringComparison.Ordinal)));
        var fault = report.AllFaults.ShouldHaveSingleItem();
        (fault.Code, fault.Place.Row, fault.Place.Column).ShouldBe((code, row, column));
        report.Releases.Single().Release.ShouldBeNull();
    }

    [Fact]
    public void Two_dots_are_a_gap_and_the_header_may_stand_lower()
    {
        var report = temp.Import(temp.File("api.csv", Small.Replace("\"7\",\"8\"", "\"..\",\"8\"", StringComparison.Ordinal).Replace("\n\n\"Country Name\"", "\n\n\n\n\"Country Name\"", StringComparison.Ordinal)));
        report.AllFaults.ShouldBeEmpty();
        report.Releases.Single().Imported.ShouldBe(2);
    }

    [Fact]
    public void A_year_after_the_date_of_the_file_is_refused()
    {
        var report = temp.Import(temp.File("api.csv", Small.Replace("\"2020\"", "\"2022\"", StringComparison.Ordinal)));
        report.AllFaults.ShouldContain(f => f.Code == "release.year-after-edition");
        Directory.Exists(temp.Root).ShouldBeFalse();
    }

    [Fact]
    public void Another_indicator_is_no_known_layout_and_the_known_ones_are_named()
    {
        var report = temp.Import(temp.File("api.csv", Small.Replace("BM.TRF.PWKR.CD.DT", "SP.POP.TOTL", StringComparison.Ordinal)));
        report.Faults[0].Code.ShouldBe("import.unknown-layout");
        report.Faults.ShouldContain(f => f.ToString().Contains("BX.TRF.PWKR.CD.DT", StringComparison.Ordinal));
    }
}
