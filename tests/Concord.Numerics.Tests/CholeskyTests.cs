using CsCheck;

namespace Concord.Numerics.Tests;

public sealed class CholeskyTests
{
    [Fact]
    public void A_positive_definite_system_is_solved() => Gen.Int[1, 12].SelectMany(n => Gen.Select(Gen.Double[-1, 1].Array[n * n], Gen.Double[-10, 10].Array[n])).Sample((factor, solution) =>
    {
        var n = solution.Length;
        var matrix = new double[n * n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                matrix[i * n + j] = i == j ? 1 : 0;
                for (var k = 0; k < n; k++) matrix[i * n + j] += factor[i * n + k] * factor[j * n + k];
            }
        }
        var vector = new double[n];
        for (var i = 0; i < n; i++) for (var j = 0; j < n; j++) vector[i] += matrix[i * n + j] * solution[j];
        Cholesky.Factor(matrix, n);
        Cholesky.Solve(matrix, n, vector);
        for (var i = 0; i < n; i++) vector[i].ShouldBe(solution[i], 1e-8);
    });

    [Fact]
    public void The_Laplacian_of_two_separate_graphs_is_solved_with_one_unknown_pinned_in_each()
    {
        // Edges 0–1 with weight 2 and 2–3 with weight 5; the right side moves 6 along the first and 10 along the second.
        double[] laplacian = [2, 0, 0, 0, -2, 2, 0, 0, 0, 0, 5, 0, 0, 0, -5, 5];
        double[] vector = [6, -6, 10, -10];
        Cholesky.Factor(laplacian, 4);
        Cholesky.Solve(laplacian, 4, vector);
        (vector[0] - vector[1]).ShouldBe(3, 1e-12);
        (vector[2] - vector[3]).ShouldBe(2, 1e-12);
    }

    [Fact]
    public void A_matrix_of_zeros_gives_zeros()
    {
        var matrix = new double[9];
        double[] vector = [1, 2, 3];
        Cholesky.Factor(matrix, 3);
        Cholesky.Solve(matrix, 3, vector);
        vector.ShouldAllBe(x => x == 0);
    }
}
