using Concord.Charts;
using Concord.Core;
using Concord.Review.Building;

namespace Concord.Review.World;

/// <summary>Where migrants live, and the largest corridors.</summary>
internal static class WorldPictures
{
    private const int Bars = 15;

    public static ReviewSection Map(ReviewContext c, WorldFigures figures)
    {
        var title = c.Words["Where migrants live"];
        if (figures.Stocks.Count == 0) return new ReviewSection("map", title, [None(c)]);
        var year = c.Year(figures.Stocks[0].Period.Year);
        var release = figures.Stocks[0].Release;
        var places = figures.Stocks.Where(o => o.From != o.To).GroupBy(o => o.ToArea!).Select(g => new PeopleCell(g.Key, g.Sum(o => o.Value!.Value), null, g.Aggregate(Definition.None, (all, o) => all | o.Definition), Hidden: false))
            .Where(p => p.Both > 0).OrderByDescending(p => p.Both).ThenBy(p => p.Other.Code, StringComparer.Ordinal).ToList();
        var total = places.Sum(p => p.Both!.Value);
        var picture = new Picture
        {
            Title = Claims.Concentration(c, places, total),
            Subtitle = c.Words["Migrants by country of residence, mid-{year}: born abroad in most countries, foreign citizens in others.", ("year", year)],
            Badges = [new Badge(c.Words["born abroad or citizenship, by country"]), new Badge(c.Words["published"], BadgeKind.Published)],
            Chart = new WorldMap
            {
                Title = c.Words["Migrants by country of residence, {year}", ("year", year)],
                Description = c.Words["Darkest: {places}.", ("places", c.Numbers.List(places.Take(4).Select(p => c.Name(p.Other)).ToList()))],
                Values = [.. places.Where(p => ReviewContext.OnMap(p.Other)).Select(p => new MapValue(p.Other.Code, p.Both!.Value))],
                Scale = ClassScale.ForCounts(places.Select(p => p.Both!.Value), v => c.Count(v)),
                KeyTitle = c.Words["migrants living there"],
                NoDataLabel = c.Words["none recorded"],
                Labels = [.. places.Where(p => ReviewContext.OnMap(p.Other)).Take(5).Select(p => new MapLabel(p.Other.Code, c.Name(p.Other), c.People(p.Both!.Value)))],
            },
            Table = new ChartTable([new(c.Words["Country of residence"]), new(c.Words["People, {year}", ("year", year)], true), new(c.Words["Counted by"])],
                [.. places.Select(p => (IReadOnlyList<string>)[c.Name(p.Other), c.Count(p.Both!.Value), c.DefinitionWords(p.Definition)])]),
            Source = c.SourceLine([release]),
        };
        return new ReviewSection("map", title, [new PictureBlock("migrants-map", picture, [release]) { Remark = c.Words["Sums over corridors by Concord."] }]);
    }

    public static ReviewSection Corridors(ReviewContext c, WorldFigures figures)
    {
        var title = c.Words["The largest corridors"];
        var shown = figures.Corridors.Take(Bars).ToList();
        if (shown.Count == 0) return new ReviewSection("corridors", title, [None(c)]);
        string Name(Statistics.Observation o) => c.Words["{from} to {to}", ("from", c.Name(o.FromArea!)), ("to", c.Name(o.ToArea!))];
        var picture = new Picture
        {
            Title = c.Words["{corridor} is the largest: {people}", ("corridor", Name(shown[0])), ("people", c.Persons(shown[0].Value!.Value))],
            Subtitle = c.Words["People living in the destination, mid-{year}, between two named areas.", ("year", c.Year(shown[0].Period.Year))],
            Badges = [new Badge(c.Words["born abroad or citizenship, by country"]), new Badge(c.Words["published"], BadgeKind.Published)],
            Chart = new RankedBars
            {
                Title = c.Words["The largest corridors"],
                Bars = [.. shown.Select((o, i) => new RankedBar(Name(o), o.Value!.Value, c.Numbers.Rounded(o.Value.Value)) { Strong = i == 0 })],
            },
            Table = new ChartTable([new(c.Words["Corridor"]), new(c.Words["People"], true), new(c.Words["Counted by"])],
                [.. figures.Corridors.Take(100).Select(o => (IReadOnlyList<string>)[Name(o), c.Count(o.Value!.Value), c.DefinitionWords(o.Definition)])]),
            Source = c.SourceLine([shown[0].Release]),
        };
        return new ReviewSection("corridors", title, [new PictureBlock("largest-corridors", picture, [shown[0].Release]) { Figures = [.. shown.Select(ReviewContext.Published)] }]);
    }

    private static Missing None(ReviewContext c) => new(c.Words["No release in the lake counts people by corridor."], c.Words["A second publisher's file can be added with 'concord import'."]);
}
