using Concord.Charts;
using Concord.Core;
using Concord.Review.Building;
using Concord.Statistics;

namespace Concord.Review.Corridors;

/// <summary>How many from the origin live in the destination, over time, as each publisher counts them.</summary>
internal static class PeopleSection
{
    public static ReviewSection Write(CorridorContext k)
    {
        var title = k.Words["People"];
        return new ReviewSection("people", title, [CorridorContext.Series(k.People(Measure.Stock)) is { } series && series.Any(o => o.Value > 0) ? Picture(k, series) : new Missing(
            k.Words["No release in the lake counts people on this corridor."] + k.C.CountedElsewhere,
            k.Words["Few people or none were recorded at the destination, or its statistics do not name this origin. The statistical office of the destination would know."])]);
    }

    private static PictureBlock Picture(CorridorContext k, IReadOnlyList<Observation> series)
    {
        var c = k.C;
        var others = k.People(Measure.Stock).Where(o => o.Sex == Sex.Both && !o.Release.Equals(series[0].Release)).GroupBy(o => o.Release)
            .Select(g => g.OrderBy(o => o.Period).ToList()).ToList();
        var all = others.SelectMany(o => o).Concat(series).ToList();
        var women = k.People(Measure.Stock).Where(o => o.Sex == Sex.Female && o.Release.Equals(series[0].Release)).ToDictionary(o => o.Period, o => o.Value!.Value);
        var last = series[^1];
        var since = series.First(o => o.Value > 0);
        var first = all.Min(o => o.Period.Year);
        var chart = new LineChart
        {
            Title = c.Words["People on the corridor, {first} to {last}", ("first", c.Year(first)), ("last", c.Year(all.Max(o => o.Period.Year)))],
            Description = c.Words["From {first} to {last}.", ("first", c.Numbers.Rounded(series[0].Value!.Value)), ("last", c.Numbers.Rounded(last.Value!.Value))],
            X = Axis.Years(first, all.Max(o => o.Period.Year), c.Year),
            Y = Axis.FromZero(all.Select(o => o.Value!.Value), c.Numbers.Rounded, v => c.Numbers.Rounded(v, c.Words["people"])),
            Series = [.. others.Select(o => Line(o, Tone.Rest, dashed: true)), Line(series, Tone.People, dashed: false)],
        };
        var sources = all.Select(o => o.Release).Distinct().ToList();
        var picture = new Picture
        {
            Title = since.Period.Year < last.Period.Year && last.Value > 0
                ? Claims.People(c, since.Value!.Value, since.Period.Year, last.Value!.Value)
                : c.Pair(c.Year(last.Period.Year), c.CountPersons(last.Value!.Value)),
            Subtitle = c.Words["People from the origin who live in the destination. Dashed: another publisher or edition."],
            Badges = [new Badge(c.DefinitionWords(last.Definition)), new Badge(c.Words["published"], BadgeKind.Published)],
            Chart = chart,
            Table = new ChartTable(
                [new(c.Words["Year"]), new(c.Words["People"], true), new(c.Words["Women"], true), new(c.Words["Source"])],
                [.. series.Concat(others.SelectMany(o => o)).Select(o => (IReadOnlyList<string>)
                [
                    c.Year(o.Period.Year), c.Count(o.Value!.Value),
                    o.Release.Equals(series[0].Release) && women.TryGetValue(o.Period, out var w) ? c.Count(w) : c.Words["not stated"], CorridorContext.Source(o.Release),
                ])]),
            Source = c.SourceLine(sources),
        };
        return new PictureBlock("people-series", picture, sources) { Figures = [.. all.Select(ReviewContext.Published)] };

        LineSeries Line(IReadOnlyList<Observation> points, Tone tone, bool dashed) =>
            new(CorridorContext.Source(points[^1].Release), c.People(points[^1].Value!.Value),
                [.. points.Select(o => new LinePoint(o.Period.Year, o.Value, c.Pair(c.Year(o.Period.Year), c.Count(o.Value!.Value))))], tone) { Dashed = dashed };
    }
}
