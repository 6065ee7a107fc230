using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Concord.Charts;

namespace Concord.Web.Review;

/// <summary>The one style element of a page, and the policy that allows it by its hash and nothing else.</summary>
internal static partial class PageStyle
{
    /// <summary>The sheets in the order of the cascade: tokens and charts, then page, blocks, paper.</summary>
    public static string Css { get; } = Read();

    /// <summary>Content security policy: no script, no request, no inline style but <see cref="Css"/>.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'; img-src data:; base-uri 'none'; form-action 'none'";

    private static string Read()
    {
        var css = new StringBuilder(ChartStyle.Sheet);
        foreach (var name in (string[])["page.css", "blocks.css", "paper.css"])
        {
            using var stream = typeof(PageStyle).Assembly.GetManifestResourceStream("Concord.Web.Style." + name)!;
            using var reader = new StreamReader(stream);
            css.Append(reader.ReadToEnd());
        }
        // Comments and indentation are for us; the page is read by browsers.
        return Needless().Replace(css.ToString(), "\n");
    }

    [GeneratedRegex(@"(\s*/\*.*?\*/)?\s*\n\s*", RegexOptions.Singleline)]
    private static partial Regex Needless();
}
