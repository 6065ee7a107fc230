using Concord.Core;
using Concord.Review.Building;
using Concord.Review.World;
using Concord.Statistics.Lakes;

namespace Concord.Review;

/// <summary>Builds the view of the world that the first page of the portal shows.</summary>
public static class WorldReviews
{
    /// <summary>Headlines with their dates, where migrants live, and the largest corridors. The same lake gives the same view.</summary>
    /// <param name="lake">Where the figures come from.</param>
    /// <param name="language">Language of the sentences.</param>
    /// <param name="today">The day on which it is written.</param>
    public static WorldReview Build(Lake lake, Language language, DateOnly today) => Build(lake, ReviewWords.Of(language), today);

    internal static WorldReview Build(Lake lake, Words words, DateOnly today)
    {
        var c = new ReviewContext(lake, AreaCatalogue.Default.ById(AreaCatalogue.World)!, words, today);
        var figures = new WorldFigures(c);
        ReviewSection[] sections = [WorldPictures.Map(c, figures), WorldPictures.Corridors(c, figures)];
        var headlines = WorldHeadlines.Write(c, figures);
        return new WorldReview(words.Language, "", headlines, sections, Report.SourcesOf(sections, headlines));
    }
}
