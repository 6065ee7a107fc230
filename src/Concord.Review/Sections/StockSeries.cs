using Concord.Charts;
using Concord.Core;
using Concord.Review.Building;

namespace Concord.Review.Sections;

/// <summary>A stock over time as lines: all, women, men.</summary>
internal static class StockSeries
{
    public static PictureBlock Picture(ReviewContext c, PeopleTable table, string id, string subtitle, string name)
    {
        var years = table.Years.Where(y => table.Total(y) > 0).ToList();
        var first = years[0];
        var last = years[^1];
        var bySex = years.All(y => table.Women(y) is not null);
        var totals = years.Select(table.Total).ToList();
        List<LineSeries> series = [];
        if (bySex)
        {
            series.Add(Line(c.Words["Men"], y => table.Total(y) - table.Women(y)!.Value, Tone.PeopleToo));
            series.Add(Line(c.Words["Women"], y => table.Women(y)!.Value, Tone.People));
        }
        series.Add(Line(c.Words["All"], table.Total, Tone.Plain));
        var chart = new LineChart
        {
            Title = name,
            Description = c.Words["From {first} to {last}.", ("first", c.Numbers.Rounded(totals[0])), ("last", c.Numbers.Rounded(totals[^1]))],
            X = Axis.Years(first, last, c.Year),
            Y = Axis.FromZero(totals, c.Numbers.Rounded, v => c.Numbers.Rounded(v, c.Words["people"])),
            Series = series,
        };
        var claim = Claims.People(c, totals[0], first, totals[^1]);
        if (bySex && years.All(y => table.Women(y) > table.Total(y) / 2)) claim = c.Words["{claim}; women are the majority throughout", ("claim", claim)];
        else if (bySex && years.All(y => table.Women(y) < table.Total(y) / 2)) claim = c.Words["{claim}; men are the majority throughout", ("claim", claim)];
        var remark = c.Words["Sums over corridors by Concord."];
        var picture = new Charts.Picture
        {
            Title = claim,
            Subtitle = subtitle,
            Badges = c.StockBadges(table, last),
            Chart = chart,
            Table = new ChartTable(
                [new(c.Words["Year"]), new(c.Words["People"], true), new(c.Words["Women"], true), new(c.Words["Counted by"])],
                [.. years.Select(y => (IReadOnlyList<string>)[c.Year(y), c.Count(table.Total(y)), table.Women(y) is { } w ? c.Count(w) : c.Words["not stated"], c.DefinitionWords(table, y)])]),
            Source = c.SourceLine([table.Release], remark),
        };
        var figures = years.SelectMany(y => bySex ? [ReviewContext.Sum(table, y), ReviewContext.Sum(table, y, Sex.Female)] : new[] { ReviewContext.Sum(table, y) });
        return new PictureBlock(id, picture, [table.Release]) { Remark = remark, Figures = [.. figures] };

        LineSeries Line(string label, Func<int, double> value, Tone tone) =>
            new(label, c.People(value(last)), [.. years.Select(y => new LinePoint(y, value(y), c.Pair(c.Year(y), c.Count(value(y)))))], tone);
    }
}
