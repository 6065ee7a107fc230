using Concord.Core;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Lakes;

/// <summary>One figure in two releases of a dataset.</summary>
/// <param name="Before">In the first.</param>
/// <param name="After">In the second.</param>
public sealed record Revision(Observation Before, Observation After)
{
    /// <summary>Second less first, in the measure's unit; null where one is hidden.</summary>
    public double? Absolute => After.Value - Before.Value;

    /// <summary>The change as a share of the first (0.1 is ten per cent); null over a missing or zero first figure.</summary>
    public double? Relative => Before.Value is { } before and not 0 ? Absolute / Math.Abs(before) : null;
}

/// <summary>What two releases have of one measure.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Unchanged">Figures that are the same.</param>
/// <param name="Added">Figures of the second alone.</param>
/// <param name="Removed">Figures of the first alone.</param>
/// <param name="Revised">Figures that differ in value, the largest absolute change first; those hidden in one of the two last.</param>
public sealed record MeasureComparison(
    Measure Measure, int Unchanged, IReadOnlyList<Observation> Added, IReadOnlyList<Observation> Removed, IReadOnlyList<Revision> Revised);

/// <summary>What was revised between two releases of one dataset, and by how much.</summary>
/// <param name="Before">The release compared with.</param>
/// <param name="After">The release compared.</param>
/// <param name="Measures">By number of the measure.</param>
public sealed record ReleaseComparison(Release Before, Release After, IReadOnlyList<MeasureComparison> Measures)
{
    /// <summary>Compares two releases of a lake.</summary>
    /// <exception cref="ArgumentException">They are of different datasets.</exception>
    public static ReleaseComparison Of(Lake lake, Release before, Release after)
    {
        if (before.Dataset != after.Dataset) throw new ArgumentException($"{before.Name} and {after.Name} are of different datasets", nameof(after));
        var measures = before.Measures.Concat(after.Measures).Select(m => m.Measure).Distinct().OrderBy(m => m.Id);
        return new ReleaseComparison(before, after, [.. measures.Select(m => Of(lake, m, before, after))]);
    }

    private static MeasureComparison Of(Lake lake, Measure measure, Release before, Release after)
    {
        IReadOnlyList<Observation> Figures(Release release) => lake.Observations(new Query(measure) { Dataset = release.Dataset, Edition = release.Edition });
        var first = Figures(before).ToDictionary(o => o.Key);
        var added = new List<Observation>();
        var revised = new List<Revision>();
        var unchanged = 0;
        foreach (var figure in Figures(after))
        {
            if (!first.Remove(figure.Key, out var old)) added.Add(figure);
            else if (Equals(old.Value, figure.Value)) unchanged++;
            else revised.Add(new Revision(old, figure));
        }
        return new MeasureComparison(measure, unchanged, added, [.. first.Values.OrderBy(o => o.Key)],
            [.. revised.OrderByDescending(r => Math.Abs(r.Absolute ?? -1)).ThenBy(r => r.After.Key)]);
    }
}
