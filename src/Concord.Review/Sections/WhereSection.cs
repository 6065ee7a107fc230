using Concord.Charts;
using Concord.Core;
using Concord.Review.Building;
using Concord.Statistics.Releases;

namespace Concord.Review.Sections;

/// <summary>Where the people of the area live: a map, and bands drawn to number, who left against who came.</summary>
internal static class WhereSection
{
    private const int Ribbons = 14;

    public static ReviewSection Write(ReviewContext c)
    {
        var abroad = c.People(Measure.Stock, outward: true);
        var blocks = new List<Block>();
        if (abroad is null || abroad.Peopled(abroad.Latest).Count == 0)
        {
            blocks.Add(new Missing(
                c.Words["No release in the lake counts people from here in another country."] + c.CountedElsewhere,
                c.Words["National offices of the countries of residence count them; import a release of bilateral migrant stocks with 'concord import'."]));
        }
        else
        {
            if (abroad.Peopled(abroad.Latest).Any(x => ReviewContext.OnMap(x.Other))) blocks.Add(Map(c, abroad));
            blocks.Add(Fan(c, abroad, c.People(Measure.Stock, outward: false)));
        }
        return new ReviewSection("where", c.Words["Where they live"], blocks);
    }

    private static PictureBlock Map(ReviewContext c, PeopleTable abroad)
    {
        var year = abroad.Latest;
        var cells = abroad.Peopled(year);
        var total = abroad.Total(year);
        var scale = ClassScale.ForCounts(cells.Select(x => x.Both!.Value), v => c.Count(v));
        var map = new WorldMap
        {
            Title = c.Words["People from here by country of residence, {year}", ("year", c.Year(year))],
            Description = c.Words["Darkest: {places}.", ("places", c.Numbers.List(cells.Take(4).Select(x => c.Name(x.Other)).ToList()))],
            Values = [.. cells.Where(x => ReviewContext.OnMap(x.Other)).Select(x => new MapValue(x.Other.Code, x.Both!.Value, c.Pair(c.Name(x.Other), c.Count(x.Both.Value))))],
            Scale = scale,
            KeyTitle = c.Words["people from here living there"],
            NoDataLabel = c.Words["none recorded"],
            Home = ReviewContext.OnMap(c.Area) ? c.Area.Code : null,
            HomeLabel = c.Name(c.Area),
            Labels = [.. cells.Where(x => ReviewContext.OnMap(x.Other)).Take(5).Select(x => new MapLabel(x.Other.Code, c.Name(x.Other), c.Count(x.Both!.Value)))],
        };
        var picture = new Picture
        {
            Title = Claims.Concentration(c, cells, total),
            Subtitle = c.Words["People from here by country of residence, mid-{year}.", ("year", c.Year(year))],
            Badges = c.StockBadges(abroad, year),
            Chart = map,
            Table = CorridorTable(c, abroad, year, c.Words["Country of residence"]),
            Source = c.SourceLine([abroad.Release]),
        };
        return new PictureBlock("emigrants-map", picture, [abroad.Release]) { Figures = [.. cells.Select(x => ReviewContext.Corridor(abroad, x, year))] };
    }

    private static PictureBlock Fan(ReviewContext c, PeopleTable abroad, PeopleTable? residents)
    {
        var year = abroad.Latest;
        var cells = abroad.Peopled(year);
        var arrivals = residents is null || residents.Peopled(residents.Latest).Count == 0 ? null : residents;
        var releases = new List<Release> { abroad.Release };
        var figures = new List<Figure> { ReviewContext.Sum(abroad, year) };
        if (arrivals is not null)
        {
            releases.Add(arrivals.Release);
            figures.Add(ReviewContext.Sum(arrivals, arrivals.Latest));
        }
        var outTotal = abroad.Total(year);
        var fan = new FlowFan
        {
            Title = c.Words["Where people from here live, and who came to live here"],
            Description = arrivals is null
                ? c.Words["{out} from here live abroad; none recorded came.", ("out", c.CountPersons(outTotal))]
                : c.Words["{out} from here live abroad; {in} from elsewhere live here.", ("out", c.CountPersons(outTotal)), ("in", c.CountPersons(arrivals.Total(arrivals.Latest)))],
            Out = new FlowSide(c.Words["{number} live abroad", ("number", c.Count(outTotal))], OutRibbons(c, cells)),
            In = arrivals is null ? null : new FlowSide(
                c.Words["came to live here: {number}", ("number", c.Count(arrivals.Total(arrivals.Latest)))], InRibbons(c, arrivals), InNotes(c, arrivals)),
        };
        var picture = new Picture
        {
            Title = arrivals is null
                ? c.Words["{out} out; no arrivals recorded", ("out", c.People(outTotal))]
                : c.Words["{out} out, {in} in", ("out", c.People(outTotal)), ("in", c.People(arrivals.Total(arrivals.Latest)))],
            Subtitle = c.Words["Bands are drawn to number. Beside each: how that country counts."],
            Badges = c.StockBadges(abroad, year),
            Chart = fan,
            Table = CorridorTable(c, abroad, year, c.Words["Country of residence"]),
            Source = c.SourceLine(releases),
        };
        return new PictureBlock("emigrants-fan", picture, [.. releases.Distinct()]) { Figures = figures };
    }

    private static List<FlowRibbon> OutRibbons(ReviewContext c, IReadOnlyList<PeopleCell> cells)
    {
        var shown = cells.Count <= Ribbons + 1 ? cells : [.. cells.Take(Ribbons)];
        var ribbons = shown.Select((x, i) => new FlowRibbon(c.Name(x.Other), x.Both!.Value, c.Count(x.Both.Value), c.DefinitionWords(x.Definition)) { Strong = i == 0 }).ToList();
        var rest = cells.Skip(shown.Count).ToList();
        if (rest.Count > 0)
        {
            var sum = rest.Sum(x => x.Both!.Value);
            ribbons.Add(new FlowRibbon(c.Words.Plural(rest.Count, "{n} other place", "{n} other places"), sum, c.Count(sum)) { Rest = true });
        }
        return ribbons;
    }

    private static List<FlowRibbon> InRibbons(ReviewContext c, PeopleTable arrivals)
    {
        var cells = arrivals.Peopled(arrivals.Latest);
        var ribbons = cells.Take(2).Select(x => new FlowRibbon(c.Name(x.Other), x.Both!.Value, c.Count(x.Both.Value))).ToList();
        var rest = cells.Skip(2).Sum(x => x.Both!.Value);
        if (rest > 0) ribbons.Add(new FlowRibbon(c.Words["others"], rest, c.Count(rest)) { Rest = true });
        return ribbons;
    }

    private static string[]? InNotes(ReviewContext c, PeopleTable arrivals) =>
        arrivals.CarriedFrom(arrivals.Latest) is { } since ? [c.Words["{year} figures, carried forward", ("year", c.Year(since))]] : null;

    /// <summary>Every corridor of a date with women's share and definition.</summary>
    internal static ChartTable CorridorTable(ReviewContext c, PeopleTable table, int year, string header)
    {
        var total = table.Total(year);
        return new ChartTable(
            [new(header), new(c.Words["People, {year}", ("year", c.Year(year))], true), new(c.Words["Share"], true), new(c.Words["Women"], true), new(c.Words["Counted by"])],
            [.. table.Peopled(year).Select(x => (IReadOnlyList<string>)
            [
                c.Name(x.Other), c.Count(x.Both!.Value), c.Percent(x.Both.Value / total),
                x.Female is { } women ? c.Percent(women / x.Both.Value) : c.Words["not stated"], c.DefinitionWords(x.Definition),
            ])]);
    }
}
