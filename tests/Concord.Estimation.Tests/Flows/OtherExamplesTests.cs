using Concord.Estimation.Flows;
using Concord.Numerics;
using static Concord.Estimation.Tests.Flows.GoldenFlows;

namespace Concord.Estimation.Tests.Flows;

/// <summary>The other reference tables of four areas: cubes, seeds, open accounts of another kind, and a plain fit.</summary>
public sealed class OtherExamplesTests
{
    private static readonly string[] Areas = ["A", "B", "C", "D"];

    /// <summary>
    /// The reference knows two ways to open an account, and numbers that enter or leave stand in its account with the two directions exchanged. Take off
    /// what it says, rightly turned, and both ways (e3, e4) agree with the closed form in every cell.
    /// </summary>
    [Theory]
    [InlineData("e3", "stayer", FlowMethod.MinimumOpen)]
    [InlineData("e4", "stayer", FlowMethod.MinimumOpen)]
    [InlineData("e3", "indep", FlowMethod.IndependenceClosed)]
    [InlineData("e4", "indep", FlowMethod.IndependenceClosed)]
    public void Open_accounts_agree_once_those_who_entered_and_left_are_taken_off(string example, string kind, FlowMethod method)
    {
        var account = Rows("flows_small", $"{example}_{kind}_account.csv").ToDictionary(r => (r[0], r[1], r[2]), r => Number(r[3]));
        var (start, end) = (new double[16], new double[16]);
        for (var cell = 0; cell < 16; cell++)
        {
            var (birth, area) = (Areas[cell / 4], Areas[cell % 4]);
            foreach (var other in Areas)
            {
                start[cell] += account[(area, other, birth)];
                end[cell] += account[(other, area, birth)];
            }
        }
        var inputs = new FlowInputs(Areas, start, end, new double[4], new double[4], 2000, 2001);
        LargestDifference(FlowEstimator.Estimate(inputs, [method]).Of(method)!.Flows, Square(Areas, "flows_small", $"{example}_{kind}_od.csv")).ShouldBeLessThan(1e-6);

        // Before: the survivors of the example, with entries and exits of the reference.
        var whole = new Accounting(4);
        whole.Load(Example(example), closed: false);
        for (var cell = 0; cell < 16; cell++)
        {
            var (birth, area) = (Areas[cell / 4], Areas[cell % 4]);
            whole.Start[cell].ShouldBe(start[cell] + account[("outside", area, birth)], 1e-6);
            whole.End[cell].ShouldBe(end[cell] + account[(area, "outside", birth)], 1e-6);
        }
    }

    [Fact]
    public void The_way_of_opening_that_can_take_more_people_than_there_are_is_not_ours()
    {
        var total = FlowEstimator.Estimate(Example("e4"), [FlowMethod.MinimumOpen]).Of(FlowMethod.MinimumOpen)!.Total;
        total.ShouldBe(131.95487308415846, 1e-9);
        Math.Abs(total - 136.10346427445629).ShouldBeGreaterThan(1);
    }

    [Theory]
    [InlineData("e0")]
    [InlineData("e1")]
    [InlineData("e5")]
    [InlineData("e6")]
    [InlineData("e7")]
    public void The_cubes_of_closed_examples_agree_cell_by_cell(string example)
    {
        foreach (var (method, name) in new[] { (FlowMethod.MinimumClosed, "stayer"), (FlowMethod.IndependenceClosed, "indep") })
        {
            LargestDifference(Cube(FlowAccount.Of(Example(example), method)), Reference($"{example}_{name}_flow_odb.csv", birthAt: 2)).ShouldBeLessThan(0.005);
        }
    }

    [Fact]
    public void Where_the_reference_ignores_its_seed_the_example_is_the_even_one_and_ours_with_the_seed_keeps_its_total()
    {
        var inputs = Example("e2");
        LargestDifference(FlowEstimator.Estimate(inputs, [FlowMethod.MinimumClosed]).Of(FlowMethod.MinimumClosed)!.Flows, Square(Areas, "flows_small", "e2_stayer_od.csv")).ShouldBeLessThan(1e-9);
        var seeded = FlowEstimator.Estimate(inputs, [FlowMethod.MinimumClosed], Square(Areas, "flows_small", "seed_distance.csv")).Of(FlowMethod.MinimumClosed)!;
        seeded.Total.ShouldBe(100, 1e-6);
        LargestDifference(seeded.Flows, Square(Areas, "flows_small", "e2_stayer_od.csv")).ShouldBeGreaterThan(0.1);
    }

    [Fact]
    public void Three_way_fits_of_the_reference_are_the_even_accounts_of_the_first_example()
    {
        LargestDifference(Cube(FlowAccount.Of(Example("e0"), FlowMethod.IndependenceClosed)), Reference("ipf3_indep.csv", birthAt: 2)).ShouldBeLessThan(1e-9);
        LargestDifference(Cube(FlowAccount.Of(Example("e0"), FlowMethod.MinimumClosed)), Reference("ipf3_qi.csv", birthAt: 2)).ShouldBeLessThan(1e-9);
    }

    /// <summary>A fit keeps the odds of its seed, so any of its tables without zeros serves as the seed of the others.</summary>
    [Fact]
    public void Three_way_fits_with_a_distance_are_the_seeded_accounts_of_the_first_example()
    {
        var fitted = Reference("ipf3_dist.csv", birthAt: 2);
        var seed = fitted[32..48];
        LargestDifference(Cube(FlowAccount.Of(Example("e0"), FlowMethod.IndependenceClosed, seed)), fitted).ShouldBeLessThan(1e-6);
        LargestDifference(Cube(FlowAccount.Of(Example("e0"), FlowMethod.MinimumClosed, seed)), Reference("ipf3_qi_dist.csv", birthAt: 2)).ShouldBeLessThan(1e-6);
    }

    [Fact]
    public void A_two_way_fit_to_the_margins_of_the_reference_is_the_reference()
    {
        var (seed, reference) = (Square(Areas, "flows_small", "ipf2_m4_seed.csv"), Square(Areas, "flows_small", "ipf2_m4.csv"));
        double[] rows = [.. Enumerable.Range(0, 4).Select(i => reference[(4 * i)..(4 * i + 4)].Sum())];
        double[] columns = [.. Enumerable.Range(0, 4).Select(j => Enumerable.Range(0, 4).Sum(i => reference[4 * i + j]))];
        var fitted = new double[16];
        new TwoWayFit(4, 4).Fit(seed, rows, columns, fitted, new double[4]).Status.ShouldBe(FitStatus.Converged);
        LargestDifference(fitted, reference).ShouldBeLessThan(1e-6);
    }

    private static double[] Cube(FlowAccount account)
    {
        var cube = new double[64];
        foreach (var entry in account.Entries().Where(x => x is { Origin: >= 0, Destination: >= 0 })) cube[16 * entry.Birth + 4 * entry.Origin + entry.Destination] += entry.People;
        return cube;
    }

    private static double[] Reference(string file, int birthAt)
    {
        var cube = new double[64];
        foreach (var row in Rows("flows_small", file)) cube[16 * Array.IndexOf(Areas, row[birthAt]) + 4 * Array.IndexOf(Areas, row[0]) + Array.IndexOf(Areas, row[1])] = Number(row[3]);
        return cube;
    }
}
