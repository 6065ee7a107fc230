using Concord.Core;
using Concord.Web.Review;

namespace Concord.Web.Tests.Sample;

/// <summary>The sample review as pages, drawn once.</summary>
internal static class SamplePage
{
    public static Task<string> English { get; } = ReviewPage.RenderAsync(SampleReview.In(Language.En));

    public static Task<string> Arabic { get; } = ReviewPage.RenderAsync(SampleReview.In(Language.Ar));

    public static Task<string> In(string language) => language == "ar" ? Arabic : English;
}
