using Concord.Core;

namespace Concord.Statistics.Comparability;

/// <summary>What a series of stocks or of yearly amounts shows: jumps that a change of source or definition may have made, and figures carried forward.</summary>
internal static class SeriesChecks
{
    // A tripling within five years happens in wars; of small numbers it happens by rounding.
    private const double JumpFactorInFiveYears = 3;
    private const double JumpPeople = 10_000;
    private const double JumpDollars = 100_000_000;
    private const int CarriedDates = 3;
    private const double CarriedPeople = 100;

    public static IEnumerable<CheckResult> Run(IEnumerable<Observation> figures)
    {
        foreach (var series in figures.Where(o => o.Sex == Sex.Both && o.From != AreaCatalogue.World && o.To != AreaCatalogue.World).GroupBy(o => (o.From, o.To, o.Release)))
        {
            var dates = series.OrderBy(o => o.Period).ToList();
            foreach (var (earlier, later) in dates.Zip(dates.Skip(1)))
            {
                if (IsJump(earlier, later)) yield return new CheckResult(CheckKind.Jump, [later, earlier], later.Value!.Value - earlier.Value!.Value);
            }
            foreach (var run in Runs(dates)) yield return run;
        }
    }

    private static bool IsJump(Observation earlier, Observation later)
    {
        var (a, b) = (earlier.Value!.Value, later.Value!.Value);
        if (Math.Abs(b - a) < (later.Measure.Unit == Unit.UsDollars ? JumpDollars : JumpPeople)) return false;
        if (Math.Min(a, b) <= 0) return true;
        var fiveYears = Math.Max(1, (later.Period.Year - earlier.Period.Year) / 5.0);
        return Math.Abs(Math.Log(b / a)) >= Math.Log(JumpFactorInFiveYears) * fiveYears;
    }

    private static IEnumerable<CheckResult> Runs(List<Observation> dates)
    {
        for (var start = 0; start < dates.Count;)
        {
            var end = start;
            while (end + 1 < dates.Count && dates[end + 1].Value == dates[start].Value) end++;
            if (end - start + 1 >= CarriedDates && dates[start].Value >= CarriedPeople)
            {
                yield return new CheckResult(CheckKind.CarriedForward, [dates[end], dates[start]], end - start + 1);
            }
            start = end + 1;
        }
    }
}
