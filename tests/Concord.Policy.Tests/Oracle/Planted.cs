namespace Concord.Policy.Tests;

/// <summary>Puts contradictions whose findings are known into a register, each beside a near-miss that differs by one thing only.</summary>
internal static class Planted
{
    public static (Register Register, IReadOnlyList<string> Planted, IReadOnlyList<string> NearMisses) In(Register r)
    {
        Instrument Act(string id, string issuer = "P3", string status = "in force") => Fixture.Act(id, "MIN", "PHL-KWT", "a", "2015-01-01", status: status) with { Issuer = issuer };
        Provision Rule(string id, string act, Modality m, string leaf = "a", string bearer = "worker", string conduct = "planted") => Fixture.Rule(id, act, m, "PHL-KWT", leaf, "2015-01-01", conduct: conduct, bearer: bearer);
        Objective Aim(string id, Direction d, string leaf, string outcome) => Fixture.Aim(id, d, "P4", outcome, "PHL-KWT", leaf);
        Effect Effect(string id, string act, double value, string outcome) => Fixture.Effect(id, act, value, outcome: outcome);
        var register = r with
        {
            Outcomes = [.. r.Outcomes, Fixture.Outcome("Z1"), Fixture.Outcome("Z2"), Fixture.Outcome("Z3")],
            Instruments = [.. r.Instruments, Act("Y1"), Act("Y2"), Act("Y3", "P4"), Act("Y4", status: "draft"), Act("Y5") with { DependsOn = ["Y6"] }, Act("Y6") with { InForce = Fixture.Days("2015-01-01", "2020-06-14") }, Act("Y7") with { DependsOn = ["Y1"] }],
            Provisions =
            [
                .. r.Provisions, Rule("W1", "Y1", Modality.Obliged), Rule("W2", "Y2", Modality.Forbidden), Rule("W3", "Y2", Modality.Forbidden, "b"), Rule("W4", "Y2", Modality.Forbidden, bearer: "agency"),
                Rule("W5", "Y2", Modality.Permitted), Rule("W6", "Y4", Modality.Forbidden), Rule("W7", "Y2", Modality.Forbidden, conduct: "other"),
            ],
            Objectives = [.. r.Objectives, Aim("Q1", Direction.Raise, "a", "Z1"), Aim("Q2", Direction.Lower, "a", "Z1"), Aim("Q3", Direction.Lower, "b", "Z1"), Aim("Q4", Direction.Raise, "a", "Z2"), Aim("Q5", Direction.Raise, "a", "Z3"), Aim("Q6", Direction.Raise, "b", "Z3")],
            Effects = [.. r.Effects, Effect("F1", "Y1", 2, "Z2"), Effect("F2", "Y2", -2, "Z2"), Effect("F3", "Y3", -1, "Z2"), Effect("F4", "Y4", -1, "Z2"), Effect("F5", "Y1", 1, "Z3")],
            Budgets = [.. r.Budgets, new() { Instrument = "Y1", Year = 2020, Amount = 0, Currency = "PHP", Kind = "appropriated" }, new() { Instrument = "Y2", Year = 2020, Amount = null, Currency = "PHP", Kind = "appropriated" }, new() { Instrument = "Y3", Year = 2020, Amount = 0, Currency = "PHP", Kind = "proposed" }],
        };
        return (register, ["K01-W1-W2", "K03-Q1-Q2", "K02-Q4-Y1-Y2", "K02-Q4-Y1-Y3", "K05-Q4-Y2", "K04-Q4-Y3", "K12-Q6", "K12-Q1", "K13-Y1", "K14-Y5-Y6"],
            ["K01-W1-W3", "K01-W1-W4", "K01-W1-W5", "K01-W1-W6", "K01-W1-W7", "K03-Q1-Q3", "K03-Q4-Q5", "K02-Q4-Y1-Y4", "K05-Q4-Y4", "K12-Q5", "K12-Q4", "K13-Y2", "K13-Y3", "K14-Y7-Y1"]);
    }
}
