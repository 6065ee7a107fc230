namespace Concord.Numerics;

/// <summary>
/// Random numbers by counter: the number at a position depends on seed, stream and position only, never on what was drawn
/// before or on which core. Philox 4×32 with ten rounds (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as
/// 1, 2, 3", SC11); normal deviates by Box and Muller (1958).
/// </summary>
/// <param name="Seed">Chosen by the user and kept with the result.</param>
/// <param name="Stream">Sets apart independent sequences of one seed, such as draws.</param>
public readonly record struct Philox(ulong Seed, ulong Stream)
{
    /// <summary>Two independent standard normal deviates at <paramref name="position"/>; finite, at most 8.6 in absolute value.</summary>
    public (double First, double Second) Normals(ulong position)
    {
        var (a, b, c, d) = Block((uint)position, (uint)(position >> 32), (uint)Stream, (uint)(Stream >> 32), (uint)Seed, (uint)(Seed >> 32));
        var (sin, cos) = Math.SinCos(2 * Math.PI * Unit(c, d));
        var radius = Math.Sqrt(-2 * Math.Log(Unit(a, b)));
        return (radius * cos, radius * sin);
    }

    /// <summary>A uniform deviate strictly between 0 and 1 at <paramref name="position"/>.</summary>
    public double Uniform(ulong position)
    {
        var (a, b, _, _) = Block((uint)position, (uint)(position >> 32), (uint)Stream, (uint)(Stream >> 32), (uint)Seed, (uint)(Seed >> 32));
        return Unit(a, b);
    }

    /// <summary>The bijection itself: counter (four words) and key (two words) to four words.</summary>
    internal static (uint, uint, uint, uint) Block(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1)
    {
        for (var round = 0; round < 10; round++)
        {
            var left = 0xD2511F53UL * c0;
            var right = 0xCD9E8D57UL * c2;
            (c0, c1, c2, c3) = ((uint)(right >> 32) ^ c1 ^ k0, (uint)right, (uint)(left >> 32) ^ c3 ^ k1, (uint)left);
            k0 += 0x9E3779B9;
            k1 += 0xBB67AE85;
        }
        return (c0, c1, c2, c3);
    }

    // 53 bits, moved by half a step: neither 0 (whose logarithm is infinite) nor 1 can come out.
    private static double Unit(uint high, uint low) => (((((ulong)high << 32) | low) >> 12) + 0.5) * (1.0 / (1UL << 52));
}
