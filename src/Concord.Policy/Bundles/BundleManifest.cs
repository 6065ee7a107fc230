using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Concord.Policy;

/// <summary>What a bundle says of itself: how its results were made, and the digest of every file in it.</summary>
/// <param name="Day">Day of the assessment.</param>
/// <param name="PeopleWeight">Weight of people against money.</param>
/// <param name="WeightsSource">Where the sizes of corridors come from; null for the register's own.</param>
/// <param name="Places">Folders and files of the register, within the bundle.</param>
/// <param name="Rules">Version of each rule, by kind.</param>
/// <param name="Releases">Releases of a lake behind the sizes: name and digest.</param>
/// <param name="Files">SHA-256 of each file, by its name in the bundle.</param>
public sealed record BundleManifest(
    DateOnly Day, double PeopleWeight, string? WeightsSource, IReadOnlyList<string> Places, IReadOnlyDictionary<string, int> Rules, IReadOnlyDictionary<string, string> Releases, IReadOnlyDictionary<string, string> Files)
{
    internal const string Name = "manifest.json";
    private const string Format = "concord-policy-bundle";
    private const int Version = 1;
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The rules of this program.</summary>
    public static IReadOnlyDictionary<string, int> RulesHere { get; } = RuleBook.All.ToDictionary(r => r.Kind.ToString(), r => r.Version, StringComparer.Ordinal);

    internal byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = Written.Encoder }))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteNumber("version", Version);
            json.WriteString("day", Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteNumber("people_weight", PeopleWeight);
            if (WeightsSource is not null) json.WriteString("weights_source", WeightsSource);
            json.WriteStartArray("places");
            foreach (var place in Places) json.WriteStringValue(place);
            json.WriteEndArray();
            Map("rules", Rules.Select(r => (r.Key, r.Value.ToString(CultureInfo.InvariantCulture))));
            Map("releases", Releases.Select(r => (r.Key, r.Value)));
            Map("files", Files.Select(f => (f.Key, f.Value)));
            json.WriteEndObject();

            void Map(string name, IEnumerable<(string Key, string Value)> entries)
            {
                json.WriteStartObject(name);
                foreach (var (key, value) in entries.OrderBy(e => e.Key, StringComparer.Ordinal)) json.WriteString(key, value);
                json.WriteEndObject();
            }
        }
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>Reads a manifest; null where it is none that this program knows.</summary>
    internal static BundleManifest? Parse(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = 8 });
            var root = document.RootElement;
            if (root.GetProperty("format").GetString() != Format || root.GetProperty("version").GetInt32() != Version) return null;
            Dictionary<string, string> Map(string name) => root.GetProperty(name).EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString() ?? "", StringComparer.Ordinal);
            return new(DateOnly.ParseExact(root.GetProperty("day").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture), root.GetProperty("people_weight").GetDouble(),
                root.TryGetProperty("weights_source", out var source) ? source.GetString() : null, [.. root.GetProperty("places").EnumerateArray().Select(p => p.GetString() ?? "")],
                Map("rules").ToDictionary(r => r.Key, r => int.Parse(r.Value, CultureInfo.InvariantCulture), StringComparer.Ordinal), Map("releases"), Map("files"));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or OverflowException or DecoderFallbackException)
        {
            return null;
        }
    }
}
