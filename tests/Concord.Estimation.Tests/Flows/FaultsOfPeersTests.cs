using Concord.Core;
using Concord.Estimation.Flows;
using static Concord.Estimation.Tests.Flows.GoldenFlows;

namespace Concord.Estimation.Tests.Flows;

/// <summary>Each test is named for a fault seen in another program.</summary>
public sealed class FaultsOfPeersTests
{
    [Fact]
    public void A_seed_is_not_silently_ignored()
    {
        var inputs = Example("e2");
        var seed = Square(inputs.Areas, "flows_small", "seed_distance.csv").Select(x => x == 0 ? 1 : x).ToArray();
        var plain = FlowEstimator.Estimate(inputs, [FlowMethod.MinimumClosed, FlowMethod.MinimumOpen, FlowMethod.PseudoBayesClosed]);
        var seeded = FlowEstimator.Estimate(inputs, [FlowMethod.MinimumClosed, FlowMethod.MinimumOpen, FlowMethod.PseudoBayesClosed], seed);
        seeded.Hashes.Seed.ShouldNotBeNull();
        foreach (var estimate in plain.Estimates) LargestDifference(seeded.Of(estimate.Method)!.Flows, estimate.Flows).ShouldBeGreaterThan(0.1, estimate.Method.Code());
    }

    [Fact]
    public void The_mix_has_no_negative_flows_from_weights_the_wrong_way_round()
    {
        var run = FlowEstimator.Estimate(Example("e1"), Enum.GetValues<FlowMethod>());
        var (min, ind, mix) = (run.Of(FlowMethod.MinimumClosed)!, run.Of(FlowMethod.IndependenceClosed)!, run.Of(FlowMethod.PseudoBayesClosed)!);
        for (var cell = 0; cell < 16; cell++) mix.Flows[cell].ShouldBe(0.87 * min.Flows[cell] + 0.13 * ind.Flows[cell], 1e-9);
    }

    [Fact]
    public void An_account_that_cannot_be_is_an_error_with_names_not_zeros_with_a_warning()
    {
        var run = FlowEstimator.Estimate(IslandWithoutForeignBorn());
        run.Of(FlowMethod.MinimumClosed).ShouldBeNull();
        run.Of(FlowMethod.PseudoBayesClosed).ShouldBeNull();
        run.Of(FlowMethod.MinimumOpen).ShouldNotBeNull();
        run.Infeasible.ShouldContain(x => x.Residences.Contains("ISL") && x.Excess < 0 && x.Table == "stocks at the end");
        var fault = run.Faults.First(x => x.Code == "flows.infeasible");
        fault.Severity.ShouldBe(Severity.Error);
        fault.ToString().ShouldContain("ISL");
    }

    [Fact]
    public void Births_enter_and_deaths_leave_and_neither_is_swapped()
    {
        var inputs = Example("e3");
        var entries = FlowAccount.Of(inputs, FlowMethod.MinimumOpen).Entries().ToList();
        entries.Where(x => x.Kind is AccountKind.Born or AccountKind.Entered).ShouldAllBe(x => x.Origin == -1 && x.Destination >= 0);
        entries.Where(x => x.Kind is AccountKind.Died or AccountKind.Left).ShouldAllBe(x => x.Origin >= 0 && x.Destination == -1);
        // People born in A: 1,060 at the end against 1,044.66 who survived, so 15.34 entered, in proportion to where they are at the end.
        var entered = entries.Where(x => x is { Birth: 0, Kind: AccountKind.Entered }).ToDictionary(x => x.Destination, x => x.People);
        entered[0].ShouldBe(14.1831046312178, 1e-9);
        entered[1].ShouldBe(0.868353344768435, 1e-9);
        // Everybody of the start is somewhere: stayed, moved, died or left.
        for (var area = 0; area < 4; area++)
        {
            var from = entries.Where(x => x is { Birth: 0 } && x.Origin == area).Sum(x => x.People);
            from.ShouldBe(inputs.StocksStart[area], 1e-9);
            entries.Where(x => x is { Birth: 0 } && x.Destination == area).Sum(x => x.People).ShouldBe(inputs.StocksEnd[area], 1e-9);
        }
    }

    [Fact]
    public void Births_beyond_the_natives_keep_birthplace_and_residence_apart()
    {
        // In B 50 are born and only 45 natives are left: the births are spread over the birthplaces of B's inhabitants.
        var born = FlowAccount.Of(Example("e6"), FlowMethod.MinimumClosed).Entries().Where(x => x.Kind == AccountKind.Born).ToList();
        born.Where(x => x.Destination == 1).Sum(x => x.People).ShouldBe(50, 1e-9);
        born.Where(x => x.Destination == 0).Sum(x => x.People).ShouldBe(10, 1e-9);
        born.Single(x => x is { Birth: 0, Destination: 1 }).People.ShouldBeGreaterThan(1);
        born.ShouldNotContain(x => x.Birth == 1 && x.Destination == 0);
    }

    [Fact]
    public void Nothing_is_rounded_so_no_random_seed_can_change_a_person()
    {
        var run = FlowEstimator.Estimate(Example("e6"), [FlowMethod.MinimumClosed]);
        run.Of(FlowMethod.MinimumClosed)!.Flows.ShouldContain(x => x != Math.Round(x));
    }

    [Fact]
    public void The_documented_default_is_the_default()
    {
        var settings = new DrawSettings();
        var text = File.ReadAllText(Path.Combine(Concord.Testing.SharedData.Root, "docs", "methods", "flows.md"));
        foreach (var value in (FormattableString[])
            [
                $"`LevelError` {settings.LevelError}", $"`ChangeError` {settings.ChangeError}", $"`Draws` {settings.Draws}", $"`Coverage` {settings.Coverage}",
                $"{1 - FlowMethods.IndependenceShare} · minimum + {FlowMethods.IndependenceShare} · independence",
            ])
        {
            text.ShouldContain(FormattableString.Invariant(value));
        }
        FlowEstimator.Estimate(Example("e1")).Estimates.Select(x => x.Method).ShouldBe(FlowMethods.Six);
    }

    [Fact]
    public void Namibia_is_an_area_and_not_a_missing_value()
    {
        var inputs = Example("e1") with { Areas = ["NA", "NAM", "NaN", ""] };
        FlowEstimator.Estimate(inputs).Estimates.Count.ShouldBe(6);
    }

    [Fact]
    public void A_name_with_a_comma_stays_one_area()
    {
        var run = FlowEstimator.Estimate(IslandWithoutForeignBorn() with { Areas = ["ONE", "TWO", "Congo, Dem. Rep."] });
        run.Infeasible.ShouldContain(x => x.Residences.Contains("Congo, Dem. Rep."));
    }

    [Fact]
    public void Births_and_deaths_that_contradict_the_stocks_are_refused_not_turned_into_shares()
    {
        var run = FlowEstimator.Estimate(Example("e1") with { Births = [1000, 0, 0, 0] });
        run.Estimates.ShouldBeEmpty();
        run.Faults.Single(x => x.Severity == Severity.Error).ToString().ShouldContain("births of A");
    }

    /// <summary>An island where everybody is native, but whose people grew by more than births less deaths.</summary>
    internal static FlowInputs IslandWithoutForeignBorn() => new(
        ["ONE", "TWO", "ISL"], [500, 20, 0, 30, 600, 0, 1, 1, 100], [480, 22, 0, 28, 570, 0, 1, 1, 149], [5, 5, 5], [5, 5, 5], 2015, 2020);
}
