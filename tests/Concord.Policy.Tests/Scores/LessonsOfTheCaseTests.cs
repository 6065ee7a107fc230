namespace Concord.Policy.Tests;

/// <summary>What the worked case taught about scores: the traps, kept as tests.</summary>
public sealed class LessonsOfTheCaseTests
{
    [Fact]
    public void A_state_without_stated_objectives_does_not_look_perfect_once_commitments_count()
    {
        var rows = PolicyScores.Rows(CaseData.At(new(2005, 12, 1))).Where(r => r.Country == "MEX").ToList();
        rows.Single(r => r.Id == "ALL").Coherence.ShouldBe(1);
        rows.Single(r => r.Id == "C11" && r.PeopleWeight == 0.5).Coherence.ShouldBe(0);
        rows.Single(r => r.Id == "ALL+C").Coherence.ShouldNotBeNull().ShouldBeLessThan(1);
    }

    [Fact]
    public void A_commitment_without_data_is_unknown_and_counts_in_no_total() =>
        PolicyScores.Rows(CaseData.At(new(2026, 2, 1))).ShouldNotContain(r => r.Id == "C13");

    [Fact]
    public void One_giant_corridor_hides_no_other()
    {
        var register = CaseData.Register();
        var withTransit = register with { Corridors = [.. register.Corridors.Select(c => c.Destination == "MEX" ? c with { Transit = ["MEX"] } : c)] };
        var a = PolicyAssessment.Of(withTransit, new(2026, 2, 1));
        var corridors = PartScores.ByCorridor(a, "MEX").ToDictionary(p => p.Name);
        corridors.Keys.ShouldBe(["MEX-USA", "SAM-MEX", "CAM-MEX"]);
        var roles = PartScores.ByRole(a, "MEX");
        roles.Select(r => r.Name).ShouldBe(["Origin", "Transit"]);
        (corridors["MEX-USA"].Weight / corridors.Values.Sum(p => p.Weight)).ShouldBeGreaterThan(0.97);
        var objectives = PolicyScores.Rows(a).Where(r => r.Country == "MEX" && r.PeopleWeight == 0.5).ToDictionary(r => r.Id);
        // J22, J23 and J28 stand on the two transit corridors only, so that their mean is the score of the role.
        var transit = new[] { "J22", "J23", "J28" }.Select(j => objectives[j]).ToList();
        roles[1].Coherence.ShouldNotBeNull().ShouldBe(transit.Sum(r => r.Weight * r.Coherence!.Value) / transit.Sum(r => r.Weight), 1e-12);
        Math.Abs(roles[1].Coherence!.Value - objectives["ALL"].Coherence!.Value).ShouldBeGreaterThan(0.01);
        PartScores.ByRole(PolicyAssessment.Of(register, new(2026, 2, 1)), "MEX").Select(r => r.Name).ShouldBe(["Origin", "Destination"]);
    }

    [Fact]
    public void Scores_of_owners_are_the_means_of_their_objectives()
    {
        var a = CaseData.At(new(2026, 2, 1));
        var central = PartScores.ByOwner(a, "PHL").Single(p => p.Name == "PH-BSP");
        var own = PolicyScores.Rows(a).Where(r => r.Owner == "PH-BSP" && r.PeopleWeight == 0.5).ToList();
        central.Objectives.ShouldBe(own.Count);
        central.Coherence.ShouldNotBeNull().ShouldBe(own.Sum(r => r.Weight * r.Coherence!.Value) / own.Sum(r => r.Weight), 1e-12);
        central.Coverage.ShouldNotBeNull().ShouldBe(own.Sum(r => r.Weight * r.Coverage!.Value) / own.Sum(r => r.Weight), 1e-12);
    }

    [Fact]
    public void Every_score_says_what_it_rests_on_and_a_thin_inventory_is_marked()
    {
        var cost = PolicyScores.Rows(CaseData.At(new(2026, 2, 1))).First(r => r.Id == "J07");
        var inventory = cost.Inventory.ShouldNotBeNull();
        (inventory.Effects, inventory.Assessors, inventory.StrongestAdverse).ShouldBe((4, 1, -1));
        inventory.LawShare.ShouldBe(0);
        inventory.IsThin.ShouldBeTrue();
        (cost.CoherenceLow!.Value, cost.Coherence!.Value, cost.CoherenceHigh!.Value).ShouldSatisfyAllConditions(t => t.Item1.ShouldBeLessThan(0.1), t => t.Item2.ShouldBe(0.135, 0.001), t => t.Item3.ShouldBe(1, 1e-12));
        new Inventory(3, 2, 1, 0).IsThin.ShouldBeFalse();
        new Inventory(2, 2, 1, 0).IsThin.ShouldBeTrue();
    }
}
