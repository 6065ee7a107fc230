using System.Globalization;
using Concord.Core;
using Concord.Estimation.Labour;
using Concord.Tables;

namespace Concord.Statistics.Estimates.Labour;

/// <summary>A row of one of the user's tables; a cell that is wrong becomes a fault, and <see cref="Sound"/> turns false.</summary>
internal sealed class LabourRow(TableRow row, Dictionary<string, int> at, List<Fault> faults)
{
    public bool Sound { get; private set; } = true;

    public int Line => row.Number;

    public Place Place(string column) => row.Place(at[column], column);

    public string Text(string column) => row.String(at[column]);

    /// <summary>Code of an area of today.</summary>
    public string Area(string column)
    {
        if (AreaCatalogue.Default.Find(Text(column)) is { Kind: AreaKind.Area } area) return area.Code;
        Bad(column, "labour.unknown-area", "a code of an area, such as PHL", "'concord areas TEXT' finds codes");
        return "";
    }

    /// <summary>ISCO-08 group.</summary>
    public string Group(string column = "isco")
    {
        if (!Isco.IsGroup(Text(column))) Bad(column, "labour.isco", "an ISCO-08 group of one to four digits", "A spreadsheet may have dropped a leading zero of the armed forces: write 0110 as text");
        return Text(column);
    }

    /// <summary>A number from zero to <paramref name="most"/>.</summary>
    public double Number(string column, double most = 1e12) => Optional(column, 0, most) ?? Missing(column);

    /// <summary>A number, or null where the cell is blank.</summary>
    public double? Optional(string column, double least = -1e6, double most = 1e12)
    {
        if (row.IsBlank(at[column])) return null;
        if (row.TryNumber(at[column], out var value) && value >= least && value <= most) return value;
        Bad(column, "labour.not-a-number", string.Create(CultureInfo.InvariantCulture, $"a number from {least:0.##} to {most:0.##} with a point and no thousands marks"), "Correct the cell");
        return 0;
    }

    public DateOnly Day(string column)
    {
        if (row.TryDate(at[column], out var date) || DateOnly.TryParseExact(Text(column), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date)) return date;
        Bad(column, "labour.date", "a day such as 2023-03-08", "Correct the cell");
        return default;
    }

    public void Bad(string column, string code, string expected, string next)
    {
        Sound = false;
        var cell = Text(column);
        faults.Add(new(code, Severity.Error, Place(column), cell.Length == 0 ? "an empty cell" : $"'{(cell.Length > 60 ? cell[..60] + "…" : cell)}'", expected, next));
    }

    private double Missing(string column)
    {
        Bad(column, "labour.not-a-number", "a number", "Correct the cell, or leave the row out");
        return 0;
    }
}

/// <summary>One of the tables that a labour balance reads, with what each column holds.</summary>
internal sealed record LabourTable(string Name, bool Needed, string Holds, params (string Column, string Holds)[] Columns)
{
    /// <summary>The rows of a file that can be used; a missing column is a fault and gives none.</summary>
    public IEnumerable<T> Read<T>(string folder, Func<LabourRow, T> make, List<Fault> faults, CancellationToken cancel)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path)) yield break;
        var file = TableFile.Open(path);
        Dictionary<string, int>? at = null;
        foreach (var row in file.Sheets.Take(1).SelectMany(s => s.Rows))
        {
            if ((row.Number & 0xFFF) == 0) cancel.ThrowIfCancellationRequested();
            if (row.IsEmpty || (at is null && row.Text(0).StartsWith('#'))) continue;
            if (at is null)
            {
                at = new(StringComparer.Ordinal);
                for (var i = 0; i < row.Count; i++) at.TryAdd(row.String(i).ToLowerInvariant(), i);
                if (Columns.FirstOrDefault(c => !at.ContainsKey(c.Column)) is { Column: { } missing })
                {
                    faults.Add(new("labour.header", Severity.Error, row.Place(), $"no column {missing}", "a first row with " + string.Join(", ", Columns.Select(c => c.Column)), "'concord estimate labour --templates DIR' writes templates"));
                    yield break;
                }
                continue;
            }
            var cells = new LabourRow(row, at, faults);
            var made = make(cells);
            if (cells.Sound) yield return made;
        }
        faults.AddRange(file.Faults);
    }
}
