using System.Text;
using System.Text.Json;
using Concord.Core;
using Concord.Policy;
using Concord.Review;
using Concord.Statistics.Lakes;
using Concord.Testing;
using Concord.Web.Coherence;
using Concord.Web.Review;
using Concord.Web.Tests.Browser;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Concord.Web.Tests.Review;

/// <summary>The review of the Philippines with its register, and the pages and files on policies beside it.</summary>
[Collection(nameof(Chromium))]
public sealed class CoherencePageTests(Chromium chromium)
{
    private static readonly DateOnly Today = new(2026, 11, 25);
    private static readonly Area Philippines = AreaCatalogue.Default.Find("PHL")!;

    private static Register Register => RegisterFiles.Read(Path.Combine(SharedData.Root, "data", "policy", "PHL")).Register.ShouldNotBeNull();

    private static async Task<string> Page(string page, Language language = Language.En)
    {
        using var lake = Lake.Open(Path.Combine(SharedData.Root, "data", "lake"));
        if (page == ReviewFiles.Page) return await ReviewPage.RenderAsync(CountryReviews.Build(lake, Philippines, language, Today, Register));
        var review = CoherenceReviews.Build(lake, Philippines, language, Today, Register).ShouldNotBeNull();
        return page == CoherencePages.File ? await CoherencePages.RenderAsync(review) : await CoherencePages.RenderSheetsAsync(review);
    }

    [Theory]
    [InlineData(ReviewFiles.Page, Language.En, ColorScheme.Light, 1280)]
    [InlineData(ReviewFiles.Page, Language.Ar, ColorScheme.Dark, 360)]
    [InlineData(CoherencePages.File, Language.En, ColorScheme.Light, 1280)]
    [InlineData(CoherencePages.File, Language.Ar, ColorScheme.Dark, 1280)]
    [InlineData(CoherencePages.File, Language.Fr, ColorScheme.Dark, 360)]
    [InlineData(CoherencePages.FindingsFile, Language.En, ColorScheme.Dark, 1280)]
    [InlineData(CoherencePages.FindingsFile, Language.Ar, ColorScheme.Light, 360)]
    public async Task Axe_finds_nothing_and_nothing_scrolls_sideways(string page, Language language, ColorScheme scheme, int width)
    {
        await using var opened = await OpenPage.Of(chromium, await Page(page, language), width, set: o => o.ColorScheme = scheme);
        (await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
        foreach (var disclosure in await opened.Page.Locator("summary").AllAsync()) await disclosure.ClickAsync();
        var result = await opened.Page.RunAxe();
        result.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Select(n => n.Html).Take(3))}").ShouldBeEmpty();
        opened.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ReviewFiles.Page)]
    [InlineData(CoherencePages.File)]
    [InlineData(CoherencePages.FindingsFile)]
    public async Task It_runs_nothing_styles_nothing_inline_and_reads_from_320_pixels(string page)
    {
        var html = await Page(page);
        html.ShouldNotContain("<script");
        html.ShouldNotContain("style=\"");
        html.ShouldContain("not reviewed by the state");
        html.ShouldContain("Comment of the state");
        await using var opened = await OpenPage.Of(chromium, html, 320, set: o => o.JavaScriptEnabled = true);
        (await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBe(320);
    }

    [Fact]
    public async Task The_review_stays_within_its_budget_and_prints_on_at_most_eighteen_sheets()
    {
        var page = await Page(ReviewFiles.Page);
        Encoding.UTF8.GetByteCount(page).ShouldBeLessThan(450_000);
        await using var opened = await OpenPage.Of(chromium, page);
        PagePrintTests.Sheets(await opened.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true })).ShouldBeInRange(6, 18);
        (await PagePrintTests.Broken(opened)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Ar)]
    public async Task No_picture_on_policies_is_higher_than_a_sheet(Language language)
    {
        await using var opened = await OpenPage.Of(chromium, await Page(CoherencePages.File, language));
        (await PagePrintTests.Broken(opened)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_link_leads_somewhere()
    {
        var pages = new Dictionary<string, string>();
        foreach (var file in new[] { ReviewFiles.Page, CoherencePages.File, CoherencePages.FindingsFile }) pages[file] = await Page(file);
        string[] files = [.. pages.Keys, ReviewFiles.Figures, ReviewFiles.Data, "findings.csv", "findings.json"];
        var ids = new Dictionary<string, HashSet<string>>();
        var links = new List<(string Page, string Link)>();
        foreach (var (file, html) in pages)
        {
            await using var opened = await OpenPage.Of(chromium, html);
            ids[file] = [.. await opened.Lines("[...document.querySelectorAll('[id]')].map(e => e.id)")];
            links.AddRange((await opened.Lines("[...document.querySelectorAll('a[href]')].map(a => decodeURIComponent(a.getAttribute('href')))")).Where(l => !l.StartsWith("data:", StringComparison.Ordinal) && !l.StartsWith("http", StringComparison.Ordinal)).Select(l => (file, l)));
        }
        links.ShouldContain((CoherencePages.File, "findings.html#K03-J15-J16"));
        foreach (var (page, link) in links)
        {
            var file = link.Split('#')[0] is { Length: > 0 } other ? other : page;
            files.ShouldContain(file, $"{page}: {link}");
            if (link.Contains('#', StringComparison.Ordinal)) ids[file].ShouldContain(link.Split('#')[1], $"{page}: {link}");
        }
    }

    [Fact]
    public async Task Pages_and_findings_stand_beside_the_review_the_same_bytes_every_time()
    {
        using var lake = Lake.Open(Path.Combine(SharedData.Root, "data", "lake"));
        var stop = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("concord-coherence-").FullName;
        try
        {
            foreach (var name in new[] { "a", "b" })
                await ReviewFiles.WriteAsync(CountryReviews.Build(lake, Philippines, Language.En, Today, Register), Path.Combine(folder, name), CoherenceReviews.Build(lake, Philippines, Language.En, Today, Register));
            var files = Directory.EnumerateFiles(Path.Combine(folder, "a")).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList();
            files.ShouldBe(["coherence.html", "figures.csv", "findings.csv", "findings.html", "findings.json", "index.html", "review.json"]);
            foreach (var file in files) (await File.ReadAllBytesAsync(Path.Combine(folder, "a", file!), stop)).ShouldBe(await File.ReadAllBytesAsync(Path.Combine(folder, "b", file!), stop), file);
            var rows = await File.ReadAllLinesAsync(Path.Combine(folder, "a", "findings.csv"), stop);
            rows[0].ShouldBe("id,date,kind,grade,a,b,detail,n,severity,rule_version,standing,line,people,people_are_upper_bound,money_usd_million,inputs,sources");
            using var data = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder, "a", "findings.json"), stop));
            data.RootElement.GetProperty("schema").GetString().ShouldBe("concord-findings/1");
            data.RootElement.GetProperty("findings").GetArrayLength().ShouldBe(rows.Length - 1);
            data.RootElement.GetProperty("rules").GetArrayLength().ShouldBe(RuleBook.All.Count);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Words_of_a_register_are_only_words()
    {
        using var lake = Lake.Open(Path.Combine(SharedData.Root, "data", "lake"));
        var register = Register;
        const string Hostile = "</title><script>alert(1)</script>\u202Eegap";
        register = register with
        {
            Instruments = [.. register.Instruments.Select(i => i with { Name = Hostile + i.Id, Source = Hostile })], Actors = [.. register.Actors.Select(x => x with { Name = Hostile })],
            Comments = [new StateComment { Finding = "K03-J15-J16", Country = "PHL", Date = Today, Text = Hostile }],
        };
        var review = CoherenceReviews.Build(lake, Philippines, Language.En, Today, register).ShouldNotBeNull();
        foreach (var page in new[] { await CoherencePages.RenderAsync(review), await CoherencePages.RenderSheetsAsync(review) }) page.ShouldNotContain("<script");
    }
}
