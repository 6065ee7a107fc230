using Concord.Core;
using Concord.Review.Building;
using Concord.Statistics;
using Concord.Statistics.Lakes;
using Concord.Statistics.Releases;

namespace Concord.Review.Corridors;

/// <summary>What the sections on a corridor write with: the context of its origin, and the figures of the corridor, each read once.</summary>
internal sealed class CorridorContext(ReviewContext c, Corridor corridor)
{
    private readonly Dictionary<(Measure, bool), IReadOnlyList<Observation>> read = [];

    /// <summary>Words, numbers and lake; its area is the origin.</summary>
    public ReviewContext C => c;

    public Words Words => c.Words;

    public NumberForms Numbers => c.Numbers;

    public Corridor Corridor => corridor;

    public Area Origin => corridor.From;

    public Area Destination => corridor.To;

    /// <summary>Known figures of people from the origin in the destination, of each dataset's newest edition; the preferred dataset's first.</summary>
    public IReadOnlyList<Observation> People(Measure measure) => Read(measure, money: false);

    /// <summary>Known figures of money from the destination to the origin.</summary>
    public IReadOnlyList<Observation> Money(Measure measure) => Read(measure, money: true);

    /// <summary>The figures of one release by rising period: of that with the newest one, the preferred one where two are equally new. Null where there is none.</summary>
    public static IReadOnlyList<Observation>? Series(IReadOnlyList<Observation> figures)
    {
        var both = figures.Where(o => o.Sex == Sex.Both).ToList();
        if (both.Count == 0) return null;
        var newest = both.Max(o => o.Period);
        var release = both.First(o => o.Period == newest).Release;
        return [.. both.Where(o => o.Release.Equals(release)).OrderBy(o => o.Period)];
    }

    /// <summary>Place of a period on an axis of years: a quarter stands in its middle.</summary>
    public static double X(Period period) => period.Quarter == 0 ? period.Year : period.Year + ((period.Quarter - 0.5) / 4);

    /// <summary>Publisher and edition in a few letters, for a line's end.</summary>
    public static string Source(Release release) => $"{release.Provenance.ShortPublisher} {release.Edition}";

    private IReadOnlyList<Observation> Read(Measure measure, bool money)
    {
        if (read.TryGetValue((measure, money), out var known)) return known;
        var (from, to) = money ? (Destination, Origin) : (Origin, Destination);
        return read[(measure, money)] = [.. c.Lake.Observations(new Query(measure) { From = from.Id, To = to.Id }).Where(o => o.Value is not null)];
    }
}
