namespace Concord.Policy.Registers;

/// <summary>A provision that leaves out its groups, corridors or days has those of its instrument: a lawyer writes them once.</summary>
internal static class Inheritance
{
    public static void Fill(IReadOnlyList<RawRow> rows)
    {
        var instruments = new Dictionary<string, RawRow>(StringComparer.Ordinal);
        foreach (var row in rows.Where(r => r.Table.Name == "instruments"))
        {
            if (row["id"] is { } id) instruments.TryAdd(id, row);
        }
        foreach (var row in rows.Where(r => r.Table.Name == "provisions"))
        {
            if (row["instrument"] is not { } id || !instruments.TryGetValue(id, out var instrument)) continue;
            foreach (var field in (string[])["groups", "corridors"])
            {
                if (row[field] is null) row.Set(field, instrument[field]);
            }
            if (row["start"] is not null) continue;
            row.Set("start", instrument["start"]);
            if (row["end"] is null) row.Set("end", instrument["end"]);
        }
    }
}
