using Concord.Core;
using Concord.Review.Building;
using Concord.Review.Compare;
using Concord.Statistics.Lakes;

namespace Concord.Review;

/// <summary>Builds comparisons of a few areas or corridors side by side.</summary>
public static class ComparisonReviews
{
    /// <summary>Most that can be compared at once: more lines than that cannot be told apart.</summary>
    public const int Most = 4;

    /// <summary>Two to four areas: a table of their main figures, and lines over time.</summary>
    /// <exception cref="ArgumentException">There are fewer than two or more than four, one twice, or one is no area of today.</exception>
    public static ComparisonReview Areas(Lake lake, IReadOnlyList<Area> areas, Language language, DateOnly today)
    {
        if (areas.Count is < 2 or > Most || areas.Distinct().Count() != areas.Count || areas.Any(a => a.Kind != AreaKind.Area)) throw new ArgumentException("Compare two to four different areas of today.", nameof(areas));
        var contexts = areas.Select(a => new ReviewContext(lake, a, ReviewWords.Of(language), today)).ToList();
        var sections = AreaComparison.Write(contexts);
        return new ComparisonReview(language, "", sections, Report.SourcesOf(sections, []));
    }

    /// <summary>Two to four corridors: a table of their main figures, people and price over time.</summary>
    /// <exception cref="ArgumentException">There are fewer than two or more than four, or one twice.</exception>
    public static ComparisonReview Corridors(Lake lake, IReadOnlyList<Corridor> corridors, Language language, DateOnly today)
    {
        if (corridors.Count is < 2 or > Most || corridors.Distinct().Count() != corridors.Count) throw new ArgumentException("Compare two to four different corridors.", nameof(corridors));
        var sections = CorridorComparison.Write([.. corridors.Select(k => new Corridors.CorridorContext(new ReviewContext(lake, k.From, ReviewWords.Of(language), today), k))]);
        return new ComparisonReview(language, "", sections, Report.SourcesOf(sections, []));
    }
}

/// <summary>Areas or corridors side by side.</summary>
/// <param name="Language">Language of every sentence in it.</param>
/// <param name="Lede">One or two sentences; may be empty.</param>
/// <param name="Sections">Chapters, in reading order; each has a block.</param>
/// <param name="Sources">Every release that a figure came from, in the order of their names.</param>
public sealed record ComparisonReview(Language Language, string Lede, IReadOnlyList<ReviewSection> Sections, IReadOnlyList<Statistics.Releases.Release> Sources)
    : Report(Language, Lede, [], Sections, Sources);
