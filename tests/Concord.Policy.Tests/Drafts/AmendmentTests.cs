using static Concord.Policy.Tests.Fixture;

namespace Concord.Policy.Tests;

public sealed class AmendmentTests
{
    private static readonly Register Clash = Empty with
    {
        Instruments = [Act("P1", "PAR"), Act("P2", "MIN", from: "2012-01-01")],
        Provisions = [Rule("V1", "P1", Modality.Permitted, groups: "ab"), Rule("V2", "P2", Modality.Forbidden, corridors: "PHL-KWT|PHL-SAU", groups: "a|c", from: "2012-01-01")],
    };

    private static AmendmentResult Search(Register register, FindingKind kind)
    {
        var a = PolicyAssessment.Of(register, Day);
        return AmendmentSearch.Smallest(a, a.Findings.First(f => f.Kind == kind));
    }

    [Fact]
    public void The_smallest_amendment_narrows_where_it_gives_up_least()
    {
        var result = Search(Clash, FindingKind.K01);
        var smallest = result.Smallest.ShouldNotBeNull();
        smallest.Cost.ShouldBe(1);
        // Taking group a out of V2 gives up two cells; its corridors cannot be emptied; V1 would give up more.
        smallest.Steps.ShouldHaveSingleItem().ToString().ShouldBe("take the groups a out of V2");
        smallest.Vanish.Select(f => f.Id).ShouldBe(["K01-V1-V2"]);
    }

    [Fact]
    public void A_narrowing_that_makes_another_finding_is_passed_over_and_shown()
    {
        var register = Clash with
        {
            Objectives = [Aim("J1", groups: "a")],
            Effects = [Effect("E1", "P1", 2)],
            Commitments = [new() { Id = "C1", Country = "PHL", Source = "Treaty", Binding = true, From = new(2011, 1, 1), Demand = Demand.Obliged, Subject = "deploy", Groups = ["a"], Corridors = ["PHL-SAU"] }],
            Provisions = [.. Clash.Provisions, Rule("V3", "P1", Modality.Obliged, "PHL-SAU", "a", from: "2009-01-01", bearer: "state")],
        };
        var breach = Search(register, FindingKind.K07);
        breach.Smallest.ShouldNotBeNull().Steps.ShouldHaveSingleItem().ToString().ShouldContain("V2");
    }

    [Fact]
    public void Dropping_costs_ten_and_comes_last()
    {
        var whole = Clash with { Provisions = [Rule("V1", "P1", Modality.Permitted), Rule("V2", "P2", Modality.Forbidden, from: "2012-01-01")] };
        var smallest = Search(whole, FindingKind.K01).Smallest.ShouldNotBeNull();
        (smallest.Cost, smallest.Steps[0].ToString()).ShouldBe((10, "drop V2"));
    }

    [Fact]
    public void A_later_act_may_wait_for_the_end_of_the_other()
    {
        var ending = Clash with { Provisions = [Rule("V1", "P1", Modality.Permitted, last: "2020-12-31"), Rule("V2", "P2", Modality.Forbidden, from: "2012-01-01")] };
        Search(ending, FindingKind.K01).Smallest.ShouldNotBeNull().Steps[0].ToString().ShouldBe("let V2 begin when V1 ends");
    }

    [Fact]
    public void Protective_acts_agreements_and_acts_of_other_states_are_left_alone()
    {
        Register With(Func<Instrument, Instrument> both) => Clash with { Instruments = [.. Clash.Instruments.Select(both)] };
        Search(With(i => i with { Protective = true }), FindingKind.K01).Smallest.ShouldBeNull();
        Search(With(i => i.Id == "P2" ? i with { Protective = true } : i), FindingKind.K01).Smallest.ShouldNotBeNull().Steps[0].ToString().ShouldContain("V1");
        Search(With(i => i.Id == "P2" ? i with { Type = "agreement" } : i), FindingKind.K01).Smallest.ShouldNotBeNull().Steps[0].ToString().ShouldContain("V1");
        var abroad = Empty with { Instruments = [Act("P1"), Act("X1", "KW", corridors: "PHL-KWT")], Objectives = [Aim("J1")], Effects = [Effect("E1", "P1", 2), Effect("E2", "X1", -2)] };
        var result = Search(abroad, FindingKind.K05);
        result.Smallest.ShouldBeNull();
        result.Tried.ShouldBeEmpty();
    }

    [Fact]
    public void No_option_lowers_a_protective_provision()
    {
        var a = PolicyAssessment.Of(Clash with { Instruments = [.. Clash.Instruments.Select(i => i with { Protective = true })] }, Day);
        FindingOptions.For(a, a.Findings.First(f => f.Kind == FindingKind.K01)).Where(o => o.Trial is not null).ShouldBeEmpty();
    }

    [Fact]
    public void Every_finding_of_the_case_has_options_and_those_that_can_be_tried_are()
    {
        var a = CaseData.At(new(2026, 2, 1));
        foreach (var f in a.Findings)
        {
            var options = FindingOptions.For(a, f);
            options[^1].Code.ShouldBe("accept");
            options.Count.ShouldBeGreaterThan(1, f.Id);
        }
        var mirror = a.Findings.Single(f => f.Id == "K11-PHL-SAU");
        var negotiate = FindingOptions.For(a, mirror).Single(o => o.Code == "negotiate").Trial.ShouldNotBeNull();
        (negotiate.Removes, negotiate.Appear.Count).ShouldBe((true, 0));
        var doubled = a.Findings.Single(f => f.Kind == FindingKind.K09);
        FindingOptions.For(a, doubled).Single(o => o.Code == "coordinate").Trial.ShouldNotBeNull().Removes.ShouldBeTrue();
        var cap = a.Findings.Single(f => f.Id == "K05-J15-P08");
        FindingOptions.For(a, cap).Where(o => o.Trial is { Removes: true }).ShouldNotBeEmpty();
    }
}
