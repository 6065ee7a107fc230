namespace Concord.Numerics;

/// <summary>
/// Samples of many non-negative quantities in two bytes each, as logarithms: a value keeps 0.02% of itself, or 0.0002 where it is
/// below one. A thousand draws of 52,000 corridors take 105 MB instead of 420. Writing to different samples from different threads is safe.
/// </summary>
public sealed class CompactSamples
{
    // log2(1 + 2^31.9) · 2048 just fits 16 bits; persons beyond two thousand millions in one corridor do not occur.
    private const double Scale = 2048;
    private const int Block = 32;
    private readonly ushort[][] values;

    /// <summary>Room for <paramref name="samples"/> values of each of <paramref name="quantities"/> quantities.</summary>
    public CompactSamples(int quantities, int samples)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(quantities);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(samples);
        // One array a sample: each thread writes its own, and no single block of memory grows with both numbers.
        values = new ushort[samples][];
        for (var sample = 0; sample < samples; sample++) values[sample] = new ushort[quantities];
    }

    /// <summary>Keeps one sample: a value of each quantity, negative values as 0, values above 4,000 million as that.</summary>
    public void Write(int sample, ReadOnlySpan<double> quantities)
    {
        var target = values[sample].AsSpan();
        if (quantities.Length != target.Length) throw new ArgumentException("one value of each quantity is needed", nameof(quantities));
        for (var i = 0; i < target.Length; i++)
        {
            var value = quantities[i];
            target[i] = value > 0 ? (ushort)Math.Min(ushort.MaxValue, Math.Log2(1 + value) * Scale + 0.5) : (ushort)0;
        }
    }

    /// <summary>
    /// Quantiles of every quantity over the listed samples, as <see cref="Quantiles.OfSorted"/> defines them: <paramref name="results"/> has one
    /// array a share, one element a quantity. Works on up to <paramref name="threads"/> threads; the results do not depend on their number.
    /// </summary>
    public void ReadQuantiles(int[] samples, double[] shares, double[][] results, int threads, CancellationToken cancel = default)
    {
        if (samples.Length == 0) throw new ArgumentException("no sample has no quantile", nameof(samples));
        var quantities = values[0].Length;
        if (results.Length != shares.Length || results.Any(x => x.Length != quantities)) throw new ArgumentException("one array a share, one element a quantity");
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel };
        // A block of quantities is one line of the processor's cache in every sample.
        Parallel.For(0, (quantities + Block - 1) / Block, options, () => new ushort[Block * samples.Length], (block, _, room) =>
        {
            var first = block * Block;
            var count = Math.Min(Block, quantities - first);
            for (var sample = 0; sample < samples.Length; sample++)
            {
                var source = values[samples[sample]].AsSpan(first, count);
                for (var i = 0; i < count; i++) room[i * samples.Length + sample] = source[i];
            }
            for (var i = 0; i < count; i++)
            {
                var codes = room.AsSpan(i * samples.Length, samples.Length);
                codes.Sort();
                if (codes[^1] == 0) continue;
                for (var share = 0; share < shares.Length; share++) results[share][first + i] = OfSorted(codes, shares[share]);
            }
            return room;
        }, _ => { });
    }

    private static double OfSorted(ReadOnlySpan<ushort> codes, double share)
    {
        var position = share * (codes.Length - 1);
        var below = (int)position;
        Span<double> around = [Decode(codes[below]), Decode(codes[Math.Min(below + 1, codes.Length - 1)])];
        return Quantiles.OfSorted(around, position - below);
    }

    private static double Decode(ushort code) => Math.Pow(2, code / Scale) - 1;
}
