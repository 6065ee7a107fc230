namespace Concord.Numerics;

/// <summary>How a fit to margins ended.</summary>
public enum FitStatus
{
    /// <summary>Every margin is met.</summary>
    Converged,

    /// <summary>The two sets of margins have different totals: no table can meet both.</summary>
    TotalsDiffer,

    /// <summary>The margins were not met. Either the zeros of the seed forbid it (see <see cref="Transport"/>), or it takes more steps than allowed.</summary>
    NotConverged,
}

/// <summary>What a fit did.</summary>
/// <param name="Status">Whether the fitted table may be used.</param>
/// <param name="Iterations">Newton steps taken.</param>
/// <param name="MarginError">Largest absolute difference between a margin of the fitted table and its target, in units of the table.</param>
public readonly record struct FitReport(FitStatus Status, int Iterations, double MarginError);

/// <summary>
/// The table nearest to a seed in relative entropy that has given row and column sums: what iterative proportional fitting
/// (Deming and Stephan 1940) converges to, found in far fewer steps. With x[i,j] = R[i]·s[i,j]·w[j] / Σk s[i,k]·w[k] the rows always
/// fit; log w minimises the convex function Σ R[i]·log(Σj s[i,j]·w[j]) − Σ C[j]·log w[j], whose gradient is the error of the column
/// sums and whose Hessian is the Laplacian of a weighted graph. Newton with step halving, one Cholesky factor a step.
/// An instance holds the working memory for tables up to its size and serves one thread.
/// </summary>
/// <param name="maxRows">Largest number of rows.</param>
/// <param name="maxColumns">Largest number of columns; the work grows with its cube.</param>
public sealed class TwoWayFit(int maxRows, int maxColumns)
{
    /// <summary>The fit stops when no margin is off by more than this, or by more than rounding leaves.</summary>
    public const double Tolerance = 1e-6;

    // Two sums of the same people differ by some units in the last place (2.2e-16) of the largest margin; no step can mend that.
    private const double RoundingShare = 4e-15;
    private const int MaxSteps = 150;
    private const int Sweeps = 2;
    private const int SweepsInNeed = 3;
    private const double LargestLogFactor = 600;
    private const double LargestLogChange = 40;
    private const double LeastShare = 1e-9;
    private const double DrownedShare = 0.1;
    private const double ObjectiveRounding = 1e-12;
    private readonly double[] rowGoals = new double[maxRows];
    private readonly double[] rowSums = new double[maxRows];
    private readonly double[] sums = new double[maxColumns];
    private readonly double[] step = new double[maxColumns];
    private readonly double[] trial = new double[maxColumns];
    private readonly double[] hessian = new double[maxColumns * maxColumns];
    private readonly double[] row = new double[maxColumns];
    private readonly double[] weights = new double[maxColumns];
    private double objectiveScale;

    /// <summary>
    /// Fits. Tables are row-major. Cells that are zero in the seed stay zero; a margin of zero empties its row or column.
    /// Negative or non-finite seeds and margins are misuse.
    /// </summary>
    /// <param name="seed">Rows × columns, zero or positive.</param>
    /// <param name="rowTargets">Wanted row sums.</param>
    /// <param name="columnTargets">Wanted column sums.</param>
    /// <param name="fitted">Receives the table; of use only when the report says that it converged. May be the seed itself.</param>
    /// <param name="logFactors">Logarithms of the column factors: where to start (zeros will do), then where the fit ended.</param>
    public FitReport Fit(
        ReadOnlySpan<double> seed, ReadOnlySpan<double> rowTargets, ReadOnlySpan<double> columnTargets, Span<double> fitted, Span<double> logFactors)
    {
        int m = rowTargets.Length, n = columnTargets.Length;
        if (m > maxRows || n > maxColumns) throw new ArgumentException("the table is larger than the working memory");
        if (seed.Length != m * n || fitted.Length != m * n || logFactors.Length != n) throw new ArgumentException("seed, margins and factors do not fit");
        Check(seed);
        Check(rowTargets);
        Check(columnTargets);

        double rowTotal = Lanes.Sum(rowTargets), columnTotal = Lanes.Sum(columnTargets);
        var largest = Math.Max(Largest(rowTargets), Largest(columnTargets));
        var tolerance = Math.Max(Tolerance, RoundingShare * largest);
        if (Math.Abs(rowTotal - columnTotal) > Math.Max(tolerance, 1e-12 * rowTotal))
        {
            return new(FitStatus.TotalsDiffer, 0, Math.Abs(rowTotal - columnTotal));
        }

        // What the totals differ by in their last digits goes to the largest row: left alone, no table meets all margins, and Newton would circle.
        var goals = rowGoals.AsSpan(0, m);
        rowTargets.CopyTo(goals);
        var rounding = columnTotal - rowTotal;
        if (m > 0) goals[rowTargets.IndexOf(Largest(rowTargets))] += rounding;

        var report = Solve(seed, goals, columnTargets, tolerance, logFactors);
        Fill(seed, goals, logFactors, columnTargets, fitted);
        return report with { MarginError = Math.Max(report.MarginError, Math.Abs(rounding)) };
    }

    private FitReport Solve(ReadOnlySpan<double> seed, ReadOnlySpan<double> rows, ReadOnlySpan<double> columns, double tolerance, Span<double> logs)
    {
        var n = columns.Length;
        var (objective, error) = Sweep(seed, rows, columns, logs, Sweeps, tolerance);
        for (var iteration = 1; iteration <= MaxSteps && error > tolerance; iteration++)
        {
            // Newton moves what hangs together loosely, plain fitting what is far off by itself: each is slow where the other is quick.
            if (!TryNewton(seed, rows, columns, logs, ref objective, ref error))
            {
                (objective, error) = Sweep(seed, rows, columns, logs, SweepsInNeed, tolerance);
            }
            if (error <= tolerance) return new(FitStatus.Converged, iteration, error);
        }
        return error <= tolerance ? new(FitStatus.Converged, 0, error) : new(FitStatus.NotConverged, MaxSteps, error);
    }

    /// <summary>Rounds of plain proportional fitting.</summary>
    private (double Objective, double Error) Sweep(
        ReadOnlySpan<double> seed, ReadOnlySpan<double> rows, ReadOnlySpan<double> columns, Span<double> logs, int rounds, double tolerance)
    {
        var (objective, error) = Evaluate(seed, rows, columns, logs);
        for (var round = 0; round < rounds && error > tolerance; round++)
        {
            for (var j = 0; j < logs.Length; j++)
            {
                if (columns[j] > 0 && sums[j] > 0) logs[j] = Math.Clamp(logs[j] + Math.Log(columns[j] / sums[j]), -LargestLogFactor, LargestLogFactor);
            }
            (objective, error) = Evaluate(seed, rows, columns, logs);
        }
        return (objective, error);
    }

    /// <summary>One Newton step; false unless it could be taken whole.</summary>
    private bool TryNewton(
        ReadOnlySpan<double> seed, ReadOnlySpan<double> rows, ReadOnlySpan<double> columns, Span<double> logs, ref double objective, ref double error)
    {
        var direction = step.AsSpan(0, columns.Length);
        for (var j = 0; j < direction.Length; j++) direction[j] = columns[j] > 0 ? columns[j] - sums[j] : 0;
        BuildAndSolve(seed, rows, direction);
        double slope = 0, longest = 0;
        for (var j = 0; j < direction.Length; j++)
        {
            slope += direction[j] * (sums[j] - columns[j]);
            longest = Math.Max(longest, Math.Abs(direction[j]));
        }
        // Where there is hardly any curvature the step has no bounds.
        var largest = Math.Min(1, LargestLogChange / longest);
        return TryStep(seed, rows, columns, logs, direction, slope, largest, ref objective, ref error) == 1;
    }

    /// <summary>Halves the step until the objective falls enough, or the error does (near the end the objective drowns in rounding). Returns its size, 0 for none.</summary>
    private double TryStep(
        ReadOnlySpan<double> seed, ReadOnlySpan<double> rows, ReadOnlySpan<double> columns, Span<double> logs,
        ReadOnlySpan<double> direction, double slope, double largest, ref double objective, ref double error)
    {
        var target = trial.AsSpan(0, logs.Length);
        // Far from the end the error is no guide: beyond the solution it may be smaller than before it, on a plain without curvature.
        var drowned = -slope < ObjectiveRounding * objectiveScale;
        var least = drowned ? DrownedShare : LeastShare;
        for (var size = largest; size > least * largest; size /= 2)
        {
            var bounded = true;
            for (var j = 0; j < target.Length; j++)
            {
                target[j] = logs[j] + size * direction[j];
                bounded &= Math.Abs(target[j]) < LargestLogFactor;
            }
            if (!bounded) continue;
            var (newObjective, newError) = Evaluate(seed, rows, columns, target);
            if (newObjective <= objective + 1e-4 * size * slope || (drowned && newError < error))
            {
                target.CopyTo(logs);
                (objective, error) = (newObjective, newError);
                return size;
            }
        }
        return 0;
    }

    /// <summary>Column sums under the factors, the objective, and the largest error of a margin (a row without any seed counts whole).</summary>
    private (double Objective, double Error) Evaluate(ReadOnlySpan<double> seed, ReadOnlySpan<double> rows, ReadOnlySpan<double> columns, ReadOnlySpan<double> logs)
    {
        var n = columns.Length;
        var w = weights.AsSpan(0, n);
        var total = sums.AsSpan(0, n);
        double objective = 0, error = 0;
        objectiveScale = 0;
        for (var j = 0; j < n; j++)
        {
            w[j] = columns[j] > 0 ? Math.Exp(logs[j]) : 0;
            objective -= columns[j] * logs[j];
            objectiveScale += Math.Abs(columns[j] * logs[j]);
        }
        total.Clear();
        for (var i = 0; i < rows.Length; i++)
        {
            rowSums[i] = 0;
            if (rows[i] == 0) continue;
            var source = seed.Slice(i * n, n);
            var sum = Lanes.Dot(source, w);
            if (sum > 0)
            {
                rowSums[i] = sum;
                var term = rows[i] * Math.Log(sum);
                objective += term;
                objectiveScale += Math.Abs(term);
                Lanes.AddScaled(rows[i] / sum, source, total);
            }
            else
            {
                error = Math.Max(error, rows[i]);
            }
        }
        for (var j = 0; j < n; j++)
        {
            total[j] *= w[j];
            error = Math.Max(error, Math.Abs(total[j] - columns[j]));
        }
        return (objective, error);
    }

    /// <summary>Solves Hessian · x = right side in place. Uses the weights and row sums of the last evaluation.</summary>
    private void BuildAndSolve(ReadOnlySpan<double> seed, ReadOnlySpan<double> rows, Span<double> rightSide)
    {
        var n = rightSide.Length;
        var h = hessian.AsSpan(0, n * n);
        h.Clear();
        var share = row.AsSpan(0, n);
        for (var i = 0; i < rows.Length; i++)
        {
            if (rowSums[i] == 0) continue;
            var source = seed.Slice(i * n, n);
            var perSum = 1 / rowSums[i];
            for (var j = 0; j < n; j++) share[j] = source[j] * weights[j] * perSum;
            for (var j = 1; j < n; j++)
            {
                if (share[j] > 0) Lanes.AddScaled(-rows[i] * share[j], share[..j], h.Slice(j * n, j));
            }
        }
        // A Laplacian's diagonal is minus the sum of its row: exact where subtracting squares of large numbers would cancel.
        for (var j = 0; j < n; j++)
        {
            for (var k = 0; k < j; k++)
            {
                h[j * n + j] -= h[j * n + k];
                h[k * n + k] -= h[j * n + k];
            }
        }
        Cholesky.Factor(h, n);
        Cholesky.Solve(h, n, rightSide);
    }

    private void Fill(ReadOnlySpan<double> seed, ReadOnlySpan<double> rows, ReadOnlySpan<double> logs, ReadOnlySpan<double> columns, Span<double> fitted)
    {
        var n = columns.Length;
        for (var j = 0; j < n; j++) weights[j] = columns[j] > 0 ? Math.Exp(logs[j]) : 0;
        for (var i = 0; i < rows.Length; i++)
        {
            var source = seed.Slice(i * n, n);
            var sum = Lanes.Dot(source, weights.AsSpan(0, n));
            var factor = sum > 0 ? rows[i] / sum : 0;
            var target = fitted.Slice(i * n, n);
            for (var j = 0; j < n; j++) target[j] = factor * weights[j] * source[j];
        }
    }

    private static double Largest(ReadOnlySpan<double> values)
    {
        var largest = 0.0;
        foreach (var value in values) largest = Math.Max(largest, value);
        return largest;
    }

    private static void Check(ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (!(value >= 0 && value <= double.MaxValue)) throw new ArgumentException("a fit takes finite numbers, zero or positive");
        }
    }
}
