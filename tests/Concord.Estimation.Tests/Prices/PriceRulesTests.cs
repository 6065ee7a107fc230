using Concord.Estimation.Prices;
using CsCheck;

namespace Concord.Estimation.Tests.Prices;

public sealed class PriceRulesTests
{
    private static PriceService Service(
        double? total, bool transparent = true, PriceSpeed speed = PriceSpeed.SameDay, bool? accessible = true, string from = "USA", string to = "MEX",
        double? fee = 5, double? margin = 1, double? amount = 200, double? rate = null, double? interbank = null) =>
        new("2020_1Q", from, to, "firm", "Cash to cash", speed, transparent, accessible, interbank, new(amount, fee, rate, margin, total), new(2.5 * amount, 2.5 * fee, rate, margin, total));

    [Fact]
    public void A_service_that_hides_its_rate_is_in_no_average()
    {
        PriceService[] services = [Service(6), Service(2, transparent: false), Service(8)];
        PriceAverages.Corridors(services).Single().Mean.ShouldBe(new(7, 2, 2.5, 1));
    }

    [Fact]
    public void A_corridor_of_hidden_rates_only_has_no_average_which_is_not_zero()
    {
        PriceAverages.Corridors([Service(0, transparent: false)]).ShouldBeEmpty();
        PriceAverages.Global([Service(0, transparent: false)], "2020_1Q").ShouldBeNull();
        SdgIndicator10C1.Of([Service(0, transparent: false)], "2020_1Q").ShouldBeNull();
    }

    [Fact]
    public void SmaRT_takes_the_three_cheapest_that_qualify()
    {
        PriceService[] services =
        [
            Service(9), Service(3), Service(4), Service(8), Service(1, transparent: false), Service(1, speed: PriceSpeed.SixDaysOrMore),
            Service(1, speed: PriceSpeed.Unknown), Service(1, accessible: false), Service(5, accessible: null), Service(0.5, to: "GTM"),
        ];
        SmartPrice.Of(services, "2020_1Q", "USA", "MEX").ShouldBe(new(4, 3, 1));
    }

    [Fact]
    public void SmaRT_of_two_services_says_two_and_of_none_says_none()
    {
        SmartPrice.Of([Service(2), Service(4)], "2020_1Q", "USA", "MEX").ShouldBe(new(3, 2, 0));
        SmartPrice.Of([Service(2, accessible: false)], "2020_1Q", "USA", "MEX").ShouldBeNull();
        SmartPrice.Of([], "2020_1Q", "USA", "MEX").ShouldBeNull();
    }

    [Fact]
    public void A_negative_cost_is_real_and_a_missing_one_is_named()
    {
        PriceAverages.Corridors([Service(-1), Service(3), Service(null)]).Single().Mean.Percent.ShouldBe(1);
        var faults = PriceChecks.Check([Service(-1), Service(null)], "rows.csv").Faults;
        faults.Count.ShouldBe(2);
        faults.ShouldAllBe(x => x.Code == "prices.missing" && x.Place.Row == 3 && x.Place.File == "rows.csv");
    }

    [Theory]
    [InlineData(0.0, 5.0, "prices.amount")]
    [InlineData(200.0, -5.0, "prices.amount")]
    public void Amounts_and_fees_that_cannot_be_are_named(double amount, double fee, string code) =>
        PriceChecks.Check([Service(3, amount: amount, fee: fee)]).Faults.ShouldContain(x => x.Code == code);

    [Fact]
    public void A_cost_beyond_the_amount_itself_and_no_number_are_named_and_infinity_is_in_no_average()
    {
        PriceChecks.Check([Service(250)]).Faults.ShouldContain(x => x.Code == "prices.enormous");
        PriceChecks.Check([Service(double.NaN)]).Faults.ShouldContain(x => x.Code == "prices.enormous");
        PriceAverages.Corridors([Service(double.PositiveInfinity), Service(4)]).Single().Mean.Percent.ShouldBe(4);
    }

    [Fact]
    public void A_total_off_by_more_than_a_hundredth_is_flagged_and_a_margin_is_checked_against_the_rates()
    {
        // 5 of 200 is 2.5%; with a margin of 1% that is 3.5%.
        PriceChecks.Check([Service(3.51)]).Totals.ShouldBeEmpty();
        PriceChecks.Check([Service(3.52)]).Totals[0].Recomputed.ShouldBe(3.5);
        PriceChecks.Check([Service(3.5, rate: 99, interbank: 100)]).Margins.ShouldBeEmpty();
        PriceChecks.Check([Service(3.5, rate: 98, interbank: 100)]).Margins[0].Recomputed.ShouldBe(2, 1e-9);
    }

    [Fact]
    public void Exactly_five_per_cent_is_not_above_five()
    {
        var indicator = SdgIndicator10C1.Of([Service(5), Service(5.01, to: "GTM")], "2020_1Q")!;
        indicator.Above.Single().To.ShouldBe("GTM");
        indicator.Corridors.ShouldBe(2);
    }

    [Fact]
    public void A_weighted_average_leaves_corridors_without_money_out_and_says_which()
    {
        var corridors = PriceAverages.Corridors([Service(4), Service(10, to: "GTM"), Service(50, to: "HND"), Service(60, to: "SLV")]);
        double? Dollars(string _, string to) => to switch { "MEX" => 300, "GTM" => 100, "HND" => null, _ => 0 };
        var weighted = PriceAverages.Weighted(corridors, "2020_1Q", Dollars)!;
        weighted.Percent.ShouldBe(5.5);
        weighted.Corridors.ShouldBe(2);
        weighted.Unweighted.Select(x => x.To).ShouldBe(["HND", "SLV"]);
        PriceAverages.Weighted(corridors, "2020_1Q", (_, _) => null).ShouldBeNull();
    }

    [Fact]
    public void A_mean_lies_between_the_cheapest_and_the_dearest() => Gen.Double[-10, 60].Array[1, 20].Sample(prices =>
    {
        var mean = PriceAverages.Corridors(prices.Select(x => Service(x))).Single().Mean;
        mean.Percent.ShouldBeInRange(prices.Min() - 1e-9, prices.Max() + 1e-9);
        SmartPrice.Of(prices.Select(x => Service(x)), "2020_1Q", "USA", "MEX")!.Percent.ShouldBeLessThanOrEqualTo(mean.Percent + 1e-9);
    });

    [Fact]
    public void Savings_are_the_fall_of_the_price_times_the_money_and_the_response_is_a_range_between_studies()
    {
        var savings = PriceSavings.IfPriceFell(1_000_000, 8, 5)!;
        savings.Saving.ShouldBe(30_000);
        savings.LeastMore.ShouldBe(1_000_000 * 1.0 * 3 / 8, 1e-6);
        savings.MostMore.ShouldBe(1_000_000 * 1.6 * 3 / 8, 1e-6);
        savings.Studies.Count.ShouldBe(2);
        savings.Studies[0].Study.ShouldBe("Ahmed, Mughal and Martínez-Zarzoso");
    }

    [Fact]
    public void Nothing_is_saved_below_the_target_and_nothing_follows_from_the_unknown()
    {
        var below = PriceSavings.IfPriceFell(1_000_000, 2, 3)!;
        (below.Saving, below.LeastMore, below.MostMore).ShouldBe((0, 0, 0));
        PriceSavings.IfPriceFell(1_000_000, -1, 3)!.Saving.ShouldBe(0);
        PriceSavings.IfPriceFell(double.NaN, 8, 3).ShouldBeNull();
        PriceSavings.IfPriceFell(1_000_000, double.NaN, 3).ShouldBeNull();
        PriceSavings.IfPriceFell(-5, 8, 3).ShouldBeNull();
        Should.Throw<ArgumentException>(() => PriceSavings.IfPriceFell(1, 8, 0));
        Should.Throw<ArgumentException>(() => PriceSavings.IfPriceFell(1, 8, 3, []));
    }

    [Fact]
    public void Prices_are_asked_for_two_amounts_only() => Should.Throw<ArgumentException>(() => PriceAverages.Corridors([Service(1)], 300));
}
