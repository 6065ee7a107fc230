using Concord.Core;
using Concord.Estimation.Remittances;
using Concord.Statistics.Lakes;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Estimates;

/// <summary>What Concord's rules put on the corridors of one area.</summary>
/// <param name="Releases">One for each rule.</param>
/// <param name="Year">Year of the receipts that were shared out.</param>
/// <param name="Corridors">By the other area's stored number: least and most of the rules, US dollars; a corridor that a rule leaves out has 0 by it.</param>
public sealed record AllocatedMoney(IReadOnlyList<Release> Releases, int Year, IReadOnlyDictionary<int, (double Least, double Most)> Corridors);

/// <summary>Estimate releases of remittances by corridor.</summary>
public static class RemittanceReleases
{
    /// <summary>The corridors to or from an area by every rule in the lake, for the newest year; null where there is none.</summary>
    public static AllocatedMoney? Read(Lake lake, Area area, bool received)
    {
        var query = new Query(Measure.RemittancesEstimate);
        var known = lake.Observations(received ? query with { To = area.Id } : query with { From = area.Id }).Where(o => o.Value is not null && IsOurs(o.Release)).ToList();
        if (known.Count == 0) return null;
        var year = known.Max(o => o.Period.Year);
        var rules = known.Where(o => o.Period.Year == year).GroupBy(o => o.Release).OrderBy(g => g.Key.Name, StringComparer.Ordinal).ToList();
        var tables = rules.ConvertAll(g => g.ToDictionary(o => received ? o.From : o.To, o => o.Value!.Value));
        var corridors = tables.SelectMany(t => t.Keys).Distinct().ToDictionary(other => other, other =>
        {
            var amounts = tables.ConvertAll(t => t.GetValueOrDefault(other));
            return (amounts.Min(), amounts.Max());
        });
        return new(rules.ConvertAll(g => g.Key), year, corridors);
    }

    private static bool IsOurs(Release release) => AllocationRules.All.Any(rule => release.Dataset == RemittanceRun.Dataset(rule));
}
