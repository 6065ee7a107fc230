using Concord.Core;
using Concord.Review.Building;
using Concord.Review.Corridors;
using Concord.Review.Policies;
using Concord.Statistics.Lakes;

namespace Concord.Review;

/// <summary>Builds reviews of corridors from the releases of a lake and the registers of both ends.</summary>
public static class CorridorReviews
{
    /// <summary>The review of one corridor in one language. The same lake and registers give the same review. Every section has a figure or says why not.</summary>
    /// <param name="lake">Where the figures come from.</param>
    /// <param name="corridor">Origin and destination of people; money goes the other way.</param>
    /// <param name="language">Language of the sentences.</param>
    /// <param name="today">The day on which it is written: it decides which figures are called old.</param>
    /// <param name="registers">Registers of either end, as far as there are any.</param>
    /// <exception cref="ArgumentException">An end is historic, a special code or a group, or both are the same.</exception>
    public static CorridorReview Build(Lake lake, Corridor corridor, Language language, DateOnly today, IReadOnlyList<RegisterView> registers) =>
        Build(lake, corridor, ReviewWords.Of(language), today, registers);

    internal static CorridorReview Build(Lake lake, Corridor corridor, Words words, DateOnly today, IReadOnlyList<RegisterView> registers)
    {
        if (corridor.From.Kind != AreaKind.Area || corridor.To.Kind != AreaKind.Area || corridor.From == corridor.To)
        {
            throw new ArgumentException($"A corridor leads from one country, territory or area of today to another; {corridor} does not.", nameof(corridor));
        }
        var c = new CorridorContext(new ReviewContext(lake, corridor.From, words, today), corridor);
        ReviewSection[] sections =
        [
            PeopleSection.Write(c), JourneysSection.Write(c), ProtectionSection.Write(c), SendingSection.Money(c), SendingSection.Price(c),
            RulesSection.Write(c, registers), RulesSection.Findings(c, registers), MirrorSection.Write(c),
        ];
        var headlines = CorridorHeadlines.Write(c);
        return new CorridorReview(corridor, words.Language, CorridorHeadlines.Lede(c), headlines, sections, Report.SourcesOf(sections, headlines));
    }
}
