namespace Concord.Numerics;

/// <summary>
/// Cholesky factor of a symmetric matrix that may be singular, such as a weighted graph Laplacian: an unknown whose pivot
/// vanishes is pinned to zero, which picks one solution of the singular system.
/// </summary>
public static class Cholesky
{
    /// <summary>A pivot below this share of the diagonal element it came from is rounding, not information.</summary>
    private const double PivotShare = 1e-13;

    /// <summary>
    /// Replaces the lower triangle of <paramref name="matrix"/> (row-major, <paramref name="n"/> × <paramref name="n"/>; the upper
    /// triangle is not read) by its factor L, with L·Lᵀ = the matrix. The diagonal then holds 1/L[i,i], or 0 where the unknown is pinned.
    /// </summary>
    public static void Factor(Span<double> matrix, int n)
    {
        if (n < 0 || matrix.Length < n * n) throw new ArgumentException("the matrix needs n × n elements", nameof(matrix));
        var block = 0;
        for (; block + 4 <= n; block += 4)
        {
            // Four rows at a time against each finished row; what the four owe each other comes last.
            var rows = matrix[(block * n)..];
            for (var j = 0; j < block; j++)
            {
                var pivot = matrix[j * n + j];
                var (w, x, y, z) = Lanes.DotFour(rows, n, matrix.Slice(j * n, j));
                rows[j] = (rows[j] - w) * pivot;
                rows[n + j] = (rows[n + j] - x) * pivot;
                rows[2 * n + j] = (rows[2 * n + j] - y) * pivot;
                rows[3 * n + j] = (rows[3 * n + j] - z) * pivot;
            }
            for (var i = block; i < block + 4; i++) FinishRow(matrix, n, i, block);
        }
        for (; block < n; block++) FinishRow(matrix, n, block, 0);
    }

    /// <summary>The elements of a row from column <paramref name="from"/> on, and its pivot.</summary>
    private static void FinishRow(Span<double> matrix, int n, int i, int from)
    {
        var row = matrix.Slice(i * n, i + 1);
        for (var j = from; j < i; j++) row[j] = (row[j] - Lanes.Dot(row[..j], matrix.Slice(j * n, j))) * matrix[j * n + j];
        var pivot = row[i] - Lanes.Dot(row[..i], row[..i]);
        row[i] = pivot > PivotShare * row[i] ? 1 / Math.Sqrt(pivot) : 0;
    }

    /// <summary>Solves with a factor made by <see cref="Factor"/>; <paramref name="vector"/> holds the right side, then the solution.</summary>
    public static void Solve(ReadOnlySpan<double> factor, int n, Span<double> vector)
    {
        if (factor.Length < n * n || vector.Length != n) throw new ArgumentException("factor and vector do not fit", nameof(vector));
        for (var i = 0; i < n; i++) vector[i] = (vector[i] - Lanes.Dot(factor.Slice(i * n, i), vector[..i])) * factor[i * n + i];
        for (var i = n - 1; i >= 0; i--)
        {
            vector[i] *= factor[i * n + i];
            Lanes.AddScaled(-vector[i], factor.Slice(i * n, i), vector[..i]);
        }
    }
}
