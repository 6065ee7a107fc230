using System.Xml;
using Concord.Sdmx.Data;
using Concord.Sdmx.Model;

namespace Concord.Sdmx.Ml;

/// <summary>A data set of generic SDMX-ML, 2.0 and 2.1.</summary>
internal sealed class GenericBody(XmlReader reader, IDataSink sink, ReadOptions options, ReadResult result, int version)
{
    private readonly GroupTable groups = new(options.Limits);
    private readonly List<int> ofObservation = [];
    private readonly List<int> ofSeries = [];
    private DataSetFrame frame = null!;
    private Layout layout = null!;
    private DataRow row = null!;
    private bool begun;
    private int measure;
    private int atObservation;
    private bool late;

    public void Read(DataSetFrame dataSet)
    {
        frame = dataSet;
        Open(frame.Structure);
        Children(() =>
        {
            switch (reader.LocalName)
            {
                case "KeyFamilyRef":
                    Open(new Reference(ArtefactKind.DataStructure, "", reader.ReadElementContentAsString().Trim(), ""));
                    return;
                case "Attributes":
                    Values(ComponentRole.Attribute, Attachment.DataSet, null);
                    return;
                case "Group":
                    Group();
                    return;
                case "Series":
                    Series();
                    return;
                case "Obs":
                    Start();
                    Flat();
                    return;
                default:
                    SafeXml.Skip(reader, options.Limits);
                    return;
            }
        });
        Start();
        sink.EndDataSet();
    }

    private void Open(Reference? reference)
    {
        layout = new Layout(options.StructureOf(reference));
        row = new DataRow(layout);
        frame = frame with { Structure = reference ?? frame.Structure };
    }

    // The data set starts for the sink when its first series does: only then is its structure known in every version.
    private void Start()
    {
        if (begun) return;
        begun = true;
        atObservation = frame.DimensionAtObservation == "AllDimensions" ? -1 : layout.Learn(frame.DimensionAtObservation, ComponentRole.Dimension);
        sink.BeginDataSet(frame.With(layout));
        measure = layout.Value >= 0 ? layout.Value : -1;
    }

    private void Group()
    {
        result.Groups++;
        if (begun && result.Series > 0 && !late)
        {
            late = true;
            result.Add(new Flaw("ml.late-group", "a group stands after series: its attributes are not given to the series before it", SafeXml.Line(reader)));
        }
        var key = new List<KeyValuePair<int, string>>();
        var attributes = new List<KeyValuePair<int, string>>();
        Children(() =>
        {
            if (reader.LocalName == "GroupKey") Values(ComponentRole.Dimension, Attachment.Observation, key);
            else if (reader.LocalName == "Attributes") Values(ComponentRole.Attribute, Attachment.Dimensions, attributes);
            else SafeXml.Skip(reader, options.Limits);
        });
        groups.Add([.. key.Select(k => k.Key)], [.. key.Select(k => k.Value)], [.. attributes]);
        foreach (var (component, _) in key.Concat(attributes)) row[component] = null;
    }

    private void Series()
    {
        result.Series++;
        foreach (var component in ofSeries) row[component] = null;
        foreach (var component in ofObservation) row[component] = null;
        ofSeries.Clear();
        ofObservation.Clear();
        row.Series++;
        row.Line = SafeXml.Line(reader);
        var any = false;
        var joined = false;
        Children(() =>
        {
            switch (reader.LocalName)
            {
                case "SeriesKey":
                    Values(ComponentRole.Dimension, Attachment.Dimensions, null, ofSeries);
                    break;
                case "Attributes":
                    Values(ComponentRole.Attribute, Attachment.Dimensions, null, ofSeries);
                    break;
                case "Obs":
                    Start();
                    if (!joined) Join();
                    joined = true;
                    any = true;
                    Observation();
                    break;
                default:
                    SafeXml.Skip(reader, options.Limits);
                    break;
            }
        });
        if (any) return;
        Start();
        Join();
        row.HasObservation = false;
        sink.Row(row);
        row.HasObservation = true;
    }

    private void Join()
    {
        if (groups.IsEmpty) return;
        groups.Join(row);
        for (var i = 0; i < layout.Components.Count; i++)
        {
            if (row[i] is not null && layout.Components[i].Attachment == Attachment.Dimensions && !ofSeries.Contains(i)) ofSeries.Add(i);
        }
    }

    private void Observation()
    {
        foreach (var component in ofObservation) row[component] = null;
        ofObservation.Clear();
        row.Line = SafeXml.Line(reader);
        Children(ObservationPart);
        result.Observations++;
        sink.Row(row);
    }

    private void Flat()
    {
        row.Series++;
        foreach (var component in ofObservation) row[component] = null;
        ofObservation.Clear();
        row.Line = SafeXml.Line(reader);
        Children(ObservationPart);
        if (!groups.IsEmpty)
        {
            groups.Join(row);
            for (var i = 0; i < layout.Components.Count; i++)
            {
                if (row[i] is not null && layout.Components[i].Attachment == Attachment.Dimensions && !ofObservation.Contains(i)) ofObservation.Add(i);
            }
        }
        result.Observations++;
        sink.Row(row);
    }

    private void ObservationPart()
    {
        switch (reader.LocalName)
        {
            case "ObsDimension":
                var named = reader.GetAttribute("id");
                Set(named is null ? atObservation : layout.Learn(named, ComponentRole.Dimension), reader.GetAttribute("value"));
                SafeXml.Skip(reader, options.Limits);
                break;
            case "Time":
                Set(layout.Learn("TIME_PERIOD", ComponentRole.Time), reader.ReadElementContentAsString().Trim());
                break;
            case "ObsKey":
                Values(ComponentRole.Dimension, Attachment.Observation, null, ofObservation);
                break;
            case "ObsValue":
                if (measure < 0) measure = layout.Learn("OBS_VALUE", ComponentRole.Measure);
                var value = reader.GetAttribute("value");
                Set(measure, string.IsNullOrEmpty(value) ? null : value);
                SafeXml.Skip(reader, options.Limits);
                break;
            case "Attributes":
                Values(ComponentRole.Attribute, Attachment.Observation, null, ofObservation);
                break;
            default:
                SafeXml.Skip(reader, options.Limits);
                break;
        }
    }

    private void Set(int component, string? value)
    {
        if (component < 0) return;
        row[component] = value;
        ofObservation.Add(component);
    }

    private void Values(ComponentRole role, Attachment attachment, List<KeyValuePair<int, string>>? kept, List<int>? touched = null)
    {
        var depth = reader.Depth;
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return;
        }
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "Value") continue;
            var id = reader.GetAttribute("id");
            if (id is null)
            {
                id = reader.GetAttribute("concept");
                if (id is not null && version != 20) throw new BadMessage("ml.mixed-versions", "the namespace is that of SDMX-ML 2.1, but the body is that of 2.0 (a value by 'concept')", SafeXml.Line(reader), "one version for both");
            }
            if (id is null || reader.GetAttribute("value") is not { } value)
            {
                result.Add(new Flaw("ml.value", "a value without an identifier or without a value", SafeXml.Line(reader), Expected: "both id and value"));
                continue;
            }
            var known = layout.IndexOf(id);
            if (known < 0)
            {
                if (layout.Structure is not null) result.Add(new Flaw("data.unknown-component", $"{id} is not in {layout.Structure}", SafeXml.Line(reader), Component: id));
                if (layout.Components.Count > 4096) throw new BadMessage("data.too-many-components", "more than 4096 components", SafeXml.Line(reader));
                known = layout.Learn(id, role, attachment);
            }
            row[known] = value;
            kept?.Add(new(known, value));
            touched?.Add(known);
        }
        reader.Read();
    }

    private void Children(Action child)
    {
        var depth = reader.Depth;
        if (depth > options.Limits.Depth) throw SafeXml.TooDeep(reader, options.Limits);
        var empty = reader.IsEmptyElement;
        reader.Read();
        if (empty) return;
        while (!(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth) && !reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element) child();
            else reader.Read();
        }
        reader.Read();
    }
}
