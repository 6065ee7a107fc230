using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Concord.Charts;

namespace Concord.Web.Review;

/// <summary>The one style element of a page, and the policy that allows it by its hash and nothing else.</summary>
internal sealed partial class PageStyle
{
    private PageStyle(params ReadOnlySpan<string> sheets)
    {
        var css = new StringBuilder(ChartStyle.Sheet);
        foreach (var name in sheets)
        {
            using var stream = typeof(PageStyle).Assembly.GetManifestResourceStream("Concord.Web.Style." + name)!;
            using var reader = new StreamReader(stream);
            css.Append(reader.ReadToEnd());
        }
        // Comments and indentation are for us; the page is read by browsers.
        Css = Needless().Replace(css.ToString(), "\n");
        Policy = $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'; img-src data:; base-uri 'none'; form-action 'none'";
    }

    /// <summary>Of a country review.</summary>
    public static PageStyle Review { get; } = new("page.css", "blocks.css", "paper.css");

    /// <summary>Of the portal, served as a file.</summary>
    public static PageStyle Portal { get; } = new("page.css", "blocks.css", "portal.css", "policies.css", "paper.css");

    /// <summary>Of the pages on coherence and of findings.</summary>
    public static PageStyle Coherence { get; } = new("page.css", "blocks.css", "paper.css", "coherence.css");

    /// <summary>Of a brief on a draft.</summary>
    public static PageStyle Brief { get; } = new("page.css", "blocks.css", "paper.css", "brief.css");

    /// <summary>The sheets in the order of the cascade: tokens and charts, then page, blocks, paper.</summary>
    public string Css { get; }

    /// <summary>Content security policy: no script, no request, no inline style but <see cref="Css"/>.</summary>
    public string Policy { get; }

    [GeneratedRegex(@"(\s*/\*.*?\*/)?\s*\n\s*", RegexOptions.Singleline)]
    private static partial Regex Needless();
}
