using Concord.Core;
using Concord.Statistics.Lakes;
using Concord.Statistics.Releases;
using Concord.Testing;

namespace Concord.Statistics.Tests.Import.Layouts;

public sealed class BilateralRemittancesTests : IDisposable
{
    private const string Small = """
        Bilateral Remittance Estimates for 2017 using Migrant Stocks (millions of US$) (April 2018 Version),,,,
        receiving (across) / sending (down) ,Mexico,Philippines,"Korea, Dem. Rep.",WORLD
        Mexico,0,-,0,0
        United States,30.5,11.25,0,41.75
        WORLD,30.5,11.25,0,41.75

        Notes:
        These are analytical estimates.

        """;

    private readonly TempLake temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void The_real_workbook_of_2017_gives_the_corridors_and_adds_up_but_for_what_is_withheld()
    {
        var report = temp.Import(SharedData.PathOf("data", "remittances", "WB_Bilateral_Remittance_Estimates_2017.xlsx"));
        var release = report.Releases.ShouldHaveSingleItem();
        release.Name.ShouldBe("worldbank-bilateral-remittances/2018-04");
        release.Faults.Select(f => f.Code).ShouldBe(["table.formulas"]);
        (release.RowsRead, release.Rejected, release.Imported).ShouldBe((219, 0, 11_900));
        // Vanuatu sends to itself; India and Pakistan, Israel and Lebanon are withheld both ways.
        release.Skipped.ShouldBe(new Dictionary<string, int>
        {
            ["dash or N/A: none or withheld (cells)"] = 4, ["footnote"] = 4, ["from an area to itself (cells)"] = 1, ["none (cells)"] = 33_891, ["totals (rows)"] = 1,
        });
        // 214 areas down and across.
        (11_900 + 4 + 1 + 33_891).ShouldBe(214 * 214);
        using var lake = temp.Open();
        var corridor = lake.Observations(new Query(Measure.Remittances) { From = 4, To = 586 }).ShouldHaveSingleItem();
        (corridor.Value, corridor.Status, corridor.Period).ShouldBe((118_726_372.40094433, ObservationStatus.Modelled, new Period(2017)));
    }

    [Fact]
    public void The_copy_of_2018_without_title_is_read_and_said_to_be_a_copy()
    {
        var report = temp.Import(SharedData.PathOf("data", "remittances", "Bilateralremittancematrix2018Oct2019.csv"));
        report.AllFaults.ShouldBeEmpty();
        var release = report.Releases.ShouldHaveSingleItem();
        (release.Name, release.Provenance.Copy).ShouldBe(("worldbank-bilateral-remittances/2019-10", CopyKind.Reshaped));
        (release.Imported, release.Skipped["none (cells)"], release.Skipped["dash or N/A: none or withheld (cells)"]).ShouldBe((6_062, 39_730, 4));
        (6_062 + 39_730 + 4).ShouldBe(214 * 214);
        using var lake = temp.Open();
        double Of(string from, string to) =>
            lake.Observations(new Query(Measure.Remittances) { From = AreaCatalogue.Default.Find(from)!.Id, To = AreaCatalogue.Default.Find(to)!.Id }).ShouldHaveSingleItem().Value!.Value;
        // Senders stand at the side: the United States send to Mexico, not the other way round.
        Of("USA", "MEX").ShouldBe(34_704_000_000);
        Of("USA", "PHL").ShouldBe(11_426_000_000);
    }

    [Fact]
    public void Title_totals_dashes_and_notes_are_skipped_by_rule()
    {
        var report = temp.Import(temp.File("a.csv", Small));
        report.AllFaults.ShouldBeEmpty();
        report.Releases.Single().Skipped.ShouldBe(new Dictionary<string, int> { ["dash or N/A: none or withheld (cells)"] = 1, ["footnote"] = 2, ["none (cells)"] = 3, ["totals (rows)"] = 1 });
        using var lake = temp.Open();
        lake.Observations(new Query(Measure.Remittances)).Select(o => (o.FromArea!.Code, o.ToArea!.Code, o.Value)).ShouldBe([("USA", "MEX", 30_500_000), ("USA", "PHL", 11_250_000)], ignoreOrder: true);
    }

    [Theory]
    [InlineData("United States,30.5", "Untied States,30.5", "import.unknown-area", 4, 1)]
    [InlineData(",Mexico,Phil", ",Mexiko,Phil", "import.unknown-area", 2, 2)]
    [InlineData("11.25,0,41.75\nWORLD", "\"1,125\",0,41.75\nWORLD", "import.not-a-number", 4, 3)]
    [InlineData("11.25,0,41.75\nWORLD", "-11.25,0,41.75\nWORLD", "import.negative", 4, 3)]
    public void What_cannot_be_read_is_rejected_at_its_cell(string good, string bad, string code, int row, int column)
    {
        var report = temp.Import(temp.File("a.csv", Small.ReplaceLineEndings("\n").Replace(good, bad, StringComparison.Ordinal)));
        var fault = report.AllFaults.First(f => f.Severity == Severity.Error);
        (fault.Code, fault.Place.Row, fault.Place.Column).ShouldBe((code, row, column));
        report.Releases.Single().Release.ShouldBeNull();
    }

    [Fact]
    public void A_row_that_misses_its_total_is_a_warning()
    {
        var report = temp.Import(temp.File("a.csv", Small.Replace("0,41.75\nWORLD", "0,50\nWORLD", StringComparison.Ordinal)));
        var warning = report.AllFaults.ShouldHaveSingleItem();
        (warning.Severity, warning.Place.Row, warning.Place.Column).ShouldBe((Severity.Warning, 4, 5));
        report.Releases.Single().Release.ShouldNotBeNull();
    }

    [Fact]
    public void A_bare_matrix_that_is_not_named_for_remittances_is_no_known_layout()
    {
        const string Bare = ",Mexico,Philippines\nMexico,0,1\nPhilippines,2,0\n";
        temp.Import(temp.File("matrix 2018.csv", Bare)).Faults[0].Code.ShouldBe("import.unknown-layout");
        temp.Import(temp.File("Bilateral remittances 2018.csv", Bare)).Releases.Single().Imported.ShouldBe(2);
    }

    [Fact]
    public void A_matrix_that_lost_the_names_across_is_rejected()
    {
        temp.Import(temp.File("a.csv", "Bilateral Remittance Estimates for 2017,,\n,1,2\nMexico,0,1\n")).AllFaults.ShouldContain(f => f.Code == "import.unknown-area" && f.Place.Row == 2);
        temp.Import(temp.File("b.csv", "Bilateral Remittance Estimates for 2017,,\nMexico,,1\n")).AllFaults.ShouldContain(f => f.Code == "import.no-header");
    }
}
