using System.Xml;
using System.Xml.Linq;
using Concord.Sdmx.Data;
using Concord.Sdmx.Model;

namespace Concord.Sdmx.Ml;

/// <summary>A data message of SDMX-ML: header, data sets, footer.</summary>
internal sealed class DataMessage(XmlReader reader, IDataSink sink, ReadOptions options, ReadResult result, int version)
{
    private readonly Dictionary<string, Declared> declared = new(StringComparer.Ordinal);
    private Declared? only;
    private string action = "Information";

    public void Read()
    {
        var depth = reader.Depth;
        if (!reader.IsEmptyElement)
        {
            reader.Read();
            var begun = false;
            while (!(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth) && !reader.EOF)
            {
                if (reader.NodeType != XmlNodeType.Element)
                {
                    reader.Read();
                    continue;
                }
                switch (reader.LocalName)
                {
                    case "Header":
                        Header(SafeXml.ReadElement(reader, options.Limits));
                        break;
                    case "DataSet":
                        if (!begun) sink.Begin(result.Header);
                        begun = true;
                        DataSet();
                        break;
                    case "Footer":
                        Footer(SafeXml.ReadElement(reader, options.Limits));
                        break;
                    default:
                        SafeXml.Skip(reader, options.Limits);
                        break;
                }
            }
            if (!begun) sink.Begin(result.Header);
        }
        sink.End(result.Footer);
    }

    private void DataSet()
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        var own = new List<KeyValuePair<string, string>>();
        while (reader.MoveToNextAttribute())
        {
            if (reader.Prefix == "xmlns" || reader.Name == "xmlns") continue;
            attributes[reader.LocalName] = reader.Value;
            if (reader.Prefix.Length == 0) own.Add(new(reader.LocalName, reader.Value));
        }
        reader.MoveToElement();
        var said = attributes.GetValueOrDefault("structureRef") is { } id && declared.TryGetValue(id, out var found) ? found : only ?? OfNamespace(reader.NamespaceURI);
        result.DataSets++;
        var frame = new DataSetFrame
        {
            Structure = said?.Reference,
            Action = attributes.GetValueOrDefault("action") ?? action,
            DimensionAtObservation = said?.DimensionAtObservation ?? "TIME_PERIOD",
            Explicit = said?.Explicit ?? false,
            ValidFrom = attributes.GetValueOrDefault("validFromDate"),
        };
        if (result.Data is DataFormat.Generic20 or DataFormat.Generic21 or DataFormat.GenericTimeSeries21)
        {
            new GenericBody(reader, sink, options, result, version).Read(frame);
        }
        else
        {
            new SpecificBody(reader, sink, options, result).Read(frame, own);
        }
    }

    private void Header(XElement header)
    {
        result.Header.Id = Child(header, "ID")?.Value ?? "";
        result.Header.IsTest = Child(header, "Test")?.Value is "true" or "1";
        result.Header.Prepared = Child(header, "Prepared")?.Value ?? "";
        result.Header.Sender = Child(header, "Sender")?.Attribute("id")?.Value ?? "";
        action = Child(header, "DataSetAction")?.Value ?? action;
        foreach (var structure in header.Elements().Where(e => e.Name.LocalName == "Structure"))
        {
            var said = new Declared(
                References.Of(structure.Elements().FirstOrDefault()), structure.Attribute("dimensionAtObservation")?.Value, structure.Attribute("explicitMeasures")?.Value is "true" or "1",
                structure.Attribute("namespace")?.Value);
            declared[structure.Attribute("structureID")?.Value ?? ""] = said;
        }
        if (declared.Count == 1) only = declared.Values.Single();
        if (version == 20 && Child(header, "KeyFamilyRef") is { } family)
        {
            only = new Declared(new Reference(ArtefactKind.DataStructure, Child(header, "KeyFamilyAgency")?.Value ?? "", family.Value, ""), null, false, null);
        }
    }

    private void Footer(XElement footer)
    {
        foreach (var message in footer.Elements().Where(e => e.Name.LocalName == "Message"))
        {
            result.Footer.Add(new FooterMessage(message.Attribute("code")?.Value ?? "", [.. message.Elements().Select(t => t.Value.Trim())]));
        }
    }

    private Declared? OfNamespace(string uri)
    {
        if (declared.Values.FirstOrDefault(d => d.Namespace == uri) is { } there) return there;
        var end = uri.LastIndexOf(')');
        return end > 0 && Reference.Parse(uri[..(end + 1)].Replace("keyfamily.KeyFamily", "datastructure.DataStructure", StringComparison.Ordinal)) is { } reference
            ? new Declared(reference, null, false, uri)
            : null;
    }

    private static XElement? Child(XElement element, string name) => element.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    private sealed record Declared(Reference? Reference, string? DimensionAtObservation, bool Explicit, string? Namespace);
}

/// <summary>What a data set says of itself before its layout is known.</summary>
internal sealed record DataSetFrame
{
    public Reference? Structure { get; init; }

    public required string Action { get; init; }

    public required string DimensionAtObservation { get; init; }

    public bool Explicit { get; init; }

    public string? ValidFrom { get; init; }

    public DataSetInfo With(Layout layout, Reference? structure = null) => new()
    {
        Structure = structure ?? Structure, Action = Action, DimensionAtObservation = DimensionAtObservation, ValidFrom = ValidFrom, Layout = layout,
    };
}
