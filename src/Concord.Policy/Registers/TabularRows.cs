using Concord.Core;
using Concord.Tables;
using Concord.Tables.Yaml;

namespace Concord.Policy.Registers;

/// <summary>Reads rows from CSV files and workbooks: the first row names the columns.</summary>
internal static class TabularRows
{
    /// <summary>Adds the rows of one file; <paramref name="shown"/> is how faults name it.</summary>
    public static void Read(string path, string shown, List<Fault> faults, List<RawRow> rows)
    {
        var file = TableFile.Open(path, new TableLimits { FileBytes = YamlTree.LongestFile });
        foreach (var sheet in file.Sheets)
        {
            var name = sheet.Name ?? Path.GetFileNameWithoutExtension(path);
            if (Schema.Tables.FirstOrDefault(t => t.File == name) is not { } table)
                faults.Add(new("register.not-read", Severity.Notice, new(shown, sheet.Name), $"\"{name}\" is no table of a register and was not read"));
            else Sheet(sheet, table, shown, faults, rows);
        }
        faults.AddRange(file.Faults.Select(f => f with { Place = f.Place with { File = shown } }));
    }

    private static void Sheet(TableSheet sheet, Table table, string shown, List<Fault> faults, List<RawRow> rows)
    {
        Field?[]? columns = null;
        foreach (var row in sheet.Rows)
        {
            if (row.IsEmpty) continue;
            if (columns is null)
            {
                columns = Columns(row, table, shown, faults);
                continue;
            }
            var raw = new RawRow(table, row.Place() with { File = shown });
            for (var c = 0; c < row.Count; c++)
            {
                if (row.IsBlank(c)) continue;
                if (c < columns.Length && columns[c] is { } field) raw.Cells[field.Name] = new(Value(row, c, field, sheet.Name is null), row.Place(c) with { File = shown });
                else if (c >= columns.Length) faults.Add(new("register.unknown-column", Severity.Error, row.Place(c) with { File = shown }, "a value beyond the last named column", $"{columns.Length} values"));
            }
            rows.Add(raw);
        }
    }

    /// <summary>The text of a cell; a date of a workbook that the reader formatted as one comes as a day all the same. Only text files guard against formulas.</summary>
    private static string Value(TableRow row, int column, Field field, bool sheetless) =>
        field.Kind == FieldKind.Date && row.TryDate(column, out var day) ? day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : sheetless ? Apostrophe.Restore(row.String(column)) : row.String(column);

    private static Field?[] Columns(TableRow row, Table table, string shown, List<Fault> faults)
    {
        var columns = new Field?[row.Count];
        for (var c = 0; c < columns.Length; c++)
        {
            var name = row.String(c);
            columns[c] = table.FindColumn(name);
            if (columns[c] is null)
                faults.Add(new("register.unknown-column", Severity.Error, row.Place(c) with { File = shown }, $"a column \"{name}\"", "one of " + string.Join(", ", table.Fields.Select(f => f.Column))));
            else if (Array.IndexOf(columns, columns[c]) < c)
                faults.Add(new("register.duplicate-column", Severity.Error, row.Place(c) with { File = shown }, $"the column \"{name}\" twice", "each column once"));
        }
        return columns;
    }
}
