using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Concord.Sdmx.Data;
using Concord.Sdmx.Model;

namespace Concord.Sdmx.Json;

/// <summary>Structures of SDMX-JSON 1.0 and 2.0.</summary>
internal sealed class JsonStructureReader(JsonStream json, ReadResult result)
{
    public void Read()
    {
        if (!json.Read() || json.Token != JsonTokenType.StartObject) throw new BadMessage("json.no-object", "the JSON is no object", json.Line);
        Part();
        if (json.Token != JsonTokenType.EndObject) throw new BadMessage("json.cut-off", "the message ends in the middle", json.Line);
    }

    private void Part()
    {
        while (json.Read() && json.Token == JsonTokenType.PropertyName)
        {
            var name = json.Text;
            json.Read();
            if (name == "meta")
            {
                var meta = json.Node() as JsonObject;
                result.Header.Id = Text(meta, "id") ?? "";
                result.Header.Prepared = Text(meta, "prepared") ?? "";
                result.Header.Sender = Text(meta?["sender"] as JsonObject, "id") ?? "";
                if ((Text(meta, "schema") ?? "").Contains("/2.", StringComparison.Ordinal)) result.Structures = StructureFormat.Json20;
            }
            else if (name == "data" && json.Token == JsonTokenType.StartObject)
            {
                Part();
            }
            else if (JsonReader.Artefacts.TryGetValue(name, out var kind) && json.Token == JsonTokenType.StartArray)
            {
                while (json.Read() && json.Token == JsonTokenType.StartObject)
                {
                    var line = json.Line;
                    if (json.Node() is not JsonObject node) continue;
                    var artefact = Artefact(node, kind);
                    if (!result.Artefacts.Add(artefact)) result.Add(new Flaw("structure.twice", $"{artefact} stands there twice; the first is kept", line));
                }
            }
            else
            {
                json.Skip();
            }
        }
    }

    private static Artefact Artefact(JsonObject n, ArtefactKind kind)
    {
        var agency = Text(n, "agencyID") ?? "";
        var id = Text(n, "id") ?? "";
        var version = Text(n, "version") ?? "1.0";
        var names = Texts(n, "name");
        var descriptions = Texts(n, "description");
        var annotations = Annotations(n);
        var isFinal = Text(n, "isFinal") == "true";
        var isStub = Text(n, "isExternalReference") == "true";
        switch (kind)
        {
            case ArtefactKind.Dataflow or ArtefactKind.Metadataflow:
                return new Dataflow { Kind = kind, Agency = agency, Id = id, Version = version, Names = names, Descriptions = descriptions, Annotations = annotations, IsFinal = isFinal, IsStub = isStub, Structure = Link(n, "structure") };
            case ArtefactKind.Categorisation:
                return new Categorisation { Kind = kind, Agency = agency, Id = id, Version = version, Names = names, Descriptions = descriptions, Annotations = annotations, IsFinal = isFinal, IsStub = isStub, Source = Link(n, "source"), Target = Link(n, "target") };
            case ArtefactKind.ProvisionAgreement:
                return new ProvisionAgreement { Kind = kind, Agency = agency, Id = id, Version = version, Names = names, Descriptions = descriptions, Annotations = annotations, IsFinal = isFinal, IsStub = isStub, Flow = Link(n, "structureUsage") ?? Link(n, "dataflow"), Provider = Link(n, "dataProvider") };
            case ArtefactKind.DataStructure:
                return new DataStructure { Kind = kind, Agency = agency, Id = id, Version = version, Names = names, Descriptions = descriptions, Annotations = annotations, IsFinal = isFinal, IsStub = isStub, Components = JsonComponents.Read(n), Groups = JsonComponents.Groups(n) };
            case ArtefactKind.MetadataStructure:
                return new MetadataStructure { Kind = kind, Agency = agency, Id = id, Version = version, Names = names, Descriptions = descriptions, Annotations = annotations, IsFinal = isFinal, IsStub = isStub, Attributes = JsonComponents.MetadataAttributes(n) };
            case ArtefactKind.ContentConstraint:
                return new ContentConstraint
                {
                    Kind = kind, Agency = agency, Id = id, Version = version, Names = names, Descriptions = descriptions, Annotations = annotations, IsFinal = isFinal, IsStub = isStub,
                    IsActual = (Text(n, "role") ?? Text(n, "type")) == "Actual",
                    Attachments = [.. (n["constraintAttachment"] as JsonObject ?? []).SelectMany(a => a.Value as JsonArray ?? []).Select(u => Known.Text(u)).OfType<string>().Select(Reference.Parse).OfType<Reference>()],
                    Regions = [.. List(n, "cubeRegions").Select(r => new CubeRegion(Text(r, "isIncluded") != "false", [.. List(r, "keyValues").Select(Key)]))],
                };
            case ArtefactKind.HierarchicalCodelist:
                var tree = List(n, "hierarchies").FirstOrDefault() ?? n;
                return new HierarchicalCodelist
                {
                    Kind = kind, Agency = agency, Id = id, Version = version, Names = names, Descriptions = descriptions, Annotations = annotations, IsFinal = isFinal, IsStub = isStub,
                    HierarchyNames = Texts(tree, "name"), Nodes = [.. Nodes(tree, null)],
                };
            default:
                return new ItemScheme
                {
                    Kind = kind, Agency = agency, Id = id, Version = version, Names = names, Descriptions = descriptions, Annotations = annotations, IsFinal = isFinal, IsStub = isStub,
                    IsPartial = Text(n, "isPartial") == "true", Items = [.. Items(n, ItemList(kind), null)],
                };
        }
    }

    /// <summary>Name of the list of items of a scheme.</summary>
    public static string ItemList(ArtefactKind kind) => kind switch
    {
        ArtefactKind.AgencyScheme => "agencies",
        ArtefactKind.DataProviderScheme => "dataProviders",
        ArtefactKind.DataConsumerScheme => "dataConsumers",
        ArtefactKind.OrganisationUnitScheme => "organisationUnits",
        ArtefactKind.Codelist => "codes",
        ArtefactKind.ValueList => "valueItems",
        ArtefactKind.ConceptScheme => "concepts",
        _ => "categories",
    };

    private static IEnumerable<Item> Items(JsonObject n, string list, string? parent)
    {
        foreach (var item in List(n, list))
        {
            var id = Text(item, "id") ?? "";
            yield return new Item
            {
                Id = id, Names = Texts(item, "name"), Descriptions = Texts(item, "description"), Annotations = Annotations(item), Parent = parent ?? Text(item, "parent"),
                Enumeration = Link(item["coreRepresentation"] as JsonObject, "enumeration"),
            };
            foreach (var below in Items(item, list, id)) yield return below;
        }
    }

    private static IEnumerable<HierarchyNode> Nodes(JsonObject n, string? parent)
    {
        foreach (var node in List(n, "hierarchicalCodes"))
        {
            var id = Text(node, "id") ?? "";
            if (Link(node, "code") is { } code) yield return new HierarchyNode(id, code, parent);
            foreach (var below in Nodes(node, id)) yield return below;
        }
    }

    private static KeyValues Key(JsonObject key)
    {
        var range = key["timeRange"] as JsonObject;
        return new KeyValues(
            Text(key, "id") ?? "",
            [.. (key["values"] as JsonArray ?? []).Select(v => v is JsonObject o ? Text(o, "value") : Known.Text(v)).OfType<string>()],
            Text(range?["startPeriod"] as JsonObject, "period"), Text(range?["endPeriod"] as JsonObject, "period"));
    }

    private static List<Annotation> Annotations(JsonObject n) =>
        [.. List(n, "annotations").Select(a => new Annotation(Text(a, "id"), Text(a, "type"), Text(a, "title"), Texts(a, "text")))];

    internal static LocalText Texts(JsonObject n, string name)
    {
        if (n[name + "s"] is JsonObject { Count: > 0 } all) return new LocalText([.. all.Select(t => KeyValuePair.Create(t.Key, Known.Text(t.Value) ?? ""))]);
        return Text(n, name) is { } one ? LocalText.English(one) : LocalText.None;
    }

    internal static string? Text(JsonObject? n, string name) => Known.Text(n?[name]);

    internal static Reference? Link(JsonObject? n, string name) => Text(n, name) is { } urn ? Reference.Parse(urn) : null;

    internal static IEnumerable<JsonObject> List(JsonObject? n, string name) => (n?[name] as JsonArray ?? []).OfType<JsonObject>();

    internal static int Number(JsonObject n, string name) => int.TryParse(Text(n, name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
