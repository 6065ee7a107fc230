using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Concord.Sdmx;
using Concord.Sdmx.Model;

namespace Concord.Web.Tests.Portal.Sdmx;

/// <summary>What a client sees of the service: media types, numbers of errors, headers, and the right artefacts.</summary>
[Collection(nameof(RunningPortal))]
public sealed class SdmxServiceTests(RunningPortal portal)
{
    private const string Key = "A.MIG_STOCK.USA.PHL.......";

    [Theory]
    [InlineData("v1/dataflow/CONCORD/all/latest", null, "application/vnd.sdmx.structure+xml;version=2.1")]
    [InlineData("v1/dataflow", "application/xml", "application/vnd.sdmx.structure+xml;version=2.1")]
    [InlineData("v1/codelist/SDMX/CL_SEX/latest/", "application/json", "application/vnd.sdmx.structure+json;version=1.0.0")]
    [InlineData("v1/data/DF_MIG_STOCK/" + Key, "*/*", "application/vnd.sdmx.genericdata+xml;version=2.1")]
    [InlineData("v1/data/CONCORD,DF_MIG_STOCK,1.0.0/" + Key + "/all", "text/csv", "application/vnd.sdmx.data+csv;version=1.0.0")]
    [InlineData("v1/data/DF_MIG_STOCK/" + Key, "application/vnd.sdmx.structurespecificdata+xml;version=2.1;q=0.5, application/vnd.sdmx.data+json;version=1.0.0", "application/vnd.sdmx.data+json;version=1.0.0")]
    [InlineData("v1/data/DF_MIG_STOCK/" + Key + "/CONCORD,UNDESA", "application/vnd.sdmx.structurespecifictimeseriesdata+xml;version=2.1", "application/vnd.sdmx.structurespecifictimeseriesdata+xml;version=2.1")]
    [InlineData("v1/schema/dataflow/CONCORD/DF_MIG/latest", "application/vnd.sdmx.schema+xml;version=2.1", "application/vnd.sdmx.schema+xml;version=2.1")]
    [InlineData("v2/structure/dataflow/CONCORD/*/+", null, "application/vnd.sdmx.structure+xml;version=3.0.0")]
    [InlineData("v2/structure/codelist/CONCORD/CL_AREA/1.0.0/", "application/vnd.sdmx.structure+json;version=2.0.0", "application/vnd.sdmx.structure+json;version=2.0.0")]
    [InlineData("v2/data/dataflow/CONCORD/DF_MIG_STOCK/+/*.MIG_STOCK.USA.PHL", "text/csv", "application/vnd.sdmx.data+csv;version=2.0.0")]
    [InlineData("v2/data/dataflow/CONCORD/DF_MIG_STOCK/~/A.MIG_STOCK.USA.PHL,A.MIG_STOCK.USA.MEX", "application/vnd.sdmx.data+xml;version=3.0.0", "application/vnd.sdmx.data+xml;version=3.0.0")]
    [InlineData("v2/availability/dataflow/CONCORD/DF_IND/1.0.0/", "application/json", "application/vnd.sdmx.structure+json;version=2.0.0")]
    public async Task The_media_type_is_exactly_the_one_that_was_asked_for(string path, string? accept, string contentType)
    {
        using var answer = await Get(path, accept);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        // As it came: parsed values are written with a space.
        answer.Content.Headers.NonValidated["Content-Type"].ShouldBe([contentType]);
        answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        using var body = await answer.Content.ReadAsStreamAsync(Cancel);
        if (contentType.Contains("schema", StringComparison.Ordinal)) XDocument.Load(body).Root!.Name.LocalName.ShouldBe("schema");
        else SdmxReader.Read(body).Flaws.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("v1/codelist/CONCORD/NOPE", 404, 100)]
    [InlineData("v1/data/DF_MIG_STOCK/A.MIG_STOCK.XX.PHL.......", 404, 100)]
    [InlineData("v1/data/DF_NONE/all", 404, 100)]
    [InlineData("v1/codelist/CONCORD/CL_AREA?references=nonsense", 400, 140)]
    [InlineData("v1/codelist/CONCORD/CL_AREA?detail=nonsense", 400, 140)]
    [InlineData("v1/nonsense", 400, 140)]
    [InlineData("v1/data/DF_MIG_STOCK/A.B", 400, 140)]
    [InlineData("v1/data/DF_MIG_STOCK/all?startPeriod=soon", 400, 140)]
    [InlineData("v1/data/DF_MIG_STOCK/all?dimensionAtObservation=NONE", 400, 140)]
    [InlineData("v1/metadata/DF_MIG", 501, 501)]
    [InlineData("v2/data/dataflow/CONCORD/DF_IND/+/?c[NONE]=1", 422, 150)]
    public async Task An_error_has_its_number_in_xml_and_is_open_to_other_origins(string path, int status, int code)
    {
        using var answer = await Get(path, "application/xml");
        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("application/xml");
        answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        var error = XDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).Root!;
        error.Name.LocalName.ShouldBe("Error");
        ((int)error.Elements().Single().Attribute("code")!).ShouldBe(code);
    }

    [Fact]
    public async Task What_nobody_offers_is_406_and_no_data_of_version_2_is_204()
    {
        using var picture = await Get("v1/codelist/CONCORD/CL_AREA", "image/png");
        ((int)picture.StatusCode).ShouldBe(406);
        using var nothing = await Get("v2/data/dataflow/CONCORD/DF_IND/+/?c[REF_AREA]=ATA", null);
        ((int)nothing.StatusCode).ShouldBe(204);
    }

    [Fact]
    public async Task Bytes_are_packed_only_when_asked_and_an_unchanged_answer_is_304()
    {
        using var plain = await Get("v1/data/DF_MIG_STOCK/" + Key, "text/csv");
        plain.Content.Headers.ContentEncoding.ShouldBeEmpty();
        var text = await plain.Content.ReadAsStringAsync(Cancel);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sdmx/v1/data/DF_MIG_STOCK/" + Key);
        request.Headers.Accept.ParseAdd("text/csv");
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using var packed = await portal.Client.SendAsync(request, Cancel);
        packed.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
        await using var unpacked = new GZipStream(await packed.Content.ReadAsStreamAsync(Cancel), CompressionMode.Decompress);
        (await new StreamReader(unpacked).ReadToEndAsync(Cancel)).ShouldBe(text);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/sdmx/v1/data/DF_MIG_STOCK/" + Key);
        again.Headers.IfModifiedSince = plain.Content.Headers.LastModified;
        using var unchanged = await portal.Client.SendAsync(again, Cancel);
        unchanged.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task All_and_only_the_right_artefacts_come_with_a_structure()
    {
        async Task<List<ArtefactKind>> Kinds(string path)
        {
            using var answer = await Get(path, null);
            return [.. SdmxReader.Read(await answer.Content.ReadAsStreamAsync(Cancel)).Artefacts.All.Select(a => a.Kind).Distinct().Order()];
        }
        (await Kinds("v1/datastructure/CONCORD/DSD_IND?references=children")).ShouldBe([ArtefactKind.Codelist, ArtefactKind.ConceptScheme, ArtefactKind.DataStructure]);
        (await Kinds("v1/dataflow/CONCORD/DF_IND?references=parents")).ShouldBe([ArtefactKind.Dataflow, ArtefactKind.Categorisation, ArtefactKind.ContentConstraint, ArtefactKind.ProvisionAgreement]);
        (await Kinds("v1/dataflow/CONCORD/DF_IND?references=none")).ShouldBe([ArtefactKind.Dataflow]);
        (await Kinds("v1/dataflow/CONCORD/DF_IND?references=codelist")).ShouldBe([ArtefactKind.Dataflow, ArtefactKind.Codelist]);
        (await Kinds("v1/dataflow/CONCORD/DF_IND?references=all")).ShouldBe(
            [ArtefactKind.DataProviderScheme, ArtefactKind.Dataflow, ArtefactKind.CategoryScheme, ArtefactKind.Categorisation, ArtefactKind.Codelist, ArtefactKind.ConceptScheme, ArtefactKind.DataStructure, ArtefactKind.ContentConstraint, ArtefactKind.ProvisionAgreement],
            ignoreOrder: true);
    }

    [Theory]
    [InlineData("datastructure")]
    [InlineData("metadatastructure")]
    [InlineData("categoryscheme")]
    [InlineData("conceptscheme")]
    [InlineData("codelist")]
    [InlineData("hierarchicalcodelist")]
    [InlineData("agencyscheme")]
    [InlineData("dataproviderscheme")]
    [InlineData("dataflow")]
    [InlineData("metadataflow")]
    [InlineData("provisionagreement")]
    [InlineData("categorisation")]
    [InlineData("contentconstraint")]
    public async Task One_described_artefact_of_each_kind_is_there_with_two_items_or_more(string resource)
    {
        using var answer = await Get($"v1/{resource}", null);
        var all = SdmxReader.Read(await answer.Content.ReadAsStreamAsync(Cancel)).Artefacts.All;
        all.ShouldNotBeEmpty();
        all.ShouldAllBe(a => !a.Names.IsEmpty && !a.Descriptions.IsEmpty);
        all.OfType<ItemScheme>().ShouldAllBe(s => s.Items.Count >= 2);
    }

    [Fact]
    public async Task Stubs_have_an_address_that_gives_the_whole()
    {
        using var answer = await Get("v1/codelist/CONCORD/CL_AREA?detail=allstubs", null);
        var stub = XDocument.Load(await answer.Content.ReadAsStreamAsync(Cancel)).Descendants().Single(e => e.Name.LocalName == "Codelist");
        ((string)stub.Attribute("isExternalReference")!).ShouldBe("true");
        using var whole = await portal.Client.GetAsync(new Uri((string)stub.Attribute("structureURL")!), Cancel);
        whole.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Availability_counts_what_the_data_hold()
    {
        using var answer = await Get("v1/availableconstraint/DF_MIG_STOCK/" + Key, null);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        using var data = await Get("v1/data/DF_MIG_STOCK/" + Key, "text/csv");
        var rows = (await data.Content.ReadAsStringAsync(Cancel)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1;
        var constraint = XDocument.Parse(text);
        string Metric(string id) => constraint.Descendants().Single(e => e.Name.LocalName == "Annotation" && (string?)e.Attribute("id") == id).Elements().First().Value;
        Metric("obs_count").ShouldBe($"{rows}");
        constraint.Descendants().Where(e => e.Name.LocalName == "KeyValue").Select(e => (string)e.Attribute("id")!).ShouldNotContain("TIME_PERIOD");
    }

    [Fact]
    public async Task Conditions_keys_and_counts_of_both_versions_agree()
    {
        async Task<List<string>> Rows(string path)
        {
            using var answer = await Get(path, "application/vnd.sdmx.data+csv;version=1.0.0");
            return [.. (await answer.Content.ReadAsStringAsync(Cancel)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)];
        }
        var one = await Rows("v1/data/DF_IND/A.POP.PHL+MEX....?startPeriod=2010&endPeriod=2012");
        one.Count.ShouldBe(6 * (one.Count / 6));
        (await Rows("v2/data/dataflow/CONCORD/DF_IND/+/A.POP.PHL+MEX?c[TIME_PERIOD]=ge:2010+le:2012")).ShouldBe(one);
        (await Rows("v2/data/dataflow/CONCORD/DF_IND/+/*?c[MEASURE]=POP&c[REF_AREA]=PHL,MEX&c[TIME_PERIOD]=2010,2011,2012&c[FREQ]=ne:Q")).ShouldBe(one);
        (await Rows("v2/data/dataflow/CONCORD/DF_IND/+/*?c[MEASURE]=sw:POP+nc:YEAR+nc:CHANGE&c[REF_AREA]=PHL,MEX&c[TIME_PERIOD]=ge:2010%2Ble:2012")).ShouldBe(one);
        (await Rows("v1/data/DF_IND/A.POP.PHL+MEX....?startPeriod=2010&endPeriod=2012&lastNObservations=1")).Count.ShouldBe(one.Count / 3);
    }

    [Fact]
    public async Task Older_releases_come_with_history_and_as_of_a_day()
    {
        async Task<string[]> Vintages(string query)
        {
            using var answer = await Get("v1/data/DF_IND/A.REM_OUT.USA...WORLDBANK_WDI_REMITTANCES_PAID." + query, "text/csv");
            var lines = (await answer.Content.ReadAsStringAsync(Cancel)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(',')).ToList();
            return [.. lines.Skip(1).Select(l => l[Array.IndexOf(lines[0], "VINTAGE")]).Distinct()];
        }
        (await Vintages("")).ShouldBe(["2023-05-10"]);
        (await Vintages("?includeHistory=true")).ShouldBe(["2021-09-15", "2023-05-10"]);
        (await Vintages("?asOf=2022-01-01T00:00:00Z")).ShouldBe(["2021-09-15"]);
        (await Vintages("?updatedAfter=2022-01-01&includeHistory=true")).ShouldBe(["2023-05-10"]);
    }

    [Fact]
    public async Task Estimates_have_bounds_method_and_a_flow_of_their_own()
    {
        using var answer = await Get("v2/data/dataflow/CONCORD/DF_MIG_EST/+/A.MIG_FLOW.USA.MEX", "application/vnd.sdmx.data+json;version=2.0.0");
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));
        var attributes = json.RootElement.GetProperty("data").GetProperty("structures")[0].GetProperty("attributes");
        bool Has(string level, string id) => attributes.GetProperty(level).EnumerateArray().Any(a => a.GetProperty("id").GetString() == id && a.GetProperty("values").GetArrayLength() > 0);
        (Has("observation", "LOWER_BOUND"), Has("observation", "UPPER_BOUND"), Has("series", "METHOD")).ShouldBe((true, true, true));
        attributes.GetProperty("observation").EnumerateArray().Select(a => a.GetProperty("relationship").ValueKind).ShouldAllBe(k => k == JsonValueKind.Object);
    }

    [Fact]
    public async Task Two_hundred_slow_readers_do_not_stop_a_fast_one()
    {
        var slow = new List<System.Net.Sockets.Socket>();
        try
        {
            for (var i = 0; i < 200; i++)
            {
                // A small window and nobody who reads: the rest of two hundred megabytes waits in the service.
                var socket = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
                slow.Add(socket);
                await socket.ConnectAsync(IPAddress.Loopback, new Uri(portal.Address).Port, Cancel);
                await socket.SendAsync("GET /sdmx/v1/data/DF_MIG/all HTTP/1.1\r\nHost: localhost\r\nAccept: text/csv\r\n\r\n"u8.ToArray(), Cancel);
            }
            using var fast = await Get("v1/data/DF_MIG_STOCK/" + Key, "text/csv");
            (await fast.Content.ReadAsStringAsync(Cancel)).Length.ShouldBeGreaterThan(1000);
            var head = new byte[16];
            (await slow[^1].ReceiveAsync(head, Cancel)).ShouldBe(16);
            System.Text.Encoding.ASCII.GetString(head).ShouldStartWith("HTTP/1.1 200");
            using var again = await Get("v1/data/DF_MIG_STOCK/" + Key, "text/csv");
            (await again.Content.ReadAsStringAsync(Cancel)).Length.ShouldBeGreaterThan(1000);
        }
        finally
        {
            slow.ForEach(s => s.Dispose());
        }
    }

    [Theory]
    [InlineData("catalog.ttl", "text/turtle", "a dcat:Dataset")]
    [InlineData("catalog.jsonld", "application/ld+json", "\"dcat:Dataset\"")]
    [InlineData("metadata/DF_MIG", "text/html", "<dt>Source data</dt>")]
    [InlineData("metadata/DF_MIG_EST.json", "application/json", "\"id\":\"ACCURACY\"")]
    public async Task The_catalogue_and_the_reference_metadata_are_there_for_people_and_programs(string path, string type, string holds)
    {
        using var answer = await portal.Client.GetAsync(new Uri("/" + path, UriKind.Relative), Cancel);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        text.ShouldContain(holds);
        if (type.EndsWith("json", StringComparison.Ordinal)) JsonDocument.Parse(text).RootElement.ValueKind.ShouldBe(JsonValueKind.Object);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<HttpResponseMessage> Get(string path, string? accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sdmx/" + path);
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        return await portal.Client.SendAsync(request, Cancel);
    }
}
