namespace Concord.Policy.Tests;

/// <summary>The worked matrix of eight targets (golden g03).</summary>
public sealed class CrossImpactTests
{
    private static CrossImpactMatrix Worked()
    {
        var rows = CaseData.Rows("golden", "coherence", "g03_xi8_matrix.csv");
        var values = new double[rows.Count, rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            var cells = rows[i].Values.Skip(1).Select(CaseData.Number).ToArray();
            for (var j = 0; j < cells.Length; j++) values[i, j] = cells[j];
        }
        return new([.. rows.Select(r => r.Values.First())], values);
    }

    [Fact]
    public void Sums_second_order_chains_and_Shapley_equal_the_expected_table()
    {
        var m = Worked();
        var (weighted, simple) = (CrossImpactChains.Weighted(m), CrossImpactChains.Simple(m));
        var (given, taken, second, bare, back, shapley) = (CrossImpact.Out(m), CrossImpact.In(m), CrossImpact.SecondOrderOut(m), CrossImpact.SecondOrderOutWithoutLoops(m), CrossImpact.SecondOrderIn(m), CrossImpact.Shapley(m));
        var rows = CaseData.Rows("golden", "coherence", "g03_xi8_expected.csv");
        rows.Count.ShouldBe(8);
        for (var i = 0; i < rows.Count; i++)
        {
            double Expected(string column) => CaseData.Number(rows[i][column]);
            given[i].ShouldBe(Expected("direct_out"));
            taken[i].ShouldBe(Expected("direct_in"));
            second[i].ShouldBe(Expected("second_order_out_dec"), 1e-12);
            bare[i].ShouldBe(Expected("second_order_out_noloop_dec"), 1e-12);
            back[i].ShouldBe(Expected("second_order_in_dec"), 1e-12);
            shapley[i].ShouldBe(Expected("shapley_dec"), 1e-12);
            Enumerable.Range(0, 8).Sum(j => weighted[i, j]).ShouldBe(Expected("pwp_lambda1_out"), 1e-8);
            Enumerable.Range(0, 8).Sum(j => weighted[j, i]).ShouldBe(Expected("pwp_lambda1_in"), 1e-8);
            Enumerable.Range(0, 8).Sum(j => simple[i, j]).ShouldBe(Expected("exit_simple_chain_out_max3"), 1e-8);
        }
    }

    [Fact]
    public void Second_order_and_chains_equal_the_expected_matrices()
    {
        Same(CrossImpact.SecondOrder(Worked()), "g03_xi8_second_order_matrix.csv", 1e-12);
        Same(CrossImpactChains.Simple(Worked()), "g03_xi8_exit_summed_matrix.csv", 1e-8);

        static void Same(double[,] found, string file, double tolerance)
        {
            var rows = CaseData.Rows("golden", "coherence", file);
            for (var i = 0; i < 8; i++)
            {
                for (var j = 0; j < 8; j++) found[i, j].ShouldBe(CaseData.Number(rows[i].Values.ElementAt(j + 1)), tolerance, $"{file} {i} {j}");
            }
        }
    }

    [Fact]
    public void Orders_under_powers_equal_the_expected_ones()
    {
        var m = Worked();
        var rows = CaseData.Rows("golden", "coherence", "g03_xi8_micmac_abs_powers.csv");
        var powers = CrossImpact.Micmac(m, rows.Count);
        foreach (var (row, (sums, order)) in rows.Zip(powers))
        {
            sums.ShouldBe(Enumerable.Range(1, 8).Select(t => CaseData.Number(row[$"T{t}"])));
            string.Join(' ', order.Select(i => $"T{i + 1}")).ShouldBe(row["order"]);
        }
    }

    [Fact]
    public void Classes_go_by_influence_and_dependence_against_their_means()
    {
        var m = new CrossImpactMatrix(["a", "b", "c", "d"], new double[,] { { 0, 3, -3, 0 }, { 0, 0, 3, 0 }, { 0, 2, 0, 0 }, { 0, 0, 0, 0 } });
        CrossImpact.Classes(m).ShouldBe([ImpactClass.Driver, ImpactClass.Linkage, ImpactClass.Dependent, ImpactClass.Autonomous]);
    }

    [Fact]
    public void Scores_of_several_assessors_are_averaged_with_their_spread_and_those_without_reason_left_out()
    {
        var (mean, spread, left) = CrossImpactMatrix.Of(["a", "b"], [new("a", "b", "x", 2, "law"), new("a", "b", "y", -1, "study"), new("b", "a", "x", 3, " "), new("a", "a", "x", 1, "r"), new("a", "z", "x", 1, "r"), new("b", "a", "y", 4, "r")]);
        (mean[0, 1], spread[0, 1], mean[1, 0]).ShouldBe((0.5, 3, 0));
        left.Count.ShouldBe(4);
    }

    [Fact]
    public void A_matrix_of_the_wrong_shape_or_beyond_the_scale_is_misuse()
    {
        Should.Throw<ArgumentException>(() => new CrossImpactMatrix(["a"], new double[2, 2]));
        Should.Throw<ArgumentException>(() => new CrossImpactMatrix(["a"], new double[,] { { 1 } }));
        Should.Throw<ArgumentException>(() => new CrossImpactMatrix(["a", "b"], new[,] { { 0, double.NaN }, { 0, 0 } }));
        Should.Throw<ArgumentException>(() => CrossImpactChains.Simple(new([.. Enumerable.Range(0, 11).Select(i => $"{i}")], new double[11, 11])));
        var worked = Worked();
        Should.Throw<ArgumentException>(() => CrossImpactChains.Weighted(worked, 0));
    }
}
