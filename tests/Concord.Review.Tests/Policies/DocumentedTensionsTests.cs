using Concord.Policy;
using Concord.Review.Policies;
using Concord.Testing;

namespace Concord.Review.Tests.Policies;

/// <summary>Tensions that sources describe for Mexico: named where a finding supports them, on the day on which it did.</summary>
public sealed class DocumentedTensionsTests
{
    [Fact]
    public void Tensions_of_Mexico_are_named_where_a_finding_supports_them_and_else_left_as_documented()
    {
        var register = RegisterFiles.Read(Path.Combine(SharedData.Root, "data", "policy", "MEX")).Register.ShouldNotBeNull();
        var tensions = DocumentedTensions.Match(PolicyAssessment.Of(register, new(2026, 2, 1)), "MEX").ToDictionary(t => t.Tension.Id);
        string Found(string id) => string.Join(' ', tensions[id].Findings.Select(f => f.Id));

        tensions.Count.ShouldBe(7);
        Found("T16").ShouldContain("K02-J26-M09-X01");
        (Found("T17"), tensions["T17"].Day).ShouldBe(("K10-R01", new DateOnly(1990, 1, 1)));
        Found("T18").ShouldContain("K01-V20-V21");
        Found("T19").ShouldContain("K02-J22-M03-M05");
        Found("T20").ShouldContain("K04-J23-M06");
        Found("T22").ShouldContain("K14-M12");
        // The money went after the acts had ended: no rule fires, and none is claimed.
        Found("T21").ShouldBeEmpty();
    }
}
