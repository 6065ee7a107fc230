using System.Net;
using System.Text;
using Concord.Web.Portal.Hosting;

namespace Concord.Web.Tests.Portal;

/// <summary>Paths, queries, headers and bodies that nobody should send.</summary>
[Collection(nameof(RunningPortal))]
public sealed class HostileRequestTests(RunningPortal portal)
{
    private static readonly string[] Pieces =
    [
        "en", "ar", "xx", "areas", "corridors", "PHL", "PHL-USA", "USA-USA", "explore", "stock", "releases", "undesa-stock", "2024", "compare", "..", "%2e%2e", "%00", "%0d%0aX: y", "'", "\"", "<script>", "--", "*", "{}", "\u202e",
        "é", "الفلبين", "%ff%fe", "figures.csv", "review.json", "emigrants-map.svg", "assets", "health", "live", "a.b.c", "index.html", ".git", "etc", "passwd", "C:", "\\", ";", "@", "con", "nul", "0", "-1", "99999999999999999999", "1e309",
    ];

    private static readonly string[] Names = ["q", "a", "b", "period", "sex", "release", "by", "with", "x", "q[]", ""];

    [Fact]
    public async Task Ten_thousand_strange_requests_are_answered_without_an_error_of_ours_a_leak_or_a_long_wait()
    {
        const int requests = 10_000;
        var random = new Random(20261125);
        var bad = new List<string>();
        for (var i = 0; i < requests; i++)
        {
            var request = Make(random);
            var what = $"{request.Method} {request.RequestUri}";
            var start = TimeProvider.System.GetTimestamp();
            using var answer = await portal.Client.SendAsync(request, TestContext.Current.CancellationToken);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            if ((int)answer.StatusCode >= 500) bad.Add($"{what}: {(int)answer.StatusCode}");
            if (text.Contains("   at ", StringComparison.Ordinal) || text.Contains("Exception", StringComparison.Ordinal) || text.Contains(AppContext.BaseDirectory, StringComparison.Ordinal)) bad.Add($"{what}: leaks");
            if (answer.Headers.Contains("X")) bad.Add($"{what}: a header was put in");
            if (TimeProvider.System.GetElapsedTime(start) > TimeSpan.FromSeconds(10)) bad.Add($"{what}: slow");
            if (answer.Content.Headers.ContentType?.MediaType == "text/html" && text.Contains("<script", StringComparison.OrdinalIgnoreCase)) bad.Add($"{what}: a script came through");
        }
        bad.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("TRACE")]
    public async Task Pages_are_read_and_not_written_to(string method)
    {
        using var answer = await portal.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/en/areas/PHL/"), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task Trouble_with_the_data_is_a_page_that_says_nothing_of_the_machine()
    {
        var settings = RunningPortal.Settings with { OpenLake = () => throw new InvalidOperationException("secret of the machine"), ReadRegisters = RunningPortal.Settings.ReadRegisters };
        await using var server = await PortalServer.StartAsync(settings, TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(server.Addresses[0]) };
        using var answer = await client.GetAsync("/fr/areas/PHL/", TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        text.ShouldContain("<html lang=\"fr\"");
        text.ShouldNotContain("secret");
        text.ShouldNotContain("Exception");
        answer.Headers.CacheControl!.ToString().ShouldContain("no-store");
        (await client.GetAsync("/health/ready", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await client.GetAsync("/health/live", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Too_many_requests_of_one_address_are_told_to_wait()
    {
        await using var server = await PortalServer.StartAsync(RunningPortal.Settings with { RequestsPerMinute = 5 }, TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(server.Addresses[0]) };
        var codes = new List<HttpStatusCode>();
        for (var i = 0; i < 8; i++) codes.Add((await client.GetAsync("/en/about/", TestContext.Current.CancellationToken)).StatusCode);
        codes.Count(c => c == HttpStatusCode.OK).ShouldBe(5);
        codes[^1].ShouldBe(HttpStatusCode.TooManyRequests);
    }

    private static HttpRequestMessage Make(Random random)
    {
        var path = new StringBuilder();
        for (var n = random.Next(0, 6); n >= 0; n--) path.Append('/').Append(random.Next(8) == 0 ? new string('x', 1 + random.Next(400)) : Pieces[random.Next(Pieces.Length)]);
        if (random.Next(3) > 0) path.Append('/');
        for (var n = random.Next(0, 4); n > 0; n--) path.Append(path.ToString().Contains('?', StringComparison.Ordinal) ? '&' : '?').Append(Names[random.Next(Names.Length)]).Append('=').Append(Pieces[random.Next(Pieces.Length)]);
        var request = new HttpRequestMessage(random.Next(12) == 0 ? HttpMethod.Post : random.Next(12) == 0 ? HttpMethod.Head : HttpMethod.Get, new Uri(path.ToString(), UriKind.Relative));
        if (request.Method == HttpMethod.Post) request.Content = new StringContent(new string('b', random.Next(4000)), Encoding.UTF8, random.Next(2) == 0 ? "application/json" : "text/plain");
        string[] headers = ["Accept-Language", "Accept-Encoding", "If-None-Match", "Accept", "Range", "X-Forwarded-For", "Cookie"];
        foreach (var header in headers.Where(_ => random.Next(4) == 0)) request.Headers.TryAddWithoutValidation(header, new string([.. Enumerable.Range(0, random.Next(60)).Select(_ => (char)random.Next(33, 126))]));
        return request;
    }
}
