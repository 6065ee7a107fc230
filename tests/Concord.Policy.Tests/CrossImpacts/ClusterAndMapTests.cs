namespace Concord.Policy.Tests;

/// <summary>Clusters of the worked matrix (golden g03), powers of the published one (g01) and fuzzy cognitive maps (g02).</summary>
public sealed class ClusterAndMapTests
{
    [Fact]
    public void Clusters_of_the_worked_matrix_are_the_optimum_found_by_exhaustion()
    {
        var rows = CaseData.Rows("golden", "coherence", "g03_xi8_clusters.csv").ToDictionary(r => r["method"]);
        var m = Square("g03_xi8_matrix.csv");
        Same(CrossImpactClusters.ByModularity(m), rows["signed_modularity_Q"]);
        Same(CrossImpactClusters.ByFrustration(m), rows["frustration_min"]);

        static void Same(CrossImpactClustering found, Dictionary<string, string> expected)
        {
            found.IsExact.ShouldBeTrue();
            found.Value.ShouldBe(CaseData.Number(expected["value"]), 1e-9);
            Partition(found.Clusters).ShouldBe(Partition([.. Enumerable.Range(1, 8).Select(t => (int)CaseData.Number(expected[$"T{t}"]))]));
        }
    }

    [Fact]
    public void Powers_of_the_published_matrix_equal_the_expected_ones()
    {
        var m = Square("g01_micmac5_matrix.csv");
        var rows = CaseData.Rows("golden", "coherence", "g01_micmac5_expected.csv");
        var given = CrossImpact.Micmac(m, 5);
        var taken = CrossImpact.Micmac(new(m.Items, Turned(m)), 5);
        rows.Count.ShouldBe(25);
        foreach (var row in rows)
        {
            var (k, i) = ((int)CaseData.Number(row["power_k"]), Enumerable.Range(0, 5).Single(x => m.Items[x] == row["variable"]));
            given[k - 1].Sums[i].ShouldBe(CaseData.Number(row["influence_rowsum"]));
            taken[k - 1].Sums[i].ShouldBe(CaseData.Number(row["dependence_colsum"]));
        }
    }

    [Theory]
    [InlineData("mKosko", MapInference.Modified)]
    [InlineData("kosko", MapInference.Kosko)]
    [InlineData("rescaled", MapInference.Rescaled)]
    public void A_cognitive_map_comes_to_rest_where_the_published_one_does(string name, MapInference inference)
    {
        var weights = Values("g02_fcm8_weights.csv");
        var rows = CaseData.Rows("golden", "coherence", "g02_fcm8_expected.csv").Where(r => r["inference"] == name).ToList();
        double[] Of(Dictionary<string, string> row) => [.. Enumerable.Range(1, 8).Select(c => CaseData.Number(row[$"C{c}"]))];
        var run = CognitiveMap.Run(weights, Of(rows.Single(r => r["step"] == "0")), inference);
        run.CycleLength.ShouldBe(0);
        foreach (var row in rows.Where(r => r["step"] != "equilibrium"))
        {
            var step = (int)CaseData.Number(row["step"]);
            run.Steps[step].Zip(Of(row)).ShouldAllBe(p => Math.Abs(p.First - p.Second) < 1e-4);
        }
        run.Last.Zip(Of(rows.Single(r => r["step"] == "equilibrium"))).ShouldAllBe(p => Math.Abs(p.First - p.Second) < 1e-4);
    }

    [Fact]
    public void A_map_that_goes_round_says_so_and_one_out_of_shape_is_misuse()
    {
        // Two concepts that chase each other: under a steep tanh the signs turn for ever.
        var round = CognitiveMap.Run(new double[,] { { 0, 1 }, { -1, 0 } }, [1, 1], MapInference.Kosko, MapSquash.Tanh, lambda: 5);
        round.CycleLength.ShouldBe(4);
        CognitiveMap.Run(new double[0, 0], [], MapInference.Kosko).CycleLength.ShouldBe(0);
        Should.Throw<ArgumentException>(() => CognitiveMap.Run(new double[2, 2], [1], MapInference.Kosko));
        Should.Throw<ArgumentException>(() => CognitiveMap.Run(new double[1, 1], [double.NaN], MapInference.Kosko));
        Should.Throw<ArgumentException>(() => CognitiveMap.Run(new double[1, 1], [1], MapInference.Kosko, lambda: 0));
    }

    [Fact]
    public void Above_ten_items_groups_are_climbed_to_and_not_worse_than_none()
    {
        var values = new double[12, 12];
        for (var i = 0; i < 12; i++)
        {
            for (var j = 0; j < 12; j++) values[i, j] = i == j ? 0 : i / 4 == j / 4 ? 2 : -1;
        }
        var found = CrossImpactClusters.ByModularity(new([.. Enumerable.Range(0, 12).Select(i => $"i{i}")], values));
        found.IsExact.ShouldBeFalse();
        Partition(found.Clusters).ShouldBe(Partition([0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2]));
        found.Value.ShouldBeGreaterThan(0);
        CrossImpactClusters.ByFrustration(new(["a", "b"], new double[2, 2])).Value.ShouldBe(0);
    }

    [Fact]
    public void Within_ten_items_no_grouping_is_better_than_the_one_found()
    {
        var random = new Random(5);
        for (var round = 0; round < 20; round++)
        {
            var values = new double[6, 6];
            for (var i = 0; i < 6; i++)
            {
                for (var j = 0; j < 6; j++) values[i, j] = i == j ? 0 : random.Next(-3, 4);
            }
            var m = new CrossImpactMatrix(["a", "b", "c", "d", "e", "f"], values);
            var best = CrossImpactClusters.ByFrustration(m);
            Frustration(m, best.Clusters).ShouldBe(best.Value, 1e-9);
            for (var other = 0; other < 200; other++) Frustration(m, [.. Enumerable.Range(0, 6).Select(_ => random.Next(6))]).ShouldBeGreaterThanOrEqualTo(best.Value - 1e-9);
        }

        // Written from the definition: negative ties within groups and positive ones between, each pair once.
        static double Frustration(CrossImpactMatrix m, IReadOnlyList<int> clusters)
        {
            var sum = 0.0;
            for (var i = 0; i < m.Items.Count; i++)
            {
                for (var j = i + 1; j < m.Items.Count; j++)
                {
                    var tie = (m[i, j] + m[j, i]) / 2;
                    if (clusters[i] == clusters[j] ? tie < 0 : tie > 0) sum += Math.Abs(tie);
                }
            }
            return sum;
        }
    }

    private static string Partition(IReadOnlyList<int> clusters) => string.Join(' ', clusters.Select(c => clusters.ToList().IndexOf(c)));

    private static double[,] Values(string file)
    {
        var rows = CaseData.Rows("golden", "coherence", file);
        var values = new double[rows.Count, rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            for (var j = 0; j < rows.Count; j++) values[i, j] = CaseData.Number(rows[i].Values.ElementAt(j + 1));
        }
        return values;
    }

    private static CrossImpactMatrix Square(string file) => new([.. CaseData.Rows("golden", "coherence", file).Select(r => r.Values.First())], Values(file));

    private static double[,] Turned(CrossImpactMatrix m)
    {
        var turned = new double[m.Items.Count, m.Items.Count];
        for (var i = 0; i < m.Items.Count; i++)
        {
            for (var j = 0; j < m.Items.Count; j++) turned[j, i] = m[i, j];
        }
        return turned;
    }
}
