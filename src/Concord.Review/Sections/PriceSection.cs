using Concord.Charts;
using Concord.Core;
using Concord.Review.Building;
using Concord.Statistics;
using Concord.Statistics.Lakes;
using Concord.Statistics.Releases;

namespace Concord.Review.Sections;

/// <summary>What sending 200 US dollars costs, corridor by corridor with its date, against the 5% that no corridor should pass and the 3% target for the global average.</summary>
internal static class PriceSection
{
    private const int Rows = 16;

    public static ReviewSection Write(ReviewContext c)
    {
        List<Block> blocks = [Direction(c, toHere: true)];
        if (Direction(c, toHere: false) is PictureBlock fromHere) blocks.Add(fromHere);
        blocks.AddRange(CheaperSending.Write(c));
        return new ReviewSection("price", c.Words["The price of sending"], blocks);
    }

    private static Block Direction(ReviewContext c, bool toHere)
    {
        var query = toHere ? new Query(Measure.Price) { To = c.Area.Id } : new Query(Measure.Price) { From = c.Area.Id };
        var known = c.Lake.Observations(query).Where(o => o.Value is not null && Other(o) is not null).ToList();
        if (known.Count == 0)
        {
            return new Missing(
                c.Words["No release in the lake has a price of sending money to this area."],
                c.Words["Remittance Prices Worldwide asks services in about 370 corridors; where this area is not among them, ask the central bank or the senders' associations."]);
        }
        var newest = known.Max(o => o.Period);
        var release = known.First(o => o.Period == newest).Release;
        var corridors = known.Where(o => o.Release.Equals(release)).GroupBy(o => Other(o)!).Select(g => (Area: g.Key, First: g.MinBy(o => o.Period)!, Last: g.MaxBy(o => o.Period)!))
            .OrderBy(x => x.Last.Value).ThenBy(x => x.Area.Code, StringComparer.Ordinal).ToList();
        // A price older than two years is history, not an offer: it goes to the table only.
        var current = corridors.Where(x => Age(newest, x.Last.Period) <= 8).Take(Rows).ToList();
        var chart = new Dumbbell
        {
            Title = toHere ? c.Words["Cost of sending US$ 200 here, by sending country"] : c.Words["Cost of sending US$ 200 from here, by receiving country"],
            Description = c.Words["Lowest: {place}, {price}. Highest: {place2}, {price2}.",
                ("place", c.Name(current[0].Area)), ("price", Price(c, current[0].Last)), ("place2", c.Name(current[^1].Area)), ("price2", Price(c, current[^1].Last))],
            Rows = [.. current.Select(x => new DumbbellRow(c.Name(x.Area), x.First.Period == x.Last.Period ? null : x.First.Value, x.Last.Value,
                x.Last.Period == newest ? Price(c, x.Last) : $"{Price(c, x.Last)} ({c.Numbers.Period(x.Last.Period)})")
            {
                Warn = x.Last.Value > 5,
                Words = c.Both(c.Pair(c.Numbers.Period(x.First.Period), Price(c, x.First)), c.Pair(c.Numbers.Period(x.Last.Period), Price(c, x.Last))),
            })],
            X = Axis.FromZero(current.SelectMany(x => new[] { x.First.Value!.Value, x.Last.Value!.Value }).Append(6), v => c.Numbers.Percent(v)),
            BeforeName = c.Numbers.Period(current.Min(x => x.First.Period)),
            AfterName = c.Numbers.Period(newest),
            Targets = [new TargetLine(3, c.Words["3% target"]), new TargetLine(5, c.Words["5% ceiling"]) { Limit = true }],
            ReachedUpTo = 3,
        };
        var picture = new Picture
        {
            Title = Claim(c, toHere, [.. current.Select(x => (x.Area, x.Last.Value!.Value))]),
            Subtitle = c.Words["Average cost of sending US$ 200, all services asked, in per cent of the amount. Open ring: first round. Full dot: {last}. The 3% target is for the global average, the 5% ceiling for each corridor (SDG 10.c.1).",
                ("last", c.Numbers.Period(newest))],
            Badges = Badges(c, release, newest),
            Chart = chart,
            Table = new ChartTable(
                [new(toHere ? c.Words["From"] : c.Words["To"]), new(c.Words["First round"]), new(c.Words["Cost then"], true), new(c.Words["Latest round"]), new(c.Words["Cost now"], true)],
                [.. corridors.Select(x => (IReadOnlyList<string>)[c.Name(x.Area), c.Numbers.Period(x.First.Period), Price(c, x.First), c.Numbers.Period(x.Last.Period), Price(c, x.Last)])]),
            Source = c.SourceLine([release]),
        };
        return new PictureBlock(toHere ? "prices-to-here" : "prices-from-here", picture, [release])
        {
            Figures = [.. corridors.SelectMany(x => x.First.Period == x.Last.Period ? [x.Last] : new[] { x.First, x.Last }).Select(ReviewContext.Published)],
        };

        Area? Other(Observation o) => toHere ? o.FromArea : o.ToArea;
    }

    private static string Claim(ReviewContext c, bool toHere, IReadOnlyList<(Area Area, double Price)> corridors)
    {
        if (corridors.Count == 1)
        {
            var (place, price) = (("place", c.Place(corridors[0].Area)), ("price", c.Numbers.Percent(corridors[0].Price, 1)));
            return toHere ? c.Words["Sending US$ 200 here from {place} costs {price}", place, price] : c.Words["Sending US$ 200 from here to {place} costs {price}", place, price];
        }
        var n = ("n", c.Count(corridors.Count));
        var low = corridors.Count(x => x.Price <= 5);
        var aim = corridors.Count(x => x.Price <= 3);
        var head = (low, toHere) switch
        {
            (0, true) => c.Words["None of {n} corridors to here costs 5% or less", n],
            (0, false) => c.Words["None of {n} corridors from here costs 5% or less", n],
            (_, true) => c.Words["{k} of {n} corridors to here cost 5% or less", ("k", c.Count(low)), n],
            _ => c.Words["{k} of {n} corridors from here cost 5% or less", ("k", c.Count(low)), n],
        };
        return low == 0 ? head : aim == 0 ? c.Words["{head}; none has reached 3%", ("head", head)] : c.Words["{head}; {m} cost 3% or less", ("head", head), ("m", c.Count(aim))];
    }

    private static List<Badge> Badges(ReviewContext c, Release release, Period newest)
    {
        List<Badge> badges = [release.Provenance.Copy == CopyKind.Derived ? new Badge(c.Words["third party's mean"], BadgeKind.Estimate) : new Badge(c.Words["published"], BadgeKind.Published)];
        if (c.IsOldPrice(newest)) badges.Add(new Badge(c.Words["last figure {year}", ("year", c.Numbers.Period(newest))], BadgeKind.Caution));
        return badges;
    }

    private static string Price(ReviewContext c, Observation o) => c.Numbers.Percent(o.Value!.Value, 1);

    private static int Age(Period now, Period then) => ((now.Year - then.Year) * 4) + now.Quarter - then.Quarter;
}
