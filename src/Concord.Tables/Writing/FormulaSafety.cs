using System.Globalization;
using System.Text;

namespace Concord.Tables.Writing;

/// <summary>
/// Keeps text from becoming a formula where somebody opens an export in a spreadsheet (CWE-1236). A spreadsheet looks at the first
/// character that it does not ignore; depending on the country of the machine it may also cut a line at every semicolon, whatever the quotes
/// say, so each piece after a semicolon or a line end is looked at too.
/// </summary>
public static class FormulaSafety
{
    /// <summary>The text, with an apostrophe before every place where a formula could begin; the same text where there is none.</summary>
    public static string Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAny(Dangerous)) return text;
        var safe = new StringBuilder(text.Length + 1);
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(';', '\r', '\n');
            var piece = length < 0 ? text.AsSpan(start) : text.AsSpan(start, length + 1);
            if (BeginsFormula(piece) || (start == 0 && text[0] is ('\t' or '\r'))) safe.Append('\'');
            safe.Append(piece);
            start += piece.Length;
        }
        return safe.ToString();
    }

    // = + - @ and what looks like them: full width and small forms, and the minus sign that some spreadsheets accept for the hyphen.
    // A tab or carriage return at the start is refused as such: some readers drop it and look at what follows.
    private static readonly System.Buffers.SearchValues<char> Dangerous =
        System.Buffers.SearchValues.Create("=+-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B\u2212\t\r");

    private static bool BeginsFormula(ReadOnlySpan<char> piece)
    {
        foreach (var c in piece)
        {
            if (Dangerous.Contains(c) && c is not ('\t' or '\r')) return true;
            if (!IsIgnored(c)) return false;
        }
        return false;
    }

    /// <summary>White space, quotes, control and invisible characters: a formula may stand behind any number of them.</summary>
    private static bool IsIgnored(char c) =>
        c is '"' || char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format;
}
