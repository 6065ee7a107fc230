using Concord.Charts;
using Concord.Core;
using Concord.Review.Corridors;
using Concord.Statistics;

namespace Concord.Review.Compare;

/// <summary>Corridors side by side: their newest figures, people and price over time.</summary>
internal static class CorridorComparison
{
    public static IReadOnlyList<ReviewSection> Write(IReadOnlyList<CorridorContext> corridors)
    {
        var c = corridors[0].C;
        return
        [
            new("figures", c.Words["Main figures"], [Table(corridors)]),
            new("people", c.Words["People"], [ComparedLines.Picture(c, "people-lines", c.Words["People from the origin in the destination"], c.Words["Mid-year. Countries count by birth or by citizenship: see each corridor's page."],
                [.. corridors.Select(k => Line(k, k.People(Measure.Stock)))], c.Count)]),
            new("price", c.Words["The price of sending"], [ComparedLines.Picture(c, "price-lines", c.Words["Cost of sending US$ 200 from the destination to the origin"], c.Words["Mean of the services asked, in per cent of the amount."],
                [.. corridors.Select(k => Line(k, k.Money(Measure.Price)))], v => c.Numbers.Percent(v, 2), v => c.Numbers.Percent(v))]),
        ];
    }

    private static TableBlock Table(IReadOnlyList<CorridorContext> corridors)
    {
        var c = corridors[0].C;
        IReadOnlyList<string> Row(string name, Func<CorridorContext, IReadOnlyList<Observation>> figures, Func<double, string> value) => [name, .. corridors.Select(k => CorridorContext.Series(figures(k)) is { } s
            ? c.Words["{value} ({year})", ("value", value(s[^1].Value!.Value)), ("year", c.Numbers.Period(s[^1].Period))] : c.Words["no figure"])];
        var sources = corridors.SelectMany(k => k.People(Measure.Stock).Concat(k.People(Measure.Refugees)).Concat(k.Money(Measure.Remittances)).Concat(k.Money(Measure.Price))).Select(o => o.Release).Distinct().OrderBy(r => r.Name, StringComparer.Ordinal);
        return new TableBlock("main-figures", c.Words["The newest figure of each, with its year"],
            new ChartTable([new(c.Words["Measure"]), .. corridors.Select(k => new TableColumn(Name(k), true))],
            [
                Row(c.Words["People"], k => k.People(Measure.Stock), c.Count),
                Row(c.Words["Refugees"], k => k.People(Measure.Refugees), c.Count),
                Row(c.Words["Modelled remittances back"], k => k.Money(Measure.Remittances), c.Dollars),
                Row(c.Words["Cost of sending US$ 200"], k => k.Money(Measure.Price), v => c.Numbers.Percent(v, 2)),
            ]), [.. sources]);
    }

    private static ComparedLine Line(CorridorContext k, IReadOnlyList<Observation> figures) => CorridorContext.Series(figures) is { } s
        ? new ComparedLine(Name(k), [.. s.Select(o => (o.Period, o.Value!.Value))], s[^1].Release)
        : new ComparedLine(Name(k), [], null!);

    private static string Name(CorridorContext k) => k.Words["{from} to {to}", ("from", k.C.Name(k.Origin)), ("to", k.C.Name(k.Destination))];
}
