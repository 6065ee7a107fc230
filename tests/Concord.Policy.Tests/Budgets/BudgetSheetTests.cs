using static Concord.Policy.Tests.Fixture;

namespace Concord.Policy.Tests;

public sealed class BudgetSheetTests
{
    private static BudgetEntry Money(string act, int year, double? amount, string kind = "appropriated", string? tag = null, string? line = null, string? earmark = null) =>
        new() { Instrument = act, Year = year, Amount = amount, Currency = "PHP", Kind = kind, Tag = tag, Line = line, Earmark = earmark, Source = "gazette" };

    private static BudgetSheet Sheet(Register register) => BudgetSheet.Of(PolicyAssessment.Of(register, Day));

    [Fact]
    public void Unknown_is_never_0_and_0_is_never_unknown()
    {
        var sheet = Sheet(Empty with { Instruments = [Act("P1"), Act("P2"), Act("P3"), Act("P4")], Budgets = [Money("P1", 2019, null), Money("P2", 2019, 0), Money("P3", 2019, 5, "needed")] });
        sheet.Lines.Select(l => (l.Instrument.Id, l.Appropriated, l.Standing)).ShouldBe(
            [("P1", null, BudgetStanding.Unknown), ("P2", 0, BudgetStanding.Unfunded), ("P3", null, BudgetStanding.Asked), ("P4", null, BudgetStanding.NotRecorded)]);
        var total = sheet.Totals.ShouldHaveSingleItem();
        (total.Appropriated, total.Known, total.Unknown).ShouldBe((0, 1, 2));
        Sheet(Empty with { Instruments = [Act("P1")], Budgets = [Money("P1", 2019, null)] }).Totals.ShouldHaveSingleItem().Appropriated.ShouldBeNull();
    }

    [Fact]
    public void Money_is_summed_by_year_and_tag_and_later_years_are_left_out()
    {
        var sheet = Sheet(Empty with
        {
            Instruments = [Act("P1"), Act("P2")],
            Budgets = [Money("P1", 2018, 10, tag: "both"), Money("P2", 2018, 5, tag: "both"), Money("P1", 2019, 3, tag: "migration"), Money("P1", 2019, 9, "proposed", "migration"), Money("P1", 2021, 100, tag: "both")],
        });
        sheet.Totals.Select(t => (t.Year, t.Tag, t.Appropriated)).ShouldBe([(2018, "both", 15), (2019, "migration", 3)]);
        var line = sheet.Lines.Single(l => l.Year == 2019);
        (line.Proposed, line.Appropriated, line.Standing).ShouldBe((9, 3, BudgetStanding.Funded));
    }

    [Fact]
    public void One_earmark_or_an_overdrawn_line_names_the_other_claimants()
    {
        var sheet = Sheet(Empty with
        {
            Instruments = [Act("P1"), Act("P2"), Act("P3"), Act("P4")],
            Budgets =
            [
                Money("P1", 2020, 10, earmark: "fees"), Money("P2", 2020, 10, earmark: "fees"),
                Money("P3", 2020, 8, "needed", line: "L1"), Money("P4", 2020, 8, "needed", line: "L1"), Money("P3", 2020, 10, "appropriated", line: "L1"),
            ],
        });
        string[] Claims(string act) => [.. sheet.Lines.Where(l => l.Instrument.Id == act).SelectMany(l => l.ClaimedTwice).Distinct()];
        Claims("P1").ShouldBe(["P2"]);
        Claims("P2").ShouldBe(["P1"]);
        Claims("P3").ShouldBe(["P4"]);
        var enough = Sheet(Empty with { Instruments = [Act("P3"), Act("P4")], Budgets = [Money("P3", 2020, 4, "needed", line: "L1"), Money("P4", 2020, 4, "needed", line: "L1"), Money("P3", 2020, 10, line: "L1")] });
        enough.Lines.SelectMany(l => l.ClaimedTwice).ShouldBeEmpty();
    }

    [Fact]
    public void The_programmes_of_Mexico_show_the_cut_and_the_year_without_money()
    {
        var sheet = BudgetSheet.Of(CaseData.At(new(2026, 2, 1)), "MEX");
        var match = sheet.Lines.Where(l => l.Instrument.Id == "M07").ToDictionary(l => l.Year);
        (match[2019].Proposed, match[2019].Appropriated, match[2020].Standing).ShouldBe((9_000_000, 209_000_000, BudgetStanding.Unfunded));
        BudgetSheet.Of(CaseData.At(new(2026, 2, 1)), "PHL").Lines.Single(l => l.Instrument.Id == "P09" && l.Year == 2020).Standing.ShouldBe(BudgetStanding.Unknown);
    }
}
