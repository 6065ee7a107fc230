using Concord.Tables.Writing;

namespace Concord.Policy.Registers;

/// <summary>Writes tables in the tabular layout: the basic columns always, others only where some row uses them; tables without rows are left out.</summary>
internal static class TabularWriter
{
    public static IEnumerable<(Table Table, IReadOnlyList<Field> Columns, IReadOnlyList<RawRow> Rows)> Tables(Register register)
    {
        var rows = RecordsToRows.Rows(register).ToLookup(r => r.Table.Name, StringComparer.Ordinal);
        foreach (var table in Schema.Tables.Where(t => rows[t.Name].Any()))
            yield return (table, [.. table.Fields.Where(f => !f.Extra || rows[table.Name].Any(r => r[f.Name] is not null))], [.. rows[table.Name]]);
    }

    public static void Csv(TextWriter text, IReadOnlyList<Field> columns, IReadOnlyList<RawRow> rows)
    {
        var csv = new CsvWriter(text);
        csv.Row([.. columns.Select(c => c.Column)]);
        foreach (var row in rows)
        {
            foreach (var column in columns)
            {
                if (Number(column, row) is { } number) csv.Number(number);
                else csv.Text(row[column.Name] is { } value ? Apostrophe.Guard(value) : null);
            }
            csv.EndRow();
        }
    }

    public static void Sheet(WorkbookWriter workbook, IReadOnlyList<Field> columns, IReadOnlyList<RawRow> rows)
    {
        workbook.Row(columns.Select(c => SheetValue.Of(c.Column)));
        foreach (var row in rows)
            workbook.Row(columns.Select(c => Number(c, row) is { } number ? SheetValue.Of(number) : SheetValue.Of(row[c.Name])));
    }

    private static double? Number(Field column, RawRow row) =>
        column.Kind is FieldKind.Number or FieldKind.Whole or FieldKind.Flag && row[column.Name] is { } value ? CellCheck.Number(value) : null;
}
