using System.Globalization;
using Concord.Tables;
using Concord.Testing;

namespace Concord.Tests.Policy;

/// <summary>The worked case of the Philippines through the command line, on its own weights, against the files expected of it.</summary>
public sealed class CaseTests
{
    public static TheoryData<string> Days => ["2005-12-01", "2018-05-14", "2020-05-15", "2023-06-01", "2026-02-01"];

    [Theory]
    [MemberData(nameof(Days))]
    public void Findings_printed_as_csv_equal_those_expected(string day)
    {
        using var place = new Workplace();

        var outcome = place.Run("policy", "findings", SharedData.PathOf("case"), "--at", day, "--weights", "register", "--format", "csv");

        outcome.Code.ShouldBe(0, outcome.ToString());
        var expected = Rows(SharedData.PathOf("case", "expected_findings.csv")).Where(r => r["date"] == day).ToDictionary(Key);
        // Rows of Mexico are not given: each row that is expected is there, and each row of the Philippines' objectives, acts and bodies is expected.
        var found = Rows(place.Write("found.csv", outcome.Out)).ToDictionary(Key);
        expected.Keys.Except(found.Keys).ShouldBeEmpty();
        found.Keys.Except(expected.Keys).ShouldAllBe(k => !k.Contains("PHL") && !k.Contains("PH-"));
        outcome.Lines[0].ShouldBe(File.ReadLines(SharedData.PathOf("case", "expected_findings.csv")).First());
        foreach (var (key, row) in expected)
        {
            (found[key]["grade"], found[key]["detail"]).ShouldBe((row["grade"], row["detail"]), key);
            Same(found[key]["n"], row["n"], 1e-9, key);
            Same(found[key]["severity"], row["severity"], 1e-6, key);
        }

        static string Key(Dictionary<string, string> r) => $"{r["kind"]} {r["a"]} {r["b"]}";
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Scores_printed_as_csv_equal_those_expected(string day)
    {
        using var place = new Workplace();

        var outcome = place.Run("policy", "scores", SharedData.PathOf("case"), "--at", day, "--weights", "register", "--format", "csv");

        outcome.Code.ShouldBe(0, outcome.ToString());
        outcome.Lines[0].ShouldBe(File.ReadLines(SharedData.PathOf("case", "expected_scores.csv")).First());
        var found = Rows(place.Write("found.csv", outcome.Out)).ToDictionary(Key);
        foreach (var row in Rows(SharedData.PathOf("case", "expected_scores.csv")).Where(r => r["date"] == day))
        {
            var key = Key(row);
            (found[key]["owner"], found[key]["outcome"], found[key]["direction"]).ShouldBe((row["owner"], row["outcome"], row["direction"]), key);
            foreach (var column in new[] { "weight", "coherence", "coverage", "waste" }) Same(found[key][column], row[column], 1e-8, $"{key} {column}");
        }

        // Totals of two countries share the id ALL; their outcome is the country.
        static string Key(Dictionary<string, string> r) => $"{r["objective"]} {(r["objective"].StartsWith("ALL", StringComparison.Ordinal) ? r["outcome"] : "")} {Number(r["alpha_people"])}";
    }

    [Fact]
    public void The_nurse_conflict_stands_among_the_first_five_lines_for_a_reader()
    {
        using var place = new Workplace();

        var outcome = place.Run("policy", "findings", SharedData.PathOf("case"), "--at", "2026-02-01", "--weights", "register");

        outcome.Code.ShouldBe(0, outcome.ToString());
        var lines = outcome.Lines.Where(l => l.Contains(" PHL ", StringComparison.Ordinal)).ToArray();
        lines.Take(5).ShouldContain(l => l.StartsWith("K03-J15-J16", StringComparison.Ordinal), outcome.Out);
    }

    private static void Same(string found, string expected, double tolerance, string key)
    {
        if (expected.Length == 0) found.ShouldBeEmpty(key);
        else Number(found).ShouldBe(Number(expected), tolerance, key);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static List<Dictionary<string, string>> Rows(string path)
    {
        var rows = new List<Dictionary<string, string>>();
        List<string>? columns = null;
        foreach (var row in TableFile.Open(path).Sheets.SelectMany(s => s.Rows))
        {
            var cells = Enumerable.Range(0, Math.Max(row.Count, columns?.Count ?? 0)).Select(row.String).ToList();
            if (columns is null) columns = cells;
            else rows.Add(columns.Zip(cells).ToDictionary(p => p.First, p => p.Second));
        }
        return rows;
    }
}
