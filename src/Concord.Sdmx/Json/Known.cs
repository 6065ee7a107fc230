using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Concord.Sdmx.Data;
using Concord.Sdmx.Model;

namespace Concord.Sdmx.Json;

/// <summary>What the numbers of a data set mean: the components of a structure of SDMX-JSON with their values.</summary>
internal sealed class Known
{
    private readonly Dictionary<int, string?[]?> values = [];
    private readonly List<int> fixedDimensions;
    private readonly List<int> observed = [];
    private readonly ReadResult result;
    private readonly Dictionary<int, int> positions = [];

    public Known(JsonObject structure, ReadOptions options, ReadResult result)
    {
        this.result = result;
        Reference = (structure["links"] as JsonArray ?? []).Select(l => Text(l?["urn"]) is { } urn ? Model.Reference.Parse(urn) : null)
            .OfType<Reference>().OrderBy(r => r.Kind == ArtefactKind.Dataflow ? 0 : 1).FirstOrDefault();
        Layout = new Layout(options.StructureOf(Reference));
        var dimensions = structure["dimensions"] as JsonObject;
        var attributes = structure["attributes"] as JsonObject;
        fixedDimensions = Components(dimensions?["dataSet"], ComponentRole.Dimension, Attachment.Dimensions);
        SeriesDimensions = Components(dimensions?["series"], ComponentRole.Dimension, Attachment.Dimensions);
        ObservationDimensions = Components(dimensions?["observation"], ComponentRole.Dimension, Attachment.Observation);
        var measures = Components((structure["measures"] as JsonObject)?["observation"], ComponentRole.Measure, Attachment.Observation);
        if (measures.Count == 0) measures.Add(Layout.Value >= 0 ? Layout.Value : Layout.Add(new Component { Id = "OBS_VALUE", Role = ComponentRole.Measure }));
        DataSetAttributes = Components(attributes?["dataSet"], ComponentRole.Attribute, Attachment.DataSet);
        GroupAttributes = Components(attributes?["dimensionGroup"], ComponentRole.Attribute, Attachment.Dimensions);
        SeriesAttributes = Components(attributes?["series"], ComponentRole.Attribute, Attachment.Dimensions);
        observed.AddRange(measures);
        observed.AddRange(Components(attributes?["observation"], ComponentRole.Attribute, Attachment.Observation));
        DimensionAtObservation = SeriesDimensions.Count > 0 && ObservationDimensions.Count == 1 ? Layout.Components[ObservationDimensions[0]].Id : "AllDimensions";
    }

    public Layout Layout { get; }

    public Reference? Reference { get; }

    public string DimensionAtObservation { get; }

    public List<int> SeriesDimensions { get; }

    public List<int> ObservationDimensions { get; }

    /// <summary>Dimensions of the keys of observations that stand in no series.</summary>
    public List<int> FlatDimensions => [.. SeriesDimensions, .. ObservationDimensions];

    public List<int> DataSetAttributes { get; }

    public List<int> GroupAttributes { get; }

    public List<int> SeriesAttributes { get; }

    public GroupTable Groups { get; private set; } = new(new ReadLimits());

    /// <summary>Gives a row the dimensions that have one value in the whole data set.</summary>
    public void Fix(DataRow row)
    {
        foreach (var d in fixedDimensions) row[d] = values[d] is [var only, ..] ? only : null;
    }

    public void Clear(DataRow row)
    {
        foreach (var i in SeriesAttributes) row[i] = null;
        foreach (var i in GroupAttributes) row[i] = null;
    }

    public void ClearObservation(DataRow row)
    {
        foreach (var i in observed) row[i] = null;
    }

    /// <summary>Sets dimensions by a key such as <c>0:3:1</c>.</summary>
    public void Key(DataRow row, List<int> dimensions, string key, long line)
    {
        var at = 0;
        foreach (var range in key.AsSpan().Split(':'))
        {
            if (at >= dimensions.Count) throw new BadMessage("json.key", $"the key {key} has more parts than dimensions", line);
            var part = key.AsSpan()[range];
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || values[dimensions[at]] is not { } known || number >= known.Length)
            {
                throw new BadMessage("json.key", $"the key {key} names a value that dimension {Layout.Components[dimensions[at]].Id} does not have", line);
            }
            row[dimensions[at++]] = known[number];
        }
        if (at < dimensions.Count && dimensions.Count > 1) throw new BadMessage("json.key", $"the key {key} has fewer parts than dimensions", line);
    }

    public void Set(DataRow row, List<int> components, JsonArray? given, long line)
    {
        if (given is null) return;
        for (var i = 0; i < Math.Min(components.Count, given.Count); i++) row[components[i]] = Meaning(components[i], given[i], line);
    }

    /// <summary>Sets the value at a place of an observation: measures first, then attributes.</summary>
    public void SetAt(DataRow row, int at, JsonStream json)
    {
        if (at >= observed.Count)
        {
            json.Skip();
            return;
        }
        var component = observed[at];
        if (json.Token is JsonTokenType.StartArray or JsonTokenType.StartObject) row[component] = Meaning(component, json.Node(), json.Line);
        else if (json.Token == JsonTokenType.Null) row[component] = null;
        else if (Layout.Components[component].Role == ComponentRole.Measure || json.Token != JsonTokenType.Number) row[component] = json.Text;
        else row[component] = ByNumber(component, json.Text, json.Line);
    }

    public void Join(JsonObject? groups, ReadLimits limits, long line)
    {
        Groups = new GroupTable(limits);
        var dimensions = fixedDimensions.Concat(SeriesDimensions).Concat(ObservationDimensions).OrderBy(d => positions[d]).ToList();
        foreach (var (key, given) in groups ?? [])
        {
            var parts = key.Split(':');
            // Keys of groups count all dimensions, or only those that are not fixed.
            var named = parts.Length == dimensions.Count ? dimensions : [.. dimensions.Except(fixedDimensions)];
            if (parts.Length > named.Count) throw new BadMessage("json.key", $"the key {key} of a group has more parts than dimensions", line);
            var set = Enumerable.Range(0, parts.Length).Where(i => parts[i].Length > 0).ToList();
            var row = new DataRow(Layout);
            Set(row, GroupAttributes, given as JsonArray, line);
            Groups.Add(
                [.. set.Select(i => named[i])], [.. set.Select(i => ByNumber(named[i], parts[i], line) ?? "")],
                [.. GroupAttributes.Where(a => row[a] is not null).Select(a => KeyValuePair.Create(a, row[a]!))]);
        }
    }

    private string? Meaning(int component, JsonNode? node, long line) => node switch
    {
        null => null,
        JsonArray list => MultiValue.Join(list.Select(n => Meaning(component, n, line) ?? "")),
        JsonObject texts => Text(texts["en"]) ?? texts.Select(t => Text(t.Value)).FirstOrDefault(),
        _ when node.GetValueKind() == JsonValueKind.Number => ByNumber(component, node.ToJsonString(), line),
        _ => Text(node),
    };

    private string? ByNumber(int component, string digits, long line)
    {
        // Without a list of values the number is the value.
        if (values.GetValueOrDefault(component) is not { } known) return digits;
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number >= known.Length)
        {
            result.Add(new Flaw("json.index", $"it has no value of number {digits}", line, Component: Layout.Components[component].Id, Expected: FormattableString.Invariant($"a number below {known.Length}")));
            return null;
        }
        return known[number];
    }

    private List<int> Components(JsonNode? list, ComponentRole role, Attachment attachment)
    {
        var numbers = new List<int>();
        foreach (var node in list as JsonArray ?? [])
        {
            if (node is not JsonObject component || Text(component["id"]) is not { } id) continue;
            var isTime = role == ComponentRole.Dimension && (id == "TIME_PERIOD" || Text(component["role"]) is "time" or "TIME_PERIOD" || (component["roles"] as JsonArray)?.Any(r => Text(r) is "TIME_PERIOD" or "time") == true);
            var attachedTo = ((component["relationship"] as JsonObject)?["dimensions"] as JsonArray ?? []).Select(Text).OfType<string>().ToList();
            var number = Layout.IndexOf(id);
            if (number < 0) number = Layout.Add(new Component { Id = id, Role = isTime ? ComponentRole.Time : role, Attachment = attachment, AttachedTo = attachedTo });
            numbers.Add(number);
            positions[number] = JsonStructureReader.Text(component, "keyPosition") is null ? number : JsonStructureReader.Number(component, "keyPosition");
            var given = component["values"] as JsonArray;
            values[number] = given is null || (given.Count == 0 && role != ComponentRole.Dimension)
                ? role == ComponentRole.Dimension ? [] : null
                : [.. given.Select(v => v is JsonObject o ? Text(o["id"]) ?? Text(o["value"]) ?? Text(o["name"]) : Text(v))];
        }
        return numbers;
    }

    internal static string? Text(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.String => node.GetValue<string>(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => node.ToJsonString(),
        _ => null,
    };
}
