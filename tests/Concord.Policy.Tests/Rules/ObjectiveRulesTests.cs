using static Concord.Policy.Tests.Fixture;

namespace Concord.Policy.Tests;

/// <summary>K02 to K06 and K12, on numbers that can be followed by hand: three corridors of weight .15, .3 and .55 in three leaf groups.</summary>
public sealed class ObjectiveRulesTests
{
    private static readonly Register Two = Empty with
    {
        Objectives = [Aim("J1")],
        Instruments = [Act("P1"), Act("P2", "OTHER", corridors: "PHL-KWT", groups: "a")],
        Effects = [Effect("E1", "P1", 3, 1), Effect("E2", "P2", -1.5, 1)],
    };

    [Fact]
    public void Two_acts_that_pull_apart_waste_the_smaller_pull_where_they_meet()
    {
        // w(cell) = .15/3, min(P, N) = min(1, .5)
        Find(Two, FindingKind.K02).ShouldHaveSingleItem().Severity.ShouldNotBeNull().ShouldBe(0.05 * 0.5, 1e-12);
    }

    [Fact]
    public void Harm_is_the_owners_own_or_anothers_and_its_size_the_share_of_the_tension()
    {
        // Only one cell of weight .05 of 1 has N: blame = .05·.5/1.5
        Find(Two, FindingKind.K04).ShouldHaveSingleItem().Severity.ShouldNotBeNull().ShouldBe(0.05 / 3, 1e-12);
        Find(Two, FindingKind.K05).ShouldBeEmpty();
        var others = Two with { Objectives = [Aim("J1", owner: "PAR")] };
        Find(others, FindingKind.K05).ShouldHaveSingleItem().B.ShouldBe("P2");
        Find(others, FindingKind.K04).ShouldBeEmpty();
    }

    [Fact]
    public void A_lower_objective_turns_the_signs()
    {
        var lower = Two with { Objectives = [Aim("J1", Direction.Lower)] };
        Find(lower, FindingKind.K05).ShouldHaveSingleItem().B.ShouldBe("P1");
        PolicyScores.Rows(PolicyAssessment.Of(lower, Day)).First(r => r.Id == "J1").Coherence.ShouldNotBeNull().ShouldBe(0.05 * (0.5 / 1.5), 1e-12);
    }

    [Fact]
    public void A_corridor_without_support_is_a_gap_by_its_bare_cells()
    {
        var partly = Two with { Instruments = [Act("P1", corridors: "PHL-KWT|PHL-SAU", groups: "ab"), Two.Instruments[1]] };
        Find(partly, FindingKind.K06).Select(f => (f.B, Math.Round(f.Severity!.Value, 12))).ShouldBe([("PHL-KWT", 0.05), ("PHL-SAU", 0.1), ("PHL-USA", 0.55)]);
        Find(Two, FindingKind.K06).ShouldBeEmpty();
    }

    [Fact]
    public void An_objective_that_nothing_supports_is_an_orphan_and_has_no_gaps()
    {
        var orphan = Two with { Effects = [Effect("E2", "P2", -1.5)] };
        Find(orphan, FindingKind.K12).ShouldHaveSingleItem().Severity.ShouldNotBeNull().ShouldBe(1, 1e-12);
        Find(orphan, FindingKind.K06).ShouldBeEmpty();
        Find(Two, FindingKind.K12).ShouldBeEmpty();
    }

    [Fact]
    public void An_objective_to_keep_takes_part_in_objective_conflicts_only()
    {
        var keep = Two with { Objectives = [Aim("J1", Direction.Keep), Aim("J2")] };
        PolicyAssessment.Of(keep, Day).Findings.Where(f => f.A.Split('|').Contains("J1")).Select(f => f.Kind).ShouldBe([FindingKind.K03]);
    }

    [Theory]
    [InlineData(Direction.Raise, Direction.Lower, "strong")]
    [InlineData(Direction.Lower, Direction.Raise, "strong")]
    [InlineData(Direction.Raise, Direction.Keep, "weak")]
    [InlineData(Direction.Keep, Direction.Lower, "weak")]
    [InlineData(Direction.Raise, Direction.Raise, null)]
    [InlineData(Direction.Keep, Direction.Keep, null)]
    public void Objectives_collide_by_their_directions(Direction a, Direction b, string? grade) =>
        Find(Empty with { Objectives = [Aim("J1", a), Aim("J2", b)] }, FindingKind.K03).SingleOrDefault()?.Grade.ShouldBe(grade);

    [Fact]
    public void Objectives_collide_only_on_one_outcome_in_shared_cells_of_one_country_on_one_day()
    {
        Register With(Objective other) => Empty with { Objectives = [Aim("J1", groups: "ab", corridors: "PHL-KWT|PHL-SAU"), other] };
        var against = Aim("J2", Direction.Lower, groups: "b|c", corridors: "PHL-SAU|PHL-USA");
        var found = Find(With(against), FindingKind.K03).ShouldHaveSingleItem();
        (found.N, found.Detail).ShouldBe((1, "X raise/lower"));
        found.Severity.ShouldNotBeNull().ShouldBe(0.3, 1e-12);
        Find(With(against with { Outcome = "Y" }), FindingKind.K03).ShouldBeEmpty();
        Find(With(against with { Groups = ["c"] }), FindingKind.K03).ShouldBeEmpty();
        Find(With(against with { Corridors = ["PHL-USA"] }), FindingKind.K03).ShouldBeEmpty();
        Find(With(against with { Country = "KWT" }), FindingKind.K03).ShouldBeEmpty();
        Find(With(against with { InForce = Days("2010-01-01", "2019-12-31") }), FindingKind.K03).ShouldBeEmpty();
    }

    [Fact]
    public void An_effect_that_hangs_on_a_provision_acts_in_its_cells_and_on_its_days()
    {
        var register = Two with
        {
            Provisions = [Rule("V1", "P1", Modality.Permitted, corridors: "PHL-USA", groups: "c", last: "2020-01-01")],
            Effects = [Effect("E1", "P1", 3, 1) with { Provision = "V1" }],
        };
        PolicyScores.Rows(PolicyAssessment.Of(register, Day)).First(r => r.Id == "J1").Coverage.ShouldNotBeNull().ShouldBe(0.55 / 3, 1e-12);
        Find(register, FindingKind.K12, "2020-01-02").ShouldHaveSingleItem();
    }
}
