using Concord.Charts;
using Concord.Core;
using Concord.Review.Building;
using Concord.Statistics;
using Concord.Statistics.Lakes;
using Concord.Statistics.Releases;

namespace Concord.Review.Corridors;

/// <summary>Money from the destination back to the origin: how much by the publisher's model, and at what price.</summary>
internal static class SendingSection
{
    public static ReviewSection Money(CorridorContext k)
    {
        var c = k.C;
        var title = c.Words["Money that comes back"];
        // Every edition: each is a model of its own year, and no series.
        var all = c.Lake.Releases.Where(r => r.Measures.Any(m => m.Code == Measure.Remittances.Code))
            .SelectMany(r => c.Lake.Observations(new Query(Measure.Remittances) { From = k.Destination.Id, To = k.Origin.Id, Dataset = r.Dataset, Edition = r.Edition }))
            .Where(o => o.Value > 0).OrderBy(o => o.Period).ToList();
        if (all.Count == 0)
        {
            return new ReviewSection("money", title, [new Missing(c.Words["No release in the lake models money on this corridor."], c.Words["Central banks of either end may record it; a modelled matrix leaves out pairs that round to nothing."])]);
        }
        var sources = all.Select(o => o.Release).Distinct().ToList();
        var last = all[^1];
        var picture = new Picture
        {
            Title = c.Words["Modelled at {amount} in {year}", ("amount", c.Dollars(last.Value!.Value)), ("year", c.Year(last.Period.Year))],
            Subtitle = c.Words["Remittances from the destination to the origin, US dollars in the year. Modelled by the publisher from stocks and incomes, never measured; each edition is a model of its own."],
            Badges = [new Badge(c.Words["estimate from stocks and incomes"], BadgeKind.Estimate), .. c.IsOld(last.Period.Year) ? [new Badge(c.Words["last figure {year}", ("year", c.Year(last.Period.Year))], BadgeKind.Caution)] : Array.Empty<Badge>()],
            Chart = new RankedBars
            {
                Title = c.Words["Modelled remittances on the corridor by year"],
                Tone = Tone.Money,
                Bars = [.. all.Select(o => new RankedBar(c.Year(o.Period.Year), o.Value!.Value, c.Dollars(o.Value.Value)) { Estimate = true })],
            },
            Table = new ChartTable([new(c.Words["Year"]), new(c.Words["US$"], true), new(c.Words["Source"])],
                [.. all.Select(o => (IReadOnlyList<string>)[c.Year(o.Period.Year), c.Count(o.Value!.Value), CorridorContext.Source(o.Release)])]),
            Source = c.SourceLine(sources),
        };
        return new ReviewSection("money", title, [new PictureBlock("money-by-edition", picture, sources) { Figures = [.. all.Select(ReviewContext.Published)] }]);
    }

    public static ReviewSection Price(CorridorContext k)
    {
        var c = k.C;
        var title = c.Words["The price of sending"];
        var all = k.Money(Measure.Price);
        if (CorridorContext.Series(all) is not { } series)
        {
            return new ReviewSection("price", title, [new Missing(c.Words["No release in the lake has a price of sending from the destination to the origin."],
                c.Words["Remittance Prices Worldwide asks services in about 370 corridors; where this area is not among them, ask the central bank or the senders' associations."])]);
        }
        var last = series[^1];
        var others = all.Where(o => !o.Release.Equals(last.Release)).GroupBy(o => o.Release).Select(g => g.OrderBy(o => o.Period).ToList()).ToList();
        var shown = others.SelectMany(o => o).Concat(series).ToList();
        var sources = shown.Select(o => o.Release).Distinct().ToList();
        var (first, end) = (shown.Min(o => o.Period.Year), shown.Max(o => o.Period.Year) + 1);
        string Cost(Observation o) => c.Numbers.Percent(o.Value!.Value, 2);
        LineSeries Line(IReadOnlyList<Observation> points, Tone tone, bool dashed) => new(CorridorContext.Source(points[^1].Release), Cost(points[^1]),
            [.. points.Select(o => new LinePoint(CorridorContext.X(o.Period), o.Value, c.Pair(c.Numbers.Period(o.Period), Cost(o))))], tone)
        { Dashed = dashed, EndNote = c.Numbers.Period(points[^1].Period) };
        var derived = last.Release.Provenance.Copy == CopyKind.Derived;
        List<Badge> badges = [derived ? new Badge(c.Words["third party's mean"], BadgeKind.Estimate) : new Badge(c.Words["published"], BadgeKind.Published)];
        if (c.IsOldPrice(last.Period)) badges.Add(new Badge(c.Words["last figure {year}", ("year", c.Numbers.Period(last.Period))], BadgeKind.Caution));
        var picture = new Picture
        {
            Title = c.Words["Sending US$ 200 cost {price} in {period}", ("price", Cost(last)), ("period", c.Numbers.Period(last.Period))],
            Subtitle = c.Words["Average cost of sending US$ 200 from the destination to the origin, all services asked, in per cent of the amount. SDG 10.c.1: no corridor above 5%, the global average at 3%. Dashed: another publisher."],
            Badges = badges,
            Chart = new LineChart
            {
                Title = c.Words["Cost of sending US$ 200 by quarter"],
                Description = c.Words["From {first} to {last}.", ("first", Cost(series[0])), ("last", Cost(last))],
                X = Axis.Years(first, end, c.Year),
                Y = Axis.FromZero(shown.Select(o => o.Value!.Value).Append(6), v => c.Numbers.Percent(v)),
                Series = [.. others.Select(o => Line(o, Tone.Rest, dashed: true)), Line(series, Tone.Money, dashed: derived)],
            },
            Table = new ChartTable([new(c.Words["Quarter"]), new(c.Words["Cost"], true), new(c.Words["Source"])],
                [.. series.Reverse().Concat(others.SelectMany(o => o.AsEnumerable().Reverse())).Select(o => (IReadOnlyList<string>)[c.Numbers.Period(o.Period), Cost(o), CorridorContext.Source(o.Release)])]),
            Source = c.SourceLine(sources),
        };
        return new ReviewSection("price", title, [new PictureBlock("price-series", picture, sources) { Figures = [.. shown.Select(ReviewContext.Published)] }]);
    }
}
