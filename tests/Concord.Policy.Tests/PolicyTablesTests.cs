namespace Concord.Policy.Tests;

/// <summary>The printed tables against the expected files, as text where that is exact and as numbers elsewhere.</summary>
public sealed class PolicyTablesTests
{
    [Fact]
    public void Printed_findings_have_the_columns_and_rows_of_the_expected_file()
    {
        var rows = CaseData.Rows("case", "expected_findings.csv");
        FindingTable.Columns.ShouldBe(rows[0].Keys);
        var printed = CaseData.Days.SelectMany(d => CaseData.At(d).Findings.Where(f => f.Country != "MEX").Select(f => FindingTable.Row(d, f))).ToList();
        printed.Count.ShouldBe(rows.Count);
        Texts(printed.Select(p => p.Take(6))).ShouldBe(Texts(rows.Select(r => r.Values.Take(6))));
        static IEnumerable<string> Texts(IEnumerable<IEnumerable<string>> table) => table.Select(r => string.Join(" ¦ ", r)).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Printed_scores_begin_with_the_columns_of_the_expected_file_and_leave_unknown_empty()
    {
        ScoreTable.Columns.Take(10).ShouldBe(CaseData.Rows("case", "expected_scores.csv")[0].Keys);
        var row = ScoreTable.Row(new(2026, 2, 1), PolicyScores.Rows(CaseData.At(new(2026, 2, 1))).First(r => r.Id == "ALL" && r.Country == "PHL"));
        string.Join(',', row.Take(10)).ShouldBe("2026-02-01,ALL,,PHL,,0.5,4.934421744,0.738517862,0.813338523,");
        var unknown = ScoreTable.Row(new(2026, 2, 1), new() { Id = "J", Country = "PHL", Outcome = "O", PeopleWeight = 1, Weight = 0.25 });
        string.Join(',', unknown).ShouldBe("2026-02-01,J,,O,,1.0,0.25,,,,,,,,,");
    }
}
