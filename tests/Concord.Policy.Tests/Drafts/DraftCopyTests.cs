using Concord.Testing;

namespace Concord.Policy.Tests.Drafts;

public sealed class DraftCopyTests
{
    private static readonly Register Shipped = RegisterFiles.Read(Path.Combine(SharedData.Root, "data", "policy", "PHL")).Register!;
    private static readonly DateOnly Day = new(2026, 2, 1);

    public static TheoryData<string> Acts => [.. Shipped.Instruments.Select(i => i.Id)];

    [Theory]
    [MemberData(nameof(Acts))]
    public void The_copy_of_an_act_reads_as_a_draft_that_changes_no_finding(string act)
    {
        var reading = PolicyDraft.ReadText(DraftCopy.Of(Shipped, act, Day), "copy", Shipped);
        reading.Faults.ShouldBeEmpty();
        var diff = WhatIf.Compare(PolicyAssessment.Of(Shipped, Day), reading.Draft!);
        (diff.Appear.Count, diff.Vanish.Count, diff.Change.Count).ShouldBe((0, 0, 0));
    }

    [Fact]
    public void The_repeal_of_an_act_takes_its_findings_along()
    {
        var draft = PolicyDraft.ReadText(DraftCopy.Repeal(Shipped, "P12", Day), "repeal", Shipped).Draft!;
        var diff = WhatIf.Compare(PolicyAssessment.Of(Shipped, Day), draft);
        diff.Vanish.ShouldNotBeEmpty();
        diff.After.Register.Instruments.ShouldNotContain(i => i.Id == "P12");
    }

    [Fact]
    public void An_act_that_is_not_there_is_misuse()
    {
        Should.Throw<ArgumentException>(() => DraftCopy.Of(Shipped, "P999", Day));
        Should.Throw<ArgumentException>(() => DraftCopy.Repeal(Shipped, "P999", Day));
    }
}
