namespace Concord.Statistics.Comparability;

/// <summary>How old the latest figure of each dataset is, where it is older than it should be: publishers need about two years, prices are asked each quarter.</summary>
internal static class AgeCheck
{
    private const int Expected = 2;

    public static IEnumerable<CheckResult> Run(IReadOnlyList<Observation> figures, int year) =>
        from dataset in figures.GroupBy(o => o.Release.Dataset)
        let latest = dataset.MaxBy(o => o.Period)
        where year - latest.Period.Year > Expected
        select new CheckResult(CheckKind.Age, [latest], year - latest.Period.Year);
}
