using Concord.Charts;
using Concord.Core;
using Concord.Review;
using Concord.Statistics.Releases;
using Concord.Web.Review;
using Concord.Web.Tests.Browser;
using Concord.Web.Tests.Sample;

namespace Concord.Web.Tests.Review;

/// <summary>Names and labels come from outside files: nothing in them may become markup, turn the page round, or break its width.</summary>
[Collection(nameof(Chromium))]
public sealed class HostileReviewTests(Chromium chromium)
{
    private const string Markup = "</style></script><script>document.title='ran'</script><img src=http://example.org/x onerror=alert(1)>\" onclick=\"alert(1)";
    private const string Turned = "abc\u202Edcba\u2066 [x](javascript:1) \0\u0007";

    [Fact]
    public async Task Markup_in_names_stays_text()
    {
        await using var opened = await OpenPage.Of(chromium, await ReviewPage.RenderAsync(With(Markup)));
        foreach (var disclosure in await opened.Page.Locator("summary").AllAsync()) await disclosure.ClickAsync();
        opened.Complaints.ShouldBeEmpty();
        (await opened.Page.Locator("script, img, [onclick], [onerror]").CountAsync()).ShouldBe(0);
        (await opened.Page.Locator("h1").TextContentAsync()).ShouldBe(Markup);
    }

    [Fact]
    public async Task Characters_that_turn_the_direction_do_not_reach_beyond_their_words()
    {
        await using var turned = await OpenPage.Of(chromium, await ReviewPage.RenderAsync(With(Turned)));
        turned.Complaints.ShouldBeEmpty();
        (await turned.Page.TitleAsync()).ShouldBe("abcdcba [x](javascript:1) · Country review · Concord");
        (await turned.Page.EvaluateAsync<bool>("(() => { const s = document.querySelector('.fig .src > span'); const [a, b] = s.querySelectorAll('bdi'); return b.getClientRects()[0].left > a.getClientRects()[0].left; })()")).ShouldBeTrue();
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task A_very_long_word_is_broken(int width)
    {
        await using var opened = await OpenPage.Of(chromium, await ReviewPage.RenderAsync(With(new string('W', 400))), width);
        (await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBe(width);
    }

    [Fact]
    public async Task An_address_that_is_no_web_address_is_no_link()
    {
        var review = With("x", "javascript:alert(1)");
        (await ReviewPage.RenderAsync(review)).ShouldNotContain("javascript:");
    }

    private static CountryReview With(string words, string address = "https://example.org/a?b=1&c=\"2\"")
    {
        var source = SampleReview.Release(
            new Provenance
            {
                Publisher = words, Dataset = "x", Title = words, Edition = "1", Licence = words, Copy = CopyKind.Reshaped, CopiedBy = words, CopyUrl = address, Note = words,
            }, 'c');
        var figure = SampleReview.Abroad() with { Sources = [source], Computation = words };
        var table = new ChartTable([new(words), new(words, true)], [[words, words]]);
        var picture = new Picture
        {
            Title = words, Subtitle = words, Badges = [new(words)], Source = words, Table = table,
            Chart = new RankedBars { Title = words, Description = words, Bars = [new(words, 1, words)] },
        };
        return new CountryReview(
            SampleReview.Of("PHL", 608, "PH", words, words, words, words), Language.En, words, [new(figure, words, words, words, words, words, Accent.People)],
            [
                new("one", words,
                [
                    new PictureBlock("p", picture, [source]), new Note(words, [words], Accent.Caution, [source]), new Missing(words, words),
                    new DatedFacts([new(words, words, true)], words, [source]), new TableBlock("t", words, table, [source]),
                ]),
            ],
            [source]);
    }
}
