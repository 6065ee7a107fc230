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

    /// <summary>
    /// Scalar products of four rows of <paramref name="left"/> (the first at 0, the others <paramref name="stride"/> apart) with <paramref name="right"/>:
    /// one reading of the right side serves four.
    /// </summary>
    internal static (double, double, double, double) DotFour(ReadOnlySpan<double> left, int stride, ReadOnlySpan<double> right)
    {
        var length = right.Length;
        if (stride < 0 || left.Length < 3 * stride + length) throw new ArgumentException("four rows of the right side's length are needed");
        ref var a = ref MemoryMarshal.GetReference(left);
        ref var b = ref MemoryMarshal.GetReference(right);
        Vector256<double> first = default, second = default, third = default, fourth = default;
        var i = 0;
        for (; i + 4 <= length; i += 4)
        {
            var shared = Vector256.LoadUnsafe(ref b, (nuint)i);
            first += shared * Vector256.LoadUnsafe(ref a, (nuint)i);
            second += shared * Vector256.LoadUnsafe(ref a, (nuint)(i + stride));
            third += shared * Vector256.LoadUnsafe(ref a, (nuint)(i + 2 * stride));
            fourth += shared * Vector256.LoadUnsafe(ref a, (nuint)(i + 3 * stride));
        }
        var (w, x, y, z) = (Fold(first), Fold(second), Fold(third), Fold(fourth));
        for (; i < length; i++)
        {
            w += right[i] * left[i];
            x += right[i] * left[i + stride];
            y += right[i] * left[i + 2 * stride];
            z += right[i] * left[i + 3 * stride];
        }
        return (w, x, y, z);
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
