using Concord.Core;
using Concord.Policy;
using Concord.Review.Building;
using Concord.Review.Sections;
using Concord.Statistics.Lakes;

namespace Concord.Review;

/// <summary>Builds country reviews from the releases of a lake.</summary>
public static class CountryReviews
{
    /// <summary>
    /// The review of one area of today, in one language. The same lake gives the same review.
    /// Every section has a figure or says why not; every figure its year, definition, publisher and copy.
    /// </summary>
    /// <param name="lake">Where the figures come from.</param>
    /// <param name="area">A country, territory or area of today (<see cref="AreaKind.Area"/>).</param>
    /// <param name="language">Language of the sentences.</param>
    /// <param name="today">The day on which it is written: it decides which figures are called old.</param>
    /// <param name="register">The register of the area's policies, or null: then the chapter on them says how to start one.</param>
    /// <exception cref="ArgumentException">The area is historic, a special code or a group.</exception>
    public static CountryReview Build(Lake lake, Area area, Language language, DateOnly today, Register? register = null) =>
        Build(lake, area, ReviewWords.Of(language), today, register);

    /// <summary>The same with words that the caller can ask afterwards for sentences that were not translated.</summary>
    internal static CountryReview Build(Lake lake, Area area, Words words, DateOnly today, Register? register = null)
    {
        if (area.Kind != AreaKind.Area) throw new ArgumentException($"A review is of a country, territory or area of today; {area.Code} is not one.", nameof(area));
        var c = new ReviewContext(lake, area, words, today);
        ReviewSection[] sections =
        [
            WhereSection.Write(c), GrowthSection.Write(c), FlowsSection.Write(c), WomenSection.Write(c), HostsSection.Write(c), RefugeesSection.Write(c),
            MoneySection.Write(c), PriceSection.Write(c), SignedSection.Write(c), CoherenceSection.Write(c, register), TrustSection.Write(c),
        ];
        var headlines = Headlines.Write(c);
        return new CountryReview(area, words.Language, Headlines.Lede(c), headlines, sections, Report.SourcesOf(sections, headlines));
    }
}
