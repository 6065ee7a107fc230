using Concord.Charts;
using Concord.Core;
using Concord.Review.Building;
using Concord.Statistics.Lakes;

namespace Concord.Review.Sections;

/// <summary>How the number abroad grew since 1990, women and men, and the balance of those who came and left by year.</summary>
internal static class GrowthSection
{
    public static ReviewSection Write(ReviewContext c)
    {
        var blocks = new List<Block>();
        if (c.People(Measure.Stock, outward: true) is { } abroad && abroad.Years.Count(y => abroad.Total(y) > 0) > 1)
        {
            blocks.Add(StockSeries.Picture(c, abroad, "emigrants-series", c.Words["People from here living abroad."],
                c.Words["People from here abroad, {first} to {last}", ("first", c.Year(abroad.Years[0])), ("last", c.Year(abroad.Latest))]));
        }
        blocks.Add(NetMigration(c));
        return new ReviewSection("growth", c.Words["How that grew"], blocks);
    }

    private static Block NetMigration(ReviewContext c)
    {
        var all = c.Lake.Best(new Query(Measure.NetMigration) { To = c.Area.Id }).Where(o => o.Value is not null && o.Status != ObservationStatus.Projected).ToList();
        // One release only: a series must not mix publishers.
        var series = all.GroupBy(o => o.Release).OrderByDescending(g => g.Max(o => o.Period.Year)).ThenByDescending(g => g.Count()).FirstOrDefault()?.OrderBy(o => o.Period).ToList();
        if (series is null || series.All(o => o.Value == 0))
        {
            return new Missing(
                c.Words["No release in the lake gives net migration of this area."],
                c.Words["World Population Prospects gives it for areas of 1,000 people and more; import the edition you need with 'concord import'."]);
        }
        var first = series[0].Period.Year;
        var last = series[^1].Period.Year;
        var lost = series.Count(o => o.Value < 0);
        var won = series.Count(o => o.Value > 0);
        var thousand = series.Max(o => Math.Abs(o.Value!.Value)) >= 10_000;
        string Label(double v) => thousand ? c.Words.Plural((long)Math.Abs(Math.Round(v / 1000)), "{n} thousand", "{n} thousand", ("n", c.Numbers.Change(v / 1000))) : c.Numbers.Change(v);
        var extreme = series.MaxBy(o => Math.Abs(o.Value!.Value))!;
        var chart = new ColumnChart
        {
            Title = c.Words["Net migration by year, {first} to {last}", ("first", c.Year(first)), ("last", c.Year(last))],
            Description = c.Words["Largest in {year}: {number} people.", ("year", c.Year(extreme.Period.Year)), ("number", c.Numbers.Change(extreme.Value!.Value))],
            X = Axis.Years(first, last, c.Year),
            Y = Axis.FromZero(series.Select(o => o.Value!.Value), v => c.Numbers.Change(thousand ? v / 1000 : v), Label),
            Columns = [.. series.Select(o => new Column(o.Period.Year, o.Value!.Value, c.Pair(c.Year(o.Period.Year), c.Numbers.Change(o.Value.Value))))],
            Notes = [new ColumnNote(extreme.Period.Year, c.Pair(c.Year(extreme.Period.Year), Label(extreme.Value.Value)))],
            Above = Tone.Rest,
            Below = Tone.People,
        };
        var n = ("n", c.Count(series.Count));
        var since = ("year", c.Year(first));
        var picture = new Picture
        {
            Title = lost >= won
                ? c.Words["In {k} of {n} years since {year} more people left than came", ("k", c.Count(lost)), n, since]
                : c.Words["In {k} of {n} years since {year} more people came than left", ("k", c.Count(won)), n, since],
            Subtitle = c.Words["Net migration, people a year: a residual of the population account, refugees included. Read the decade, not the single year."],
            Badges = [new Badge(c.Words["estimate by the publisher"], BadgeKind.Estimate)],
            Chart = chart,
            Table = new ChartTable([new(c.Words["Year"]), new(c.Words["Net migration"], true)],
                [.. series.Select(o => (IReadOnlyList<string>)[c.Year(o.Period.Year), c.Numbers.Change(o.Value!.Value)])]),
            Source = c.SourceLine([series[0].Release]),
        };
        return new PictureBlock("net-migration", picture, [series[0].Release]) { Figures = [.. series.Select(ReviewContext.Published)] };
    }
}
