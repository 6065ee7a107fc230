using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Concord.Policy.Registers;

/// <summary>The schema as JSON Schema (2020-12), by which editors complete and check the text files.</summary>
internal static class JsonSchema
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What a provision takes from its instrument where it leaves it out.</summary>
    private static readonly string[] Inherited = ["groups", "corridors", "start"];

    public static string Text()
    {
        var properties = new JsonObject();
        foreach (var table in Schema.Tables) properties[table.Name] = table.Name == "register" ? Row(table, []) : Rows(table, []);
        var root = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "Concord policy register",
            ["description"] = "One file of a register. Dates are the first and the last day in force. Ids are unique within their table.",
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = properties,
        };
        return root.ToJsonString(Indented) + "\n";
    }

    private static JsonObject Rows(Table table, IReadOnlyList<string> implied) => new() { ["type"] = "array", ["items"] = Row(table, implied) };

    private static JsonObject Row(Table table, IReadOnlyList<string> implied)
    {
        var properties = new JsonObject();
        foreach (var field in table.Fields) properties[field.Name] = Property(field);
        foreach (var (child, field) in table.Children) properties[child] = Rows(Schema.Find(child)!, [.. implied, field]);
        var required = table.Fields.Where(f => f.Required && !implied.Contains(f.Name) && !(table.Name == "provisions" && Inherited.Contains(f.Name))).Select(f => (JsonNode)f.Name);
        return new() { ["type"] = "object", ["additionalProperties"] = false, ["required"] = new JsonArray([.. required]), ["properties"] = properties };
    }

    private static JsonObject Property(Field field)
    {
        JsonObject property = field.Kind switch
        {
            FieldKind.Id => new() { ["type"] = "string", ["pattern"] = "^[A-Za-z0-9][A-Za-z0-9._-]*$" },
            FieldKind.Tokens when field.Words.Count > 0 => new() { ["type"] = "array", ["items"] = new JsonObject { ["enum"] = new JsonArray([.. field.Words.Select(w => (JsonNode)w)]) } },
            FieldKind.Tokens => new() { ["type"] = new JsonArray("array", "string"), ["items"] = new JsonObject { ["type"] = "string" } },
            FieldKind.Date => new() { ["type"] = "string", ["format"] = "date", ["pattern"] = "^\\d{4}-\\d{2}-\\d{2}$" },
            FieldKind.Number => new() { ["type"] = "number" },
            FieldKind.Whole => new() { ["type"] = "integer" },
            FieldKind.Flag => new() { ["type"] = "boolean" },
            FieldKind.Word => new() { ["enum"] = new JsonArray([.. field.Words.Select(w => (JsonNode)w)]) },
            _ => new() { ["type"] = new JsonArray("string", "number") },
        };
        if (field.Min != double.MinValue) property["minimum"] = field.Min;
        if (field.Max != double.MaxValue) property["maximum"] = field.Max;
        if (field.Hint.Length > 0) property["description"] = field.Hint;
        return property;
    }
}
