using Concord.Web.Tests.Browser;

namespace Concord.Web.Tests.Portal;

/// <summary>Light enough for a slow phone: what a first visit costs, and each page after it.</summary>
[Collection(nameof(RunningPortal))]
public sealed class PortalWeightTests(RunningPortal portal, Chromium chromium)
{
    private const int First = 100_000;
    private const int Next = 30_000;

    [Fact]
    public async Task A_page_weighs_at_most_30_kilobytes_and_a_first_visit_at_most_100()
    {
        var shared = 0L;
        foreach (var asset in await Assets("/en/areas/PHL/")) shared += await Weight(asset);
        var heavy = new List<string>();
        foreach (var path in PageKinds.Paths.SelectMany(p => (string[])[$"/en/{p}", $"/ar/{p}"]).Concat(["/en/areas/USA/", "/ar/areas/IND/", "/en/areas/FRA/where/", "/ar/areas/IND/trust/", "/en/areas/USA/hosts/", "/ar/areas/PHL/money/", "/en/areas/USA/money/"]))
        {
            var weight = await Weight(path);
            if (weight > Next || weight + shared > First) heavy.Add(FormattableString.Invariant($"{path}: {weight} of {Next}, first visit {weight + shared} of {First}"));
        }
        heavy.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_visit_takes_at_most_six_requests_and_the_next_page_one()
    {
        await using var opened = await BrowsedPage.On(portal, chromium);
        await opened.Page.GotoAsync("/en/areas/PHL/", new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });
        opened.Requests.Count.ShouldBeInRange(2, 6, string.Join(' ', opened.Requests));
        opened.Requests.Clear();
        await opened.Page.GotoAsync("/en/areas/MEX/", new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });
        opened.Requests.Count.ShouldBeInRange(1, 6);
    }

    [Fact]
    public async Task Shared_files_are_kept_for_ever_under_an_address_with_their_digest()
    {
        foreach (var asset in await Assets("/en/"))
        {
            var answer = await portal.Client.GetAsync(asset, TestContext.Current.CancellationToken);
            answer.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
            (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length.ShouldBeGreaterThan(200);
        }
    }

    private async Task<string[]> Assets(string path)
    {
        var html = await portal.Client.GetStringAsync(path, TestContext.Current.CancellationToken);
        return [.. System.Text.RegularExpressions.Regex.Matches(html, "/assets/[a-z]+\\.[0-9a-f]{10}\\.[a-z]+").Select(m => m.Value).Distinct()];
    }

    /// <summary>Bytes on the wire, compressed.</summary>
    private async Task<long> Weight(string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd("br");
        var answer = await portal.Client.SendAsync(request, TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentEncoding.ShouldContain("br", path);
        return (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
    }
}
