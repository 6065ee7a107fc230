using Concord.Charts;
using Concord.Core;
using Concord.Review.Building;

namespace Concord.Review.Sections;

/// <summary>Women's share of the people abroad, by destination, on one shared scale.</summary>
internal static class WomenSection
{
    private const int Panels = 12;

    public static ReviewSection Write(ReviewContext c)
    {
        var abroad = c.People(Measure.Stock, outward: true);
        var title = c.Words["Women and men"];
        // Below a hundred people a share says more about chance than about the corridor.
        var cells = abroad?.Peopled(abroad.Latest).Where(x => x.Female is not null && x.Both >= 100 && x.Other.Kind == AreaKind.Area).Take(Panels).ToList() ?? [];
        if (abroad is null || cells.Count == 0)
        {
            return new ReviewSection("women", title, [new Missing(
                c.Words["No corridor from here has 100 people or more with a number for women."],
                c.Words["Shares of fewer people are left out; the table of corridors above has every figure there is."])]);
        }
        var year = abroad.Latest;
        var ranked = cells.OrderByDescending(Share).ThenBy(x => x.Other.Code, StringComparer.Ordinal).ToList();
        var years = abroad.Years;
        var chart = new SmallMultiples
        {
            Title = c.Words["Women's share of people from here, by country of residence"],
            Description = Extremes(c, ranked),
            Panels = [.. ranked.Select(x => new SmallPanel(c.Name(x.Other), c.CountPersons(x.Both!.Value),
                [.. years.Select(y => new LinePoint(y, ShareAt(abroad, x.Other, y)))], c.Percent(Share(x))) { Tone = Share(x) >= 0.5 ? Tone.People : Tone.Plain })],
            X = Axis.Years(years[0], Math.Max(year, years[0] + 1), c.Year),
            Y = new Axis(0, 1, [new Tick(0, c.Percent(0)), new Tick(0.5, c.Percent(0.5)), new Tick(1, c.Percent(1))]),
            Reference = new TargetLine(0.5, c.Words["half"]),
        };
        var remark = c.Words["Shares by Concord."];
        var picture = new Picture
        {
            Title = Extremes(c, ranked),
            Subtitle = c.Words["Women's share of people from here, {first} to {last}. Every panel runs from 0 to 100%.", ("first", c.Year(years[0])), ("last", c.Year(year))],
            Badges = c.StockBadges(abroad, year),
            Chart = chart,
            Table = new ChartTable(
                [new(c.Words["Country of residence"]), .. years.Select(y => new TableColumn(c.Year(y), true))],
                [.. ranked.Select(x => (IReadOnlyList<string>)[c.Name(x.Other), .. years.Select(y => ShareAt(abroad, x.Other, y) is { } s ? c.Percent(s) : c.Words["no figure"])])]),
            Source = c.SourceLine([abroad.Release], remark),
        };
        var figures = ranked.Select(x => ReviewContext.Corridor(abroad, x, year) with
        {
            Measure = "share-of-women", Value = Share(x) * 100, Unit = "%", Computation = "women ÷ both sexes",
        });
        return new ReviewSection("women", title, [new PictureBlock("women-by-destination", picture, [abroad.Release]) { Remark = remark, Figures = [.. figures] }]);
    }

    private static double Share(PeopleCell x) => x.Female!.Value / x.Both!.Value;

    private static double? ShareAt(PeopleTable table, Area other, int year) =>
        table.With(other, year) is { Both: > 0, Female: { } women } cell ? women / cell.Both.Value : null;

    private static string Extremes(ReviewContext c, List<PeopleCell> ranked) =>
        ranked.Count == 1 || c.Percent(Share(ranked[0])) == c.Percent(Share(ranked[^1]))
            ? c.Words["Women are {share} of those in {place}", ("share", c.Percent(Share(ranked[0]))), ("place", c.Place(ranked[0].Other))]
            : c.Words["Women are {high} in {highPlace} and {low} in {lowPlace}", ("high", c.Percent(Share(ranked[0]))), ("highPlace", c.Place(ranked[0].Other)),
                ("low", c.Percent(Share(ranked[^1]))), ("lowPlace", c.Place(ranked[^1].Other))];
}
