namespace Concord.Policy;

/// <summary>What a country asks for its nationals abroad beside what it grants foreigners at home, law and practice apart.</summary>
/// <param name="Country">Country.</param>
/// <param name="Right">The right.</param>
/// <param name="Basis">law, practice, or empty where the row does not tell them apart.</param>
/// <param name="Since">Day from which the levels hold.</param>
/// <param name="Demanded">Asked abroad, in words.</param>
/// <param name="Granted">Granted at home, in words.</param>
/// <param name="Gap">Levels between the two; null where there is none, or where the scale is no measure (penalties).</param>
/// <param name="AsksMore">More is asked than granted.</param>
/// <param name="IsChecked">Both sides have a source and somebody checked the row: only then may it stand in public.</param>
/// <param name="Row">The row, with both sources.</param>
public sealed record ReciprocityLine(string Country, string Right, string Basis, DateOnly Since, string Demanded, string Granted, double? Gap, bool AsksMore, bool IsChecked, ReciprocityLevel Row);

/// <summary>The two-column sheet of reciprocity (para 26).</summary>
public static class ReciprocitySheet
{
    private static readonly string[] Levels = ["none", "emergency only", "regular migrants only", "all, with limits", "as nationals"];

    /// <summary>The latest row of each right, of law and of practice, on a day; of one country or of all.</summary>
    public static IReadOnlyList<ReciprocityLine> Of(Register register, DateOnly day, string? country = null) =>
    [
        .. register.Reciprocity.Where(r => r.Date <= day && (country is null || r.Country == country)).GroupBy(r => (r.Country, r.Right, r.Basis)).Select(g => g.OrderBy(r => r.Date).Last())
            .OrderBy(r => r.Country, StringComparer.Ordinal).ThenBy(r => r.Right, StringComparer.Ordinal).ThenBy(r => r.Basis, StringComparer.Ordinal).Select(Line),
    ];

    /// <summary>A level in words: 0 to 4 of the common scale, or the word of another scale as written.</summary>
    public static string Word(string level, string? scale) => scale is null && level is [>= '0' and <= '4'] ? Levels[level[0] - '0'] : level;

    private static ReciprocityLine Line(ReciprocityLevel r)
    {
        var gap = ReciprocityGap.Gap(r);
        return new(r.Country, r.Right, r.Basis ?? "", r.Date, Word(r.Demanded, r.Scale), Word(r.Granted, r.Scale), r.Scale is null ? gap : null, gap is not null, Standing.IsChecked(r), r);
    }
}
