using Concord.Core;
using Concord.Statistics;
using Concord.Statistics.Lakes;

namespace Concord.Cli;

/// <summary>All corridors of one area, or all areas of a measure: one dataset, so that figures can be compared and added.</summary>
internal static class AreaList
{
    /// <summary>
    /// Figures of the preferred dataset in its newest year (or in the years asked for), newest year first and then largest first.
    /// Totals, groups and the area's own people are not in it.
    /// </summary>
    public static IReadOnlyList<Observation> Choose(FigureRequest request, Lake lake)
    {
        var all = lake.Observations(request.Query)
            .Where(f => IsArea(f.ToArea) && (request.Measure!.Ends == MeasureEnds.Area || IsArea(f.FromArea)))
            .Where(f => request.Years is not null || f.Status != ObservationStatus.Projected)
            .ToList();
        if (all.Count == 0) return all;
        // The lake puts the preferred dataset first for each key; the one that is first most often is taken.
        var dataset = all.GroupBy(f => (f.From, f.To, f.Period)).Select(g => g.First().Release).GroupBy(r => r.Name)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
        var chosen = all.Where(f => f.Release.Name == dataset).ToList();
        var newest = chosen.Max(f => f.Period);
        return
        [
            .. chosen.Where(f => request.Years is not null || f.Period == newest)
                .OrderByDescending(f => f.Period)
                .ThenByDescending(f => f.Value ?? -1)
                .ThenBy(f => f.From)
                .ThenBy(f => f.To),
        ];
    }

    private static bool IsArea(Area? area) => area is { Kind: not AreaKind.Group };
}
