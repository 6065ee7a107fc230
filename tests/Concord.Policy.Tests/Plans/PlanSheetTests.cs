using Concord.Testing;
using static Concord.Policy.Tests.Fixture;

namespace Concord.Policy.Tests;

public sealed class PlanSheetTests
{
    private static PlanSection Section(bool? mentioned = null, bool? budget = null, string[]? objectives = null, string[]? instruments = null) => new()
    {
        Id = "S1", Country = "PHL", Plan = "Plan", Section = "1", Mentioned = mentioned, HasBudget = budget, Objectives = objectives ?? [], Instruments = instruments ?? [],
    };

    private static PlanLine First(Register register) => PlanSheet.Of(PolicyAssessment.Of(register, Day), "PHL")[0];

    [Fact]
    public void What_nobody_read_and_nothing_links_is_unknown_and_never_no()
    {
        First(Empty with { PlanSections = [Section()] }).Steps.ShouldBe(new(null, null, null, null, null));
        First(Empty with { PlanSections = [Section(mentioned: false)] }).Steps.FirstGap.ShouldBe("mentioned");
    }

    [Fact]
    public void A_step_nobody_read_is_answered_by_what_is_in_force_on_the_day()
    {
        var register = Empty with
        {
            Instruments = [Act("P1"), Act("P2", last: "2015-01-01")], Objectives = [Aim("J1")], PlanSections = [Section(true, objectives: ["J1"], instruments: ["P1", "P2"])],
            Budgets = [new() { Instrument = "P1", Year = 2019, Amount = 7, Currency = "PHP", Kind = "appropriated" }],
        };
        var line = First(register);
        line.Steps.ShouldBe(new(true, true, true, true, null));
        line.Instruments.Select(i => i.Id).ShouldBe(["P1"]);
        First(register with { PlanSections = [Section(true, budget: false, instruments: ["P1"])] }).Steps.Budget.ShouldBe(false);
        First(register with { PlanSections = [Section(instruments: ["P2"])] }).Steps.ShouldBe(new(null, null, false, null, null));
        First(register with { Budgets = [.. register.Budgets.Select(b => b with { Amount = 0 })] }).Steps.Budget.ShouldBe(false);
        First(register with { Budgets = [.. register.Budgets.Select(b => b with { Amount = null })] }).Steps.Budget.ShouldBeNull();
    }

    [Fact]
    public void A_target_is_answered_by_the_outcomes_that_serve_it()
    {
        var register = Empty with
        {
            Outcomes = [Outcome("X") with { Targets = ["10.c"] }, Outcome("Y") with { Targets = ["3.c"] }], Instruments = [Act("P1"), Act("P2")], Objectives = [Aim("J1")],
            Effects = [Effect("E1", "P1", 2), Effect("E2", "P2", -2)],
        };
        var lines = PlanSheet.Of(PolicyAssessment.Of(register, Day), "PHL").ToDictionary(l => l.Id);
        lines.Count.ShouldBe(23);
        lines["10.c"].Steps.ShouldBe(new(true, true, true, null, true));
        lines["10.c"].Instruments.Select(i => i.Id).ShouldBe(["P1"]);
        lines["3.c"].Steps.ShouldBe(new(null, false, false, null, true));
        lines["16.9"].Steps.ShouldBe(new(null, null, null, null, null));
    }

    [Fact]
    public void The_targets_are_those_of_the_framework()
    {
        var expected = CaseData.Rows("frameworks", "sdg_migration_targets.csv");
        SdgTarget.All.Select(t => t.Code).ShouldBe(expected.Select(r => r["target"]));
        RegisterFiles.ReadText("outcomes:\n  - {id: O1, label: x, unit: y, targets: [99.z]}\n", "r.yaml").Faults.ShouldHaveSingleItem().Code.ShouldBe("register.target");
    }

    [Fact]
    public void The_plan_of_Mexico_stops_where_its_programme_ended()
    {
        var register = RegisterFiles.Read(Path.Combine(SharedData.Root, "data", "policy", "MEX")).Register.ShouldNotBeNull();
        var line = PlanSheet.Of(PolicyAssessment.Of(register, new(2026, 2, 1)), "MEX").Single(l => l.Id == "MS01");
        line.Steps.Mentioned.ShouldBe(true);
        line.Instruments.Select(i => i.Id).ShouldNotContain("M13");
        PlanSheet.Of(PolicyAssessment.Of(register, new(2016, 2, 1)), "MEX").Single(l => l.Id == "MS01").Instruments.Select(i => i.Id).ShouldContain("M13");
    }
}
