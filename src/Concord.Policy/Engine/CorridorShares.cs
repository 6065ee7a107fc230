using Concord.Core;

namespace Concord.Policy;

/// <summary>People and money of each corridor, and each corridor's share of the sum of both.</summary>
internal sealed class CorridorShares
{
    private CorridorShares(double[] people, double[] money, string source)
    {
        (People, Money, Source) = (people, money, source);
        (PeopleShare, MoneyShare) = (Share(people), Share(money));
    }

    public double[] People { get; }

    public double[] Money { get; }

    public double[] PeopleShare { get; }

    public double[] MoneyShare { get; }

    /// <summary>Where the numbers come from, in words.</summary>
    public string Source { get; }

    /// <summary>w = a·people/Σpeople + (1 − a)·money/Σmoney; a side whose sum is 0 weighs nothing.</summary>
    public double Weight(int corridor, double peopleWeight) => peopleWeight * PeopleShare[corridor] + (1 - peopleWeight) * MoneyShare[corridor];

    /// <summary>The register's own numbers.</summary>
    public static CorridorShares OfRegister(Ground ground) =>
        new([.. ground.CorridorRows.Select(c => c.People)], [.. ground.CorridorRows.Select(c => c.Money)], "register");

    /// <summary>
    /// Numbers from outside. An aggregate takes the sum of its members; a corridor to or from no single country takes what the origin's (destination's)
    /// other rows leave. A corridor without a number weighs nothing on that side, nor does one that no scope of the register reaches.
    /// </summary>
    public static CorridorShares Of(Ground ground, CorridorWeights weights, Bits reached)
    {
        var given = weights.Rows.ToDictionary(r => (r.From, r.To));
        var named = ground.CorridorRows.SelectMany(Pairs).ToHashSet();
        double[] Sum(Func<CorridorWeight, double?> side) => [.. ground.CorridorRows.Select((c, i) => reached[i] ? Members(c).Sum(m => side(m) ?? 0) : 0)];
        return new(Sum(w => w.People), Sum(w => w.Money), weights.Source);

        IEnumerable<CorridorWeight> Members(RegisterCorridor c)
        {
            if (c.Destination == "***") return weights.Rows.Where(r => r.From == c.Origin && !named.Contains((r.From, r.To)));
            if (c.Origin == "***") return weights.Rows.Where(r => r.To == c.Destination && !named.Contains((r.From, r.To)));
            return Pairs(c).Where(given.ContainsKey).Select(p => given[p]);
        }
    }

    private static IEnumerable<(string From, string To)> Pairs(RegisterCorridor corridor)
    {
        if (corridor.Members.Count == 0) return [(corridor.Origin, corridor.Destination)];
        return corridor.Members.Select(m => m.Split('-', 2)).Where(p => p.Length == 2).Select(p => (p[0], p[1]));
    }

    private static double[] Share(double[] values)
    {
        var sum = values.Sum();
        return sum > 0 ? [.. values.Select(v => v / sum)] : new double[values.Length];
    }
}
