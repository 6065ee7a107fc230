using Concord.Charts;
using Concord.Core;
using Concord.Review.Building;
using Concord.Review.Sections;
using Concord.Statistics;
using Concord.Statistics.Estimates;

namespace Concord.Review.Corridors;

/// <summary>Flows along the corridor over the latest interval, by every method that was run, with the band of the main one.</summary>
internal static class JourneysSection
{
    public static ReviewSection Write(CorridorContext k)
    {
        var flows = k.People(Measure.Flow).Where(o => FlowReleases.MethodOf(o.Release) is not null).ToList();
        var newest = flows.Count == 0 ? default : flows.Max(o => o.Period);
        var shown = flows.Where(o => o.Period == newest && o.Value >= 0.5).OrderByDescending(o => o.Value).ThenBy(o => o.Release.Name, StringComparer.Ordinal).ToList();
        return new ReviewSection("flows", k.Words["Flows"], [shown.Count == 0
            ? new Missing(k.Words["No estimate in the lake has a flow along this corridor."], k.Words["A register of arrivals or residence permits at the destination would say more; 'concord estimate flows' estimates from stocks, births and deaths."])
            : Picture(k, shown)]);
    }

    private static PictureBlock Picture(CorridorContext k, List<Observation> shown)
    {
        var c = k.C;
        var edition = shown[0].Release.Edition;
        var low = k.People(Measure.FlowLow).ToDictionary(o => o.Release, o => o.Value!.Value);
        var high = k.People(Measure.FlowHigh).ToDictionary(o => o.Release, o => o.Value!.Value);
        string Band(Observation o) => low.TryGetValue(o.Release, out var l) && high.TryGetValue(o.Release, out var h)
            ? c.Words["{low} to {high}", ("low", c.Count(FlowsSection.Rounded(l))), ("high", c.Count(FlowsSection.Rounded(h)))] : "";
        var sources = shown.Select(o => o.Release).ToList();
        var (least, most) = (c.Count(FlowsSection.Rounded(shown[^1].Value!.Value)), c.Count(FlowsSection.Rounded(shown[0].Value!.Value)));
        var picture = new Picture
        {
            Title = shown.Count == 1 ? c.Pair(c.Words["One method"], most) : c.Words.Plural(shown.Count, "{n} method: {least} to {most} people moved", "{n} methods: from {least} to {most} people moved", ("least", least), ("most", most)),
            Subtitle = c.Words["People who lived at the origin at the start and at the destination at the end ({interval}, 1 July). None of the methods is the true one. Beside a bar: its sensitivity to a stated error of the stocks.", ("interval", edition)],
            Badges = [new Badge(c.Words["estimate"], BadgeKind.Estimate)],
            Chart = new RankedBars
            {
                Title = c.Words["Estimated flow by method, {interval}", ("interval", edition)],
                Bars = [.. shown.Select(o => new RankedBar(FlowsSection.Method(c, o.Release), o.Value!.Value, c.Count(FlowsSection.Rounded(o.Value.Value))) { Estimate = true, Note = Band(o) })],
            },
            Table = new ChartTable([new(c.Words["Method"]), new(c.Words["Estimate"], true), new(c.Words["Range"], true)],
                [.. shown.Select(o => (IReadOnlyList<string>)[FlowsSection.Method(c, o.Release), c.Count(FlowsSection.Rounded(o.Value!.Value)), Band(o) is { Length: > 0 } band ? band : c.Words["not stated"]])]),
            Source = c.SourceLine(sources),
        };
        return new PictureBlock("flows-by-method", picture, sources) { Figures = [.. shown.Select(ReviewContext.Published)] };
    }
}
