using static Concord.Policy.Tests.Fixture;

namespace Concord.Policy.Tests;

/// <summary>A finding keeps its id as long as its kind and inputs are the same, whatever stands around them.</summary>
public sealed class FindingIdTests
{
    [Fact]
    public void The_order_of_files_and_rows_changes_no_id()
    {
        foreach (var day in CaseData.Days)
        {
            var register = CaseData.Register();
            var turned = register with
            {
                Objectives = [.. register.Objectives.Reverse()], Provisions = [.. register.Provisions.Reverse()], Instruments = [.. register.Instruments.Reverse()], Effects = [.. register.Effects.Reverse()],
                Mandates = [.. register.Mandates.Reverse()], Commitments = [.. register.Commitments.Reverse()], Corridors = [.. register.Corridors.Reverse()], Groups = [.. register.Groups.Reverse()],
            };
            Ids(turned, day).ShouldBe(Ids(register, day));
        }
    }

    [Fact]
    public void Rows_that_have_nothing_to_do_with_a_finding_change_no_id()
    {
        var register = CaseData.Register();
        var more = register with { Instruments = [Act("A00", "PH-DOH") with { Country = "PHL", Corridors = ["PHL-USA"], Groups = ["nurse"] }, .. register.Instruments], Outcomes = [.. register.Outcomes, Outcome("Z")] };
        Ids(more, new(2026, 2, 1)).ShouldBe(Ids(register, new(2026, 2, 1)));
    }

    [Fact]
    public void A_draft_that_moves_a_first_day_leaves_the_id_of_the_conflict()
    {
        var register = Empty with { Instruments = [Act("P1", "PAR"), Act("P2", "MIN", from: "2012-01-01")], Provisions = [Rule("V1", "P1", Modality.Permitted), Rule("V2", "P2", Modality.Forbidden, from: "2012-01-01")] };
        var draft = PolicyDraft.ReadText("draft: {title: t}\nchange:\n  provisions:\n    - {id: V2, start: 2009-01-01}\n", "d.yaml", register);
        var diff = WhatIf.Compare(PolicyAssessment.Of(register, Day), draft.Draft.ShouldNotBeNull(string.Join('\n', draft.Faults)));
        (diff.Appear.Count, diff.Vanish.Count).ShouldBe((0, 0));
        diff.Change.ShouldHaveSingleItem().After.Id.ShouldBe("K01-V1-V2");
    }

    [Fact]
    public void Two_countries_two_currencies_and_two_sorts_of_claim_have_ids_apart()
    {
        BudgetEntry Money(string act, double amount, string kind, string currency, string? line = "L", string? mark = null) =>
            new() { Instrument = act, Year = 2020, Amount = amount, Currency = currency, Kind = kind, Line = line, Earmark = mark, Source = "gazette" };
        var register = Empty with
        {
            Instruments = [Act("P1"), Act("P2"), Act("Q1", "KW"), Act("Q2", "KW")],
            Budgets =
            [
                Money("P1", 9, "needed", "PHP"), Money("P1", 1, "appropriated", "PHP"), Money("P1", 9, "needed", "USD"), Money("P1", 1, "appropriated", "USD"), Money("Q1", 9, "needed", "PHP"), Money("Q1", 1, "appropriated", "PHP"),
                Money("P1", 1, "spent", "PHP", null, "L"), Money("P2", 1, "spent", "PHP", null, "L"), Money("Q1", 1, "spent", "PHP", null, "L"), Money("Q2", 1, "spent", "PHP", null, "L"),
            ],
            Mandates = [new() { Country = "PHL", Function = "f", Groups = ["a"], InForce = Days("2010-01-01", null) }, new() { Country = "KWT", Function = "f", Groups = ["a"], InForce = Days("2010-01-01", null) }],
        };
        var ids = PolicyAssessment.Of(register, Day).Findings.Where(f => f.Kind is FindingKind.K08 or FindingKind.K09b).Select(f => f.Id).ToList();
        ids.Order(StringComparer.Ordinal).ShouldBe(["K08-PHP-L", "K08-USD-L", "K08-earmark-L", "K09b-KWT-f", "K09b-PHL-f"]);
        FindingTimeline.Over(register, new(2019, 1, 1), new(2021, 1, 1)).Select(h => h.Id).Distinct().Count().ShouldBeGreaterThanOrEqualTo(5);
    }

    [Fact]
    public void Hyphens_in_ids_of_rows_neither_confuse_two_findings_nor_stop_a_comparison()
    {
        var register = Empty with
        {
            Instruments = [Act("C"), Act("B-C")], Objectives = [Aim("A-B"), Aim("A")], Effects = [Effect("E1", "C", -2), Effect("E2", "B-C", -2)],
        };
        var harms = PolicyAssessment.Of(register, Day).Findings.Where(f => f.Kind == FindingKind.K05).ToList();
        harms.Count.ShouldBe(4);
        Finding.ById(harms).Values.ShouldBe(harms, ignoreOrder: true);
        var draft = PolicyDraft.ReadText("draft: {title: t}\ndrop: {instruments: [C]}\n", "d.yaml", register).Draft.ShouldNotBeNull();
        WhatIf.Compare(PolicyAssessment.Of(register, Day), draft).Vanish.Count(f => f.Kind == FindingKind.K05).ShouldBe(2);
        FindingTimeline.Over(register, new(2009, 1, 1), new(2021, 1, 1)).Count(h => h.Kind == FindingKind.K05).ShouldBe(4);
    }

    private static List<string> Ids(Register register, DateOnly day) => [.. PolicyAssessment.Of(register, day).Findings.Select(f => f.Id).Order(StringComparer.Ordinal)];
}
