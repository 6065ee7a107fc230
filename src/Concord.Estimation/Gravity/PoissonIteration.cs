using Concord.Numerics;

namespace Concord.Estimation.Gravity;

/// <summary>
/// Poisson pseudo-maximum likelihood by iteratively reweighted least squares, with the effects absorbed (Santos Silva and Tenreyro, 2006; Correia, Guimarães and Zylkin, 2020).
/// Each step is Newton's: the score at the present values, which is exact, over a curvature that needs to be known roughly only. So the effects of the regressors are
/// absorbed loosely at first and tightly at the end, and the estimate is as exact as its score. Figures are divided by their mean, columns by their largest value.
/// </summary>
internal sealed class PoissonIteration
{
    private const double Tolerance = 1e-8;
    private const double StepTolerance = 1e-10;
    private const int MostIterations = 200;
    private const int MostHalvings = 30;

    private readonly double[] y;
    private readonly double[][] x;
    private readonly double[] scale;
    private readonly double mean;
    private readonly Absorption absorption;
    private readonly int threads;
    private readonly double[][] effectsOfX;
    private readonly double[][] within;
    private readonly double[] eta;
    private readonly double[] mu;
    private readonly double[] beta;

    /// <summary>Takes rows that are free of separation and columns that are not collinear.</summary>
    public PoissonIteration(double[] figures, double[][] columns, Absorption absorption, int threads)
    {
        (this.absorption, this.threads, mean) = (absorption, threads, Mean(figures));
        y = Array.ConvertAll(figures, f => f / mean);
        scale = Array.ConvertAll(columns, c => c.Max(Math.Abs) is > 0 and var most ? most : 1);
        x = [.. columns.Select((c, j) => Array.ConvertAll(c, v => v / scale[j]))];
        effectsOfX = [.. x.Select(_ => new double[absorption.Levels])];
        within = [.. x.Select(_ => new double[y.Length])];
        mu = Array.ConvertAll(y, v => (v + 1) / 2);
        eta = Array.ConvertAll(mu, Math.Log);
        beta = new double[x.Length];
    }

    public int Iterations { get; private set; }

    public bool Converged { get; private set; }

    public double Deviance { get; private set; }

    /// <summary>Coefficients in the user's units; without effects the first column is the constant, which takes up the mean.</summary>
    public double[] Beta => [.. beta.Select((b, j) => (b / scale[j]) + (j == 0 && absorption.Levels == 0 ? Math.Log(mean) : 0))];

    /// <summary>Expected figures in the user's units.</summary>
    public double[] Fitted => Array.ConvertAll(mu, m => m * mean);

    /// <summary>Inverse of the Hessian of the coefficients, effects taken out, in the user's units.</summary>
    public double[] Bread { get; private set; } = [];

    /// <summary>Regressors less their effects, weighted by the expected figures, in the user's units: what the score of a row is made of.</summary>
    public double[][] Within => [.. within.Select((w, j) => Array.ConvertAll(w, v => v * scale[j]))];

    public void Run(CancellationToken cancel)
    {
        // The first predictor, log((y + mean) / 2), is no sum of effects and regressors: the first step projects it onto them.
        var first = true;
        var deviance = PoissonDeviance();
        var inner = 1e-3;
        for (Iterations = 1; Iterations <= MostIterations; Iterations++)
        {
            cancel.ThrowIfCancellationRequested();
            absorption.Weigh(mu);
            var (delta, move) = Step(first, inner);
            var (next, largest) = Take(delta, move, first, deviance);
            var criterion = Math.Abs(deviance - next) / (0.1 + Math.Abs(next));
            deviance = next;
            if (!double.IsFinite(deviance)) break;
            if (!first && criterion < Tolerance && inner <= 1e-7 && largest < StepTolerance)
            {
                Converged = true;
                break;
            }
            if (!first) inner = Math.Clamp(Math.Min(inner, criterion), 1e-9, 1e-3);
            first = false;
        }
        Deviance = deviance * mean;
        if (Converged) Finish();
    }

    /// <summary>Change of the coefficients, and of each row's predictor (from zero at the first step).</summary>
    private (double[] Delta, double[] Move) Step(bool first, double inner)
    {
        var target = new double[y.Length];
        for (var i = 0; i < target.Length; i++) target[i] = ((y[i] - mu[i]) / mu[i]) + (first ? eta[i] : 0);
        var effects = new double[absorption.Levels];
        Absorb(target, effects, inner, first ? inner : 1e-2 * inner);
        var left = new double[y.Length];
        absorption.Subtract(target, effects, left);
        var delta = new double[x.Length];
        var gram = Gram(left, delta);
        Cholesky.Factor(gram, delta.Length);
        Cholesky.Solve(gram, delta.Length, delta);
        // Summed from its parts: the difference of target and rest would lose every digit where a large figure is expected to be tiny.
        var move = left;
        Array.Clear(move);
        absorption.Subtract(move, effects, move);
        for (var j = 0; j < delta.Length; j++) Lanes.AddScaled(-delta[j], within[j], move);
        for (var i = 0; i < move.Length; i++) move[i] = -move[i];
        return (delta, move);
    }

    /// <summary>Takes the effects out of the regressors, loosely, and finds those of the target, as tightly as the step that they belong to asks for.</summary>
    private void Absorb(double[] target, double[] effects, double loosely, double tightly)
    {
        if (x.Length % 4 == 0)
        {
            absorption.Fit(x, effectsOfX, loosely, threads);
            absorption.Fit([target], [effects], tightly, 1);
        }
        // Four columns share a pass: where a place is free, the target takes it.
        else absorption.Fit([.. x, target], [.. effectsOfX, effects], tightly, threads);
        for (var j = 0; j < x.Length; j++) absorption.Subtract(x[j], effectsOfX[j], within[j]);
    }

    /// <summary>The weighted cross products of the regressors within; with <paramref name="target"/> they go to <paramref name="products"/>.</summary>
    private double[] Gram(double[] target, double[] products)
    {
        var k = x.Length;
        var gram = new double[k * k];
        var weighted = new double[y.Length];
        for (var j = 0; j < k; j++)
        {
            for (var i = 0; i < weighted.Length; i++) weighted[i] = mu[i] * within[j][i];
            products[j] = Lanes.Dot(weighted, target);
            for (var l = 0; l <= j; l++) gram[(j * k) + l] = gram[(l * k) + j] = Lanes.Dot(weighted, within[l]);
        }
        return gram;
    }

    /// <summary>Takes the step, halved as long as it makes the deviance worse; says the new deviance and the largest relative change of a coefficient.</summary>
    private (double Deviance, double Largest) Take(double[] delta, double[] move, bool first, double before)
    {
        var old = first ? new double[eta.Length] : (double[])eta.Clone();
        double[] oldBeta = [.. beta];
        var share = 1.0;
        for (var halving = 0; ; halving++, share /= 2)
        {
            for (var i = 0; i < eta.Length; i++)
            {
                eta[i] = old[i] + (share * move[i]);
                mu[i] = Math.Exp(eta[i]);
            }
            for (var j = 0; j < beta.Length; j++) beta[j] = oldBeta[j] + (share * delta[j]);
            var deviance = PoissonDeviance();
            // The first step starts from values that no model gives: its deviance may well be worse.
            if (halving == MostHalvings || (double.IsFinite(deviance) && (first || deviance <= before + (1e-12 * (0.1 + Math.Abs(before))))))
            {
                var largest = 0.0;
                for (var j = 0; j < beta.Length; j++) largest = Math.Max(largest, Math.Abs(share * delta[j]) / (0.1 + Math.Abs(beta[j])));
                return (deviance, largest);
            }
        }
    }

    private void Finish()
    {
        absorption.Weigh(mu);
        absorption.Fit(x, effectsOfX, 1e-10, threads);
        for (var j = 0; j < x.Length; j++) absorption.Subtract(x[j], effectsOfX[j], within[j]);
        var k = x.Length;
        var gram = Gram(y, new double[k]);
        Cholesky.Factor(gram, k);
        Bread = new double[k * k];
        for (var j = 0; j < k; j++)
        {
            var column = new double[k];
            column[j] = 1;
            Cholesky.Solve(gram, k, column);
            for (var l = 0; l < k; l++) Bread[(l * k) + j] = column[l] / (scale[j] * scale[l] * mean);
        }
    }

    /// <summary>Values of the effects: what of the predictor the regressors do not explain.</summary>
    public double[] Effects()
    {
        var rest = (double[])eta.Clone();
        for (var j = 0; j < beta.Length; j++) Lanes.AddScaled(-beta[j], x[j], rest);
        for (var i = 0; i < rest.Length; i++) rest[i] += Math.Log(mean);
        var effects = new double[absorption.Levels];
        absorption.Fit([rest], [effects], 1e-11, 1);
        return effects;
    }

    private double PoissonDeviance()
    {
        var sum = 0.0;
        for (var i = 0; i < y.Length; i++) sum += mu[i] - y[i] + (y[i] > 0 ? y[i] * Math.Log(y[i] / mu[i]) : 0);
        return 2 * sum;
    }

    // Divided first, so that no sum of huge figures overflows.
    private static double Mean(double[] figures)
    {
        var mean = 0.0;
        foreach (var figure in figures) mean += figure / figures.Length;
        return mean;
    }
}
