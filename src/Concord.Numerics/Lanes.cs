using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Concord.Numerics;

/// <summary>
/// Sums and updates over spans in a fixed order: always four lanes, then the tail, then the lanes from left to right. The
/// width does not follow the processor and multiplications are not fused with additions, so that the last bit of a result
/// is the same on every machine and for every number of cores.
/// </summary>
public static class Lanes
{
    /// <summary>Sum of <paramref name="values"/>; 0 when empty.</summary>
    public static double Sum(ReadOnlySpan<double> values)
    {
        var lanes = Vector256<double>.Zero;
        var vectors = MemoryMarshal.Cast<double, Vector256<double>>(values);
        foreach (var vector in vectors) lanes += vector;
        var tail = 0.0;
        for (var i = vectors.Length * 4; i < values.Length; i++) tail += values[i];
        return Fold(lanes) + tail;
    }

    /// <summary>Scalar product of two spans of one length.</summary>
    public static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        Match(left.Length, right.Length);
        ref var a = ref MemoryMarshal.GetReference(left);
        ref var b = ref MemoryMarshal.GetReference(right);
        var even = Vector256<double>.Zero;
        var odd = Vector256<double>.Zero;
        var i = 0;
        for (; i + 8 <= left.Length; i += 8)
        {
            even += Vector256.LoadUnsafe(ref a, (nuint)i) * Vector256.LoadUnsafe(ref b, (nuint)i);
            odd += Vector256.LoadUnsafe(ref a, (nuint)(i + 4)) * Vector256.LoadUnsafe(ref b, (nuint)(i + 4));
        }
        var tail = 0.0;
        for (; i < left.Length; i++) tail += left[i] * right[i];
        return Fold(even + odd) + tail;
    }

    /// <summary>Adds <paramref name="factor"/> · <paramref name="source"/> to <paramref name="target"/>, element by element.</summary>
    public static void AddScaled(double factor, ReadOnlySpan<double> source, Span<double> target)
    {
        Match(source.Length, target.Length);
        ref var from = ref MemoryMarshal.GetReference(source);
        ref var to = ref MemoryMarshal.GetReference(target);
        var factors = Vector256.Create(factor);
        var i = 0;
        for (; i + 4 <= source.Length; i += 4)
        {
            (Vector256.LoadUnsafe(ref to, (nuint)i) + factors * Vector256.LoadUnsafe(ref from, (nuint)i)).StoreUnsafe(ref to, (nuint)i);
        }
        for (; i < source.Length; i++) target[i] += factor * source[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Fold(Vector256<double> lanes) => ((lanes[0] + lanes[1]) + lanes[2]) + lanes[3];

    private static void Match(int left, int right)
    {
        if (left != right) throw new ArgumentException("the spans differ in length");
    }
}
