using Concord.Testing;
using CsCheck;

namespace Concord.Numerics.Tests;

public sealed class TwoWayFitTests
{
    /// <summary>A table with zeros and another one on the same cells: its margins can be met.</summary>
    private static readonly Gen<(double[] Seed, double[] Table, int Rows, int Columns)> Feasible =
        from rows in Gen.Int[1, 7]
        from columns in Gen.Int[1, 7]
        from seed in Gen.OneOf(Gen.Const(0.0), Gen.Double[0.001, 1000]).Array[rows * columns]
        from factors in Gen.Double[0.01, 1000].Array[rows * columns]
        select (seed, seed.Zip(factors, (s, f) => s > 0 ? f : 0).ToArray(), rows, columns);

    [Fact]
    public void Margins_that_some_table_has_are_met_zeros_stay_and_factors_explain_the_fit() => Feasible.Sample(sample =>
    {
        var (seed, table, rows, columns) = sample;
        var (rowTargets, columnTargets) = Margins(table, rows, columns);
        var (report, fitted) = Fit(seed, rowTargets, columnTargets);
        report.Status.ShouldBe(FitStatus.Converged);
        var (rowSums, columnSums) = Margins(fitted, rows, columns);
        for (var i = 0; i < rows; i++) rowSums[i].ShouldBe(rowTargets[i], 2e-6);
        for (var j = 0; j < columns; j++) columnSums[j].ShouldBe(columnTargets[j], 2e-6);
        for (var cell = 0; cell < seed.Length; cell++) (fitted[cell] > 0).ShouldBe(seed[cell] > 0);
        // Only factors of rows and of columns were applied: cross ratios are those of the seed.
        for (var i = 1; i < rows; i++)
        {
            for (var j = 1; j < columns; j++)
            {
                double Cross(double[] x) => x[0] * x[i * columns + j] / (x[j] * x[i * columns]);
                if (double.IsFinite(Cross(seed)) && Cross(seed) > 0) (Cross(fitted) / Cross(seed)).ShouldBe(1, 1e-6);
            }
        }
    }, iter: 2000);

    /// <summary>On positive seeds, where plain fitting gets there too.</summary>
    [Fact]
    public void The_fit_agrees_with_plain_proportional_fitting() =>
        Gen.Select(Gen.Int[1, 6], Gen.Int[1, 6]).SelectMany((r, c) => Gen.Select(Gen.Double[0.1, 10].Array[r * c], Gen.Double[1, 100].Array[r * c], Gen.Const(r))).Sample((seed, table, rows) =>
        {
            var (rowTargets, columnTargets) = Margins(table, rows, seed.Length / rows);
            var (_, fitted) = Fit(seed, rowTargets, columnTargets);
            var plain = PlainFitting(seed, rowTargets, columnTargets, 1000);
            for (var cell = 0; cell < seed.Length; cell++) fitted[cell].ShouldBe(plain[cell], 1e-5);
        }, iter: 300);

    [Fact]
    public void A_published_example_comes_out()
    {
        // Rows 16 and 22, columns 18 and 20 … as recorded with the reference table's own margins (Willekens 1999).
        var cells = File.ReadLines(SharedData.PathOf("golden", "flows_small", "ipf2_m4.csv")).Skip(1).Select(Value).ToArray();
        var seed = File.ReadLines(SharedData.PathOf("golden", "flows_small", "ipf2_m4_seed.csv")).Skip(1).Select(Value).ToArray();
        var (rowTargets, columnTargets) = Margins(cells, 4, 4);
        var (_, fitted) = Fit(seed, rowTargets, columnTargets);
        for (var cell = 0; cell < 16; cell++) fitted[cell].ShouldBe(cells[cell], 1e-6);

        static double Value(string line) => double.Parse(line[(line.LastIndexOf(',') + 1)..], System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Margins_of_unlike_totals_are_refused_not_turned_into_shares()
    {
        var (report, _) = Fit([1, 1, 1, 1], [10, 20], [10, 25]);
        report.Status.ShouldBe(FitStatus.TotalsDiffer);
        report.MarginError.ShouldBe(5);
    }

    [Fact]
    public void A_row_whose_seed_is_zero_but_whose_margin_is_not_never_passes_as_fitted()
    {
        var (report, _) = Fit([0, 0, 1, 1], [10, 20], [15, 15]);
        report.Status.ShouldBe(FitStatus.NotConverged);
        report.MarginError.ShouldBeGreaterThanOrEqualTo(10);
    }

    [Fact]
    public void A_solution_that_exists_only_with_more_zeros_is_reached()
    {
        // The second column takes exactly what the first row must give it: the cell (1,1) can only be empty.
        var (report, fitted) = Fit([1, 1, 1, 0], [10, 5], [5, 10]);
        report.Status.ShouldBe(FitStatus.Converged);
        fitted[0].ShouldBe(0, 1e-5);
        fitted[1].ShouldBe(10, 1e-5);
    }

    [Fact]
    public void Margins_of_a_thousand_million_and_of_one_are_met_together()
    {
        var (report, fitted) = Fit([1e9, 1e-3, 5, 1], [1.4e9, 3], [1.4e9 + 1, 2]);
        report.Status.ShouldBe(FitStatus.Converged);
        (fitted[1] + fitted[3]).ShouldBe(2, 1e-5);
    }

    [Fact]
    public void Negative_and_missing_numbers_are_misuse()
    {
        Should.Throw<ArgumentException>(() => Fit([-1, 1], [1], [0, 1]));
        Should.Throw<ArgumentException>(() => Fit([1, 1], [double.NaN], [0, 1]));
        Should.Throw<ArgumentException>(() => Fit([1, 1], [1], [0, double.PositiveInfinity]));
        Should.Throw<ArgumentException>(() => new TwoWayFit(1, 1).Fit([1, 1], [1], [0, 1], new double[2], new double[2]));
    }

    private static (FitReport Report, double[] Fitted) Fit(double[] seed, double[] rows, double[] columns)
    {
        var fitted = new double[seed.Length];
        return (new TwoWayFit(rows.Length, columns.Length).Fit(seed, rows, columns, fitted, new double[columns.Length]), fitted);
    }

    internal static (double[] Rows, double[] Columns) Margins(double[] table, int rows, int columns)
    {
        var (r, c) = (new double[rows], new double[columns]);
        for (var i = 0; i < rows; i++) for (var j = 0; j < columns; j++) { r[i] += table[i * columns + j]; c[j] += table[i * columns + j]; }
        return (r, c);
    }

    private static double[] PlainFitting(double[] seed, double[] rows, double[] columns, int rounds)
    {
        var table = (double[])seed.Clone();
        for (var round = 0; round < rounds; round++)
        {
            var (r, _) = Margins(table, rows.Length, columns.Length);
            for (var cell = 0; cell < table.Length; cell++) if (r[cell / columns.Length] > 0) table[cell] *= rows[cell / columns.Length] / r[cell / columns.Length];
            var (_, c) = Margins(table, rows.Length, columns.Length);
            for (var cell = 0; cell < table.Length; cell++) if (c[cell % columns.Length] > 0) table[cell] *= columns[cell % columns.Length] / c[cell % columns.Length];
        }
        return table;
    }
}
