using System.Text;
using System.Text.RegularExpressions;
using Concord.Web.Tests.Browser;
using Concord.Web.Tests.Sample;
using Microsoft.Playwright;

namespace Concord.Web.Tests.Review;

/// <summary>On A4: everything that matters, nothing broken across two sheets.</summary>
[Collection(nameof(Chromium))]
public sealed partial class PagePrintTests(Chromium chromium)
{
    private const double Millimetre = 96 / 25.4;

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task It_prints_on_a_few_sheets(string language)
    {
        await using var opened = await OpenPage.Of(chromium, await SamplePage.In(language));
        var pdf = await opened.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true });
        Sheets(pdf).ShouldBeInRange(4, 9);
        Encoding.Latin1.GetString(pdf).ShouldContain("/MediaBox [0 0 594");
    }

    [Fact]
    public async Task No_figure_is_higher_than_a_sheet_or_may_be_broken()
    {
        await using var opened = await OpenPage.Of(chromium, await SamplePage.English);
        (await Broken(opened)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Paper_has_no_navigation_and_keeps_its_sources()
    {
        await using var opened = await OpenPage.Of(chromium, await SamplePage.English);
        await opened.Page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        foreach (var hidden in (string[])[".toc", ".skip", "details", ".act"]) (await opened.Page.Locator(hidden).First.IsVisibleAsync()).ShouldBeFalse(hidden);
        (await opened.Page.Locator(".src").First.IsVisibleAsync()).ShouldBeTrue();
        (await opened.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor")).ShouldBe("rgb(255, 255, 255)");
    }

    /// <summary>Number of pages of a file as Chromium writes it.</summary>
    internal static int Sheets(byte[] pdf) => Sheet().Count(Encoding.Latin1.GetString(pdf));

    /// <summary>Figures and boxes that a sheet of A4 cannot hold whole, or that may be broken.</summary>
    internal static async Task<string[]> Broken(OpenPage opened)
    {
        await opened.Page.SetViewportSizeAsync((int)(182 * Millimetre), 1000);
        await opened.Page.EmulateMediaAsync(new() { Media = Media.Print });
        return await opened.Lines(FormattableString.Invariant($"[...document.querySelectorAll('.fig:has(svg), .box')].filter(f => f.getBoundingClientRect().height > {269 * Millimetre} || getComputedStyle(f).breakInside !== 'avoid').map(f => f.outerHTML.slice(0, 100))"));
    }

    [GeneratedRegex(@"/Type /Page\b(?!s)")]
    private static partial Regex Sheet();
}
