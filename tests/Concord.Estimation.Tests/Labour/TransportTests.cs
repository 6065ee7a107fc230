using Concord.Estimation.Labour;
using Concord.Estimation.Tests.Flows;
using Concord.Numerics;
using CsCheck;

namespace Concord.Estimation.Tests.Labour;

/// <summary>Against lpSolve and a dense scaling in another program, on six groups of supply and five of demand.</summary>
public sealed class TransportTests
{
    private const double Slack = 1.5;
    private static readonly double[] Supply = Column("supply.csv");
    private static readonly double[] Demand = Column("demand.csv");
    private static readonly double[] Cost = [.. GoldenFlows.Rows("labour", "cost.csv").SelectMany(r => r.Select(GoldenFlows.Number))];

    [Fact]
    public void The_plan_of_least_cost_is_the_reference_optimum()
    {
        var (plan, unfilled, cost) = TransportProgram.Solve(Cost, Supply, Demand, Slack);
        cost.ShouldBe(176.58, 1e-9);
        unfilled.ShouldAllBe(u => u == 0);
        plan.ShouldBe(Table("lp_solution.csv"), 1e-6);
    }

    [Fact]
    public void Thirty_per_cent_more_demand_leaves_posts_unfilled_at_the_reference_cost()
    {
        var (plan, unfilled, cost) = TransportProgram.Solve(Cost, Supply, Array.ConvertAll(Demand, d => 1.3 * d), Slack);
        cost.ShouldBe(418.5873, 1e-7);
        unfilled.Sum().ShouldBe(180, 1e-6);
        plan.Concat(unfilled).ShouldBe(Table("lp_solution_shortage.csv"), 1e-6);
    }

    [Theory]
    [InlineData(0.1, 183.202065783760, "sinkhorn_eps0.1.csv")]
    [InlineData(0.02, 176.818901497880, "sinkhorn_eps0.02.csv")]
    public void The_entropic_plan_has_the_reference_cost_and_cells(double epsilon, double cost, string file)
    {
        var plan = Sinkhorn.Solve(Cost, Supply, Demand, epsilon, TestContext.Current.CancellationToken);
        plan.Converged.ShouldBeTrue();
        plan.Cost.ShouldBe(cost, 1e-8);
        plan.Plan.ShouldBe(Table(file), 1e-6);
    }

    [Fact]
    public void The_entropic_cost_falls_to_the_optimum_as_the_entropy_vanishes()
    {
        double[] costs = [.. new[] { 1.0, 0.3, 0.1, 0.03, 0.01 }.Select(e => Sinkhorn.Solve(Cost, Supply, Demand, e, TestContext.Current.CancellationToken).Cost)];
        costs.ShouldBe(costs.OrderDescending());
        costs[^1].ShouldBe(176.58, 0.05);
    }

    [Fact]
    public void Crumbs_of_people_and_posts_stop_no_plan()
    {
        var (plan, unfilled, cost) = TransportProgram.Solve([1, 1e-60, 0.5, 2], [5975e-59, 3], [2, 1e-300], Slack);
        plan.ShouldBe([0, 0, 2, 0]);
        unfilled.ShouldBe([0, 0]);
        cost.ShouldBe(1, 1e-9);
    }

    [Fact]
    public void A_plan_keeps_its_totals_and_no_other_costs_less() => (from m in Gen.Int[1, 5] from n in Gen.Int[1, 5] from cost in Gen.Double[0, 2].Array[m * n] from supply in Gen.Double[0, 50].Array[m] from demand in Gen.Double[0, 50].Array[n] select (cost, supply, demand)).Sample(w =>
    {
        var (plan, unfilled, cost) = TransportProgram.Solve(w.cost, w.supply, w.demand, 5);
        int m = w.supply.Length, n = w.demand.Length;
        for (var j = 0; j < n; j++) (Enumerable.Range(0, m).Sum(i => plan[(i * n) + j]) + unfilled[j]).ShouldBe(w.demand[j], 1e-5);
        for (var i = 0; i < m; i++) Enumerable.Range(0, n).Sum(j => plan[(i * n) + j]).ShouldBeLessThanOrEqualTo(w.supply[i] + 1e-5);
        // Filling is cheaper than not: as many posts are filled as there are people.
        unfilled.Sum().ShouldBe(Math.Max(0, w.demand.Sum() - w.supply.Sum()), 1e-4);
        // First come, first served is a plan too.
        var (left, paid) = ((double[])w.supply.Clone(), 0.0);
        for (var j = 0; j < n; j++)
        {
            var wanted = w.demand[j];
            for (var i = 0; i < m; i++)
            {
                var taken = Math.Min(left[i], wanted);
                (left[i], wanted, paid) = (left[i] - taken, wanted - taken, paid + (taken * w.cost[(i * n) + j]));
            }
            paid += 5 * wanted;
        }
        cost.ShouldBeLessThanOrEqualTo(paid + 1e-5);
    }, iter: 200);

    [Fact]
    public void Closed_cells_stay_empty_in_both_plans()
    {
        double[] cost = [double.PositiveInfinity, 1, 1, double.PositiveInfinity];
        TransportProgram.Solve(cost, [5, 5], [5, 5], 9).Plan.ShouldBe([0, 5, 5, 0]);
        Sinkhorn.Solve(cost, [5, 5], [5, 5], 0.1, TestContext.Current.CancellationToken).Plan.ShouldBe([0, 5, 5, 0], 1e-9);
        TransportProgram.Solve([double.PositiveInfinity], [3], [4], 2).ShouldSatisfyAllConditions(p => p.Unfilled.ShouldBe([4.0]), p => p.Cost.ShouldBe(8));
    }

    [Fact]
    public void With_more_people_than_posts_some_stay_and_with_fewer_posts_stay_unfilled()
    {
        var spare = Sinkhorn.Partial([0.1, 0.2], [80, 80], [100], 0.05, 3, TestContext.Current.CancellationToken);
        spare.Converged.ShouldBeTrue();
        // Both could come; the nearer is full, the rest comes from the other.
        spare.Plan.ShouldBe([80.0, 20.0], 1e-8);
        var shared = Sinkhorn.Partial([0.1, 0.1], [80, 80], [100], 0.05, 3, TestContext.Current.CancellationToken);
        shared.Plan.ShouldBe([50.0, 50.0], 1e-8);
        var few = Sinkhorn.Partial([0.1, 0.1], [60], [100, 20], 0.05, 3, TestContext.Current.CancellationToken);
        few.Converged.ShouldBeTrue();
        few.Plan.Sum().ShouldBe(60, 1e-8);
        // Balanced totals and a dear empty post: the same plan as without the choice.
        Sinkhorn.Partial(Cost, Supply, Demand, 0.1, 1000, TestContext.Current.CancellationToken).Plan.ShouldBe(Table("sinkhorn_eps0.1.csv"), 1e-5);
    }

    [Fact]
    public void Empty_totals_and_misuse()
    {
        Sinkhorn.Solve([1, 1], [0], [0, 0], 1, TestContext.Current.CancellationToken).Plan.ShouldBe([0, 0]);
        Sinkhorn.Solve([1, 1, 1, 1], [0, 4], [4, 0], 1, TestContext.Current.CancellationToken).Plan.ShouldBe([0, 0, 4, 0], 1e-9);
        TransportProgram.Solve([], [], [3], 2).Cost.ShouldBe(6);
        Should.Throw<ArgumentException>(() => Sinkhorn.Solve([1], [1], [2], 1, TestContext.Current.CancellationToken));
        Should.Throw<ArgumentException>(() => Sinkhorn.Solve([1], [1], [1], 0, TestContext.Current.CancellationToken));
        Should.Throw<ArgumentException>(() => TransportProgram.Solve([double.NaN], [1], [1], 1));
        Should.Throw<ArgumentException>(() => TransportProgram.Solve([1], [-1], [1], 1));
    }

    private static double[] Column(string file) => [.. GoldenFlows.Rows("labour", file).Select(r => GoldenFlows.Number(r[0]))];

    private static double[] Table(string file) => [.. GoldenFlows.Rows("labour", file).SelectMany(r => r.Select(GoldenFlows.Number))];
}
