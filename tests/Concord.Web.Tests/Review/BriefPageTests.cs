using Concord.Core;
using Concord.Policy;
using Concord.Review;
using Concord.Statistics.Lakes;
using Concord.Testing;
using Concord.Web.Brief;
using Concord.Web.Tests.Browser;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Concord.Web.Tests.Review;

/// <summary>The brief on a draft: two sheets of A4, readable by everybody, nothing fetched.</summary>
[Collection(nameof(Chromium))]
public sealed class BriefPageTests(Chromium chromium)
{
    private static async Task<string> Page(string draft, Language language = Language.En)
    {
        using var lake = Lake.Open(Path.Combine(SharedData.Root, "data", "lake"));
        var register = RegisterFiles.Read(Path.Combine(SharedData.Root, "data", "policy", "PHL")).Register.ShouldNotBeNull();
        var read = PolicyDraft.Read(Path.Combine(SharedData.Root, "data", "drafts", draft), register).Draft.ShouldNotBeNull();
        return await BriefPage.RenderAsync(DraftBriefs.Build(lake, read, AreaCatalogue.Default.Find("PHL")!, language, new DateOnly(2026, 11, 25)));
    }

    public static MatrixTheoryData<string, Language> Papers => new(["nurses-under-agreements.yaml", "no-placement-fee.yaml"], Enum.GetValues<Language>());

    [Theory]
    [MemberData(nameof(Papers))]
    public async Task It_prints_on_two_sheets(string draft, Language language)
    {
        await using var opened = await OpenPage.Of(chromium, await Page(draft, language));
        var pdf = await opened.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true });
        PagePrintTests.Sheets(pdf).ShouldBe(2);
        opened.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Language.En, ColorScheme.Light, 1280)]
    [InlineData(Language.Ar, ColorScheme.Dark, 360)]
    public async Task Axe_finds_nothing_and_nothing_scrolls_sideways(Language language, ColorScheme scheme, int width)
    {
        await using var opened = await OpenPage.Of(chromium, await Page("nurses-under-agreements.yaml", language), width, set: o => o.ColorScheme = scheme);
        var result = await opened.Page.RunAxe();
        result.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Select(n => n.Html).Take(3))}").ShouldBeEmpty();
        (await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
    }

    [Fact]
    public async Task It_has_no_script_and_words_of_a_draft_are_only_words()
    {
        var page = await Page("nurses-under-agreements.yaml");
        page.ShouldNotContain("<script");
        page.ShouldNotContain("style=\"");
        page.ShouldContain("Confidential draft");
        page.ShouldContain("not reviewed by the state");

        using var lake = Lake.Open(Path.Combine(SharedData.Root, "data", "lake"));
        var register = RegisterFiles.Read(Path.Combine(SharedData.Root, "data", "policy", "PHL")).Register!;
        var hostile = PolicyDraft.ReadText("draft: {title: \"<script>alert(1)</script>\"}\ndrop:\n  provisions: [V09]\n", "x.yaml", register).Draft.ShouldNotBeNull();
        (await BriefPage.RenderAsync(DraftBriefs.Build(lake, hostile, AreaCatalogue.Default.Find("PHL")!, Language.En, new DateOnly(2026, 2, 1)))).ShouldNotContain("<script");
    }
}
