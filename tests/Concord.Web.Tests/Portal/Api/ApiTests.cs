using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Concord.Web.Portal.Api;
using Concord.Web.Portal.Hosting;

namespace Concord.Web.Tests.Portal.Api;

[Collection(nameof(RunningPortal))]
public sealed class ApiTests(RunningPortal portal)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Every address with the examples of its description filled in.</summary>
    public static TheoryData<string> Operations => [.. ApiModule.All.Select(e => e.Id)];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task The_example_of_every_operation_in_the_description_works(string id)
    {
        var description = await Json("/api/v1/openapi.json");
        var (path, operation) = description.GetProperty("paths").EnumerateObject().Select(p => (p.Name, Get: p.Value.GetProperty("get"))).Single(p => p.Get.GetProperty("operationId").GetString() == id);
        operation.GetProperty("summary").GetString().ShouldNotBeNullOrWhiteSpace();
        var query = new List<string>();
        foreach (var parameter in operation.TryGetProperty("parameters", out var all) ? all.EnumerateArray() : [])
        {
            parameter.GetProperty("description").GetString().ShouldNotBeNullOrWhiteSpace();
            if (!parameter.TryGetProperty("example", out var example)) continue;
            var (name, value) = (parameter.GetProperty("name").GetString()!, Uri.EscapeDataString(example.GetString()!));
            if (parameter.GetProperty("in").GetString() == "path") path = path.Replace("{" + name + "}", value, StringComparison.Ordinal);
            else query.Add($"{name}={value}");
        }
        var answer = await portal.Client.GetAsync($"{path}?{string.Join('&', query)}", Cancel);
        var body = await answer.Content.ReadAsStringAsync(Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, body);
        var root = JsonDocument.Parse(body).RootElement;
        if (!root.TryGetProperty("data", out var rows)) return;
        rows.GetArrayLength().ShouldBeInRange(1, 5);
        root.GetProperty("total").GetInt32().ShouldBeGreaterThanOrEqualTo(rows.GetArrayLength());
        var csv = await portal.Client.GetAsync($"{path}?{string.Join('&', query.Append("format=csv"))}", Cancel);
        csv.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        (await csv.Content.ReadAsStringAsync(Cancel)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(rows.GetArrayLength() + 1);
    }

    [Fact]
    public async Task Pages_of_a_list_follow_each_other_and_together_are_the_list()
    {
        var seen = new List<string>();
        string? address = "/api/v1/observations?measure=stock&origin=PHL&sex=both&first-year=2024&limit=70";
        int total = 0;
        while (address is not null)
        {
            var page = await Json(address);
            total = page.GetProperty("total").GetInt32();
            seen.AddRange(page.GetProperty("data").EnumerateArray().Select(o => o.ToString()));
            address = page.GetProperty("next").GetString();
        }
        seen.Count.ShouldBe(total);
        seen.Distinct().Count().ShouldBe(total);
    }

    [Fact]
    public async Task A_figure_comes_with_its_release_and_the_release_with_its_licence()
    {
        var figure = (await Json("/api/v1/observations?measure=stock&origin=PHL&destination=USA&first-year=2024&last-year=2024&sex=both&best=true")).GetProperty("data")[0];
        figure.GetProperty("value").GetDouble().ShouldBe(2_263_697);
        var release = await Json("/api/v1/releases/" + figure.GetProperty("release").GetString());
        release.GetProperty("licence").GetString().ShouldNotBeNullOrWhiteSpace();
        release.GetProperty("publisher").GetString()!.ShouldContain("UN DESA");
    }

    [Theory]
    [InlineData("/api/v1/observations", "measure")]
    [InlineData("/api/v1/observations?measure=stock", "origin")]
    [InlineData("/api/v1/observations?measure=stock&from=PHL&destination=USA", "from")]
    [InlineData("/api/v1/observations?measure=remittances&origin=PHL", "origin")]
    [InlineData("/api/v1/observations?measure=stock&origin=XQZ", "origin")]
    [InlineData("/api/v1/areas?limit=0", "limit")]
    [InlineData("/api/v1/areas?limit=5000", "limit")]
    [InlineData("/api/v1/areas?offset=-1", "offset")]
    [InlineData("/api/v1/areas?lmit=5", "lmit")]
    [InlineData("/api/v1/areas?kind=planet", "kind")]
    [InlineData("/api/v1/registers/PHL/findings?day=yesterday", "day")]
    [InlineData("/api/v1/areas/PHL?limit=3", "limit")]
    [InlineData("/api/v1/areas?format=xml", "format")]
    public async Task What_is_wrong_with_a_query_is_a_problem_that_names_it(string address, string name)
    {
        var answer = await portal.Client.GetAsync(address, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).RootElement;
        problem.GetProperty("status").GetInt32().ShouldBe(400);
        problem.GetProperty("errors").TryGetProperty(name, out _).ShouldBeTrue(problem.ToString());
    }

    [Theory]
    [InlineData("/api/v1/areas/XQZ")]
    [InlineData("/api/v1/registers/FRA/acts")]
    [InlineData("/api/v1/registers/PHL/findings/K99")]
    [InlineData("/api/v1/releases/no/such")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/api/v9/areas")]
    public async Task What_is_not_there_is_a_problem_too(string address)
    {
        var answer = await portal.Client.GetAsync(address, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Nothing_can_be_sent_to_it()
    {
        (await portal.Client.PostAsync("/api/v1/areas", new StringContent("{}"), Cancel)).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        (await portal.Client.DeleteAsync("/api/v1/areas", Cancel)).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task An_answer_that_the_reader_has_is_not_sent_again()
    {
        var first = await portal.Client.GetAsync("/api/v1/measures", Cancel);
        var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/measures");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        (await portal.Client.SendAsync(again, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Pages_of_every_origin_may_read_it()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/measures");
        request.Headers.Add("Origin", "https://example.org");
        var answer = await portal.Client.SendAsync(request, Cancel);
        answer.Headers.GetValues("Access-Control-Allow-Origin").Single().ShouldBe("*");
        answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single().ShouldBe("cross-origin");
        var ask = new HttpRequestMessage(HttpMethod.Options, "/api/v1/measures");
        ask.Headers.Add("Origin", "https://example.org");
        ask.Headers.Add("Access-Control-Request-Method", "GET");
        ask.Headers.Add("Access-Control-Request-Headers", "if-none-match");
        (await portal.Client.SendAsync(ask, Cancel)).Headers.GetValues("Access-Control-Allow-Origin").Single().ShouldBe("*");
        // The pages themselves are not for other origins.
        (await portal.Client.GetAsync("/en/", Cancel)).Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    [Fact]
    public async Task Csv_can_be_asked_for_by_the_header_and_a_finding_to_be_checked_has_no_grade()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/registers/PHL/findings?limit=1000");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/csv"));
        (await (await portal.Client.SendAsync(request, Cancel)).Content.ReadAsStringAsync(Cancel)).ShouldStartWith("id,kind,rule,headline,standing,grade,folded\n");
        var findings = (await Json("/api/v1/registers/PHL/findings?limit=1000")).GetProperty("data").EnumerateArray().ToList();
        findings.Where(f => f.GetProperty("standing").GetString() == "to-be-checked").ShouldAllBe(f => f.GetProperty("grade").ValueKind == JsonValueKind.Null);
        findings.Select(f => f.GetProperty("standing").GetString()).Distinct().Count().ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task No_row_of_objectives_is_a_state()
    {
        var rows = (await Json("/api/v1/registers/PHL/objectives?limit=1000")).GetProperty("data").EnumerateArray().ToList();
        rows.Count.ShouldBeGreaterThan(10);
        rows.ShouldAllBe(r => !r.GetProperty("id").GetString()!.StartsWith("ALL"));
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_back()
    {
        await using var server = await PortalServer.StartAsync(RunningPortal.Settings with { RequestsPerMinute = 3 }, Cancel);
        using var client = new HttpClient { BaseAddress = new Uri(server.Addresses[0]) };
        for (var i = 0; i < 3; i++) (await client.GetAsync("/api/v1/measures", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var answer = await client.GetAsync("/api/v1/measures", Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter.ShouldNotBeNull();
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task The_page_to_try_it_out_runs_scripts_of_this_host_only_and_leads_on_without_them()
    {
        var answer = await portal.Client.GetAsync("/api/reference/", Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("script-src 'self' 'nonce-");
        policy[policy.IndexOf("script-src", StringComparison.Ordinal)..policy.IndexOf("style-src", StringComparison.Ordinal)].ShouldNotContain("unsafe");
        var html = await answer.Content.ReadAsStringAsync(Cancel);
        html.ShouldContain("<noscript>");
        html.ShouldNotContain("https://cdn");
    }

    private async Task<JsonElement> Json(string address) => JsonDocument.Parse(await portal.Client.GetStringAsync(address, Cancel)).RootElement;
}
