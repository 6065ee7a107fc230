namespace Concord.Policy;

/// <summary>People and money of one corridor that a finding touches.</summary>
/// <param name="Corridor">Corridor id.</param>
/// <param name="People">People; see <paramref name="IsUpperBound"/>.</param>
/// <param name="IsUpperBound">True: all people of the corridor, since the share of the group is not recorded ("up to N"). False: the group's own count.</param>
/// <param name="Money">Remittances on the whole corridor, millions of US dollars a year; never split by group.</param>
public sealed record TouchedCorridor(string Corridor, double People, bool IsUpperBound, double Money);

/// <summary>People and money that a finding touches, corridor by corridor. Equal splits over groups serve weights only and never appear here.</summary>
/// <param name="Corridors">Largest first.</param>
/// <param name="Source">Where the corridors' numbers come from.</param>
public sealed record Touched(IReadOnlyList<TouchedCorridor> Corridors, string Source)
{
    /// <summary>Sum of people; an upper bound if any corridor's is.</summary>
    public double People => Corridors.Sum(c => c.People);

    /// <summary>Sum of money.</summary>
    public double Money => Corridors.Sum(c => c.Money);

    /// <summary>Whether <see cref="People"/> must be read as "up to".</summary>
    public bool IsUpperBound => Corridors.Any(c => c.IsUpperBound);

    /// <summary>People and money that one finding of an assessment touches; no corridor where the finding is not about any.</summary>
    public static Touched Of(PolicyAssessment a, Finding f) => f.Scope is { } scope ? By(a.Snapshot, scope) : new([], a.Snapshot.Shares.Source);

    internal static Touched By(Snapshot s, Scope scope)
    {
        if (scope.IsEmpty) return new([], s.Shares.Source);
        var counts = s.Register.GroupCounts.GroupBy(c => (c.Corridor, c.Group)).ToDictionary(g => g.Key, g => g.OrderBy(c => c.Year ?? 0).Last().People);
        string[] leaves = [.. scope.Leaves.Members().Select(l => s.Ground.LeafNames[l])];
        var corridors = new List<TouchedCorridor>();
        foreach (var c in scope.Corridors)
        {
            var id = s.Ground.CorridorRows[c].Id;
            var counted = leaves.All(l => counts.ContainsKey((id, l)));
            corridors.Add(new(id, counted ? leaves.Sum(l => counts[(id, l)]) : s.Shares.People[c], !counted, s.Shares.Money[c]));
        }
        return new([.. corridors.OrderByDescending(c => c.People).ThenBy(c => c.Corridor, StringComparer.Ordinal)], s.Shares.Source);
    }
}
