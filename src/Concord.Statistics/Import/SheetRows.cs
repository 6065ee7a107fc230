using System.Globalization;
using Concord.Core;
using Concord.Tables;

namespace Concord.Statistics.Import;

/// <summary>Reads tables that people laid out: on any sheet, below titles and notes, with a header wherever it stands.</summary>
internal static class SheetRows
{
    /// <summary>
    /// The rows below the header, on the first sheet that has one; blank ones too, because they part figures from notes. A file without the
    /// header is rejected.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="draft">Where flaws go, those that the reader of tables finds included.</param>
    /// <param name="isHeader">Shown every row from the top until it says that one is the header; notes the columns on the way.</param>
    /// <param name="looks">The header in words, for the fault.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static IEnumerable<TableRow> Below(SourceFile file, ReleaseDraft draft, Func<TableRow, bool> isHeader, string looks, CancellationToken cancel)
    {
        var found = false;
        foreach (var sheet in file.Table.Sheets)
        {
            foreach (var row in sheet.Rows)
            {
                cancel.ThrowIfCancellationRequested();
                if (!found)
                {
                    found = isHeader(row);
                    continue;
                }
                if (sheet.Merged.Count > 0) RejectMerged(row, draft);
                yield return row;
            }
            if (found) break;
        }
        if (!found) draft.Reject(new Fault("import.no-header", Severity.Error, file.At(), "no header row on any sheet", looks, "Check that the file is the publisher's own download, unchanged"));
        draft.Take(file.Table.Faults);
    }

    // A figure that spans cells may be meant for all of them or for one; a note may span what it likes.
    private static void RejectMerged(TableRow row, ReleaseDraft draft)
    {
        for (var i = 0; i < row.Count; i++)
        {
            if (row.Kind(i) == CellKind.Number && row.Merge(i) is not null) row.Reject(draft, "import.merged", i, "figure", "a figure in a cell of its own");
        }
    }

    /// <summary>Every cell of text of the file, sheet by sheet, for what a publisher writes in titles and notes.</summary>
    public static IEnumerable<string> Texts(SourceFile file) =>
        from sheet in file.Table.Sheets
        from row in sheet.Rows
        from column in Enumerable.Range(0, row.Count)
        where row.Kind(column) == CellKind.Text
        select row.String(column);

    /// <summary>The figure in a cell; false and a fault where something else stands there.</summary>
    public static bool TryFigure(this TableRow row, ReleaseDraft draft, int column, string field, out double value)
    {
        if (row.TryNumber(column, out value)) return true;
        row.Reject(draft, "import.not-a-number", column, field, "a number with a point and no thousands marks");
        return false;
    }

    /// <summary>Rejects a cell that was wanted and cannot be used.</summary>
    public static void Reject(this TableRow row, ReleaseDraft draft, string code, int column, string field, string expected) =>
        draft.Reject(new Fault(code, Severity.Error, row.Place(column, field), $"'{HeadedTable.Short(row.Text(column).Trim())}'{(row.Merge(column) is null ? "" : " in merged cells")}", expected));

    /// <summary>The year in a header cell, a number or text of four digits; false for anything else.</summary>
    public static bool TryYear(this TableRow row, int column, out int year) =>
        int.TryParse(row.Text(column).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= 1900 and <= 2200;

    /// <summary>
    /// Millions as units, exactly: 597.8 million is 597,800,000, which a product of doubles would miss.
    /// </summary>
    public static double Millions(double value)
    {
        try
        {
            return (double)((decimal.Parse(value.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture)) * 1_000_000m);
        }
        catch (OverflowException)
        {
            return value * 1e6;
        }
    }
}
