using Concord.Core;
using Concord.Review.Building;
using Concord.Statistics.Releases;

namespace Concord.Review.Corridors;

/// <summary>The figures that head the page of a corridor, and the sentence under its name.</summary>
internal static class CorridorHeadlines
{
    public static IReadOnlyList<Headline> Write(CorridorContext k) => [.. new[] { People(k), Women(k), Price(k), Money(k), Refugees(k) }.OfType<Headline>()];

    public static string Lede(CorridorContext k)
    {
        var c = k.C;
        if (CorridorContext.Series(k.People(Measure.Stock)) is not { } series || series[^1].Value is not > 0) return c.Words["Little is recorded on this corridor. What is known stands below, and what is not is said."];
        var last = series[^1];
        var head = c.Words["{people} from {origin} live in {destination}.", ("people", c.Persons(last.Value!.Value)), ("origin", c.Place(k.Origin)), ("destination", c.Place(k.Destination))];
        if (c.People(Measure.Stock, outward: true) is not { } abroad || !abroad.Release.Equals(last.Release)) return head;
        var total = abroad.Total(last.Period.Year);
        return total < last.Value ? head : head + " " + c.Words["That is {share} of all from there who live abroad.", ("share", c.Percent(last.Value.Value / total))];
    }

    private static Headline? People(CorridorContext k)
    {
        if (CorridorContext.Series(k.People(Measure.Stock)) is not { } series || series[^1].Value is not > 0) return null;
        var last = series[^1];
        var (value, unit) = k.C.HeadlinePeople(last.Value!.Value);
        return new Headline(ReviewContext.Published(last), null, value, unit, k.Words["people from the origin live in the destination"],
            k.Words["mid-{year}. {definition}. {publisher}", ("year", k.C.Year(last.Period.Year)), ("definition", k.C.DefinitionWords(last.Definition)), ("publisher", last.Release.Provenance.ShortPublisher)], Accent.People);
    }

    private static Headline? Women(CorridorContext k)
    {
        if (CorridorContext.Series(k.People(Measure.Stock)) is not { } series || series[^1].Value is not > 0) return null;
        var last = series[^1];
        if (k.People(Measure.Stock).FirstOrDefault(o => o.Sex == Sex.Female && o.Period == last.Period && o.Release.Equals(last.Release)) is not { } women) return null;
        var share = women.Value!.Value / last.Value!.Value;
        var figure = ReviewContext.Published(women) with { Measure = "share-of-women", Value = share * 100, Unit = "%", Computation = "women ÷ both sexes" };
        return new Headline(figure, null, k.C.WholePercent(share), null, k.Words["of them women"], k.Words["mid-{year}. {publisher}", ("year", k.C.Year(last.Period.Year)), ("publisher", last.Release.Provenance.ShortPublisher)], Accent.Plain);
    }

    private static Headline? Price(CorridorContext k)
    {
        if (CorridorContext.Series(k.Money(Measure.Price)) is not { } series) return null;
        var last = series[^1];
        return new Headline(ReviewContext.Published(last), null, k.Numbers.Percent(last.Value!.Value, 2), null, k.Words["to send US$ 200 back"],
            last.Release.Provenance.Copy == CopyKind.Derived
                ? k.Words["{period}. A third party's mean of services", ("period", k.Numbers.Period(last.Period))]
                : k.Words["{period}. {publisher}", ("period", k.Numbers.Period(last.Period)), ("publisher", last.Release.Provenance.ShortPublisher)], Accent.Money);
    }

    private static Headline? Money(CorridorContext k)
    {
        if (CorridorContext.Series(k.Money(Measure.Remittances)) is not { } series || series[^1].Value is not > 0) return null;
        var last = series[^1];
        var (value, unit) = k.Numbers.Parts(last.Value!.Value);
        return new Headline(ReviewContext.Published(last), k.C.CurrencyBefore, value, unit, k.C.CurrencyBefore is null ? k.Words["US dollars sent back in the year, modelled"] : k.Words["sent back in the year, modelled"],
            k.Words["{period}. {publisher}", ("period", k.Numbers.Period(last.Period)), ("publisher", last.Release.Provenance.ShortPublisher)], Accent.Money);
    }

    private static Headline? Refugees(CorridorContext k)
    {
        if (CorridorContext.Series(k.People(Measure.Refugees)) is not { } series || series[^1].Value is not > 0) return null;
        var last = series[^1];
        var (value, unit) = k.C.HeadlinePeople(last.Value!.Value);
        return new Headline(ReviewContext.Published(last), null, value, unit, k.Words["refugees from the origin"],
            k.Words["31 December {year}. {publisher}", ("year", k.C.Year(last.Period.Year)), ("publisher", last.Release.Provenance.ShortPublisher)], Accent.Plain);
    }
}
