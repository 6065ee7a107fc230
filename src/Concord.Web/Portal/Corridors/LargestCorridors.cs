using Concord.Core;
using Concord.Statistics;
using Concord.Statistics.Lakes;
using Concord.Web.Portal.Site;

namespace Concord.Web.Portal.Corridors;

/// <summary>Corridors between areas of today by people of the newest date, the largest first.</summary>
internal static class LargestCorridors
{
    public static IReadOnlyList<Observation> Of(Snapshot data) => data.Once("largest corridors", () => Read(data));

    private static IReadOnlyList<Observation> Read(Snapshot data)
    {
        var newest = data.Lake.Releases.SelectMany(r => r.Measures.Where(m => m.Code == Measure.Stock.Code)).Select(m => m.LastYear).DefaultIfEmpty(0).Max();
        if (newest == 0) return [];
        return [.. data.Lake.Best(new Query(Measure.Stock) { Sex = Sex.Both }.In(newest))
            .Where(o => o.Value > 0 && o.FromArea is { Kind: AreaKind.Area } && o.ToArea is { Kind: AreaKind.Area } && o.From != o.To)
            .OrderByDescending(o => o.Value).ThenBy(o => o.From).ThenBy(o => o.To)];
    }
}
