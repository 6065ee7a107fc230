using static Concord.Policy.Tests.Fixture;

namespace Concord.Policy.Tests;

public sealed class OtherRulesTests
{
    [Theory]
    [InlineData(60, 50.0, true)]
    [InlineData(50, 50.0, false)]
    [InlineData(60, null, false)] // a line without a recorded appropriation is unknown
    public void K08_a_line_is_overdrawn_when_needs_exceed_its_appropriation(double second, double? granted, bool fires)
    {
        BudgetEntry Entry(string act, double? amount, string kind) => new() { Instrument = act, Year = 2020, Amount = amount, Currency = "PHP", Kind = kind, Line = "L" };
        var register = Empty with { Instruments = [Act("P1"), Act("P2")], Budgets = [Entry("P1", 0, "needed"), Entry("P2", second, "needed"), Entry("P1", granted, "appropriated")] };
        Find(register, FindingKind.K08).Any().ShouldBe(fires);
        Find(register, FindingKind.K08, "2021-01-01").ShouldBeEmpty();
    }

    [Fact]
    public void K08_one_earmark_is_used_once()
    {
        BudgetEntry Entry(string act) => new() { Instrument = act, Year = 2020, Amount = 1, Currency = "PHP", Kind = "proposed", Earmark = "levy" };
        Find(Empty with { Instruments = [Act("P1"), Act("P2")], Budgets = [Entry("P1"), Entry("P2")] }, FindingKind.K08).ShouldHaveSingleItem().B.ShouldBe("P1|P2");
        Find(Empty with { Instruments = [Act("P1")], Budgets = [Entry("P1"), Entry("P1")] }, FindingKind.K08).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(303_080, 183_491, null, true)]
    [InlineData(100, 100, null, false)]
    [InlineData(100, 100, 1.0, true)]
    public void K08_people_of_a_trade_needed_and_leaving_against_those_there(double needed, double there, double? leaving, bool fires) =>
        Find(Empty with { Supplies = [new() { Id = "S1", Country = "PHL", Group = "a", Year = 2020, Needed = needed, Available = there, Outflow = leaving }] }, FindingKind.K08).Any().ShouldBe(fires);

    [Fact]
    public void K09_two_bodies_hold_one_function_for_shared_groups_without_coordination()
    {
        Mandate Held(string actor, string groups = "ab", string? clause = null, string? last = null) =>
            new() { Actor = actor, Function = "f", Groups = groups.Split('|'), InForce = Days("2010-01-01", last), Coordination = clause };
        IReadOnlyList<Finding> With(params Mandate[] mandates) => Find(Empty with { Mandates = mandates }, FindingKind.K09);
        With(Held("MIN"), Held("LOW")).ShouldHaveSingleItem().B.ShouldBe("MIN|LOW");
        With(Held("MIN"), Held("LOW", "c")).ShouldBeEmpty();
        With(Held("MIN"), Held("LOW", clause: "attached")).ShouldBeEmpty();
        With(Held("MIN"), Held("LOW", last: "2019-12-31")).ShouldBeEmpty();
        With(Held("MIN"), Held("MIN", "c")).ShouldBeEmpty();
        With(Held("MIN"), Held("KW")).ShouldBeEmpty();
        With(Held("MIN"), Held("LOW") with { Function = "g" }).ShouldBeEmpty();
    }

    [Fact]
    public void K09b_a_function_nobody_holds_any_more_or_yet()
    {
        Mandate Row(string? actor, string? last) => new() { Actor = actor, Country = "PHL", Function = "f", Groups = ["a"], InForce = Days("2010-01-01", last) };
        IReadOnlyList<Finding> With(params Mandate[] mandates) => Find(Empty with { Mandates = mandates }, FindingKind.K09b);
        With(Row("MIN", "2019-12-31")).ShouldHaveSingleItem().A.ShouldBe("f");
        With(Row(null, null)).ShouldHaveSingleItem();
        With(Row("MIN", null)).ShouldBeEmpty();
        With(Row(null, null), Row("MIN", null)).ShouldBeEmpty();
        With(Row("MIN", "2019-12-31"), Row("LOW", null)).ShouldBeEmpty();
    }

    [Fact]
    public void K10_the_latest_levels_are_compared_law_and_practice_apart()
    {
        ReciprocityLevel Row(string id, string demanded, string granted, int year, string? basis = null, string? scale = null) =>
            new() { Id = id, Country = "PHL", Right = "r", Demanded = demanded, Granted = granted, Date = new(year, 1, 1), Basis = basis, Scale = scale };
        IReadOnlyList<Finding> With(params ReciprocityLevel[] rows) => Find(Empty with { Reciprocity = rows }, FindingKind.K10);
        With(Row("R1", "4", "0", 2010)).ShouldHaveSingleItem().N.ShouldBe(4);
        With(Row("R1", "4", "0", 2010), Row("R2", "4", "4", 2015)).ShouldBeEmpty();
        With(Row("R1", "2", "3", 2010)).ShouldBeEmpty();
        With(Row("R1", "4", "0", 2021)).ShouldBeEmpty();
        With(Row("R1", "4", "0", 2010, "law"), Row("R2", "4", "4", 2015, "practice")).ShouldHaveSingleItem().A.ShouldBe("R1");
        var penalty = With(Row("R1", "none", "criminal", 2010, scale: "penalty")).ShouldHaveSingleItem();
        penalty.N.ShouldBeNull();
        With(Row("R1", "fine", "none", 2010, scale: "penalty")).ShouldBeEmpty();
    }

    [Fact]
    public void K11_large_corridors_between_countries_want_an_agreement_in_force()
    {
        string[] Missing(AssessmentOptions? options = null, params Instrument[] acts) =>
            [.. PolicyAssessment.Of(Empty with { Instruments = acts, Corridors = [.. Empty.Corridors, Corridor("PHL-***", 9e6, 9), Corridor("PHL-QAT", 99_999, 800)] }, Day, options).Findings.Where(f => f.Kind == FindingKind.K11).Select(f => f.A)];
        Missing().ShouldBe(["PHL-KWT", "PHL-SAU", "PHL-USA"]);
        Missing(null, Act("P1", type: "agreement", domain: "social security", corridors: "PHL-KWT")).ShouldBe(["PHL-SAU", "PHL-USA"]);
        Missing(null, Act("P1", type: "agreement/regulation", domain: "social security")).Length.ShouldBe(3);
        Missing(null, Act("P1", type: "agreement", domain: "labour")).Length.ShouldBe(3);
        Missing(null, Act("P1", type: "agreement", domain: "social security", status: "signed 2004")).Length.ShouldBe(3);
        Missing(null, Act("P1", type: "agreement", domain: "social security", last: "2019-12-31")).Length.ShouldBe(3);
        Missing(new() { MirrorMoney = 500 }).ShouldContain("PHL-QAT");
        Missing(new() { MirrorDomains = ["labour"] }, Act("P1", type: "agreement", domain: "labour")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0.0, true)]
    [InlineData(1.0, false)]
    [InlineData(null, false)]
    public void K13_the_latest_appropriation_up_to_the_year_decides_and_unknown_says_nothing(double? latest, bool fires)
    {
        BudgetEntry Entry(int year, double? amount, string kind = "appropriated") => new() { Instrument = "P1", Year = year, Amount = amount, Currency = "PHP", Kind = kind };
        var register = Empty with { Instruments = [Act("P1")], Budgets = [Entry(2015, 0), Entry(2019, latest, "appropriated for pay"), Entry(2020, 5, "proposed"), Entry(2021, 7)] };
        Find(register, FindingKind.K13).Any().ShouldBe(fires);
        Find(register with { Instruments = [Act("P1", last: "2019-12-31")] }, FindingKind.K13).ShouldBeEmpty();
        Find(register with { Budgets = [] }, FindingKind.K13).ShouldBeEmpty();
    }

    [Fact]
    public void K14_acts_without_ground()
    {
        Find(Empty with { Instruments = [Act("P1", status: "signed 2004, never in force")] }, FindingKind.K14).ShouldHaveSingleItem().Grade.ShouldBe("signed, never in force");
        Find(Empty with { Instruments = [Act("P1", status: "signed", from: "2021-01-01")] }, FindingKind.K14).ShouldBeEmpty();
        var rests = Act("P2") with { DependsOn = ["P1"] };
        Find(Empty with { Instruments = [Act("P1", last: "2019-12-31"), rests] }, FindingKind.K14).ShouldHaveSingleItem().B.ShouldBe("P1");
        Find(Empty with { Instruments = [Act("P1"), rests] }, FindingKind.K14).ShouldBeEmpty();
        Find(Empty with { Instruments = [Act("P1", last: "2019-12-31"), rests with { InForce = Days("2010-01-01", "2019-12-31") }] }, FindingKind.K14).ShouldBeEmpty();
        Find(Empty with { Instruments = [Act("P1", last: "2019-12-31"), Act("P2")], Provisions = [Rule("V1", "P2", Modality.Forbidden, under: "P1")] }, FindingKind.K14).ShouldHaveSingleItem().A.ShouldBe("P2");
    }

    [Fact]
    public void K14_a_duty_without_sanction_fires_when_every_sanction_ended_or_gave_way()
    {
        var duty = Rule("V1", "P1", Modality.Obliged, conduct: "remit");
        var sanction = Rule("V2", "P1", Modality.Obliged, conduct: "punish", bearer: "state") with { Sanctions = ["V1"] };
        var repeal = Rule("V3", "P2", Modality.Forbidden, conduct: "punish", bearer: "state", from: "2015-01-01");
        IReadOnlyList<Finding> With(params Provision[] provisions) => Find(Empty with { Instruments = [Act("P1"), Act("P2")], Provisions = provisions }, FindingKind.K14);
        With(duty, sanction, repeal).ShouldHaveSingleItem().Detail.ShouldBe("V2");
        With(duty, sanction).ShouldBeEmpty();
        With(duty, sanction with { InForce = Days("2010-01-01", "2019-12-31") }).ShouldHaveSingleItem();
        With(duty, repeal).ShouldBeEmpty();
        With(duty, sanction, repeal, Rule("V4", "P2", Modality.Obliged, conduct: "fine", bearer: "state") with { Sanctions = ["V1"] }).ShouldBeEmpty();
    }

    [Fact]
    public void K14_the_Philippine_duty_to_remit_lost_its_sanction_in_1985()
    {
        var register = CaseData.Register();
        var linked = register with { Provisions = [.. register.Provisions.Select(p => p.Id == "V02" ? p with { Sanctions = ["V01"] } : p)] };
        Find(linked, FindingKind.K14, "2005-12-01").ShouldContain(f => f.A == "P02" && f.B == "V01" && f.Detail == "V02");
        Find(linked, FindingKind.K14, "1984-12-01").ShouldNotContain(f => f.A == "P02");
    }

    [Fact]
    public void K15_three_bans_begun_within_ten_years_for_one_group_on_one_corridor()
    {
        Provision Ban(string id, string from, string groups = "a", string corridors = "PHL-KWT", Modality modality = Modality.Forbidden) => Rule(id, "P1", modality, corridors, groups, from, from);
        IReadOnlyList<Finding> With(params Provision[] bans) => Find(Empty with { Instruments = [Act("P1", from: "2000-01-01")], Provisions = bans }, FindingKind.K15);
        var found = With(Ban("V1", "2010-01-02"), Ban("V2", "2015-01-01"), Ban("V3", "2020-01-01")).ShouldHaveSingleItem();
        (found.A, found.B, found.N, found.Detail).ShouldBe(("deploy", "PHL-KWT", 3, "V1|V2|V3"));
        With(Ban("V1", "2010-01-01"), Ban("V2", "2015-01-01"), Ban("V3", "2020-01-01")).ShouldBeEmpty();
        With(Ban("V1", "2012-01-01"), Ban("V2", "2015-01-01"), Ban("V3", "2020-01-02")).ShouldBeEmpty();
        With(Ban("V1", "2012-01-01", "b"), Ban("V2", "2015-01-01"), Ban("V3", "2019-01-01")).ShouldBeEmpty();
        With(Ban("V1", "2012-01-01", corridors: "PHL-SAU"), Ban("V2", "2015-01-01"), Ban("V3", "2019-01-01")).ShouldBeEmpty();
        With(Ban("V1", "2012-01-01", modality: Modality.Permitted), Ban("V2", "2015-01-01"), Ban("V3", "2019-01-01")).ShouldBeEmpty();
        With(Ban("V0", "2011-01-01", "b"), Ban("V1", "2012-01-01", "all"), Ban("V2", "2015-01-01"), Ban("V3", "2019-01-01")).ShouldHaveSingleItem().Detail.ShouldBe("V1|V2|V3");
    }

    [Fact]
    public void K16_assessors_disagree_only_in_sign()
    {
        IReadOnlyList<Finding> With(double a, double b) => Find(Empty with { Instruments = [Act("P1")], Effects = [Effect("E1", "P1", a, assessor: "x"), Effect("E1", "P1", b, assessor: "y")] }, FindingKind.K16);
        With(2, -1).ShouldHaveSingleItem().A.ShouldBe("E1");
        With(2, 1).ShouldBeEmpty();
        With(2, 0).ShouldBeEmpty();
    }
}
