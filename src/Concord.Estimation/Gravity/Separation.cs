using Concord.Numerics;

namespace Concord.Estimation.Gravity;

/// <summary>
/// Finds rows of zero with which no finite estimate exists (Correia, Guimarães and Zylkin, "Verifying the existence of maximum likelihood estimates for generalized linear
/// models", 2019): those that a combination of regressors and effects can lower for ever without touching a row above zero. The iterative rectifier projects, again and again,
/// ones on the rows of zero onto the combinations and cuts what falls below zero.
/// </summary>
internal static class Separation
{
    // Any weight finds the same rows in the end; this one gets there soon and leaves the projections well conditioned.
    private const double WeightOfPositive = 1e4;
    private const double Settled = 1e-6;
    private const double Surely = 0.1;
    private const int MostSteps = 2000;

    /// <summary>
    /// Marks rows whose effect has zeros only, again and again, because each row that goes may leave another effect without a figure. Returns how many.
    /// </summary>
    public static int DropZeroLevels(double[] figures, IReadOnlyList<Grouping> effects, RowFate[] fates)
    {
        var (found, before) = (0, -1);
        while (found != before)
        {
            before = found;
            foreach (var effect in effects)
            {
                var alive = new bool[effect.Levels.Count];
                for (var i = 0; i < figures.Length; i++) alive[effect.Codes[i]] |= fates[i] == RowFate.Kept && figures[i] > 0;
                for (var i = 0; i < figures.Length; i++)
                {
                    if (fates[i] != RowFate.Kept || alive[effect.Codes[i]]) continue;
                    fates[i] = RowFate.AllZeroLevel;
                    found++;
                }
            }
        }
        return found;
    }

    /// <summary>
    /// One round on rows that are all kept so far: which of them are separated. An empty answer is certain: with any separating combination, scaled to a largest value of one, the
    /// sum of its products with the projected ones can only grow, so some row stays at one or above; as soon as all lie below, there is none.
    /// </summary>
    /// <returns>Separated rows, and whether the search came to an end.</returns>
    public static (List<int> Rows, bool Certain) Round(double[] figures, double[][] columns, Absorption absorption, int threads, CancellationToken cancel)
    {
        var n = figures.Length;
        var weights = Array.ConvertAll(figures, f => f > 0 ? WeightOfPositive : 1);
        var ones = Array.ConvertAll(figures, f => f > 0 ? 0.0 : 1.0);
        if (!Array.Exists(ones, u => u > 0)) return ([], true);
        absorption.Weigh(weights);
        var projector = new Projector(columns, weights, absorption, threads);
        var fit = new double[n];
        for (var step = 0; step < MostSteps; step++)
        {
            cancel.ThrowIfCancellationRequested();
            projector.Project(ones, fit);
            var (largest, distance) = (0.0, 0.0);
            for (var i = 0; i < n; i++)
            {
                distance = Math.Max(distance, Math.Abs(fit[i] - ones[i]));
                if (figures[i] > 0) continue;
                ones[i] = Math.Max(fit[i], 0);
                largest = Math.Max(largest, ones[i]);
            }
            if (largest < 1 - 1e-4) return ([], true);
            if (distance < Settled) return ([.. Enumerable.Range(0, n).Where(i => ones[i] > Surely)], true);
        }
        return ([], false);
    }

    /// <summary>Weighted projection onto regressors and effects.</summary>
    private sealed class Projector
    {
        private readonly double[][] within;
        private readonly double[][] weighted;
        private readonly double[] gram;
        private readonly double[] effects;
        private readonly Absorption absorption;

        public Projector(double[][] columns, double[] weights, Absorption absorption, int threads)
        {
            this.absorption = absorption;
            var k = columns.Length;
            var scaled = columns.Select(c => c.Max(Math.Abs) is > 0 and var most ? Array.ConvertAll(c, v => v / most) : c).ToArray();
            double[][] coefficients = [.. scaled.Select(_ => new double[absorption.Levels])];
            absorption.Fit(scaled, coefficients, 1e-11, threads);
            within = [.. scaled.Select(_ => new double[weights.Length])];
            for (var j = 0; j < k; j++) absorption.Subtract(scaled[j], coefficients[j], within[j]);
            for (var j = 0; j < k; j++)
            {
                // What effects explain to the last digits is rounding, and rounding must not be taken for information.
                if (within[j].Max(Math.Abs) < 1e-8) Array.Clear(within[j]);
            }
            weighted = [.. within.Select(w => w.Select((v, i) => v * weights[i]).ToArray())];
            gram = new double[k * k];
            for (var j = 0; j < k; j++)
            {
                for (var l = 0; l <= j; l++) gram[(j * k) + l] = Lanes.Dot(weighted[j], within[l]);
            }
            Cholesky.Factor(gram, k);
            effects = new double[absorption.Levels];
        }

        public void Project(double[] target, double[] fit)
        {
            absorption.Fit([target], [effects], 1e-9, 1);
            absorption.Subtract(target, effects, fit);
            var delta = new double[within.Length];
            for (var j = 0; j < delta.Length; j++) delta[j] = Lanes.Dot(weighted[j], fit);
            Cholesky.Solve(gram, delta.Length, delta);
            for (var j = 0; j < delta.Length; j++) Lanes.AddScaled(-delta[j], within[j], fit);
            for (var i = 0; i < fit.Length; i++) fit[i] = target[i] - fit[i];
        }
    }
}
