using System.Globalization;
using System.Text;
using Concord.Core;
using Concord.Policy.Registers;
using Concord.Tables;
using Concord.Tables.Writing;

namespace Concord.Policy;

/// <summary>The computed files of a bundle: findings, scores, sources, and the sizes of corridors as they were used. The same assessment gives the same bytes.</summary>
internal static class BundleFiles
{
    public const string Weights = "weights.csv";

    /// <summary>The results of an assessment by name.</summary>
    public static IReadOnlyDictionary<string, byte[]> Results(PolicyAssessment a) => new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
    {
        ["findings.csv"] = Csv(["id", .. FindingTable.Columns], a.Findings.Select(f => (IReadOnlyList<string>)[f.Id, .. FindingTable.Row(a.Day, f)])),
        ["scores.csv"] = Csv(ScoreTable.Columns, PolicyScores.Rows(a).Select(r => ScoreTable.Row(a.Day, r))),
        ["sources.csv"] = Csv(["table", "id", "place", "source", "confidence", "verified"], RecordsToRows.Rows(a.Register).Select(Source)),
        ["rules.csv"] = Csv(["kind", "name", "version", "what"], RuleBook.All.Select(r => (IReadOnlyList<string>)[r.Kind.ToString(), r.Name, r.Version.ToString(CultureInfo.InvariantCulture), r.Text])),
    };

    public static byte[] OfWeights(CorridorWeights weights) => Csv(["from", "to", "people", "money_usd_m"], weights.Rows.Select(r => (IReadOnlyList<string>)[r.From, r.To, Number(r.People), Number(r.Money)]));

    /// <summary>Reads the sizes back; null where a row is none.</summary>
    public static CorridorWeights? ReadWeights(string path, string source)
    {
        var rows = new List<CorridorWeight>();
        var head = true;
        foreach (var row in TableFile.Open(path).Sheets.SelectMany(s => s.Rows).Where(r => !r.IsEmpty))
        {
            if (!head)
            {
                if (row.Count < 2 || !Read(row, 2, out var people) || !Read(row, 3, out var money)) return null;
                rows.Add(new(row.String(0), row.String(1), people, money));
            }
            head = false;
        }
        return new(source, rows);

        static bool Read(TableRow row, int column, out double? number)
        {
            number = column < row.Count && !row.IsBlank(column) ? CellCheck.Number(row.String(column)) : null;
            return number is not null || column >= row.Count || row.IsBlank(column);
        }
    }

    private static IReadOnlyList<string> Source(RawRow row) =>
        [row.Table.Name, row["id"] ?? "", row.At.ToString(), row["source"] ?? row["basis"] ?? row["evidence"] ?? "", row["confidence"] ?? "", row["verified"] ?? ""];

    private static string Number(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static byte[] Csv(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var stream = new MemoryStream();
        using (var text = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" })
        {
            var csv = new CsvWriter(text);
            csv.Row([.. columns]);
            foreach (var row in rows)
            {
                foreach (var cell in row)
                {
                    // A number below 0 is no formula.
                    if (cell.StartsWith('-') && CellCheck.Number(cell) is { } number) csv.Number(number);
                    else csv.Text(cell);
                }
                csv.EndRow();
            }
        }
        return stream.ToArray();
    }
}
