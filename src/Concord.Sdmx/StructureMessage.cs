using Concord.Sdmx.Data;
using Concord.Sdmx.Model;

namespace Concord.Sdmx;

/// <summary>Writes structure messages.</summary>
public static class StructureMessage
{
    /// <summary>Appends a whole message to a buffer.</summary>
    /// <param name="format">The form.</param>
    /// <param name="output">Where it goes.</param>
    /// <param name="header">Its head.</param>
    /// <param name="artefacts">What it holds, in the order in which artefacts of one kind are to stand.</param>
    /// <param name="language">Language of names that stand alone (JSON).</param>
    /// <exception cref="ArgumentException">The form is read only.</exception>
    public static void Write(StructureFormat format, Utf8Buffer output, MessageHeader header, IReadOnlyList<Artefact> artefacts, string language = "en")
    {
        switch (format)
        {
            case StructureFormat.Xml21:
                new Ml.StructureWriter(output, v3: false).Write(header, artefacts);
                break;
            case StructureFormat.Xml30:
                new Ml.StructureWriter(output, v3: true).Write(header, artefacts);
                break;
            case StructureFormat.Json10:
                new Json.JsonStructureWriter(output, version2: false, language).Write(header, artefacts);
                break;
            case StructureFormat.Json20:
                new Json.JsonStructureWriter(output, version2: true, language).Write(header, artefacts);
                break;
            default:
                throw new ArgumentException($"{format} is read only", nameof(format));
        }
    }
}
