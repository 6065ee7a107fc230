using Concord.Testing;
using static Concord.Policy.Tests.Fixture;

namespace Concord.Policy.Tests;

public sealed class AgreementSheetTests
{
    private static Instrument Pact(string id, string matter, string corridors, string groups = "all", string status = "in force") =>
        Act(id, corridors: corridors, groups: groups, type: "agreement", status: status) with { Covers = [matter] };

    private static IReadOnlyList<MirrorGap> Gaps(params Instrument[] acts) => MirrorGap.Of(PolicyAssessment.Of(Empty with { Instruments = acts, Objectives = [Aim("J1")] }, Day), "PHL");

    [Fact]
    public void What_there_is_short_of_an_agreement_for_every_group_is_told_apart()
    {
        var gaps = Gaps(Pact("P1", "labour", "PHL-KWT", "a"), Pact("P2", "labour", "PHL-SAU", status: "signed 2012"), Act("P3", corridors: "PHL-KWT|PHL-SAU") with { Covers = ["labour"] }).ToDictionary(g => g.Corridor.Id);
        (gaps["PHL-KWT"].Standing, string.Join(',', gaps["PHL-KWT"].GroupsLeftOut)).ShouldBe((MirrorStanding.GroupLeftOut, "b,c"));
        gaps["PHL-SAU"].Standing.ShouldBe(MirrorStanding.SignedOnly);
        gaps["PHL-USA"].Standing.ShouldBe(MirrorStanding.NoneRecorded);
        Gaps(Act("P3", corridors: "PHL-KWT") with { Covers = ["labour"] }).Single(g => g.Corridor.Id == "PHL-KWT").Standing.ShouldBe(MirrorStanding.OneSided);
        Gaps(Pact("P1", "labour", "PHL-*")).ShouldBeEmpty();
        Gaps(Pact("P1", "mobility", "PHL-KWT")).ShouldBeEmpty();
    }

    [Fact]
    public void A_domain_that_is_a_matter_needs_no_other_word_and_small_corridors_are_left_out()
    {
        var a = PolicyAssessment.Of(Empty with { Instruments = [Act("P1", corridors: "PHL-KWT", type: "agreement", domain: "social security")] }, Day, new() { MirrorPeople = 400_000 });
        MirrorGap.Of(a, "PHL").Select(g => (g.Corridor.Id, g.Matter)).ShouldBe([("PHL-USA", "social security")]);
    }

    [Fact]
    public void A_criterion_is_met_by_one_item_missing_by_all_and_else_unknown()
    {
        var register = Empty with { Instruments = [Pact("P1", "labour", "PHL-KWT"), Pact("P2", "tax", "PHL-KWT")], AgreementCodings = [new() { Instrument = "P1", Meets = ["6a"], Lacks = ["6b", "7a", "7b", "7c", "7d", "7e", "10a"] }] };
        var lines = AgreementSheet.Of(PolicyAssessment.Of(register, Day)).ToDictionary(l => l.Instrument.Id);
        lines["P1"].Criteria.Count.ShouldBe(20);
        bool? Met(string code) => lines["P1"].Criteria.Single(c => c.Code == code).Met;
        (Met("6"), Met("7"), Met("10"), Met("1")).ShouldBe((true, false, null, null));
        (lines["P1"].Met, lines["P1"].Unknown).ShouldBe((1, 18));
        lines["P2"].Criteria.ShouldBeEmpty();
    }

    [Fact]
    public void The_shipped_agreements_carry_their_coding_and_the_Gulf_lacks_social_security()
    {
        var register = RegisterFiles.Read(Path.Combine(SharedData.Root, "data", "policy", "PHL")).Register.ShouldNotBeNull();
        var a = PolicyAssessment.Of(register, new(2026, 2, 1));
        var kuwait = AgreementSheet.Of(a).Single(l => l.Instrument.Id == "P23");
        (kuwait.Met, kuwait.Unknown, kuwait.Standing).ShouldBe((14, 0, AgreementStanding.InForce));
        MirrorGap.Of(a, "PHL").Where(g => g.Matter == "social security").Select(g => g.Corridor.Id).ShouldBe(["PHL-USA", "PHL-SAU", "PHL-ARE", "PHL-KWT"]);
        foreach (var line in AgreementSheet.Of(a).Where(l => l.Coding is not null)) line.Criteria.SelectMany(c => c.Items).ShouldAllBe(i => i.Met != null);
    }

    [Fact]
    public void The_coding_equals_the_published_dataset()
    {
        var columns = CaseData.Rows("frameworks", "bla_good_practice_20.csv").ToDictionary(r => r["code"], r => r["column"]);
        var treaties = CaseData.Rows("data", "policy", "bla_coding.csv").ToDictionary(r => r["treatyID"]);
        var register = RegisterFiles.Read(Path.Combine(SharedData.Root, "data", "policy", "PHL")).Register.ShouldNotBeNull();
        register.AgreementCodings.Count.ShouldBe(5);
        foreach (var coding in register.AgreementCodings)
        {
            var treaty = treaties[coding.Source!.Split(' ')[^1]];
            foreach (var (code, column) in columns) (coding.Meets.Contains(code), coding.Lacks.Contains(code)).ShouldBe((CaseData.Number(treaty[column]) == 1, CaseData.Number(treaty[column]) == 0), $"{coding.Instrument} {code}");
        }
    }

    [Theory]
    [InlineData("{instrument: P1, meets: [6z]}", "register.checklist")]
    [InlineData("{instrument: P1, meets: [6a], lacks: [6a]}", "register.duplicate")]
    [InlineData("{instrument: P2, meets: [6a]}", "register.agreement")]
    [InlineData("{instrument: P9, meets: [6a]}", "register.dangling")]
    public void A_coding_that_cannot_be_is_refused(string row, string code)
    {
        static string Act(string id, string type) => $"  - {{id: {id}, country: PHL, name: {id}, start: 2000-01-01, issuer: A, type: {type}, domain: d, groups: g, corridors: PHL-SAU, status: in force}}\n";
        var text = "groups: [{id: g, leaves: g}]\ncorridors: [{id: PHL-SAU, origin: PHL, destination: SAU, people: 1, money: 1}]\nactors: [{id: A, country: PHL, name: A, kind: ministry, rank: 3}]\n" +
            "instruments:\n" + Act("P1", "agreement") + Act("P2", "statute") + "agreement_codings:\n  - " + row + "\n";
        RegisterFiles.ReadText(text, "r.yaml").Faults.ShouldHaveSingleItem().Code.ShouldBe(code);
    }
}
