using System.Globalization;
using Concord.Estimation.Remittances;
using Concord.Numerics;
using Concord.Testing;

namespace Concord.Estimation.Tests.Remittances;

/// <summary>The World Bank's matrix of 2017 against an allocation from the World Bank's stocks of 2017.</summary>
public sealed class PublishedMatrixTests(ITestOutputHelper output)
{
    [Fact]
    public void The_exponent_that_the_matrix_implies_scatters_around_three_quarters()
    {
        var (inputs, published) = World2017();
        var betas = ImpliedBetas.Of(inputs, published).Select(x => x.Beta).Order().ToArray();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{betas.Length} corridors, median {Quantiles.OfSorted(betas, 0.5):F3}, quartiles {Quantiles.OfSorted(betas, 0.25):F3} to {Quantiles.OfSorted(betas, 0.75):F3}"));
        betas.Length.ShouldBeGreaterThan(1000);
        // Another inversion, with incomes that are not at hand here, found a median of 0.741: both medians lie between the other's or these quartiles.
        Quantiles.OfSorted(betas, 0.5).ShouldBeInRange(0.711, 0.772);
        0.741.ShouldBeInRange(Quantiles.OfSorted(betas, 0.25), Quantiles.OfSorted(betas, 0.75));
    }

    [Fact]
    public void The_matrix_cannot_be_reproduced_and_the_difference_is_shown_for_each_rule()
    {
        var (inputs, published) = World2017();
        var misplaced = Enum.GetValues<AllocationRule>().ToDictionary(x => x, x => MatrixDifference.Of(RemittanceAllocation.Allocate(inputs, x), published)!);
        foreach (var (rule, difference) in misplaced)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rule}: {difference.Misplaced:P1} of {difference.PublishedTotal / 1e9:F0} thousand million misplaced, {difference.Compared} corridors"));
            output.WriteLine(string.Join("; ", difference.Largest.Take(3)));
            difference.EstimateTotal.ShouldBe(difference.PublishedTotal, 0.02 * difference.PublishedTotal);
        }
        // The rule that the World Bank names is the nearest.
        misplaced[AllocationRule.MigrantsAndTransfers].Misplaced.ShouldBeLessThan(0.1);
        misplaced[AllocationRule.MigrantsAndTransfers].Misplaced.ShouldBe(misplaced.Values.Min(x => x.Misplaced));
    }

    [Fact]
    public void An_allocation_gives_back_the_exponent_it_was_made_with()
    {
        var (inputs, _) = World2017();
        foreach (var beta in (double[])[0.6, 0.75])
        {
            var made = RemittanceAllocation.Allocate(inputs with { Beta = beta }, AllocationRule.MigrantsAndTransfers);
            ImpliedBetas.Of(inputs, made.Flows).ShouldAllBe(x => Math.Abs(x.Beta - beta) < 1e-6);
        }
    }

    [Fact]
    public void A_matrix_without_a_dollar_cannot_be_compared()
    {
        var estimate = RemittanceAllocation.Allocate(new(["A", "B"], [0, 1, 1, 0], [1, 1], [1, 1]), AllocationRule.Migrants);
        MatrixDifference.Of(estimate, [0, 0, 0, 0]).ShouldBeNull();
        MatrixDifference.Of(estimate, [double.NaN, double.NaN, 1, double.NaN])!.Compared.ShouldBe(1);
        Should.Throw<ArgumentException>(() => MatrixDifference.Of(estimate, [1]));
    }

    /// <summary>Receipts are the matrix's own column sums, incomes gross domestic product per head (PPP) of 2017; areas that all three tables know.</summary>
    private static (RemittanceInputs Inputs, double[] Published) World2017()
    {
        var matrix = WorldBankMatrix.Read("remittances", "WB_Bilateral_Remittance_Estimates_2017.xlsx");
        var stocks = WorldBankMatrix.Read("stock", "WB_Bilateral_Estimates_Migrant_Stocks_2017.xlsx");
        var income = Incomes();
        string[] areas = [.. stocks.Keys.Select(x => x.Row).Distinct().Where(x => income.ContainsKey(x) && matrix.ContainsKey((x, x))).Order(StringComparer.Ordinal)];
        var n = areas.Length;
        var (stock, published, received) = (new double[n * n], new double[n * n], new double[n]);
        for (var cell = 0; cell < n * n; cell++)
        {
            stock[cell] = stocks.GetValueOrDefault((areas[cell / n], areas[cell % n]));
            published[cell] = 1e6 * matrix.GetValueOrDefault((areas[cell / n], areas[cell % n]));
            received[cell % n] += published[cell];
        }
        return (new(areas, stock, received, [.. areas.Select(x => income[x])]), published);
    }

    private static Dictionary<string, double> Incomes() => File.ReadLines(SharedData.PathOf("data", "wdi", "gdidata_wdi.csv"))
        .Select(x => x.Replace("\"", "", StringComparison.Ordinal).Split(','))
        .Where(x => x[1] == "income" && x[2] == "2017" && x[3] != "NA")
        .ToDictionary(x => x[0], x => double.Parse(x[3], CultureInfo.InvariantCulture));
}
