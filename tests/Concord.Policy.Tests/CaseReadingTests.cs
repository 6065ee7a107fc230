using Concord.Core;

namespace Concord.Policy.Tests;

public sealed class CaseReadingTests
{
    [Fact]
    public void The_case_loads_with_three_warnings_and_says_what_it_did_not_read()
    {
        var reading = CaseData.Reading();
        reading.Register.ShouldNotBeNull();
        reading.Faults.Where(f => f.Severity == Severity.Error).ShouldBeEmpty();
        reading.Faults.Where(f => f.Severity == Severity.Warning).Select(f => (f.Code, f.Place.File)).ShouldBe(
        [
            ("register.no-data", "case/commitments.csv"),
            ("register.no-corridor", "case/instruments.csv"),
            ("register.wider", "case/provisions.csv"),
        ]);
        reading.Faults.Where(f => f.Severity == Severity.Notice).Select(f => f.Place.File).ShouldBe(["case/expected_findings.csv", "case/expected_scores.csv"]);
        string.Join('\n', reading.Faults).ShouldContain("C13");
        string.Join('\n', reading.Faults).ShouldContain("V10");
        string.Join('\n', reading.Faults).ShouldContain("P31");
    }
}
