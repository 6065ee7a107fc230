using System.Text;
using Concord.Core;

namespace Concord.Tables.Tests.Files;

/// <summary>A small file read to its end.</summary>
internal sealed record Reading(TableKind? Kind, IReadOnlyList<ReadSheet> Sheets, IReadOnlyList<Fault> Faults)
{
    public IReadOnlyList<ReadRow> Rows => Sheets.ShouldHaveSingleItem().Rows;

    public Fault Error => Faults.Where(f => f.Severity == Severity.Error).ShouldHaveSingleItem();

    public static Reading Of(byte[] bytes, string name = "figures.csv", TableLimits? limits = null, TextEncoding encoding = TextEncoding.Detect)
    {
        using var folder = new TestFolder();
        return Of(folder.File(bytes, name), limits, encoding);
    }

    public static Reading Of(string path, TableLimits? limits = null, TextEncoding encoding = TextEncoding.Detect)
    {
        var file = TableFile.Open(path, limits, encoding);
        List<ReadSheet> sheets = [.. file.Sheets.Select(s => new ReadSheet(s.Name, s.Merged, [.. s.Rows.Select(ReadRow.Of)]))];
        return new Reading(file.Kind, sheets, file.Faults);
    }

    public static Reading OfText(string text, TableLimits? limits = null) => Of(Encoding.UTF8.GetBytes(text), limits: limits);
}

internal sealed record ReadSheet(string? Name, IReadOnlyList<MergedRange> Merged, IReadOnlyList<ReadRow> Rows);

internal sealed record ReadRow(int Number, IReadOnlyList<string> Cells, IReadOnlyList<CellKind> Kinds)
{
    public static ReadRow Of(TableRow row)
    {
        var columns = Enumerable.Range(0, row.Count).ToList();
        return new ReadRow(row.Number, [.. columns.Select(i => row.Text(i).ToString())], [.. columns.Select(row.Kind)]);
    }
}
