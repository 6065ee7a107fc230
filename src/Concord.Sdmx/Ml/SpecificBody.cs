using System.Xml;
using Concord.Sdmx.Data;
using Concord.Sdmx.Model;

namespace Concord.Sdmx.Ml;

/// <summary>A data set whose attributes are named for its components: compact 2.0, structure-specific 2.1 and 3.0.</summary>
internal sealed class SpecificBody(XmlReader reader, IDataSink sink, ReadOptions options, ReadResult result)
{
    // Attributes of a DataSet element of 2.0 that belong to the message, not to the data.
    private static readonly string[] OfMessage =
    [
        "keyFamilyURI", "datasetID", "setID", "structureRef", "dataScope", "dataProviderSchemeAgencyId", "dataProviderSchemeId", "dataProviderID", "dataflowAgencyID", "dataflowID", "action",
        "reportingBeginDate", "reportingEndDate", "validFromDate", "validToDate", "publicationYear", "publicationPeriod", "namespace",
    ];

    private readonly GroupTable groups = new(options.Limits);
    private readonly List<(List<KeyValuePair<string, string>> Values, long Line)> waiting = [];
    private readonly List<int> ofObservation = [];
    private readonly List<int> ofSeries = [];
    private readonly Dictionary<string, (int Component, string Value)> types = new(StringComparer.Ordinal);
    private (string Name, int Component)[] expected = new (string, int)[16];
    private DataSetFrame frame = null!;
    private Layout layout = null!;
    private DataRow row = null!;
    private int atObservation;
    private bool late;

    public void Read(DataSetFrame dataSet, IEnumerable<KeyValuePair<string, string>> attributes)
    {
        frame = dataSet;
        layout = new Layout(options.StructureOf(frame.Structure));
        row = new DataRow(layout);
        atObservation = frame.DimensionAtObservation == "AllDimensions" ? -1 : layout.Learn(frame.DimensionAtObservation, ComponentRole.Dimension);
        foreach (var (name, value) in attributes.Where(a => !OfMessage.Contains(a.Key, StringComparer.Ordinal))) row[Number(name, ComponentRole.Attribute, Attachment.DataSet)] = value;
        sink.BeginDataSet(frame.With(layout));
        Children();
        sink.EndDataSet();
    }

    private void Children()
    {
        var depth = reader.Depth;
        var empty = reader.IsEmptyElement;
        reader.Read();
        if (empty) return;
        while (!(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth) && !reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element) reader.Read();
            else if (reader.LocalName == "Series") Series();
            else if (reader.LocalName == "Obs") Flat();
            else if (reader.LocalName.EndsWith("Group", StringComparison.Ordinal)) Group();
            else if (reader.LocalName == "Comp") Several(null, Attachment.DataSet);
            else SafeXml.Skip(reader, options.Limits);
        }
        reader.Read();
    }

    private void Series()
    {
        result.Series++;
        Forget(ofObservation);
        Forget(ofSeries);
        row.Series++;
        row.Line = SafeXml.Line(reader);
        Attributes(ofSeries, Attachment.Dimensions);
        Join(ofSeries);
        var any = false;
        var depth = reader.Depth;
        var empty = reader.IsEmptyElement;
        reader.Read();
        if (!empty)
        {
            while (!(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth) && !reader.EOF)
            {
                if (reader.NodeType != XmlNodeType.Element)
                {
                    reader.Read();
                }
                else if (reader.LocalName == "Obs")
                {
                    any = true;
                    Forget(ofObservation);
                    Observation();
                }
                else if (reader.LocalName == "Comp")
                {
                    Several(ofSeries, Attachment.Dimensions);
                }
                else
                {
                    SafeXml.Skip(reader, options.Limits);
                }
            }
            reader.Read();
        }
        if (any) return;
        row.HasObservation = false;
        sink.Row(row);
        row.HasObservation = true;
    }

    private void Flat()
    {
        row.Series++;
        Forget(ofObservation);
        Observation(flat: true);
    }

    private void Observation(bool flat = false)
    {
        row.Line = SafeXml.Line(reader);
        Attributes(ofObservation, Attachment.Observation);
        if (flat) Join(ofObservation);
        var depth = reader.Depth;
        var empty = reader.IsEmptyElement;
        reader.Read();
        if (!empty)
        {
            while (!(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth) && !reader.EOF)
            {
                if (reader.NodeType != XmlNodeType.Element) reader.Read();
                else if (reader.LocalName == "Comp") Several(ofObservation, Attachment.Observation);
                else SafeXml.Skip(reader, options.Limits);
            }
            reader.Read();
        }
        result.Observations++;
        sink.Row(row);
    }

    // Attributes come in the same order from element to element: the number of each is looked for where it was the last time.
    private void Attributes(List<int> touched, Attachment attachment)
    {
        var at = attachment == Attachment.Observation ? 0 : expected.Length / 2;
        while (reader.MoveToNextAttribute())
        {
            var name = reader.LocalName;
            if (reader.Prefix.Length > 0 || name == "xmlns")
            {
                if (frame.Explicit && name == "type" && reader.NamespaceURI == SafeXml.Xsi && atObservation >= 0) Type(reader.Value, touched);
                continue;
            }
            if (at >= expected.Length) Array.Resize(ref expected, expected.Length * 2);
            if (!ReferenceEquals(expected[at].Name, name)) expected[at] = (name, Number(name, ComponentRole.Unknown, attachment));
            var component = expected[at++].Component;
            var value = reader.Value;
            row[component] = value.Length == 0 ? null : value;
            touched.Add(component);
        }
        reader.MoveToElement();
    }

    private void Type(string type, List<int> touched)
    {
        if (!types.TryGetValue(type, out var known))
        {
            if (types.Count > 10_000) throw new BadMessage("data.too-many-measures", "more than 10,000 explicit measures", SafeXml.Line(reader));
            types[type] = known = (atObservation, type[(type.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        }
        row[known.Component] = known.Value;
        touched.Add(known.Component);
    }

    private int Number(string name, ComponentRole role, Attachment attachment)
    {
        var known = layout.IndexOf(name);
        if (known >= 0) return known;
        if (layout.Structure is not null) result.Add(new Flaw("data.unknown-component", $"{name} is not in {layout.Structure}", SafeXml.Line(reader), Component: name));
        if (layout.Components.Count > 4096) throw new BadMessage("data.too-many-components", "more than 4096 components", SafeXml.Line(reader));
        return layout.Learn(name, role, attachment);
    }

    private void Group()
    {
        result.Groups++;
        if (result.Series > 0 && !late)
        {
            late = true;
            result.Add(new Flaw("ml.late-group", "a group stands after series: its attributes are not given to the series before it", SafeXml.Line(reader)));
        }
        var values = new List<KeyValuePair<string, string>>();
        while (reader.MoveToNextAttribute())
        {
            if (reader.Prefix.Length == 0 && reader.LocalName is not ("xmlns" or "REPORTING_YEAR_START_DAY")) values.Add(new(reader.LocalName, reader.Value));
        }
        reader.MoveToElement();
        var line = SafeXml.Line(reader);
        if (!reader.IsEmptyElement && SafeXml.ReadElement(reader, options.Limits) is var element)
        {
            foreach (var comp in element.Elements().Where(e => e.Name.LocalName == "Comp"))
            {
                values.Add(new((string?)comp.Attribute("id") ?? "", MultiValue.Join(comp.Elements().Select(v => v.Value.Trim()))));
            }
        }
        else
        {
            reader.Read();
        }
        if (waiting.Count > options.Limits.Kept / 8) throw new BadMessage("ml.too-many-groups", "too many groups before their series", line);
        waiting.Add((values, line));
    }

    // Without a structure nobody says which attributes of a group are its key; those that the series has too are.
    private void Join(List<int> touched)
    {
        foreach (var (values, _) in waiting)
        {
            bool IsKey(string name) => layout.Structure?.Find(name)?.IsKey ?? (layout.IndexOf(name) is >= 0 and var number && touched.Contains(number));
            var key = values.Where(v => IsKey(v.Key)).ToArray();
            groups.Add(
                [.. key.Select(v => layout.IndexOf(v.Key))], [.. key.Select(v => v.Value)],
                [.. values.Except(key).Select(v => KeyValuePair.Create(Number(v.Key, ComponentRole.Attribute, Attachment.Dimensions), v.Value))]);
        }
        waiting.Clear();
        if (groups.IsEmpty) return;
        groups.Join(row);
        for (var i = 0; i < layout.Components.Count; i++)
        {
            if (row[i] is not null && layout.Components[i].Attachment == Attachment.Dimensions && !touched.Contains(i)) touched.Add(i);
        }
    }

    private void Several(List<int>? touched, Attachment attachment)
    {
        var element = SafeXml.ReadElement(reader, options.Limits);
        if ((string?)element.Attribute("id") is not { } id) return;
        var component = Number(id, ComponentRole.Attribute, attachment);
        // Text in languages stands in a value of its own: the first language is taken.
        row[component] = MultiValue.Join(element.Elements().Where(e => e.Name.LocalName == "Value").Select(v => (v.HasElements ? v.Elements().First().Value : v.Value).Trim()));
        touched?.Add(component);
    }

    private void Forget(List<int> touched)
    {
        foreach (var component in touched) row[component] = null;
        touched.Clear();
    }
}
