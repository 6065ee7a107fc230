using Concord.Core;
using Concord.Review.Building;
using Concord.Statistics;
using Concord.Statistics.Lakes;
using Concord.Statistics.Releases;

namespace Concord.Review.Explorer;

/// <summary>The values of a choice, area by area, the largest first.</summary>
internal sealed class MeasureValues
{
    private readonly ReviewContext c;

    public MeasureValues(ReviewContext c, MeasureChoice choice, Release release)
    {
        (this.c, Choice, Release) = (c, choice, release);
        var period = choice.Period!.Value;
        var figures = c.Lake.Observations(Query().In(period.Year)).Where(o => o.Period == period && o.Value is not null && IsShown(o));
        Areas = [.. figures.GroupBy(o => choice.BySender ? o.FromArea! : o.ToArea!).Where(g => g.Key.Kind == AreaKind.Area && (Sums || g.Count() == 1))
            .Select(g => (Area: g.Key, Value: g.Sum(o => o.Value!.Value))).OrderByDescending(v => v.Value).ThenBy(v => v.Area.Code, StringComparer.Ordinal)];
    }

    public MeasureChoice Choice { get; }

    public Release Release { get; }

    public IReadOnlyList<(Area Area, double Value)> Areas { get; }

    /// <summary>Whether values are sums over the other ends of corridors.</summary>
    public bool Sums => Choice.Measure.Ends != MeasureEnds.Area && Choice.With is null && Choice.Measure.Summable;

    /// <summary>Whether the measure lies between two areas, is no sum, and no other end was chosen: then there is nothing to show yet.</summary>
    public bool NeedsEnd => Choice.Measure.Ends != MeasureEnds.Area && Choice.With is null && !Choice.Measure.Summable;

    /// <summary>The values of one area over all periods of the release.</summary>
    public IReadOnlyList<(Period Period, double Value)> Series(Area area)
    {
        var query = Choice.BySender ? Query() with { From = area.Id } : Query() with { To = area.Id };
        return [.. c.Lake.Observations(query).Where(o => o.Value is not null && IsShown(o)).GroupBy(o => o.Period).Select(g => (g.Key, g.Sum(o => o.Value!.Value))).OrderBy(p => p.Key)];
    }

    private Query Query()
    {
        var query = new Query(Choice.Measure) { Sex = Choice.Sex, Dataset = Release.Dataset, Edition = Release.Edition };
        return Choice.With is not { } other ? query : Choice.BySender ? query with { To = other.Id } : query with { From = other.Id };
    }

    /// <summary>Totals that a publisher states are not added to their parts; people inside their own country are on no corridor, except where that is what is counted.</summary>
    private bool IsShown(Observation o)
    {
        if (Choice.Measure.Ends == MeasureEnds.Area) return o.From == AreaCatalogue.NoArea;
        if (o.FromArea is not { Kind: not AreaKind.Group } || o.ToArea is not { Kind: not AreaKind.Group }) return false;
        return o.From != o.To || Choice.Measure == Measure.InternallyDisplaced || Choice.Measure == Measure.Stateless;
    }
}
