using Concord.Core;
using Concord.Policy.Registers;
using Concord.Tables;
using Concord.Tables.Yaml;

namespace Concord.Policy;

/// <summary>What reading a table of cross-impact gave: the study, or null with the reasons among the faults.</summary>
/// <param name="Study">The study, or null.</param>
/// <param name="Faults">Every flaw, with row and column.</param>
public sealed record CrossImpactReading(CrossImpactStudy? Study, IReadOnlyList<Fault> Faults);

/// <summary>
/// Reads cross-impact from a table by itself: a square (first column the items, first row the same items in the same order, a longer name in the column allowed after the short one), or a
/// list with the columns from, to, assessor, score, reason.
/// </summary>
public static class CrossImpactFile
{
    /// <summary>Most items of one study: second order takes the cube of them.</summary>
    public const int MostItems = 400;

    private static readonly string[] ListColumns = ["from", "to", "assessor", "score", "reason"];

    /// <summary>Reads a CSV file or the first sheet of a workbook.</summary>
    /// <exception cref="Unavailable">The file cannot be opened.</exception>
    public static CrossImpactReading Read(string path)
    {
        var shown = Path.GetFileName(path);
        var file = TableFile.Open(path, new TableLimits { FileBytes = YamlTree.LongestFile });
        var faults = new List<Fault>();
        // Rows are valid only while they are read: keep their cells.
        var rows = new List<(Place At, string[] Cells)>();
        foreach (var sheet in file.Sheets)
        {
            foreach (var row in sheet.Rows.Where(r => !r.IsEmpty)) rows.Add((row.Place() with { File = shown }, [.. Enumerable.Range(0, row.Count).Select(c => row.String(c).Trim())]));
            break;
        }
        faults.AddRange(file.Faults.Select(f => f with { Place = f.Place with { File = shown } }));
        if (rows.Count < 2) faults.Add(new("cross-impact.empty", Severity.Error, new(shown, Row: 1), "no row of scores", "a square of items, or a list with the columns from, to, assessor, score, reason"));
        if (faults.Any(f => f.Severity == Severity.Error)) return new(null, faults);
        var study = rows[0].Cells is { Length: >= 4 } head && ListColumns.Take(4).All(head.Contains) ? List(rows, faults) : Square(rows, faults);
        return new(faults.Any(f => f.Severity == Severity.Error) ? null : study, faults);
    }

    private static CrossImpactStudy? Square(List<(Place At, string[] Cells)> rows, List<Fault> faults)
    {
        string[] items = [.. rows[0].Cells.Skip(1)];
        if (items.Length > MostItems)
        {
            Add(rows[0].At, $"{items.Length} items", $"at most {MostItems}");
            return null;
        }
        if (items.Distinct(StringComparer.Ordinal).Count() != items.Length || items.Any(i => i.Length == 0)) Add(rows[0].At, "a name of an item missing or twice", "each item once");
        if (rows.Count - 1 != items.Length) Add(rows[0].At, $"{rows.Count - 1} rows under {items.Length} columns", "a row for each column");
        var values = new double[items.Length, items.Length];
        for (var i = 0; i < Math.Min(items.Length, rows.Count - 1); i++)
        {
            var (at, cells) = rows[i + 1];
            if (!cells[0].StartsWith(items[i], StringComparison.Ordinal)) Add(at, $"a row of \"{cells[0]}\"", $"{items[i]}, as in the columns");
            for (var j = 0; j < items.Length; j++)
            {
                if (Score(j + 1 < cells.Length ? cells[j + 1] : "", at, j + 2) is not { } score) continue;
                if (i == j && score != 0) Add(at with { Column = j + 2 }, $"{items[i]} acts on itself", "0 on the diagonal");
                else values[i, j] = score;
            }
        }
        return faults.Any(f => f.Severity == Severity.Error) ? null : CrossImpactStudy.Of(new CrossImpactMatrix([.. rows.Skip(1).Select(r => r.Cells[0])], values));

        void Add(Place at, string found, string expected) => faults.Add(new("cross-impact.shape", Severity.Error, at, found, expected));

        double? Score(string text, Place at, int column)
        {
            if (text.Length == 0) return 0;
            if (CellCheck.Number(text) is >= -3 and <= 3 and var number) return number;
            faults.Add(new("cross-impact.score", Severity.Error, at with { Column = column }, $"\"{text}\"", "a number from -3 to 3"));
            return null;
        }
    }

    private static CrossImpactStudy? List(List<(Place At, string[] Cells)> rows, List<Fault> faults)
    {
        var columns = ListColumns.Select(c => Array.IndexOf(rows[0].Cells, c)).ToArray();
        string Cell(string[] cells, int field) => columns[field] >= 0 && columns[field] < cells.Length ? cells[columns[field]] : "";
        var scores = new List<CrossImpactScore>();
        foreach (var (at, cells) in rows.Skip(1))
        {
            if (CellCheck.Number(Cell(cells, 3)) is >= -3 and <= 3 and var score) scores.Add(new(Cell(cells, 0), Cell(cells, 1), Cell(cells, 2), score, Cell(cells, 4)) { At = at });
            else faults.Add(new("cross-impact.score", Severity.Error, at with { Column = columns[3] + 1 }, $"\"{Cell(cells, 3)}\"", "a number from -3 to 3"));
        }
        string[] items = [.. scores.SelectMany(s => new[] { s.From, s.To }).Where(i => i.Length > 0).Distinct(StringComparer.Ordinal)];
        if (items.Length > MostItems) faults.Add(new("cross-impact.shape", Severity.Error, rows[0].At, $"{items.Length} items", $"at most {MostItems}"));
        return faults.Any(f => f.Severity == Severity.Error) ? null : CrossImpactStudy.Of(items, scores);
    }
}
