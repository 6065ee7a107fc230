namespace Concord.Numerics;

/// <summary>Quantiles of a sample.</summary>
public static class Quantiles
{
    /// <summary>
    /// The quantile at <paramref name="share"/> (0 to 1) of values in ascending order, by linear interpolation between order
    /// statistics (definition 7 of Hyndman and Fan, 1996). An empty sample or a share outside 0 to 1 is misuse.
    /// </summary>
    public static double OfSorted(ReadOnlySpan<double> sorted, double share)
    {
        if (sorted.IsEmpty) throw new ArgumentException("an empty sample has no quantile", nameof(sorted));
        if (!(share >= 0 && share <= 1)) throw new ArgumentOutOfRangeException(nameof(share), share, "a share lies between 0 and 1");
        var position = share * (sorted.Length - 1);
        var below = (int)position;
        if (below + 1 >= sorted.Length) return sorted[^1];
        return sorted[below] + (position - below) * (sorted[below + 1] - sorted[below]);
    }
}
