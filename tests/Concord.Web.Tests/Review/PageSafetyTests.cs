using Concord.Web.Tests.Browser;
using Concord.Web.Tests.Sample;

namespace Concord.Web.Tests.Review;

/// <summary>The page asks nothing of the network, runs no script, and obeys its own policy.</summary>
[Collection(nameof(Chromium))]
public sealed class PageSafetyTests(Chromium chromium)
{
    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task No_request_leaves_and_nothing_breaks_the_policy(string language)
    {
        await using var opened = await OpenPage.Of(chromium, await SamplePage.In(language));
        foreach (var disclosure in await opened.Page.Locator("summary").AllAsync()) await disclosure.ClickAsync();
        opened.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_policy_would_stop_a_script_and_a_foreign_style()
    {
        var page = (await SamplePage.English).Replace("</body>", "<script>document.title='ran'</script><p id=probe style='color:red'>x</p></body>", StringComparison.Ordinal);
        await using var opened = await OpenPage.Of(chromium, page);
        (await opened.Page.TitleAsync()).ShouldNotBe("ran");
        (await opened.Page.EvaluateAsync<string>("getComputedStyle(document.getElementById('probe')).color")).ShouldNotBe("rgb(255, 0, 0)");
        opened.Complaints.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Without_script_it_looks_the_same_to_the_pixel()
    {
        await using var with = await OpenPage.Of(chromium, await SamplePage.English);
        await using var without = await OpenPage.Of(chromium, await SamplePage.English, set: o => o.JavaScriptEnabled = false);
        (await without.Page.ScreenshotAsync(new() { FullPage = true })).ShouldBe(await with.Page.ScreenshotAsync(new() { FullPage = true }));
    }

    [Fact]
    public async Task Nothing_but_one_style_element_carries_style()
    {
        await using var opened = await OpenPage.Of(chromium, await SamplePage.English);
        (await opened.Page.Locator("script, [style], link[rel=stylesheet], iframe, img, base").CountAsync()).ShouldBe(0);
        (await opened.Page.Locator("style").CountAsync()).ShouldBe(1);
    }
}
