using Concord.Core;
using Concord.Statistics.Releases;

namespace Concord.Review;

/// <summary>
/// One number that the review shows, with all that makes it checkable. A figure without year, definition, publisher and copy cannot be made:
/// the first needs a <see cref="Period"/>, the others <see cref="Sources"/>.
/// </summary>
public sealed record Figure
{
    /// <summary>What was measured: a measure's code, or a derived one such as <c>share-of-gdp</c>.</summary>
    public required string Measure { get; init; }

    /// <summary>The value in <see cref="Unit"/>; null if the publisher hid it (<see cref="ObservationStatus.Suppressed"/>).</summary>
    public required double? Value { get; init; }

    /// <summary>Unit of the value: persons, US$, %, km.</summary>
    public required string Unit { get; init; }

    /// <summary>Year or quarter.</summary>
    public required Period Period { get; init; }

    /// <summary>Origin or sender; null where the measure concerns one area.</summary>
    public Area? From { get; init; }

    /// <summary>Destination, receiver, or the area itself.</summary>
    public Area? To { get; init; }

    /// <summary>Sex counted.</summary>
    public Sex Sex { get; init; }

    /// <summary>How people were counted; <see cref="Definition.None"/> where the measure has no such choice.</summary>
    public Definition Definition { get; init; }

    /// <summary>Published, modelled, provisional, suppressed.</summary>
    public ObservationStatus Status { get; init; }

    /// <summary>The releases behind the number; at least one.</summary>
    public required IReadOnlyList<Release> Sources { get; init; }

    /// <summary>What Concord computed, if the number is not printed by the publisher: "sum over 93 destinations", "remittances ÷ GDP".</summary>
    public string? Computation { get; init; }
}
