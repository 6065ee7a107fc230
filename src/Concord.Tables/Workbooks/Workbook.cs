using System.Globalization;
using System.Text;
using Concord.Core;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Concord.Tables.Workbooks;

/// <summary>Streams the sheets of .xlsx and .xls by ExcelDataReader. What that reader throws on a damaged file becomes a fault here.</summary>
internal static class Workbook
{
    // Workbooks from before Unicode name a code page.
    static Workbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static IEnumerable<TableSheet> Open(string path, ErrorCells errors, FaultLog log, TableLimits limits)
    {
        using var stream = TableStream.Open(path);
        using var reader = Try(() => ExcelReaderFactory.CreateReader(stream, new ExcelReaderConfiguration { LeaveOpen = true }), log, null);
        if (reader is null) yield break;
        do
        {
            var name = reader.Name;
            if (!WithinLimits(reader, log, limits)) continue;
            var merged = Merged(reader);
            var sheet = new TableSheet(name, merged, Rows(reader, name, merged, errors, log, limits));
            try
            {
                yield return sheet;
            }
            finally
            {
                sheet.Close();
            }
        }
        while (Try(() => reader.NextResult(), log, null));
    }

    private static bool WithinLimits(IExcelDataReader reader, FaultLog log, TableLimits limits)
    {
        var (rows, columns, merged) = (reader.RowCount, reader.FieldCount, reader.MergeCells?.Length ?? 0);
        if (columns <= limits.Columns && rows <= limits.Rows && (long)rows * columns <= limits.Cells && merged <= limits.MergedRanges) return true;
        log.Error("table.sheet-too-large", string.Create(CultureInfo.InvariantCulture, $"the sheet spans {rows} rows, {columns} columns and {merged} merged ranges"),
            string.Create(CultureInfo.InvariantCulture, $"at most {limits.Columns} columns, {limits.Cells} cells and {limits.MergedRanges} merged ranges"),
            "Take the table that is needed out of the sheet and save it alone.", reader.Name);
        return false;
    }

    private static MergedRange[] Merged(IExcelDataReader reader) =>
        [.. (reader.MergeCells ?? []).Select(m => new MergedRange(m.FromRow + 1, m.FromColumn, m.ToRow + 1, m.ToColumn)).OrderBy(m => m.FirstRow).ThenBy(m => m.FirstColumn)];

    private static IEnumerable<TableRow> Rows(IExcelDataReader reader, string name, MergedRange[] merged, ErrorCells errors, FaultLog log, TableLimits limits)
    {
        var row = new TableRow(log.File, name, merged);
        var number = 0;
        while (Try(reader.Read, log, name))
        {
            row.Begin(++number);
            var last = reader.FieldCount - 1;
            while (last >= 0 && reader.GetValue(last) is null && errors.Find(name, number, last + 1) is null) last--;
            for (var i = 0; i <= last; i++)
            {
                if (Add(row, reader.GetValue(i) ?? errors.Find(name, number, i + 1)) <= limits.CellLength) continue;
                log.Error("table.cell-too-long", "the cell is too long to be a figure or a name",
                    string.Create(CultureInfo.InvariantCulture, $"at most {limits.CellLength} characters"), null, name, number, i + 1);
                yield break;
            }
            yield return row;
        }
    }

    /// <returns>The length of the cell's text.</returns>
    private static int Add(TableRow row, object? value)
    {
        switch (value)
        {
            case double number: row.AddNumber(number); break;
            case int number: row.AddNumber(number); break;
            case DateTime date: row.AddDate(date); break;
            case TimeSpan time: row.AddWritten(time.ToString("c", CultureInfo.InvariantCulture), CellKind.Text); break;
            case bool truth: row.AddWritten(truth ? "TRUE" : "FALSE", CellKind.Boolean); break;
            case CellError error: row.AddWritten(error.Text, CellKind.Error); break;
            case var other:
                var text = other?.ToString() ?? "";
                row.AddWritten(text, CellKind.Text);
                return text.Length;
        }
        return 0;
    }

    private static T? Try<T>(Func<T> step, FaultLog log, string? sheet)
    {
        try
        {
            return step();
        }
        catch (InvalidPasswordException)
        {
            log.Error("table.password", "the workbook is protected by a password", "a workbook without one", "Open it with the password and save it without.");
        }
        // Over damaged bytes the reader throws nearly anything, index and cast errors included; all of it says that the file is broken.
        catch (Exception e) when (e is not (IOException and not EndOfStreamException))
        {
            log.Error("table.broken-workbook", "the workbook is damaged or cut off", "a whole workbook",
                "Download it again, or open it in a spreadsheet and save it as .xlsx.", sheet);
        }
        catch (IOException e)
        {
            throw new Unavailable($"{log.File} cannot be read on: {e.Message}", retry: true, e);
        }
        return default;
    }
}
