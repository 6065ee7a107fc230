using System.Globalization;

namespace Concord.Policy.Tests;

/// <summary>The whole engine against the findings expected of the worked case (Philippines; rows of the commitment of the United States stay in, those of Mexico are not given).</summary>
public sealed class CaseFindingsTests
{
    public static TheoryData<string> Days => [.. CaseData.Days.Select(d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))];

    [Theory]
    [MemberData(nameof(Days))]
    public void Findings_of_the_case_equal_those_expected(string date)
    {
        var expected = CaseData.Rows("case", "expected_findings.csv").Where(r => r["date"] == date).ToDictionary(r => (r["kind"], r["a"], r["b"]));
        var day = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var found = CaseData.At(day).Findings.Where(f => f.Country != "MEX").ToDictionary(f => (f.Kind.ToString(), f.A, f.B));

        found.Keys.Except(expected.Keys).ShouldBeEmpty();
        expected.Keys.Except(found.Keys).ShouldBeEmpty();
        foreach (var (key, row) in expected)
        {
            var f = found[key];
            f.Grade.ShouldBe(row["grade"], key.ToString());
            f.Detail.ShouldBe(row["detail"], key.ToString());
            SameNumber(f.N, row["n"], 0, key.ToString());
            SameNumber(f.Severity, row["severity"], 1e-6, key.ToString());
        }
    }

    private static void SameNumber(double? found, string expected, double tolerance, string key)
    {
        if (expected.Length == 0) found.ShouldBeNull(key);
        else found.ShouldNotBeNull(key).ShouldBe(CaseData.Number(expected), tolerance + 1e-12, key);
    }
}
