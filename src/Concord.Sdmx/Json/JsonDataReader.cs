using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Concord.Sdmx.Data;

namespace Concord.Sdmx.Json;

/// <summary>SDMX-JSON data, 1.0, 2.0 and the working draft with its parts at the top. Read twice: what the numbers mean may stand behind the data.</summary>
internal sealed class JsonDataReader(IDataSink sink, ReadOptions options, ReadResult result)
{
    private readonly List<Known> structures = [];

    public void Read(Stream stream)
    {
        var from = stream.Position;
        new JsonMessage(new JsonStream(stream, options.Limits), result).Read(Structures, null);
        if (structures.Count == 0) throw new BadMessage("json.no-structure", "the message has no structure for its data", 0, "'structure' or 'structures'");
        stream.Position = from;
        sink.Begin(result.Header);
        new JsonMessage(new JsonStream(stream, options.Limits), result).Read(null, DataSets);
        sink.End(result.Footer);
    }

    private void Structures(JsonNode? node)
    {
        foreach (var one in node is JsonArray list ? list : [node]) structures.Add(new Known(one as JsonObject ?? [], options, result));
    }

    private void DataSets(JsonStream json)
    {
        if (json.Token != JsonTokenType.StartArray) throw new BadMessage("json.data-sets", "'dataSets' is no list", json.Line);
        while (json.Read() && json.Token == JsonTokenType.StartObject) DataSet(json);
    }

    private void DataSet(JsonStream json)
    {
        var number = 0;
        var action = "Information";
        string? validFrom = null;
        JsonArray? attributes = null;
        JsonObject? groups = null;
        var begun = false;
        DataRow row = null!;
        Known known = null!;
        void Begin()
        {
            if (begun) return;
            begun = true;
            if (number < 0 || number >= structures.Count) throw new BadMessage("json.structure-index", FormattableString.Invariant($"a data set refers to structure {number}, of {structures.Count}"), json.Line);
            known = structures[number];
            row = new DataRow(known.Layout);
            result.DataSets++;
            sink.BeginDataSet(new DataSetInfo { Structure = known.Reference, Action = action, ValidFrom = validFrom, Layout = known.Layout, DimensionAtObservation = known.DimensionAtObservation });
            known.Fix(row);
            known.Set(row, known.DataSetAttributes, attributes, json.Line);
            known.Join(groups, options.Limits, json.Line);
        }
        while (json.Read() && json.Token == JsonTokenType.PropertyName)
        {
            var name = json.Text;
            json.Read();
            switch (name)
            {
                case "structure":
                    _ = int.TryParse(json.Text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
                    break;
                case "action":
                    action = json.Text;
                    break;
                case "validFrom":
                    validFrom = json.Text;
                    break;
                case "attributes":
                    attributes = json.Node() as JsonArray;
                    if (begun) result.Add(new Flaw("json.late-attributes", "attributes of the data set stand behind its data and are not given to them", json.Line));
                    break;
                case "dimensionGroupAttributes":
                    groups = json.Node() as JsonObject;
                    break;
                case "series":
                    Begin();
                    Series(json, known, row);
                    break;
                case "observations":
                    Begin();
                    Observations(json, known, row, flat: true);
                    break;
                default:
                    json.Skip();
                    break;
            }
        }
        Begin();
        sink.EndDataSet();
    }

    private void Series(JsonStream json, Known known, DataRow row)
    {
        while (json.Read() && json.Token == JsonTokenType.PropertyName)
        {
            result.Series++;
            row.Series++;
            row.Line = json.Line;
            known.Clear(row);
            known.Key(row, known.SeriesDimensions, json.Text, json.Line);
            known.Groups.Join(row);
            json.Read();
            var any = false;
            while (json.Read() && json.Token == JsonTokenType.PropertyName)
            {
                var name = json.Text;
                json.Read();
                if (name == "attributes")
                {
                    known.Set(row, known.SeriesAttributes, json.Node() as JsonArray, json.Line);
                    if (any) result.Add(new Flaw("json.late-attributes", "attributes of a series stand behind its observations and are not given to them", json.Line, row.Key));
                }
                else if (name == "observations")
                {
                    any |= Observations(json, known, row, flat: false);
                }
                else
                {
                    json.Skip();
                }
            }
            if (any) continue;
            row.HasObservation = false;
            sink.Row(row);
            row.HasObservation = true;
        }
    }

    private bool Observations(JsonStream json, Known known, DataRow row, bool flat)
    {
        var any = false;
        var dimensions = flat ? known.FlatDimensions : known.ObservationDimensions;
        while (json.Read() && json.Token == JsonTokenType.PropertyName)
        {
            any = true;
            if (flat)
            {
                row.Series++;
                known.Clear(row);
            }
            known.ClearObservation(row);
            row.Line = json.Line;
            known.Key(row, dimensions, json.Text, json.Line);
            if (flat) known.Groups.Join(row);
            json.Read();
            if (json.Token != JsonTokenType.StartArray) throw new BadMessage("json.observation", "an observation is no list", json.Line);
            var at = 0;
            while (json.Read() && json.Token != JsonTokenType.EndArray) known.SetAt(row, at++, json);
            result.Observations++;
            sink.Row(row);
        }
        return any;
    }
}
