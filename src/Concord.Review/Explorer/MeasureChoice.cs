using Concord.Core;

namespace Concord.Review;

/// <summary>What a reader chose of a measure.</summary>
/// <param name="Measure">The measure.</param>
public sealed record MeasureChoice(Measure Measure)
{
    /// <summary>Year or quarter; null for the newest one.</summary>
    public Period? Period { get; init; }

    /// <summary>Sex counted.</summary>
    public Sex Sex { get; init; }

    /// <summary>Dataset and edition of one release; null for the preferred dataset's newest.</summary>
    public (string Dataset, string Edition)? Release { get; init; }

    /// <summary>Of a measure between two areas: whether areas are shown as origins or senders; else as destinations or receivers.</summary>
    public bool BySender { get; init; }

    /// <summary>Of a measure between two areas: the other end, one area; null for all together.</summary>
    public Area? With { get; init; }
}

/// <summary>A measure over all areas, and what else could be chosen of it.</summary>
/// <param name="Choice">What was chosen, with nothing left open.</param>
/// <param name="Name">Name of the measure in words.</param>
/// <param name="Periods">Periods with a figure in the release, the newest first.</param>
/// <param name="Releases">Releases with the measure.</param>
/// <param name="Language">Language of every sentence in it.</param>
/// <param name="Lede">What is shown.</param>
/// <param name="Sections">Map, ranking, series.</param>
/// <param name="Sources">Releases behind it.</param>
public sealed record MeasureReview(
    MeasureChoice Choice,
    string Name,
    IReadOnlyList<Period> Periods,
    IReadOnlyList<Statistics.Releases.Release> Releases,
    Language Language,
    string Lede,
    IReadOnlyList<ReviewSection> Sections,
    IReadOnlyList<Statistics.Releases.Release> Sources) : Report(Language, Lede, [], Sections, Sources);
