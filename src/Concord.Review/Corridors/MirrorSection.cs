using Concord.Charts;
using Concord.Core;
using Concord.Review.Building;
using Concord.Statistics;
using Concord.Statistics.Comparability;

namespace Concord.Review.Corridors;

/// <summary>Where sources differ on the corridor, and how old its figures are.</summary>
internal static class MirrorSection
{
    public static ReviewSection Write(CorridorContext k)
    {
        var c = k.C;
        var title = c.Words["How far sources agree"];
        var rows = new List<IReadOnlyList<string>>();
        var used = new List<Observation>();
        foreach (var (measure, figures) in new[] { (Measure.Stock, k.People(Measure.Stock)), (Measure.Price, k.Money(Measure.Price)) })
        {
            foreach (var pair in Checks.Mirror(figures))
            {
                var (a, b) = (pair.Figures[0], pair.Figures[1]);
                rows.Add([Name(measure), Value(a), Value(b), c.Percent(pair.Size)]);
                used.AddRange([a, b]);
            }
        }
        if (rows.Count == 0)
        {
            return new ReviewSection("trust", title, [new Missing(c.Words["No two sources in the lake have a figure of one thing on this corridor: nothing confirms it, and nothing contradicts it."],
                c.Words["A second publisher's file can be added with 'concord import'."])]);
        }
        return new ReviewSection("trust", title,
        [
            new TableBlock("mirror", c.Words["The same thing from two sources"],
                new ChartTable([new(c.Words["Measure"]), new(c.Words["Preferred source"]), new(c.Words["Other source"]), new(c.Words["Difference"], true)], rows), [.. used.Select(o => o.Release).Distinct()])
            { Figures = [.. used.Distinct().Select(ReviewContext.Published)] },
        ]);

        string Name(Measure measure) => measure == Measure.Stock ? c.Words["People"] : c.Words["Cost of sending US$ 200"];
        string Value(Observation o) => c.Words["{value} ({period}, {source})",
            ("value", o.Measure == Measure.Stock ? c.Count(o.Value!.Value) : c.Numbers.Percent(o.Value!.Value, 2)), ("period", c.Numbers.Period(o.Period)), ("source", CorridorContext.Source(o.Release))];
    }
}
