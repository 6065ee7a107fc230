using CsCheck;

namespace Concord.Numerics.Tests;

public sealed class SymmetricEigenTests
{
    [Fact]
    public void Vectors_and_values_give_the_matrix_back() => (from n in Gen.Int[1, 8] from cells in Gen.Double[-3, 3].Array[n * n] select (n, cells)).Sample(x =>
    {
        var (n, matrix) = (x.n, new double[x.n * x.n]);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++) matrix[(i * n) + j] = matrix[(j * n) + i] = x.cells[(i * n) + j];
        }
        var values = (double[])matrix.Clone();
        var vectors = SymmetricEigen.Decompose(values, n);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                Enumerable.Range(0, n).Sum(v => vectors[(i * n) + v] * values[(v * n) + v] * vectors[(j * n) + v]).ShouldBe(matrix[(i * n) + j], 1e-10);
                Enumerable.Range(0, n).Sum(v => vectors[(v * n) + i] * vectors[(v * n) + j]).ShouldBe(i == j ? 1 : 0, 1e-12);
            }
        }
    }, iter: 300);

    [Fact]
    public void Values_of_a_known_matrix_and_misuse()
    {
        double[] matrix = [2, 1, 1, 2];
        SymmetricEigen.Decompose(matrix, 2);
        new[] { matrix[0], matrix[3] }.Order().ShouldBe([1, 3], 1e-14);
        Should.Throw<ArgumentException>(() => SymmetricEigen.Decompose(new double[3], 2));
    }
}
