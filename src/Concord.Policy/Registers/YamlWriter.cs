using System.Text;

namespace Concord.Policy.Registers;

/// <summary>Writes a register as text files: one per table, with the provisions, effects and budgets of an instrument beneath it.</summary>
internal static class YamlWriter
{
    /// <summary>The files by name, each ending with a line end.</summary>
    public static IReadOnlyList<(string Name, string Text)> Files(Register register)
    {
        var rows = RecordsToRows.Rows(register).ToLookup(r => r.Table.Name, StringComparer.Ordinal);
        var nested = rows["provisions"].Concat(rows["effects"]).Concat(rows["budgets"]).ToLookup(r => (r.Table.Name, r["instrument"]!));
        var files = new List<(string, string)>();
        foreach (var table in Schema.Tables.Where(t => t.Name is not ("provisions" or "effects" or "budgets") && rows[t.Name].Any()))
        {
            var text = new StringBuilder("# yaml-language-server: $schema=register.schema.json\n").Append(table.Name).Append(":\n");
            foreach (var row in rows[table.Name])
            {
                Row(text, row, "  ", null);
                if (table.Name != "instruments") continue;
                foreach (var (child, field) in table.Children)
                {
                    if (!nested[(child, row["id"]!)].Any()) continue;
                    text.Append("    ").Append(child).Append(":\n");
                    foreach (var below in nested[(child, row["id"]!)]) Row(text, below, "      ", field);
                }
            }
            files.Add((table.Name + ".yaml", text.ToString()));
        }
        return files;
    }

    private static void Row(StringBuilder text, RawRow row, string indent, string? implied)
    {
        var first = true;
        foreach (var field in row.Table.Fields)
        {
            if (field.Name == implied || row[field.Name] is not { } value) continue;
            text.Append(indent).Append(first ? "- " : "  ").Append(field.Name).Append(": ").Append(Written(field, value)).Append('\n');
            first = false;
        }
    }

    private static string Written(Field field, string value) => field.Kind switch
    {
        FieldKind.Tokens => YamlText.List(value.Split('|')),
        FieldKind.Flag => value == "1" ? "true" : "false",
        FieldKind.Number or FieldKind.Whole => value,
        _ => YamlText.Value(value),
    };
}
