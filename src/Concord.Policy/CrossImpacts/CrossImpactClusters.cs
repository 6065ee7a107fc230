namespace Concord.Policy;

/// <summary>Items grouped so that those which help each other stand together.</summary>
/// <param name="Value">What the grouping is worth: the modularity, or the frustration.</param>
/// <param name="Clusters">Cluster of each item, numbered in the order of their first items.</param>
/// <param name="IsExact">Whether every grouping was compared; else the best that moving one item at a time finds.</param>
public sealed record CrossImpactClustering(double Value, IReadOnlyList<int> Clusters, bool IsExact);

/// <summary>
/// Groups by signed modularity (Gómez, Jensen and Arenas 2009), Q = 1/(2w⁺ + 2w⁻) Σ [S_ij − k⁺_i k⁺_j / 2w⁺ + k⁻_i k⁻_j / 2w⁻] δ, and by frustration (the negative ties within
/// groups and the positive ones between them, each pair once), on S = (I + Iᵀ)/2.
/// </summary>
public static class CrossImpactClusters
{
    /// <summary>Up to this number of items every grouping is compared (115,975 for ten).</summary>
    public const int MostExact = 10;

    /// <summary>The grouping of the highest modularity; the first in order among equals.</summary>
    public static CrossImpactClustering ByModularity(CrossImpactMatrix m)
    {
        var gain = ModularityTerms(m);
        return Best(m.Items.Count, (i, j) => 2 * gain[i, j], Enumerable.Range(0, m.Items.Count).Sum(i => gain[i, i]));
    }

    /// <summary>The grouping of the lowest frustration.</summary>
    public static CrossImpactClustering ByFrustration(CrossImpactMatrix m)
    {
        var n = m.Items.Count;
        var s = Symmetric(m);
        var between = 0.0;
        for (var i = 0; i < n; i++)
        {
            for (var j = i + 1; j < n; j++) between += Math.Max(0, s[i, j]);
        }
        // Apart costs the positive ties; together costs the negative ones: joining a pair gains its signed tie.
        var best = Best(n, (i, j) => s[i, j], -between);
        return best with { Value = -best.Value };
    }

    /// <summary>Σ over pairs together of gain + constant, at its highest.</summary>
    private static CrossImpactClustering Best(int n, Func<int, int, double> gain, double constant)
    {
        if (n > MostExact) return Climb(n, gain, constant);
        var (best, bestValue) = (new int[n], double.NegativeInfinity);
        var now = new int[n];
        Place(0, 0, constant);
        return new(bestValue, best, true);

        void Place(int item, int groups, double value)
        {
            if (item == n)
            {
                // A hair's breadth is rounding: the grouping that comes first stays.
                if (value <= bestValue + 1e-12) return;
                (bestValue, best) = (value, (int[])now.Clone());
                return;
            }
            for (var g = 0; g <= groups; g++)
            {
                now[item] = g;
                var more = 0.0;
                for (var j = 0; j < item; j++)
                {
                    if (now[j] == g) more += gain(j, item);
                }
                Place(item + 1, Math.Max(groups, g + 1), value + more);
            }
        }
    }

    /// <summary>From each item alone, items move to the group where they gain most, in their order, until none moves.</summary>
    private static CrossImpactClustering Climb(int n, Func<int, int, double> gain, double constant)
    {
        var group = Enumerable.Range(0, n).ToArray();
        double Pair(int i, int j) => i == j ? 0 : gain(Math.Min(i, j), Math.Max(i, j));
        // What each item has in common with each group, kept up as items move.
        var tie = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var g = 0; g < n; g++) tie[i, g] = Pair(i, g);
        }
        for (var moved = true; moved;)
        {
            moved = false;
            for (var i = 0; i < n; i++)
            {
                var (from, to) = (group[i], group[i]);
                for (var g = 0; g < n; g++)
                {
                    if (tie[i, g] > tie[i, to] + 1e-9) to = g;
                }
                if (to == from) continue;
                (group[i], moved) = (to, true);
                for (var k = 0; k < n; k++)
                {
                    tie[k, from] -= Pair(k, i);
                    tie[k, to] += Pair(k, i);
                }
            }
        }
        var value = constant;
        for (var i = 0; i < n; i++)
        {
            for (var j = i + 1; j < n; j++)
            {
                if (group[i] == group[j]) value += gain(i, j);
            }
        }
        int[] order = [.. group.Distinct()];
        return new(value, [.. group.Select(g => Array.IndexOf(order, g))], false);
    }

    private static double[,] ModularityTerms(CrossImpactMatrix m)
    {
        var n = m.Items.Count;
        var s = Symmetric(m);
        var (plus, minus) = (new double[n], new double[n]);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                plus[i] += Math.Max(0, s[i, j]);
                minus[i] += Math.Max(0, -s[i, j]);
            }
        }
        double allPlus = plus.Sum(), allMinus = minus.Sum();
        var terms = new double[n, n];
        if (allPlus + allMinus == 0) return terms;
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                terms[i, j] = (s[i, j] - (allPlus > 0 ? plus[i] * plus[j] / allPlus : 0) + (allMinus > 0 ? minus[i] * minus[j] / allMinus : 0)) / (allPlus + allMinus);
            }
        }
        return terms;
    }

    private static double[,] Symmetric(CrossImpactMatrix m)
    {
        var s = new double[m.Items.Count, m.Items.Count];
        for (var i = 0; i < m.Items.Count; i++)
        {
            for (var j = 0; j < m.Items.Count; j++) s[i, j] = (m[i, j] + m[j, i]) / 2;
        }
        return s;
    }
}
