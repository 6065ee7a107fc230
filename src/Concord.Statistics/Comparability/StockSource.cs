using Concord.Core;
using Concord.Statistics.Lakes;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Comparability;

/// <summary>What one release says of the people from, or in, an area: both sexes, every date.</summary>
/// <param name="Release">The release.</param>
/// <param name="Outward">Whether the area is the origin.</param>
/// <param name="Corridors">Figures by corridor and date, without totals and groups, in the order of the corridors and dates.</param>
/// <param name="Totals">Totals that the publisher states, by date.</param>
internal sealed record StockSource(Release Release, bool Outward, IReadOnlyList<Observation> Corridors, IReadOnlyList<Observation> Totals)
{
    /// <summary>Every release that holds stocks of the area, in the lake's order of preference; the newest edition of a dataset before older ones.</summary>
    public static IReadOnlyList<StockSource> Read(Lake lake, Area area, bool outward)
    {
        var query = new Query(Measure.Stock) { From = outward ? area.Id : null, To = outward ? null : area.Id, Sex = Sex.Both };
        var preferred = lake.Observations(query).GroupBy(o => o.Release).OrderByDescending(g => g.Count()).Select(g => g.Key).ToList();
        var older = lake.Releases.Where(r => r.Measures.Any(m => m.Code == Measure.Stock.Code) && !preferred.Contains(r));
        var sources = new List<StockSource>();
        foreach (var release in preferred.Concat(older).ToList())
        {
            var figures = lake.Observations(query with { Dataset = release.Dataset, Edition = release.Edition });
            var corridors = figures.Where(o => Other(o, outward)?.Kind is AreaKind.Area or AreaKind.Historic or AreaKind.Special && o.From != o.To).ToList();
            var totals = figures.Where(o => (outward ? o.To : o.From) == AreaCatalogue.World).ToList();
            if (corridors.Count > 0) sources.Add(new StockSource(release, outward, corridors, totals));
        }
        return sources;
    }

    /// <summary>Newest date.</summary>
    public Period Latest => Corridors.Max(o => o.Period);

    /// <summary>The corridors at a date that have a figure.</summary>
    public IEnumerable<Observation> On(Period period) => Corridors.Where(o => o.Period == period && o.Value is not null);

    private static Area? Other(Observation figure, bool outward) => outward ? figure.ToArea : figure.FromArea;
}
