using Concord.Core;

namespace Concord.AreaCompiler;

/// <summary>One line of a source table, cut at the bars.</summary>
internal sealed record SourceRow(string File, int Line, string[] Field)
{
    public Fault Fault(string found, string? expected = null) =>
        new("areas.source", Severity.Error, new Place(File, Row: Line), found, expected);
}

/// <summary>Reads the tables of the <c>sources</c> folder: columns divided by bars, comment lines begin with <c>#</c>.</summary>
internal static class SourceTable
{
    /// <summary>The rows of a table; a row with another number of columns is a fault and left out.</summary>
    public static List<SourceRow> Read(string folder, string file, int columns, List<Fault> faults)
    {
        var rows = new List<SourceRow>();
        var lines = File.ReadAllLines(Path.Combine(folder, file));
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length == 0 || lines[i][0] == '#') continue;
            var row = new SourceRow(file, i + 1, lines[i].Split('|'));
            if (row.Field.Length == columns) rows.Add(row);
            else faults.Add(row.Fault($"{row.Field.Length} columns", $"{columns} columns"));
        }
        return rows;
    }
}
