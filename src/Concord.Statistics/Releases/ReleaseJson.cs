using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Concord.Statistics.Releases;

/// <summary>Stable bytes of release and catalogue files: declared order, two spaces, line feeds, UTF-8 without mark.</summary>
internal static class ReleaseJson
{
    private static readonly ReleaseJsonContext Context = new(new JsonSerializerOptions
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // The files are never placed in a page; letters of names stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectRequiredConstructorParameters = true,
    });

    public static byte[] Bytes(Release release) => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(release, Context.Release) + "\n");

    public static byte[] Bytes(Lakes.CatalogueFile catalogue) => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(catalogue, Context.CatalogueFile) + "\n");

    /// <exception cref="JsonException">The bytes are not a release.</exception>
    public static Release Release(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize(bytes, Context.Release) ?? throw new JsonException("null stands where a release should");

    /// <exception cref="JsonException">The bytes are not a catalogue.</exception>
    public static Lakes.CatalogueFile Catalogue(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize(bytes, Context.CatalogueFile) ?? throw new JsonException("null stands where a catalogue should");

    public static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static string Sha256OfFile(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(Release))]
[JsonSerializable(typeof(Lakes.CatalogueFile))]
internal sealed partial class ReleaseJsonContext : JsonSerializerContext;
