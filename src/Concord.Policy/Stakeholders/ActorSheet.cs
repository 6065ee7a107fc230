namespace Concord.Policy;

/// <summary>A body with what it holds and what it lacks.</summary>
/// <param name="Actor">The body.</param>
/// <param name="Mandates">Mandates in force.</param>
/// <param name="Objectives">Objectives in force that it owns.</param>
/// <param name="Acts">Acts in force that it issued.</param>
/// <param name="Capacities">What is recorded of staff, data, procedure and focal point.</param>
/// <param name="Overlaps">Other bodies of its country that hold one of its functions for a group of its own.</param>
/// <param name="Lines">Bodies to which a line of communication is recorded.</param>
public sealed record ActorLine(
    Actor Actor, IReadOnlyList<Mandate> Mandates, IReadOnlyList<Objective> Objectives, IReadOnlyList<Instrument> Acts, IReadOnlyList<Capacity> Capacities, IReadOnlyList<MandateOverlap> Overlaps,
    IReadOnlyList<string> Lines)
{
    /// <summary>Makers of law are no holders of functions: no mandate is looked for there.</summary>
    public bool NeedsMandate => Actor.Kind is not ("parliament" or "constituent" or "court" or "head of state");

    /// <summary>Whether it has a capacity: true or false as recorded, null where nothing is.</summary>
    public bool? Has(CapacityKind kind) => Capacities.Where(c => c.Kind == kind).ToList() is { Count: > 0 } rows ? rows.Any(c => c.Has) : null;
}

/// <summary>One function that two bodies hold for the same group at the same time.</summary>
/// <param name="Function">The function.</param>
/// <param name="Other">The other body.</param>
/// <param name="Coordination">How it is coordinated; null where nothing is recorded.</param>
public sealed record MandateOverlap(string Function, string Other, string? Coordination);

/// <summary>Two bodies that ought to talk, and no line between them is recorded.</summary>
/// <param name="From">One body.</param>
/// <param name="To">The other.</param>
/// <param name="Reason">Why they ought to: the first finding that joins them.</param>
/// <param name="Findings">Every finding that joins them.</param>
public sealed record MissingLine(string From, string To, Sentence Reason, IReadOnlyList<string> Findings);

/// <summary>Stakeholders (paras 14, 20–23, 33): who is there, who holds what, who lacks what, who ought to talk and does not.</summary>
public static class ActorSheet
{
    /// <summary>The bodies of one country (and of no single country), or all, in the order of the register.</summary>
    public static IReadOnlyList<ActorLine> Of(PolicyAssessment a, string? country = null)
    {
        var held = a.Register.Mandates.Where(m => m.Actor is not null && m.InForce.Contains(a.Day)).ToLookup(m => m.Actor!, StringComparer.Ordinal);
        return [.. a.Register.Actors.Where(x => country is null || x.Country == country || x.Country == "***").Select(x => new ActorLine(x, [.. held[x.Id]],
            [.. a.Register.Objectives.Where(o => o.Owner == x.Id && o.InForce.Contains(a.Day))], [.. a.Register.Instruments.Where(i => i.Issuer == x.Id && a.Snapshot.Acts(i))],
            [.. a.Register.Capacities.Where(c => c.Actor == x.Id)], [.. Overlaps(a, x, held)],
            [.. a.Register.Lines.Where(l => l.From == x.Id || l.To == x.Id).Select(l => l.From == x.Id ? l.To : l.From).Distinct().Order(StringComparer.Ordinal)]))];
    }

    /// <summary>
    /// Pairs of bodies of one country joined by a finding (the owner of an objective and the issuer of an act against it, owners of objectives that collide, holders of one
    /// function) without a recorded line or coordination. "None recorded" is no proof that they do not talk.
    /// </summary>
    public static IReadOnlyList<MissingLine> MissingLines(PolicyAssessment a, string? country = null)
    {
        var joined = new Dictionary<(string, string), (Sentence Reason, List<string> Findings)>();
        foreach (var f in a.Findings.Where(f => country is null || f.Country == country))
        {
            foreach (var (x, y, reason) in Pairs(a, f))
            {
                if (x == y || !a.Snapshot.Compiled.Actors.TryGetValue(x, out var from) || !a.Snapshot.Compiled.Actors.TryGetValue(y, out var to) || from.Country != to.Country || IsLinked(a, x, y)) continue;
                var key = string.CompareOrdinal(x, y) < 0 ? (x, y) : (y, x);
                if (!joined.TryGetValue(key, out var entry)) joined[key] = entry = (reason, []);
                entry.Findings.Add(f.Id);
            }
        }
        return [.. joined.Select(j => new MissingLine(j.Key.Item1, j.Key.Item2, j.Value.Reason, j.Value.Findings)).OrderByDescending(m => m.Findings.Count).ThenBy(m => m.From, StringComparer.Ordinal).ThenBy(m => m.To, StringComparer.Ordinal)];
    }

    private static IEnumerable<(string, string, Sentence)> Pairs(PolicyAssessment a, Finding f)
    {
        switch (f.Kind)
        {
            case FindingKind.K03 or FindingKind.K09 when f.B.Split('|') is [var first, var second]:
                yield return (first, second, f.Kind == FindingKind.K03 ? new("their objectives collide ({finding})", ("finding", f.Id)) : new("both hold one function ({finding})", ("finding", f.Id)));
                break;
            case FindingKind.K05 when f.Inputs[0] is Objective o && !Protection.IsTradeOff(a, f):
                yield return (o.Owner, a.Snapshot.Compiled.Instruments[f.B].Issuer, new("an act of the one works against an objective of the other ({finding})", ("finding", f.Id)));
                break;
            case FindingKind.K01 when NormConflict.IsOpen(f) && f.B.Split('|') is [var one, var other]:
                yield return (a.Snapshot.Compiled.Instruments[one].Issuer, a.Snapshot.Compiled.Instruments[other].Issuer, new("their acts rule differently on one conduct ({finding})", ("finding", f.Id)));
                break;
        }
    }

    private static bool IsLinked(PolicyAssessment a, string x, string y) => a.Register.Lines.Any(l => (l.From == x && l.To == y) || (l.From == y && l.To == x));

    private static IEnumerable<MandateOverlap> Overlaps(PolicyAssessment a, Actor actor, ILookup<string, Mandate> held)
    {
        foreach (var own in held[actor.Id])
        {
            var leaves = a.Snapshot.Ground.Leaves(own.Groups);
            foreach (var other in held.Where(h => h.Key != actor.Id && a.Snapshot.Compiled.Actors[h.Key].Country == actor.Country).SelectMany(h => h))
            {
                if (other.Function == own.Function && a.Snapshot.Ground.Leaves(other.Groups).Intersects(leaves)) yield return new(own.Function, other.Actor!, own.Coordination ?? other.Coordination);
            }
        }
    }
}
