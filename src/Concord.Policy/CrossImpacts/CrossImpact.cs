namespace Concord.Policy;

/// <summary>How an item stands among the others by its influence and its dependence, each against the mean.</summary>
public enum ImpactClass
{
    /// <summary>Moves much, is moved little.</summary>
    Driver,

    /// <summary>Moves much, is moved much.</summary>
    Linkage,

    /// <summary>Moves little, is moved much.</summary>
    Dependent,

    /// <summary>Moves little, is moved little.</summary>
    Autonomous,
}

/// <summary>
/// Readings of a matrix of influences. Second order after Weitz and others (2018): what an item does to others and, at half weight, what they do then.
/// MICMAC after Godet: orders of items under powers of the matrix of sizes.
/// </summary>
public static class CrossImpact
{
    /// <summary>Row sums: what each item does.</summary>
    public static double[] Out(CrossImpactMatrix m) => Each(m, i => Sum(m, j => m[i, j]));

    /// <summary>Column sums: what is done to each item.</summary>
    public static double[] In(CrossImpactMatrix m) => Each(m, j => Sum(m, i => m[i, j]));

    /// <summary>out_i + ½ Σ_j I_ij·out_j.</summary>
    public static double[] SecondOrderOut(CrossImpactMatrix m)
    {
        var direct = Out(m);
        return Each(m, i => direct[i] + Sum(m, j => m[i, j] * direct[j]) / 2);
    }

    /// <summary>in_j + ½ Σ_i I_ij·in_i.</summary>
    public static double[] SecondOrderIn(CrossImpactMatrix m)
    {
        var direct = In(m);
        return Each(m, j => direct[j] + Sum(m, i => m[i, j] * direct[i]) / 2);
    }

    /// <summary>I + ½ I·I off the diagonal: the second order pair by pair. Its row sums are the second order without what comes back to the item itself.</summary>
    public static double[,] SecondOrder(CrossImpactMatrix m)
    {
        var n = m.Items.Count;
        var result = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                if (i != j) result[i, j] = m[i, j] + Sum(m, k => m[i, k] * m[k, j]) / 2;
            }
        }
        return result;
    }

    /// <summary>Second order without loops: row sums of <see cref="SecondOrder"/>.</summary>
    public static double[] SecondOrderOutWithoutLoops(CrossImpactMatrix m)
    {
        var second = SecondOrder(m);
        return Each(m, i => Sum(m, j => second[i, j]));
    }

    /// <summary>Shapley value of the game in which a set of items is worth the influences within it: half of what an item does and of what is done to it.</summary>
    public static double[] Shapley(CrossImpactMatrix m)
    {
        var (given, taken) = (Out(m), In(m));
        return Each(m, i => (given[i] + taken[i]) / 2);
    }

    /// <summary>Classes by sizes of influence and dependence against their means; at the mean counts as above.</summary>
    public static ImpactClass[] Classes(CrossImpactMatrix m)
    {
        var given = Each(m, i => Sum(m, j => Math.Abs(m[i, j])));
        var taken = Each(m, j => Sum(m, i => Math.Abs(m[i, j])));
        return [.. given.Zip(taken, (g, t) => (g >= given.Average(), t >= taken.Average()) switch
        {
            (true, false) => ImpactClass.Driver,
            (true, true) => ImpactClass.Linkage,
            (false, true) => ImpactClass.Dependent,
            _ => ImpactClass.Autonomous,
        })];
    }

    /// <summary>Row sums of |I|^k for k = 1, 2 … up to <paramref name="powers"/>, and the items in falling order of them; ties by index.</summary>
    public static IReadOnlyList<(double[] Sums, int[] Order)> Micmac(CrossImpactMatrix m, int powers)
    {
        var n = m.Items.Count;
        var sums = Enumerable.Repeat(1.0, n).ToArray();
        var result = new List<(double[], int[])>();
        for (var k = 0; k < powers; k++)
        {
            var before = sums;
            sums = Each(m, i => Sum(m, j => Math.Abs(m[i, j]) * before[j]));
            var now = sums;
            result.Add((now, [.. Enumerable.Range(0, n).OrderByDescending(i => now[i])]));
        }
        return result;
    }

    private static double[] Each(CrossImpactMatrix m, Func<int, double> value) => [.. Enumerable.Range(0, m.Items.Count).Select(value)];

    private static double Sum(CrossImpactMatrix m, Func<int, double> value)
    {
        var sum = 0.0;
        for (var j = 0; j < m.Items.Count; j++) sum += value(j);
        return sum;
    }
}
