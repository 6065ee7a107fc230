using Concord.Charts;
using Concord.Core;
using Concord.Review.Building;
using Concord.Statistics;

namespace Concord.Review.Corridors;

/// <summary>Refugees and asylum-seekers from the origin in the destination.</summary>
internal static class ProtectionSection
{
    public static ReviewSection Write(CorridorContext k)
    {
        var c = k.C;
        var title = c.Words["Refugees and asylum-seekers"];
        var refugees = CorridorContext.Series(k.People(Measure.Refugees));
        var seekers = CorridorContext.Series(k.People(Measure.AsylumSeekers));
        var lines = new[] { (Name: c.Words["Asylum-seekers"], Series: seekers, Tone: Tone.PeopleToo), (Name: c.Words["Refugees"], Series: refugees, Tone: Tone.People) }
            .Where(l => l.Series is not null && l.Series.Any(o => o.Value > 0)).ToList();
        if (lines.Count == 0)
        {
            return new ReviewSection("refugees", title, [new Missing(k.Words["No refugees and no asylum-seekers are recorded on this corridor."], k.Words["UNHCR hides numbers below five; see the release for the years that it covers."])]);
        }
        var all = lines.SelectMany(l => l.Series!).ToList();
        var years = all.Select(o => o.Period.Year).Distinct().Order().ToList();
        var last = all.Max(o => o.Period);
        var sources = all.Select(o => o.Release).Distinct().ToList();
        string At(IReadOnlyList<Observation>? series, int year) => series?.FirstOrDefault(o => o.Period.Year == year) is { Value: { } v } ? c.Count(v) : c.Words["no figure"];
        var picture = new Picture
        {
            Title = string.Join(c.Words["; "], lines.AsEnumerable().Reverse().Select(l => c.Pair(l.Name, c.People(l.Series![^1].Value!.Value)))),
            Subtitle = c.Words["People from the origin in the destination on 31 December, as UNHCR records them. Latest: {year}.", ("year", c.Numbers.YearEnd(last.Year))],
            Badges = [new Badge(c.Words["published"], BadgeKind.Published)],
            Chart = new LineChart
            {
                Title = c.Words["Refugees and asylum-seekers on the corridor by year"],
                X = Axis.Years(years[0], years[^1], c.Year),
                Y = Axis.FromZero(all.Select(o => o.Value!.Value), c.Numbers.Rounded, v => c.Numbers.Rounded(v, c.Words["people"])),
                Series = [.. lines.Select(l => new LineSeries(l.Name, c.People(l.Series![^1].Value!.Value),
                    [.. l.Series.Select(o => new LinePoint(o.Period.Year, o.Value, c.Pair(c.Year(o.Period.Year), c.Count(o.Value!.Value))))], l.Tone))],
            },
            Table = new ChartTable([new(c.Words["Year"]), new(c.Words["Refugees"], true), new(c.Words["Asylum-seekers"], true)],
                [.. years.Select(y => (IReadOnlyList<string>)[c.Year(y), At(refugees, y), At(seekers, y)])]),
            Source = c.SourceLine(sources),
        };
        return new ReviewSection("refugees", title, [new PictureBlock("refugees-series", picture, sources) { Figures = [.. all.Select(ReviewContext.Published)] }]);
    }
}
