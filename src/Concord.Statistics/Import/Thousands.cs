using System.Globalization;

namespace Concord.Statistics.Import;

/// <summary>Numbers with a mark between thousands, as some publishers print them.</summary>
internal static class Thousands
{
    /// <summary>Reads <c>10,002</c> or <c> 1 252 066</c>: groups of three digits after the first, and nothing else. A no-break space counts as a space.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, char mark, out double value)
    {
        value = 0;
        text = text.Trim();
        if (text.Length is 0 or > 30) return false;
        Span<char> digits = stackalloc char[text.Length];
        var (used, group, marks) = (0, 0, 0);
        foreach (var c in text)
        {
            if (c == mark || (mark == ' ' && c == '\u00A0'))
            {
                if (group is 0 or > 3 || (marks > 0 && group != 3)) return false;
                (group, marks) = (0, marks + 1);
            }
            else if (char.IsAsciiDigit(c)) (digits[used++], group) = (c, group + 1);
            else return false;
        }
        return (marks == 0 || group == 3) && double.TryParse(digits[..used], NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
