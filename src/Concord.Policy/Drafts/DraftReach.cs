namespace Concord.Policy;

/// <summary>The cells that the rows of a draft speak of.</summary>
internal static class DraftReach
{
    public static Scope Of(PolicyAssessment before, PolicyAssessment after, IEnumerable<RegisterRow> rows)
    {
        var ground = after.Snapshot.Ground;
        var reach = new Scope(Bits.Of(ground.CorridorRows.Count, []), Bits.Of(ground.LeafNames.Count, []));
        foreach (var row in rows)
        {
            if (ScopeOf(before, after, row) is { IsEmpty: false } scope) reach = new(reach.Corridors.Or(scope.Corridors), reach.Leaves.Or(scope.Leaves));
        }
        return reach;
    }

    private static Scope? ScopeOf(PolicyAssessment before, PolicyAssessment after, RegisterRow row)
    {
        var ground = after.Snapshot.Ground;
        Instrument? Home(string id) => after.Snapshot.Compiled.Instruments.TryGetValue(id, out var now) ? now : before.Snapshot.Compiled.Instruments.GetValueOrDefault(id);
        Scope? Expand(IReadOnlyList<string> corridors, IReadOnlyList<string> groups, string? country) => country is null ? null : ground.Scope(corridors, groups, country);
        return row switch
        {
            Instrument i => Expand(i.Corridors, i.Groups, i.Country),
            Provision p => Expand(p.Corridors, p.Groups, Home(p.Instrument)?.Country),
            Effect e => Home(e.Instrument) is { } i ? Expand(i.Corridors, i.Groups, i.Country) : null,
            Objective o => Expand(o.Corridors, o.Groups, o.Country),
            Commitment c => Expand(c.Corridors, c.Groups, c.Country),
            BudgetEntry b => Home(b.Instrument) is { } i ? Expand(i.Corridors, i.Groups, i.Country) : null,
            _ => null,
        };
    }
}
