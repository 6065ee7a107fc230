using System.Globalization;
using System.Text;
using nietras.SeparatedValues;

namespace Concord.Tables.Text;

/// <summary>Reads separated text by Sep, which finds the cells; quotes are taken off here, where their flaws can be named.</summary>
internal static class TextTable
{
    private const int SniffedCharacters = 1 << 16;

    public static IEnumerable<TableSheet>? Open(string path, Stream stream, FaultLog log, TableLimits limits, TextEncoding said)
    {
        if (TextCheck.Run(stream, log, said) is not { } encoding) return null;
        stream.Position = 0;
        using var reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var start = new char[SniffedCharacters];
        var length = reader.ReadBlock(start);
        if (start.AsSpan(0, length).IsWhiteSpace())
        {
            log.Error("table.empty", "the file holds white space only", next: "Download it again.");
            return null;
        }
        return Sheets(path, encoding, SeparatorSniffer.Choose(start.AsSpan(0, length)), log, limits);
    }

    private static IEnumerable<TableSheet> Sheets(string path, Encoding encoding, char separator, FaultLog log, TableLimits limits)
    {
        var sheet = new TableSheet(null, [], Rows(path, encoding, separator, log, limits));
        try
        {
            yield return sheet;
        }
        finally
        {
            sheet.Close();
        }
    }

    private static IEnumerable<TableRow> Rows(string path, Encoding encoding, char separator, FaultLog log, TableLimits limits)
    {
        using var text = new StreamReader(TableStream.Open(path), encoding, detectEncodingFromByteOrderMarks: false);
        using var reader = Sep.New(separator).Reader(o => o with { HasHeader = false, DisableColCountCheck = true, Unescape = false }).From(text);
        var row = new TableRow(log.File, null, []);
        var count = 0;
        var line = 1;
        while (Advance(reader, log, line))
        {
            if (++count > limits.Rows)
            {
                log.Error("table.too-many-rows", "the file has more rows than may be read", string.Create(CultureInfo.InvariantCulture, $"at most {limits.Rows} rows"), row: line);
                yield break;
            }
            // Sep 0.17.1 gives the first row the number of the second (LineNumberFrom), but its ends are right.
            row.Begin(line);
            if (!Fill(row, reader.Current, log, limits)) yield break;
            line = reader.Current.LineNumberToExcl;
            yield return row;
        }
    }

    private static bool Advance(SepReader reader, FaultLog log, int line)
    {
        try
        {
            return reader.MoveNext();
        }
        catch (NotSupportedException)
        {
            // Sep gives up on a row of 16 million characters: nearly always a quote that is opened and never closed.
            log.Error("table.cell-too-long", "a row or a quoted cell that starts here does not end within 16 million characters",
                "a quotation mark at the end of the cell", "Look for a quotation mark that is opened and not closed.", row: line);
            return false;
        }
    }

    private static bool Fill(TableRow row, SepReader.Row source, FaultLog log, TableLimits limits)
    {
        var number = row.Number;
        if (source.ColCount > limits.Columns)
        {
            log.Error("table.too-many-columns", string.Create(CultureInfo.InvariantCulture, $"the row has {source.ColCount} columns"),
                string.Create(CultureInfo.InvariantCulture, $"at most {limits.Columns} columns"), "This is no table of official statistics; check the file.", row: number);
            return false;
        }
        for (var i = 0; i < source.ColCount; i++)
        {
            var cell = source[i].Span;
            if (cell.Length > limits.CellLength)
            {
                log.Error("table.cell-too-long", string.Create(CultureInfo.InvariantCulture, $"the cell has {cell.Length} characters"),
                    string.Create(CultureInfo.InvariantCulture, $"at most {limits.CellLength} characters"),
                    "Look for a quotation mark that is opened and not closed.", row: number, column: i + 1);
                return false;
            }
            if (!cell.Contains('"')) row.AddText(cell);
            else AddQuoted(row, cell, log, number, i);
        }
        return true;
    }

    private static void AddQuoted(TableRow row, ReadOnlySpan<char> cell, FaultLog log, int number, int column)
    {
        var unquoted = QuotedCell.Unquote(cell);
        if (unquoted is null)
        {
            log.Error("table.quote", "a quotation mark stands alone, so that it is not clear where the cell ends",
                "cells quoted as a whole, quotation marks inside doubled", "Correct the line in a text editor or save the file again from a spreadsheet.", row: number, column: column + 1);
        }
        row.AddText(unquoted is null ? cell : unquoted);
    }
}
