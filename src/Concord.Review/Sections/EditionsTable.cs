using Concord.Charts;
using Concord.Core;
using Concord.Review.Building;
using Concord.Statistics.Lakes;

namespace Concord.Review.Sections;

/// <summary>Residents from elsewhere, all origins together, as the publisher's earlier edition gave them and as this one does.</summary>
internal static class EditionsTable
{
    public static TableBlock? Write(ReviewContext c)
    {
        if (c.People(Measure.Stock, outward: false) is not { } now) return null;
        var stated = c.Lake.Observations(new Query(Measure.Stock) { To = c.Area.Id, From = AreaCatalogue.World, Sex = Sex.Both })
            .Where(o => o.Value is not null && o.Release.Provenance.Publisher == now.Release.Provenance.Publisher && !o.Release.Equals(now.Release))
            .GroupBy(o => o.Release).MaxBy(g => g.Key.Edition, StringComparer.Ordinal);
        if (stated is null) return null;
        var pairs = stated.Where(o => now.Years.Contains(o.Period.Year)).OrderBy(o => o.Period).ToList();
        if (pairs.Count == 0) return null;
        return new TableBlock("editions", c.Words["Residents from elsewhere in two editions of {publisher}", ("publisher", now.Release.Provenance.ShortPublisher)],
            new ChartTable(
                [new(c.Words["Year"]), new(c.Words["Edition {name}", ("name", stated.Key.Edition)], true), new(c.Words["Edition {name}", ("name", now.Release.Edition)], true), new(c.Words["Revised by"], true)],
                [.. pairs.Select(o => (IReadOnlyList<string>)
                [
                    c.Numbers.Period(o.Period), c.Count(o.Value!.Value), c.Count(now.Total(o.Period.Year)),
                    o.Value > 0 ? c.Numbers.PercentChange((now.Total(o.Period.Year) - o.Value.Value) / o.Value.Value * 100, 1) : "–",
                ])]),
            [now.Release, stated.Key])
        {
            Figures = [.. pairs.Select(ReviewContext.Published)],
        };
    }
}
