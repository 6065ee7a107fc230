namespace Concord.Policy.Tests;

public sealed class OverviewTests
{
    [Fact]
    public void The_conflict_over_nurses_stands_among_the_first_five_lines_of_the_Philippines()
    {
        var overview = FindingOverview.Of(CaseData.At(new(2026, 2, 1)), "PHL");
        var lines = overview.Lines;
        lines.Take(5).Select(l => l.Id).ShouldContain("K03-J15-J16");
        lines.First(l => l.Id == "K03-J15-J16").Beneath.Select(f => f.B).ShouldContain("P26");
    }
}
