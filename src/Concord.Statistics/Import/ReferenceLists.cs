namespace Concord.Statistics.Import;

/// <summary>
/// Lists that stand beside figures and hold none for the lake: names and codes of areas or occupations, provisions of agreements, statements of a dialogue. They are left out by rule, and are no
/// unknown layouts.
/// </summary>
internal static class ReferenceLists
{
    /// <summary>Whether a file is one, by its first rows.</summary>
    public static bool IsOne(SourceFile file) =>
        file.HasHeader("conceptType", "conceptUri", "code", "preferredLabel", "altLabels", "…") ||
        file.HasHeader("iso2", "iso3", "cnum", "country", "pays", "area", "…") ||
        file.HasHeader("m49", "iso2", "iso3", "name", "name_sort", "…") ||
        file.HasHeader("treatyID", "countryA", "countryB", "codeA", "codeB", "dyadID", "year", "agreement_title", "…") ||
        file.HasHeader("timestamp", "datetime", "comment-id", "author-id", "…") || file.HasHeader("participant", "group-id", "n-comments", "n-votes", "…") || file.HasHeader("participant", "xid", "group-id", "n-comments", "…") ||
        file.Head.Any(r => r.Any(c => c.StartsWith("Annex: Classification of countries and areas", StringComparison.Ordinal))) ||
        (file.Head is [["topic", _], ["url", _], ["views", _], ..]);
}
