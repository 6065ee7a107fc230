namespace Concord.Core;

/// <summary>An area that a person may have meant.</summary>
/// <param name="Area">The area.</param>
/// <param name="Distance">0 for its code or name, more the less sure: 1 begins so, 2 a word begins so, 3 and more mistyped.</param>
public sealed record AreaMatch(Area Area, int Distance);

/// <summary>
/// Finds areas of today by what people type: a code, or a name or the beginning of one in any language, with up to two slips of the finger
/// (insertion, deletion, change, two letters swapped: Damerau 1964, restricted to adjacent ones).
/// </summary>
public static class AreaSearch
{
    private const int Mistyped = 3;
    private const int LongestQuery = 80;

    private static readonly Lazy<(string Key, string[] Words, Area Area)[]> Names = new(() =>
    [
        .. AreaCatalogue.Default.NameKeys.Where(n => n.Value.Kind == AreaKind.Area)
            .Concat(AreaCatalogue.Default.All.Where(a => a.Kind == AreaKind.Area).SelectMany(a => a.Names.Concat(a.ShortNames).Select(n => KeyValuePair.Create(NameKey.Of(n), a))))
            .Distinct().OrderBy(n => n.Key, StringComparer.Ordinal).ThenBy(n => n.Value.Code, StringComparer.Ordinal)
            .Select(n => (n.Key, n.Key.Split(' '), n.Value)),
    ]);

    /// <summary>The areas that a text may mean, the surest first, then by code. Empty for a text of no letters or of more than 80.</summary>
    public static IReadOnlyList<AreaMatch> Find(string typed)
    {
        if (typed.Length > LongestQuery) return [];
        if (AreaCatalogue.Default.Find(typed) is { Kind: AreaKind.Area } coded) return [new AreaMatch(coded, 0)];
        var key = NameKey.Of(typed);
        if (key.Length == 0) return [];
        var best = new Dictionary<Area, int>();
        foreach (var (name, words, area) in Names.Value)
        {
            var distance = Distance(key, name, words);
            if (distance is { } d && (!best.TryGetValue(area, out var known) || d < known)) best[area] = d;
        }
        return [.. best.Select(b => new AreaMatch(b.Key, b.Value)).OrderBy(m => m.Distance).ThenBy(m => m.Area.Code, StringComparer.Ordinal)];
    }

    private static int? Distance(string key, string name, string[] words)
    {
        if (name == key) return 0;
        if (name.StartsWith(key, StringComparison.Ordinal)) return 1;
        if (key.Length >= 2 && Array.Exists(words, w => w.StartsWith(key, StringComparison.Ordinal))) return 2;
        // Short words are too near to one another to be guessed.
        var slips = key.Length < 4 ? 0 : key.Length < 7 ? 1 : 2;
        if (slips == 0) return null;
        // A whole name is surer than a beginning or a single word of one.
        var whole = Edits(key, name, slips);
        if (whole <= slips) return Mistyped + (2 * whole);
        var part = name.Length > key.Length + slips ? Edits(key, name[..key.Length], slips) : slips + 1;
        if (words.Length > 1) part = Math.Min(part, words.Where(w => w.Length >= 4).Select(w => Edits(key, w, slips)).DefaultIfEmpty(slips + 1).Min());
        return part <= slips ? Mistyped + (2 * part) + 1 : null;
    }

    /// <summary>Restricted Damerau-Levenshtein distance, or one more than <paramref name="most"/> where it is larger.</summary>
    private static int Edits(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most) return most + 1;
        var (before, last, now) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                now[j] = Math.Min(Math.Min(now[j - 1], last[j]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) now[j] = Math.Min(now[j], before[j - 2] + 1);
            }
            (before, last, now) = (last, now, before);
        }
        return Math.Min(last[b.Length], most + 1);
    }
}
