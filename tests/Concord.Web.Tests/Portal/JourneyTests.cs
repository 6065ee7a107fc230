using Concord.Web.Tests.Browser;

namespace Concord.Web.Tests.Portal;

/// <summary>What readers come for, with a browser: in each language, with and without script, at 320 pixels.</summary>
[Collection(nameof(RunningPortal))]
public sealed class JourneyTests(RunningPortal portal, Chromium chromium)
{
    [Theory]
    [InlineData("en", "United States to Philippines", true, 1280)]
    [InlineData("en", "USA PHL", false, 320)]
    [InlineData("fr", "États-Unis vers Philippines", true, 1280)]
    [InlineData("fr", "etats unis → philipines", false, 320)]
    [InlineData("es", "Estados Unidos a Filipinas", true, 320)]
    [InlineData("es", "Estados Unidos a Filipinas", false, 1280)]
    [InlineData("ar", "الولايات المتحدة إلى الفلبين", true, 1280)]
    [InlineData("ar", "الولايات المتحدة إلى الفلبين", false, 320)]
    public async Task The_price_of_sending_from_the_United_States_to_the_Philippines_is_three_steps_away(string language, string typed, bool script, int width)
    {
        await using var opened = await BrowsedPage.On(portal, chromium, width, script: script);
        var page = opened.Page;
        await page.GotoAsync($"/{language}/");
        // 1. Type both names and press Enter.
        await page.Locator("#q").FillAsync(typed);
        await page.Keyboard.PressAsync("Enter");
        // 2. Choose the corridor from the Philippines, along which money goes the other way.
        await page.Locator($".hits a[href=\"/{language}/corridors/PHL-USA/\"]").ClickAsync();
        // 3. Go to its price.
        await page.Locator(".toc a[href=\"#price\"]").ClickAsync();
        new Uri(page.Url).Fragment.ShouldBe("#price");
        var title = await page.Locator("#price-series-title").InnerTextAsync();
        title.ShouldMatch("4[.,]78");
        title.ShouldContain("2025");
        (await page.Locator("#price-series-title").IsVisibleAsync()).ShouldBeTrue();
        opened.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_picture_and_its_table_can_be_taken_away_and_opened()
    {
        await using var opened = await BrowsedPage.On(portal, chromium);
        await opened.Page.GotoAsync("/en/corridors/PHL-USA/");
        var links = opened.Page.Locator("#price .act a");
        var csv = await portal.Client.GetStringAsync(new Uri(new Uri(opened.Page.Url), await links.Nth(0).GetAttributeAsync("href")), TestContext.Current.CancellationToken);
        csv.TrimStart('\uFEFF').ShouldStartWith("Quarter,Cost,Source");
        csv.ShouldContain("2025 Q1,4.78%");
        await opened.Page.GotoAsync(new Uri(new Uri(opened.Page.Url), await links.Nth(1).GetAttributeAsync("href")).AbsoluteUri);
        (await opened.Page.EvaluateAsync<string>("document.documentElement.tagName")).ShouldBe("svg");
        (await opened.Page.Locator("svg text").First.IsVisibleAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_mistyped_area_in_a_comparison_is_named_and_the_others_stay()
    {
        await using var opened = await BrowsedPage.On(portal, chromium, script: false);
        await opened.Page.GotoAsync("/en/compare/areas/");
        await opened.Page.Locator("#a").FillAsync("Philippines");
        await opened.Page.Locator("#b").FillAsync("qqqqqqq");
        await opened.Page.Locator(".choice button").ClickAsync();
        (await opened.Page.Locator("[role=alert]").InnerTextAsync()).ShouldContain("qqqqqqq");
        (await opened.Page.Locator("#a").InputValueAsync()).ShouldBe("Philippines");
        await opened.Page.Locator("#b").FillAsync("Mexcio");
        await opened.Page.Locator(".choice button").ClickAsync();
        new Uri(opened.Page.Url).AbsolutePath.ShouldBe("/en/compare/areas/PHL-MEX/");
    }

    [Fact]
    public async Task The_form_of_a_measure_leads_to_another_year_by_keyboard()
    {
        await using var opened = await BrowsedPage.On(portal, chromium, script: false);
        await opened.Page.GotoAsync("/en/explore/stock/");
        await opened.Page.Locator("#period").SelectOptionAsync("1990");
        await opened.Page.Locator("#sex").FocusAsync();
        await opened.Page.Locator(".choice button").FocusAsync();
        await opened.Page.Keyboard.PressAsync("Enter");
        await opened.Page.WaitForURLAsync("**period=1990**");
        (await opened.Page.Locator(".lede").First.InnerTextAsync()).ShouldStartWith("1990");
    }
}
