namespace Concord.Policy.Tests;

/// <summary>Random registers from a seed: rows that touch one another often, so that every rule has something to find and something to leave alone.</summary>
internal sealed class Synthetic(int seed)
{
    private static readonly string[] Leaves = ["a", "b", "c", "d"];
    private static readonly string[] Groups = ["a", "b", "c", "d", "ab", "cd", "all"];
    private static readonly string[] Ends = ["KWT", "SAU", "USA", "JPN", "***"];
    private static readonly string[] Patterns = ["PHL-*", "MEX-*", "PHL", "*", "*-USA", "*-KWT"];
    private static readonly string[] Statuses = ["in force", "in force", "in force", "in force", "ended", "draft 2", "signed, never in force"];
    private static readonly string[] Bodies = ["P2", "P3", "P4", "P5", "M3", "M4"];
    private readonly Random random = new(seed);

    public static readonly DateOnly Day = new(2020, 6, 15);

    public Register Make(int instruments)
    {
        var corridors = (from origin in new[] { "PHL", "MEX" } from end in Ends select Corridor(origin, end)).ToList();
        var acts = Enumerable.Range(0, instruments).Select(Act).ToList();
        var provisions = acts.SelectMany((a, i) => Enumerable.Range(0, random.Next(3)).Select(k => Rule($"V{i}.{k}", a, acts))).ToList();
        return new()
        {
            Groups = [.. Leaves.Select(l => new MigrantGroup { Id = l, Leaves = [l] }), Group("ab", "a", "b"), Group("cd", "c", "d"), Group("all", Leaves)],
            Corridors = corridors, Outcomes = [.. Enumerable.Range(0, 4).Select(i => new Outcome { Id = $"O{i}", Label = $"O{i}", Unit = "index" })],
            Actors = [.. Bodies.Select(b => new Actor { Id = b, Country = b[0] == 'P' ? "PHL" : "MEX", Name = b, Kind = "body", Rank = b[1] - '0' })],
            Instruments = acts, Provisions = [.. provisions.Select(p => random.Next(8) == 0 ? p with { Sanctions = [Pick(provisions).Id] } : p)],
            Effects = [.. acts.SelectMany((a, i) => Enumerable.Range(0, random.Next(4)).SelectMany(k => Views($"E{i}.{k}", a, provisions)))],
            Objectives = [.. Enumerable.Range(0, 8).Select(i => Aim($"J{i}"))], Commitments = [.. Enumerable.Range(0, 8).Select(i => Promise($"C{i}"))],
            Mandates = [.. Enumerable.Range(0, 8).Select(_ => Held())], Reciprocity = [.. Enumerable.Range(0, 6).Select(i => Level($"R{i}"))],
            Budgets = [.. Enumerable.Range(0, 12).Select(_ => Money(acts))],
            Supplies = [.. Enumerable.Range(0, 3).Select(i => new Supply { Id = $"S{i}", Country = "PHL", Group = Pick(Leaves), Year = 2018 + random.Next(4), Available = random.Next(5), Needed = random.Next(5), Outflow = random.Next(3) == 0 ? null : random.Next(3) })],
        };
    }

    public T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private static MigrantGroup Group(string id, params string[] leaves) => new() { Id = id, Leaves = leaves };

    private RegisterCorridor Corridor(string origin, string end) => new()
    {
        Id = $"{origin}-{(end == "***" ? "OTH" : end)}", Origin = origin, Destination = end, People = random.Next(6) * 50_000, Money = random.Next(6) * 100, Source = "s",
    };

    private Interval Days()
    {
        var from = new DateOnly(2005, 1, 1).AddDays(random.Next(16) * 365);
        return new(from, random.Next(3) == 0 ? from.AddDays(365 * (1 + random.Next(6))) : null);
    }

    private string[] Where() => random.Next(2) == 0 ? [Pick(Patterns)] : [.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Pick<string>(["PHL-KWT", "PHL-SAU", "PHL-USA", "PHL-OTH", "MEX-USA", "MEX-JPN"])).Distinct()];

    private Instrument Act(int i)
    {
        var issuer = Pick(Bodies);
        return new()
        {
            Id = $"A{i}", Country = issuer[0] == 'P' ? "PHL" : "MEX", Name = $"A{i}", InForce = Days(), Issuer = issuer, Type = random.Next(4) == 0 ? "agreement" : "statute",
            Domain = Pick<string>(["social security", "labour"]), Groups = [Pick(Groups)], Corridors = Where(), Status = Pick(Statuses),
            DependsOn = i > 0 && random.Next(5) == 0 ? [$"A{random.Next(i)}"] : [],
        };
    }

    private Provision Rule(string id, Instrument act, List<Instrument> acts) => new()
    {
        Id = id, Instrument = act.Id, Modality = (Modality)random.Next(4), Conduct = Pick<string>(["deploy", "fee", "pay"]), Bearer = Pick<string>(["state", "worker"]), Groups = [Pick(Groups)],
        Corridors = Where(), InForce = random.Next(2) == 0 ? act.InForce : Days(), Under = random.Next(4) == 0 ? Pick(acts).Id : null,
    };

    private IEnumerable<Effect> Views(string id, Instrument act, List<Provision> provisions)
    {
        var own = provisions.FindAll(p => p.Instrument == act.Id);
        var (outcome, provision) = ($"O{random.Next(3)}", own.Count > 0 && random.Next(3) == 0 ? Pick(own).Id : null);
        for (var view = random.Next(5) == 0 ? 2 : 1; view > 0; view--)
            yield return new() { Id = id, Instrument = act.Id, Provision = provision, Outcome = outcome, Value = random.Next(-3, 4), Sureness = random.Next(1, 10) / 10.0, Assessor = $"x{view}" };
    }

    private Objective Aim(string id)
    {
        var owner = Pick(Bodies);
        return new()
        {
            Id = id, Country = owner[0] == 'P' ? "PHL" : "MEX", Owner = owner, Outcome = $"O{random.Next(4)}", Direction = (Direction)random.Next(3), Groups = [Pick(Groups)], Corridors = Where(), InForce = Days(),
            Priority = 1 + random.Next(2),
        };
    }

    private Commitment Promise(string id)
    {
        var demand = (Demand)random.Next(5);
        return new()
        {
            Id = id, Country = Pick<string>(["PHL", "MEX"]), Source = id, Binding = random.Next(2) == 0, From = new DateOnly(2010 + random.Next(12), 1, 1), Demand = demand,
            Subject = demand is Demand.Raise or Demand.Lower ? $"O{random.Next(4)}" : Pick<string>(["deploy", "fee", "pay"]), Groups = [Pick(Groups)], Corridors = Where(),
            Binds = random.Next(3) == 0 ? "worker" : null,
        };
    }

    private Mandate Held() => new()
    {
        Actor = random.Next(6) == 0 ? null : Pick(Bodies), Country = "PHL", Function = Pick<string>(["f", "g", "h"]), Groups = [Pick(Groups)], InForce = Days(), Coordination = random.Next(3) == 0 ? "clause" : null,
    };

    private ReciprocityLevel Level(string id) => new()
    {
        Id = id, Country = Pick<string>(["PHL", "MEX"]), Right = Pick<string>(["r", "s"]), Demanded = $"{random.Next(5)}", Granted = $"{random.Next(5)}", Date = new DateOnly(2010, 1, 1).AddDays(random.Next(5000)),
    };

    private BudgetEntry Money(List<Instrument> acts) => new()
    {
        Instrument = Pick(acts).Id, Year = 2018 + random.Next(4), Amount = random.Next(4) == 0 ? null : random.Next(3), Currency = "PHP", Kind = Pick<string>(["needed", "appropriated", "appropriated for pay", "proposed"]),
        Line = random.Next(2) == 0 ? "L" : null, Earmark = random.Next(4) == 0 ? "M" : null,
    };
}
