using Concord.Core;
using Concord.Statistics.Lakes;
using Concord.Testing;

namespace Concord.Statistics.Tests.Import.Layouts;

public sealed class KnomadRemittancesTests : IDisposable
{
    private const string Small = """
        Remittance inflows (US$ million),2020,2021,2022e,2023f,Remittances as a share of GDP in 2022 (%)
        "Korea, Dem. Rep.",,,,,
        Philippines,597.8,0.1,38049,40000,9.4
        West Bank and Gaza,0,..,0,0,0
        World,597.8,0.1,38049,40000,

        Note: All numbers are in current (nominal) US $.
        Date: June 2023

        """;

    private readonly TempLake temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void The_real_inflows_are_read_and_the_file_s_own_exception_to_its_total_is_told()
    {
        var report = temp.Import(SharedData.PathOf("data", "remittances", "remittance-inflows.xlsx"));
        var release = report.Releases.ShouldHaveSingleItem();
        release.Name.ShouldBe("knomad-remittances/2023-06");
        (release.RowsRead, release.Rejected, release.Imported).ShouldBe((224, 0, 3_967));
        release.Skipped.ShouldBe(new Dictionary<string, int>
        {
            ["0, which stands for unknown (cells)"] = 461,
            ["aggregate of areas"] = 2,
            ["area without a figure"] = 16,
            ["footnote"] = 8,
            ["no value (cells)"] = 126,
        });
        // Note in row 221: Venezuela is in no aggregate. In 2016 it received 279 million, the difference here.
        var warning = release.Faults.ShouldHaveSingleItem();
        (warning.Code, warning.Place.Row, warning.Place.Field).ShouldBe(("import.total-differs", 217, "2016"));
        using var lake = temp.Open();
        double? Of(string area, int year) => lake.Observations(new Query(Measure.RemittancesReceived) { To = AreaCatalogue.Default.Find(area)!.Id }.In(year)).SingleOrDefault()?.Value;
        Math.Round(Of("PHL", 2022)!.Value / 1e6).ShouldBe(38_049);
        Of("USA", 2022).ShouldBe(7_079_000_000);
        Of("ALB", 2000).ShouldBe(597_800_000);
        Of("VEN", 2016).ShouldBe(279_000_000);
        Of("VEN", 2022).ShouldBeNull();
    }

    [Fact]
    public void The_real_outflows_have_their_header_one_row_lower_and_add_up()
    {
        var report = temp.Import(SharedData.PathOf("data", "remittances", "remittance-outflows.xlsx"));
        report.AllFaults.ShouldBeEmpty();
        var release = report.Releases.ShouldHaveSingleItem();
        release.Name.ShouldBe("knomad-remittances-paid/2023-06");
        (release.RowsRead, release.Imported).ShouldBe((221, 3_796));
        release.Skipped["share of GDP of remittances paid: no measure (cells)"].ShouldBe(112);
        using var lake = temp.Open();
        lake.Observations(new Query(Measure.RemittancesPaid) { To = 840 }.In(2022)).ShouldHaveSingleItem().Value.ShouldBe(79_153_000_000);
    }

    [Fact]
    public void Estimates_forecasts_and_shares_are_told_apart_and_millions_are_exact()
    {
        var report = temp.Import(temp.File("a.csv", Small));
        report.AllFaults.ShouldBeEmpty();
        report.Releases.Single().Skipped.ShouldBe(new Dictionary<string, int>
        {
            ["0, which stands for unknown (cells)"] = 4,
            ["aggregate of areas"] = 1,
            ["area without a figure"] = 1,
            ["footnote"] = 2,
            ["no value (cells)"] = 1,
        });
        using var lake = temp.Open();
        lake.Observations(new Query(Measure.RemittancesReceived)).OrderBy(o => o.Period).Select(o => (o.Period.Year, o.Value, o.Status)).ShouldBe(
        [
            (2020, 597_800_000, ObservationStatus.Published), (2021, 100_000, ObservationStatus.Published),
            (2022, 38_049_000_000, ObservationStatus.Provisional), (2023, 40_000_000_000, ObservationStatus.Projected),
        ]);
        lake.Observations(new Query(Measure.RemittancesReceivedShare)).ShouldHaveSingleItem().Value.ShouldBe(9.4);
    }

    [Fact]
    public void A_shifted_header_changes_nothing() =>
        temp.Import(temp.File("a.csv", ",,,,,\nUpdated table,,,,,\n" + Small)).Releases.Single().Imported.ShouldBe(5);

    [Theory]
    [InlineData("Philippines", "Philipines", "import.unknown-area", 3, 1)]
    [InlineData("38049,40000,9.4", "\"38,049\",40000,9.4", "import.not-a-number", 3, 4)]
    [InlineData("million),2020,", "million),circa 2020,", "import.not-a-year", 1, 2)]
    public void What_cannot_be_read_is_rejected_at_its_cell(string good, string bad, string code, int row, int column)
    {
        var report = temp.Import(temp.File("a.csv", Small.Replace(good, bad, StringComparison.Ordinal)));
        var fault = report.AllFaults.First(f => f.Severity == Severity.Error);
        (fault.Code, fault.Place.Row, fault.Place.Column).ShouldBe((code, row, column));
        report.Releases.Single().Release.ShouldBeNull();
    }

    [Fact]
    public void A_year_after_the_edition_is_refused_unless_it_is_a_forecast() =>
        temp.Import(temp.File("a.csv", Small.Replace("2022e", "2024e", StringComparison.Ordinal))).AllFaults.ShouldContain(f => f.Code == "release.year-after-edition");
}
