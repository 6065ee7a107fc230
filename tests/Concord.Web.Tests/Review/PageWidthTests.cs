using Concord.Web.Tests.Browser;
using Concord.Web.Tests.Sample;

namespace Concord.Web.Tests.Review;

/// <summary>From a small phone to a wide screen, at any size of letters, without scrolling sideways.</summary>
[Collection(nameof(Chromium))]
public sealed class PageWidthTests(Chromium chromium)
{
    private const string Overflow =
        "[...document.querySelectorAll('body *')].filter(e => !e.closest('.table table, .heat table, .atlas, .vh, .skip') && e.getClientRects().length && (e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().left < -1)).map(e => e.outerHTML.slice(0, 100))";

    [Theory]
    [InlineData("en", 320)]
    [InlineData("en", 360)]
    [InlineData("en", 640)] // a screen of 1280 at twice the size
    [InlineData("en", 768)]
    [InlineData("en", 1280)]
    [InlineData("ar", 320)]
    [InlineData("ar", 768)]
    public async Task Nothing_reaches_beyond_the_screen(string language, int width)
    {
        await using var opened = await OpenPage.Of(chromium, await SamplePage.In(language), width);
        foreach (var disclosure in await opened.Page.Locator("summary").AllAsync()) await disclosure.ClickAsync();
        (await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBe(width);
        (await opened.Lines(Overflow)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Letters_of_twice_the_size_still_fit(int width)
    {
        await using var opened = await OpenPage.Of(chromium, await SamplePage.English, width);
        await opened.Page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
        (await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBe(width);
        (await opened.Lines(Overflow)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task One_of_the_two_drawings_is_seen(int width)
    {
        await using var opened = await OpenPage.Of(chromium, await SamplePage.English, width);
        var seen = await opened.Lines("[...document.querySelectorAll('.fig')].filter(f => f.querySelector('svg.ch')).map(f => f.id + ' ' + [...f.querySelectorAll('svg.ch')].filter(s => s.getClientRects().length).length)");
        seen.ShouldNotBeEmpty();
        seen.ShouldAllBe(line => line.EndsWith(" 1", StringComparison.Ordinal));
    }
}
