using System.Net;
using Concord.Core;
using Concord.Statistics.Sdmx.Fetch;
using Concord.Testing;

namespace Concord.Statistics.Tests.Sdmx;

/// <summary>Fetching from services that behave and from those that do not, on this machine only.</summary>
public sealed class FetchTests : IDisposable
{
    private const string Csv = "DATAFLOW,FREQ,OBS_VALUE\nX:Y(1.0),A,1\n";

    private readonly string folder = Directory.CreateTempSubdirectory("concord-fetch").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("http://example.org/data")]
    [InlineData("ftp://example.org/data")]
    [InlineData("file:///etc/hostname")]
    [InlineData("https://user:secret@example.org/data")]
    public async Task Only_https_is_fetched(string address)
    {
        using var fetch = new SdmxFetch(Options(loopback: false));
        (await Should.ThrowAsync<Unavailable>(() => fetch.GetAsync(new Uri(address), cancel: Cancel))).Message.ShouldContain("is not fetched");
    }

    [Theory]
    [InlineData("10.1.2.3", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.20.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("2002:0a00:0001::1", false)]
    [InlineData("8.8.8.8", true)]
    [InlineData("2a00:1450:4001::1", true)]
    public void Private_addresses_are_told_from_public_ones(string ip, bool isPublic) => SafeAddress.IsPublic(IPAddress.Parse(ip)).ShouldBe(isPublic);

    [Fact]
    public async Task A_host_that_is_this_machine_is_not_fetched_from_even_by_https()
    {
        using var fetch = new SdmxFetch(Options(loopback: false));
        (await Should.ThrowAsync<Unavailable>(() => fetch.GetAsync(new Uri("https://127.0.0.1:1/x"), cancel: Cancel))).Message.ShouldContain("not on the public net");
    }

    [Fact]
    public async Task A_redirect_to_another_scheme_and_a_loop_of_redirects_are_refused()
    {
        using var stub = new StubService((path, _) => path == "/away" ? StubService.Answer(302, "", "Location: file:///etc/hostname") : StubService.Answer(302, "", "Location: /loop"));
        using var fetch = new SdmxFetch(Options());
        (await Should.ThrowAsync<Unavailable>(() => fetch.GetAsync(new Uri(stub.Address + "/away"), cancel: Cancel))).Message.ShouldContain("not file");
        (await Should.ThrowAsync<Unavailable>(() => fetch.GetAsync(new Uri(stub.Address + "/loop"), cancel: Cancel))).Message.ShouldContain("leads on more than 3 times");
    }

    [Fact]
    public async Task A_busy_service_is_asked_again_and_an_answer_that_was_cut_off_is_gone_on_with()
    {
        var asked = 0;
        using var stub = new StubService((_, headers) => ++asked switch
        {
            1 => StubService.Answer(503, "", "Retry-After: 0"),
            2 => StubService.Cut(Csv, 20, "ETag: \"v1\""),
            _ => headers.GetValueOrDefault("Range") == "bytes=20-" && headers.GetValueOrDefault("If-Range") == "\"v1\""
                ? StubService.Answer(206, Csv[20..], "ETag: \"v1\"", $"Content-Range: bytes 20-{Csv.Length - 1}/{Csv.Length}")
                : StubService.Answer(500, ""),
        });
        using var fetch = new SdmxFetch(Options());
        var fetched = await fetch.GetAsync(new Uri(stub.Address + "/data"), cancel: Cancel);
        File.ReadAllText(fetched.File!).ShouldBe(Csv);
        asked.ShouldBe(3);
    }

    [Fact]
    public async Task A_second_fetch_asks_whether_anything_changed()
    {
        using var stub = new StubService((_, headers) => headers.GetValueOrDefault("If-None-Match") == "\"v1\"" ? StubService.Answer(304, "") : StubService.Answer(200, Csv, "ETag: \"v1\""));
        using var fetch = new SdmxFetch(Options());
        var first = await fetch.GetAsync(new Uri(stub.Address + "/data"), cancel: Cancel);
        var second = await fetch.GetAsync(new Uri(stub.Address + "/data"), cancel: Cancel);
        (first.Unchanged, second.Unchanged).ShouldBe((false, true));
        File.ReadAllText(second.File!).ShouldBe(Csv);
    }

    [Fact]
    public async Task An_answer_that_is_too_large_ends_and_is_told()
    {
        using var stub = new StubService((_, _) => StubService.Answer(200, new string('x', 200_000)));
        using var fetch = new SdmxFetch(Options() with { MostBytes = 100_000 });
        (await Should.ThrowAsync<Unavailable>(() => fetch.GetAsync(new Uri(stub.Address + "/data"), cancel: Cancel))).Message.ShouldContain("larger than 100000 bytes");
    }

    [Fact]
    public async Task A_service_that_refuses_the_size_is_asked_in_parts_by_what_is_available()
    {
        const string Available = "<mes:Structure xmlns:mes=\"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message\" xmlns:str=\"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/structure\" xmlns:com=\"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common\">" +
            "<mes:Structures><str:Constraints><str:ContentConstraint id=\"CC\" agencyID=\"X\" version=\"1.0\" type=\"Actual\"><str:CubeRegion include=\"true\"><com:KeyValue id=\"FREQ\"><com:Value>A</com:Value></com:KeyValue>" +
            "<com:KeyValue id=\"GEO\"><com:Value>FR</com:Value><com:Value>DE</com:Value><com:Value>PH</com:Value></com:KeyValue></str:CubeRegion></str:ContentConstraint></str:Constraints></mes:Structures></mes:Structure>";
        using var stub = new StubService((path, _) => path switch
        {
            _ when path.StartsWith("/availableconstraint/FLOW/all/all/all?startPeriod=2015", StringComparison.Ordinal) => StubService.Answer(200, Available),
            "/data/FLOW/.FR?startPeriod=2015" or "/data/FLOW/.DE?startPeriod=2015" => StubService.Answer(200, Csv),
            "/data/FLOW/.PH?startPeriod=2015" => StubService.Answer(404, ""),
            _ => StubService.Answer(413, ""),
        });
        var options = Options();
        using var fetch = new SdmxFetch(options);
        var got = await new SdmxDownload(fetch, options).GetAsync(new Uri(stub.Address + "/data/FLOW?startPeriod=2015"), Cancel);
        got.Faults.ShouldBeEmpty();
        got.Files.Count.ShouldBe(2);
        stub.Asked.Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_footer_that_names_an_address_is_followed_until_the_data_are_ready()
    {
        var polls = 0;
        var recorded = File.ReadAllText(SharedData.PathOf("sdmx", "samples", "21gen-estat-footer-async.xml"));
        StubService? stub = null;
        using var running = stub = new StubService((path, _) => path == "/data/FLOW"
            ? StubService.Answer(200, recorded.Replace("http://ec.europa.eu/eurostat/SDMX/diss-web/file/wHsvjs7hQCy7Dqf4", stub!.Address + "/file", StringComparison.Ordinal))
            : ++polls < 3 ? StubService.Answer(404, "") : StubService.Answer(200, Csv));
        var options = Options();
        using var fetch = new SdmxFetch(options);
        var got = await new SdmxDownload(fetch, options).GetAsync(new Uri(stub.Address + "/data/FLOW"), Cancel);
        File.ReadAllText(got.Files.ShouldHaveSingleItem()).ShouldBe(Csv);
        polls.ShouldBe(3);
    }

    [Fact]
    public void Every_known_service_has_an_address_that_may_be_fetched()
    {
        foreach (var source in SdmxSource.All)
        {
            SafeAddress.Refusal(new Uri(source.Address), allowLoopback: false).ShouldBeNull();
            source.Flows.ShouldNotBeEmpty();
        }
        SdmxSource.Find("eurostat:MIGR_POP3CTB/A.PH", "2015", "2020")!.AbsoluteUri.ShouldBe("https://ec.europa.eu/eurostat/api/dissemination/sdmx/2.1/data/MIGR_POP3CTB/A.PH?startPeriod=2015&endPeriod=2020");
        SdmxSource.Find("c:\\file", null, null).ShouldBeNull();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private FetchOptions Options(bool loopback = true) => new() { Folder = folder, AllowLoopback = loopback, Clock = TimeProvider.System, Pause = TimeSpan.FromMilliseconds(5) };
}
