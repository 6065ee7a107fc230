using System.Globalization;
using System.Xml;

namespace Concord.Tables.Workbooks;

/// <summary>Walks the XML of sheets for what the reader of values does not tell: formulas, and cells beyond any spreadsheet.</summary>
internal sealed class SheetScan(ErrorCells errors, FaultLog log, TableLimits limits)
{
    private long formulas;

    /// <summary>Whether the sheet may be read.</summary>
    public bool Walk(XmlReader xml, string sheet)
    {
        var (row, column) = (0, 0);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "row")
            {
                (row, column) = (int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var r) ? r : row + 1, 0);
                if (row > limits.Rows) return Refuse(sheet, row, column);
            }
            else if (xml.LocalName == "c")
            {
                column = xml.GetAttribute("r") is { } reference ? ColumnOf(reference) : column + 1;
                if (column > limits.Columns) return Refuse(sheet, row, column);
                Cell(xml, sheet, row, column);
            }
        }
        return true;
    }

    /// <summary>Says how many cells hold formulas, once for the file.</summary>
    public void Report()
    {
        if (formulas > 0) FormulaNotice.Add(log, formulas);
    }

    private void Cell(XmlReader xml, string sheet, int row, int column)
    {
        if (xml.IsEmptyElement) return;
        var (isText, isError) = (xml.GetAttribute("t") == "str", xml.GetAttribute("t") == "e");
        var depth = xml.Depth;
        var (formula, value) = (false, false);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.Depth != depth + 1) continue;
            if (xml.LocalName == "f") formula = true;
            // A formula may well have the empty text as its value, but not an empty number.
            else if (xml.LocalName is "v" or "is") value = isText || !xml.IsEmptyElement;
            if (isError && xml.LocalName == "v" && xml.Read()) errors.Add(sheet, row, column, xml.Value);
        }
        if (!formula) return;
        formulas++;
        if (value) return;
        log.Error("table.formula-without-value", "the cell holds a formula whose result is not stored in the file", "a value",
            "Open the workbook in a spreadsheet, let it calculate, and save it.", sheet, row, column);
    }

    private bool Refuse(string sheet, int row, int column)
    {
        log.Error("table.too-many-columns", "the sheet has cells beyond the last row or column that may be read",
            string.Create(CultureInfo.InvariantCulture, $"at most {limits.Columns} columns"), "This is no table of official statistics; check the file.", sheet, row, column);
        return false;
    }

    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var c in reference)
        {
            if (!char.IsAsciiLetter(c) || column > 1_000_000_000 / 26) break;
            column = (column * 26) + (char.ToUpperInvariant(c) - 'A' + 1);
        }
        return column;
    }
}
