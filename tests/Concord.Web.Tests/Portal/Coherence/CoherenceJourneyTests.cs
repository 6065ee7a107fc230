using Concord.Web.Tests.Browser;
using Microsoft.Playwright;

namespace Concord.Web.Tests.Portal.Coherence;

/// <summary>What a focal point does in a browser, with and without script, wide and narrow, in each language.</summary>
[Collection(nameof(RunningPortal))]
public sealed class CoherenceJourneyTests(RunningPortal portal, Chromium chromium)
{
    public static TheoryData<string, int, bool> Readers
    {
        get
        {
            var all = new TheoryData<string, int, bool>();
            foreach (var language in new[] { "en", "fr", "es", "ar" }) all.Add(language, 1280, false);
            all.Add("en", 320, false);
            all.Add("ar", 320, true);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task A_finding_is_followed_to_its_law(string language, int width, bool script)
    {
        await using var context = await Context(width, script);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{portal.Address}/{language}/");
        await Follow(page, $"header a[href='/{language}/coherence/']");
        await Follow(page, $"a[href='/{language}/coherence/PHL/']");
        await Follow(page, "#findings a[href*='/findings/K01-']");
        await Narrow(page, width);
        await Follow(page, "#inputs a[href$='/acts/P12/']");
        (await page.Locator("h1").InnerTextAsync()).ShouldContain("PhilHealth");
        (await page.Locator("#provisions").CountAsync()).ShouldBe(1);
        (await page.Locator("#findings a[href*='/findings/K01-']").CountAsync()).ShouldBeGreaterThan(0);
        await Narrow(page, width);
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task A_what_if_makes_a_finding_go(string language, int width, bool script)
    {
        await using var context = await Context(width, script);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{portal.Address}/{language}/coherence/PHL/what-if/");
        await Narrow(page, width);
        await page.Locator("#repeal").SelectOptionAsync("P12");
        await page.Locator("form:has(#repeal) button").ClickAsync();
        await page.Locator("#result-part").WaitForAsync();
        (await page.Locator("#go a[href*='/findings/K01-']").CountAsync()).ShouldBeGreaterThan(0);
        await Narrow(page, width);
        // The draft that was made stands in the text field, to be written on; what is wrong with it is said beside it.
        (await page.Locator("#draft").InputValueAsync()).ShouldContain("drop:");
        await page.Locator("#draft").FillAsync("drop:\n  instruments: [P12, P999]\n");
        await page.Locator("form:has(#draft) button").First.ClickAsync();
        await page.Locator("#draft-wrong").WaitForAsync();
        (await page.Locator("#draft-wrong").InnerTextAsync()).ShouldContain("P999");
        (await page.Locator("#draft").InputValueAsync()).ShouldContain("P999");
        new Uri(page.Url).Query.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_date_control_asks_by_a_form()
    {
        await using var context = await Context(320, script: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{portal.Address}/en/coherence/PHL/timeline/");
        await page.Locator("#day").FillAsync("2020-05-01");
        await page.Locator("form:has(#day) button").ClickAsync();
        await page.GetByText("The register as it stands on 1 May 2020.").WaitForAsync();
        page.Url.ShouldEndWith("/timeline/?day=2020-05-01");
        await Narrow(page, 320);
    }

    private Task<IBrowserContext> Context(int width, bool script) => chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, JavaScriptEnabled = script });

    private static async Task Follow(IPage page, string link)
    {
        var before = page.Url;
        await page.Locator(link).First.ClickAsync();
        await page.WaitForURLAsync(url => url != before);
    }

    /// <summary>Nothing of the page stands beyond its edge.</summary>
    private static async Task Narrow(IPage page, int width) =>
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
}
