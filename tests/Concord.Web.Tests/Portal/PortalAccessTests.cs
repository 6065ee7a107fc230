using Concord.Web.Tests.Browser;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Concord.Web.Tests.Portal;

/// <summary>Every kind of page by screen reader, at 320 pixels, in dark, from right to left; nothing is asked of another host.</summary>
[Collection(nameof(RunningPortal))]
public sealed class PortalAccessTests(RunningPortal portal, Chromium chromium)
{
    private const string Sideways = """
        (() => {
          const wide = document.documentElement.scrollWidth > innerWidth + 1 ? ['page is ' + document.documentElement.scrollWidth] : [];
          for (const e of document.querySelectorAll('main *, header *, footer *')) {
            if (e.closest('.table') || e.closest('svg') || e.closest('.vh') || e.classList.contains('skip')) continue;
            const r = e.getBoundingClientRect();
            if (r.width > 0 && (r.right > innerWidth + 1 || r.left < -1)) wide.push(e.tagName + '.' + e.className + ': ' + (e.textContent || '').trim().slice(0, 40));
          }
          return wide.slice(0, 5);
        })()
        """;

    private const string Flaws = """
        (() => {
          const flaws = [], ids = {};
          for (const e of document.querySelectorAll('[id]')) if ((ids[e.id] = (ids[e.id] || 0) + 1) === 2) flaws.push('id twice: ' + e.id);
          for (const e of document.querySelectorAll('[aria-labelledby]')) for (const i of e.getAttribute('aria-labelledby').split(' ')) if (!document.getElementById(i)) flaws.push('no label: ' + i);
          const levels = [...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1]);
          if (levels.filter(l => l === 1).length !== 1) flaws.push('headings of the first level: ' + levels.filter(l => l === 1).length);
          levels.forEach((l, i) => { if (i && l > levels[i - 1] + 1) flaws.push('heading jumps to ' + l); });
          if (document.querySelectorAll('main').length !== 1) flaws.push('main: ' + document.querySelectorAll('main').length);
          return flaws;
        })()
        """;

    [Theory]
    [InlineData("en", ColorScheme.Light, 1280, 0)]
    [InlineData("ar", ColorScheme.Dark, 320, 1)]
    public async Task Axe_finds_nothing_and_nothing_runs_sideways(string language, ColorScheme scheme, int width, int turn)
    {
        // Axe takes a second a page: each kind is examined in one of the two forms, in both where CONCORD_FULL is set.
        var full = Environment.GetEnvironmentVariable("CONCORD_FULL") is { Length: > 0 };
        await using var opened = await BrowsedPage.On(portal, chromium, width, scheme);
        var found = new List<string>();
        foreach (var (i, path) in PageKinds.Paths.Index())
        {
            await opened.Page.GotoAsync($"/{language}/{path}");
            found.AddRange((await opened.Lines(Flaws)).Concat(await opened.Lines(Sideways)).Select(f => $"{path}: {f}"));
            if (!full && i % 2 != turn) continue;
            var result = await opened.Page.RunAxe();
            found.AddRange(result.Violations.Select(v => $"{path}: {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Select(n => n.Html[..Math.Min(n.Html.Length, 160)]).Take(2))}"));
        }
        found.Concat(opened.Complaints).ShouldBeEmpty();
        opened.Requests.ShouldAllBe(r => r.StartsWith(portal.Address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_skip_link_is_the_first_stop_and_leads_to_the_content()
    {
        await using var opened = await BrowsedPage.On(portal, chromium);
        await opened.Page.GotoAsync("/en/areas/PHL/");
        await opened.Page.Keyboard.PressAsync("Tab");
        (await opened.Page.EvaluateAsync<string>("document.activeElement.className")).ShouldBe("skip");
        await opened.Page.Keyboard.PressAsync("Enter");
        (await opened.Page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("main");
    }

    [Theory]
    [InlineData("/en/corridors/PHL-USA/")]
    [InlineData("/en/explore/stock/?period=2020&sex=female")]
    public async Task The_switch_of_the_language_keeps_the_page(string path)
    {
        await using var opened = await BrowsedPage.On(portal, chromium);
        await opened.Page.GotoAsync(path);
        await opened.Page.Locator(".langs a[lang=ar]").ClickAsync();
        new Uri(opened.Page.Url).PathAndQuery.ShouldBe(path.Replace("/en/", "/ar/", StringComparison.Ordinal));
        (await opened.Page.Locator("html").GetAttributeAsync("dir")).ShouldBe("rtl");
    }
}
