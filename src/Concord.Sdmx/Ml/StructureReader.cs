using System.Xml;
using System.Xml.Linq;
using Concord.Sdmx.Model;

namespace Concord.Sdmx.Ml;

/// <summary>Structures of SDMX-ML 2.0, 2.1 and 3.0: artefact by artefact, so that only one is in memory as XML.</summary>
internal sealed class StructureReader(XmlReader reader, ReadOptions options, ReadResult result)
{
    public void Read()
    {
        var root = reader.Depth;
        if (reader.IsEmptyElement) return;
        reader.Read();
        while (!(reader.NodeType == XmlNodeType.EndElement && reader.Depth == root) && !reader.EOF)
        {
            if (reader.Depth > options.Limits.Depth) throw SafeXml.TooDeep(reader, options.Limits);
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
                continue;
            }
            var name = reader.LocalName;
            if (name == "Header")
            {
                Header(SafeXml.ReadElement(reader, options.Limits));
            }
            else if (name == "Footer")
            {
                SafeXml.Skip(reader, options.Limits);
            }
            else if (name == "Concept" && reader.Depth == root + 2)
            {
                LooseConcepts();
            }
            else if (reader.GetAttribute("id") is not null && reader.Depth > root + 1)
            {
                Artefact(name);
            }
            else
            {
                reader.Read();
            }
        }
    }

    private void Header(XElement header)
    {
        string? Text(string name) => header.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value;
        result.Header.Id = Text("ID") ?? "";
        result.Header.Prepared = Text("Prepared") ?? "";
        result.Header.IsTest = Text("Test") is "true" or "1";
        result.Header.Sender = (string?)header.Elements().FirstOrDefault(e => e.Name.LocalName == "Sender")?.Attribute("id") ?? "";
    }

    private void Artefact(string name)
    {
        var line = SafeXml.Line(reader);
        var kind = KindNames.OfClass(name);
        var element = SafeXml.ReadElement(reader, options.Limits);
        var artefact = ArtefactParser.Parse(element, kind ?? ArtefactKind.Other);
        if (!result.Artefacts.Add(artefact)) result.Add(new Flaw("structure.twice", $"{name} {artefact} stands there twice; the first is kept", line));
    }

    // 2.0 may list concepts without a scheme.
    private void LooseConcepts()
    {
        var depth = reader.Depth;
        var items = new Dictionary<string, List<Item>>(StringComparer.Ordinal);
        while (reader.NodeType == XmlNodeType.Element && reader.Depth == depth)
        {
            var element = SafeXml.ReadElement(reader, options.Limits);
            var agency = (string?)element.Attribute("agencyID") ?? (string?)element.Attribute("agency") ?? "";
            if (!items.TryGetValue(agency, out var list)) items[agency] = list = [];
            list.Add(ArtefactParser.Item(element, null));
        }
        foreach (var (agency, list) in items)
        {
            result.Artefacts.Add(new ItemScheme { Kind = ArtefactKind.ConceptScheme, Agency = agency, Id = "STANDALONE_CONCEPTS", Version = "1.0", Names = LocalText.English("Concepts without a scheme"), Items = list });
        }
    }
}
