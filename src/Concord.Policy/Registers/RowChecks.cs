using Concord.Core;

namespace Concord.Policy.Registers;

/// <summary>What can be judged on rows before they become records: ids twice, ids that lead nowhere, days that end before they begin.</summary>
internal static class RowChecks
{
    public static void Run(IReadOnlyList<RawRow> rows, List<Fault> faults)
    {
        var ids = Ids(rows, faults);
        foreach (var row in rows)
        {
            foreach (var field in row.Table.Fields)
            {
                if (field.Refers is { } table && row.Cells.TryGetValue(field.Name, out var cell)) References(row, field, cell, table, ids[table], faults);
            }
            if (row["start"] is { } start && row["end"] is { } end && CellCheck.Date(start) is { } first && CellCheck.Date(end) is { } last && last < first)
                faults.Add(new("register.ends-before-start", Severity.Error, row.Cells["end"].At with { Field = "end" }, $"{Name(row)} ends on {end}, before it starts on {start}", "a last day in force on or after the first"));
        }
    }

    private static Dictionary<string, HashSet<string>> Ids(IReadOnlyList<RawRow> rows, List<Fault> faults)
    {
        var ids = Schema.Tables.ToDictionary(t => t.Name, _ => new HashSet<string>(StringComparer.Ordinal), StringComparer.Ordinal);
        var first = new Dictionary<(string, string), Place>();
        foreach (var row in rows.Where(r => r.Table.Identified && r["id"] is not null))
        {
            var id = row["id"]!;
            ids[row.Table.Name].Add(id);
            // One effect may have the views of several assessors.
            var key = row.Table.Name == "effects" ? $"{id} of assessor {row["assessor"] ?? "not named"}" : id;
            if (!first.TryAdd((row.Table.Name, key), row.At))
                faults.Add(new("register.duplicate", Severity.Error, row.At with { Field = "id" }, $"{key} stands twice in {row.Table.Name}, first at {first[(row.Table.Name, key)]}", "each id once"));
        }
        return ids;
    }

    private static void References(RawRow row, Field field, Cell cell, string table, HashSet<string> known, List<Fault> faults)
    {
        foreach (var token in field.Kind == FieldKind.Tokens ? cell.Value.Split('|') : [cell.Value])
        {
            if (token.Length == 0 || known.Contains(token)) continue;
            faults.Add(new("register.dangling", Severity.Error, cell.At with { Field = field.Name }, $"{Name(row)} names {token}, which is not in {table}",
                Nearest(token, known) is { } near ? $"an id of {table}, perhaps {near}" : $"an id of {table}"));
        }
    }

    /// <summary>A known id that differs by one letter or by case; null if none or several.</summary>
    private static string? Nearest(string token, HashSet<string> known)
    {
        string? found = null;
        foreach (var id in known)
        {
            if (!Close(id, token)) continue;
            if (found is not null) return null;
            found = id;
        }
        return found;
    }

    private static bool Close(string a, string b)
    {
        if (string.Equals(a, b, StringComparison.OrdinalIgnoreCase)) return true;
        if (Math.Abs(a.Length - b.Length) > 1 || a.Length < 3) return false;
        var prefix = a.Zip(b).TakeWhile(p => p.First == p.Second).Count();
        var suffix = a.Reverse().Zip(b.Reverse()).TakeWhile(p => p.First == p.Second).Count();
        return prefix + suffix >= Math.Max(a.Length, b.Length) - 1;
    }

    private static string Name(RawRow row) => row["id"] ?? $"a row of {row.Table.Name}";
}
