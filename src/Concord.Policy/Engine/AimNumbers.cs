namespace Concord.Policy;

/// <summary>The numbers of an evaluated aim under one weight of people against money.</summary>
internal static class AimNumbers
{
    /// <summary>Σ w over its cells.</summary>
    public static double ScopeWeight(this AimEvaluation e, double peopleWeight) => e.Classes.Sum(c => c.Weight(peopleWeight));

    /// <summary>C = Σ w·P/(P+N) / Σ w over the cells where something acts; null where nothing does, or where what does weighs nothing.</summary>
    public static double? Coherence(this AimEvaluation e, double peopleWeight)
    {
        double sum = 0, live = 0;
        foreach (var c in e.Classes.Where(c => c.IsLive))
        {
            sum += c.Weight(peopleWeight) * c.P / (c.P + c.N);
            live += c.Weight(peopleWeight);
        }
        return live > 0 ? sum / live : null;
    }

    /// <summary>K = Σ w [P &gt; 0] / Σ w; null where the scope weighs nothing.</summary>
    public static double? Coverage(this AimEvaluation e, double peopleWeight)
    {
        var all = e.ScopeWeight(peopleWeight);
        return all > 0 ? e.Classes.Where(c => c.P > 0).Sum(c => c.Weight(peopleWeight)) / all : null;
    }

    /// <summary>Σ w [P + N &gt; 0] / Σ w; null where the scope weighs nothing.</summary>
    public static double? Live(this AimEvaluation e, double peopleWeight)
    {
        var all = e.ScopeWeight(peopleWeight);
        return all > 0 ? e.Classes.Where(c => c.IsLive).Sum(c => c.Weight(peopleWeight)) / all : null;
    }

    /// <summary>Σ w·min(P, N).</summary>
    public static double Waste(this AimEvaluation e, double peopleWeight) => e.Classes.Sum(c => c.Weight(peopleWeight) * Math.Min(c.P, c.N));

    /// <summary>Per instrument against the aim: Σ w·n/(P+N) / Σ w over live cells, in the order of the contributions. Sums to 1 − C.</summary>
    public static IReadOnlyList<(Instrument Instrument, double Blame)> Blames(this AimEvaluation e, double peopleWeight)
    {
        var live = e.Classes.Where(c => c.IsLive).Sum(c => c.Weight(peopleWeight));
        var sums = new OrderedSums<string>();
        foreach (var (c, i) in e.Contributions.Select((c, i) => (c, i)).Where(p => !p.c.Supports)) sums.Add(c.Instrument.Id, 0);
        foreach (var c in e.Classes)
        {
            foreach (var i in c.Adverse) sums.Add(e.Contributions[i].Instrument.Id, c.Weight(peopleWeight) * e.Contributions[i].Amount / (c.P + c.N));
        }
        var instruments = Instruments(e);
        return [.. sums.Items.Select(s => (instruments[s.Key], live > 0 ? s.Sum / live : 0))];
    }

    /// <summary>Per pair of a supporting and an adverse instrument that meet in a cell: Σ w·min(P, N)·(p/P)·(n/N). Sums to the waste.</summary>
    public static IReadOnlyList<(Instrument Supporting, Instrument Adverse, double Severity)> Pairs(this AimEvaluation e, double peopleWeight)
    {
        var sums = new OrderedSums<(string, string)>();
        foreach (var c in e.Classes)
        {
            if (c.P == 0 || c.N == 0) continue;
            var unit = c.Weight(peopleWeight) * Math.Min(c.P, c.N) / (c.P * c.N);
            foreach (var i in c.Supporting)
            {
                foreach (var j in c.Adverse)
                    sums.Add((e.Contributions[i].Instrument.Id, e.Contributions[j].Instrument.Id), unit * e.Contributions[i].Amount * e.Contributions[j].Amount);
            }
        }
        var instruments = Instruments(e);
        return [.. sums.Items.Select(s => (instruments[s.Key.Item1], instruments[s.Key.Item2], s.Sum))];
    }

    private static Dictionary<string, Instrument> Instruments(AimEvaluation e) =>
        e.Contributions.GroupBy(c => c.Instrument.Id).ToDictionary(g => g.Key, g => g.First().Instrument, StringComparer.Ordinal);

    /// <summary>Sums by key that remember the order in which keys first came.</summary>
    private sealed class OrderedSums<TKey> where TKey : notnull
    {
        private readonly List<TKey> order = [];
        private readonly Dictionary<TKey, double> sums = [];

        public IEnumerable<(TKey Key, double Sum)> Items => order.Select(k => (k, sums[k]));

        public void Add(TKey key, double amount)
        {
            if (sums.TryGetValue(key, out var sum)) sums[key] = sum + amount;
            else
            {
                order.Add(key);
                sums[key] = amount;
            }
        }
    }
}
