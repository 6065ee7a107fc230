using Concord.Core;

namespace Concord.Statistics.Comparability;

/// <summary>How much of a sum of stocks was counted in one way.</summary>
/// <param name="Basis">Birth, citizenship, both or not said; whether refugees are included and whether it is imputed are told apart below.</param>
/// <param name="People">People counted so.</param>
/// <param name="Share">Of all the people of the sum; 0 for a sum of none.</param>
/// <param name="Corridors">Corridors counted so.</param>
public sealed record DefinitionShare(Definition Basis, double People, double Share, int Corridors)
{
    /// <summary>
    /// The kinds of count behind a sum, the largest first. More than one means that the sum runs over unlike definitions and must be marked.
    /// </summary>
    /// <param name="stocks">Figures of unlike corridors, one period, one sex.</param>
    public static IReadOnlyList<DefinitionShare> Of(IReadOnlyCollection<Observation> stocks)
    {
        var all = stocks.Sum(o => o.Value ?? 0);
        return
        [
            .. stocks.GroupBy(o => o.Definition & (Definition.BornAbroad | Definition.Citizenship | Definition.Imputed))
                .Select(g => (g.Key, People: g.Sum(o => o.Value ?? 0), Count: g.Count()))
                .OrderByDescending(g => g.People).ThenBy(g => g.Key)
                .Select(g => new DefinitionShare(g.Key, g.People, all > 0 ? g.People / all : 0, g.Count)),
        ];
    }

    /// <summary>The share of people in corridors whose figure includes refugees.</summary>
    public static double RefugeesIncluded(IReadOnlyCollection<Observation> stocks)
    {
        var all = stocks.Sum(o => o.Value ?? 0);
        return all > 0 ? stocks.Where(o => o.Definition.HasFlag(Definition.RefugeesIncluded)).Sum(o => o.Value ?? 0) / all : 0;
    }
}
