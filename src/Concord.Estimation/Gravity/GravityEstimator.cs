using Concord.Core;
using Concord.Numerics;

namespace Concord.Estimation.Gravity;

/// <summary>
/// Gravity models by Poisson pseudo-maximum likelihood with any number of fixed effects: E(figure) = exp(regressors·coefficients + effects). Method and limits: docs/methods/gravity.md.
/// </summary>
public static class GravityEstimator
{
    private const int MostRounds = 50;

    /// <summary>
    /// Fits a model. Arrays that do not fit each other are misuse and throw; cancelling throws <see cref="OperationCanceledException"/>; flaws of the data come back as faults,
    /// with separated rows and collinear terms set aside and named.
    /// </summary>
    /// <param name="inputs">Figures, regressors, effects, kind of errors.</param>
    /// <param name="threads">Most threads; the result does not depend on it.</param>
    /// <param name="cancel">Stops between two steps.</param>
    public static GravityFit Fit(GravityInputs inputs, int threads = 1, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        inputs.ThrowIfMisused();
        var faults = inputs.Check();
        var fates = new RowFate[inputs.Rows];
        if (faults.Count > 0) return Nothing(inputs, fates, [], faults);
        List<Regressor> regressors = [.. inputs.Effects.Count == 0 ? [new(GravityInputs.Constant, Ones(inputs.Rows))] : Array.Empty<Regressor>(), .. inputs.Regressors];

        Separation.DropZeroLevels(inputs.Dependent, inputs.Effects, fates);
        Kept kept;
        var rounds = 0;
        while (true)
        {
            kept = Kept.Of(inputs, regressors, fates);
            var (separated, certain) = Separation.Round(kept.Figures, kept.Columns, kept.Absorption, threads, cancel);
            if (!certain || rounds > MostRounds) faults.Add(new("gravity.separation-open", Severity.Warning, new Place(inputs.Name), "the search for separated rows did not come to an end",
                NextStep: "Coefficients may be far too large in absolute value; leave out effects or regressors that only rows of zero distinguish"));
            if (separated.Count == 0 || rounds++ > MostRounds) break;
            foreach (var row in separated) fates[kept.Rows[row]] = RowFate.Separated;
            Separation.DropZeroLevels(inputs.Dependent, inputs.Effects, fates);
        }
        var (columns, dropped) = Collinearity.Sort([.. regressors.Select(r => r.Term)], kept.Columns, kept.Absorption, threads);
        var iteration = new PoissonIteration(kept.Figures, [.. columns.Select(j => kept.Columns[j])], kept.Absorption, threads);
        iteration.Run(cancel);
        if (!iteration.Converged)
        {
            faults.Add(new("gravity.not-converged", Severity.Error, new Place(inputs.Name), FormattableString.Invariant($"no convergence in {iteration.Iterations} steps"),
                NextStep: "Look for regressors of very different sizes or effects with very few rows, and leave them out one by one"));
            return Nothing(inputs, fates, dropped, faults);
        }
        return Result(inputs, [.. columns.Select(j => regressors[j].Term)], dropped, fates, kept, iteration, faults);
    }

    private static GravityFit Result(
        GravityInputs inputs, string[] terms, IReadOnlyList<DroppedTerm> dropped, RowFate[] fates, Kept kept, PoissonIteration iteration, List<Fault> faults)
    {
        var expected = iteration.Fitted;
        var residuals = new double[expected.Length];
        for (var i = 0; i < residuals.Length; i++) residuals[i] = kept.Figures[i] - expected[i];
        var (covariance, cut) = GravityErrors.Covariance(inputs.Errors, iteration.Bread, iteration.Within, residuals, kept.Effects, kept.Clusters);
        if (cut) faults.Add(new("gravity.covariance-cut", Severity.Warning, new Place(inputs.Name), "the two-way covariance had eigenvalues below zero, which were set to zero", NextStep: "Cluster by one grouping, or by fewer, larger clusters"));
        if (terms.Length > 0 && covariance.Any(double.IsNaN)) faults.Add(new("gravity.no-errors", Severity.Warning, new Place(inputs.Name), "too few rows or clusters for standard errors", NextStep: "Use fewer effects, or clusters of which there are at least two"));
        if (inputs.Errors == ErrorKind.Cluster && kept.Clusters.Min(c => c.Levels.Count) is > 1 and < 30 and var few)
            faults.Add(new("gravity.few-clusters", Severity.Notice, new Place(inputs.Name), FormattableString.Invariant($"only {few} clusters: standard errors tend to be too small")));
        var (beta, k) = (iteration.Beta, terms.Length);
        var fitted = new double[inputs.Rows];
        for (var i = 0; i < expected.Length; i++) fitted[kept.Rows[i]] = expected[i];
        return new()
        {
            Inputs = inputs, Fates = fates, Dropped = dropped, Covariance = covariance, Fitted = fitted, EffectValues = kept.ByLevel(inputs, iteration.Effects()), Faults = faults,
            Coefficients = [.. terms.Select((t, j) => Of(t, beta[j], covariance[(j * k) + j]))],
            Deviance = iteration.Deviance, Iterations = iteration.Iterations, Converged = true, Parameters = GravityErrors.Parameters(k, kept.Effects), Clusters = [.. kept.Clusters.Select(c => c.Levels.Count)],
        };
    }

    private static Coefficient Of(string term, double estimate, double variance)
    {
        if (!(variance > 0)) return new(term, estimate, null, null, null);
        var error = Math.Sqrt(variance);
        return new(term, estimate, error, estimate / error, Normal.TwoSided(estimate / error));
    }

    private static GravityFit Nothing(GravityInputs inputs, RowFate[] fates, IReadOnlyList<DroppedTerm> dropped, List<Fault> faults) => new()
    {
        Inputs = inputs, Fates = fates, Coefficients = [], Covariance = [], Dropped = dropped, Fitted = new double[inputs.Rows], EffectValues = [], Deviance = double.NaN, Iterations = 0,
        Converged = false, Parameters = 0, Clusters = [], Faults = faults,
    };

    private static double[] Ones(int count)
    {
        var ones = new double[count];
        Array.Fill(ones, 1);
        return ones;
    }
}
