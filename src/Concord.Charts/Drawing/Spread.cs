namespace Concord.Charts;

/// <summary>Moves labels apart that want the same place.</summary>
internal static class Spread
{
    /// <summary>
    /// Centres as near as can be (least squares) to the wished ones, in the same order, so that neighbours do not overlap and all lie between two bounds.
    /// Labels that together need more room than there is begin at the lower bound and run over the upper one.
    /// </summary>
    /// <param name="wished">Wished centres, rising.</param>
    /// <param name="sizes">Room of each label along the line.</param>
    /// <param name="from">Lower bound.</param>
    /// <param name="to">Upper bound.</param>
    public static double[] Centres(IReadOnlyList<double> wished, IReadOnlyList<double> sizes, double from, double to)
    {
        // Pool adjacent violators: with offsets taken off, the labels must only not fall.
        var blocks = new List<(double Sum, int Count, int First)>();
        var offset = new double[wished.Count];
        for (var i = 0; i < wished.Count; i++)
        {
            offset[i] = i == 0 ? 0 : offset[i - 1] + ((sizes[i - 1] + sizes[i]) / 2);
            blocks.Add((wished[i] - offset[i], 1, i));
            while (blocks.Count > 1 && blocks[^2].Sum / blocks[^2].Count > blocks[^1].Sum / blocks[^1].Count)
            {
                blocks[^2] = (blocks[^2].Sum + blocks[^1].Sum, blocks[^2].Count + blocks[^1].Count, blocks[^2].First);
                blocks.RemoveAt(blocks.Count - 1);
            }
        }
        var centres = new double[wished.Count];
        if (centres.Length == 0) return centres;
        var low = from + (sizes[0] / 2);
        var high = to - (sizes[^1] / 2) - offset[^1];
        foreach (var (sum, count, first) in blocks)
        {
            var start = Math.Max(low, Math.Min(high, sum / count));
            for (var i = first; i < first + count; i++) centres[i] = start + offset[i];
        }
        return centres;
    }
}
