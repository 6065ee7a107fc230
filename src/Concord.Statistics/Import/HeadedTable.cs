using System.Globalization;
using Concord.Core;
using Concord.Tables;

namespace Concord.Statistics.Import;

/// <summary>
/// A long table whose first row is its header, row by row without a string for each cell. Rows of another width than the header's are rejected
/// with their place, and so is what the reader of tables finds wrong with the file.
/// </summary>
internal sealed class HeadedTable : IDisposable
{
    private readonly SourceFile file;
    private readonly ReleaseDraft draft;
    private readonly IEnumerator<TableSheet> sheets;
    private readonly IEnumerator<TableRow> rows;
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private readonly bool ragged;
    private readonly int width;

    /// <summary>Opens the first sheet of a file.</summary>
    public HeadedTable(SourceFile file, ReleaseDraft draft, bool ragged = false)
    {
        (this.file, this.draft, this.ragged) = (file, draft, ragged);
        sheets = file.Table.Sheets.GetEnumerator();
        rows = (sheets.MoveNext() ? sheets.Current.Rows : []).GetEnumerator();
        if (!rows.MoveNext()) return;
        width = rows.Current.Count;
        for (var i = 0; i < width; i++) columns.TryAdd(rows.Current.String(i), i);
    }

    /// <summary>Line of the current row, from 1.</summary>
    public int Line => rows.Current.Number;

    /// <summary>Cells of the current row.</summary>
    public int Cells => rows.Current.Count;

    public ReadOnlySpan<char> this[int column] => rows.Current.Text(column);

    /// <summary>Header cells in their order.</summary>
    public IEnumerable<KeyValuePair<string, int>> Header => columns.OrderBy(c => c.Value);

    /// <summary>Column of a header cell; the importer has recognised the header before.</summary>
    public int Column(string name) => columns.TryGetValue(name, out var i) ? i : throw new ArgumentException($"no column '{name}'", nameof(name));

    /// <summary>Goes to the next row that has the header's width (any width, where rows may be ragged).</summary>
    public bool Next(CancellationToken cancel)
    {
        while (rows.MoveNext())
        {
            if ((Line & 0xFFF) == 0) cancel.ThrowIfCancellationRequested();
            if (rows.Current.IsEmpty && Cells <= 1) continue;
            draft.Read();
            if (ragged || Cells == width) return true;
            draft.Reject(new Fault("import.width", Severity.Error, rows.Current.Place(), FormattableString.Invariant($"{Cells} cells"),
                FormattableString.Invariant($"{width} cells as in the header"), "If this is the last line, the file was cut off: fetch it again"));
        }
        draft.Take(file.Table.Faults);
        return false;
    }

    /// <summary>Rejects the row for a cell that cannot be used.</summary>
    public void Reject(string code, int column, string field, string expected, string? next = null) =>
        draft.Reject(new Fault(code, Severity.Error, rows.Current.Place(column, field), $"'{Short(this[column])}'", expected, next));

    /// <summary>The number in a cell, invariant; false and a fault where there is none.</summary>
    public bool TryNumber(int column, string field, out double value)
    {
        if (rows.Current.TryNumber(column, out value)) return true;
        Reject("import.not-a-number", column, field, "a number with a point and no thousands marks");
        return false;
    }

    /// <summary>The year in a cell; false and a fault where there is none.</summary>
    public bool TryYear(int column, string field, out int year)
    {
        if (int.TryParse(this[column], NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= 1900 and <= 2200) return true;
        Reject("import.not-a-year", column, field, "a year from 1900 to 2200");
        return false;
    }

    /// <summary>The latest year of a column, for tables that do not name their edition; 0 where none stands there.</summary>
    public static int LastYear(SourceFile file, string column)
    {
        using var table = new HeadedTable(file, new ReleaseDraft());
        var (at, last) = (table.Column(column), 0);
        while (table.Next(CancellationToken.None))
        {
            if (int.TryParse(table[at], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2200) last = Math.Max(last, year);
        }
        return last;
    }

    public static string Short(ReadOnlySpan<char> text) => text.Length <= 60 ? text.ToString() : string.Concat(text[..57], "…");

    public void Dispose()
    {
        rows.Dispose();
        sheets.Dispose();
    }
}
