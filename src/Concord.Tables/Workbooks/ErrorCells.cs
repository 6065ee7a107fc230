using System.Globalization;

namespace Concord.Tables.Workbooks;

/// <summary>An error as the value of a cell.</summary>
/// <param name="Text">As a spreadsheet shows it: #N/A.</param>
internal sealed record CellError(string Text);

/// <summary>Cells whose value is an error (#N/A). The reader of values hands them out as blank, and blank means something else: unknown.</summary>
internal sealed class ErrorCells(FaultLog log)
{
    private const int Most = 1_000_000;
    private readonly Dictionary<(string Sheet, int Row, int Column), CellError> cells = [];

    /// <param name="sheet">Name of the sheet.</param>
    /// <param name="row">From 1.</param>
    /// <param name="column">From 1.</param>
    /// <param name="text">As a spreadsheet shows it.</param>
    public void Add(string sheet, int row, int column, string text)
    {
        if (cells.Count < Most) cells[(sheet, row, column)] = new CellError(text);
        else log.Error("table.broken-workbook", string.Create(CultureInfo.InvariantCulture, $"more than {Most} cells hold errors"), "figures",
            "Open the workbook in a spreadsheet, mend its formulas, and save it.", sheet, row, column);
    }

    public CellError? Find(string sheet, int row, int column) => cells.Count == 0 ? null : cells.GetValueOrDefault((sheet, row, column));

    /// <summary>The text of an error by its number in an .xls.</summary>
    public static string OfNumber(byte number) => number switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        0x2A => "#N/A",
        _ => "#ERROR!",
    };
}
