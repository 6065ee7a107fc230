using System.Globalization;
using System.Text;

namespace Concord.Charts;

/// <summary>
/// About how wide a text is drawn, in user units. Browsers choose among several sans faces, so the table follows one of the wider ones (Noto Sans):
/// a label is rather given too much room than too little.
/// </summary>
internal static class TextWidth
{
    /// <summary>Advance widths of U+0020 to U+007E in hundredths of the font size.</summary>
    private static ReadOnlySpan<byte> Ascii =>
    [
        26, 27, 41, 65, 57, 83, 73, 22, 30, 30, 55, 57, 27, 32, 27, 37, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 27, 27, 57, 57, 57, 43,
        90, 64, 65, 63, 73, 56, 52, 73, 74, 34, 27, 62, 52, 91, 76, 78, 60, 78, 62, 55, 56, 73, 60, 93, 59, 57, 57, 33, 37, 33, 57, 44,
        28, 56, 62, 48, 62, 56, 34, 62, 62, 26, 26, 53, 26, 94, 62, 60, 62, 62, 41, 48, 36, 62, 51, 79, 53, 51, 47, 38, 55, 38, 57,
    ];

    /// <summary>Width of a text in a class list: t is a title, s is 12 units high, all else 13; b is bold.</summary>
    public static double Of(string text, string css = "")
    {
        var words = css.Split(' ');
        if (Array.IndexOf(words, "t") >= 0) return Of(text, 22, bold: true);
        return Of(text, Array.IndexOf(words, "s") >= 0 ? 12 : 13, Array.IndexOf(words, "b") >= 0);
    }

    /// <summary>Width of a text at a font size.</summary>
    public static double Of(string text, double size, bool bold)
    {
        double sum = 0;
        foreach (var rune in text.EnumerateRunes()) sum += Hundredths(rune);
        return sum / 100 * size * (bold ? 1.075 : 1);
    }

    /// <summary>The text, or as much of its beginning as fits with an ellipsis.</summary>
    public static string Fit(string text, double room, string css = "")
    {
        if (Of(text, css) <= room) return text;
        var starts = StringInfo.ParseCombiningCharacters(text);
        var (low, high) = (0, starts.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Of(text[..starts[middle]].TrimEnd() + "…", css) <= room) low = middle;
            else high = middle - 1;
        }
        return low == 0 ? "…" : text[..starts[low]].TrimEnd() + "…";
    }

    /// <summary>The text in lines of at most the room given, broken at spaces; the last line allowed ends with an ellipsis where more would follow.</summary>
    public static IReadOnlyList<string> Wrap(string text, double room, int lines, string css = "")
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var done = new List<string>();
        var line = new StringBuilder();
        for (var i = 0; i < words.Length; i++)
        {
            var longer = line.Length == 0 ? words[i] : $"{line} {words[i]}";
            if (line.Length > 0 && Of(longer, css) > room)
            {
                if (done.Count == lines - 1) return Closed([.. done, Fit($"{line} {string.Join(' ', words[i..])}", room, css)]);
                done.Add(Fit(line.ToString(), room, css));
                longer = words[i];
            }
            line.Clear().Append(longer);
        }
        if (line.Length > 0) done.Add(Fit(line.ToString(), room, css));
        return Closed(done);
    }

    /// <summary>Lines in which an isolated name that goes on overleaf is closed and opened again: each line is set by itself.</summary>
    private static List<string> Closed(List<string> lines)
    {
        var open = "";
        for (var i = 0; i < lines.Count; i++)
        {
            var line = open + lines[i];
            var depth = line.Count(c => c is '\u2066' or '\u2067' or '\u2068') - line.Count(c => c == '\u2069');
            open = depth > 0 ? line[line.LastIndexOfAny(['\u2066', '\u2067', '\u2068'])].ToString() : "";
            lines[i] = depth > 0 ? line + '\u2069' : line;
        }
        return lines;
    }

    /// <summary>The same with lines of about one length, so that no last word stands alone.</summary>
    public static IReadOnlyList<string> Balanced(string text, double room, int lines, string css = "")
    {
        var best = Wrap(text, room, lines, css);
        if (best.Count < 2 || best[^1].EndsWith('…')) return best;
        for (var less = room - 8; less > room / 2; less -= 8)
        {
            var tighter = Wrap(text, less, lines, css);
            if (tighter.Count > best.Count || tighter.Any(l => l.EndsWith('…'))) break;
            best = tighter;
        }
        return best;
    }

    private static int Hundredths(Rune rune)
    {
        var c = rune.Value;
        if (c is >= 0x20 and <= 0x7E) return Ascii[c - 0x20];
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control:
                return 0;
            default:
                break;
        }
        return c switch
        {
            0x2013 => 50,
            0x2014 => 100,
            0x2018 or 0x2019 => 20,
            0x201C or 0x201D => 38,
            0x2026 => 79,
            0xA0 or 0x202F or 0x2009 => 26,
            >= 0xC0 and <= 0x17F => Latin(c),
            >= 0x180 and < 0x250 => 62,
            >= 0x370 and < 0x400 => 62,
            >= 0x400 and < 0x530 => char.IsUpper((char)c) ? 70 : 63,
            >= 0x590 and < 0x600 => 58,
            >= 0x600 and < 0x780 or >= 0xFB50 and < 0xFE00 or >= 0xFE70 and < 0xFF00 => Arabic(c),
            >= 0x900 and < 0x1100 => 66,
            >= 0x1100 and < 0x1200 or >= 0x2E80 and < 0xD800 or >= 0xF900 and < 0xFB00 or >= 0xFF00 and < 0xFF61 => 100,
            >= 0x10000 => 115,
            _ => 60,
        };
    }

    /// <summary>A letter with a mark is as wide as the letter.</summary>
    private static int Latin(int c)
    {
        var plain = ((char)c).ToString().Normalize(NormalizationForm.FormD)[0];
        return plain <= 0x7E ? Ascii[plain - 0x20] : c is 0xC6 or 0xE6 or 0x152 or 0x153 ? 90 : char.IsUpper((char)c) ? 74 : 62;
    }

    /// <summary>Joined letters, as fitted to measured words: the tall ones are narrow, the toothed ones wide.</summary>
    private static int Arabic(int c) => c switch
    {
        0x621 or (>= 0x623 and <= 0x625) or 0x627 or 0x629 => 27,
        0x622 or 0x60C or 0x61F or 0x640 or 0x631 or 0x632 => 34,
        0x628 or 0x62A or 0x62B or 0x626 or 0x644 or 0x646 or 0x649 or 0x64A or 0x6CC or 0x67E => 43,
        0x62D or 0x62C or 0x62E or 0x637 or 0x638 or 0x641 => 68,
        >= 0x633 and <= 0x636 => 98,
        _ => 52,
    };
}
