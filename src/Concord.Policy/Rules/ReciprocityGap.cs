using System.Globalization;

namespace Concord.Policy;

/// <summary>K10: a country asks more for its nationals abroad than it grants foreigners at home (the latest row of each right, law and practice apart).</summary>
internal static class ReciprocityGap
{
    /// <summary>Penalties from the hardest to none: an order, no measure, so that a gap between them has no number.</summary>
    private static readonly string[] Penalties = ["criminal", "detention", "fine", "none"];

    public static IEnumerable<Finding> Find(Snapshot s)
    {
        foreach (var right in s.Register.Reciprocity.Where(r => r.Date <= s.Day).GroupBy(r => (r.Country, r.Right, r.Basis)))
        {
            var latest = right.OrderBy(r => r.Date).Last();
            if (Gap(latest) is not { } gap) continue;
            yield return new()
            {
                Id = Finding.MakeId(FindingKind.K10, latest.Id), Kind = FindingKind.K10, Grade = "reciprocity gap", Country = latest.Country, A = latest.Id, B = latest.Country,
                Detail = latest.Right, N = latest.Scale is null ? gap : null, Inputs = [latest],
            };
        }
    }

    /// <summary>Levels demanded above those granted, if any; null too where a level is no level of the scale.</summary>
    public static double? Gap(ReciprocityLevel row)
    {
        var gap = Level(row.Demanded, row.Scale) - Level(row.Granted, row.Scale);
        return gap > 0 ? gap : null;
    }

    private static double? Level(string word, string? scale)
    {
        if (scale is not null) return Array.IndexOf(Penalties, word) is var at and >= 0 ? at : null;
        return double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var level) ? level : null;
    }
}
