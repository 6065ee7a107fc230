using System.Net;
using System.Text.RegularExpressions;

namespace Concord.Web.Tests.Portal.Coherence;

[Collection(nameof(RunningPortal))]
public sealed partial class CoherencePagesTests(RunningPortal portal)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_link_of_a_register_leads_to_a_page_and_every_table_to_a_file()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { "/en/coherence/" };
        var waiting = new Queue<string>(seen);
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        while (waiting.TryDequeue(out var address))
        {
            var answer = await portal.Client.GetAsync(address, Cancel);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            if (answer.Content.Headers.ContentType!.MediaType != "text/html") continue;
            var html = await answer.Content.ReadAsStringAsync(Cancel);
            kinds.Add(string.Join('/', address.Split('?')[0].Split('/').Skip(4).Take(1)));
            foreach (var link in Href().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)))
            {
                var target = new Uri(new Uri("http://x" + address), link);
                // The other days are as many as there are; one register in one language is followed to its end.
                if (!target.AbsolutePath.StartsWith("/en/coherence/", StringComparison.Ordinal) || target.Query.Length > 0) continue;
                if (seen.Add(target.AbsolutePath)) waiting.Enqueue(target.AbsolutePath);
            }
        }
        new[] { "findings", "acts", "objectives", "bodies", "corridors", "map", "timeline", "reciprocity", "checklists", "what-if" }.Except(kinds).ShouldBeEmpty();
        seen.Count.ShouldBeGreaterThan(200);
    }

    [Fact]
    public async Task A_finding_says_why_it_is_there_and_leads_to_what_it_rests_on()
    {
        var html = await portal.Client.GetStringAsync("/en/coherence/PHL/findings/K01-V09-V10/", Cancel);
        html.ShouldContain("Worked example from public sources to 1 February 2026, not reviewed by the state");
        html.ShouldContain("href=\"/en/coherence/PHL/acts/P10/\"");
        html.ShouldContain("href=\"/en/coherence/PHL/acts/P12/\"");
        foreach (var part in new[] { "why", "rests", "where", "options", "comment" }) html.ShouldContain($"<section id=\"{part}-part\"");
        html.ShouldContain("No comment received");
    }

    [Fact]
    public async Task A_cell_of_the_map_of_tension_is_a_link_to_its_finding()
    {
        var html = await portal.Client.GetStringAsync("/en/coherence/PHL/map/", Cancel);
        var cells = Cell().Matches(html).ToList();
        cells.Count.ShouldBeGreaterThan(10);
        foreach (var cell in cells.Take(5)) (await portal.Client.GetAsync(cell.Groups[1].Value, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_timeline_shows_another_day_and_its_links_keep_it()
    {
        var then = await portal.Client.GetStringAsync("/en/coherence/PHL/timeline/?day=2020-05-01", Cancel);
        then.ShouldContain("The register as it stands on 1 May 2020.");
        then.ShouldContain("/en/coherence/PHL/acts/P07/?day=2020-05-01");
        (await portal.Client.GetStringAsync("/en/coherence/PHL/timeline/?day=2026-01-01", Cancel)).ShouldNotContain("/en/coherence/PHL/acts/P07/?day=2026-01-01\" dir");
    }

    [Theory]
    [InlineData("2020-13-40")]
    [InlineData("1066-10-14")]
    [InlineData("<script>alert(1)</script>")]
    public async Task A_day_that_is_none_is_said_beside_the_date_control(string day)
    {
        var html = await portal.Client.GetStringAsync("/en/coherence/PHL/timeline/?day=" + Uri.EscapeDataString(day), Cancel);
        html.ShouldContain("role=\"alert\"");
        html.ShouldNotContain("<script");
        (await portal.Client.GetAsync("/en/coherence/PHL/?day=" + Uri.EscapeDataString(day), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("coherence/FRA/")]
    [InlineData("coherence/phl/")]
    [InlineData("coherence/PHL/findings/K99-X/")]
    [InlineData("coherence/PHL/acts/..%2f/")]
    [InlineData("coherence/PHL/objectives/J99/")]
    [InlineData("coherence/PHL/bodies/nobody/")]
    [InlineData("coherence/PHL/corridors/PHL-XXX/")]
    [InlineData("coherence/PHL/what-if/?act=none")]
    [InlineData("coherence/PHL/acts/nothing.csv")]
    public async Task What_no_register_has_is_404(string path) =>
        (await portal.Client.GetAsync("/en/" + path, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task A_table_is_a_file_that_a_spreadsheet_opens()
    {
        var answer = await portal.Client.GetAsync("/fr/coherence/PHL/findings.csv", Cancel);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        var bytes = await answer.Content.ReadAsByteArrayAsync(Cancel);
        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        var lines = System.Text.Encoding.UTF8.GetString(bytes[3..]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldStartWith("Constat,Règle,");
        lines.Length.ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task No_page_shows_one_number_for_a_state()
    {
        foreach (var path in new[] { "", "map/", "timeline/" })
        {
            var html = await portal.Client.GetStringAsync("/en/coherence/PHL/" + path, Cancel);
            html.ShouldNotContain(">ALL<");
            html.ShouldNotContain("ALL+C");
        }
    }

    [GeneratedRegex("<a [^>]*href=\"([^\"#]+)")]
    private static partial Regex Href();

    [GeneratedRegex("<td class=\"heat[1-5]\">\\s*<a href=\"(/en/coherence/PHL/findings/[^\"]+)\"[^>]*>[\\d.]+%</a>")]
    private static partial Regex Cell();
}
