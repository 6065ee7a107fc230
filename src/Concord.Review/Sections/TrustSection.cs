using Concord.Charts;
using Concord.Core;
using Concord.Review.Building;
using Concord.Statistics.Releases;

namespace Concord.Review.Sections;

/// <summary>How far the figures can be trusted: another publisher beside ours, another edition beside this one, the age of every figure, and what to keep in mind.</summary>
internal static class TrustSection
{
    private const int Rows = 10;
    private const double Apart = 0.2;

    public static ReviewSection Write(ReviewContext c)
    {
        List<Block> blocks = [];
        if (c.People(Measure.Stock, outward: true) is { } abroad) AddComparisons(c, abroad, blocks);
        if (blocks.Count == 0 && c.People(Measure.Stock, outward: false) is { } residents) AddComparisons(c, residents, blocks);
        foreach (var table in new[] { EditionsTable.Write(c), Ages(c), ChecksTable.Write(c) }.OfType<TableBlock>()) blocks.Add(table);
        blocks.Add(KeepInMind(c));
        return new ReviewSection("trust", c.Words["How far to trust this"], blocks);
    }

    private static void AddComparisons(ReviewContext c, PeopleTable table, List<Block> blocks)
    {
        foreach (var other in c.Lake.Releases.Where(r => !r.Equals(table.Release) && r.Measures.Any(m => m.Code == Measure.Stock.Code)))
        {
            if (PeopleTable.Read(c.Lake, Measure.Stock, c.Area, table.Outward, other.Dataset, other.Edition) is not { } second) continue;
            if (Comparison(c, table, second) is { } block) blocks.Add(block);
        }
    }

    /// <summary>The first table, on the second one's newest date (between two of its own dates on the straight line), against the second.</summary>
    private static PictureBlock? Comparison(ReviewContext c, PeopleTable first, PeopleTable second)
    {
        var year = second.Latest;
        var sameDate = first.Years.Contains(year);
        var pairs = second.Peopled(year).Where(x => x.Other.Kind == AreaKind.Area)
            .Select(x => (Cell: x, Ours: Between(first, x.Other, year)))
            .Where(p => p.Ours is > 0).Take(Rows).ToList();
        if (pairs.Count == 0) return null;
        var samePublisher = first.Release.Dataset == second.Release.Dataset;
        var firstName = samePublisher ? first.Release.Edition : first.Release.Provenance.ShortPublisher;
        var secondName = samePublisher ? second.Release.Edition : second.Release.Provenance.ShortPublisher;
        var ranked = pairs.OrderByDescending(p => Math.Abs(Difference(p))).ThenBy(p => p.Cell.Other.Code, StringComparer.Ordinal).ToList();
        var widest = ranked[0];
        var apart = ranked.Count(p => Math.Abs(Difference(p)) > Apart);
        var chart = new Dumbbell
        {
            Title = samePublisher ? c.Words["Two editions on the same corridor, {year}", ("year", c.Year(year))] : c.Words["Two publishers on the same corridor, {year}", ("year", c.Year(year))],
            Description = c.Words["{place} differs most: {difference}.", ("place", c.Name(widest.Cell.Other)), ("difference", Words(c, widest))],
            Rows = [.. ranked.Select(p => new DumbbellRow(c.Name(p.Cell.Other), p.Ours, p.Cell.Both, Words(c, p))
            {
                Warn = Math.Abs(Difference(p)) > Apart,
                Strong = Math.Abs(Difference(p)) > Apart,
                Words = c.Both(c.Pair(firstName, c.Count(p.Ours!.Value)), c.Pair(secondName, c.Count(p.Cell.Both!.Value))),
            })],
            X = Axis.FromZero(ranked.SelectMany(p => new[] { p.Ours!.Value, p.Cell.Both!.Value }), c.Numbers.Rounded),
            BeforeName = firstName,
            AfterName = secondName,
        };
        var remark = c.Words["Differences by Concord."];
        var picture = new Picture
        {
            Title = apart == 0
                ? (samePublisher ? c.Words["Two editions agree within a fifth on the largest corridors"] : c.Words["Two publishers agree within a fifth on the largest corridors"])
                : (samePublisher
                    ? c.Words["Two editions, one date: {place} was revised the most ({difference})", ("place", c.Name(widest.Cell.Other)), ("difference", Words(c, widest))]
                    : c.Words["Two publishers, one date: on {place} they differ the most ({difference})", ("place", c.Place(widest.Cell.Other)), ("difference", Words(c, widest))]),
            Subtitle = c.Words["Open ring: {first}. Full dot: {second}, {year}. Marked where they differ by more than a fifth.",
                ("first", firstName), ("second", secondName), ("year", c.Year(year))]
                + (sameDate ? "" : " " + c.Words["The ring lies between two dates of its publisher, on the straight line."]),
            Badges = [new Badge(samePublisher ? c.Words["editions compared"] : c.Words["mirror check"], BadgeKind.Published)],
            Chart = chart,
            Table = new ChartTable([new(c.Words["Corridor"]), new(firstName, true), new(secondName, true), new(c.Words["Difference"], true)],
                [.. ranked.Select(p => (IReadOnlyList<string>)[c.Name(p.Cell.Other), c.Count(Math.Round(p.Ours!.Value)), c.Count(p.Cell.Both!.Value), Words(c, p)])]),
            Source = c.SourceLine([first.Release, second.Release], remark),
        };
        return new PictureBlock("compare-" + second.Release.Name.Replace('/', '-'), picture, [first.Release, second.Release])
        {
            Remark = remark,
            Figures = [.. ranked.Select(p => ReviewContext.Corridor(second, p.Cell, year))],
        };

        static double Difference((PeopleCell Cell, double? Ours) p) => (p.Cell.Both!.Value - p.Ours!.Value) / p.Ours.Value;

        static string Words(ReviewContext c, (PeopleCell Cell, double? Ours) p) => c.Numbers.PercentChange(Difference(p) * 100);
    }

    /// <summary>The corridor at a date: published, or on the straight line between the dates around it; null beyond them.</summary>
    private static double? Between(PeopleTable table, Area other, int year)
    {
        if (table.With(other, year)?.Both is { } exact) return exact;
        var before = table.Years.Where(y => y < year).Select(y => (int?)y).LastOrDefault();
        var after = table.Years.Where(y => y > year).Select(y => (int?)y).FirstOrDefault();
        if (before is not { } a || after is not { } b || table.With(other, a)?.Both is not { } low || table.With(other, b)?.Both is not { } high) return null;
        return low + ((high - low) * (year - a) / (b - a));
    }

    private static TableBlock? Ages(ReviewContext c)
    {
        var rows = new List<IReadOnlyList<string>>();
        var releases = new List<Release>();
        Add(c.Words["People abroad"], c.People(Measure.Stock, true)?.Release, c.People(Measure.Stock, true)?.Latest, c.People(Measure.Stock, true) is { } a ? c.DefinitionWords(a, a.Latest) : "", CarriedNote(true));
        Add(c.Words["Residents from elsewhere"], c.People(Measure.Stock, false)?.Release, c.People(Measure.Stock, false)?.Latest, c.People(Measure.Stock, false) is { } r ? c.DefinitionWords(r, r.Latest) : "", CarriedNote(false));
        Add(c.Words["Refugees from here"], c.People(Measure.Refugees, true)?.Release, c.People(Measure.Refugees, true)?.Latest, c.Words["refugees only"], "");
        foreach (var measure in new[] { Measure.NetMigration, Measure.RemittancesReceived, Measure.RemittancesPaid, Measure.Gdp })
        {
            var series = c.Series(measure);
            Add(c.Words[measure.Name], series?.Release, series?.Latest.Period.Year, "", "");
        }
        return rows.Count == 0 ? null : new TableBlock("ages", c.Words["How old each figure is, and how it counts"],
            new ChartTable([new(c.Words["Figure"]), new(c.Words["Latest"]), new(c.Words["Definition"]), new(c.Words["Publisher"]), new(c.Words["Remark"])], rows), [.. releases.Distinct()]);

        void Add(string name, Release? release, int? year, string definition, string remark)
        {
            if (release is null || year is not { } latest) return;
            releases.Add(release);
            rows.Add([name, c.Year(latest), definition.Length == 0 ? "–" : definition, release.Provenance.ShortPublisher,
                remark.Length > 0 ? remark : c.IsOld(latest) ? c.Words["old: last figure {year}", ("year", c.Year(latest))] : c.CopyWords(release)]);
        }

        string CarriedNote(bool outward) => c.People(Measure.Stock, outward) is { } t && t.CarriedFrom(t.Latest) is { } since
            ? c.Words["{year} figures, carried forward", ("year", c.Year(since))] : "";
    }

    private static Note KeepInMind(ReviewContext c)
    {
        var sentences = new List<string>();
        var releases = new List<Release>();
        if (c.People(Measure.Stock, outward: true) is { } abroad && abroad.Total(abroad.Latest) > 0)
        {
            releases.Add(abroad.Release);
            var total = abroad.Total(abroad.Latest);
            var mix = abroad.Mix(abroad.Latest);
            if (mix.Citizens > 0 && mix.Born > 0)
            {
                sentences.Add(c.Words["Of the people abroad {born} are counted by birthplace and {citizens} by passport: children born there are in where passports are counted, and naturalised people are out.",
                    ("born", c.WholePercent(mix.Born / total)), ("citizens", c.WholePercent(mix.Citizens / total))]);
            }
            if (mix.Refugees > 0) sentences.Add(c.Words["Some countries include refugees in the stock; never add the refugees below to it."]);
            if (mix.Imputed > 0) sentences.Add(c.Words["{share} of the people abroad are imputed by the publisher: no source counts them.", ("share", c.Percent(mix.Imputed / total))]);
        }
        if (c.People(Measure.Stock, outward: false) is { } residents)
        {
            releases.Add(residents.Release);
            if (residents.CarriedFrom(residents.Latest) is { } since) sentences.Add(c.Words["Figures for residents from elsewhere have not moved since {year}: the publisher carries them forward.", ("year", c.Year(since))]);
            var unknown = residents.Peopled(residents.Latest).Where(x => x.Other.Kind == AreaKind.Special).Sum(x => x.Both!.Value);
            if (unknown > 0) sentences.Add(c.Words["For {share} of residents from elsewhere no origin is stated.", ("share", c.Percent(unknown / residents.Total(residents.Latest)))]);
        }
        sentences.Add(c.Words["An absent corridor is unknown, not zero. Remittances by corridor are modelled, never measured."]);
        return new Note(c.Words["What to keep in mind"], sentences, Accent.Caution, [.. releases.Distinct()]);
    }
}
