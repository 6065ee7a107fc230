using Concord.Core;

namespace Concord.Statistics.Lakes;

/// <summary>
/// What is asked of a lake. What is not set does not limit the answer; without an edition each dataset answers with its newest one that holds the measure.
/// </summary>
/// <param name="Measures">At least one measure.</param>
public sealed record Query(params IReadOnlyList<Measure> Measures)
{
    /// <summary>Stored number of the origin or sender; <see cref="AreaCatalogue.World"/> for totals that the publisher states.</summary>
    public int? From { get; init; }

    /// <summary>Stored number of the destination, receiver or area.</summary>
    public int? To { get; init; }

    /// <summary>First year.</summary>
    public int? FirstYear { get; init; }

    /// <summary>Last year.</summary>
    public int? LastYear { get; init; }

    /// <summary>1 to 4, or 0 for figures of a whole year.</summary>
    public int? Quarter { get; init; }

    /// <summary>One sex, or both together.</summary>
    public Sex? Sex { get; init; }

    /// <summary>One dataset: <c>undesa-stock</c>.</summary>
    public string? Dataset { get; init; }

    /// <summary>One edition, also an older one.</summary>
    public string? Edition { get; init; }

    /// <summary>The same query for one year.</summary>
    public Query In(int year) => this with { FirstYear = year, LastYear = year };
}
