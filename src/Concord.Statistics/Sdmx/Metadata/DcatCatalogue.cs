using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Sdmx.Metadata;

/// <summary>The dataflows as a catalogue in DCAT-AP, which data portals harvest: Turtle and JSON-LD of the same statements.</summary>
public sealed class DcatCatalogue
{
    private static readonly (string Prefix, string Namespace)[] Prefixes =
    [
        ("dcat", "http://www.w3.org/ns/dcat#"), ("dct", "http://purl.org/dc/terms/"), ("foaf", "http://xmlns.com/foaf/0.1/"), ("vcard", "http://www.w3.org/2006/vcard/ns#"), ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ];

    private readonly List<Node> nodes = [];

    /// <summary>Builds the catalogue.</summary>
    /// <param name="releases">Releases of the lake.</param>
    /// <param name="site">Address of the portal, without a slash at the end.</param>
    public DcatCatalogue(IReadOnlyList<Release> releases, string site)
    {
        var publisher = new Node($"{site}/#publisher", "foaf:Agent").Text("foaf:name", "Concord", "en");
        var catalogue = new Node($"{site}/catalog", "dcat:Catalog")
            .Text("dct:title", "Concord: migration, remittances and policies along each corridor", "en")
            .Text("dct:description", "Comparable statistics on who moves along which corridor, what money flows back and at what cost, as SDMX dataflows.", "en")
            .Iri("dct:publisher", publisher.Id).Iri("foaf:homepage", site + "/").Iri("dcat:service", $"{site}/sdmx/v1");
        foreach (var language in new[] { "ENG", "FRA", "SPA", "ARA" }) catalogue.Iri("dct:language", $"http://publications.europa.eu/resource/authority/language/{language}");
        nodes.AddRange([catalogue, publisher]);
        nodes.Add(new Node($"{site}/sdmx/v1", "dcat:DataService").Text("dct:title", "SDMX REST interface", "en").Iri("dcat:endpointURL", $"{site}/sdmx/v1").Iri("dct:conformsTo", "https://sdmx.org/standards/"));
        foreach (var flow in SdmxFlow.All)
        {
            var used = releases.Where(r => flow.Estimated == (r.Provenance.Copy == CopyKind.Estimated) && r.Measures.Any(m => flow.Measures.Any(f => f.Code == m.Code))).ToList();
            if (used.Count == 0) continue;
            catalogue.Iri("dcat:dataset", $"{site}/metadata/{flow.Id}");
            Dataset(flow, used, site, publisher.Id);
        }
    }

    private void Dataset(SdmxFlow flow, List<Release> used, string site, string publisher)
    {
        var years = used.SelectMany(r => r.Measures).Where(m => flow.Measures.Any(f => f.Code == m.Code)).ToList();
        var dataset = new Node($"{site}/metadata/{flow.Id}", "dcat:Dataset").Text("dct:identifier", $"{SdmxCodes.Agency}:{flow.Id}({SdmxCodes.Version})");
        foreach (var (language, words) in SdmxNames.Of(flow.Name).All) dataset.Text("dct:title", words, language);
        dataset.Text("dct:description", flow.Description, "en").Iri("dct:publisher", publisher).Iri("dcat:theme", "http://publications.europa.eu/resource/authority/data-theme/SOCI")
            .Iri("dct:accessRights", "http://publications.europa.eu/resource/authority/access-right/PUBLIC").Iri("dcat:landingPage", $"{site}/metadata/{flow.Id}")
            .Typed("dct:modified", used.Max(r => Vintage.Of(r, used)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "xsd:date").Iri("dct:temporal", $"{site}/metadata/{flow.Id}#period");
        foreach (var word in new[] { "migration", "remittances", "SDMX" }) dataset.Text("dcat:keyword", word, "en");
        foreach (var publishers in used.Select(r => r.Provenance.Publisher).Distinct(StringComparer.Ordinal)) dataset.Text("dct:provenance", publishers);
        nodes.Add(new Node($"{site}/metadata/{flow.Id}#period", "dct:PeriodOfTime")
            .Typed("dcat:startDate", $"{years.Min(y => y.FirstYear).ToString(CultureInfo.InvariantCulture)}-01-01", "xsd:date").Typed("dcat:endDate", $"{years.Max(y => y.LastYear).ToString(CultureInfo.InvariantCulture)}-12-31", "xsd:date"));
        foreach (var (suffix, title, media, file) in new[]
        {
            ("csv", "SDMX-CSV", "text/csv", "CSV"), ("xml", "SDMX-ML structure-specific", "application/xml", "XML"), ("json", "SDMX-JSON", "application/json", "JSON"),
        })
        {
            var id = $"{site}/metadata/{flow.Id}#{suffix}";
            dataset.Iri("dcat:distribution", id);
            var distribution = new Node(id, "dcat:Distribution").Text("dct:title", title, "en").Iri("dcat:accessURL", $"{site}/sdmx/v1/data/{SdmxCodes.Agency},{flow.Id},{SdmxCodes.Version}/all")
                .Iri("dcat:mediaType", $"https://www.iana.org/assignments/media-types/{media}").Iri("dct:format", $"http://publications.europa.eu/resource/authority/file-type/{file}").Iri("dcat:accessService", $"{site}/sdmx/v1");
            foreach (var licence in used.Select(r => r.Provenance.Licence).Distinct(StringComparer.Ordinal)) distribution.Text("dct:rights", licence);
            nodes.Add(distribution);
        }
        nodes.Add(dataset);
    }

    /// <summary>The catalogue as Turtle.</summary>
    public string Turtle()
    {
        var text = new StringBuilder();
        foreach (var (prefix, uri) in Prefixes) text.Append(CultureInfo.InvariantCulture, $"@prefix {prefix}: <{uri}> .\n");
        foreach (var node in nodes)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n<{node.Id}> a {node.Type}");
            foreach (var (predicate, value) in node.Values)
            {
                text.Append(CultureInfo.InvariantCulture, $" ;\n  {predicate} ");
                if (value.IsIri) text.Append('<').Append(value.Text).Append('>');
                else text.Append('"').Append(Escaped(value.Text)).Append('"').Append(value.Language is { } language ? "@" + language : value.Type is { } type ? "^^" + type : "");
            }
            text.Append(" .\n");
        }
        return text.ToString();
    }

    /// <summary>The catalogue as JSON-LD.</summary>
    public byte[] JsonLd()
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteStartObject("@context");
            foreach (var (prefix, uri) in Prefixes) json.WriteString(prefix, uri);
            json.WriteEndObject();
            json.WriteStartArray("@graph");
            foreach (var node in nodes) Write(json, node);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return bytes.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Node node)
    {
        json.WriteStartObject();
        json.WriteString("@id", node.Id);
        json.WriteString("@type", node.Type);
        foreach (var group in node.Values.GroupBy(v => v.Predicate))
        {
            json.WriteStartArray(group.Key);
            foreach (var (_, value) in group)
            {
                json.WriteStartObject();
                json.WriteString(value.IsIri ? "@id" : "@value", value.Text);
                if (value.Language is { } language) json.WriteString("@language", language);
                if (value.Type is { } type) json.WriteString("@type", type);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal);

    private sealed record Value(string Text, bool IsIri = false, string? Language = null, string? Type = null);

    private sealed class Node(string id, string type)
    {
        public string Id => id;

        public string Type => type;

        public List<(string Predicate, Value Value)> Values { get; } = [];

        public Node Text(string predicate, string text, string? language = null) => With(predicate, new Value(text, Language: language));

        public Node Typed(string predicate, string text, string datatype) => With(predicate, new Value(text, Type: datatype));

        public Node Iri(string predicate, string iri) => With(predicate, new Value(iri, IsIri: true));

        private Node With(string predicate, Value value)
        {
            Values.Add((predicate, value));
            return this;
        }
    }
}
