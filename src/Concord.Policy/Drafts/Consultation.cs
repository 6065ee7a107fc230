namespace Concord.Policy;

/// <summary>
/// Who must be asked about a draft: owners of objectives that it moves or collides with, issuers of acts in the findings that it changes, holders of functions for the
/// groups that it touches, and the centre of government.
/// </summary>
internal static class Consultation
{
    /// <summary>Kind of an actor that is asked about every draft: finance, justice, cabinet office.</summary>
    public const string Centre = "centre of government";

    public static IReadOnlyList<Consultee> Of(PolicyAssessment before, PolicyAssessment after, IReadOnlyList<RegisterRow> rows, Scope reach, IReadOnlyList<Finding> moved, string? issuer)
    {
        var list = new Reasons(after.Register.Actors);
        var countries = Countries(after, rows, issuer);
        foreach (var f in moved.Where(f => f.Kind is not FindingKind.K02))
        {
            foreach (var o in f.Inputs.OfType<Objective>()) list.Add(o.Owner, new("owner of the objective {objective}, which the draft touches ({finding})", ("objective", o.Id), ("finding", f.Id)));
            if (f.Kind is not (FindingKind.K01 or FindingKind.K04 or FindingKind.K05 or FindingKind.K07 or FindingKind.K14 or FindingKind.K15)) continue;
            foreach (var i in f.Inputs.OfType<Instrument>()) list.Add(i.Issuer, new("made {act}, which stands in {finding}", ("act", i.Id), ("finding", f.Id)));
        }
        foreach (var i in Touched(before, rows)) list.Add(i.Issuer, new("made {act}, which the draft changes", ("act", i.Id)));
        foreach (var m in after.Register.Mandates.Where(m => m.Actor is not null && m.InForce.Contains(after.Day) && after.Snapshot.Ground.Leaves(m.Groups).Intersects(reach.Leaves)))
            list.Add(m.Actor!, new("holds the function {function} for groups that the draft touches", ("function", m.Function)));
        foreach (var a in after.Register.Actors.Where(a => a.Kind == Centre)) list.Add(a.Id, new("centre of government: asked about every draft"));
        return [.. list.All.Where(c => countries.Contains(c.Actor.Country) && c.Actor.Id != issuer)];
    }

    /// <summary>The draft's own countries; bodies of another State are not consulted by a ministry but negotiated with.</summary>
    private static HashSet<string> Countries(PolicyAssessment after, IEnumerable<RegisterRow> rows, string? issuer)
    {
        if (issuer is not null && after.Snapshot.Compiled.Actors.TryGetValue(issuer, out var actor)) return [actor.Country];
        var instruments = after.Snapshot.Compiled.Instruments;
        return [.. rows.Select(r => r switch
        {
            Instrument i => i.Country,
            Provision p => instruments.GetValueOrDefault(p.Instrument)?.Country,
            Effect e => instruments.GetValueOrDefault(e.Instrument)?.Country,
            Objective o => o.Country,
            Commitment c => c.Country,
            BudgetEntry b => instruments.GetValueOrDefault(b.Instrument)?.Country,
            _ => null,
        }).OfType<string>()];
    }

    /// <summary>Instruments of the register that the draft changes or whose rows it changes.</summary>
    private static IEnumerable<Instrument> Touched(PolicyAssessment before, IEnumerable<RegisterRow> rows) =>
        rows.Select(r => r switch { Instrument i => i.Id, Provision p => p.Instrument, Effect e => e.Instrument, BudgetEntry b => b.Instrument, _ => null })
            .OfType<string>().Distinct().Where(before.Snapshot.Compiled.Instruments.ContainsKey).Select(id => before.Snapshot.Compiled.Instruments[id]);

    private sealed class Reasons(IReadOnlyList<Actor> actors)
    {
        private readonly Dictionary<string, List<Sentence>> reasons = new(StringComparer.Ordinal);

        public IEnumerable<Consultee> All => actors.Where(a => reasons.ContainsKey(a.Id)).Select(a => new Consultee(a, reasons[a.Id]));

        public void Add(string actor, Sentence reason)
        {
            if (!reasons.TryGetValue(actor, out var list)) reasons[actor] = list = [];
            if (!list.Exists(r => r.ToString() == reason.ToString())) list.Add(reason);
        }
    }
}
