using Concord.Web.Tests.Browser;
using Concord.Web.Tests.Sample;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Concord.Web.Tests.Review;

/// <summary>Readable by screen reader, by keyboard, in the reader's own colours.</summary>
[Collection(nameof(Chromium))]
public sealed class PageAccessTests(Chromium chromium)
{
    [Theory]
    [InlineData("en", ColorScheme.Light, 1280)]
    [InlineData("en", ColorScheme.Dark, 1280)]
    [InlineData("ar", ColorScheme.Light, 1280)]
    [InlineData("ar", ColorScheme.Dark, 360)]
    [InlineData("en", ColorScheme.Light, 360)]
    public async Task Axe_finds_nothing(string language, ColorScheme scheme, int width)
    {
        await using var opened = await OpenPage.Of(chromium, await SamplePage.In(language), width, set: o => o.ColorScheme = scheme);
        foreach (var disclosure in await opened.Page.Locator("summary").AllAsync()) await disclosure.ClickAsync();
        var result = await opened.Page.RunAxe();
        result.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Select(n => n.Html).Take(3))}").ShouldBeEmpty();
        result.Passes.Length.ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task The_skip_link_is_the_first_stop_and_leads_to_the_content()
    {
        await using var opened = await OpenPage.Of(chromium, await SamplePage.English);
        await opened.Page.Keyboard.PressAsync("Tab");
        (await opened.Page.EvaluateAsync<string>("document.activeElement.className")).ShouldBe("skip");
        (await opened.Page.Locator(".skip").BoundingBoxAsync())!.Y.ShouldBeGreaterThanOrEqualTo(0);
        await opened.Page.Keyboard.PressAsync("Enter");
        (await opened.Page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("main");
    }

    [Fact]
    public async Task Every_stop_of_the_keyboard_shows_its_ring()
    {
        await using var opened = await OpenPage.Of(chromium, await SamplePage.English);
        var stops = await opened.Page.Locator("a[href], summary").CountAsync();
        var bare = new List<string>();
        for (var i = 0; i < stops; i++)
        {
            await opened.Page.Keyboard.PressAsync("Tab");
            var stop = await opened.Lines("(() => { const e = document.activeElement, s = getComputedStyle(e); return [e.outerHTML.slice(0, 80), s.outlineStyle, s.outlineWidth]; })()");
            if (stop is not [_, "solid", "3px"]) bare.Add(string.Join(' ', stop));
        }
        bare.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_drawing_has_a_name_and_every_id_is_used_once()
    {
        await using var opened = await OpenPage.Of(chromium, await SamplePage.English);
        (await opened.Lines("[...document.querySelectorAll('svg[role=img]')].filter(s => !(s.querySelector(':scope > title')?.textContent ?? s.getAttribute('aria-label') ?? '').trim()).map(s => s.outerHTML.slice(0, 120))")).ShouldBeEmpty();
        (await opened.Page.Locator("svg[role=img]").CountAsync()).ShouldBeGreaterThan(10);
        (await opened.Lines("(() => { const n = {}; for (const e of document.querySelectorAll('[id]')) n[e.id] = (n[e.id] || 0) + 1; return Object.keys(n).filter(k => n[k] > 1); })()")).ShouldBeEmpty();
        (await opened.Lines("[...document.querySelectorAll('[aria-labelledby]')].flatMap(e => e.getAttribute('aria-labelledby').split(' ')).filter(i => !document.getElementById(i))")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Headings_do_not_jump()
    {
        await using var opened = await OpenPage.Of(chromium, await SamplePage.English);
        var levels = (await opened.Lines("[...document.querySelectorAll('h1,h2,h3,h4')].map(h => h.tagName[1])")).Select(int.Parse).ToList();
        levels[0].ShouldBe(1);
        levels.Count(l => l == 1).ShouldBe(1);
        levels.Zip(levels.Skip(1)).ShouldAllBe(pair => pair.Second <= pair.First + 1);
    }

    [Fact]
    public async Task In_forced_colours_words_take_the_readers_colour()
    {
        await using var opened = await OpenPage.Of(chromium, await SamplePage.English, set: o => o.ForcedColors = ForcedColors.Active);
        var system = await opened.Page.EvaluateAsync<string>("(() => { const p = document.createElement('p'); document.body.append(p); p.style.color = 'CanvasText'; const c = getComputedStyle(p).color; p.remove(); return c; })()");
        (await opened.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('h1')).color")).ShouldBe(system);
        (await opened.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('svg.ch:not(.map) text')).fill")).ShouldBe(system);
    }
}
