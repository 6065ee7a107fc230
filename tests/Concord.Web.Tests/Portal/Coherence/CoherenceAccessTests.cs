using Concord.Web.Tests.Browser;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Concord.Web.Tests.Portal.Coherence;

/// <summary>Pages that stand under no address of their own, the answers to drafts, examined as the others are.</summary>
[Collection(nameof(RunningPortal))]
public sealed class CoherenceAccessTests(RunningPortal portal, Chromium chromium)
{
    [Theory]
    [InlineData("en", ColorScheme.Light, 1280)]
    [InlineData("ar", ColorScheme.Dark, 320)]
    public async Task Axe_finds_nothing_on_the_answers_to_a_draft(string language, ColorScheme scheme, int width)
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme });
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{portal.Address}/{language}/coherence/PHL/what-if/");
        await page.Locator("form:has(#draft) button").First.ClickAsync();
        await page.Locator("#result-part").WaitForAsync();
        (await Flaws(page)).ShouldBeEmpty();
        await page.Locator("#draft").FillAsync("nonsense");
        await page.Locator("form:has(#draft) button").First.ClickAsync();
        await page.Locator("#draft-wrong").WaitForAsync();
        (await Flaws(page)).ShouldBeEmpty();
    }

    private static async Task<List<string>> Flaws(IPage page) =>
        [.. (await page.RunAxe()).Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Select(n => n.Html[..Math.Min(n.Html.Length, 200)]).Take(3))}")];
}
