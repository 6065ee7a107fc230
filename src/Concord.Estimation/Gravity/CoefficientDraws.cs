using Concord.Numerics;

namespace Concord.Estimation.Gravity;

/// <summary>Draws of the coefficients of a fitted model from the normal distribution with its covariance: how uncertain the coefficients leave what is computed from them. The same seed gives the same draws.</summary>
public sealed class CoefficientDraws
{
    private readonly double[] means;
    private readonly double[] roots;
    private readonly ulong seed;

    /// <summary>Prepares draws. A model without standard errors is misuse.</summary>
    public CoefficientDraws(GravityFit fit, ulong seed)
    {
        if (!fit.IsUsable || fit.Covariance.Any(v => !double.IsFinite(v))) throw new ArgumentException("draws need a fitted model with standard errors", nameof(fit));
        means = [.. fit.Coefficients.Select(c => c.Estimate)];
        this.seed = seed;
        var k = means.Length;
        // Scaled to correlations first: coefficients of unlike units have variances of unlike sizes.
        double[] sizes = [.. Enumerable.Range(0, k).Select(i => Math.Sqrt(Math.Max(0, fit.Covariance[(i * k) + i])))];
        var values = new double[k * k];
        for (var i = 0; i < k; i++)
        {
            for (var j = 0; j < k; j++) values[(i * k) + j] = sizes[i] > 0 && sizes[j] > 0 ? fit.Covariance[(i * k) + j] / sizes[i] / sizes[j] : 0;
        }
        roots = SymmetricEigen.Decompose(values, k);
        for (var i = 0; i < k; i++)
        {
            for (var v = 0; v < k; v++) roots[(i * k) + v] *= sizes[i] * Math.Sqrt(Math.Max(0, values[(v * k) + v]));
        }
    }

    /// <summary>The coefficients of a draw, from 0.</summary>
    public double[] Draw(int number)
    {
        var (k, random) = (means.Length, new Philox(seed, (ulong)number));
        var draw = (double[])means.Clone();
        for (var v = 0; v < k; v++)
        {
            var normal = random.Normals((ulong)v).First;
            for (var i = 0; i < k; i++) draw[i] += roots[(i * k) + v] * normal;
        }
        return draw;
    }
}
