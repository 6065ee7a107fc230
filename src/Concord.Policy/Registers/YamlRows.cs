using Concord.Core;
using Concord.Tables.Yaml;

namespace Concord.Policy.Registers;

/// <summary>
/// Reads the rows of one text file: a mapping of tables, each a list of rows. Rows of a child table may stand under the row they belong to
/// (provisions, effects and budgets under an instrument, effects under a provision, mandates under an actor); the parent's id is then filled in.
/// </summary>
internal sealed class YamlRows(string file, List<Fault> faults, List<RawRow> rows)
{
    /// <summary>In a draft every row may say which article it belongs to; rows beneath it belong to the same one.</summary>
    public bool InDraft { get; init; }

    public void Read(YamlNode? root)
    {
        if (root is null) return;
        if (root is not YamlMap map)
        {
            faults.Add(Bad("register.shape", root, "a file that is not a mapping", "tables such as 'instruments:' with a list of rows beneath"));
            return;
        }
        foreach (var (key, value) in map.Entries)
        {
            if (Schema.Find(key.Text) is not { } table)
                faults.Add(Bad("register.unknown-table", key, $"a table \"{key.Text}\"", "one of " + string.Join(", ", Schema.Tables.Select(t => t.Name))));
            else Table(table, value, null, null);
        }
    }

    /// <summary>Reads a list of rows; <paramref name="parent"/> gives fields to fill in where a row leaves them out.</summary>
    private void Table(Table table, YamlNode value, IReadOnlyList<(string Field, string Id)>? parent, string? article)
    {
        if (IsEmpty(value)) return;
        IReadOnlyList<YamlNode> items = value switch { YamlList list => list.Items, YamlMap when table.Name == "register" => [value], _ => [] };
        if (items.Count == 0 && value is not YamlList)
        {
            faults.Add(Bad("register.shape", value, $"{table.Name} is no list", "rows that begin with a dash"));
            return;
        }
        foreach (var item in items)
        {
            if (item is YamlMap map) Row(table, map, parent, article);
            else faults.Add(Bad("register.shape", item, $"an entry of {table.Name} that is no row", "fields such as 'id: P01'"));
        }
    }

    private void Row(Table table, YamlMap map, IReadOnlyList<(string Field, string Id)>? parent, string? article)
    {
        var row = new RawRow(table, PlaceOf(map)) { Article = article };
        rows.Add(row);
        foreach (var (field, id) in parent ?? [])
        {
            if (table.Find(field) is not null) row.Set(field, id);
        }
        var nested = new List<(Table, string Field, YamlNode)>();
        foreach (var (key, value) in map.Entries)
        {
            if (InDraft && key.Text == "article" && value is YamlValue { Text.Length: > 0 } named) row.Article = named.Text;
            if (table.Find(key.Text) is { } field) Field(row, field, value);
            else if (table.Children.FirstOrDefault(c => c.Table == key.Text) is { Table: not null } child) nested.Add((Schema.Find(child.Table)!, child.Field, value));
            else if (!(InDraft && key.Text == "article"))
            {
                faults.Add(Bad("register.unknown-field", key, $"a field \"{key.Text}\" in {table.Name}",
                    "one of " + string.Join(", ", table.Fields.Select(f => f.Name).Concat(table.Children.Select(c => c.Table)))));
            }
        }
        foreach (var (child, field, value) in nested)
        {
            Table(child, value, [.. (parent ?? []), (field, row["id"] ?? "")], row.Article);
        }
    }

    private void Field(RawRow row, Field field, YamlNode value)
    {
        if (IsEmpty(value)) return;
        switch (value)
        {
            case YamlValue scalar:
                row.Cells[field.Name] = new(scalar.Text, PlaceOf(value));
                break;
            case YamlList list when field.Kind == FieldKind.Tokens:
                if (list.Items.FirstOrDefault(i => i is not YamlValue token || token.Text.Length == 0 || token.Text.Contains('|', StringComparison.Ordinal)) is { } bad)
                    faults.Add(Bad("register.list", bad, $"an entry of {field.Name} that is no word", "ids in a list"));
                else row.Cells[field.Name] = new(string.Join('|', list.Items.Cast<YamlValue>().Select(v => v.Text)), PlaceOf(value));
                break;
            default:
                faults.Add(Bad("register.shape", value, $"{field.Name} is a list or a mapping", field.Kind == FieldKind.Tokens ? "a list of words" : "one value"));
                break;
        }
    }

    private static bool IsEmpty(YamlNode value) =>
        value is YamlValue { Quoted: false, Text: "" or "~" or "null" } or YamlValue { Text: "" } or YamlList { Items.Count: 0 };

    private Place PlaceOf(YamlNode node) => new(file, Row: node.Line);

    private Fault Bad(string code, YamlNode at, string found, string expected) => new(code, Severity.Error, new(file, Row: at.Line, Column: at.Column), found, expected);
}
