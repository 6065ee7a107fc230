using Concord.Core;
using Concord.Statistics.Lakes;

namespace Concord.Statistics.Comparability;

/// <summary>The known figures of a measure that touch an area, from the newest edition of each dataset; projections are left out.</summary>
internal static class Figures
{
    public static IReadOnlyList<Observation> Of(Lake lake, Measure measure, int? area, string? dataset = null, string? edition = null)
    {
        var query = new Query(measure) { Dataset = dataset, Edition = edition };
        IEnumerable<Observation> found = area is not { } id ? lake.Observations(query)
            : measure.Ends == MeasureEnds.Area ? lake.Observations(query with { To = id })
            : lake.Observations(query with { From = id }).Concat(lake.Observations(query with { To = id }).Where(o => o.From != id));
        return [.. found.Where(o => o is { Value: not null, Status: not ObservationStatus.Projected })];
    }

    /// <summary>A corridor, or an area, whatever the date.</summary>
    public static (int From, int To) Corridor(Observation o) => (o.From, o.To);
}
