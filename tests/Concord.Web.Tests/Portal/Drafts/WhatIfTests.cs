using System.Net;
using Concord.Testing;

namespace Concord.Web.Tests.Portal.Drafts;

[Collection(nameof(RunningPortal))]
public sealed class WhatIfTests(RunningPortal portal)
{
    private const string Address = "/en/coherence/PHL/what-if/";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Repealing_an_act_makes_its_findings_go()
    {
        var answer = await Send(("repeal", "P12"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = await answer.Content.ReadAsStringAsync(Cancel);
        var gone = html[html.IndexOf("id=\"go\"", StringComparison.Ordinal)..];
        gone[..gone.IndexOf("</figure>", StringComparison.Ordinal)].ShouldContain("findings/K01-V09-V10/");
        html.ShouldContain("Whom to ask, and why");
        html.ShouldContain("Department of Finance");
    }

    [Fact]
    public async Task A_draft_shows_its_findings_options_bodies_and_brief()
    {
        var html = await (await Send(("draft", File.ReadAllText(Path.Combine(SharedData.Root, "data", "drafts", "nurses-under-agreements.yaml"))))).Content.ReadAsStringAsync(Cancel);
        foreach (var words in new[] { "If this were in force: Nurses hired under bilateral agreements", "Findings that appear", "Findings that change", "Findings that go", "What would make it go", "Without article 1", "What is not known" }) html.ShouldContain(words);
        html.ShouldNotContain(".csv");
    }

    [Fact]
    public async Task The_copy_of_an_act_is_a_draft_that_changes_nothing()
    {
        var form = await portal.Client.GetStringAsync(Address + "?act=P12", Cancel);
        var from = form.IndexOf("<textarea", StringComparison.Ordinal);
        var text = WebUtility.HtmlDecode(form[(form.IndexOf('>', from) + 1)..form.IndexOf("</textarea>", StringComparison.Ordinal)]);
        text.ShouldContain("id: P12");
        var html = await (await Send(("draft", text))).Content.ReadAsStringAsync(Cancel);
        foreach (var words in new[] { "No finding appears.", "No finding changes.", "No finding goes." }) html.ShouldContain(words);
    }

    [Fact]
    public async Task The_brief_comes_as_a_page_to_print_that_nobody_stores()
    {
        var answer = await Send(("draft", "draft:\n  title: Without it\ndrop:\n  instruments: [P12]\n"), ("show", "brief"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("style-src 'sha256-");
        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldContain("Confidential draft");
    }

    [Theory]
    [InlineData("nonsense", "a file that is no draft")]
    [InlineData("drop:\n  instruments: [P999]\n", "P999 is not in instruments of the register")]
    [InlineData("add:\n  instruments:\n    - id: D1\n      country: PHL\n", "row 3")]
    [InlineData("a: &x [1]\nb: *x\n", "draft")]
    [InlineData("draft: {title: nothing}\n", "a draft that changes nothing")]
    public async Task What_is_wrong_with_a_draft_is_said_by_line_and_nothing_is_computed(string draft, string said)
    {
        var answer = await Send(("draft", draft));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
        html.ShouldContain("role=\"alert\"");
        html.ShouldContain(said);
        html.ShouldNotContain("id=\"result-part\"");
    }

    [Fact]
    public async Task Deep_nesting_long_text_and_parts_are_refused_politely()
    {
        (await Send(("draft", new string('[', 100_000)))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Send(("draft", new string('x', 300_000)))).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        using var parts = new MultipartFormDataContent { { new StringContent("drop:"), "draft" } };
        var answer = await portal.Client.PostAsync(Address, parts, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Theory]
    [InlineData("/en/coherence/FRA/what-if/", HttpStatusCode.NotFound)]
    [InlineData("/xx/coherence/PHL/what-if/", HttpStatusCode.NotFound)]
    [InlineData("/en/coherence/PHL/", HttpStatusCode.MethodNotAllowed)]
    public async Task A_draft_has_one_door_for_each_register(string address, HttpStatusCode status)
    {
        using var form = new FormUrlEncodedContent([new("repeal", "P12")]);
        (await portal.Client.PostAsync(address, form, Cancel)).StatusCode.ShouldBe(status);
    }

    private async Task<HttpResponseMessage> Send(params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await portal.Client.PostAsync(Address, form, Cancel);
    }
}
