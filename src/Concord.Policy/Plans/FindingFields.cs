using Concord.Policy.Registers;

namespace Concord.Policy;

/// <summary>Lines of the overview that join the same fields of policy.</summary>
/// <param name="Fields">Fields, in the order of the fixed list; empty where no row says its field.</param>
/// <param name="Lines">Lines, in the order of the overview.</param>
public sealed record FieldConflict(IReadOnlyList<string> Fields, IReadOnlyList<FindingLine> Lines)
{
    /// <summary>Whether it joins two fields or more: the conflicts that no ministry sees alone.</summary>
    public bool Crosses => Fields.Count > 1;
}

/// <summary>Which fields of policy meet in a finding (trade, health, labour …): those of its acts, and of the owners of its objectives.</summary>
public static class FindingFields
{
    /// <summary>The words for fields, in their order.</summary>
    public static IReadOnlyList<string> All => Words.Fields;

    /// <summary>The fields of one finding.</summary>
    public static IReadOnlyList<string> Of(PolicyAssessment a, Finding f)
    {
        var found = f.Inputs.SelectMany(row => row switch
        {
            Instrument i => OfInstrument(a, i),
            Objective o => OfActor(a, o.Owner),
            Provision p => OfInstrument(a, a.Snapshot.Compiled.Instruments[p.Instrument]),
            ReciprocityLevel r => r.Acts.Where(a.Snapshot.Compiled.Instruments.ContainsKey).SelectMany(id => OfInstrument(a, a.Snapshot.Compiled.Instruments[id])),
            Mandate { Actor: { } actor } => OfActor(a, actor),
            _ => [],
        }).ToHashSet(StringComparer.Ordinal);
        return [.. Words.Fields.Where(found.Contains)];
    }

    /// <summary>The lines of an overview by the fields that meet in them: conflicts across fields first, those that join more lines before others.</summary>
    public static IReadOnlyList<FieldConflict> Conflicts(PolicyAssessment a, FindingOverview overview) =>
    [
        .. overview.Lines.GroupBy(l => string.Join('|', Words.Fields.Intersect(l.Findings.SelectMany(f => Of(a, f)))))
            .Select(g => new FieldConflict(g.Key.Length == 0 ? [] : g.Key.Split('|'), [.. g]))
            .OrderByDescending(c => c.Crosses).ThenByDescending(c => c.Lines.Count(l => l.Tier == Tier.First)).ThenByDescending(c => c.Lines.Count).ThenBy(c => string.Join('|', c.Fields), StringComparer.Ordinal),
    ];

    private static IReadOnlyList<string> OfInstrument(PolicyAssessment a, Instrument i) => i.Fields.Count > 0 ? i.Fields : OfActor(a, i.Issuer);

    private static IReadOnlyList<string> OfActor(PolicyAssessment a, string id) => a.Snapshot.Compiled.Actors.TryGetValue(id, out var actor) ? actor.Fields : [];
}
