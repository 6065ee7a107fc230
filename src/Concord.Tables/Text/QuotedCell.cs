namespace Concord.Tables.Text;

/// <summary>Takes the quotes off a cell as RFC 4180 writes them.</summary>
internal static class QuotedCell
{
    /// <summary>The text inside; null if the quotes are not those of one whole cell.</summary>
    public static string? Unquote(ReadOnlySpan<char> cell)
    {
        // Some publishers leave a space between the separator and the quote.
        cell = cell.Trim(' ');
        if (cell.Length < 2 || cell[0] != '"' || cell[^1] != '"') return null;
        var inside = cell[1..^1];
        var rest = inside;
        while (rest.IndexOf('"') is var quote and >= 0)
        {
            if (quote + 1 >= rest.Length || rest[quote + 1] != '"') return null;
            rest = rest[(quote + 2)..];
        }
        return inside.ToString().Replace("\"\"", "\"", StringComparison.Ordinal);
    }
}
