namespace Concord.Policy;

/// <summary>What is recorded for one leaf group on one corridor.</summary>
/// <param name="Corridor">Corridor id.</param>
/// <param name="Group">Leaf group.</param>
/// <param name="Agreements">Agreements with another State in force there.</param>
/// <param name="Protections">Protective acts in force there that are no agreements.</param>
public sealed record CoverageCell(string Corridor, string Group, IReadOnlyList<Instrument> Agreements, IReadOnlyList<Instrument> Protections);

/// <summary>Corridors of a country by leaf groups: where an agreement or protection is recorded, and where none is.</summary>
public static class CoverageMatrix
{
    /// <summary>
    /// A cell for every corridor of the country, the largest first, and every leaf group that an act or objective of the country concerns somewhere; a cell with two empty
    /// lists is one for which nothing is recorded in this inventory.
    /// </summary>
    public static IReadOnlyList<CoverageCell> Of(PolicyAssessment a, string country)
    {
        var (s, ground) = (a.Snapshot, a.Snapshot.Ground);
        var acting = s.Register.Instruments.Where(s.Acts).Select(i => (Act: i, Scope: s.Compiled.InstrumentScopes[i.Id])).ToList();
        var own = Enumerable.Range(0, ground.CorridorRows.Count).Where(c => PartScores.RoleOn(ground.CorridorRows[c], country) is not null)
            .OrderByDescending(c => s.Shares.People[c]).ThenBy(c => ground.CorridorRows[c].Id, StringComparer.Ordinal).ToList();
        // A provision may protect although its act as a whole does not.
        var protecting = s.Provisions.Where(p => p.IsProtective).Select(p => (Act: p.Instrument, p.Scope)).Concat(acting.Where(x => x.Act.Protective)).ToList();
        var leaves = Enumerable.Range(0, ground.LeafNames.Count).Where(l => acting.Any(x => x.Act.Country == country && x.Scope.Leaves[l])).ToList();
        return
        [
            .. own.SelectMany(c => leaves.Select(l => new CoverageCell(ground.CorridorRows[c].Id, ground.LeafNames[l],
                [.. acting.Where(x => x.Act.IsAgreement && Holds(x.Scope, c, l)).Select(x => x.Act)],
                [.. protecting.Where(x => !x.Act.IsAgreement && Holds(x.Scope, c, l)).Select(x => x.Act).Distinct()]))),
        ];
    }

    private static bool Holds(Scope scope, int corridor, int leaf) => scope.Corridors[corridor] && scope.Leaves[leaf];
}
