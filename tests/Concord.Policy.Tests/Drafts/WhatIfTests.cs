using Concord.Testing;

namespace Concord.Policy.Tests;

public sealed class WhatIfTests
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    private static (PolicyAssessment Before, PolicyDraft Draft) Worked(string name)
    {
        var before = CaseData.At(Day);
        var reading = PolicyDraft.Read(Path.Combine(SharedData.Root, "data", "drafts", name), before.Register);
        return (before, reading.Draft.ShouldNotBeNull(string.Join('\n', reading.Faults)));
    }

    [Fact]
    public void The_draft_on_nurses_shows_what_appears_vanishes_and_changes()
    {
        var (before, draft) = Worked("nurses-under-agreements.yaml");
        var diff = WhatIf.Compare(before, draft);
        diff.Vanish.Select(f => f.Id).ShouldBe(["K02-J03-P08-P26", "K02-J03-P08-P27", "K02-J15-P26-P08", "K02-J15-P27-P08", "K02-J16-P08-P26", "K02-J16-P08-P27", "K06-J14-PHL-JPN"], ignoreOrder: true);
        diff.Appear.Select(f => f.Id).ShouldBe(["K02-J03-D01-P26", "K02-J03-D01-P27", "K02-J07-D01-P15", "K02-J14-D01-P26"], ignoreOrder: true);
        diff.Change.Where(c => c.After.Kind != FindingKind.K02).Select(c => c.After.Id).ShouldBe(
            ["K05-J05-P08", "K05-J07-P15", "K05-J14-P26", "K05-J15-P08", "K05-J16-P26", "K05-J16-P27", "K06-J07-PHL-JPN", "K06-J16-PHL-DEU", "K06-J16-PHL-JPN"], ignoreOrder: true);
        var scores = diff.Scores.ToDictionary(s => s.Id);
        (Percent(scores["J15"].Before), Percent(scores["J15"].After)).ShouldBe((32, 61));
        (Percent(scores["J14"].Before), Percent(scores["J14"].After)).ShouldBe((17, 70));
        (Percent(scores["J16"].Before), Percent(scores["J16"].After)).ShouldBe((96, 93));

        static int Percent(ScoreRow? row) => (int)Math.Round(100 * row!.Coherence!.Value);
    }

    [Fact]
    public void Each_article_can_be_left_out()
    {
        var (before, draft) = Worked("nurses-under-agreements.yaml");
        draft.Articles.ShouldBe(["1", "2", "3"]);
        double Helps(string objective, string without) =>
            WhatIf.Compare(before, draft.Without(without).ShouldNotBeNull()).After.Aims[objective].Coherence(0.5)!.Value;
        Math.Round(Helps("J15", "1"), 2).ShouldBe(0.32);
        Math.Round(Helps("J15", "3"), 2).ShouldBe(0.61);
        Math.Round(Helps("J14", "3"), 2).ShouldBe(0.17);
        Should.Throw<ArgumentException>(() => draft.Without("9"));
    }

    [Fact]
    public void Ministries_to_consult_come_with_their_reasons()
    {
        var (before, draft) = Worked("nurses-under-agreements.yaml");
        var diff = WhatIf.Compare(before, draft);
        var asked = diff.Consult.ToDictionary(c => c.Actor.Id, c => string.Join("; ", c.Reasons));
        asked["PH-DOH"].ShouldContain("owner of the objective J16");
        asked["PH-POEA"].ShouldContain("made P08, which the draft changes");
        asked["PH-OWWA"].ShouldContain("holds the function assist nationals abroad");
        asked.ShouldNotContainKey("PH-DMW");
        asked.Keys.ShouldAllBe(k => k.StartsWith("PH-", StringComparison.Ordinal));
        diff.CentreUnknown.ShouldBeTrue();
    }

    [Fact]
    public void People_are_an_upper_bound_until_the_group_is_counted()
    {
        var (before, draft) = Worked("nurses-under-agreements.yaml");
        var jpn = WhatIf.Compare(before, draft).Touched.Corridors.Single(c => c.Corridor == "PHL-JPN");
        (jpn.People, jpn.IsUpperBound, jpn.Money).ShouldBe((280_000, true, 1650));
        var counted = before.Register with { GroupCounts = [new() { Corridor = "PHL-JPN", Group = "nurse", People = 3_000, Year = 2024 }] };
        var text = "draft: {title: t}\nadd:\n  effects:\n    - {id: N1, instrument: P26, outcome: O14, value: 1, confidence: 0.5}\n";
        var read = PolicyDraft.ReadText(text, "d.yaml", counted).Draft.ShouldNotBeNull();
        var touched = WhatIf.Compare(PolicyAssessment.Of(counted, Day), read).Touched.Corridors.ShouldHaveSingleItem();
        (touched.People, touched.IsUpperBound).ShouldBe((3_000, false));
    }

    [Fact]
    public void A_draft_of_the_register_itself_acts_only_under_its_own_what_if()
    {
        var register = CaseData.Register();
        var sleeping = register with { Instruments = [.. register.Instruments, register.Instruments.Single(i => i.Id == "P08") with { Id = "Z1", Status = "draft of 2025" }], Effects = [.. register.Effects, Fixture.Effect("Z1E", "Z1", -3, outcome: "O08")] };
        PolicyAssessment.Of(sleeping, Day).Findings.ShouldNotContain(f => f.B.Contains("Z1"));
        PolicyAssessment.Of(sleeping, Day, new() { IncludeDrafts = true }).Findings.ShouldContain(f => f.B.Contains("Z1"));
        var draft = PolicyDraft.ReadText("draft: {title: t}\ndrop:\n  provisions: [V15]\n", "d.yaml", sleeping).Draft.ShouldNotBeNull();
        WhatIf.Compare(PolicyAssessment.Of(sleeping, Day), draft).Appear.ShouldBeEmpty();
    }

    [Fact]
    public void The_quick_comparison_equals_two_assessments_from_scratch()
    {
        foreach (var name in new[] { "nurses-under-agreements.yaml", "no-placement-fee.yaml" })
        {
            var (before, draft) = Worked(name);
            var diff = WhatIf.Compare(before, draft);
            var scratch = PolicyAssessment.Of(draft.After, Day, new() { IncludeDrafts = true });
            diff.After.Findings.Select(f => (f.Id, f.Grade, f.Severity)).ShouldBe(scratch.Findings.Select(f => (f.Id, f.Grade, f.Severity)));
            diff.Appear.Select(f => f.Id).Order().ShouldBe(scratch.Findings.Select(f => f.Id).Except(before.Findings.Select(f => f.Id)).Order());
            diff.Vanish.Select(f => f.Id).Order().ShouldBe(before.Findings.Select(f => f.Id).Except(scratch.Findings.Select(f => f.Id)).Order());
        }
    }

    [Fact]
    public void A_protective_draft_is_a_trade_off_for_the_economic_objective_that_it_costs()
    {
        var (before, draft) = Worked("no-placement-fee.yaml");
        var economic = before.Register with { Outcomes = [.. before.Register.Outcomes.Select(o => o with { Economic = o.Id == "O08" })] };
        var reading = PolicyDraft.Read(Path.Combine(SharedData.Root, "data", "drafts", "no-placement-fee.yaml"), economic);
        var after = WhatIf.Compare(PolicyAssessment.Of(economic, Day), reading.Draft.ShouldNotBeNull()).After;
        var overview = FindingOverview.Of(after, "PHL");
        overview.TradeOffs.Select(f => f.Id).ShouldContain("K05-J01-D02");
        overview.Lines.SelectMany(l => l.Findings).Select(f => f.Id).ShouldNotContain("K05-J01-D02");
        FindingOverview.Of(WhatIf.Compare(before, draft).After, "PHL").TradeOffs.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("- a", "draft.shape")]
    [InlineData("draft: {title: t}", "draft.shape")]
    [InlineData("draft: {day: 2026-02-30}\ndrop: {provisions: [V01]}", "draft.shape")]
    [InlineData("drop: {provisions: [V999]}", "draft.unknown")]
    [InlineData("change:\n  instruments:\n    - {status: ended}", "draft.id")]
    [InlineData("change:\n  instruments:\n    - {id: P08, corridor: [PHL-USA]}", "register.unknown-field")]
    [InlineData("add:\n  instruments:\n    - {id: P08}", "register.duplicate")]
    [InlineData("drop: {actors: [PH-DOH]}", "register.dangling")]
    [InlineData("add: [", "yaml.syntax")]
    public void A_flawed_draft_is_refused_with_its_line(string text, string code)
    {
        var reading = PolicyDraft.ReadText(text, "d.yaml", CaseData.Register());
        reading.Draft.ShouldBeNull();
        reading.Faults.ShouldContain(f => f.Code == code, string.Join('\n', reading.Faults));
    }

    [Fact]
    public void Dropping_an_instrument_takes_its_rows_along()
    {
        var register = CaseData.Register();
        var draft = PolicyDraft.ReadText("drop: {instruments: [P08]}", "d.yaml", register).Draft.ShouldNotBeNull();
        draft.After.Effects.ShouldNotContain(e => e.Instrument == "P08");
        draft.After.Instruments.Count.ShouldBe(register.Instruments.Count - 1);
        draft.After.Instruments.Intersect(register.Instruments).Count().ShouldBe(register.Instruments.Count - 1);
        ReferenceEquals(draft.After.Corridors, register.Corridors).ShouldBeTrue();
    }
}
