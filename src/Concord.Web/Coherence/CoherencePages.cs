using Concord.Review;
using Concord.Web.Review;

namespace Concord.Web.Coherence;

/// <summary>What a register of policies shows of a country as two HTML files that need nothing beside them: pictures and lines, and a sheet for each line.</summary>
public static class CoherencePages
{
    /// <summary>The page with the pictures.</summary>
    public const string File = "coherence.html";

    /// <summary>The sheets.</summary>
    public const string FindingsFile = "findings.html";

    /// <summary>Draws the page. The same review gives the same bytes.</summary>
    public static Task<string> RenderAsync(CoherenceReview review) => DrawAsync<CoherenceDocument>(review);

    /// <summary>Draws the sheets. The same review gives the same bytes.</summary>
    public static Task<string> RenderSheetsAsync(CoherenceReview review) => DrawAsync<FindingsDocument>(review);

    private static Task<string> DrawAsync<T>(CoherenceReview review) where T : Microsoft.AspNetCore.Components.IComponent => ReviewPage.DrawAsync<T>(new()
    {
        [nameof(CoherenceDocument.Review)] = review,
        [nameof(CoherenceDocument.Text)] = PageWords.Of(review.Language),
    });
}
