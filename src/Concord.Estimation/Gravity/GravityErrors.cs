using Concord.Numerics;

namespace Concord.Estimation.Gravity;

/// <summary>
/// Covariance of the coefficients. Robust: HC1 (White, 1980). Clustered: Liang and Zeger (1986); two-way: V1 + V2 − V12 (Cameron, Gelbach and Miller, 2011), where eigenvalues below zero become
/// zero. Factors for few observations are n/(n−K) and G/(G−1)·(n−1)/(n−K′), with the smaller G of two ways; K counts the levels of every set, less one for each set after the first, and K′ leaves out sets that
/// lie within clusters.
/// </summary>
internal static class GravityErrors
{
    /// <param name="kind">Kind of errors.</param>
    /// <param name="bread">Inverse Hessian, k × k.</param>
    /// <param name="within">Regressors less their effects.</param>
    /// <param name="residuals">Figures less expected figures.</param>
    /// <param name="effects">Fixed effects of the kept rows.</param>
    /// <param name="clusters">Clusters of the kept rows.</param>
    /// <returns>The covariance, NaN where the errors allow none, and whether eigenvalues below zero were cut.</returns>
    public static (double[] Covariance, bool Cut) Covariance(
        ErrorKind kind, double[] bread, double[][] within, double[] residuals, IReadOnlyList<Grouping> effects, IReadOnlyList<Grouping> clusters)
    {
        var (n, k) = (residuals.Length, within.Length);
        var parameters = Parameters(k, effects);
        if (n <= parameters && kind != ErrorKind.Cluster) return (Unknown(k), false);
        switch (kind)
        {
            case ErrorKind.Iid:
                return (Scaled(bread, (n - 1.0) / (n - parameters)), false);
            case ErrorKind.Robust:
                return (Scaled(Sandwich(bread, Meat(within, residuals, null)), n / (double)(n - parameters)), false);
            default:
                var nested = parameters - effects.Where(e => clusters.Any(c => IsWithin(e, c))).Sum(e => e.Levels.Count - 1);
                var fewest = clusters.Min(c => c.Levels.Count);
                if (fewest < 2 || n <= nested) return (Unknown(k), false);
                var meat = Meat(within, residuals, clusters[0]);
                if (clusters.Count == 2)
                {
                    var (second, both) = (Meat(within, residuals, clusters[1]), Meat(within, residuals, Cross(clusters[0], clusters[1])));
                    for (var i = 0; i < meat.Length; i++) meat[i] += second[i] - both[i];
                }
                var covariance = Scaled(Sandwich(bread, meat), fewest / (fewest - 1.0) * (n - 1.0) / (n - nested));
                return clusters.Count == 2 ? CutBelowZero(covariance, k) : (covariance, false);
        }
    }

    public static int Parameters(int coefficients, IReadOnlyList<Grouping> effects) => coefficients + effects.Sum(e => e.Levels.Count) - Math.Max(0, effects.Count - 1);

    private static double[] Meat(double[][] within, double[] residuals, Grouping? cluster)
    {
        var k = within.Length;
        var groups = cluster?.Levels.Count ?? residuals.Length;
        var sums = new double[k][];
        for (var j = 0; j < k; j++)
        {
            sums[j] = new double[groups];
            for (var i = 0; i < residuals.Length; i++) sums[j][cluster?.Codes[i] ?? i] += within[j][i] * residuals[i];
        }
        var meat = new double[k * k];
        for (var j = 0; j < k; j++)
        {
            for (var l = 0; l <= j; l++) meat[(j * k) + l] = meat[(l * k) + j] = Lanes.Dot(sums[j], sums[l]);
        }
        return meat;
    }

    private static double[] Sandwich(double[] bread, double[] meat)
    {
        var k = (int)Math.Sqrt(bread.Length);
        return Product(Product(bread, meat, k), bread, k);
    }

    private static double[] Product(double[] a, double[] b, int k)
    {
        var product = new double[k * k];
        for (var i = 0; i < k; i++)
        {
            for (var j = 0; j < k; j++)
            {
                for (var l = 0; l < k; l++) product[(i * k) + j] += a[(i * k) + l] * b[(l * k) + j];
            }
        }
        return product;
    }

    private static (double[] Covariance, bool Cut) CutBelowZero(double[] covariance, int k)
    {
        var values = (double[])covariance.Clone();
        var vectors = SymmetricEigen.Decompose(values, k);
        if (Enumerable.Range(0, k).All(i => values[(i * k) + i] >= 0)) return (covariance, false);
        var mended = new double[k * k];
        for (var v = 0; v < k; v++)
        {
            var value = Math.Max(0, values[(v * k) + v]);
            for (var i = 0; i < k; i++)
            {
                for (var j = 0; j < k; j++) mended[(i * k) + j] += value * vectors[(i * k) + v] * vectors[(j * k) + v];
            }
        }
        return (mended, true);
    }

    private static bool IsWithin(Grouping effect, Grouping cluster)
    {
        var of = new int[effect.Levels.Count];
        Array.Fill(of, -1);
        for (var i = 0; i < effect.Codes.Length; i++)
        {
            ref var known = ref of[effect.Codes[i]];
            if (known < 0) known = cluster.Codes[i];
            else if (known != cluster.Codes[i]) return false;
        }
        return true;
    }

    private static Grouping Cross(Grouping a, Grouping b)
    {
        var codes = new int[a.Codes.Length];
        var known = new Dictionary<(int, int), int>();
        for (var i = 0; i < codes.Length; i++)
        {
            var key = (a.Codes[i], b.Codes[i]);
            if (!known.TryGetValue(key, out codes[i])) known[key] = codes[i] = known.Count;
        }
        return new($"{a.Name}^{b.Name}", codes, new string[known.Count]);
    }

    private static double[] Scaled(double[] matrix, double factor) => Array.ConvertAll(matrix, v => v * factor);

    private static double[] Unknown(int k)
    {
        var unknown = new double[k * k];
        Array.Fill(unknown, double.NaN);
        return unknown;
    }
}
