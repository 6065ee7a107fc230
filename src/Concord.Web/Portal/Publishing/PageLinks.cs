using System.Text;
using System.Text.RegularExpressions;

namespace Concord.Web.Portal.Publishing;

/// <summary>Links of a page to this portal.</summary>
internal static partial class PageLinks
{
    /// <summary>Addresses without base, fragment and query, each once, in the order of the page.</summary>
    public static IEnumerable<string> Of(byte[] html, string page, string pathBase)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match match in Link().Matches(Encoding.UTF8.GetString(html)))
        {
            var address = System.Net.WebUtility.HtmlDecode(match.Groups[1].Value);
            var end = address.AsSpan().IndexOfAny('#', '?');
            if (end >= 0) address = address[..end];
            if (address.Length == 0 || address.Contains(':', StringComparison.Ordinal) || address.StartsWith("//", StringComparison.Ordinal)) continue;
            if (address[0] != '/') address = page[..(page.LastIndexOf('/') + 1)] + address;
            else if (pathBase.Length > 0 && address.StartsWith(pathBase + "/", StringComparison.Ordinal)) address = address[pathBase.Length..];
            if (seen.Add(address)) yield return address;
        }
    }

    [GeneratedRegex("(?:href|src|action)=\"([^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
