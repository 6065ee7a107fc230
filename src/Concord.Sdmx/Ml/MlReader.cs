using System.Xml;
using Concord.Sdmx.Data;

namespace Concord.Sdmx.Ml;

/// <summary>Reads a message of SDMX-ML of any version: finds out what it is and hands it to the reader of its body.</summary>
internal static class MlReader
{
    public static void Read(Stream stream, IDataSink sink, ReadOptions options, ReadResult result)
    {
        using var reader = SafeXml.Create(stream);
        try
        {
            reader.MoveToContent();
            Message(reader, sink, options, result);
        }
        catch (XmlException e)
        {
            var code = e.Message.Contains("DTD", StringComparison.Ordinal) ? "ml.doctype" : "ml.not-well-formed";
            throw new BadMessage(code, code == "ml.doctype" ? "the message has a document type, which SDMX does not use and which can carry attacks" : $"the XML is not well formed: {FirstSentence(e.Message)}", e.LineNumber);
        }
        catch (ArgumentException e) when (e is not ArgumentOutOfRangeException)
        {
            throw new BadMessage("ml.encoding", $"the text does not have the encoding that it says ({FirstSentence(e.Message)})", SafeXml.Line(reader), "UTF-8");
        }
    }

    private static void Message(XmlReader reader, IDataSink sink, ReadOptions options, ReadResult result)
    {
        var version = Version(reader);
        var root = reader.LocalName;
        if (version == 21 && root is "CompactData" or "UtilityData" or "CrossSectionalData" && version != 20)
        {
            throw new BadMessage("ml.mixed-versions", $"the namespace is that of SDMX-ML 2.1, but {root} is a message of 2.0", SafeXml.Line(reader), "one version for both");
        }
        if (root is "UtilityData" or "CrossSectionalData") throw new BadMessage("ml.not-read", $"{root} of SDMX-ML 2.0 is not read", SafeXml.Line(reader), "compact or generic data");
        switch (root)
        {
            case "Structure":
                result.Structures = version switch { 20 => StructureFormat.Xml20, 30 => StructureFormat.Xml30, _ => StructureFormat.Xml21 };
                new StructureReader(reader, options, result).Read();
                return;
            case "GenericData" or "GenericTimeSeriesData":
                result.Data = version == 20 ? DataFormat.Generic20 : root == "GenericData" ? DataFormat.Generic21 : DataFormat.GenericTimeSeries21;
                break;
            case "CompactData" or "MessageGroup":
                result.Data = DataFormat.Compact20;
                break;
            case "StructureSpecificData":
                result.Data = version == 30 ? DataFormat.Specific30 : DataFormat.Specific21;
                break;
            case "StructureSpecificTimeSeriesData":
                result.Data = DataFormat.SpecificTimeSeries21;
                break;
            case "Error":
                throw new BadMessage("ml.error-message", $"the service answers with an error: {SafeXml.ReadElement(reader, options.Limits).Value}");
            default:
                throw new BadMessage("ml.not-read", $"an SDMX message of kind {root} is not read", SafeXml.Line(reader), "data or structures");
        }
        new DataMessage(reader, sink, options, result, version).Read();
    }

    private static int Version(XmlReader reader)
    {
        var uri = reader.NamespaceURI.ToUpperInvariant();
        if (!uri.Contains("SDMX", StringComparison.Ordinal)) throw new BadMessage("ml.no-sdmx", $"the root element {reader.Name} is not SDMX-ML", SafeXml.Line(reader), "a namespace of SDMX");
        if (uri.Contains("V2_0", StringComparison.Ordinal)) return 20;
        if (uri.Contains("V2_1", StringComparison.Ordinal)) return 21;
        if (uri.Contains("V3_", StringComparison.Ordinal)) return 30;
        throw new BadMessage("ml.version", $"the version of SDMX-ML in '{reader.NamespaceURI}' is not read", SafeXml.Line(reader), "2.0, 2.1 or 3.0");
    }

    private static string FirstSentence(string message) => message.Split(". ")[0].TrimEnd('.');
}
