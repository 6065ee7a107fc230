namespace Concord.Numerics;

/// <summary>Eigenvalues and eigenvectors of a small symmetric matrix by Jacobi's rotations (1846), the cyclic order.</summary>
public static class SymmetricEigen
{
    private const int MostSweeps = 100;

    /// <summary>
    /// Replaces <paramref name="matrix"/> (row-major, n × n, finite, symmetric) by a diagonal one that holds the eigenvalues, unsorted, and returns the eigenvectors, one to
    /// a column in the same order.
    /// </summary>
    public static double[] Decompose(Span<double> matrix, int n)
    {
        if (n < 0 || matrix.Length != n * n) throw new ArgumentException("the matrix needs n × n elements", nameof(matrix));
        var vectors = new double[n * n];
        for (var i = 0; i < n; i++) vectors[(i * n) + i] = 1;
        for (var sweep = 0; sweep < MostSweeps && !IsDiagonal(matrix, n); sweep++)
        {
            for (var p = 0; p < n; p++)
            {
                for (var q = p + 1; q < n; q++) Rotate(matrix, vectors, n, p, q);
            }
        }
        return vectors;
    }

    private static bool IsDiagonal(ReadOnlySpan<double> matrix, int n)
    {
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (Math.Abs(matrix[(i * n) + j]) > 1e-17 * Math.Sqrt(Math.Abs(matrix[(i * n) + i] * matrix[(j * n) + j]))) return false;
            }
        }
        return true;
    }

    private static void Rotate(Span<double> a, Span<double> vectors, int n, int p, int q)
    {
        var off = a[(p * n) + q];
        if (off == 0) return;
        var theta = (a[(q * n) + q] - a[(p * n) + p]) / (2 * off);
        var t = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        var c = 1 / Math.Sqrt((t * t) + 1);
        var s = t * c;
        for (var k = 0; k < n; k++) (a[(k * n) + p], a[(k * n) + q]) = (c * a[(k * n) + p] - s * a[(k * n) + q], s * a[(k * n) + p] + c * a[(k * n) + q]);
        for (var k = 0; k < n; k++) (a[(p * n) + k], a[(q * n) + k]) = (c * a[(p * n) + k] - s * a[(q * n) + k], s * a[(p * n) + k] + c * a[(q * n) + k]);
        for (var k = 0; k < n; k++) (vectors[(k * n) + p], vectors[(k * n) + q]) = (c * vectors[(k * n) + p] - s * vectors[(k * n) + q], s * vectors[(k * n) + p] + c * vectors[(k * n) + q]);
    }
}
