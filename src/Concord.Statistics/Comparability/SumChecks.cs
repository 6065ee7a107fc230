using Concord.Core;

namespace Concord.Statistics.Comparability;

/// <summary>Whether women and men make up both sexes, and origins a stated total. Publishers round, so that a few people more or less are nothing.</summary>
internal static class SumChecks
{
    private const double Tolerance = 0.001;

    public static IEnumerable<CheckResult> Run(IReadOnlyList<Observation> stocks) => Sexes(stocks).Concat(Totals(stocks));

    private static IEnumerable<CheckResult> Sexes(IReadOnlyList<Observation> stocks)
    {
        foreach (var figure in stocks.GroupBy(o => (o.From, o.To, o.Period, o.Release)))
        {
            var both = figure.FirstOrDefault(o => o.Sex == Sex.Both);
            var women = figure.FirstOrDefault(o => o.Sex == Sex.Female);
            var men = figure.FirstOrDefault(o => o.Sex == Sex.Male);
            if (both is null || women is null || men is null) continue;
            var rest = both.Value!.Value - women.Value!.Value - men.Value!.Value;
            if (Math.Abs(rest) > Math.Max(2, both.Value.Value * Tolerance)) yield return new CheckResult(CheckKind.Sexes, [both, women, men], rest);
        }
    }

    // Only whole columns can be added up: with one area asked for, its own total stands beside all of its parts.
    private static IEnumerable<CheckResult> Totals(IReadOnlyList<Observation> stocks)
    {
        var parts = stocks.Where(o => o.From != AreaCatalogue.World && o.To != AreaCatalogue.World && o.FromArea?.Kind != AreaKind.Group && o.ToArea?.Kind != AreaKind.Group).ToList();
        var byDestination = parts.ToLookup(o => (o.To, o.Period, o.Sex, o.Release));
        var byOrigin = parts.ToLookup(o => (o.From, o.Period, o.Sex, o.Release));
        foreach (var total in stocks)
        {
            var members = total switch
            {
                { From: AreaCatalogue.World, To: not AreaCatalogue.World } => byDestination[(total.To, total.Period, total.Sex, total.Release)],
                { To: AreaCatalogue.World, From: not AreaCatalogue.World } => byOrigin[(total.From, total.Period, total.Sex, total.Release)],
                _ => [],
            };
            if (!members.Any() || total.Value is not > 0) continue;
            var rest = (total.Value.Value - members.Sum(o => o.Value!.Value)) / total.Value.Value;
            if (Math.Abs(rest) > Tolerance) yield return new CheckResult(CheckKind.Total, [total], rest);
        }
    }
}
