using System.Globalization;
using System.Text;
using Concord.Core;
using nietras.SeparatedValues;

namespace Concord.Statistics.Import;

/// <summary>
/// Streams a long text table row by row without a string for each cell. Rows of another width than the header's are rejected with their line;
/// bytes that are no UTF-8 end the reading with a fault.
/// </summary>
internal sealed class CsvFile : IDisposable
{
    private readonly SourceFile file;
    private readonly ReleaseDraft draft;
    private readonly SepReader reader;
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private readonly bool ragged;
    private bool unreadable;

    /// <summary>Opens a file whose first row is the header.</summary>
    public CsvFile(SourceFile file, ReleaseDraft draft, char separator, bool ragged = false)
    {
        (this.file, this.draft, this.ragged) = (file, draft, ragged);
        var text = new StreamReader(file.Path, new UTF8Encoding(false, throwOnInvalidBytes: true), true, 1 << 16);
        reader = Sep.New(separator).Reader(o => o with { HasHeader = false, Unescape = true, DisableColCountCheck = true }).From(text);
        if (!Move()) return;
        Width = reader.Current.ColCount;
        for (var i = 0; i < Width; i++) columns.TryAdd(reader.Current[i].ToString().Trim(), i);
    }

    /// <summary>Cells of the header.</summary>
    public int Width { get; }

    /// <summary>Line of the current row, from 1.</summary>
    public int Line => reader.Current.LineNumberFrom;

    /// <summary>Cells of the current row.</summary>
    public int Cells => reader.Current.ColCount;

    public ReadOnlySpan<char> this[int column] => column < reader.Current.ColCount ? reader.Current[column].Span : default;

    /// <summary>Header cells in their order.</summary>
    public IEnumerable<KeyValuePair<string, int>> Header => columns.OrderBy(c => c.Value);

    /// <summary>Column of a header cell; the importer has recognised the header before.</summary>
    public int Column(string name) => columns.TryGetValue(name, out var i) ? i : throw new ArgumentException($"no column '{name}'", nameof(name));

    /// <summary>Goes to the next row that has the header's width (any width, where rows may be ragged).</summary>
    public bool Next(CancellationToken cancel)
    {
        while (Move())
        {
            if ((Line & 0xFFF) == 0) cancel.ThrowIfCancellationRequested();
            if (Cells == 1 && this[0].IsWhiteSpace()) continue;
            draft.Read();
            if (ragged || Cells == Width) return true;
            draft.Reject(new Fault("csv.width", Severity.Error, file.At(Line), FormattableString.Invariant($"{Cells} cells"),
                FormattableString.Invariant($"{Width} cells as in the header"), "If this is the last line, the file was cut off: fetch it again"));
        }
        return false;
    }

    /// <summary>The number in a cell, invariant; false and a fault where there is none.</summary>
    public bool TryNumber(int column, string field, out double value)
    {
        if (double.TryParse(this[column], NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value)) return true;
        draft.Reject(new Fault("import.not-a-number", Severity.Error, file.At(Line, column + 1, field), $"'{Short(this[column])}'", "a number with a point and no thousands marks"));
        return false;
    }

    /// <summary>The year in a cell; false and a fault where there is none.</summary>
    public bool TryYear(int column, string field, out int year)
    {
        if (int.TryParse(this[column], NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= 1900 and <= 2200) return true;
        draft.Reject(new Fault("import.not-a-year", Severity.Error, file.At(Line, column + 1, field), $"'{Short(this[column])}'", "a year from 1900 to 2200"));
        return false;
    }

    public static string Short(ReadOnlySpan<char> text) => text.Length <= 60 ? text.ToString() : string.Concat(text[..57], "…");

    public void Dispose() => reader.Dispose();

    private bool Move()
    {
        if (unreadable) return false;
        try
        {
            return reader.MoveNext();
        }
        catch (DecoderFallbackException)
        {
            unreadable = true;
            draft.Reject(new Fault("csv.encoding", Severity.Error, file.At(), "bytes that are no UTF-8 text", "UTF-8", "Save the file as UTF-8 and import it again"));
            return false;
        }
    }
}
