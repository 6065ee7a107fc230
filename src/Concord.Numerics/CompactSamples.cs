namespace Concord.Numerics;

/// <summary>
/// Samples of many non-negative quantities in two bytes each, as logarithms: a value keeps 0.02% of itself, or 0.0002 where it is
/// below one. A thousand draws of 52,000 corridors take 105 MB instead of 420. Writing to different samples from different threads is safe.
/// </summary>
public sealed class CompactSamples
{
    // log2(1 + 2^31.9) · 2048 just fits 16 bits; persons beyond two thousand millions in one corridor do not occur.
    private const double Scale = 2048;
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

    /// <summary>Reads the listed samples of one quantity into <paramref name="target"/>, in ascending order.</summary>
    public void ReadSorted(int quantity, ReadOnlySpan<int> samples, Span<double> target)
    {
        for (var i = 0; i < samples.Length; i++) target[i] = values[samples[i]][quantity];
        target = target[..samples.Length];
        target.Sort();
        foreach (ref var value in target) value = Math.Pow(2, value / Scale) - 1;
    }
}
