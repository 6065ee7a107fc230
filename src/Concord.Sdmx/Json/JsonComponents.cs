using System.Text.Json;
using System.Text.Json.Nodes;
using Concord.Sdmx.Model;

namespace Concord.Sdmx.Json;

/// <summary>Components of a data structure in SDMX-JSON 1.0 and 2.0, both ways.</summary>
internal static class JsonComponents
{
    public static IReadOnlyList<Component> Read(JsonObject structure)
    {
        var all = structure["dataStructureComponents"] as JsonObject;
        var dimensions = all?["dimensionList"] as JsonObject;
        var measures = all?["measureList"] as JsonObject;
        return
        [
            .. JsonStructureReader.List(dimensions, "dimensions").Select(d => (d, ComponentRole.Dimension))
                .Concat(JsonStructureReader.List(dimensions, "measureDimensions").Select(d => (d, ComponentRole.MeasureDimension)))
                .OrderBy(x => JsonStructureReader.Number(x.d, "position")).Select(x => One(x.d, x.Item2)),
            .. JsonStructureReader.List(dimensions, "timeDimensions").Concat(new[] { dimensions?["timeDimension"] as JsonObject }.OfType<JsonObject>()).Take(1).Select(d => One(d, ComponentRole.Time)),
            .. new[] { measures?["primaryMeasure"] as JsonObject }.OfType<JsonObject>().Concat(JsonStructureReader.List(measures, "measures")).Select(m => One(m, ComponentRole.Measure)),
            .. JsonStructureReader.List(all?["attributeList"] as JsonObject, "attributes").Select(a => One(a, ComponentRole.Attribute)),
        ];
    }

    public static IReadOnlyList<DimensionGroup> Groups(JsonObject structure) =>
        [.. JsonStructureReader.List(structure["dataStructureComponents"] as JsonObject, "groups").Select(g => new DimensionGroup(
            JsonStructureReader.Text(g, "id") ?? "", [.. (g["groupDimensions"] as JsonArray ?? []).Select(Known.Text).OfType<string>()]))];

    public static IReadOnlyList<Component> MetadataAttributes(JsonObject metadata)
    {
        var all = metadata["metadataStructureComponents"] as JsonObject;
        var report = JsonStructureReader.List(all, "reportStructures").FirstOrDefault() ?? all?["metadataAttributeList"] as JsonObject;
        return [.. JsonStructureReader.List(report?["metadataAttributeList"] as JsonObject ?? report, "metadataAttributes").Select(a => One(a, ComponentRole.Attribute))];
    }

    private static Component One(JsonObject n, ComponentRole role)
    {
        var concept = JsonStructureReader.Link(n, "conceptIdentity");
        var local = n["localRepresentation"] as JsonObject;
        var format = local?["format"] as JsonObject ?? local?["textFormat"] as JsonObject;
        var relation = n["attributeRelationship"] as JsonObject;
        var attachedTo = (relation?["dimensions"] as JsonArray ?? []).Select(Known.Text).OfType<string>().ToList();
        var group = Known.Text(relation?["group"]);
        return new Component
        {
            Id = JsonStructureReader.Text(n, "id") ?? concept?.Item ?? "",
            Role = role,
            Concept = concept,
            Enumeration = JsonStructureReader.Link(local, "enumeration"),
            TextType = JsonStructureReader.Text(format, "dataType") ?? JsonStructureReader.Text(format, "textType"),
            IsMandatory = role is ComponentRole.Dimension or ComponentRole.MeasureDimension or ComponentRole.Time || (JsonStructureReader.Text(n, "usage") ?? JsonStructureReader.Text(n, "assignmentStatus")) is "mandatory" or "Mandatory",
            IsMultiValued = JsonStructureReader.Text(local, "maxOccurs") is { } most && most != "1",
            AttachedTo = attachedTo,
            Group = group,
            Attachment = relation is null || attachedTo.Count > 0 || group is not null
                ? relation is null ? Attachment.Observation : Attachment.Dimensions
                : relation.ContainsKey("none") || relation.ContainsKey("dataflow") ? Attachment.DataSet : Attachment.Observation,
        };
    }

    public static void Write(Utf8JsonWriter json, DataStructure structure, bool version2)
    {
        json.WriteStartObject("dataStructureComponents");
        json.WriteStartObject("dimensionList");
        json.WriteString("id", "DimensionDescriptor");
        json.WriteStartArray("dimensions");
        var position = 0;
        foreach (var dimension in structure.Dimensions) One(json, dimension, version2, ++position);
        json.WriteEndArray();
        if (structure.Time is { } time)
        {
            if (version2) json.WritePropertyName("timeDimension");
            else json.WriteStartArray("timeDimensions");
            One(json, time, version2, version2 ? 0 : ++position);
            if (!version2) json.WriteEndArray();
        }
        json.WriteEndObject();
        json.WriteStartObject("measureList");
        json.WriteString("id", "MeasureDescriptor");
        if (version2) json.WriteStartArray("measures");
        else json.WritePropertyName("primaryMeasure");
        foreach (var measure in structure.Components.Where(c => c.Role == ComponentRole.Measure).Take(version2 ? int.MaxValue : 1)) One(json, measure, version2, 0);
        if (version2) json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("attributeList");
        json.WriteString("id", "AttributeDescriptor");
        json.WriteStartArray("attributes");
        foreach (var attribute in structure.Attributes) One(json, attribute, version2, 0);
        json.WriteEndArray();
        json.WriteEndObject();
        if (structure.Groups.Count > 0)
        {
            json.WriteStartArray("groups");
            foreach (var group in structure.Groups)
            {
                json.WriteStartObject();
                json.WriteString("id", group.Id);
                json.WriteStartArray("groupDimensions");
                foreach (var dimension in group.Dimensions) json.WriteStringValue(dimension);
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void One(Utf8JsonWriter json, Component component, bool version2, int position)
    {
        json.WriteStartObject();
        json.WriteString("id", component.Id);
        if (position > 0) json.WriteNumber("position", position);
        if (component.Concept is { } concept) json.WriteString("conceptIdentity", concept.Urn);
        if (component.Role is ComponentRole.Attribute or ComponentRole.Measure)
        {
            if (version2) json.WriteString("usage", component.IsMandatory ? "mandatory" : "optional");
            else if (component.Role == ComponentRole.Attribute) json.WriteString("assignmentStatus", component.IsMandatory ? "Mandatory" : "Conditional");
        }
        if (component.Role == ComponentRole.Attribute) Relationship(json, component, version2);
        json.WriteStartObject("localRepresentation");
        if (component.Enumeration is { } list)
        {
            json.WriteString("enumeration", list.Urn);
        }
        else
        {
            json.WriteStartObject(version2 ? "format" : "textFormat");
            json.WriteString(version2 ? "dataType" : "textType", component.TextType ?? "String");
            json.WriteEndObject();
        }
        if (component.IsMultiValued && version2) json.WriteString("maxOccurs", "unbounded");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Relationship(Utf8JsonWriter json, Component component, bool version2)
    {
        json.WriteStartObject("attributeRelationship");
        if (component.Group is { } group)
        {
            json.WriteString("group", group);
        }
        else if (component.AttachedTo.Count > 0)
        {
            json.WriteStartArray("dimensions");
            foreach (var dimension in component.AttachedTo) json.WriteStringValue(dimension);
            json.WriteEndArray();
        }
        else if (component.Attachment == Attachment.DataSet)
        {
            json.WriteStartObject(version2 ? "dataflow" : "none");
            json.WriteEndObject();
        }
        else if (version2)
        {
            json.WriteStartObject("observation");
            json.WriteEndObject();
        }
        else
        {
            json.WriteString("primaryMeasure", "OBS_VALUE");
        }
        json.WriteEndObject();
    }
}
