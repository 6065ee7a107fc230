using Concord.Charts;
using Concord.Core;
using Concord.Review.Building;
using Concord.Statistics;

namespace Concord.Review.Sections;

/// <summary>Who lives here from elsewhere: a map of origins, bars, and the number since 1990.</summary>
internal static class HostsSection
{
    private const int Bars = 10;

    public static ReviewSection Write(ReviewContext c)
    {
        var title = c.Words["Who lives here"];
        var residents = c.People(Measure.Stock, outward: false);
        if (residents is null || residents.Peopled(residents.Latest).Count == 0)
        {
            return new ReviewSection("hosts", title, [new Missing(
                c.Words["No release in the lake counts people from elsewhere who live here."] + c.CountedElsewhere,
                c.Words["A census or population register counts them by country of birth or citizenship; ask the statistics office and import its table."])]);
        }
        List<Block> blocks = residents.Peopled(residents.Latest).Any(x => ReviewContext.OnMap(x.Other)) ? [Map(c, residents)] : [];
        blocks.Add(Ranked(c, residents));
        if (residents.Years.Count(y => residents.Total(y) > 0) > 1)
        {
            blocks.Add(StockSeries.Picture(c, residents, "immigrants-series", c.Words["People from elsewhere living here."],
                c.Words["People from elsewhere living here, {first} to {last}", ("first", c.Year(residents.Years[0])), ("last", c.Year(residents.Latest))]) with { Narrow = true });
        }
        return new ReviewSection("hosts", title, blocks);
    }

    private static PictureBlock Map(ReviewContext c, PeopleTable residents)
    {
        var year = residents.Latest;
        var cells = residents.Peopled(year);
        var known = cells.Where(x => ReviewContext.OnMap(x.Other)).ToList();
        var (claim, figures, release) = Claim(c, residents, cells);
        var picture = new Picture
        {
            Title = claim,
            Subtitle = c.Words["People living here by country of origin, mid-{year}.", ("year", c.Year(year))],
            Badges = c.StockBadges(residents, year),
            Chart = new WorldMap
            {
                Title = c.Words["People living here by country of origin, {year}", ("year", c.Year(year))],
                Description = c.Words["Darkest: {places}.", ("places", c.Numbers.List(known.Take(4).Select(x => c.Name(x.Other)).ToList()))],
                Values = [.. known.Select(x => new MapValue(x.Other.Code, x.Both!.Value, c.Pair(c.Name(x.Other), c.Count(x.Both.Value))))],
                Scale = ClassScale.ForCounts(known.Select(x => x.Both!.Value), v => c.Count(v)),
                KeyTitle = c.Words["people from there living here"],
                NoDataLabel = c.Words["none recorded"],
                Home = ReviewContext.OnMap(c.Area) ? c.Area.Code : null,
                HomeLabel = c.Name(c.Area),
                Labels = [.. known.Take(4).Select(x => new MapLabel(x.Other.Code, c.Name(x.Other), c.Count(x.Both!.Value)))],
            },
            Table = WhereSection.CorridorTable(c, residents, year, c.Words["Country of origin"]),
            Source = c.SourceLine(release is null ? [residents.Release] : [residents.Release, release]),
        };
        return new PictureBlock("immigrants-map", picture, release is null ? [residents.Release] : [residents.Release, release])
        {
            Figures = [.. figures, .. cells.Select(x => ReviewContext.Corridor(residents, x, year))],
        };
    }

    /// <summary>Their share of the population where the population of the same year is known; else their number.</summary>
    private static (string Claim, IReadOnlyList<Figure> Figures, Statistics.Releases.Release? Population) Claim(ReviewContext c, PeopleTable residents, IReadOnlyList<PeopleCell> cells)
    {
        var year = residents.Latest;
        var total = residents.Total(year);
        var most = cells.FirstOrDefault(x => x.Other.Kind == AreaKind.Area);
        if (c.Series(Measure.Population) is not { } population || Nearest(population, year) is not { Value: > 0 } people)
        {
            return (WithMost(c.Words["{people} from elsewhere live here", ("people", c.CountPersons(total))]), [ReviewContext.Sum(residents, year)], null);
        }
        var share = total / people.Value.Value;
        var figure = ReviewContext.Computed("residents-from-elsewhere-per-population", share * 100, "%", new Period(year), c.Area,
            FormattableString.Invariant($"residents from elsewhere mid-{year} ÷ population {people.Period.Year}"), residents.Release, people.Release);
        var head = share < 0.005
            ? c.Words.Plural((long)Math.Max(1, Math.Round(share * 10_000)), "{n} resident in ten thousand came from elsewhere", "{n} residents in ten thousand came from elsewhere")
            : c.Words["{share} of residents came from elsewhere", ("share", c.Percent(share))];
        return (WithMost(head), [ReviewContext.Sum(residents, year), figure], people.Release);

        string WithMost(string head) => most is null ? head : c.Words["{head}; the most from {place}", ("head", head), ("place", c.Place(most.Other))];
    }

    private static Observation? Nearest(Series population, int year) =>
        population.Points.Where(o => Math.Abs(o.Period.Year - year) <= 1).MinBy(o => Math.Abs(o.Period.Year - year));

    private static PictureBlock Ranked(ReviewContext c, PeopleTable residents)
    {
        var year = residents.Latest;
        var cells = residents.Peopled(year);
        var bars = cells.Take(Bars).Select((x, i) => new RankedBar(c.Name(x.Other), x.Both!.Value, c.Count(x.Both.Value)) { Strong = i == 0, Rest = x.Other.Kind == AreaKind.Special }).ToList();
        var rest = cells.Skip(Bars).ToList();
        var picture = new Picture
        {
            Title = c.Words["Where they came from"],
            Subtitle = c.Words["{people} by origin, mid-{year}.", ("people", c.CountPersons(residents.Total(year))), ("year", c.Year(year))]
                + (rest.Count == 0 ? "" : " " + c.Words.Plural(rest.Count, "Not drawn: {n} more origin with {people} people.", "Not drawn: {n} more origins with {people} people.",
                    ("people", c.Count(rest.Sum(x => x.Both!.Value))))),
            Badges = c.StockBadges(residents, year),
            Chart = new RankedBars { Title = c.Words["Residents from elsewhere by origin"], Bars = bars },
            Table = WhereSection.CorridorTable(c, residents, year, c.Words["Country of origin"]),
            Source = c.SourceLine([residents.Release]),
        };
        return new PictureBlock("immigrants-bars", picture, [residents.Release], Narrow: true);
    }
}
