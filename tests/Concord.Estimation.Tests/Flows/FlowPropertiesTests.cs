using Concord.Core;
using Concord.Estimation.Flows;
using CsCheck;
using static Concord.Estimation.Tests.Flows.GoldenFlows;

namespace Concord.Estimation.Tests.Flows;

/// <summary>What must hold for every world that has an account. Worlds whose closing takes more natives than there are have none, and say so.</summary>
public sealed class FlowPropertiesTests
{
    private static readonly FlowMethod[] Accounts = [FlowMethod.MinimumOpen, FlowMethod.MinimumClosed, FlowMethod.IndependenceClosed, FlowMethod.PseudoBayesClosed];

    private static void Each(Action<FlowInputs, FlowEstimates> check) => RandomWorlds.Any.Sample(inputs =>
    {
        var run = FlowEstimator.Estimate(inputs, Enum.GetValues<FlowMethod>());
        if (run.Estimates.Count == 7) check(inputs, run);
        else run.Faults.ShouldContain(x => x.Severity == Severity.Error);
    }, iter: 150);

    [Fact]
    public void Flows_are_never_negative_never_missing_and_nobody_moves_to_where_they_are() => Each((inputs, run) =>
    {
        foreach (var estimate in run.Estimates)
        {
            estimate.Flows.ShouldAllBe(x => x >= 0 && double.IsFinite(x));
            for (var area = 0; area < inputs.Size; area++) estimate.Flows[area * (inputs.Size + 1)].ShouldBe(0);
        }
    });

    [Fact]
    public void Types_add_up_to_the_flows() => Each((_, run) =>
    {
        foreach (var estimate in Accounts.Select(x => run.Of(x)!))
        {
            var sum = estimate.Types!.Outward.Zip(estimate.Types.Return, (a, b) => a + b).Zip(estimate.Types.Transit, (a, b) => a + b).ToArray();
            LargestDifference(sum, estimate.Flows).ShouldBeLessThan(1e-6);
        }
    });

    [Fact]
    public void Moves_and_stayers_of_each_birthplace_add_up_to_its_survivors_at_both_ends() => Each((inputs, _) =>
    {
        var n = inputs.Size;
        foreach (var method in Accounts)
        {
            var accounting = new Accounting(n);
            accounting.Load(inputs, method != FlowMethod.MinimumOpen);
            if (method == FlowMethod.MinimumOpen) accounting.OpenBirthplaces();
            else accounting.FitBirthplaces();
            foreach (var seed in (double[]?[])[null, RandomWorlds.Seed(n, 1)])
            {
                var (start, end) = (new double[n * n], new double[n * n]);
                foreach (var entry in FlowAccount.Of(inputs, method, seed).Entries().Where(x => x is { Origin: >= 0, Destination: >= 0 }))
                {
                    start[entry.Birth * n + entry.Origin] += entry.People;
                    end[entry.Birth * n + entry.Destination] += entry.People;
                }
                LargestDifference(start, accounting.Start).ShouldBeLessThan(1e-4);
                LargestDifference(end, accounting.End).ShouldBeLessThan(1e-4);
            }
        }
    });

    [Fact]
    public void The_streamed_account_sums_to_flows_stayers_births_and_deaths() => Each((inputs, run) =>
    {
        var n = inputs.Size;
        foreach (var method in Accounts)
        {
            var estimate = run.Of(method)!;
            var flows = new double[n * n];
            var (stayers, births, deaths) = (new double[n], new double[n], new double[n]);
            double left = 0, entered = 0;
            foreach (var entry in FlowAccount.Of(inputs, method).Entries())
            {
                if (entry.Kind == AccountKind.Stayer) stayers[entry.Origin] += entry.People;
                else if (entry.Kind == AccountKind.Born) births[entry.Destination] += entry.People;
                else if (entry.Kind == AccountKind.Died) deaths[entry.Origin] += entry.People;
                else if (entry.Kind == AccountKind.Left) left += entry.People;
                else if (entry.Kind == AccountKind.Entered) entered += entry.People;
                else flows[entry.Origin * n + entry.Destination] += entry.People;
            }
            LargestDifference(flows, estimate.Flows).ShouldBeLessThan(1e-6);
            LargestDifference(stayers, estimate.Stayers!).ShouldBeLessThan(1e-4);
            LargestDifference(births, inputs.Births).ShouldBeLessThan(1e-6);
            LargestDifference(deaths, inputs.Deaths).ShouldBeLessThan(1e-6);
            left.ShouldBe(estimate.Outside.Left, 1e-6);
            entered.ShouldBe(estimate.Outside.Entered, 1e-6);
        }
    });

    [Fact]
    public void Net_migration_of_a_closed_account_is_implied_by_the_inputs_up_to_the_share_of_natives_in_the_gap() => Each((inputs, run) =>
    {
        var n = inputs.Size;
        var gap = inputs.Births.Sum() - inputs.Deaths.Sum() - (inputs.StocksEnd.Sum() - inputs.StocksStart.Sum());
        double Natives(double[] table, int area) => table[area * (n + 1)] / Enumerable.Range(0, n).Sum(x => table[x * (n + 1)]);
        var implied = run.ImpliedNetMigration();
        foreach (var method in Accounts.Skip(1))
        {
            var flows = run.Of(method)!.Flows;
            for (var area = 0; area < n; area++)
            {
                var net = Enumerable.Range(0, n).Sum(x => flows[x * n + area] - flows[area * n + x]);
                net.ShouldBe(implied[area] + 0.5 * gap * (Natives(inputs.StocksStart, area) + Natives(inputs.StocksEnd, area)), 1e-4);
            }
        }
    });

    [Fact]
    public void No_closed_account_has_fewer_moves_than_the_minimum() => Each((inputs, run) =>
    {
        var n = inputs.Size;
        var minimum = run.Of(FlowMethod.MinimumClosed)!.Total;
        var accounting = new Accounting(n);
        accounting.Load(inputs, closed: true);
        accounting.FitBirthplaces();
        minimum.ShouldBe(accounting.Start.Zip(accounting.End, (a, b) => Math.Max(0, a - b)).Sum(), 1e-4);
        run.Of(FlowMethod.PseudoBayesClosed)!.Total.ShouldBeGreaterThanOrEqualTo(minimum - 1e-6);
        run.Of(FlowMethod.IndependenceClosed)!.Total.ShouldBeGreaterThanOrEqualTo(minimum - 1e-6);
        var seeded = FlowEstimator.Estimate(inputs, [FlowMethod.MinimumClosed, FlowMethod.IndependenceClosed], RandomWorlds.Seed(n, 2));
        seeded.Of(FlowMethod.MinimumClosed)!.Total.ShouldBe(minimum, 1e-4);
        seeded.Of(FlowMethod.IndependenceClosed)!.Total.ShouldBeGreaterThanOrEqualTo(minimum - 1e-4);
    });

    [Fact]
    public void A_uniform_seed_of_any_scale_changes_nothing() => Each((inputs, run) =>
    {
        var seed = Enumerable.Repeat(0.004, inputs.Size * inputs.Size).ToArray();
        var seeded = FlowEstimator.Estimate(inputs, Accounts, seed);
        foreach (var method in Accounts) LargestDifference(seeded.Of(method)!.Flows, run.Of(method)!.Flows).ShouldBeLessThan(1e-4);
    });

    [Fact]
    public void The_order_of_the_areas_does_not_matter() => Each((inputs, run) =>
    {
        var n = inputs.Size;
        double[] Turn(double[] x) => [.. Enumerable.Range(0, x.Length).Select(i => x.Length == n ? x[n - 1 - i] : x[(n - 1 - i / n) * n + (n - 1 - i % n)])];
        var turned = FlowEstimator.Estimate(
            new([.. inputs.Areas.Reverse()], Turn(inputs.StocksStart), Turn(inputs.StocksEnd), Turn(inputs.Births), Turn(inputs.Deaths), 2015, 2020), Enum.GetValues<FlowMethod>());
        foreach (var estimate in run.Estimates) LargestDifference(Turn(turned.Of(estimate.Method)!.Flows), estimate.Flows).ShouldBeLessThan(1e-4);
    });

    [Fact]
    public void Twice_the_people_make_twice_the_flows() => Each((inputs, run) =>
    {
        double[] Twice(double[] x) => [.. x.Select(y => 2 * y)];
        var twice = FlowEstimator.Estimate(
            new(inputs.Areas, Twice(inputs.StocksStart), Twice(inputs.StocksEnd), Twice(inputs.Births), Twice(inputs.Deaths), 2015, 2020), Enum.GetValues<FlowMethod>());
        foreach (var estimate in run.Estimates) LargestDifference(twice.Of(estimate.Method)!.Flows, Twice(estimate.Flows)).ShouldBeLessThan(1e-4);
    });

    [Fact]
    public void A_world_in_which_nothing_changed_has_no_flows_but_those_of_independence() => RandomWorlds.Any.Sample(inputs =>
    {
        var still = inputs with { StocksEnd = inputs.StocksStart, Births = new double[inputs.Size], Deaths = new double[inputs.Size] };
        var run = FlowEstimator.Estimate(still);
        foreach (var estimate in run.Estimates.Where(x => x.Method != FlowMethod.PseudoBayesClosed)) estimate.Total.ShouldBe(0, 1e-4);
        run.Of(FlowMethod.PseudoBayesClosed)!.Total.ShouldBeGreaterThan(0);
    }, iter: 50);

    [Fact]
    public void The_same_inputs_give_the_same_bits_and_hashes() => Each((inputs, run) =>
    {
        var again = FlowEstimator.Estimate(inputs, Enum.GetValues<FlowMethod>());
        again.Hashes.ShouldBe(run.Hashes);
        foreach (var estimate in run.Estimates) again.Of(estimate.Method)!.Flows.ShouldBe(estimate.Flows);
    });
}
