using Concord.Testing;
using static Concord.Policy.Tests.Fixture;

namespace Concord.Policy.Tests;

public sealed class MeasureLibraryTests
{
    private static PolicyMeasure Measure(string id, string kinds, string? outcomes = null) =>
        new() { Id = id, Name = id, Kinds = kinds.Split('|'), Outcomes = outcomes?.Split('|') ?? [], Needs = "money" };

    [Fact]
    public void A_measure_is_offered_on_findings_of_its_kind_and_outcome_those_for_the_outcome_first()
    {
        var register = Empty with
        {
            Instruments = [Act("P1")], Objectives = [Aim("J1"), Aim("J2", outcome: "Y")], Effects = [Effect("E1", "P1", -2), Effect("E2", "P1", -2, outcome: "Y")],
            Measures = [Measure("any", "K05"), Measure("x", "K05|K06", "X"), Measure("other", "K06")],
        };
        var a = PolicyAssessment.Of(register, Day);
        string Offered(string id) => string.Join(',', FindingExplanation.Of(a, a.Findings.Single(f => f.Id == id)).Measures.Select(m => m.Id));
        Offered("K05-J1-P1").ShouldBe("x,any");
        Offered("K05-J2-P1").ShouldBe("any");
    }

    [Fact]
    public void The_shipped_library_says_what_each_needs_and_answers_the_nurse_conflict()
    {
        var register = RegisterFiles.Read(Path.Combine(SharedData.Root, "data", "policy", "PHL")).Register.ShouldNotBeNull();
        register.Measures.Count.ShouldBeGreaterThan(8);
        register.Measures.Count(m => m.Failed is not null).ShouldBeGreaterThan(6);
        register.Measures.ShouldAllBe(m => m.Holders != null && m.Verified == false);
        var a = PolicyAssessment.Of(register, new(2026, 2, 1));
        MeasureLibrary.For(a, a.Findings.Single(f => f.Id == "K03-J15-J16")).Select(m => m.Id).ShouldBe(["training-share", "council"]);
        MeasureLibrary.For(a, a.Findings.Single(f => f.Kind == FindingKind.K15)).Select(m => m.Id).ShouldContain("standing-rule");
    }

    [Fact]
    public void A_measure_for_a_kind_that_no_rule_has_is_refused() =>
        RegisterFiles.ReadText("measures:\n  - {id: m, name: m, kinds: [K99], needs: x}\n", "r.yaml").Faults.ShouldHaveSingleItem().Code.ShouldBe("register.word");
}
