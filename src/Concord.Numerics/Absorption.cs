using System.Runtime.Intrinsics;

namespace Concord.Numerics;

/// <summary>
/// Weighted least squares on any number of sets of dummies (fixed effects) that are never written out: each row belongs to one level of each set.
/// The normal equations are solved by conjugate gradients, preconditioned by the weights of the levels (Hestenes and Stiefel, 1952), which accelerates the
/// alternating projections of Guimarães and Portugal (2010): one step costs one pass over the rows, as one projection does, and a few badly
/// connected levels cost a few steps and not thousands. Four columns share a pass. The same numbers come out whatever the number of threads.
/// </summary>
public sealed class Absorption
{
    private const int MostSteps = 5000;
    private readonly int[] codes;
    private readonly int sets;
    private readonly double[] weights;
    private readonly double[] inverse;

    /// <summary>Takes the levels of each row.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="levels">Number of levels of each set; empty for no set, and then nothing is absorbed.</param>
    /// <param name="codes">For each set the level of each row, from 0.</param>
    public Absorption(int rows, IReadOnlyList<int> levels, IReadOnlyList<int[]> codes)
    {
        if (levels.Count != codes.Count || codes.Any(c => c.Length != rows)) throw new ArgumentException("each set needs its number of levels and a code for each row", nameof(codes));
        (Rows, sets, Levels) = (rows, codes.Count, levels.Sum());
        this.codes = new int[rows * sets];
        for (int set = 0, offset = 0; set < sets; offset += levels[set++])
        {
            for (var row = 0; row < rows; row++)
            {
                if ((uint)codes[set][row] >= (uint)levels[set]) throw new ArgumentException("a code lies beyond the levels of its set", nameof(codes));
                this.codes[(row * sets) + set] = offset + codes[set][row];
            }
        }
        weights = new double[rows];
        inverse = new double[Levels];
    }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>Number of levels of all sets together: the length of a column's coefficients, those of the first set first.</summary>
    public int Levels { get; }

    /// <summary>Sets the weights of the rows: finite, none below zero.</summary>
    public void Weigh(ReadOnlySpan<double> rowWeights)
    {
        rowWeights.CopyTo(weights);
        Array.Clear(inverse);
        for (int row = 0, at = 0; row < Rows; row++)
        {
            for (var set = 0; set < sets; set++, at++) inverse[codes[at]] += weights[row];
        }
        for (var level = 0; level < inverse.Length; level++) inverse[level] = inverse[level] > 0 ? 1 / inverse[level] : 0;
    }

    /// <summary>
    /// Finds for each column the coefficients of the levels that fit it best, from those given. <paramref name="tolerance"/>, in the unit of the columns, bounds the mean
    /// that is left in any level.
    /// </summary>
    /// <returns>The largest number of steps that a column took; <see cref="int.MaxValue"/> where one did not get there.</returns>
    public int Fit(IReadOnlyList<double[]> columns, IReadOnlyList<double[]> coefficients, double tolerance, int threads)
    {
        if (sets == 0 || columns.Count == 0) return 0;
        var blocks = (columns.Count + 3) / 4;
        var steps = new int[blocks];
        void Solve(int block)
        {
            var first = 4 * block;
            var count = Math.Min(4, columns.Count - first);
            steps[block] = Solve4([.. columns.Skip(first).Take(count)], [.. coefficients.Skip(first).Take(count)], tolerance);
        }
        if (threads > 1 && blocks > 1) Parallel.For(0, blocks, new ParallelOptions { MaxDegreeOfParallelism = threads }, Solve);
        else for (var block = 0; block < blocks; block++) Solve(block);
        return steps.Max();
    }

    /// <summary>Writes what the levels with these coefficients leave of a column.</summary>
    public void Subtract(ReadOnlySpan<double> column, ReadOnlySpan<double> coefficients, Span<double> residual)
    {
        if (column.Length != Rows || residual.Length != Rows || coefficients.Length != Levels) throw new ArgumentException("column and coefficients do not fit", nameof(column));
        for (int row = 0, at = 0; row < Rows; row++)
        {
            var value = column[row];
            for (var set = 0; set < sets; set++) value -= coefficients[codes[at++]];
            residual[row] = value;
        }
    }

    private int Solve4(double[][] columns, double[][] coefficients, double tolerance)
    {
        var solution = new Vector256<double>[Levels];
        for (var level = 0; level < Levels; level++) solution[level] = Gather(coefficients, level);
        var residual = new Vector256<double>[Levels];
        Gradient(columns, solution, residual);
        var direction = new Vector256<double>[Levels];
        var image = new Vector256<double>[Levels];
        var (rho, worst) = (Vector256<double>.Zero, Vector256<double>.Zero);
        for (var level = 0; level < Levels; level++)
        {
            direction[level] = residual[level] * inverse[level];
            rho += residual[level] * direction[level];
            worst = Vector256.Max(worst, Vector256.Abs(direction[level]));
        }
        var step = 0;
        for (; step < MostSteps && Most(worst) > tolerance; step++)
        {
            Apply(direction, image);
            var curvature = Vector256<double>.Zero;
            for (var level = 0; level < Levels; level++) curvature += direction[level] * image[level];
            var length = Ratio(rho, curvature);
            var before = rho;
            (rho, worst) = (Vector256<double>.Zero, Vector256<double>.Zero);
            for (var level = 0; level < Levels; level++)
            {
                solution[level] += length * direction[level];
                residual[level] -= length * image[level];
                var scaled = residual[level] * inverse[level];
                image[level] = scaled;
                rho += residual[level] * scaled;
                worst = Vector256.Max(worst, Vector256.Abs(scaled));
            }
            var keep = Ratio(rho, before);
            for (var level = 0; level < Levels; level++) direction[level] = image[level] + (keep * direction[level]);
        }
        for (var level = 0; level < Levels; level++) Scatter(solution[level], coefficients, level);
        return Most(worst) > tolerance ? int.MaxValue : step;
    }

    /// <summary>Weighted sums, by level, of what the solution leaves of the columns.</summary>
    private void Gradient(double[][] columns, Vector256<double>[] solution, Vector256<double>[] sums)
    {
        for (int row = 0, at = 0; row < Rows; row++, at += sets)
        {
            var value = Gather(columns, row);
            for (var set = 0; set < sets; set++) value -= solution[codes[at + set]];
            value *= weights[row];
            for (var set = 0; set < sets; set++) sums[codes[at + set]] += value;
        }
    }

    /// <summary>The normal matrix times a vector.</summary>
    private void Apply(Vector256<double>[] vector, Vector256<double>[] sums)
    {
        Array.Clear(sums);
        if (sets == 2)
        {
            for (int row = 0, at = 0; row < weights.Length; row++, at += 2)
            {
                var (first, second) = (codes[at], codes[at + 1]);
                var value = (vector[first] + vector[second]) * weights[row];
                sums[first] += value;
                sums[second] += value;
            }
            return;
        }
        for (int row = 0, at = 0; row < weights.Length; row++, at += sets)
        {
            var value = Vector256<double>.Zero;
            for (var set = 0; set < sets; set++) value += vector[codes[at + set]];
            value *= weights[row];
            for (var set = 0; set < sets; set++) sums[codes[at + set]] += value;
        }
    }

    // A lane that has arrived has nothing left to divide.
    private static Vector256<double> Ratio(Vector256<double> above, Vector256<double> below) =>
        Vector256.ConditionalSelect(Vector256.GreaterThan(below, Vector256<double>.Zero), above / below, Vector256<double>.Zero);

    private static double Most(Vector256<double> v) => Math.Max(Math.Max(v[0], v[1]), Math.Max(v[2], v[3]));

    private static Vector256<double> Gather(double[][] columns, int at) => columns.Length switch
    {
        4 => Vector256.Create(columns[0][at], columns[1][at], columns[2][at], columns[3][at]),
        3 => Vector256.Create(columns[0][at], columns[1][at], columns[2][at], 0),
        2 => Vector256.Create(columns[0][at], columns[1][at], 0, 0),
        _ => Vector256.Create(columns[0][at], 0, 0, 0),
    };

    private static void Scatter(Vector256<double> value, double[][] columns, int at)
    {
        for (var lane = 0; lane < columns.Length; lane++) columns[lane][at] = value[lane];
    }
}
