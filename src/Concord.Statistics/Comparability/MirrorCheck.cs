using Concord.Core;

namespace Concord.Statistics.Comparability;

/// <summary>Another publisher's latest figure of a corridor or area, beside the preferred one of the nearest date.</summary>
internal static class MirrorCheck
{
    // UN DESA's dates are five years apart, so that another publisher's year is never farther than this from one of them.
    private const int YearsApart = 3;

    public static IEnumerable<CheckResult> Run(IEnumerable<Observation> figures)
    {
        foreach (var corridor in figures.Where(o => o.Sex == Sex.Both).GroupBy(Figures.Corridor))
        {
            var datasets = corridor.GroupBy(o => o.Release.Dataset).OrderBy(g => Lakes.Preference.Rank(g.Key)).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
            foreach (var other in datasets.Skip(1))
            {
                if (Nearest(datasets[0], other) is not { } pair) continue;
                yield return new CheckResult(CheckKind.Mirror, [pair.Preferred, pair.Other], CheckResult.RelativeDifference(pair.Preferred.Value!.Value, pair.Other.Value!.Value));
            }
        }
    }

    private static (Observation Preferred, Observation Other)? Nearest(IEnumerable<Observation> preferred, IEnumerable<Observation> others)
    {
        var candidates = preferred.ToList();
        // Quarters and flows are compared for the same period only; a stock also with a date near by.
        var reach = candidates[0].Measure == Measure.Stock ? YearsApart : 0;
        foreach (var other in others.OrderByDescending(o => o.Period))
        {
            var nearest = candidates.Where(o => o.Period.Quarter == other.Period.Quarter && Math.Abs(o.Period.Year - other.Period.Year) <= reach)
                .MinBy(o => (Math.Abs(o.Period.Year - other.Period.Year), -o.Period.Year));
            if (nearest is not null) return (nearest, other);
        }
        return null;
    }
}
