using Concord.Web.Tests.Browser;
using Concord.Web.Tests.Sample;
using Microsoft.Playwright;

namespace Concord.Web.Tests.Review;

/// <summary>Every figure leads to its release.</summary>
[Collection(nameof(Chromium))]
public sealed class PageLinkTests(Chromium chromium)
{
    [Fact]
    public async Task Every_link_within_the_page_leads_somewhere()
    {
        await using var opened = await OpenPage.Of(chromium, await SamplePage.English);
        (await opened.Lines("[...document.querySelectorAll('a[href^=\"#\"]')].map(a => decodeURIComponent(a.getAttribute('href').slice(1))).filter(i => !document.getElementById(i))")).ShouldBeEmpty();
        (await opened.Lines("[...document.querySelectorAll('use')].map(u => u.getAttribute('href').slice(1)).filter(i => !document.getElementById(i))")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_headline_picture_and_table_names_its_release()
    {
        await using var opened = await OpenPage.Of(chromium, await SamplePage.English);
        (await opened.Lines("[...document.querySelectorAll('.facts > div, .fig')].filter(f => !f.querySelector('a[href^=\"#release-\"]')).map(f => f.outerHTML.slice(0, 100))")).ShouldBeEmpty();
        (await opened.Page.Locator(".facts > div").CountAsync()).ShouldBe(5);
    }

    [Fact]
    public async Task Every_picture_has_its_table_or_leads_to_the_same_one_above()
    {
        await using var opened = await OpenPage.Of(chromium, await SamplePage.English);
        (await opened.Lines("[...document.querySelectorAll('.fig')].filter(f => !f.querySelector('table') && !document.querySelector(f.querySelector('.same a')?.getAttribute('href') ?? '#none')?.querySelector('table')).map(f => f.id)")).ShouldBeEmpty();
        (await opened.Lines("[...document.querySelectorAll('.same')].map(s => s.closest('.fig').id)")).ShouldBe(["in-and-out"]);
    }

    [Fact]
    public async Task The_contents_list_names_every_chapter_in_order()
    {
        await using var opened = await OpenPage.Of(chromium, await SamplePage.English);
        var chapters = await opened.Lines("[...document.querySelectorAll('main section')].map(s => s.id + ' ' + s.querySelector('h2').textContent)");
        (await opened.Lines("[...document.querySelectorAll('.toc a')].map(a => a.getAttribute('href').slice(1) + ' ' + a.textContent)")).ShouldBe(chapters);
        await opened.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await opened.Page.Locator(".toc a").Nth(2).ClickAsync();
        (await opened.Page.EvaluateAsync<double>("document.querySelector(location.hash).getBoundingClientRect().top")).ShouldBeInRange(0, 40);
        opened.Complaints.ShouldBeEmpty();
    }
}
