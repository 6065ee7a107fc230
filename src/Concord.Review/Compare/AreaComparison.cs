using Concord.Charts;
using Concord.Core;
using Concord.Review.Building;

namespace Concord.Review.Compare;

/// <summary>Areas side by side. No column is better than another: nothing is ranked.</summary>
internal static class AreaComparison
{
    public static IReadOnlyList<ReviewSection> Write(IReadOnlyList<ReviewContext> areas)
    {
        var c = areas[0];
        return
        [
            new("figures", c.Words["Main figures"], [Table(areas)]),
            new("people", c.Words["People abroad"], [Stocks(areas, "abroad", outward: true, c.Words["People from each area who live abroad"])]),
            new("hosts", c.Words["Residents from elsewhere"], [Stocks(areas, "residents", outward: false, c.Words["Residents of each area who came from elsewhere"])]),
            new("money", c.Words["Remittances"],
            [
                ComparedLines.Picture(c, "received", c.Words["Remittances received"], c.Words["Current US dollars in the year, not adjusted for prices."],
                    [.. areas.Select(a => Line(a, Measure.RemittancesReceived))], c.Dollars),
            ]),
        ];
    }

    private static TableBlock Table(IReadOnlyList<ReviewContext> areas)
    {
        var c = areas[0];
        var none = c.Words["no figure"];
        string People(ReviewContext a, Measure measure, bool outward) => a.People(measure, outward) is { } table && table.Total(table.Latest) > 0
            ? c.Words["{value} ({year})", ("value", c.Count(table.Total(table.Latest))), ("year", c.Year(table.Latest))] : none;
        string Share(ReviewContext a) => a.People(Measure.Stock, outward: true) is { } table && table.Women(table.Latest) is { } women ? c.Percent(women / table.Total(table.Latest)) : none;
        string Money(ReviewContext a, Measure measure) => a.Series(measure) is { } series ? c.Words["{value} ({year})", ("value", c.Dollars(series.Latest.Value!.Value)), ("year", c.Year(series.Latest.Period.Year))] : none;
        IReadOnlyList<string> Row(string name, Func<ReviewContext, string> cell) => [name, .. areas.Select(cell)];
        var sources = areas.SelectMany(a => new[] { a.People(Measure.Stock, true)?.Release, a.People(Measure.Stock, false)?.Release, a.People(Measure.Refugees, true)?.Release, a.Series(Measure.RemittancesReceived)?.Release, a.Series(Measure.RemittancesPaid)?.Release })
            .OfType<Statistics.Releases.Release>().Distinct().OrderBy(r => r.Name, StringComparer.Ordinal);
        return new TableBlock("main-figures", c.Words["The newest figure of each, with its year"],
            new ChartTable([new(c.Words["Measure"]), .. areas.Select(a => new TableColumn(a.Name(a.Area), true))],
            [
                Row(c.Words["People abroad"], a => People(a, Measure.Stock, true)),
                Row(c.Words["of them women"], Share),
                Row(c.Words["Residents from elsewhere"], a => People(a, Measure.Stock, false)),
                Row(c.Words["Refugees from there, abroad"], a => People(a, Measure.Refugees, true)),
                Row(c.Words["Refugees there"], a => People(a, Measure.Refugees, false)),
                Row(c.Words["Remittances received"], a => Money(a, Measure.RemittancesReceived)),
                Row(c.Words["Remittances sent"], a => Money(a, Measure.RemittancesPaid)),
            ]), [.. sources]);
    }

    private static Block Stocks(IReadOnlyList<ReviewContext> areas, string id, bool outward, string title)
    {
        var c = areas[0];
        return ComparedLines.Picture(c, id, title, c.Words["Mid-year. Countries count by birth or by citizenship: see each area's page."],
            [.. areas.Select(a => a.People(Measure.Stock, outward) is { } t ? new ComparedLine(a.Name(a.Area), [.. t.Years.Where(y => t.Total(y) > 0).Select(y => (new Period(y), t.Total(y)))], t.Release) : new ComparedLine(a.Name(a.Area), [], null!))], c.Count);
    }

    private static ComparedLine Line(ReviewContext a, Measure measure) => a.Series(measure) is { } s
        ? new ComparedLine(a.Name(a.Area), [.. s.Points.Select(o => (o.Period, o.Value!.Value))], s.Release)
        : new ComparedLine(a.Name(a.Area), [], null!);
}
