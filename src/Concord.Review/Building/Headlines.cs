using Concord.Core;
using Concord.Statistics.Lakes;
using Concord.Statistics.Releases;

namespace Concord.Review.Building;

/// <summary>The figures at the head of the page, and the sentence under the name.</summary>
internal static class Headlines
{
    public static IReadOnlyList<Headline> Write(ReviewContext c) =>
        [.. new[] { Abroad(c), Received(c), Price(c), Residents(c), Protection(c) }.OfType<Headline>()];

    public static string Lede(ReviewContext c)
    {
        var sentences = new List<string>();
        if (c.People(Measure.Stock, outward: true) is { } abroad && abroad.Total(abroad.Latest) is > 0 and var total)
        {
            var people = ("people", c.Persons(total));
            sentences.Add(abroad.Women(abroad.Latest) is { } women
                ? c.Words["{people} from here live abroad; {share} are women.", people, ("share", c.Percent(women / total))]
                : c.Words["{people} from here live abroad.", people]);
        }
        if (c.Series(Measure.RemittancesReceived)?.Latest is { Value: > 0 } received)
        {
            var year = ("year", c.Year(received.Period.Year));
            var amount = ("amount", c.Dollars(received.Value.Value));
            sentences.Add(Sections.MoneySection.GdpIn(c, received.Period.Year) is { } gdp
                ? c.Words["In {year} {amount} came home, equal to {share} of GDP.", year, amount, ("share", c.Percent(received.Value.Value / gdp.Value!.Value))]
                : c.Words["In {year} {amount} came home.", year, amount]);
        }
        if (c.People(Measure.Stock, outward: false) is { } residents && residents.Total(residents.Latest) is > 0 and var here)
        {
            sentences.Add(c.Words["{people} from elsewhere live here.", ("people", c.Persons(here))]);
        }
        return sentences.Count > 0 ? string.Join(" ", sentences) : c.Words["The releases in the lake hold no figure of people or money for this area; each section says how to get one."];
    }

    private static Headline? Abroad(ReviewContext c)
    {
        if (c.People(Measure.Stock, outward: true) is not { } table || table.Total(table.Latest) <= 0) return null;
        var (value, unit) = c.HeadlinePeople(table.Total(table.Latest));
        return new Headline(ReviewContext.Sum(table, table.Latest), null, value, unit, c.Words["people live abroad"],
            c.Words["mid-{year}. {definition}. {publisher}", ("year", c.Year(table.Latest)), ("definition", c.DefinitionWords(table, table.Latest)), ("publisher", table.Release.Provenance.ShortPublisher)], Accent.People);
    }

    private static Headline? Received(ReviewContext c)
    {
        if (c.Series(Measure.RemittancesReceived)?.Latest is not { } latest) return null;
        var (value, unit) = c.Numbers.Parts(latest.Value!.Value);
        var gdp = Sections.MoneySection.GdpIn(c, latest.Period.Year);
        var when = gdp is null
            ? c.Words["{year}. {publisher}", ("year", c.Year(latest.Period.Year)), ("publisher", latest.Release.Provenance.ShortPublisher)]
            : c.Words["{year}, {share} of GDP. {publisher}", ("year", c.Year(latest.Period.Year)), ("share", c.Percent(latest.Value.Value / gdp.Value!.Value)), ("publisher", latest.Release.Provenance.ShortPublisher)];
        return new Headline(ReviewContext.Published(latest), c.CurrencyBefore, value, unit, c.Words["received from abroad"], when, Accent.Money);
    }

    /// <summary>Mean over the corridors of the newest round that reach the area: each corridor counts once.</summary>
    private static Headline? Price(ReviewContext c)
    {
        var prices = c.Lake.Observations(new Query(Measure.Price) { To = c.Area.Id }).Where(o => o.Value is not null).ToList();
        if (prices.Count == 0) return null;
        var newest = prices.Max(o => o.Period);
        var release = prices.First(o => o.Period == newest).Release;
        // A price of years ago is no price of today: it stays in its section, with its date.
        if (c.IsOldPrice(newest)) return null;
        var round = prices.Where(o => o.Release.Equals(release) && o.Period == newest).ToList();
        var mean = round.Average(o => o.Value!.Value);
        var figure = ReviewContext.Computed("price-mean", mean, "%", newest, c.Area, FormattableString.Invariant($"mean of {round.Count} corridors, each counted once"), release);
        return new Headline(figure, null, c.Numbers.Percent(mean, 1), null,
            c.Words.Plural(round.Count, "to send US$ 200, one corridor", "to send US$ 200, mean of {n} corridors"),
            release.Provenance.Copy == CopyKind.Derived
                ? c.Words["{period}. Mean by Concord of a third party's corridor means", ("period", c.Numbers.Period(newest))]
                : c.Words["{period}. Mean by Concord. {publisher}", ("period", c.Numbers.Period(newest)), ("publisher", release.Provenance.ShortPublisher)], Accent.Money);
    }

    private static Headline? Residents(ReviewContext c)
    {
        if (c.People(Measure.Stock, outward: false) is not { } table || table.Total(table.Latest) <= 0) return null;
        var total = table.Total(table.Latest);
        var (value, unit) = c.HeadlinePeople(total);
        var when = table.CarriedFrom(table.Latest) is { } since
            ? c.Words["{since} figure, carried forward to {year}. {publisher}", ("since", c.Year(since)), ("year", c.Year(table.Latest)), ("publisher", table.Release.Provenance.ShortPublisher)]
            : c.Words["mid-{year}. {definition}. {publisher}", ("year", c.Year(table.Latest)), ("definition", c.DefinitionWords(table, table.Latest)), ("publisher", table.Release.Provenance.ShortPublisher)];
        return new Headline(ReviewContext.Sum(table, table.Latest), null, value, unit, c.Words["residents from elsewhere"], when, Accent.Plain);
    }

    private static Headline? Protection(ReviewContext c)
    {
        var here = c.People(Measure.Refugees, outward: false);
        var abroad = c.People(Measure.Refugees, outward: true);
        var outward = (abroad?.Total(abroad.Latest) ?? 0) > (here?.Total(here.Latest) ?? 0);
        var table = outward ? abroad : here;
        if (table is null || table.Total(table.Latest) <= 0 || c.IsOld(table.Latest)) return null;
        var (value, unit) = c.HeadlinePeople(table.Total(table.Latest));
        return new Headline(ReviewContext.Sum(table, table.Latest), null, value, unit, outward ? c.Words["refugees from here, abroad"] : c.Words["refugees here"],
            c.Words["31 December {year}. {publisher}", ("year", c.Year(table.Latest)), ("publisher", table.Release.Provenance.ShortPublisher)], Accent.Plain);
    }
}
