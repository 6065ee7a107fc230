using Concord.Core;

namespace Concord.Statistics.Comparability;

/// <summary>Corridors that only one of several datasets knows: nothing confirms them.</summary>
internal static class OneSourceCheck
{
    public static IEnumerable<CheckResult> Run(IReadOnlyList<Observation> figures)
    {
        if (figures.Select(o => o.Release.Dataset).Distinct().Count() < 2) yield break;
        foreach (var corridor in figures.Where(o => o.Sex == Sex.Both && IsState(o.FromArea) && IsState(o.ToArea)).GroupBy(Figures.Corridor))
        {
            if (corridor.Select(o => o.Release.Dataset).Distinct().Count() > 1) continue;
            var latest = corridor.MaxBy(o => o.Period)!;
            if (latest.Value > 0) yield return new CheckResult(CheckKind.OneSource, [latest], latest.Value.Value);
        }
    }

    // People of unknown origin and totals are no corridors that another publisher could know.
    private static bool IsState(Area? area) => area?.Kind is AreaKind.Area or AreaKind.Historic;
}
