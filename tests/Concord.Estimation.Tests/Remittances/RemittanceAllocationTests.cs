using Concord.Core;
using Concord.Estimation.Remittances;
using Concord.Estimation.Tests.Flows;
using CsCheck;

namespace Concord.Estimation.Tests.Remittances;

public sealed class RemittanceAllocationTests
{
    private static readonly Gen<RemittanceInputs> Any =
        from n in Gen.Int[2, 6]
        from stocks in Gen.OneOf(Gen.Const(0.0), Gen.Double[0, 1e6]).Array[n * n]
        from received in Gen.Double[0, 1e10].Array[n]
        from income in Gen.Double[500, 90_000].Array[n]
        from beta in Gen.Double[0, 1]
        select new RemittanceInputs(RandomWorlds.Names(n), stocks, received, income) { Beta = beta };

    [Theory]
    [InlineData(AllocationRule.Migrants, 6)]
    [InlineData(AllocationRule.MigrantsAndIncome, 7)]
    [InlineData(AllocationRule.MigrantsAndTransfers, 8)]
    public void The_worked_example_comes_out(AllocationRule rule, int column)
    {
        var rows = GoldenFlows.Rows("remittance_allocation", "ratha_shaw_synthetic.csv").ToList();
        string[] areas = ["A", "B", "C", "D"];
        var stocks = GoldenFlows.Square(areas, rows.Select(x => new[] { x[0], x[1], x[2] }));
        double[] Of(int index) => [.. areas.Select(a => GoldenFlows.Number(rows.First(x => x[0] == a)[index]))];
        var estimate = RemittanceAllocation.Allocate(new(areas, stocks, Of(5), Of(3)), rule);
        var reference = GoldenFlows.Square(areas, rows.Select(x => new[] { x[1], x[0], x[column] }));
        GoldenFlows.LargestDifference(estimate.Flows, reference).ShouldBeLessThan(1e-9);
        estimate.Faults.ShouldBeEmpty();
    }

    [Fact]
    public void What_an_area_receives_is_allocated_to_the_last_dollar_or_named_as_unallocated() => Any.Sample(inputs =>
    {
        var n = inputs.Areas.Count;
        foreach (var rule in Enum.GetValues<AllocationRule>())
        {
            var estimate = RemittanceAllocation.Allocate(inputs, rule);
            estimate.Flows.ShouldAllBe(x => x >= 0 && double.IsFinite(x));
            for (var receiver = 0; receiver < n; receiver++)
            {
                var allocated = Enumerable.Range(0, n).Sum(x => estimate.Flows[x * n + receiver]);
                (allocated + estimate.Unallocated[receiver]).ShouldBe(inputs.Received[receiver], 1e-3);
                estimate.Flows[receiver * (n + 1)].ShouldBe(0);
                if (estimate.Unallocated[receiver] > 0) estimate.Faults.ShouldContain(x => x.Code == "remittances.unallocated" && x.Place.Field == inputs.Areas[receiver]);
            }
        }
    });

    [Fact]
    public void A_beta_of_one_is_the_income_of_the_richer_and_equal_incomes_make_all_rules_alike() => Any.Sample(inputs =>
    {
        var n = inputs.Areas.Count;
        for (var cell = 0; cell < n * n; cell++)
        {
            var (receiver, sender) = (cell / n, cell % n);
            RemittanceAllocation.PerMigrant(inputs with { Beta = 1 }, AllocationRule.MigrantsAndTransfers, receiver, sender)
                .ShouldBe(Math.Max(inputs.Income[receiver], inputs.Income[sender]), 1e-6);
        }
        var equal = inputs with { Income = [.. inputs.Income.Select(_ => 1000.0)] };
        var migrants = RemittanceAllocation.Allocate(equal, AllocationRule.Migrants).Flows;
        foreach (var rule in Enum.GetValues<AllocationRule>())
        {
            GoldenFlows.LargestDifference(RemittanceAllocation.Allocate(equal, rule).Flows, migrants).ShouldBeLessThan(1e-3);
        }
    });

    [Fact]
    public void Excluded_corridors_get_nothing_either_way_and_the_list_is_visible_and_can_be_changed()
    {
        ExcludedCorridors.Default.Select(x => (x.Area, x.Other)).ShouldBe([("IND", "PAK"), ("LBN", "ISR"), ("AZE", "ARM")]);
        ExcludedCorridors.Version.ShouldBe("2026-11");
        RemittanceInputs inputs = new(["IND", "PAK", "GBR"], [0, 50, 50, 50, 0, 50, 1, 1, 0], [100, 100, 10], [1, 1, 1]);
        var estimate = RemittanceAllocation.Allocate(inputs, AllocationRule.Migrants);
        estimate.Flows.ShouldBe([0, 0, 5, 0, 0, 5, 100, 100, 0]);
        estimate.Inputs.Excluded.ShouldBe(ExcludedCorridors.Default);
        RemittanceAllocation.Allocate(inputs with { Excluded = [] }, AllocationRule.Migrants).Flows.ShouldBe([0, 50, 5, 50, 0, 5, 50, 50, 0]);
    }

    [Fact]
    public void Unknown_receipts_leave_the_column_empty_and_impossible_ones_are_errors()
    {
        double[] stocks = [0, 10, 10, 10, 0, 10, 10, 10, 0];
        var estimate = RemittanceAllocation.Allocate(new(["A", "B", "C"], stocks, [double.NaN, -5, 1e15], [1, 1, 1]), AllocationRule.Migrants);
        estimate.Unknown.ShouldBe(["A", "B", "C"]);
        estimate.Flows.ShouldAllBe(x => x == 0);
        estimate.Faults.Select(x => (x.Code, x.Severity, x.Place.Field)).ShouldBe(
            [("remittances.received", Severity.Error, "B"), ("remittances.received", Severity.Error, "C")]);
    }

    [Fact]
    public void Missing_and_negative_stocks_and_incomes_are_named_and_left_out()
    {
        double[] stocks = [0, double.NaN, -4, 10, 0, 30, 10, 10, 0];
        var estimate = RemittanceAllocation.Allocate(new(["A", "B", "C"], stocks, [90, 90, 90], [5, double.NaN, 5]), AllocationRule.MigrantsAndIncome);
        estimate.Faults.Count(x => x.Code == "remittances.stock").ShouldBe(2);
        // B's people in C; nothing known of A's people; of C's people those in B have no income there.
        estimate.Flows.ShouldBe([0, 22.5, 90, 0, 0, 0, 0, 67.5, 0]);
        estimate.Unallocated.ShouldBe([90, 0, 0]);
        estimate.Faults.Single(x => x.Code == "remittances.income").ToString().ShouldContain("10 migrants from C");
    }

    [Fact]
    public void Arrays_that_do_not_fit_and_a_beta_outside_its_range_are_misuse()
    {
        RemittanceInputs inputs = new(["A", "B"], new double[4], new double[2], new double[2]);
        Should.Throw<ArgumentException>(() => RemittanceAllocation.Allocate(inputs with { Stocks = [1] }, AllocationRule.Migrants));
        Should.Throw<ArgumentException>(() => RemittanceAllocation.Allocate(inputs with { Income = [1] }, AllocationRule.Migrants));
        Should.Throw<ArgumentException>(() => RemittanceAllocation.Allocate(inputs with { Beta = 1.5 }, AllocationRule.Migrants));
        Should.Throw<ArgumentException>(() => RemittanceAllocation.Allocate(inputs with { Beta = double.NaN }, AllocationRule.Migrants));
    }

    [Fact]
    public void Unrecorded_flows_are_a_range_that_calls_itself_an_assumption()
    {
        var range = UnrecordedFlows.Of(200)!;
        (range.Low, range.High).ShouldBe((200, 300));
        range.Assumption.ShouldStartWith("Assumption");
        UnrecordedFlows.Of(double.NaN).ShouldBeNull();
        UnrecordedFlows.Of(-1).ShouldBeNull();
        Should.Throw<ArgumentException>(() => UnrecordedFlows.Of(1, 0.5, 2));
        Should.Throw<ArgumentException>(() => UnrecordedFlows.Of(1, 2, 1.5));
        Should.Throw<ArgumentException>(() => UnrecordedFlows.Of(1, 1, 2, " "));
    }

    [Fact]
    public void Ratios_over_nothing_are_unknown()
    {
        RemittanceRatios.PerMigrant(1000, 4).ShouldBe(250);
        RemittanceRatios.PercentOfGdp(5, 200).ShouldBe(2.5);
        foreach (var (money, whole) in new[] { (1.0, 0.0), (1, -2), (double.NaN, 1), (1, double.NaN), (-1, 5), (1e300, 1e-300) })
        {
            RemittanceRatios.PerMigrant(money, whole).ShouldBeNull();
            RemittanceRatios.PercentOfGdp(money, whole).ShouldBeNull();
        }
    }
}
