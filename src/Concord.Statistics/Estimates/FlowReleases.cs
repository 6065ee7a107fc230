using System.Globalization;
using Concord.Core;
using Concord.Estimation.Flows;
using Concord.Statistics.Lakes;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Estimates;

/// <summary>One corridor or sum by every method that the lake holds.</summary>
/// <param name="Area">The other end of the corridor.</param>
/// <param name="Flow">The estimate of the main method.</param>
/// <param name="Low">Lower end of its band; null where nothing was drawn.</param>
/// <param name="High">Upper end.</param>
/// <param name="Least">Least that any method says; 0 where a method leaves the corridor out.</param>
/// <param name="Most">Most that any method says.</param>
public sealed record FlowCorridor(Area Area, double Flow, double? Low, double? High, double Least, double Most);

/// <summary>Flows out of or into an area over the latest interval that the lake has estimates of.</summary>
/// <param name="Main">Release of the method shown: minimum closed where it is there.</param>
/// <param name="Releases">All releases of the interval, the main one first.</param>
/// <param name="From">1 July of this year is the start.</param>
/// <param name="To">1 July of this year is the end.</param>
/// <param name="Corridors">By falling flow of the main method.</param>
/// <param name="Totals">Sum over all corridors by each release, in the order of <paramref name="Releases"/>.</param>
public sealed record AreaFlows(Release Main, IReadOnlyList<Release> Releases, int From, int To, IReadOnlyList<FlowCorridor> Corridors, IReadOnlyList<double> Totals);

/// <summary>Estimate releases of flows: how they are named, and what they say of one area.</summary>
public static class FlowReleases
{
    private const string Prefix = "concord-flows-";

    /// <summary>Dataset of a method's releases: <c>concord-flows-da-min-closed</c>; one sex has its own, so that it never stands for both.</summary>
    public static string Dataset(FlowMethod method, Sex sex = Sex.Both) =>
        Prefix + method.Code().Replace('_', '-') + (sex == Sex.Both ? "" : $"-{sex.ToString().ToLowerInvariant()}");

    /// <summary>The code of the method of a release, such as <c>da_min_closed</c>; null where it holds no flows.</summary>
    public static string? MethodOf(Release release) =>
        release.Dataset.StartsWith(Prefix, StringComparison.Ordinal) && FlowMethods.Find(release.Dataset[Prefix.Length..].Replace('-', '_')) is { } method ? method.Code() : null;

    /// <summary>A method in English words, as it stands after "by".</summary>
    public static string Name(FlowMethod method) => method switch
    {
        FlowMethod.StockDifferenceDrop => "stock differences, falls dropped",
        FlowMethod.StockDifferenceReverse => "stock differences, falls reversed",
        FlowMethod.MigrationRates => "migration rates",
        FlowMethod.MinimumOpen => "demographic accounting, minimum, open",
        FlowMethod.MinimumClosed => "demographic accounting, minimum, closed",
        FlowMethod.IndependenceClosed => "demographic accounting, independence, closed",
        _ => "demographic accounting, pseudo-Bayes, closed",
    };

    /// <summary>Whether the lake holds estimates of flows at all.</summary>
    public static bool Any(Lake lake) => lake.Releases.Any(r => MethodOf(r) is not null);

    /// <summary>Flows between an area and all others over the latest interval; null where the lake has none.</summary>
    public static AreaFlows? Read(Lake lake, Area area, bool outward)
    {
        var query = new Query(Measure.Flow, Measure.FlowLow, Measure.FlowHigh);
        // The newest edition of each method: those of an earlier interval than the latest are left out.
        var known = lake.Observations(outward ? query with { From = area.Id } : query with { To = area.Id })
            .Where(o => o.Value is not null && MethodOf(o.Release) is not null && Interval(o.Release) is not null).GroupBy(o => o.Release).ToList();
        if (known.Count == 0) return null;
        var interval = known.Select(g => Interval(g.Key)!.Value).MaxBy(i => (i.To, i.From));
        var chosen = known.Where(g => Interval(g.Key) == interval)
            .OrderByDescending(g => g.Key.Dataset == Dataset(FlowMethod.MinimumClosed)).ThenBy(g => g.Key.Dataset, StringComparer.Ordinal).ToList();
        var releases = chosen.ConvertAll(g => g.Key);
        var tables = chosen.ConvertAll(g => g.ToDictionary(o => (o.Measure.Code, outward ? o.To : o.From), o => o.Value!.Value));
        double? At(int release, Measure measure, int other) => tables[release].TryGetValue((measure.Code, other), out var value) ? value : null;
        var corridors = new List<FlowCorridor>();
        foreach (var other in tables.SelectMany(t => t.Keys).Where(k => k.Code == Measure.Flow.Code).Select(k => k.Item2).Distinct())
        {
            var all = Enumerable.Range(0, releases.Count).Select(i => At(i, Measure.Flow, other) ?? 0).ToList();
            corridors.Add(new FlowCorridor(AreaCatalogue.Default.ById(other)!, all[0], At(0, Measure.FlowLow, other), At(0, Measure.FlowHigh, other), all.Min(), all.Max()));
        }
        if (corridors.Count == 0) return null;
        var totals = tables.ConvertAll(t => t.Where(x => x.Key.Code == Measure.Flow.Code).Select(x => x.Value).Order().Sum());
        return new AreaFlows(releases[0], releases, interval.From, interval.To,
            [.. corridors.OrderByDescending(x => x.Flow).ThenByDescending(x => x.Most).ThenBy(x => x.Area.Code, StringComparer.Ordinal)], totals);
    }

    /// <summary>
    /// Indices of the whole table that a release holds, over the population of its last year (<see cref="FlowIndices"/>); null where the lake has no population of most of its areas, or nobody moved.
    /// </summary>
    public static (double Effectiveness, double CrudeIntensity, double CourgeauK, double Connectivity)? Indices(Lake lake, Release release, int year)
    {
        var flows = lake.Observations(new Query(Measure.Flow) { Dataset = release.Dataset, Edition = release.Edition }).Where(o => o.Value is not null).ToList();
        var people = lake.Best(new Query(Measure.Population).In(year)).Where(o => o.Value > 0).ToDictionary(o => o.To, o => o.Value!.Value);
        int[] areas = [.. flows.SelectMany(o => new[] { o.From, o.To }).Distinct().Order()];
        if (areas.Length < 2 || areas.Count(people.ContainsKey) < 0.9 * areas.Length) return null;
        var index = areas.Select((a, i) => (a, i)).ToDictionary(x => x.a, x => x.i);
        var table = new double[areas.Length * areas.Length];
        foreach (var o in flows) table[index[o.From] * areas.Length + index[o.To]] = o.Value!.Value;
        var indices = FlowIndices.Of(table, [.. areas.Select(a => people.GetValueOrDefault(a))]);
        return indices.Effectiveness is { } effectiveness ? (effectiveness, indices.CrudeIntensity, indices.CourgeauK, indices.Connectivity) : null;
    }

    // An edition is named by its interval, with a suffix where the user gave one: 2015-2020, 2015-2020.seed-8.
    private static (int From, int To)? Interval(Release release) =>
        release.Edition is { Length: >= 9 } edition && edition[4] == '-' &&
        int.TryParse(edition.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var from) &&
        int.TryParse(edition.AsSpan(5, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var to) ? (from, to) : null;
}
