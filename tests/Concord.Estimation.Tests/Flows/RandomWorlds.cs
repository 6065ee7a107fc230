using Concord.Estimation.Flows;
using CsCheck;

namespace Concord.Estimation.Tests.Flows;

/// <summary>Worlds for property tests: populations that hold those who die and are born in them, and people born everywhere living everywhere.</summary>
internal static class RandomWorlds
{
    public static readonly Gen<FlowInputs> Any =
        from n in Gen.Int[2, 6]
        from natives in Gen.Double[1_000, 1_000_000].Array[2 * n]
        from abroad in Gen.Double[1, 20_000].Array[2 * n * n]
        from births in Gen.Double[0, 0.2].Array[n]
        from deaths in Gen.Double[0, 0.2].Array[n]
        select Build(n, natives, abroad, births, deaths);

    public static string[] Names(int n) => [.. Enumerable.Range(0, n).Select(x => ((char)('A' + x)).ToString())];

    public static double[] Seed(int n, int number) => [.. Enumerable.Range(0, n * n).Select(x => 0.01 + new Concord.Numerics.Philox(9, (ulong)number).Uniform((ulong)x))];

    private static FlowInputs Build(int n, double[] natives, double[] abroad, double[] births, double[] deaths)
    {
        var (start, end) = (new double[n * n], new double[n * n]);
        for (var cell = 0; cell < n * n; cell++)
        {
            var native = cell % (n + 1) == 0;
            start[cell] = native ? natives[cell / n] : abroad[cell];
            end[cell] = native ? natives[n + cell / n] : abroad[n * n + cell];
        }
        double Population(double[] table, int area) => Enumerable.Range(0, n).Sum(x => table[x * n + area]);
        return new(Names(n), start, end, [.. births.Select((x, i) => x * Population(end, i))], [.. deaths.Select((x, i) => x * Population(start, i))], 2015, 2020);
    }
}
