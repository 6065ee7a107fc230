using System.Globalization;
using Concord.Core;

namespace Concord.Statistics.Comparability;

/// <summary>Checks of the people from, or in, one area.</summary>
internal static class StockChecks
{
    /// <summary>Corridors below this many people move by chance or by rounding; nothing is said of them.</summary>
    private const double Sizeable = 10_000;

    /// <summary>From one date to the next a sizeable stock seldom triples or falls to a third.</summary>
    private const double JumpFactor = 3;

    /// <summary>Two sources agree where they differ by less than this share of the smaller.</summary>
    private const double Apart = 0.2;

    /// <summary>Rounding may leave this share between a total and its parts.</summary>
    private const double Rounding = 0.005;

    /// <summary>Stocks that triple or fall to a third between two dates.</summary>
    public static IEnumerable<Fault> Jumps(StockSource source)
    {
        foreach (var corridor in source.Corridors.Where(o => o.Value is not null).GroupBy(o => (o.From, o.To)))
        {
            foreach (var (before, after) in corridor.OrderBy(o => o.Period).Zip(corridor.OrderBy(o => o.Period).Skip(1)))
            {
                var (low, high) = (Math.Min(before.Value!.Value, after.Value!.Value), Math.Max(before.Value.Value, after.Value.Value));
                if (high < Sizeable || high < JumpFactor * low) continue;
                yield return new Fault("compare.jump", Severity.Warning, ComparabilityCheck.At(source.Release, ComparabilityCheck.Corridor(after)),
                    $"{People(before.Value.Value)} in {before.Period} and {People(after.Value.Value)} in {after.Period}",
                    NextStep: before.Definition == after.Definition ? "See whether a war, a new count or a new border explains it" : "The definition changed between the two dates");
            }
        }
    }

    /// <summary>A stated total that differs from the sum of its corridors by more than rounding.</summary>
    public static IEnumerable<Fault> Total(StockSource source, Area area)
    {
        foreach (var total in source.Totals.Where(t => t.Value is > 0))
        {
            var sum = source.On(total.Period).Sum(o => o.Value!.Value);
            if (sum == 0 || Math.Abs(sum - total.Value!.Value) <= Rounding * total.Value.Value) continue;
            yield return new Fault("compare.total", Severity.Warning, ComparabilityCheck.At(source.Release, area.Code),
                $"the corridors of {total.Period} add up to {People(sum)}", $"the stated total of {People(total.Value.Value)}",
                "Part of the people have no stated other end, or corridors are missing");
        }
    }

    /// <summary>Sizeable corridors on which two publishers, or two editions of one, differ for the same date.</summary>
    public static IEnumerable<Fault> Disagreements(IReadOnlyList<StockSource> sources)
    {
        for (var i = 0; i < sources.Count; i++)
        {
            for (var j = i + 1; j < sources.Count; j++)
            {
                var others = sources[j].Corridors.Where(o => o.Value is not null).ToDictionary(o => (o.From, o.To, o.Period));
                var editions = sources[i].Release.Dataset == sources[j].Release.Dataset;
                foreach (var first in sources[i].Corridors)
                {
                    if (first.Value is not { } a || !others.TryGetValue((first.From, first.To, first.Period), out var second)) continue;
                    var b = second.Value!.Value;
                    if (Math.Max(a, b) < Sizeable || Math.Abs(a - b) <= Apart * Math.Min(a, b)) continue;
                    yield return new Fault(editions ? "compare.editions" : "compare.publishers", Severity.Warning,
                        ComparabilityCheck.At(first.Release, ComparabilityCheck.Corridor(first)),
                        $"{People(a)} in {first.Period}, but {second.Release.Name} says {People(b)}",
                        NextStep: first.Definition == second.Definition ? "See the notes of both" : $"They count differently: {Named(first)} here, {Named(second)} there");
                }
            }
        }
    }

    /// <summary>How many sizeable corridors only one dataset knows, where several hold stocks of the same date.</summary>
    public static IEnumerable<Fault> KnownToOne(IReadOnlyList<StockSource> sources, Area area)
    {
        foreach (var source in sources)
        {
            var rivals = sources.Where(s => s.Release.Dataset != source.Release.Dataset).SelectMany(s => s.Corridors).ToLookup(o => o.Period);
            foreach (var period in source.Corridors.Select(o => o.Period).Distinct().Where(rivals.Contains))
            {
                var theirs = rivals[period].Select(o => (o.From, o.To)).ToHashSet();
                var alone = source.On(period).Where(o => o.Value >= Sizeable && !theirs.Contains((o.From, o.To))).ToList();
                if (alone.Count == 0) continue;
                yield return new Fault("compare.one-source", Severity.Notice, ComparabilityCheck.At(source.Release, area.Code),
                    string.Create(CultureInfo.InvariantCulture, $"{alone.Count} corridors of {period} with {alone.Sum(o => o.Value):N0} people are in no other dataset: ")
                    + string.Join(", ", alone.OrderByDescending(o => o.Value).Take(5).Select(ComparabilityCheck.Corridor)) + (alone.Count > 5 ? " …" : ""));
            }
        }
    }

    /// <summary>A sum over unlike definitions: what part of the newest date is counted how.</summary>
    public static Fault? MixedDefinitions(StockSource source, Area area)
    {
        var latest = source.On(source.Latest).ToList();
        var total = latest.Sum(o => o.Value!.Value);
        var citizens = latest.Where(o => o.Definition.HasFlag(Definition.Citizenship)).Sum(o => o.Value!.Value);
        if (total == 0 || citizens == 0 || citizens == total) return null;
        return new Fault("compare.definitions", Severity.Notice, ComparabilityCheck.At(source.Release, area.Code),
            string.Create(CultureInfo.InvariantCulture, $"of {total:N0} people {(source.Outward ? "from" : "in")} {area.Name()} in {source.Latest}, {citizens / total:0%} are counted by citizenship, the others by birthplace"),
            NextStep: "Name the mix beside the sum");
    }

    private static string Named(Observation figure) =>
        figure.Definition.HasFlag(Definition.Citizenship) ? "citizenship" : figure.Definition.HasFlag(Definition.BornAbroad) ? "born abroad" : figure.Definition.HasFlag(Definition.Imputed) ? "imputed" : "not said";

    private static string People(double value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
