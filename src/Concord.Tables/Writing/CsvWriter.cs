using System.Buffers;
using System.Globalization;

namespace Concord.Tables.Writing;

/// <summary>
/// Writes separated text by RFC 4180, with LF at the end of each row so that the bytes are the same everywhere (spreadsheets read both).
/// Text can start no formula (<see cref="FormulaSafety"/>); numbers are written in the shortest invariant form that reads back the same.
/// </summary>
/// <param name="writer">Where to; its encoding is to be UTF-8. It is not closed.</param>
public sealed class CsvWriter(TextWriter writer)
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",;\t\r\n");
    private int cells;
    private bool lastWasBlank;

    /// <summary>Writes a cell of text; null and empty text leave it blank. NUL, which no text file may hold, becomes U+FFFD.</summary>
    public CsvWriter Text(string? text)
    {
        Begin(string.IsNullOrEmpty(text));
        if (string.IsNullOrEmpty(text)) return this;
        var safe = FormulaSafety.Text(text).Replace('\0', '\uFFFD');
        // Outer white space is quoted too, so that no reader trims it away.
        var quoted = safe.AsSpan().ContainsAny(Quoted) || char.IsWhiteSpace(safe[0]) || char.IsWhiteSpace(safe[^1]);
        if (!quoted) writer.Write(safe);
        else
        {
            writer.Write('"');
            writer.Write(safe.Replace("\"", "\"\"", StringComparison.Ordinal));
            writer.Write('"');
        }
        return this;
    }

    /// <summary>Writes a number; null leaves the cell blank. What is no number (NaN, infinity) is misuse.</summary>
    public CsvWriter Number(double? number)
    {
        if (number is { } value && !double.IsFinite(value)) throw new ArgumentOutOfRangeException(nameof(number), value, "a figure is finite, or blank where it is unknown");
        Begin(number is null);
        // Minus zero is a zero to a reader.
        if (number is { } finite) writer.Write((finite == 0 ? 0 : finite).ToString("R", CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        // A row of one blank cell would be an empty line, which readers skip.
        if (cells == 1 && lastWasBlank) writer.Write("\"\"");
        writer.Write('\n');
        cells = 0;
    }

    /// <summary>Writes a row of text cells, such as the header.</summary>
    public void Row(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts) Text(text);
        EndRow();
    }

    private void Begin(bool blank)
    {
        if (cells++ > 0) writer.Write(',');
        lastWasBlank = blank;
    }
}
