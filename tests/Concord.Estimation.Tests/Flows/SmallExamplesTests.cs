using Concord.Estimation.Flows;
using static Concord.Estimation.Tests.Flows.GoldenFlows;

namespace Concord.Estimation.Tests.Flows;

/// <summary>Worked examples of four areas, computed by another program from the same tables.</summary>
public sealed class SmallExamplesTests
{
    private static readonly string[] Areas = ["A", "B", "C", "D"];

    /// <summary>The reference stops when cells change by less than 0.001, which in e5 and e6 (the two that need the fit) leaves as much in the margins.</summary>
    [Theory]
    [InlineData("e0", 1e-9)]
    [InlineData("e1", 1e-9)]
    [InlineData("e5", 0.005)]
    [InlineData("e6", 0.005)]
    [InlineData("e7", 1e-9)]
    public void Closed_examples_agree_cell_by_cell(string name, double tolerance)
    {
        var run = FlowEstimator.Estimate(Example(name), [FlowMethod.MinimumClosed, FlowMethod.IndependenceClosed]);
        LargestDifference(run.Of(FlowMethod.MinimumClosed)!.Flows, Square(Areas, "flows_small", $"{name}_stayer_od.csv")).ShouldBeLessThan(tolerance);
        LargestDifference(run.Of(FlowMethod.IndependenceClosed)!.Flows, Square(Areas, "flows_small", $"{name}_indep_od.csv")).ShouldBeLessThan(tolerance);
    }

    [Fact]
    public void The_open_example_agrees_cell_by_cell()
    {
        var estimate = FlowEstimator.Estimate(Example("e3"), [FlowMethod.MinimumOpen]).Of(FlowMethod.MinimumOpen)!;
        LargestDifference(estimate.Flows, Square(Areas, "flows_small", "e3_stayer_od.csv")).ShouldBeLessThan(1e-9);
        estimate.Total.ShouldBe(131.95487308415846, 1e-9);
    }

    [Fact]
    public void The_cube_of_an_example_agrees_cell_by_cell()
    {
        foreach (var (method, name) in new[] { (FlowMethod.MinimumClosed, "stayer"), (FlowMethod.IndependenceClosed, "indep") })
        {
            var cube = new double[64];
            foreach (var entry in FlowAccount.Of(Example("e5"), method).Entries().Where(x => x is { Origin: >= 0, Destination: >= 0 }))
            {
                cube[16 * entry.Birth + 4 * entry.Origin + entry.Destination] += entry.People;
            }
            var reference = new double[64];
            foreach (var row in Rows("flows_small", $"e5_{name}_flow_odb.csv"))
            {
                reference[16 * Array.IndexOf(Areas, row[2]) + 4 * Array.IndexOf(Areas, row[0]) + Array.IndexOf(Areas, row[1])] = Number(row[3]);
            }
            LargestDifference(cube, reference).ShouldBeLessThan(0.005);
        }
    }

    [Fact]
    public void Stock_differences_and_rates_agree_with_the_examples()
    {
        var inputs = new FlowInputs(Areas, Square(Areas, "flows_small", "sd_stock_start.csv"), Square(Areas, "flows_small", "sd_stock_end.csv"), new double[4], new double[4], 0, 1);
        var run = FlowEstimator.Estimate(inputs, [FlowMethod.StockDifferenceDrop, FlowMethod.StockDifferenceReverse, FlowMethod.MigrationRates]);
        run.Of(FlowMethod.StockDifferenceDrop)!.Flows.ShouldBe(Square(Areas, "flows_small", "sd_drop_neg.csv"));
        run.Of(FlowMethod.StockDifferenceReverse)!.Flows.ShouldBe(Square(Areas, "flows_small", "sd_rev_neg.csv"));
        LargestDifference(run.Of(FlowMethod.MigrationRates)!.Flows, Square(Areas, "flows_small", "rates_dennett.csv")).ShouldBeLessThan(1e-9);
    }
}
