using System.Globalization;
using Concord.Sdmx.Data;
using Concord.Sdmx.Model;

namespace Concord.Sdmx.Json;

/// <summary>
/// SDMX-JSON 1.0 and 2.0. The data come first and the structure, with the values that occurred, after them: so nothing but the distinct values is held.
/// </summary>
internal sealed class JsonDataWriter(Utf8Buffer output, WriteOptions options, bool version2) : IDataSink
{
    private readonly List<Dictionary<string, int>> numbers = [];
    private DataSetInfo? first;
    private DataSetInfo current = null!;
    private Layout layout = null!;
    private int atObservation;
    private List<int> seriesDimensions = [];
    private List<int> observationDimensions = [];
    private List<int> dataSetAttributes = [];
    private List<int> seriesAttributes = [];
    private List<int> observationAttributes = [];
    private string? key;
    private int series = -1;
    private bool anyRow;
    private bool anyObservation;
    private int dataSets;

    public void Begin(MessageHeader header)
    {
        output.Raw("{\"meta\":{\"schema\":"u8);
        output.Json(version2
            ? "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/data-message/tools/schemas/2.0.0/sdmx-json-data-schema.json"
            : "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/develop/data-message/tools/schemas/1.0/sdmx-json-data-schema.json");
        JsonParts.Meta(output, header, options.Language);
        output.Raw("},\"data\":{\"dataSets\":["u8);
    }

    public void BeginDataSet(DataSetInfo dataSet)
    {
        current = dataSet;
        layout = dataSet.Layout;
        if (first is null)
        {
            first = dataSet;
            Plan();
        }
        if (dataSets++ > 0) output.Raw(","u8);
        output.Raw("{\"action\":"u8);
        output.Json(dataSet.Action);
        if (version2) output.Raw(",\"structure\":0"u8);
        if (dataSet.Structure is { } structure)
        {
            output.Raw(",\"links\":[{\"urn\":"u8);
            output.Json(structure.Urn);
            output.Raw(",\"rel\":"u8);
            output.Json(KindNames.Of(structure.Kind).Resource);
            output.Raw("}]"u8);
        }
        if (dataSet.ValidFrom is { } from)
        {
            output.Raw(",\"validFrom\":"u8);
            output.Json(from);
        }
        anyRow = false;
        key = null;
        series = -1;
    }

    public void Row(DataRow row)
    {
        if (!anyRow) Open(row);
        anyRow = true;
        if (atObservation >= 0 && (key is null || row.Series != series || atObservation != layout.Time))
        {
            series = row.Series;
            var name = Key(row, seriesDimensions);
            if (name != key)
            {
                if (key is not null) output.Raw("}},"u8);
                key = name;
                output.Json(name);
                output.Raw(":{"u8);
                if (seriesAttributes.Count > 0)
                {
                    output.Raw("\"attributes\":"u8);
                    Attributes(row, seriesAttributes);
                    output.Raw(","u8);
                }
                output.Raw("\"observations\":{"u8);
                anyObservation = false;
            }
        }
        if (!row.HasObservation) return;
        if (anyObservation) output.Raw(","u8);
        anyObservation = true;
        output.Json(Key(row, observationDimensions));
        output.Raw(":["u8);
        Value(row[layout.Value]);
        foreach (var i in observationAttributes)
        {
            output.Raw(","u8);
            Index(row, i);
        }
        output.Raw("]"u8);
    }

    public void EndDataSet()
    {
        if (anyRow) output.Raw(key is not null ? "}}}"u8 : "}"u8);
        output.Raw("}"u8);
    }

    public void End(IReadOnlyList<FooterMessage> footer)
    {
        output.Raw(version2 ? "],\"structures\":["u8 : "],\"structure\":"u8);
        if (first is not null) Structure();
        else output.Raw("{\"dimensions\":{\"observation\":[]},\"attributes\":{}}"u8);
        output.Raw(version2 ? "]}}"u8 : "}}"u8);
    }

    private void Plan()
    {
        var all = layout.Components;
        atObservation = options.DimensionAtObservation == "AllDimensions" ? -1 : layout.IndexOf(options.DimensionAtObservation);
        var dimensions = Enumerable.Range(0, all.Count).Where(i => all[i].IsKey).ToList();
        observationDimensions = atObservation < 0 ? dimensions : [atObservation];
        seriesDimensions = [.. dimensions.Except(observationDimensions)];
        var attributes = Enumerable.Range(0, all.Count).Except(dimensions).Where(i => i != layout.Value).ToList();
        dataSetAttributes = [.. attributes.Where(i => all[i].Attachment == Attachment.DataSet)];
        seriesAttributes = atObservation < 0 ? [] : [.. attributes.Where(i => all[i].Attachment == Attachment.Dimensions && !all[i].AttachedTo.Contains(options.DimensionAtObservation))];
        observationAttributes = [.. attributes.Except(dataSetAttributes).Except(seriesAttributes)];
        foreach (var _ in all) numbers.Add(new Dictionary<string, int>(StringComparer.Ordinal));
    }

    private void Open(DataRow row)
    {
        if (dataSetAttributes.Count > 0)
        {
            output.Raw(",\"attributes\":"u8);
            Attributes(row, dataSetAttributes);
        }
        output.Raw(atObservation >= 0 ? ",\"series\":{"u8 : ",\"observations\":{"u8);
        anyObservation = false;
    }

    private void Attributes(DataRow row, List<int> components)
    {
        output.Raw("["u8);
        for (var i = 0; i < components.Count; i++)
        {
            if (i > 0) output.Raw(","u8);
            Index(row, components[i]);
        }
        output.Raw("]"u8);
    }

    private void Index(DataRow row, int component)
    {
        if (row[component] is not { } value)
        {
            output.Raw("null"u8);
        }
        else if (version2 && MultiValue.Is(value))
        {
            var values = MultiValue.Split(value);
            output.Raw("["u8);
            for (var i = 0; i < values.Length; i++)
            {
                if (i > 0) output.Raw(","u8);
                output.Json(values[i]);
            }
            output.Raw("]"u8);
        }
        else
        {
            output.Number(Number(component, value));
        }
    }

    private int Number(int component, string value)
    {
        while (numbers.Count <= component) numbers.Add(new Dictionary<string, int>(StringComparer.Ordinal));
        var known = numbers[component];
        if (!known.TryGetValue(value, out var number)) known[value] = number = known.Count;
        return number;
    }

    private string Key(DataRow row, List<int> dimensions) =>
        string.Join(':', dimensions.Select(d => row[d] is { } value ? Number(d, value).ToString(CultureInfo.InvariantCulture) : ""));

    private void Value(string? value)
    {
        if (value is null) output.Raw("null"u8);
        else if (JsonParts.IsNumber(value)) output.Text(value);
        else output.Json(value);
    }

    private void Structure()
    {
        layout = first!.Layout;
        var flow = options.Structures?.Find(first.Structure);
        output.Raw("{"u8);
        JsonParts.Names(output, flow?.Names ?? LocalText.English(first.Structure?.Id ?? ""), options.Language);
        output.Raw(",\"links\":["u8);
        if (first.Structure is { } reference)
        {
            output.Raw("{\"urn\":"u8);
            output.Json(reference.Urn);
            output.Raw(",\"rel\":"u8);
            output.Json(KindNames.Of(reference.Kind).Resource);
            output.Raw("}"u8);
        }
        output.Raw("]"u8);
        if (version2)
        {
            output.Raw(",\"dataSets\":["u8);
            output.Raw(System.Text.Encoding.ASCII.GetBytes(string.Join(',', Enumerable.Range(0, dataSets).Select(i => i.ToString(CultureInfo.InvariantCulture)))));
            output.Raw("]"u8);
        }
        output.Raw(",\"dimensions\":{\"dataSet\":[],\"series\":["u8);
        Components(seriesDimensions);
        output.Raw("],\"observation\":["u8);
        Components(observationDimensions);
        output.Raw("]}"u8);
        if (version2 && layout.Value >= 0)
        {
            output.Raw(",\"measures\":{\"observation\":["u8);
            Components([layout.Value]);
            output.Raw("]}"u8);
        }
        output.Raw(",\"attributes\":{\"dataSet\":["u8);
        Components(dataSetAttributes);
        output.Raw("],\"series\":["u8);
        Components(seriesAttributes);
        output.Raw("],\"observation\":["u8);
        Components(observationAttributes);
        output.Raw("]},\"annotations\":[]}"u8);
    }

    private void Components(List<int> components)
    {
        for (var i = 0; i < components.Count; i++)
        {
            if (i > 0) output.Raw(","u8);
            JsonParts.Component(output, components[i], layout, numbers, options, version2);
        }
    }
}
