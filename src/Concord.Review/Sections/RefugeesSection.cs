using Concord.Charts;
using Concord.Core;
using Concord.Review.Building;
using Concord.Statistics.Releases;

namespace Concord.Review.Sections;

/// <summary>
/// Refugees, asylum-seekers and others in need of protection, side by side and never added: to one another, or to the stocks (another date, another definition).
/// </summary>
internal static class RefugeesSection
{
    private static readonly Measure[] Kinds = [Measure.Refugees, Measure.AsylumSeekers, Measure.OthersInNeed];

    // Where UNRWA works: its registered refugees are outside UNHCR's figures, and a reader would miss millions.
    private static readonly string[] Unrwa = ["JOR", "LBN", "PSE", "SYR"];

    public static ReviewSection Write(ReviewContext c)
    {
        List<Block> blocks = [];
        if (Summary(c) is { } summary) blocks.Add(summary);
        if (Ranked(c, outward: true) is { } abroad) blocks.Add(abroad);
        if (Ranked(c, outward: false) is { } here) blocks.Add(here);
        if (blocks.Count == 0)
        {
            blocks.Add(new Missing(
                c.Words["No release in the lake counts refugees, asylum-seekers or others in need of protection of this area."] + c.CountedElsewhere,
                c.Words["UNHCR's Refugee Data Finder counts them each 31 December; import its table with 'concord import'."]));
        }
        return new ReviewSection("refugees", c.Words["Refugees and others in need of protection"], blocks);
    }

    private static TableBlock? Summary(ReviewContext c)
    {
        var rows = new List<IReadOnlyList<string>>();
        var figures = new List<Figure>();
        var releases = new List<Release>();
        foreach (var measure in Kinds)
        {
            var abroad = c.People(measure, outward: true);
            var here = c.People(measure, outward: false);
            if (abroad is null && here is null) continue;
            // Both ends at one date, so that the row compares like with like.
            var year = Math.Max(abroad?.Latest ?? 0, here?.Latest ?? 0);
            rows.Add([Name(c, measure), c.Year(year), Total(abroad, year), Total(here, year)]);
        }
        if (c.People(Measure.InternallyDisplaced, outward: true) is { } displaced && displaced.Total(displaced.Latest) > 0)
        {
            rows.Add([c.Words["Displaced inside the country by conflict"], c.Year(displaced.Latest), "–", Total(displaced, displaced.Latest)]);
        }
        if (rows.Count == 0) return null;
        return new TableBlock("protection", c.Words["At the end of the year"],
            new ChartTable([new(c.Words["Who"]), new(c.Words["31 December"]), new(c.Words["From here, abroad"], true), new(c.Words["From elsewhere, here"], true)], rows),
            [.. releases.Distinct()]) { Figures = figures };

        string Total(PeopleTable? table, int year)
        {
            var cells = table?.At(year) ?? [];
            if (table is null || cells.Count == 0) return c.Words["none recorded"];
            figures.Add(ReviewContext.Sum(table, year));
            releases.Add(table.Release);
            return cells.Any(x => x.Hidden)
                ? c.Words["{n} and small numbers hidden by the publisher", ("n", c.Count(table.Total(year)))]
                : c.Count(table.Total(year));
        }
    }

    private static PictureBlock? Ranked(ReviewContext c, bool outward)
    {
        if (c.People(Measure.Refugees, outward) is not { } table) return null;
        var year = table.Latest;
        var cells = table.Peopled(year);
        if (cells.Count == 0) return null;
        var total = table.Total(year);
        var remark = table.At(year).Any(x => x.Hidden) ? c.Words["∗ a small number hidden by the publisher."] : "";
        var picture = new Picture
        {
            Title = outward
                ? c.Words["Refugees from here: {n}, the most in {place}", ("n", c.Count(total)), ("place", c.Place(cells[0].Other))]
                : c.Words["Refugees here: {n}, the most from {place}", ("n", c.Count(total)), ("place", c.Place(cells[0].Other))],
            Subtitle = c.Words["Refugees, 31 December {year}. Never to be added to the stocks, which are counted on 1 July and may include them.", ("year", c.Year(year))]
                + (Unrwa.Contains(c.Area.Code) ? " " + c.Words["Palestine refugees under UNRWA's mandate are not among them."] : ""),
            Badges = [new Badge(c.Words["refugees only"]), c.IsOld(year) ? new Badge(c.Words["last figure {year}", ("year", c.Year(year))], BadgeKind.Caution) : new Badge(c.Words["published"], BadgeKind.Published)],
            Chart = new RankedBars
            {
                Title = outward ? c.Words["Refugees from here by country of asylum"] : c.Words["Refugees here by country of origin"],
                Bars = [.. cells.Take(8).Select((x, i) => new RankedBar(c.Name(x.Other), x.Both!.Value, c.Count(x.Both.Value)) { Strong = i == 0, Rest = x.Other.Kind == AreaKind.Special })],
            },
            Table = new ChartTable([new(outward ? c.Words["Country of asylum"] : c.Words["Country of origin"]), new(c.Words["Refugees"], true)],
                [.. table.At(year).Where(x => x.Hidden || x.Both > 0).Select(x => (IReadOnlyList<string>)[c.Name(x.Other), x.Hidden ? "∗" : c.Count(x.Both!.Value)])]),
            Source = c.SourceLine([table.Release], remark),
        };
        return new PictureBlock(outward ? "refugees-abroad" : "refugees-here", picture, [table.Release], Narrow: true)
        {
            Remark = remark,
            Figures = [.. cells.Select(x => ReviewContext.Corridor(table, x, year))],
        };
    }

    private static string Name(ReviewContext c, Measure measure) =>
        measure == Measure.Refugees ? c.Words["Refugees under UNHCR's mandate"]
        : measure == Measure.AsylumSeekers ? c.Words["Asylum-seekers with an open claim"]
        : c.Words["Others in need of international protection"];
}
