using System.Text;

namespace Concord.Core;

/// <summary>
/// What is left of a printed name when everything that sources vary is taken off: case, accents, punctuation, footnote marks, "the", "&amp;", "St.".
/// Two names with one key are one name. Own tables instead of Unicode services, so that a key is the same on every machine.
/// </summary>
internal static class NameKey
{
    private const string Accented = "àáâãäåāăąçćĉċčďđðèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľłñńņňòóôõöøōŏőŕŗřśŝşšșţťŧțùúûüũūŭůűųŵýÿŷźżžḥṣṭأإآؤئىة";
    private const string Plain = "aaaaaaaaacccccdddeeeeeeeeegggghhiiiiiiiiijkllllnnnnooooooooorrrsssssttttuuuuuuuuuuwyyyzzzhstاااوييه";

    /// <summary>The key; empty where nothing is left.</summary>
    public static string Of(string name)
    {
        var words = Fold(WithoutMarks(name)).Split(' ', StringSplitOptions.RemoveEmptyEntries).AsSpan();
        if (words is ["the", .., _]) words = words[1..];
        if (words is [_, .., "the"]) words = words[..^1];
        foreach (ref var word in words)
        {
            word = word switch { "st" => "saint", "ste" => "sainte", _ => word };
        }
        return string.Join(' ', words!);
    }

    /// <summary>Takes asterisks, daggers, superscript digits and short notes in brackets off the end: <c>Sudan (a)*</c>, <c>China [12]</c>. A year in brackets stays.</summary>
    private static ReadOnlySpan<char> WithoutMarks(ReadOnlySpan<char> name)
    {
        while (true)
        {
            var rest = name.TrimEnd().TrimEnd("*†‡§¹²³⁰⁴⁵⁶⁷⁸⁹");
            if (rest is [.., ')' or ']'])
            {
                var open = rest.LastIndexOfAny('(', '[');
                if (open > 0 && IsNote(rest[(open + 1)..^1])) rest = rest[..open];
            }
            if (rest.Length == name.Length) return name;
            name = rest;
        }
    }

    private static bool IsNote(ReadOnlySpan<char> text)
    {
        foreach (var part in text.Split(','))
        {
            var note = text[part].Trim();
            if (!(note is [>= 'a' and <= 'z'] || (note.Length is 1 or 2 && !note.ContainsAnyExceptInRange('0', '9')))) return false;
        }
        return true;
    }

    private static string Fold(ReadOnlySpan<char> name)
    {
        var text = new StringBuilder(name.Length + 8);
        foreach (var letter in name)
        {
            var small = char.ToLowerInvariant(letter);
            var known = Accented.IndexOf(small, StringComparison.Ordinal);
            if (known >= 0) text.Append(Plain[known]);
            else if (IsSilent(small)) continue;
            else if (small is 'æ') text.Append("ae");
            else if (small is 'œ') text.Append("oe");
            else if (small is 'ß') text.Append("ss");
            else if (small is '&') text.Append(" and ");
            else text.Append(char.IsLetterOrDigit(small) ? small : ' ');
        }
        return text.ToString();
    }

    /// <summary>Apostrophes, loose accents, Arabic vowel marks and stretching, and the invisible marks of direction and joining.</summary>
    private static bool IsSilent(char letter) => letter is '\'' or '’' or '‘' or 'ʼ' or '`' or '´'
        or (>= '\u0300' and <= '\u036F') or (>= '\u064B' and <= '\u0655') or '\u0640' or '\u061C'
        or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF' or '\u00AD';
}
