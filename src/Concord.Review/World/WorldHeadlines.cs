using Concord.Core;
using Concord.Review.Building;
using Concord.Statistics;
using Concord.Statistics.Releases;

namespace Concord.Review.World;

/// <summary>Four figures of the world, each with its own date and publisher.</summary>
internal static class WorldHeadlines
{
    public static IReadOnlyList<Headline> Write(ReviewContext c, WorldFigures figures) => [.. new[] { People(c, figures.Stocks), Money(c, figures.Received), Price(c, figures.Prices), Refugees(c, figures.Refugees) }.OfType<Headline>()];

    private static Headline? People(ReviewContext c, IReadOnlyList<Observation> stocks)
    {
        if (stocks.Count == 0) return null;
        var figure = Sum(c, stocks);
        var (value, unit) = c.HeadlinePeople(figure.Value!.Value);
        return new Headline(figure, null, value, unit, c.Words["people live outside the country of their birth or citizenship"],
            c.Words["mid-{year}. {publisher}", ("year", c.Year(figure.Period.Year)), ("publisher", Publisher(figure))], Accent.People);
    }

    private static Headline? Money(ReviewContext c, IReadOnlyList<Observation> received)
    {
        if (received.Count == 0) return null;
        var figure = Sum(c, received);
        var (value, unit) = c.Numbers.Parts(figure.Value!.Value);
        return new Headline(figure, c.CurrencyBefore, value, unit, c.CurrencyBefore is null ? c.Words["US dollars received through recorded channels"] : c.Words["received through recorded channels"],
            c.Words["{period}. {publisher}", ("period", c.Numbers.Period(figure.Period)), ("publisher", Publisher(figure))], Accent.Money);
    }

    private static Headline? Price(ReviewContext c, IReadOnlyList<Observation> prices)
    {
        if (prices.Count == 0) return null;
        var dear = prices.Count(o => o.Value > 5);
        var figure = ReviewContext.Computed("corridors-above-5-per-cent", dear, "corridors", prices[0].Period, c.Area, FormattableString.Invariant($"corridors of {prices.Count} with a mean price above 5%"), prices[0].Release);
        return new Headline(figure, null, c.Count(dear), null, c.Words["of {n} corridors cost more than 5% to send US$ 200", ("n", c.Count(prices.Count))],
            prices[0].Release.Provenance.Copy == CopyKind.Derived
                ? c.Words["{period}. A third party's mean of services", ("period", c.Numbers.Period(figure.Period))]
                : c.Words["{period}. {publisher}", ("period", c.Numbers.Period(figure.Period)), ("publisher", Publisher(figure))], Accent.Caution);
    }

    private static Headline? Refugees(ReviewContext c, IReadOnlyList<Observation> refugees)
    {
        if (refugees.Count == 0) return null;
        var figure = Sum(c, refugees);
        var (value, unit) = c.HeadlinePeople(figure.Value!.Value);
        return new Headline(figure, null, value, unit, c.Words["refugees under UNHCR's mandate"],
            c.Words["31 December {year}. {publisher}", ("year", c.Year(figure.Period.Year)), ("publisher", Publisher(figure))], Accent.Plain);
    }

    private static Figure Sum(ReviewContext c, IReadOnlyList<Observation> all) => ReviewContext.Computed(
        all[0].Measure.Code, all.Sum(o => o.Value!.Value), all[0].Measure.Unit.Symbol(), all[0].Period, c.Area, FormattableString.Invariant($"sum over {all.Count} figures"), all[0].Release);

    private static string Publisher(Figure figure) => figure.Sources[0].Provenance.ShortPublisher;
}
