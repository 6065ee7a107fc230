using Concord.Core;
using Concord.Review.Building;
using Concord.Statistics;
using Concord.Statistics.Lakes;

namespace Concord.Review.World;

/// <summary>The newest figures of every corridor and area, one release each, so that no sum mixes publishers.</summary>
internal sealed class WorldFigures(ReviewContext c)
{
    /// <summary>People by corridor at the newest date; origins that are not stated are among them.</summary>
    public IReadOnlyList<Observation> Stocks { get; } = Newest(c.Lake, new Query(Measure.Stock) { Sex = Sex.Both });

    /// <summary>Refugees by corridor at the newest date.</summary>
    public IReadOnlyList<Observation> Refugees { get; } = Newest(c.Lake, new Query(Measure.Refugees));

    /// <summary>Remittances received by area in the newest year.</summary>
    public IReadOnlyList<Observation> Received { get; } = Newest(c.Lake, new Query(Measure.RemittancesReceived));

    /// <summary>Prices by corridor of the newest round.</summary>
    public IReadOnlyList<Observation> Prices { get; } = Newest(c.Lake, new Query(Measure.Price));

    /// <summary>Stocks between areas of today, the largest first.</summary>
    public IEnumerable<Observation> Corridors => Stocks.Where(o => o.FromArea?.Kind == AreaKind.Area && o.From != o.To).OrderByDescending(o => o.Value).ThenBy(o => o.From).ThenBy(o => o.To);

    private static List<Observation> Newest(Lake lake, Query query)
    {
        var measure = query.Measures[0];
        // Reading all years of all corridors to find the newest would take a second: releases say how far they go, the preferred dataset first.
        var candidates = lake.Releases.SelectMany(r => r.Measures.Where(m => m.Code == measure.Code).Select(m => (Release: r, Year: m.LastYear))).OrderByDescending(x => x.Year).ToList();
        foreach (var year in candidates.Select(x => x.Year).Distinct())
        {
            var known = lake.Observations(query.In(year)).Where(o => o.Value is not null && o.ToArea?.Kind == AreaKind.Area && o.FromArea?.Kind != AreaKind.Group && o.Status != ObservationStatus.Projected).ToList();
            if (known.Count == 0) continue;
            var newest = known.Max(o => o.Period);
            var release = known.First(o => o.Period == newest).Release;
            return [.. known.Where(o => o.Period == newest && o.Release.Equals(release))];
        }
        return [];
    }
}
