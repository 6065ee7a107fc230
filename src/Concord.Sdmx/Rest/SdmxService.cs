using System.Globalization;
using Concord.Sdmx.Data;
using Concord.Sdmx.Model;

namespace Concord.Sdmx.Rest;

/// <summary>How the service answers.</summary>
public sealed record ServiceOptions
{
    /// <summary>Identifier of the sender in messages.</summary>
    public string Sender { get; init; } = "CONCORD";

    /// <summary>Whether data are generic where a client of version 1 has no wish (as the specification says); else structure-specific.</summary>
    public bool GenericByDefault { get; init; } = true;

    /// <summary>When messages say they were made.</summary>
    public required Func<DateTimeOffset> Now { get; init; }
}

/// <summary>
/// The REST interfaces of SDMX, versions 1 (to 1.5) and 2, without a host: from path, query and headers to a status, a media type and a body that writes itself page by page.
/// </summary>
public sealed class SdmxService(IDataProvider provider, ServiceOptions options)
{
    /// <summary>Answers a request of version 1.</summary>
    public SdmxAnswer Version1(SdmxRequest request) => Guard(request, v2: false);

    /// <summary>Answers a request of version 2.</summary>
    public SdmxAnswer Version2(SdmxRequest request) => Guard(request, v2: true);

    private SdmxAnswer Guard(SdmxRequest request, bool v2)
    {
        try
        {
            if (request.Path.Length > 8000) throw new RestFault(414, 414, "the address is too long");
            var path = request.Path.Trim('/').Split('/').Select(Uri.UnescapeDataString).ToList();
            var query = new Parameters(request.Query);
            return v2 ? Two(path, query, request) : One(path, query, request);
        }
        catch (RestFault fault)
        {
            return fault.Answer(v2);
        }
        catch (UriFormatException)
        {
            return RestFault.Syntax("the address is not well formed").Answer(v2);
        }
    }

    private SdmxAnswer One(List<string> path, Parameters query, SdmxRequest request)
    {
        string Part(int i, string otherwise) => path.Count > i && path[i].Length > 0 ? path[i] : otherwise;
        switch (path[0])
        {
            case "data":
                if (path.Count is < 2 or > 4 || path[1].Length == 0) throw RestFault.Syntax("write data/FLOW/KEY/PROVIDER");
                return Data([DataPath.Version1(path[1..], query, provider.Structures)], query, request, MediaTypes.Data1(options.GenericByDefault), v2: false);
            case "availableconstraint":
                if (path.Count is < 2 or > 5 || path[1].Length == 0) throw RestFault.Syntax("write availableconstraint/FLOW/KEY/PROVIDER/COMPONENT");
                return Available(DataPath.Version1(path[1..Math.Min(path.Count, 4)], query, provider.Structures), Part(4, "all"), query, request, v2: false);
            case "schema":
                return Schema(Part(1, ""), Part(2, ""), Part(3, ""), Part(4, "latest"), query, request, v2: false);
            case "metadata":
                throw RestFault.NotImplemented("queries for sets of reference metadata are not implemented; see /metadata in the catalogue");
        }
        if (Resources.Kinds(path[0]) is not { } kinds || path[0] == "*") throw RestFault.Syntax($"'{path[0]}' is no resource");
        if (path.Count > 5) throw RestFault.Syntax("a path of structures has at most five parts");
        static IReadOnlyList<string> List(string text) => text is "all" ? [] : text.Split('+', StringSplitOptions.RemoveEmptyEntries);
        return Structures(
            new StructureQuery(kinds, List(Part(1, "all")), List(Part(2, "all")), List(Part(3, "latest")), List(Part(4, "all")), query["detail"] ?? "full", query["references"] ?? "none") { IsActual = Actual(path[0]) },
            request, MediaTypes.Structures1, v2: false);
    }

    private SdmxAnswer Two(List<string> path, Parameters query, SdmxRequest request)
    {
        string Part(int i, string otherwise) => path.Count > i && path[i].Length > 0 ? path[i] : otherwise;
        switch (path[0])
        {
            case "data":
                return Data(DataPath.Version2(path[1..], query, provider.Structures), query, request, MediaTypes.Data2, v2: true);
            case "availability":
                return Available(DataPath.Version2(path[1..Math.Min(path.Count, 6)], query, provider.Structures)[0], Part(6, "*"), query, request, v2: true);
            case "schema":
                return Schema(Part(1, ""), Part(2, ""), Part(3, ""), Part(4, "~"), query, request, v2: true);
            case "metadata":
                throw RestFault.NotImplemented("queries for sets of reference metadata are not implemented");
            case "structure":
                break;
            default:
                throw RestFault.Syntax($"'{path[0]}' is no resource");
        }
        if (path.Count > 6) throw RestFault.Syntax("a path of structures has at most six parts");
        var kinds = Resources.Kinds(Part(1, "*")) ?? throw RestFault.Syntax($"'{Part(1, "*")}' is no resource");
        static IReadOnlyList<string> List(string text) => text is "*" ? [] : text.Split(',', StringSplitOptions.RemoveEmptyEntries);
        return Structures(
            new StructureQuery(kinds, List(Part(2, "*")), List(Part(3, "*")), List(Part(4, "~")), List(Part(5, "*")), query["detail"] ?? "full", query["references"] ?? "none") { IsActual = Actual(path[1]) },
            request, MediaTypes.Structures2, v2: true);
    }

    private static bool? Actual(string resource) => resource switch { "actualconstraint" => true, "allowedconstraint" => false, _ => null };

    private SdmxAnswer Structures(StructureQuery query, SdmxRequest request, Offer[] offers, bool v2)
    {
        var (offer, _) = MediaTypes.Choose(request.Accept, offers);
        var found = StructureFinder.Find(query, provider.Structures, request.BaseAddress, v2);
        return Message(offer, found, request);
    }

    private SdmxAnswer Message(Offer offer, IReadOnlyList<Artefact> artefacts, SdmxRequest request)
    {
        var output = new Utf8Buffer();
        StructureMessage.Write(offer.Structure!.Value, output, Header("S"), artefacts, request.Language);
        return Whole(output, offer.ContentType);
    }

    private static SdmxAnswer Whole(Utf8Buffer output, string contentType) =>
        new() { Status = 200, ContentType = contentType, Body = (stream, cancel) => stream.WriteAsync(output.Written, cancel).AsTask() };

    private SdmxAnswer Data(IReadOnlyList<DataQuery> queries, Parameters query, SdmxRequest request, Offer[] offers, bool v2)
    {
        var (offer, labels) = MediaTypes.Choose(request.Accept, offers);
        var detail = DetailSink.Check(v2 ? Detail2(query) : query["detail"]);
        var (first, last) = (query.Count("firstNObservations"), query.Count("lastNObservations"));
        var format = offer.Data!.Value;
        if (format is DataFormat.GenericTimeSeries21 or DataFormat.SpecificTimeSeries21 && queries.Any(q => q.DimensionAtObservation != q.Structure.Time?.Id))
        {
            throw new RestFault(406, 406, "a time-series form has the period at the observation");
        }
        var modified = queries.Max(q => provider.LastModified(q.Flow));
        if (request.IfModifiedSince is { } since && modified <= since) return new SdmxAnswer { Status = 304, LastModified = modified };
        queries = [.. queries.Where(provider.Any)];
        if (queries.Count == 0)
        {
            if (v2) return new SdmxAnswer { Status = 204 };
            throw RestFault.NoResults("No results matching the query");
        }
        if (queries.Select(provider.TooLarge).FirstOrDefault(w => w is not null) is { } why) throw new RestFault(413, 130, why);
        return new SdmxAnswer
        {
            Status = 200,
            ContentType = offer.ContentType,
            LastModified = modified,
            Body = async (stream, cancel) =>
            {
                var output = new Utf8Buffer();
                var at = queries[0].DimensionAtObservation;
                IDataSink sink = DataWriter.Create(format, output, new WriteOptions { Structures = provider.Structures, Language = request.Language, Labels = labels, DimensionAtObservation = at });
                if (detail != "full") sink = new DetailSink(sink, detail);
                if (first is not null || last is not null) sink = new EndsOfSeries(sink, first ?? 0, last ?? 0);
                async ValueTask Page()
                {
                    if (output.Length == 0) return;
                    await stream.WriteAsync(output.Written, cancel);
                    output.Clear();
                }
                sink.Begin(Header("D"));
                foreach (var one in queries) await provider.PumpAsync(one, sink, Page, cancel);
                sink.End([]);
                await Page();
            },
        };
    }

    // Version 2 says by attributes and measures what version 1 says by detail.
    private static string? Detail2(Parameters query) => (query["attributes"], query["measures"]) switch
    {
        ("none", "none") => "serieskeysonly",
        ("none", _) => "dataonly",
        (_, "none") => "nodata",
        _ => null,
    };

    private SdmxAnswer Available(DataQuery query, string component, Parameters parameters, SdmxRequest request, bool v2)
    {
        var (offer, _) = MediaTypes.Choose(request.Accept, v2 ? MediaTypes.Structures2 : MediaTypes.Structures1);
        var mode = parameters["mode"] ?? "exact";
        if (mode is not ("exact" or "available")) throw RestFault.Syntax($"bad mode value {mode}");
        var components = component is "all" or "*" ? [.. query.Structure.Dimensions.Select(d => d.Id)] : component.Split('+', ',').ToList();
        if (components.Find(c => query.Structure.Find(c)?.IsKey != true) is { } unknown) throw RestFault.Syntax($"{query.Structure} has no dimension {unknown}");
        var there = provider.Available(query);
        // "available" asks what could be chosen for a component if it were not chosen yet.
        var shown = mode == "exact" ? there : provider.Available(Without(query, components));
        var references = parameters["references"] ?? "none";
        var keys = components.Where(c => c != query.Structure.Time?.Id).Select(c => new KeyValues(c, shown.Values.GetValueOrDefault(c, []))).Where(k => k.Values.Count > 0).ToList();
        // The kit of version 1 takes no time among the key values.
        if (v2 && shown.Start is not null) keys.Add(new KeyValues("TIME_PERIOD", [], shown.Start, shown.End));
        var constraint = new ContentConstraint
        {
            Kind = ArtefactKind.ContentConstraint, Agency = options.Sender, Id = "CC", Version = "1.0", Names = LocalText.English("Availability"), IsActual = true,
            Annotations = [Metric("series_count", there.Series), Metric("obs_count", there.Observations)],
            Attachments = [query.Flow.Reference], Regions = [new CubeRegion(true, keys)],
        };
        var with = AvailableReferences.Of(references, query, shown, provider.Structures);
        return Message(offer, [constraint, .. with], request);
    }

    private static Annotation Metric(string id, long count) => new(id, "sdmx_metrics", count.ToString(CultureInfo.InvariantCulture), LocalText.None);

    private static DataQuery Without(DataQuery query, List<string> components)
    {
        var free = query.Structure.Dimensions.Select((d, i) => (d, i)).Where(x => components.Contains(x.d.Id)).Select(x => x.i).ToHashSet();
        return query with { Keys = [.. query.Keys.Select(k => (IReadOnlyList<IReadOnlyList<string>>)[.. k.Select((codes, i) => free.Contains(i) ? [] : codes)])] };
    }

    private SdmxAnswer Schema(string context, string agency, string id, string version, Parameters query, SdmxRequest request, bool v2)
    {
        var kind = context switch
        {
            "datastructure" => ArtefactKind.DataStructure,
            "dataflow" => ArtefactKind.Dataflow,
            "provisionagreement" => ArtefactKind.ProvisionAgreement,
            "metadatastructure" or "metadataflow" or "metadataprovisionagreement" => throw RestFault.NotImplemented("schemas of reference metadata are not implemented"),
            _ => throw RestFault.Syntax($"bad context {context}"),
        };
        var reference = new Reference(kind, agency, id, version is "~" or "+" ? "latest" : version);
        var found = provider.Structures.Find(reference) ?? throw RestFault.NoResults($"No structures matching {context}/{agency}/{id}/{version}");
        var structure = provider.Structures.StructureOf(found.Reference)!;
        var at = query["dimensionAtObservation"] is { Length: > 0 } asked ? asked : structure.Time!.Id;
        if (at != "AllDimensions" && structure.Find(at)?.IsKey != true) throw RestFault.Syntax($"dimensionAtObservation={at} is no dimension of {structure}");
        var (offer, _) = MediaTypes.Choose(request.Accept, v2 ? [.. MediaTypes.Structures2.Where(o => o.Structure is StructureFormat.Json20), .. MediaTypes.Schemas, .. MediaTypes.Structures2] : MediaTypes.Schemas);
        if (offer.Structure is not null)
        {
            var with = StructureFinder.Find(new StructureQuery([kind], [found.Agency], [found.Id], [found.Version], [], "referencepartial", "descendants"), provider.Structures, request.BaseAddress, v2);
            return Message(offer, with, request);
        }
        var output = new Utf8Buffer();
        new SchemaWriter(output, provider.Structures, structure, found.Reference, at).Write();
        return Whole(output, MediaTypes.Schema21);
    }

    private MessageHeader Header(string kind)
    {
        var now = options.Now();
        return new MessageHeader
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{kind}{now.UtcDateTime:yyyyMMddHHmmss}"),
            Prepared = now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            Sender = options.Sender,
        };
    }
}

/// <summary>What comes with an answer about availability.</summary>
internal static class AvailableReferences
{
    public static IEnumerable<Artefact> Of(string references, DataQuery query, Availability there, StructureSet structures)
    {
        if (references is "none" or "") return [];
        var words = references.Split(',', '+');
        if (words.FirstOrDefault(w => w is not ("all" or "dataflow" or "datastructure" or "codelist" or "conceptscheme" or "dataproviderscheme")) is { } bad) throw RestFault.Syntax($"bad references value {bad}");
        bool Asked(string word) => words.Contains(word) || words.Contains("all");
        var found = new List<Artefact>();
        if (Asked("dataflow")) found.Add(query.Flow);
        if (Asked("datastructure")) found.Add(query.Structure);
        if (Asked("conceptscheme")) found.AddRange(query.Structure.Components.Select(c => structures.Scheme(c.Concept)).OfType<ItemScheme>().Distinct());
        if (Asked("dataproviderscheme")) found.AddRange(structures.All.Where(a => a.Kind == ArtefactKind.DataProviderScheme));
        if (!Asked("codelist")) return found;
        foreach (var users in query.Structure.Dimensions.Where(d => d.Enumeration is not null).GroupBy(d => d.Enumeration!))
        {
            if (structures.Scheme(users.Key) is not { } list) continue;
            var codes = users.SelectMany(d => there.Values.GetValueOrDefault(d.Id, [])).ToHashSet(StringComparer.Ordinal);
            foreach (var code in codes.ToList())
            {
                for (var above = list.Find(code)?.Parent; above is not null && codes.Add(above); above = list.Find(above)?.Parent)
                {
                }
            }
            found.Add(list.Partial([.. list.Items.Where(i => codes.Contains(i.Id))]));
        }
        return found;
    }
}
