using System.IO.Compression;
using System.Text;
using Concord.Core;
using Concord.Web.Review;
using Concord.Web.Tests.Browser;
using Concord.Web.Tests.Sample;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Concord.Web.Tests.Review;

/// <summary>Pages of the figures in the repository: a large country, and the small and awkward.</summary>
[Collection(nameof(Chromium))]
public sealed class ShippedPageTests(Chromium chromium, ShippedReview shipped) : IClassFixture<ShippedReview>
{
    public static TheoryData<string> Codes => ["PHL", "TUV", "VAT", "PSE", "XKX", "SSD"];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task A_phone_reads_it_without_scrolling_sideways(string code)
    {
        await using var opened = await OpenPage.Of(chromium, await ReviewPage.RenderAsync(shipped.Of(code)), 320);
        (await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBe(320);
        opened.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Every_figure_leads_to_its_release(string code)
    {
        var review = shipped.Of(code);
        await using var opened = await OpenPage.Of(chromium, await ReviewPage.RenderAsync(review));
        (await opened.Lines("[...document.querySelectorAll('a[href^=\"#\"]')].map(a => decodeURIComponent(a.getAttribute('href').slice(1))).filter(i => !document.getElementById(i))")).ShouldBeEmpty();
        (await opened.Lines("[...document.querySelectorAll('.facts > div, .fig')].filter(f => !f.querySelector('a[href^=\"#release-\"]')).map(f => f.outerHTML.slice(0, 100))")).ShouldBeEmpty();
        var anchors = await opened.Lines("[...document.querySelectorAll('.sources > li')].map(l => l.id)");
        review.Figures.SelectMany(f => f.Sources).Select(s => s.Anchor()).Distinct().Except(anchors).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("PHL", Language.En, ColorScheme.Light, 1280)]
    [InlineData("PHL", Language.Ar, ColorScheme.Dark, 1280)]
    [InlineData("PHL", Language.Fr, ColorScheme.Light, 360)]
    [InlineData("SSD", Language.Es, ColorScheme.Dark, 360)]
    [InlineData("XKX", Language.En, ColorScheme.Light, 360)]
    public async Task Axe_finds_nothing(string code, Language language, ColorScheme scheme, int width)
    {
        await using var opened = await OpenPage.Of(chromium, await ReviewPage.RenderAsync(shipped.Of(code, language)), width, set: o => o.ColorScheme = scheme);
        foreach (var disclosure in await opened.Page.Locator("summary").AllAsync()) await disclosure.ClickAsync();
        var result = await opened.Page.RunAxe();
        result.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Select(n => n.Html).Take(3))}").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_philippines_print_on_at_most_eighteen_sheets_with_no_figure_broken()
    {
        await using var opened = await OpenPage.Of(chromium, await ReviewPage.RenderAsync(shipped.Of("PHL")));
        PagePrintTests.Sheets(await opened.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true })).ShouldBeInRange(6, 18);
        (await PagePrintTests.Broken(opened)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_area_of_today_has_a_page_within_the_budget()
    {
        var wrong = new List<string>();
        foreach (var area in AreaCatalogue.Default.All.Where(a => a.Kind == AreaKind.Area))
        {
            try
            {
                var page = Encoding.UTF8.GetBytes(await ReviewPage.RenderAsync(shipped.Of(area)));
                if (page.Length > 450_000) wrong.Add($"{area.Code}: {page.Length} bytes");
            }
            catch (ArgumentException failure)
            {
                wrong.Add($"{area.Code}: {failure.Message}");
            }
        }
        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("PHL", Language.En)]
    [InlineData("PHL", Language.Ar)]
    [InlineData("DEU", Language.En)]
    public async Task Compressed_it_stays_light(string code, Language language)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) brotli.Write(Encoding.UTF8.GetBytes(await ReviewPage.RenderAsync(shipped.Of(code, language))));
        TestContext.Current.TestOutputHelper?.WriteLine($"{code} {language}: {packed.Length} bytes");
        packed.Length.ShouldBeLessThan(90_000);
    }
}
