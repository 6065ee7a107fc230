using Concord.Core;

namespace Concord.AreaCompiler;

/// <summary>Reads the four tables of entries with their names and checks that codes and numbers are unique and that every reference leads somewhere.</summary>
internal static class Entries
{
    private const int LongestLabel = 24;

    private static readonly (string File, AreaKind Kind)[] Tables =
        [("areas.txt", AreaKind.Area), ("historic.txt", AreaKind.Historic), ("special.txt", AreaKind.Special), ("groups.txt", AreaKind.Group)];

    public static List<Area> Read(string folder, List<Fault> faults)
    {
        var rows = Tables.SelectMany(t => SourceTable.Read(folder, t.File, 11, faults).Select(row => (t.Kind, Row: row))).ToList();
        var codes = Unique(rows.Select(r => r.Row), row => row.Field[0], faults);
        Unique(rows.Select(r => r.Row), row => row.Field[1], faults);
        var names = Unique(SourceTable.Read(folder, "names.txt", 5, faults), row => row.Field[0], faults);
        var labels = Unique(SourceTable.Read(folder, "short.txt", 5, faults), row => row.Field[0], faults);
        foreach (var row in names.Values.Concat(labels.Values).Where(row => !codes.ContainsKey(row.Field[0]))) faults.Add(row.Fault($"code {row.Field[0]}", "a code of the tables of entries"));
        var areas = new List<Area>();
        foreach (var (kind, row) in rows)
        {
            var code = row.Field[0];
            if (!names.TryGetValue(code, out var name) || name.Field.Any(string.IsNullOrWhiteSpace)) faults.Add(row.Fault($"{code} without a name in four languages"));
            else if (References(row).FirstOrDefault(reference => !codes.ContainsKey(reference)) is { } lost) faults.Add(row.Fault($"code {lost}", "a code of the tables of entries"));
            else
            {
                var area = Entry(kind, row, name, labels.GetValueOrDefault(code), codes);
                if (kind is AreaKind.Area && area.ShortName().Length > LongestLabel) faults.Add(row.Fault($"{area.ShortName()} is too long for a label", $"a line for {code} in short.txt with at most {LongestLabel} letters"));
                areas.Add(area);
            }
        }
        return areas;
    }

    private static Area Entry(AreaKind kind, SourceRow row, SourceRow name, SourceRow? label, Dictionary<string, SourceRow> codes)
    {
        var field = row.Field;
        return new Area
        {
            Code = field[0],
            Id = AreaTable.ToNumber(field[1])!.Value,
            Kind = kind,
            M49 = AreaTable.ToNumber(field[2]),
            Alpha2 = AreaTable.ToText(field[3]),
            Region = kind == AreaKind.Group ? null : RegionOf(field[4], codes),
            Subregion = kind == AreaKind.Group ? null : AreaTable.ToText(field[4]),
            From = AreaTable.ToDate(field[5]),
            Until = AreaTable.ToDate(field[6]),
            Successors = field[7].Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Once = AreaTable.ToText(field[8]),
            Ldc = field[9].Contains('l', StringComparison.Ordinal),
            Lldc = field[9].Contains('k', StringComparison.Ordinal),
            Sids = field[9].Contains('s', StringComparison.Ordinal),
            IncomeGroup = AreaTable.ToNumber(field[10]),
            Names = name.Field[1..],
            ShortNames = (label ?? name).Field[1..],
        };
    }

    /// <summary>The group below the world that a group lies in.</summary>
    private static string? RegionOf(string group, Dictionary<string, SourceRow> codes)
    {
        if (group.Length == 0) return null;
        var above = codes[group].Field[4];
        return above is "" or "WLD" ? group : RegionOf(above, codes);
    }

    private static IEnumerable<string> References(SourceRow row) =>
        row.Field[7].Split(' ').Append(row.Field[4]).Append(row.Field[8]).Where(code => code.Length > 0);

    private static Dictionary<string, SourceRow> Unique(IEnumerable<SourceRow> rows, Func<SourceRow, string> key, List<Fault> faults)
    {
        var seen = new Dictionary<string, SourceRow>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (!seen.TryAdd(key(row), row)) faults.Add(row.Fault($"{key(row)} stands in {seen[key(row)].File} line {seen[key(row)].Line} already"));
        }
        return seen;
    }
}
