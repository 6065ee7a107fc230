using Concord.Core;
using static Concord.Policy.Tests.Fixture;

namespace Concord.Policy.Tests;

/// <summary>Sizes of corridors from the lake in place of the register's own.</summary>
public sealed class OutsideWeightsTests
{
    private static readonly CorridorWeights Lake = new("lake", [new("PHL", "KWT", 100, 10), new("PHL", "SAU", 300, null), new("PHL", "QAT", 50, 20), new("GTM", "MEX", 30, 5), new("HND", "MEX", 20, null), new("PHL", "JPN", 500, 65)]);

    private static readonly Register WithAggregates = Empty with
    {
        Corridors =
        [
            Corridor("PHL-KWT", 1, 1), Corridor("PHL-SAU", 1, 1), Corridor("PHL-JPN", 1, 1), new() { Id = "PHL-OTH", Origin = "PHL", Destination = "***", People = 1, Money = 1 },
            new() { Id = "CAM-MEX", Origin = "CAM", Destination = "MEX", People = 1, Money = 1, Members = ["GTM-MEX", "HND-MEX", "SLV-MEX"] },
        ],
        Objectives = [Aim("J1", corridors: "PHL-KWT|PHL-SAU|PHL-OTH"), Aim("J2", corridors: "CAM-MEX")],
    };

    private static CorridorShares Shares(AssessmentOptions options) => PolicyAssessment.Of(WithAggregates, Day, options).Snapshot.Shares;

    [Fact]
    public void Aggregates_sum_their_members_and_the_rest_is_what_no_other_row_names()
    {
        var shares = Shares(new() { Weights = Lake });
        shares.People.ShouldBe([100, 300, 0, 50, 50]);
        shares.Money.ShouldBe([10, 0, 0, 20, 5]);
        shares.Source.ShouldBe("lake");
    }

    [Fact]
    public void Shares_run_over_the_corridors_that_the_register_reaches()
    {
        // PHL-JPN is in no scope: its 500 people weigh nothing.
        var shares = Shares(new() { Weights = Lake });
        shares.PeopleShare.ShouldBe([0.2, 0.6, 0, 0.1, 0.1]);
        shares.MoneyShare.Sum().ShouldBe(1, 1e-12);
        Shares(new()).PeopleShare.ShouldBe([0.2, 0.2, 0.2, 0.2, 0.2]);
    }

    [Fact]
    public void No_numbers_at_all_give_no_weights_and_no_invented_scores()
    {
        var a = PolicyAssessment.Of(WithAggregates, Day, new() { Weights = new("none", []) });
        PolicyScores.Rows(a).ShouldAllBe(r => r.Weight == 0 && r.Coherence == null && r.Coverage == null);
    }

    [Fact]
    public void A_weight_of_people_outside_0_to_1_is_misuse() => Should.Throw<ArgumentException>(() => PolicyAssessment.Of(Empty, Day, new() { PeopleWeight = 1.1 }));
}
