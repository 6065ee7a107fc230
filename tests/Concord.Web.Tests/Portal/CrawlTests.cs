using System.Collections.Concurrent;
using System.Text;
using Concord.Web.Portal.Areas;
using Concord.Web.Portal.Corridors;
using Concord.Web.Portal.Hosting;
using Concord.Web.Portal.Publishing;
using Concord.Web.Portal.Site;

namespace Concord.Web.Tests.Portal;

/// <summary>Every area and two thousand corridors in every language; a sample of them unless CONCORD_FULL is set.</summary>
public sealed class CrawlTests
{
    private static readonly Dictionary<string, string> NoQuery = [];

    private static bool IsFull => Environment.GetEnvironmentVariable("CONCORD_FULL") is { Length: > 0 };

    [Fact]
    public async Task Pages_of_areas_and_corridors_answer_well_formed_and_no_link_of_theirs_is_dead()
    {
        var keeper = new SnapshotKeeper(RunningPortal.Settings);
        using var site = new PortalSite(() => keeper.Now, published: true);
        var areas = AreaPages.All.Where((_, i) => IsFull || i % 20 == 3).Select(a => $"areas/{a.Code}/");
        var corridors = LargestCorridors.Of(keeper.Now).Take(2000).Where((_, i) => IsFull || i % 120 == 0).Select(o => $"corridors/{o.FromArea!.Code}-{o.ToArea!.Code}/");
        var pages = areas.Concat(corridors).SelectMany(path => PortalSite.Tags.Keys.Select(tag => $"/{tag}/{path}")).ToList();
        var flaws = new ConcurrentBag<string>();
        var links = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(pages, TestContext.Current.CancellationToken, async (page, _) =>
        {
            var answer = await site.Get(page, NoQuery);
            var html = Encoding.UTF8.GetString(answer.Body);
            if (answer.Status != 200) flaws.Add($"{page}: {answer.Status}");
            else if (WellFormed.Flaw(html) is { } flaw) flaws.Add($"{page}: {flaw}");
            if (html.Contains("<svg class=\"ch", StringComparison.Ordinal) && html.Contains("aria-labelledby=\"\"", StringComparison.Ordinal)) flaws.Add($"{page}: a drawing without a name");
            // Files of a page are asked for in the published copy; here its links to other pages.
            foreach (var link in PageLinks.Of(answer.Body, page, "").Where(l => l.EndsWith('/'))) links.TryAdd(link, page);
        });
        flaws.ShouldBeEmpty();
        pages.Count.ShouldBeGreaterThan(100);
        var others = links.Where(l => !pages.Contains(l.Key)).OrderBy(l => l.Key, StringComparer.Ordinal).ToList();
        var asked = IsFull ? others : [.. others.Where((_, i) => i % Math.Max(1, others.Count / 60) == 0)];
        await Parallel.ForEachAsync(asked, TestContext.Current.CancellationToken, async (link, _) =>
        {
            var answer = await site.Get(Uri.UnescapeDataString(link.Key), NoQuery);
            if (answer.Status != 200) flaws.Add($"{link.Value}: {link.Key} ({answer.Status})");
        });
        flaws.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<!DOCTYPE html>\n<p>a</p>", null)]
    [InlineData("<!DOCTYPE html>\n<p>a", "<p> is not closed")]
    [InlineData("<!DOCTYPE html>\n<p><b>a</p></b>", "</p> at 23")]
    [InlineData("<!DOCTYPE html>\n<p id=\"a\" id=\"b\">a</p>", "an attribute twice in <p id=\"a\" id=\"b\">")]
    [InlineData("<!DOCTYPE html>\n<p>a & b</p>", "a bare ampersand at 21")]
    [InlineData("<p>a</p>", "no doctype")]
    public void The_check_of_well_formed_pages_can_fail(string html, string? flaw) => WellFormed.Flaw(html).ShouldBe(flaw);
}
