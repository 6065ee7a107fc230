using Concord.Core;

namespace Concord.Review;

/// <summary>The release that a figure was read from, in words a reader can check.</summary>
/// <param name="Release">Name of the release in the lake: <c>undesa-stock/2024</c>; also the anchor of its entry in the list of sources.</param>
/// <param name="Publisher">Who published the figures.</param>
/// <param name="Title">Dataset as its publisher calls it.</param>
/// <param name="Edition">Edition of the dataset.</param>
/// <param name="Licence">Licence of the figures.</param>
/// <param name="Copy">The copy that the file came through: as published, reshaped by whom, derived by whom.</param>
/// <param name="Published">Day of publication, where known.</param>
/// <param name="Retrieved">Day on which the file was fetched.</param>
/// <param name="SourceSha256">Hash of the file that was imported.</param>
public sealed record SourceNote(
    string Release, string Publisher, string Title, string Edition, string Licence, string Copy,
    DateOnly? Published, DateOnly Retrieved, string SourceSha256)
{
    /// <summary>Anchor of the source in a page.</summary>
    public string Anchor => "release-" + Release.Replace('/', '-').Replace('.', '-');
}

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
    public required IReadOnlyList<SourceNote> Sources { get; init; }

    /// <summary>What Concord computed, if the number is not printed by the publisher: "sum over 93 destinations", "remittances ÷ GDP".</summary>
    public string? Computation { get; init; }
}
