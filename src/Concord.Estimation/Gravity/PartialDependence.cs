using Concord.Numerics;

namespace Concord.Estimation.Gravity;

/// <summary>
/// How the expected figure follows one column of the data, all else held as it is in the rows, as a multiple of what it is at a reference value (partial dependence: Friedman, 2001).
/// The band carries the coefficients' uncertainty.
/// </summary>
/// <param name="Values">Values of the column, ascending.</param>
/// <param name="Multiples">Expected figure over the one at the reference.</param>
/// <param name="Reference">The reference value.</param>
public sealed record PartialDependence(IReadOnlyList<double> Values, IReadOnlyList<Ranged> Multiples, double Reference)
{
    /// <summary>Rows that stand for all, evenly spread; without interactions of the column any rows give the same curve.</summary>
    public const int MostRows = 1000;

    private const int Draws = 400;

    /// <summary>The rows that <see cref="Of"/> will ask for: those kept, evenly thinned.</summary>
    public static int[] SampleRows(GravityFit fit)
    {
        int[] kept = [.. Enumerable.Range(0, fit.Fates.Length).Where(i => fit.Fates[i] == RowFate.Kept)];
        var step = Math.Max(1, kept.Length / MostRows);
        return [.. kept.Where((_, i) => i % step == 0)];
    }

    /// <summary>Computes a curve.</summary>
    /// <param name="fit">The model, with standard errors.</param>
    /// <param name="rows">The rows of <see cref="SampleRows"/>.</param>
    /// <param name="values">Values of the column, ascending.</param>
    /// <param name="reference">Value that the multiples refer to.</param>
    /// <param name="regressors">The regressors of the model on those rows if the column had a value there: for each coefficient a value for each row.</param>
    /// <param name="seed">Seed of the draws.</param>
    public static PartialDependence Of(GravityFit fit, int[] rows, IReadOnlyList<double> values, double reference, Func<double, double[][]> regressors, ulong seed)
    {
        var byTerm = fit.Inputs.Regressors.ToDictionary(r => r.Term, r => r.Values, StringComparer.Ordinal);
        double[]?[] now = [.. fit.Coefficients.Select(c => byTerm.GetValueOrDefault(c.Term))];
        var source = new CoefficientDraws(fit, seed);
        double[][] betas = [[.. fit.Coefficients.Select(c => c.Estimate)], .. Enumerable.Range(0, Draws).Select(source.Draw)];
        var atReference = Expected(fit, rows, regressors(reference), now, betas);
        var multiples = new List<Ranged>();
        foreach (var value in values)
        {
            var expected = Expected(fit, rows, regressors(value), now, betas);
            double[] ratios = [.. expected.Zip(atReference, (a, b) => a / b)];
            var sorted = ratios[1..];
            Array.Sort(sorted);
            multiples.Add(new(ratios[0], Quantiles.OfSorted(sorted, 0.025), Quantiles.OfSorted(sorted, 0.975)));
        }
        return new(values, multiples, reference);
    }

    private static double[] Expected(GravityFit fit, int[] rows, double[][] then, double[]?[] now, double[][] betas)
    {
        var sums = new double[betas.Length];
        for (var b = 0; b < betas.Length; b++)
        {
            for (var r = 0; r < rows.Length; r++)
            {
                var move = 0.0;
                for (var j = 0; j < now.Length; j++)
                {
                    if (now[j] is { } column) move += betas[b][j] * (then[j][r] - column[rows[r]]);
                }
                sums[b] += fit.Fitted[rows[r]] * Math.Exp(move);
            }
        }
        return sums;
    }
}
