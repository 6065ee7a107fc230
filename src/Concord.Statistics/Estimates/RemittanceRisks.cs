using Concord.Core;
using Concord.Estimation.Remittances;
using Concord.Statistics.Lakes;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Estimates;

/// <summary>How much an area depends on remittances, and how unsteady they were: what stands beside every gain (para 43).</summary>
/// <param name="Received">Latest receipts, US dollars.</param>
/// <param name="Year">Their year.</param>
/// <param name="PercentOfGdp">Dependence: per cent of gross domestic product of the year; null where that is unknown.</param>
/// <param name="Risk">Volatility; null where too few years are known.</param>
/// <param name="Sources">Releases behind it.</param>
public sealed record RemittanceRisks(double Received, int Year, double? PercentOfGdp, RemittanceRisk? Risk, IReadOnlyList<Release> Sources)
{
    /// <summary>From one release's series of receipts, the newest; null where the lake has none of the area.</summary>
    public static RemittanceRisks? Read(Lake lake, Area area)
    {
        var known = lake.Observations(new Query(Measure.RemittancesReceived) { To = area.Id }).Where(o => o.Value is not null && o.Status != ObservationStatus.Projected).ToList();
        if (known.Count == 0) return null;
        var year = known.Max(o => o.Period.Year);
        var release = known.First(o => o.Period.Year == year).Release;
        var series = known.Where(o => o.Release.Equals(release)).Select(o => (o.Period.Year, o.Value!.Value)).ToList();
        var received = series.Single(s => s.Year == year).Value;
        var gdp = lake.Best(new Query(Measure.Gdp) { To = area.Id }.In(year)).FirstOrDefault(o => o.Value is not null);
        return new(received, year, RemittanceRatios.PercentOfGdp(received, gdp?.Value ?? double.NaN), RemittanceRisk.Of(series), gdp is null ? [release] : [.. new[] { release, gdp.Release }.Distinct()]);
    }
}
