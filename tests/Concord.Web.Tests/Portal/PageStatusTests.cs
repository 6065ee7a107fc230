using System.Net;
using Concord.Core;
using Concord.Web.Review;

namespace Concord.Web.Tests.Portal;

[Collection(nameof(RunningPortal))]
public sealed class PageStatusTests(RunningPortal portal)
{
    [Theory]
    [InlineData("/en/")]
    [InlineData("/fr/areas/")]
    [InlineData("/es/areas/PHL/")]
    [InlineData("/ar/areas/PHL/money/")]
    public async Task A_page_answers_in_its_language(string path)
    {
        var answer = await portal.Client.GetAsync(path, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        html.ShouldContain($"<html lang=\"{path[1..3]}\"");
        html.ShouldContain("hreflang=\"ar\"");
    }

    [Theory]
    [InlineData("/en/areas/PHL", "/en/areas/PHL/")]
    [InlineData("/en/areas/phl/", "/en/areas/PHL/")]
    [InlineData("/", "/en/")]
    public async Task An_address_that_is_nearly_right_leads_on(string path, string to)
    {
        var answer = await portal.Client.GetAsync(path, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBeInRange(301, 308);
        answer.Headers.Location!.OriginalString.ShouldBe(to);
    }

    [Theory]
    [InlineData("/en/areas/XXX/")]
    [InlineData("/en/nothing/at/all")]
    [InlineData("/xx/")]
    [InlineData("/en/areas/PHL/nothing.csv")]
    public async Task What_is_not_there_is_404_with_a_page_that_helps(string path)
    {
        var answer = await portal.Client.GetAsync(path, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("href=\"/en/areas/\"");
    }

    [Fact]
    public async Task Every_answer_forbids_scripts_frames_and_inline_style()
    {
        var answer = await portal.Client.GetAsync("/en/", TestContext.Current.CancellationToken);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldNotContain("unsafe");
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("style=\"");
    }

    [Fact]
    public async Task A_page_that_the_reader_has_is_not_sent_again()
    {
        var first = await portal.Client.GetAsync("/en/areas/", TestContext.Current.CancellationToken);
        var again = new HttpRequestMessage(HttpMethod.Get, "/en/areas/");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        (await portal.Client.SendAsync(again, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData(Language.Fr)]
    [InlineData(Language.Es)]
    [InlineData(Language.Ar)]
    public async Task No_sentence_of_a_page_stays_in_English(Language language)
    {
        foreach (var path in PageKinds.Paths) await portal.Client.GetAsync($"/{NumberForms.Of(language).Tag}/{path}", TestContext.Current.CancellationToken);
        PageWords.Of(language).Missing.ShouldBeEmpty();
    }
}
