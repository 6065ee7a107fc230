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

    // A total of one area stands beside all of its parts also where only that area was asked for. Some releases state totals only: their parts are another release's.
    private static IEnumerable<CheckResult> Totals(IReadOnlyList<Observation> stocks)
    {
        var parts = stocks.Where(o => o.Sex == Sex.Both && !IsGroup(o.From) && !IsGroup(o.To)).ToList();
        var byDestination = parts.ToLookup(o => (o.To, o.Period));
        var byOrigin = parts.ToLookup(o => (o.From, o.Period));
        foreach (var total in stocks.Where(o => o.Value > 0 && o.Sex == Sex.Both))
        {
            var members = total switch
            {
                { From: AreaCatalogue.World, To: not AreaCatalogue.World } => byDestination[(total.To, total.Period)],
                { To: AreaCatalogue.World, From: not AreaCatalogue.World } => byOrigin[(total.From, total.Period)],
                _ => [],
            };
            var release = members.GroupBy(o => o.Release)
                .OrderByDescending(g => g.Key.Equals(total.Release)).ThenBy(g => Lakes.Preference.Rank(g.Key.Dataset)).ThenBy(g => g.Key.Name, StringComparer.Ordinal).FirstOrDefault();
            if (release is null) continue;
            var rest = (total.Value!.Value - release.Sum(o => o.Value!.Value)) / total.Value.Value;
            if (Math.Abs(rest) > Tolerance) yield return new CheckResult(CheckKind.Total, [total, release.First()], rest);
        }
    }

    private static bool IsGroup(int area) => area == AreaCatalogue.World || AreaCatalogue.Default.ById(area)?.Kind == AreaKind.Group;
}
