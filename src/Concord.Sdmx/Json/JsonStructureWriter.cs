using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Concord.Sdmx.Data;
using Concord.Sdmx.Model;

namespace Concord.Sdmx.Json;

/// <summary>Structures as SDMX-JSON 1.0 or 2.0.</summary>
internal sealed class JsonStructureWriter(Utf8Buffer output, bool version2, string language)
{
    public void Write(MessageHeader header, IReadOnlyList<Artefact> artefacts)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartObject("meta");
            json.WriteString("schema", $"https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/tools/schemas/{(version2 ? "2.0.0" : "1.0")}/sdmx-json-structure-schema.json");
            json.WriteString("id", header.Id.Length == 0 ? "CONCORD" : header.Id);
            json.WriteBoolean("test", header.IsTest);
            json.WriteString("prepared", header.Prepared.Length == 0 ? "2000-01-01T00:00:00Z" : header.Prepared);
            json.WriteStartArray("contentLanguages");
            json.WriteStringValue(language);
            json.WriteEndArray();
            json.WriteStartObject("sender");
            json.WriteString("id", header.Sender.Length == 0 ? "CONCORD" : header.Sender);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteStartObject("data");
            foreach (var names in KindNames.All)
            {
                var inside = artefacts.Where(a => a.Kind == names.Kind).ToList();
                if (inside.Count == 0 || (!version2 && names.Kind == ArtefactKind.ValueList)) continue;
                json.WriteStartArray(version2 ? names.Json : names.Kind switch { ArtefactKind.ContentConstraint => "contentConstraints", ArtefactKind.HierarchicalCodelist => "hierarchicalCodelists", _ => names.Json });
                foreach (var artefact in inside) Artefact(json, artefact);
                json.WriteEndArray();
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        output.Raw(bytes.WrittenSpan);
    }

    private void Artefact(Utf8JsonWriter json, Artefact a)
    {
        json.WriteStartObject();
        json.WriteString("id", a.Id);
        json.WriteString("agencyID", a.Agency);
        json.WriteString("version", a.Version);
        if (!version2 && a.IsFinal) json.WriteBoolean("isFinal", true);
        if (a.IsStub) json.WriteBoolean("isExternalReference", true);
        if (a.IsPartial) json.WriteBoolean("isPartial", true);
        Texts(json, "name", a.Names);
        Texts(json, "description", a.Descriptions);
        json.WriteStartArray("links");
        json.WriteStartObject();
        json.WriteString("rel", "self");
        json.WriteString("urn", Urn(a.Reference));
        if (a.StructureUrl is { } url) json.WriteString("href", url);
        json.WriteEndObject();
        json.WriteEndArray();
        Annotations(json, a.Annotations);
        if (!a.IsStub) Body(json, a);
        json.WriteEndObject();
    }

    private void Body(Utf8JsonWriter json, Artefact a)
    {
        switch (a)
        {
            case ItemScheme scheme:
                Items(json, scheme, JsonStructureReader.ItemList(scheme.Kind), null);
                break;
            case Dataflow flow when flow.Structure is not null:
                json.WriteString("structure", flow.Structure.Urn);
                break;
            case Categorisation categorisation:
                if (categorisation.Source is not null) json.WriteString("source", Urn(categorisation.Source));
                if (categorisation.Target is not null) json.WriteString("target", Urn(categorisation.Target));
                break;
            case ProvisionAgreement agreement:
                if (agreement.Flow is not null) json.WriteString(version2 ? "dataflow" : "structureUsage", agreement.Flow.Urn);
                if (agreement.Provider is not null) json.WriteString("dataProvider", agreement.Provider.Urn);
                break;
            case DataStructure structure:
                JsonComponents.Write(json, structure, version2);
                break;
            case MetadataStructure metadata:
                Metadata(json, metadata);
                break;
            case ContentConstraint constraint:
                Constraint(json, constraint);
                break;
            case HierarchicalCodelist tree:
                if (!version2)
                {
                    json.WriteStartArray("hierarchies");
                    json.WriteStartObject();
                    json.WriteString("id", "H");
                    Texts(json, "name", tree.HierarchyNames.IsEmpty ? tree.Names : tree.HierarchyNames);
                }
                Nodes(json, tree, null);
                if (!version2)
                {
                    json.WriteEndObject();
                    json.WriteEndArray();
                }
                break;
        }
    }

    private static void Items(Utf8JsonWriter json, ItemScheme scheme, string list, string? above)
    {
        var nested = scheme.Kind == ArtefactKind.CategoryScheme;
        var items = nested ? [.. scheme.Items.Where(i => i.Parent == above)] : scheme.Items;
        if (nested && items.Count == 0) return;
        json.WriteStartArray(list);
        foreach (var item in items)
        {
            json.WriteStartObject();
            json.WriteString("id", item.Id);
            Texts(json, "name", item.Names);
            Texts(json, "description", item.Descriptions);
            if (!nested && item.Parent is { } parent) json.WriteString("parent", parent);
            Annotations(json, item.Annotations);
            if (item.Enumeration is { } enumeration)
            {
                json.WriteStartObject("coreRepresentation");
                json.WriteString("enumeration", enumeration.Urn);
                json.WriteEndObject();
            }
            if (nested) Items(json, scheme, list, item.Id);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void Metadata(Utf8JsonWriter json, MetadataStructure metadata)
    {
        json.WriteStartObject("metadataStructureComponents");
        if (!version2)
        {
            json.WriteStartArray("reportStructures");
            json.WriteStartObject();
            json.WriteString("id", "REPORT");
        }
        json.WriteStartObject("metadataAttributeList");
        json.WriteString("id", "MetadataAttributeDescriptor");
        json.WriteStartArray("metadataAttributes");
        foreach (var attribute in metadata.Attributes)
        {
            json.WriteStartObject();
            json.WriteString("id", attribute.Id);
            if (attribute.Concept is { } concept) json.WriteString("conceptIdentity", concept.Urn);
            json.WriteStartObject("localRepresentation");
            json.WriteStartObject(version2 ? "format" : "textFormat");
            json.WriteString(version2 ? "dataType" : "textType", attribute.TextType ?? "String");
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        if (!version2)
        {
            json.WriteEndObject();
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private void Constraint(Utf8JsonWriter json, ContentConstraint constraint)
    {
        json.WriteString(version2 ? "role" : "type", constraint.IsActual ? "Actual" : "Allowed");
        json.WriteStartObject("constraintAttachment");
        foreach (var kind in constraint.Attachments.GroupBy(a => a.Kind))
        {
            json.WriteStartArray(KindNames.Of(kind.Key).Json);
            foreach (var attachment in kind) json.WriteStringValue(attachment.Urn);
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.WriteStartArray("cubeRegions");
        foreach (var region in constraint.Regions)
        {
            json.WriteStartObject();
            json.WriteBoolean("isIncluded", region.Include);
            json.WriteStartArray("keyValues");
            foreach (var key in region.Keys)
            {
                json.WriteStartObject();
                json.WriteString("id", key.Id);
                if (key.Start is not null || key.End is not null)
                {
                    json.WriteStartObject("timeRange");
                    Period(json, "startPeriod", key.Start);
                    Period(json, "endPeriod", key.End);
                    json.WriteEndObject();
                }
                else
                {
                    json.WriteStartArray("values");
                    foreach (var value in key.Values)
                    {
                        if (!version2)
                        {
                            json.WriteStringValue(value);
                            continue;
                        }
                        json.WriteStartObject();
                        json.WriteString("value", value);
                        json.WriteEndObject();
                    }
                    json.WriteEndArray();
                }
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Period(Utf8JsonWriter json, string name, string? period)
    {
        if (period is null) return;
        json.WriteStartObject(name);
        json.WriteString("period", period);
        json.WriteBoolean("isInclusive", true);
        json.WriteEndObject();
    }

    private static void Nodes(Utf8JsonWriter json, HierarchicalCodelist tree, string? above)
    {
        var nodes = tree.Nodes.Where(n => n.Parent == above).ToList();
        if (nodes.Count == 0) return;
        json.WriteStartArray("hierarchicalCodes");
        foreach (var node in nodes)
        {
            json.WriteStartObject();
            json.WriteString("id", node.Id);
            json.WriteString("code", node.Code.Urn);
            Nodes(json, tree, node.Id);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Annotations(Utf8JsonWriter json, IReadOnlyList<Annotation> annotations)
    {
        if (annotations.Count == 0) return;
        json.WriteStartArray("annotations");
        foreach (var annotation in annotations)
        {
            json.WriteStartObject();
            if (annotation.Id is { } id) json.WriteString("id", id);
            if (annotation.Type is { } type) json.WriteString("type", type);
            if (annotation.Title is { } title) json.WriteString("title", title);
            Texts(json, "text", annotation.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private string Urn(Reference reference) => version2 ? reference.Urn30 : reference.Urn;

    private static void Texts(Utf8JsonWriter json, string name, LocalText texts)
    {
        if (texts.IsEmpty) return;
        json.WriteString(name, texts.In("en"));
        json.WriteStartObject(name + "s");
        foreach (var group in texts.All.GroupBy(t => t.Key)) json.WriteString(group.Key, group.First().Value);
        json.WriteEndObject();
    }
}
