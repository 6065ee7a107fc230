using System.Text.Json;
using System.Text.Json.Nodes;
using Concord.Sdmx.Data;

namespace Concord.Sdmx.Json;

/// <summary>Walks the outer parts of a message: header, data, structures, errors.</summary>
internal sealed class JsonMessage(JsonStream json, ReadResult result)
{
    /// <summary>Hands over the structures of data, or the data sets; artefacts of a structure message are added to the result.</summary>
    public void Read(Action<JsonNode?>? structures, Action<JsonStream>? dataSets)
    {
        if (!json.Read() || json.Token != JsonTokenType.StartObject) throw new BadMessage("json.no-object", "the JSON is no object", json.Line);
        Part(structures, dataSets);
        if (json.Token != JsonTokenType.EndObject) throw new BadMessage("json.cut-off", "the message ends in the middle", json.Line);
    }

    private void Part(Action<JsonNode?>? structures, Action<JsonStream>? dataSets)
    {
        while (json.Read() && json.Token == JsonTokenType.PropertyName)
        {
            var name = json.Text;
            json.Read();
            switch (name)
            {
                case "meta" or "header" when structures is not null:
                    Header(json.Node() as JsonObject);
                    break;
                case "data" when json.Token == JsonTokenType.StartObject:
                    Part(structures, dataSets);
                    break;
                case "structure" or "structures" when structures is not null && result.Structures is null:
                    structures(json.Node());
                    break;
                case "dataSets" when dataSets is not null:
                    dataSets(json);
                    break;
                case "errors" when structures is not null:
                    Errors(json.Node() as JsonArray);
                    break;
                default:
                    json.Skip();
                    break;
            }
        }
    }

    private void Header(JsonObject? header)
    {
        result.Header.Id = Known.Text(header?["id"]) ?? "";
        result.Header.Prepared = Known.Text(header?["prepared"]) ?? "";
        result.Header.IsTest = Known.Text(header?["test"]) == "true";
        result.Header.Sender = Known.Text((header?["sender"] as JsonObject)?["id"]) ?? "";
        var schema = Known.Text(header?["schema"]) ?? "";
        if (result.Data is not null && schema.Contains("2.", StringComparison.Ordinal)) result.Data = DataFormat.Json20;
    }

    private void Errors(JsonArray? errors)
    {
        foreach (var error in errors ?? [])
        {
            result.Footer.Add(new FooterMessage(Known.Text((error as JsonObject)?["code"]) ?? "", [Known.Text((error as JsonObject)?["title"]) ?? Known.Text((error as JsonObject)?["detail"]) ?? ""]));
        }
    }
}
