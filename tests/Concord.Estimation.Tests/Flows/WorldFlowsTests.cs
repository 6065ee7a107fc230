using System.Globalization;
using Concord.Estimation.Flows;
using static Concord.Estimation.Tests.Flows.GoldenFlows;

namespace Concord.Estimation.Tests.Flows;

/// <summary>The real world, UN DESA's 2020 stocks with WPP 2022, against what other programs compute from the same numbers.</summary>
public sealed class WorldFlowsTests
{
    private static readonly Dictionary<int, FlowEstimates> Runs = [];

    [Theory]
    [InlineData(FlowMethod.MinimumClosed, 46841422.13696857)]
    [InlineData(FlowMethod.IndependenceClosed, 464812052.7425333)]
    [InlineData(FlowMethod.PseudoBayesClosed, 101177604.115692)]
    public void Totals_of_2015_to_2020_agree_to_a_millionth(FlowMethod method, double total) =>
        Run(2015).Of(method)!.Total.ShouldBe(total, 1e-6 * total);

    [Theory]
    [InlineData(FlowMethod.MinimumClosed, 49921667.829)]
    [InlineData(FlowMethod.IndependenceClosed, 415847042.467)]
    [InlineData(FlowMethod.PseudoBayesClosed, 97491966.532)]
    [InlineData(FlowMethod.MinimumOpen, 38485138.855)]
    public void Totals_of_2010_to_2015_agree_to_a_millionth(FlowMethod method, double total) =>
        Run(2010).Of(method)!.Total.ShouldBe(total, 1e-6 * total);

    [Fact]
    public void Stock_differences_agree_to_the_person()
    {
        Run(2015).Of(FlowMethod.StockDifferenceDrop)!.Total.ShouldBe(35_358_428);
        Run(2015).Of(FlowMethod.StockDifferenceReverse)!.Total.ShouldBe(39_818_818);
    }

    [Fact]
    public void Rates_and_the_open_account_of_2015_to_2020_have_the_reference_totals()
    {
        Run(2015).Of(FlowMethod.MigrationRates)!.Total.ShouldBe(56_711_556, 0.01);
        Run(2015).Of(FlowMethod.MinimumOpen)!.Total.ShouldBe(41741976.088, 0.001);
    }

    [Fact]
    public void Outward_and_return_moves_of_2015_to_2020_agree_to_a_millionth()
    {
        var types = Run(2015).Of(FlowMethod.MinimumClosed)!.Types!;
        types.Outward.Sum().ShouldBe(36690354.0239889, 36.7);
        types.Return.Sum().ShouldBe(1270071.548877586, 1.27);
    }

    [Theory]
    [InlineData(2010, "min", FlowMethod.MinimumClosed)]
    [InlineData(2010, "ind", FlowMethod.IndependenceClosed)]
    [InlineData(2010, "pb", FlowMethod.PseudoBayesClosed)]
    [InlineData(2015, "min", FlowMethod.MinimumClosed)]
    [InlineData(2015, "ind", FlowMethod.IndependenceClosed)]
    [InlineData(2015, "pb", FlowMethod.PseudoBayesClosed)]
    public void Every_cell_agrees_with_the_exact_tables(int year, string name, FlowMethod method)
    {
        var run = Run(year);
        var reference = Square(run.Inputs.Areas, "flows", $"{year}_exact_od_{name}_closed.csv");
        LargestDifference(run.Of(method)!.Flows, reference).ShouldBeLessThan(1e-4);
    }

    [Theory]
    [InlineData(2010)]
    [InlineData(2015)]
    public void Survivors_agree_with_the_exact_tables(int year)
    {
        var inputs = World(year);
        var accounting = new Accounting(inputs.Size);
        accounting.Load(inputs, closed: true);
        accounting.FitBirthplaces();
        LargestDifference(accounting.Start, Square(inputs.Areas, "flows", $"{year}_exact_adjusted_start.csv")).ShouldBeLessThan(1e-4);
        LargestDifference(accounting.End, Square(inputs.Areas, "flows", $"{year}_exact_adjusted_end.csv")).ShouldBeLessThan(1e-4);
    }

    /// <summary>The reference runs of rates, open accounts and types stopped on the change of cells, which leaves up to a person.</summary>
    [Theory]
    [InlineData("mig_rate", 1e-3)]
    [InlineData("da_min_open", 1e-3)]
    [InlineData("sd_drop_neg", 0)]
    [InlineData("sd_rev_neg", 0)]
    public void Methods_without_a_fit_agree_cell_by_cell(string code, double tolerance)
    {
        foreach (var year in (int[])[2010, 2015])
        {
            var run = Run(year);
            LargestDifference(run.Of(FlowMethods.Find(code)!.Value)!.Flows, Square(run.Inputs.Areas, "flows", $"{year}_od_{code}.csv"))
                .ShouldBeLessThanOrEqualTo(tolerance);
        }
    }

    [Theory]
    [InlineData("da_min_open", 1e-3)]
    [InlineData("da_min_closed", 92)]
    [InlineData("da_ind_closed", 92)]
    [InlineData("da_pb_closed", 92)]
    public void Types_agree_with_the_rounded_reference_runs(string code, double tolerance)
    {
        var run = Run(2015);
        var types = run.Of(FlowMethods.Find(code)!.Value)!.Types!;
        foreach (var (name, table) in new[] { ("outward", types.Outward), ("return", types.Return), ("transit", types.Transit) })
        {
            LargestDifference(table, Square(run.Inputs.Areas, "flows", $"2015_type_{name}_{code}.csv")).ShouldBeLessThanOrEqualTo(tolerance, name);
        }
    }

    [Theory]
    [InlineData(2010)]
    [InlineData(2015)]
    public void The_published_Abel_Cohen_estimates_are_within_92_persons_a_cell(int year)
    {
        var run = Run(year);
        foreach (var method in Rows("flows", $"{year}_published_abelcohen_v6.csv").GroupBy(x => x[0]))
        {
            var published = Square(run.Inputs.Areas, method);
            LargestDifference(run.Of(FlowMethods.Find(method.Key)!.Value)!.Flows, published).ShouldBeLessThanOrEqualTo(92, method.Key);
        }
    }

    [Fact]
    public void A_distance_seed_gives_the_reference_cells_to_a_hundredth_of_a_person()
    {
        var inputs = World(2015);
        var seed = Square(inputs.Areas, "flows", "2015_seed_invdist.csv");
        var run = FlowEstimator.Estimate(inputs, [FlowMethod.MinimumClosed, FlowMethod.IndependenceClosed], seed);
        run.Faults.ShouldNotContain(x => x.Severity == Concord.Core.Severity.Error);
        var minimum = run.Of(FlowMethod.MinimumClosed)!;
        LargestDifference(minimum.Flows, Square(inputs.Areas, "flows", "2015_exact_od_min_closed_seed_invdist.csv")).ShouldBeLessThan(0.01);
        minimum.Total.ShouldBe(46841422.13696857, 0.01);
        run.Of(FlowMethod.IndependenceClosed)!.Total.ToString("F0", CultureInfo.InvariantCulture).ShouldBe("336229103");
    }

    private static FlowEstimates Run(int year)
    {
        lock (Runs)
        {
            if (!Runs.TryGetValue(year, out var run)) Runs[year] = run = FlowEstimator.Estimate(World(year), Enum.GetValues<FlowMethod>());
            return run;
        }
    }
}
