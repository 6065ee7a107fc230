using System.IO.Compression;
using System.Security.Cryptography;

namespace Concord.Web.Portal.Site;

/// <summary>Bytes as they go out, by HTTP or into a folder. The compressed form is made once, when it is first asked for.</summary>
internal sealed class Response(int status, string contentType, byte[] body)
{
    private readonly Lazy<byte[]> brotli = new(() => Compress(body));
    private readonly Lazy<string> tag = new(() => $"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..20]}\"");

    public int Status => status;

    public string ContentType => contentType;

    public byte[] Body => body;

    /// <summary>The body in Brotli.</summary>
    public byte[] Brotli => brotli.Value;

    /// <summary>Entity tag of the body, with its quotes.</summary>
    public string Tag => tag.Value;

    /// <summary>Whether the bytes under this address never change.</summary>
    public bool Immutable { get; init; }

    /// <summary>Where to go instead; null for an answer that stands by itself.</summary>
    public string? Location { get; init; }

    private static byte[] Compress(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var stream = new BrotliStream(packed, new BrotliCompressionOptions { Quality = 5 })) stream.Write(body);
        return packed.ToArray();
    }
}
