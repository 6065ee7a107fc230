using Concord.Sdmx.Data;
using Concord.Sdmx.Model;

namespace Concord.Sdmx.Json;

/// <summary>Finds out whether a message of SDMX-JSON holds data or structures, and reads it.</summary>
internal static class JsonReader
{
    public static void Read(Stream stream, IDataSink sink, ReadOptions options, ReadResult result)
    {
        if (HasStructures(new JsonStream(stream, options.Limits)))
        {
            stream.Position = 0;
            result.Structures = StructureFormat.Json10;
            new JsonStructureReader(new JsonStream(stream, options.Limits), result).Read();
            return;
        }
        stream.Position = 0;
        result.Data = DataFormat.Json10;
        new JsonDataReader(sink, options, result).Read(stream);
    }

    // A structure message has a list that is named for a kind of artefact, at the top or under "data".
    private static bool HasStructures(JsonStream json)
    {
        if (!json.Read()) return false;
        while (json.Read() && json.Token == System.Text.Json.JsonTokenType.PropertyName)
        {
            var name = json.Text;
            if (Artefacts.ContainsKey(name)) return true;
            if (name is "dataSets" or "structure" or "structures" && json.Depth > 0) return false;
            json.Read();
            if (name == "data" && json.Token == System.Text.Json.JsonTokenType.StartObject) continue;
            json.Skip();
        }
        return false;
    }

    /// <summary>Kinds by the names of their lists, in both versions.</summary>
    public static IReadOnlyDictionary<string, ArtefactKind> Artefacts { get; } = new Dictionary<string, ArtefactKind>(
        KindNames.All.Select(k => KeyValuePair.Create(k.Json, k.Kind)), StringComparer.Ordinal)
    {
        ["contentConstraints"] = ArtefactKind.ContentConstraint,
        ["hierarchicalCodelists"] = ArtefactKind.HierarchicalCodelist,
        ["provisionAgreement"] = ArtefactKind.ProvisionAgreement,
    };
}
