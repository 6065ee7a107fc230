using CsCheck;

namespace Concord.Numerics.Tests;

/// <summary>Absorbing dummies is least squares on them, whether or not they are written out.</summary>
public sealed class AbsorptionTests
{
    private static readonly Gen<(int[][] Codes, int[] Levels, double[] Weights, double[] Column)> Rows =
        from n in Gen.Int[5, 40]
        from levels in Gen.Int[1, 6].Array[1, 3]
        from codes in Gen.Int[0, 1000].Array[n].Array[levels.Length]
        from weights in Gen.Double[0.1, 10].Array[n]
        from column in Gen.Double[-5, 5].Array[n]
        select (codes.Select((c, s) => Array.ConvertAll(c, v => v % levels[s])).ToArray(), levels, weights, column);

    [Fact]
    public void What_is_left_has_a_weighted_mean_of_zero_in_every_level() => Rows.Sample(r =>
    {
        var left = Residual(r.Codes, r.Levels, r.Weights, [r.Column])[0];
        for (var set = 0; set < r.Levels.Length; set++)
        {
            for (var level = 0; level < r.Levels[set]; level++)
            {
                var sum = Enumerable.Range(0, left.Length).Where(i => r.Codes[set][i] == level).Sum(i => r.Weights[i] * left[i]);
                Math.Abs(sum).ShouldBeLessThan(1e-6);
            }
        }
    }, iter: 300);

    [Fact]
    public void What_is_left_of_a_sum_of_effects_is_nothing() => Rows.Sample(r =>
    {
        double[] column = [.. Enumerable.Range(0, r.Column.Length).Select(i => r.Codes.Select((c, s) => Math.Sin((s * 17) + c[i])).Sum())];
        Residual(r.Codes, r.Levels, r.Weights, [column])[0].ShouldAllBe(v => Math.Abs(v) < 1e-7);
    }, iter: 300);

    [Fact]
    public void Columns_do_not_touch_each_other_and_threads_change_nothing()
    {
        int[][] codes = [[.. Enumerable.Range(0, 60).Select(i => i % 7)], [.. Enumerable.Range(0, 60).Select(i => i * i % 5)]];
        double[] weights = [.. Enumerable.Range(0, 60).Select(i => 1 + (i % 3))];
        double[][] columns = [.. Enumerable.Range(0, 9).Select(c => Enumerable.Range(0, 60).Select(i => Math.Cos((i * (c + 1)) + c)).ToArray())];
        var together = Residual(codes, [7, 5], weights, columns, threads: 3);
        Residual(codes, [7, 5], weights, columns).ShouldBe(together);
        for (var c = 0; c < 9; c++)
        {
            var alone = Residual(codes, [7, 5], weights, [columns[c]])[0];
            for (var i = 0; i < 60; i++) together[c][i].ShouldBe(alone[i], 1e-9);
        }
    }

    [Fact]
    public void Levels_that_hang_together_by_a_thread_take_few_steps()
    {
        // Two blocks of rows of great weight, tied by one row of little: alternating projections would need some ten thousand steps.
        int[] first = [.. Enumerable.Range(0, 41).Select(i => i < 20 ? i % 4 : i < 40 ? 4 + (i % 4) : 0)], second = [.. Enumerable.Range(0, 41).Select(i => i < 20 ? i / 4 % 5 : i < 40 ? 5 + (i / 4 % 5) : 5)];
        double[] weights = [.. Enumerable.Range(0, 41).Select(i => i < 40 ? 1e4 : 1.0)];
        double[] column = [.. Enumerable.Range(0, 41).Select(i => Math.Sin(i))];
        var absorption = new Absorption(41, [8, 10], [first, second]);
        absorption.Weigh(weights);
        absorption.Fit([column], [new double[18]], 1e-10, 1).ShouldBeLessThan(60);
    }

    [Fact]
    public void Without_sets_nothing_is_absorbed_and_misuse_throws()
    {
        var none = new Absorption(3, [], []);
        none.Weigh([1, 1, 1]);
        none.Fit([[1, 2, 3]], [[]], 1e-9, 1).ShouldBe(0);
        var left = new double[3];
        none.Subtract([1, 2, 3], [], left);
        left.ShouldBe([1, 2, 3]);
        Should.Throw<ArgumentException>(() => new Absorption(2, [1], [[0, 1]]));
        Should.Throw<ArgumentException>(() => new Absorption(2, [1], [[0]]));
    }

    private static double[][] Residual(int[][] codes, int[] levels, double[] weights, double[][] columns, int threads = 1)
    {
        var absorption = new Absorption(weights.Length, levels, codes);
        absorption.Weigh(weights);
        double[][] coefficients = [.. columns.Select(_ => new double[absorption.Levels])];
        absorption.Fit(columns, coefficients, 1e-10, threads).ShouldBeLessThan(int.MaxValue);
        double[][] left = [.. columns.Select(c => new double[c.Length])];
        for (var c = 0; c < columns.Length; c++) absorption.Subtract(columns[c], coefficients[c], left[c]);
        return left;
    }
}
