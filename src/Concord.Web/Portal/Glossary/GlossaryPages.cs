using Concord.Core;
using Concord.Web.Portal.Areas;
using Concord.Web.Portal.Layout;
using Concord.Web.Portal.Site;

namespace Concord.Web.Portal.Glossary;

/// <summary>A field term in one language.</summary>
/// <param name="Id">Anchor, the same in every language.</param>
/// <param name="Name">The term.</param>
/// <param name="Meaning">What it means, in Concord's own words.</param>
/// <param name="English">The English term.</param>
/// <param name="Usage">Whose usage the term follows.</param>
public sealed record Term(string Id, string Name, string Meaning, string English, string Usage);

/// <summary>Two hundred field terms in the languages of the portal. The terms follow the usage of the body named; the definitions are Concord's own.</summary>
internal static class GlossaryPages
{
    private static readonly Lazy<string[][]> Lines = new(Read);

    public static Page Show(PageRequest request) => new(request.Text["Glossary"], typeof(GlossaryBody), new() { [nameof(GlossaryBody.Terms)] = Of(request.Language) })
    { Entry = MenuEntry.Methods, Description = request.Text["Two hundred terms of the field. The terms follow the usage of the body named beside each; the definitions are our own."] };

    /// <summary>The terms in the order of a language.</summary>
    public static IReadOnlyList<Term> Of(Language language) =>
    [
        .. Lines.Value.Select(f => new Term(string.Concat(f[0].Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-')), f[Column(language)], f[Column(language) + 1], f[0], Usage(f[2])))
            .OrderBy(t => SortKey.Of(t.Name), StringComparer.Ordinal),
    ];

    private static int Column(Language language) => language switch { Language.En => 0, Language.Fr => 3, Language.Es => 5, _ => 7 };

    private static string Usage(string letter) => letter switch
    {
        "A" => "UN M49, UNTERM",
        "E" => "UNESCO",
        "G" => "UN Global Compact for Migration (2018)",
        "H" => "WHO",
        "I" => "IOM Glossary on Migration (2019)",
        "L" => "ILO",
        "N" => "UNHCR",
        "O" => "OECD, policy coherence",
        "P" => "UN Palermo protocols (2000)",
        "S" => "UN SDG",
        "T" => "UN Treaty Collection",
        "U" => "UN DESA",
        "W" => "World Bank, IMF BPM6",
        "X" => "SDMX Glossary",
        _ => "Concord",
    };

    private static string[][] Read()
    {
        using var reader = new StreamReader(typeof(GlossaryPages).Assembly.GetManifestResourceStream("Concord.Web.glossary.txt")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('|'))];
    }
}
