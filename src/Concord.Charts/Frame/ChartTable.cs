namespace Concord.Charts;

/// <summary>A column of the table behind a picture.</summary>
/// <param name="Header">Its heading, with the unit.</param>
/// <param name="IsNumber">True where the cells are numbers and stand flush at the end.</param>
public sealed record TableColumn(string Header, bool IsNumber = false);

/// <summary>The figures behind a picture as finished strings: for readers who cannot see it, and for the CSV file.</summary>
public sealed record ChartTable
{
    /// <summary>Makes a table.</summary>
    /// <exception cref="ArgumentException">There is no column or no row, or a row has another number of cells than there are columns.</exception>
    public ChartTable(IReadOnlyList<TableColumn> columns, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (columns.Count == 0) throw new ArgumentException("A table needs a column.", nameof(columns));
        if (rows.Count == 0) throw new ArgumentException("A table needs a row; where there is no figure, show the reason instead of a picture.", nameof(rows));
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Count != columns.Count) throw new ArgumentException($"Row {i + 1} has {rows[i].Count} cells; the table has {columns.Count} columns.", nameof(rows));
        }
        Columns = columns;
        Rows = rows;
    }

    /// <summary>The columns, in reading order; the first one names the row.</summary>
    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>The rows, each with one cell a column.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; }
}
