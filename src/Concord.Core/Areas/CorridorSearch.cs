namespace Concord.Core;

/// <summary>Finds corridors by what people type: two codes or names with a word, an arrow or nothing between them.</summary>
public static class CorridorSearch
{
    private static readonly string[] Between = ["→", "←", "->", "–", "—", " to ", " vers ", " a ", " à ", " hacia ", " إلى ", " الى ", ">", "/", ",", " - ", "-"];

    /// <summary>The corridors that a text may mean, the surest first, at most six; empty where it does not name two areas.</summary>
    public static IReadOnlyList<Corridor> Find(string typed)
    {
        if (typed.Length > 160) return [];
        var found = new List<(Corridor Corridor, int Distance)>();
        foreach (var (first, second) in Halves($" {typed.Trim()} "))
        {
            foreach (var from in AreaSearch.Find(first).Take(3))
            {
                foreach (var to in AreaSearch.Find(second).Take(3))
                {
                    if (from.Area != to.Area) found.Add((new Corridor(from.Area, to.Area), from.Distance + to.Distance));
                }
            }
        }
        return [.. found.OrderBy(f => f.Distance).Select(f => f.Corridor).Distinct().Take(6)];
    }

    /// <summary>The two sides of the first word that stands between; where there is none, every way to part the words.</summary>
    private static IEnumerable<(string First, string Second)> Halves(string text)
    {
        foreach (var word in Between)
        {
            var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at <= 0) continue;
            var (first, second) = (text[..at].Trim(), text[(at + word.Length)..].Trim());
            if (first.Length > 0 && second.Length > 0) return [(first, second)];
        }
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 10 ? [] : Enumerable.Range(1, Math.Max(0, words.Length - 1)).Select(i => (string.Join(' ', words[..i]), string.Join(' ', words[i..])));
    }
}
