using System.Text.RegularExpressions;
using Concord.Core;
using Concord.Web.Review;
using Concord.Web.Tests.Sample;

namespace Concord.Web.Tests.Review;

public sealed partial class PageWordsTests
{
    [Fact]
    public void The_catalogues_are_sound_and_hold_the_same_sentences() => Words.Check(typeof(ReviewPage).Assembly).ShouldBeEmpty();

    [Theory]
    [InlineData(Language.Fr)]
    [InlineData(Language.Es)]
    [InlineData(Language.Ar)]
    public async Task No_fixed_sentence_of_a_page_stays_in_English(Language language)
    {
        var english = FixedSentences(await ReviewPage.RenderAsync(SampleReview.In(Language.En)));
        var other = FixedSentences(await ReviewPage.RenderAsync(SampleReview.In(Language.En) with { Language = language }));
        // Only pages in other languages say that no native reader has reviewed them.
        other.Remove(PageWords.Of(language)["This language has not yet been reviewed by a native reader."]).ShouldBeTrue();
        other.Count.ShouldBe(english.Count);
        var same = english.Zip(other).Where(pair => pair.First == pair.Second).Select(pair => pair.First).Distinct().ToList();
        // French says Sources and Licence too.
        same.Except(["Sources", "Licence"]).ShouldBeEmpty();
    }

    /// <summary>Terms of the list of sources and the foot, and what stands round chapters and pictures.</summary>
    private static List<string> FixedSentences(string page)
    {
        var sources = page[page.IndexOf("id=\"sources\"", StringComparison.Ordinal)..];
        return [.. Term().Matches(sources).Where(m => !m.Groups[1].Value.StartsWith("<bdi>", StringComparison.Ordinal)).Concat(Frame().Matches(page)).Select(m => m.Groups[1].Value)];
    }

    [GeneratedRegex("(?:<dt>|<p>)([^<]+)<", RegexOptions.Singleline)]
    private static partial Regex Term();

    [GeneratedRegex("(?:class=\"skip\"[^>]*>|<summary>|id=\"on-this-page\">|id=\"sources-title\">|\"act\"><a[^>]*>|missing\"><p><b>)(.*?)<", RegexOptions.Singleline)]
    private static partial Regex Frame();
}
