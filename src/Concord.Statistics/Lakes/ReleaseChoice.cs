using Concord.Statistics.Releases;

namespace Concord.Statistics.Lakes;

/// <summary>Which releases answer a query.</summary>
internal static class ReleaseChoice
{
    /// <summary>Editions by day of publication, then by name: <c>2020</c> before <c>2024</c>.</summary>
    public static IComparer<Release> ByEdition { get; } = Comparer<Release>.Create((a, b) =>
        a.Provenance.Published is { } p && b.Provenance.Published is { } q && p != q ? p.CompareTo(q) : string.CompareOrdinal(a.Edition, b.Edition));

    /// <summary>For each dataset its newest edition that holds one of the measures, or the edition that was asked for.</summary>
    public static IReadOnlyList<Release> For(Query query, IReadOnlyList<Release> releases)
    {
        var chosen = new List<Release>();
        foreach (var measure in query.Measures)
        {
            chosen.AddRange(releases
                .Where(r => (query.Dataset is null || r.Dataset == query.Dataset) && (query.Edition is null || r.Edition == query.Edition))
                .Where(r => r.Measures.Any(m => m.Code == measure.Code))
                .GroupBy(r => r.Dataset)
                .Select(g => g.MaxBy(r => r, ByEdition)!));
        }
        return [.. chosen.Distinct()];
    }

    /// <summary>For each dataset its newest edition with treaty actions.</summary>
    public static IReadOnlyList<Release> WithTreaties(IReadOnlyList<Release> releases) =>
        [.. releases.Where(r => r.Tables.Any(t => t.Name == Schema.TreatyTable.File)).GroupBy(r => r.Dataset).Select(g => g.MaxBy(r => r, ByEdition)!)];
}
