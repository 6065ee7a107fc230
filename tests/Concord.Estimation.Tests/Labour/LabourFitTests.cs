using Concord.Estimation.Labour;

namespace Concord.Estimation.Tests.Labour;

/// <summary>The map of fit, and the gate of ethical recruitment that no setting opens.</summary>
public sealed class LabourFitTests
{
    private static readonly DateOnly Day = new(2026, 11, 25);
    private static readonly SafeguardsList List = new(new HashSet<string> { "GHA", "NGA" }, new(2023, 3, 8), "WHO");
    private static readonly RecruitmentAgreement Agreement = new("GHA", "DEU", "22", "Partnership", new(2020, 1, 1), "training paid by the employer", "gazette");

    [Theory]
    [InlineData("2221")]
    [InlineData("22")]
    [InlineData("2")]
    [InlineData("3258")]
    [InlineData("532")]
    [InlineData("53")]
    [InlineData("1342")]
    public void Health_personnel_of_a_state_on_the_list_are_shown_nowhere_abroad(string isco)
    {
        var fit = Fit(Market(isco, List));
        fit.Cells.ShouldAllBe(c => fit.Market.Supply[c.Supply].Area != "GHA" || fit.Market.Demand[c.Demand].Area == "GHA");
        fit.Excluded.Select(e => e.Destination).ShouldBe(["DEU"]);
        fit.Excluded.Single().Why.ShouldBe("on WHO's support and safeguards list of 2023-03-08");
    }

    [Theory]
    [InlineData("7126")]
    [InlineData("2512")]
    [InlineData("2250")]
    [InlineData("3240")]
    public void Other_people_are_shown(string isco) => Fit(Market(isco, List)).Excluded.ShouldBeEmpty();

    [Fact]
    public void Without_the_list_every_state_counts_as_on_it()
    {
        var fit = Fit(Market("2221", null) with { Supply = [new("SWE", "2221", 10)], Ties = [new("SWE", "DEU", 1000, 0, 0)] });
        fit.Cells.ShouldBeEmpty();
        fit.Excluded.Single().Why.ShouldContain("no support and safeguards list is loaded");
    }

    [Fact]
    public void A_recorded_shortage_closes_as_the_list_does()
    {
        var market = Market("2221", List) with { Supply = [new("PHL", "2221", 10)], Ties = [new("PHL", "DEU", 1000, 0, 0)] };
        Fit(market).Cells.Count.ShouldBe(1);
        foreach (var recorded in new[] { "2221", "22", "2" }) Fit(market with { Shortages = [new("PHL", recorded, "ministry")] }).Excluded.Single().Why.ShouldBe("a recorded shortage: ministry");
        Fit(market with { Shortages = [new("PHL", "2212", "ministry")] }).Excluded.ShouldBeEmpty();
    }

    [Fact]
    public void An_agreement_with_safeguards_shows_them_and_is_named()
    {
        var fit = Fit(Market("2221", List) with { Agreements = [Agreement] });
        fit.Excluded.ShouldBeEmpty();
        fit.Cells.Single(c => c.Demand == 0).Agreement.ShouldBe("Partnership, in force since 2020-01-01: training paid by the employer");
    }

    public static TheoryData<string, RecruitmentAgreement> Useless => new()
    {
        { "without safeguards", Agreement with { Safeguards = " " } },
        { "with another state", Agreement with { To = "ARE" } },
        { "the other way round", Agreement with { From = "DEU", To = "GHA" } },
        { "not yet in force", Agreement with { InForce = Day.AddDays(1) } },
        { "on another group", Agreement with { Isco = "2212" } },
        { "of another state", Agreement with { From = "NGA" } },
    };

    [Theory]
    [MemberData(nameof(Useless))]
    public void An_agreement_that_does_not_fit_opens_nothing(string why, RecruitmentAgreement agreement) => Fit(Market("2221", List) with { Agreements = [agreement] }).Excluded.Count.ShouldBe(1, why);

    [Fact]
    public void An_agreement_on_a_part_does_not_open_the_whole_group() => Fit(Market("22", List) with { Agreements = [Agreement with { Isco = "2221" }] }).Excluded.Count.ShouldBe(1);

    [Fact]
    public void No_weight_opens_the_gate()
    {
        foreach (var weights in new[] { new FitWeights(0, 0, 0, 0), new FitWeights(1000, 0, 0, 0, 1), new FitWeights(Reach: 1) })
            LabourFit.Of(Market("2221", List), weights, 10, TestContext.Current.CancellationToken).Cells.ShouldBeEmpty();
    }

    [Fact]
    public void At_home_everybody_fits() => Fit(Market("2221", null) with { Demand = [new("GHA", "2221", 5)] }).Cells.Single().Least.ShouldBe(5);

    [Fact]
    public void Skills_beyond_reach_are_no_fit_however_many_posts_stay_unfilled()
    {
        var market = Market("2512", List) with { Demand = [new("DEU", "2221", 4)] };
        Fit(market).Unfilled.ShouldBe([4.0]);
        LabourFit.Of(market, new(Reach: 1), 0.05, TestContext.Current.CancellationToken).Unfilled.ShouldBe([0.0]);
    }

    [Fact]
    public void A_pair_without_a_row_is_told_and_nobody_is_shown_on_it()
    {
        var fit = Fit(Market("7126", List) with { Ties = [] });
        fit.Cells.ShouldBeEmpty();
        fit.Faults.Single().Code.ShouldBe("labour.no-tie");
    }

    [Fact]
    public void Too_many_pairs_are_a_fault()
    {
        var fit = Fit(Market("7126", List) with { Supply = [.. Enumerable.Repeat(new LabourSupply("GHA", "7126", 1), 501)], Demand = [.. Enumerable.Repeat(new LabourDemand("DEU", "7126", 1), 500)] });
        fit.Faults.Single().Code.ShouldBe("labour.too-large");
    }

    [Theory]
    [InlineData("2221", "2221", 0)]
    [InlineData("2221", "2222", 0.25)]
    [InlineData("2221", "2211", 0.5)]
    [InlineData("2221", "2512", 0.75)]
    [InlineData("2221", "7126", 1)]
    [InlineData("22", "2221", 0)]
    [InlineData("2", "7", 1)]
    public void Skills_are_as_far_apart_as_the_tree_says(string left, string right, double distance)
    {
        Isco.Distance(left, right).ShouldBe(distance);
        Isco.Distance(right, left).ShouldBe(distance);
    }

    [Fact]
    public void The_shortage_index_is_the_weighted_mean_of_standardised_signs()
    {
        OccupationIndicators[] rows = [Row("A", 3, 5), Row("B", 1, 5), Row("C", 2, 5), Row("D", null, 5)];
        var index = ShortageIndex.Of(rows, new(Wages: 1, Employment: 0, Hours: 0, Unemployment: 1, UnderQualified: 0));
        // Wages 3, 1, 2 have mean 2 and deviation √(2/3); unemployment is alike everywhere and tells nothing.
        index.ShouldBe([0.5 / Math.Sqrt(2.0 / 3), -0.5 / Math.Sqrt(2.0 / 3), 0, null]);
        ShortageIndex.Of(rows[..2], new()).ShouldBe([null, null]);
        rows[0].VacancyRate.ShouldBe(0.1);
        (rows[0] with { Occupied = null }).VacancyRate.ShouldBeNull();
        (rows[0] with { Vacancies = 0, Occupied = 0 }).VacancyRate.ShouldBeNull();
        Should.Throw<ArgumentException>(() => ShortageIndex.Of(rows, new(0, 0, 0, 0, 0)));
    }

    [Fact]
    public void Training_is_borne_by_those_whose_shares_say_so()
    {
        var fit = Fit(Market("7126", List));
        var (burdens, without) = TrainingBurdens.Of(fit, [new("GHA", "7", 100, 0.5, 0.3, 0, 0, 0.2), new("GHA", "712", 1000, 0.5, 0.3, 0, 0, 0.2), new("GHA", "2", 1, 1, 0, 0, 0, 0)]);
        without.ShouldBe(0);
        burdens.ShouldBe([new("GHA", "DEU", "7126", 5, 2500, 1500, 0, 0, 1000)]);
        (burdens[0].BorneByOrigin, burdens[0].BorneByDestination).ShouldBe((4000, 1000));
        TrainingBurdens.Of(fit, []).WithoutCost.ShouldBe(5);
    }

    private static OccupationIndicators Row(string isco, double? wages, double unemployment) => new("DEU", isco, 10, 90, wages, null, null, unemployment, null);

    private static LabourFit Fit(LabourMarket market) => LabourFit.Of(market, new(), 0.05, TestContext.Current.CancellationToken);

    private static LabourMarket Market(string isco, SafeguardsList? list) => new([new("GHA", isco, 10)], [new("DEU", isco, 5)], [new("GHA", "DEU", 5000, 0.5, 0.5)], [], list, [], Day);
}
