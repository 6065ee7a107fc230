using Concord.Core;
using Concord.Statistics.Lakes;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Comparability;

/// <summary>One figure that two releases give differently, or that only one of them gives.</summary>
/// <param name="Before">The figure of the first release, or null.</param>
/// <param name="After">The figure of the second release, or null.</param>
public sealed record Revision(Observation? Before, Observation? After)
{
    /// <summary>The figure that is there: the second's, else the first's.</summary>
    public Observation Either => After ?? Before!;

    /// <summary>Second less first, in the measure's unit; null where one of the two is absent or hidden.</summary>
    public double? Change => After?.Value - Before?.Value;

    /// <summary>The change as a share of the first value; null where that is zero or the change is unknown.</summary>
    public double? Share => Before?.Value is { } value and not 0 ? Change / Math.Abs(value) : null;
}

/// <summary>How two releases differ in one measure.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Same">Figures that both give alike.</param>
/// <param name="Revisions">Figures given differently or by one release only: the largest change first, then those of one release only by corridor.</param>
public sealed record MeasureComparison(Measure Measure, int Same, IReadOnlyList<Revision> Revisions);

/// <summary>Compares two releases figure by figure: what was revised between two editions, or what two publishers say of the same thing.</summary>
public static class ReleaseComparison
{
    /// <summary>One comparison for each measure that either release holds, in the order of the measures.</summary>
    public static IReadOnlyList<MeasureComparison> Of(Lake lake, Release before, Release after) =>
    [
        .. before.Measures.Concat(after.Measures).Select(m => m.Measure).Distinct().OrderBy(m => m.Id)
            .Select(m => Compare(m, Read(lake, before, m), Read(lake, after, m))),
    ];

    private static MeasureComparison Compare(Measure measure, IReadOnlyList<Observation> before, IReadOnlyList<Observation> after)
    {
        var left = before.ToDictionary(o => o.Key);
        var revisions = new List<Revision>();
        var same = 0;
        foreach (var figure in after)
        {
            if (!left.Remove(figure.Key, out var old)) revisions.Add(new Revision(null, figure));
            else if (old.Value == figure.Value && old.Definition == figure.Definition && old.Status == figure.Status) same++;
            else revisions.Add(new Revision(old, figure));
        }
        revisions.AddRange(left.Values.Select(o => new Revision(o, null)));
        return new MeasureComparison(measure, same,
        [
            .. revisions.OrderByDescending(r => r.Change is { } change ? Math.Abs(change) : -1).ThenBy(r => r.Either.Key),
        ]);
    }

    private static IReadOnlyList<Observation> Read(Lake lake, Release release, Measure measure) =>
        lake.Observations(new Query(measure) { Dataset = release.Dataset, Edition = release.Edition });
}
