using Concord.Core;
using Concord.Statistics.Lakes;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Comparability;

/// <summary>What the newest edition of each dataset changed against the one before it.</summary>
internal static class EditionCheck
{
    public static IEnumerable<CheckResult> Run(Lake lake, Measure measure, IReadOnlyList<Observation> figures, int? area)
    {
        foreach (var dataset in figures.GroupBy(o => o.Release.Dataset))
        {
            if (Before(lake, measure, dataset.First().Release) is not { } older) continue;
            var newest = dataset.ToDictionary(o => o.Key);
            foreach (var old in Figures.Of(lake, measure, area, older.Dataset, older.Edition))
            {
                if (newest.TryGetValue(old.Key, out var now) && now.Value != old.Value)
                {
                    yield return new CheckResult(CheckKind.Edition, [now, old], CheckResult.RelativeDifference(now.Value!.Value, old.Value!.Value));
                }
            }
        }
    }

    private static Release? Before(Lake lake, Measure measure, Release newest) =>
        lake.Releases.Where(r => r.Dataset == newest.Dataset && !r.Equals(newest) && r.Measures.Any(m => m.Code == measure.Code)).MaxBy(r => r, ReleaseChoice.ByEdition);
}
