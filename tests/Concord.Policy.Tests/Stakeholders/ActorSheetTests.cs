using static Concord.Policy.Tests.Fixture;

namespace Concord.Policy.Tests;

public sealed class ActorSheetTests
{
    private static Mandate Held(string actor, string function, string groups = "a", string from = "2010-01-01", string? last = null, string? coordination = null) =>
        new() { Actor = actor, Function = function, Groups = groups.Split('|'), InForce = Days(from, last), Coordination = coordination, Source = "law" };

    [Fact]
    public void A_capacity_is_there_or_not_or_unknown()
    {
        var register = Empty with
        {
            Capacities = [new() { Actor = "MIN", Kind = CapacityKind.Data, Has = true, What = "census" }, new() { Actor = "MIN", Kind = CapacityKind.Staff, Has = false }],
        };
        var line = ActorSheet.Of(PolicyAssessment.Of(register, Day), "PHL").Single(l => l.Actor.Id == "MIN");
        (line.Has(CapacityKind.Data), line.Has(CapacityKind.Staff), line.Has(CapacityKind.Procedure)).ShouldBe((true, false, null));
    }

    [Fact]
    public void Only_mandates_in_force_count_and_one_function_in_two_hands_is_an_overlap()
    {
        var register = Empty with { Mandates = [Held("MIN", "f", "ab"), Held("OTHER", "f", "b|c"), Held("LOW", "f", "a", last: "2015-01-01"), Held("PAR", "f", "c"), Held("KW", "f", "a")] };
        var lines = ActorSheet.Of(PolicyAssessment.Of(register, Day)).ToDictionary(l => l.Actor.Id);
        lines["MIN"].Overlaps.Select(o => o.Other).ShouldBe(["OTHER"]);
        lines["OTHER"].Overlaps.Select(o => o.Other).ShouldBe(["MIN", "PAR"]);
        lines["LOW"].Mandates.ShouldBeEmpty();
        lines["KW"].Overlaps.ShouldBeEmpty();
    }

    [Fact]
    public void Bodies_joined_by_a_finding_ought_to_talk_unless_a_line_is_recorded()
    {
        var register = Empty with
        {
            Instruments = [Act("P1", "LOW"), Act("P2", "MIN")], Objectives = [Aim("J1", owner: "OTHER"), Aim("J2", Direction.Lower, "PAR")],
            Effects = [Effect("E1", "P1", -2), Effect("E2", "P2", 2)],
        };
        IReadOnlyList<MissingLine> Missing(params CommunicationLine[] lines) => ActorSheet.MissingLines(PolicyAssessment.Of(register with { Lines = lines }, Day), "PHL");
        var all = Missing();
        all.Select(m => (m.From, m.To)).ShouldBe([("LOW", "OTHER"), ("MIN", "PAR"), ("OTHER", "PAR")]);
        all[2].Findings.ShouldBe(["K03-J1-J2"]);
        Missing(new CommunicationLine { From = "OTHER", To = "LOW", How = "liaison" }).Select(m => (m.From, m.To)).ShouldBe([("MIN", "PAR"), ("OTHER", "PAR")]);
        Missing().ShouldAllBe(m => m.From != m.To);
    }

    [Fact]
    public void Protection_that_costs_an_economic_aim_something_calls_for_no_line()
    {
        var register = Empty with
        {
            Outcomes = [Outcome("X") with { Economic = true }], Instruments = [Act("P1", "LOW") with { Protective = true }], Objectives = [Aim("J1", owner: "OTHER")], Effects = [Effect("E1", "P1", -2)],
        };
        ActorSheet.MissingLines(PolicyAssessment.Of(register, Day)).ShouldBeEmpty();
    }

    [Fact]
    public void The_shipped_bodies_are_of_all_kinds_and_the_nurse_conflict_calls_for_a_line()
    {
        var register = RegisterFiles.Read(Path.Combine(Concord.Testing.SharedData.Root, "data", "policy", "PHL")).Register.ShouldNotBeNull();
        var a = PolicyAssessment.Of(register, new(2026, 2, 1));
        var kinds = ActorSheet.Of(a, "PHL").Select(l => l.Actor.Kind).ToHashSet();
        foreach (var kind in new[] { "ministry", "agency", "international organisation", "business", "union", "non-governmental organisation", "diaspora body" }) kinds.ShouldContain(kind);
        ActorSheet.MissingLines(a, "PHL").ShouldContain(m => m.From == "PH-DOH" && m.To == "PH-DOLE" && m.Findings.Contains("K03-J15-J16"));
    }

    [Theory]
    [InlineData("lines:\n  - {from: A, to: A, how: x}", "register.itself")]
    [InlineData("lines:\n  - {from: A, to: B, how: x}", "register.dangling")]
    [InlineData("capacities:\n  - {actor: A, kind: money, has: true}", "register.word")]
    [InlineData("capacities:\n  - {actor: A, kind: staff}", "register.missing")]
    public void Flawed_rows_are_refused(string rows, string code)
    {
        var text = "actors:\n  - {id: A, country: PHL, name: Ministry, kind: ministry, rank: 3}\n" + rows + "\n";
        RegisterFiles.ReadText(text, "r.yaml").Faults.ShouldHaveSingleItem().Code.ShouldBe(code);
    }
}
