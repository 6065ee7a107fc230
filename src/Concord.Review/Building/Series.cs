using Concord.Core;
using Concord.Statistics;
using Concord.Statistics.Lakes;
using Concord.Statistics.Releases;

namespace Concord.Review.Building;

/// <summary>One release's yearly figures of one area, by rising year; never empty. One release only, so that a series never mixes publishers.</summary>
internal sealed class Series
{
    private Series(Release release, IReadOnlyList<Observation> points) => (Release, Points) = (release, points);

    public Release Release { get; }

    public IReadOnlyList<Observation> Points { get; }

    public Observation Latest => Points[^1];

    /// <summary>The series of the dataset with the newest known figure (the preferred one where two are equally new); null where there is none. Projections are left out.</summary>
    public static Series? Read(Lake lake, Measure measure, Area area)
    {
        var known = lake.Observations(new Query(measure) { To = area.Id, Quarter = 0, Sex = Sex.Both })
            .Where(o => o.From == AreaCatalogue.NoArea && o.Value is not null && o.Status != ObservationStatus.Projected).ToList();
        if (known.Count == 0) return null;
        var newest = known.Max(o => o.Period.Year);
        var release = known.First(o => o.Period.Year == newest).Release;
        return new Series(release, [.. known.Where(o => o.Release.Equals(release)).OrderBy(o => o.Period)]);
    }

    public Observation? In(int year) => Points.FirstOrDefault(o => o.Period.Year == year);
}
