namespace Concord.Tables;

/// <summary>A sheet of a workbook, or the one table of a text file.</summary>
public sealed class TableSheet
{
    private readonly IEnumerable<TableRow> rows;
    private bool closed;

    internal TableSheet(string? name, IReadOnlyList<MergedRange> merged, IEnumerable<TableRow> rows)
    {
        Name = name;
        Merged = merged;
        this.rows = rows;
    }

    /// <summary>Name of the sheet; null for a text file.</summary>
    public string? Name { get; }

    /// <summary>Merged cells, by first row, then first column; empty for a text file.</summary>
    public IReadOnlyList<MergedRange> Merged { get; }

    /// <summary>
    /// The rows from the top, blank ones included, streamed: the same <see cref="TableRow"/> is filled again for each row.
    /// Rows are read once, while the sheet is the current one in a <c>foreach</c> over <see cref="TableFile.Sheets"/>; enumerate the sheets
    /// again for a second reading.
    /// </summary>
    /// <exception cref="InvalidOperationException">The rows were read before, or the enumeration of sheets went on.</exception>
    public IEnumerable<TableRow> Rows
    {
        get
        {
            if (closed) throw new InvalidOperationException("the rows of a sheet are read once, while it is the current sheet; enumerate the sheets again");
            closed = true;
            return rows;
        }
    }

    internal void Close() => closed = true;
}
