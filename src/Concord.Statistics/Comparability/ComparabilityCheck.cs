using Concord.Core;
using Concord.Statistics.Lakes;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Comparability;

/// <summary>
/// What a reader should know before comparing or adding the figures of an area: publishers and editions that disagree, jumps, totals that do not add up,
/// corridors known to one source only, mixed definitions, old figures. Nothing here is an error of the lake: each finding is a warning or a notice.
/// </summary>
public static class ComparabilityCheck
{
    /// <summary>A figure is called old when its year ended more than this many years ago.</summary>
    public const int OldAfterYears = 3;

    /// <summary>Every finding about an area, warnings first, then by code and place.</summary>
    /// <param name="lake">Where the figures stand.</param>
    /// <param name="area">The area, as origin and as destination, as sender and as receiver.</param>
    /// <param name="today">Decides what is old.</param>
    public static IReadOnlyList<Fault> Of(Lake lake, Area area, DateOnly today)
    {
        var found = new List<Fault>();
        foreach (var outward in new[] { true, false })
        {
            var sources = StockSource.Read(lake, area, outward);
            foreach (var source in sources)
            {
                found.AddRange(StockChecks.Jumps(source));
                found.AddRange(StockChecks.Total(source, area));
            }
            found.AddRange(StockChecks.Disagreements(sources));
            found.AddRange(StockChecks.KnownToOne(sources, area));
            if (sources.Count > 0 && StockChecks.MixedDefinitions(sources[0], area) is { } mixed) found.Add(mixed);
        }
        found.AddRange(AreaMeasures.Disagreements(lake, area));
        found.AddRange(AreaMeasures.Old(lake, area, today));
        return [.. found.OrderByDescending(f => f.Severity).ThenBy(f => f.Code, StringComparer.Ordinal).ThenBy(f => f.Place.ToString(), StringComparer.Ordinal)];
    }

    internal static Place At(Release release, string what) => new(release.Name, Field: what);

    internal static string Corridor(Observation figure) => $"{figure.FromArea?.Code}-{figure.ToArea?.Code}";
}
