namespace Concord.Policy;

/// <summary>Influence along chains of every length.</summary>
public static class CrossImpactChains
{
    /// <summary>Above this number of items simple chains are too many to walk one by one.</summary>
    public const int MostItems = 10;

    /// <summary>(e^(λI) − 1) / (e^λ − 1): all chains, the longer the less (potential weighted paths).</summary>
    /// <exception cref="ArgumentException">λ is not above 0.</exception>
    public static double[,] Weighted(CrossImpactMatrix m, double lambda = 1)
    {
        if (!(lambda > 0)) throw new ArgumentException("lambda must lie above 0", nameof(lambda));
        var n = m.Items.Count;
        var (term, sum) = (new double[n, n], new double[n, n]);
        for (var i = 0; i < n; i++) term[i, i] = 1;
        // λ·norm stays below 3·n; terms fall below any digit of the sum well before 40 + 10·n of them.
        for (var k = 1; k < 40 + 10 * n * Math.Max(1, (int)lambda); k++)
        {
            var next = new double[n, n];
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++)
                {
                    for (var l = 0; l < n; l++) next[i, j] += term[i, l] * m[l, j];
                    next[i, j] *= lambda / k;
                    sum[i, j] += next[i, j];
                }
            }
            term = next;
        }
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++) sum[i, j] /= Math.Exp(lambda) - 1;
        }
        return sum;
    }

    /// <summary>Sum over every chain without repetition of the product of its links, each divided by <paramref name="largest"/> (EXIT).</summary>
    /// <exception cref="ArgumentException">There are more than <see cref="MostItems"/> items, or the divisor is not above 0.</exception>
    public static double[,] Simple(CrossImpactMatrix m, double largest = 3)
    {
        var n = m.Items.Count;
        if (n > MostItems) throw new ArgumentException($"{n} items: chains are walked one by one up to {MostItems}", nameof(m));
        if (!(largest > 0)) throw new ArgumentException("the divisor must lie above 0", nameof(largest));
        var sum = new double[n, n];
        var used = new bool[n];
        for (var i = 0; i < n; i++)
        {
            used[i] = true;
            Walk(i, i, 1);
            used[i] = false;
        }
        return sum;

        void Walk(int start, int at, double product)
        {
            for (var next = 0; next < n; next++)
            {
                if (used[next] || m[at, next] == 0) continue;
                var here = product * m[at, next] / largest;
                sum[start, next] += here;
                used[next] = true;
                Walk(start, next, here);
                used[next] = false;
            }
        }
    }
}
