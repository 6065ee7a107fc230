using Concord.Core;
using Concord.Estimation.Flows;
using CsCheck;
using static Concord.Estimation.Tests.Flows.GoldenFlows;

namespace Concord.Estimation.Tests.Flows;

public sealed class FlowChecksTests
{
    public static TheoryData<string, Func<FlowInputs, FlowInputs>> Ugly => new()
    {
        { "flows.missing", x => x with { StocksStart = Set(x.StocksStart, 6, double.NaN) } },
        { "flows.missing", x => x with { StocksEnd = Set(x.StocksEnd, 0, double.PositiveInfinity) } },
        { "flows.missing", x => x with { Deaths = Set(x.Deaths, 2, double.NaN) } },
        { "flows.negative", x => x with { StocksStart = Set(x.StocksStart, 1, -3) } },
        { "flows.negative", x => x with { Births = Set(x.Births, 1, -3) } },
        { "flows.enormous", x => x with { StocksEnd = Set(x.StocksEnd, 1, 1e15) } },
        { "flows.enormous", x => x with { Births = Set(x.Births, 1, 1e300) } },
        { "flows.population", x => x with { StocksStart = Set(x.StocksStart, 0, -1e6) } },
        { "flows.more-events-than-people", x => x with { Deaths = Set(x.Deaths, 3, 5000) } },
        { "flows.more-events-than-people", x => x with { Births = Set(x.Births, 3, 5000) } },
        { "flows.interval", x => x with { To = x.From } },
        { "flows.area-twice", x => x with { Areas = ["A", "B", "B", "D"] } },
        { "flows.no-areas", _ => new([], [], [], [], [], 2015, 2020) },
        { "flows.population", x => x with { StocksStart = [0, 5, 0, 0, 0, -5, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1] } },
    };

    [Theory]
    [MemberData(nameof(Ugly))]
    public void A_flaw_is_an_error_that_names_its_place_and_nothing_is_estimated(string code, Func<FlowInputs, FlowInputs> spoil)
    {
        var inputs = spoil(Example("e3"));
        var run = FlowEstimator.Estimate(inputs);
        run.Estimates.ShouldBeEmpty();
        run.Faults.ShouldContain(x => x.Code == code && x.Severity == Severity.Error);
        FlowDraws.Run(inputs, new() { Draws = 2 }, null, TestContext.Current.CancellationToken).Bands.ShouldBeEmpty();
        FlowAccount.Of(inputs, FlowMethod.MinimumClosed).Entries().ShouldBeEmpty();
    }

    [Fact]
    public void More_foreign_born_than_inhabitants_is_a_warning_and_the_population_is_kept()
    {
        var inputs = Example("e1") with { StocksStart = Set(Example("e1").StocksStart, 0, -20) };
        var run = FlowEstimator.Estimate(inputs, [FlowMethod.MinimumOpen]);
        run.Faults.Single(x => x.Code == "flows.negative-natives").ToString().ShouldContain("born A, living in A");
        var accounting = new Accounting(4);
        accounting.Load(inputs, closed: false);
        accounting.Start[0].ShouldBe(0);
        // 20 from B, 10 from C, 20 from D and −20 natives: 30 inhabitants.
        (accounting.Start[4] + accounting.Start[8] + accounting.Start[12]).ShouldBe(30, 1e-9);
    }

    [Fact]
    public void A_gap_between_demography_and_stocks_is_told()
    {
        var run = FlowEstimator.Estimate(Example("e3"), [FlowMethod.MinimumClosed]);
        run.Faults.Single().Code.ShouldBe("flows.world-balanced");
        run.Faults.Single().Severity.ShouldBe(Severity.Notice);
    }

    [Fact]
    public void A_gap_that_natives_cannot_take_up_rules_out_closed_accounts_only()
    {
        FlowInputs inputs = new(["A", "B"], [1, 50, 60, 1], [1, 900, 950, 1], [0, 0], [0, 0], 2015, 2020);
        var run = FlowEstimator.Estimate(inputs);
        run.Faults.ShouldContain(x => x.Code == "flows.world" && x.Severity == Severity.Error);
        run.Estimates.Select(x => x.Method).ShouldBe([FlowMethod.StockDifferenceDrop, FlowMethod.StockDifferenceReverse, FlowMethod.MigrationRates, FlowMethod.MinimumOpen]);
    }

    [Fact]
    public void A_seed_of_zeros_where_people_moved_is_named()
    {
        var run = FlowEstimator.Estimate(Example("e1"), [FlowMethod.MinimumClosed], new double[16]);
        run.Estimates.ShouldBeEmpty();
        run.Faults.ShouldContain(x => x.Code == "flows.seed-infeasible" && x.Place.Field == "born A");
        FlowEstimator.Estimate(Example("e1"), [FlowMethod.MinimumClosed], Enumerable.Repeat(double.NaN, 16).ToArray())
            .Faults.Count(x => x.Code == "flows.seed").ShouldBe(16);
    }

    [Fact]
    public void Arrays_that_do_not_fit_the_areas_are_misuse()
    {
        var input = Example("e1");
        Should.Throw<ArgumentException>(() => FlowEstimator.Estimate(input with { Births = [1] }));
        Should.Throw<ArgumentException>(() => FlowEstimator.Estimate(input with { StocksEnd = [1] }));
        Should.Throw<ArgumentException>(() => FlowEstimator.Estimate(input, null, [1]));
        Should.Throw<ArgumentException>(() => FlowAccount.Of(input, FlowMethod.MigrationRates));
    }

    /// <summary>Zeros, missing, negative and enormous numbers anywhere: either an error, or numbers that are numbers.</summary>
    [Fact]
    public void No_input_whatever_brings_out_a_NaN_or_a_negative_flow()
    {
        var ugly = Gen.OneOf(Gen.Const(0.0), Gen.Const(0.0), Gen.Double[0, 100], Gen.Double[0, 1e9], Gen.Const(-5.0), Gen.Const(double.NaN), Gen.Const(1e-300), Gen.Const(1.9e10));
        Gen.Int[1, 4].SelectMany(n => Gen.Select(ugly.Array[n * n], ugly.Array[n * n], ugly.Array[n], ugly.Array[n])).Sample((start, end, births, deaths) =>
        {
            var run = FlowEstimator.Estimate(new(RandomWorlds.Names(births.Length), start, end, births, deaths, 2015, 2020), Enum.GetValues<FlowMethod>());
            foreach (var estimate in run.Estimates)
            {
                estimate.Flows.ShouldAllBe(x => x >= 0 && double.IsFinite(x));
                estimate.MarginError.ShouldBeLessThan(1e-3 + 1e-11 * end.Sum());
            }
            if (run.Estimates.Count < 7) run.Faults.ShouldContain(x => x.Severity == Severity.Error);
        }, iter: 3000);
    }

    private static double[] Set(double[] values, int index, double value)
    {
        var changed = (double[])values.Clone();
        changed[index] = value;
        return changed;
    }
}
