using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Concord.Charts;
using Concord.Web.Review;

namespace Concord.Web.Portal.Site;

/// <summary>The few files that every page shares. Their address holds a digest of their bytes, so that a browser may keep them for ever.</summary>
public sealed class AssetStore
{
    private readonly FrozenDictionary<string, string> addresses;
    private readonly FrozenDictionary<string, Response> files;

    internal AssetStore()
    {
        (string Name, string Type, string Text)[] all =
        [
            ("style.css", "text/css; charset=utf-8", PageStyle.Portal.Css),
            ("atlas.svg", "image/svg+xml", Atlas.Svg),
            ("icon.svg", "image/svg+xml", Icon),
        ];
        var named = all.Select(a => (a.Name, Bytes: Encoding.UTF8.GetBytes(a.Text), a.Type)).Select(a => (a.Name, Address: Address(a.Name, a.Bytes), a.Bytes, a.Type)).ToList();
        addresses = named.ToFrozenDictionary(a => a.Name, a => a.Address, StringComparer.Ordinal);
        files = named.ToFrozenDictionary(a => a.Address, a => new Response(200, a.Type, a.Bytes) { Immutable = true }, StringComparer.Ordinal);
    }

    /// <summary>Addresses of all files, in ordinal order.</summary>
    public IEnumerable<string> Addresses => files.Keys.Order(StringComparer.Ordinal);

    /// <summary>Address of a file: <c>/assets/style.3fa41c09.css</c>.</summary>
    public string AddressOf(string name) => addresses[name];

    /// <summary>The file under an address, or null.</summary>
    internal Response? Find(string address) => files.GetValueOrDefault(address);

    private static string Icon => ConcordMark.Svg.Replace("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" fill=\"none\" stroke=\"#2B86A6\" stroke-width=\"4\" stroke-linecap=\"round\" ", StringComparison.Ordinal)
        .Replace("class=\"money\"", "stroke=\"#AD7A06\"", StringComparison.Ordinal);

    private static string Address(string name, byte[] bytes)
    {
        var dot = name.LastIndexOf('.');
        return $"/assets/{name[..dot]}.{Convert.ToHexStringLower(SHA256.HashData(bytes))[..10]}{name[dot..]}";
    }
}
