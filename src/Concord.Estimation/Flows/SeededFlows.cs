using Concord.Numerics;

namespace Concord.Estimation.Flows;

/// <summary>
/// Flows whose origins and destinations are paired by a seed (inverse distance, an earlier table …) instead of evenly: for each
/// birthplace a fit of the seed to leavers by origin and arrivals by destination.
/// </summary>
internal sealed class SeededFlows(int n, double[] seed)
{
    private readonly TwoWayFit fit = new(n, n);
    private readonly int[] longSide = new int[n];
    private readonly int[] shortSide = new int[n];
    private readonly double[] longTargets = new double[n];
    private readonly double[] shortTargets = new double[n];
    private readonly double[] cells = new double[n * n];
    private readonly double[] factors = new double[n];

    /// <summary>Adds one birthplace. The side with fewer areas is the one whose factors are solved for: the work grows with its cube.</summary>
    public FitReport Add(BirthplaceAccount account, int birth, ReadOnlySpan<double> from, ReadOnlySpan<double> to)
    {
        int origins = Count(from), destinations = Count(to);
        if (origins == 0 || destinations == 0) return new(FitStatus.Converged, 0, 0);
        var flipped = origins < destinations;
        var rows = Gather(flipped ? to : from, longSide, longTargets);
        var columns = Gather(flipped ? from : to, shortSide, shortTargets);
        // Both sides sum to the same people up to rounding of the fit before; make it exact, or no fit can be.
        var correction = Lanes.Sum(longTargets.AsSpan(0, rows)) / Lanes.Sum(shortTargets.AsSpan(0, columns));
        for (var j = 0; j < columns; j++) shortTargets[j] *= correction;

        var table = cells.AsSpan(0, rows * columns);
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                table[i * columns + j] = flipped ? seed[shortSide[j] * n + longSide[i]] : seed[longSide[i] * n + shortSide[j]];
            }
        }
        factors.AsSpan(0, columns).Clear();
        var report = fit.Fit(table, longTargets.AsSpan(0, rows), shortTargets.AsSpan(0, columns), table, factors.AsSpan(0, columns));
        if (report.Status != FitStatus.Converged) return report;
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                var (origin, destination) = flipped ? (shortSide[j], longSide[i]) : (longSide[i], shortSide[j]);
                account.AddCell(birth, origin, destination, table[i * columns + j]);
            }
        }
        return report;
    }

    private static int Count(ReadOnlySpan<double> values)
    {
        var count = 0;
        foreach (var value in values) if (value > 0) count++;
        return count;
    }

    private static int Gather(ReadOnlySpan<double> values, int[] areas, double[] targets)
    {
        var count = 0;
        for (var area = 0; area < values.Length; area++)
        {
            if (!(values[area] > 0)) continue;
            areas[count] = area;
            targets[count++] = values[area];
        }
        return count;
    }
}
