namespace Concord.Policy.Tests;

/// <summary>What the oracle expects of one finding.</summary>
internal sealed record Expected(string Kind, string Grade, string A, string B, double? N, double? Severity);

/// <summary>
/// An independent judge: goes by the text of the rules over every cell, written out in sets of strings. Slow and plain on purpose; shares nothing with the engine
/// but the rows.
/// </summary>
internal sealed partial class Oracle(Register r, DateOnly t)
{
    private readonly Dictionary<string, Instrument> acts = r.Instruments.ToDictionary(i => i.Id);

    public List<Expected> All() =>
        [.. K01(), .. Aims(), .. K03(), .. K07(), .. K08(), .. K09(), .. K10(), .. K11(), .. K13(), .. K14(), .. K15(), .. K16()];

    private static bool In(Interval days, DateOnly day) => days.From <= day && (days.Until is null || day < days.Until);

    private bool Live(Instrument i) => In(i.InForce, t) && !i.Status.StartsWith("draft", StringComparison.Ordinal) && !i.Status.StartsWith("signed", StringComparison.Ordinal);

    private bool InForce(Provision p) => In(p.InForce, t) && !acts[p.Instrument].Status.StartsWith("draft", StringComparison.Ordinal) && !acts[p.Instrument].Status.StartsWith("signed", StringComparison.Ordinal);

    private HashSet<(string C, string L)> Cells(IEnumerable<string> corridors, IEnumerable<string> groups, string country)
    {
        var cells = new HashSet<(string, string)>();
        foreach (var c in r.Corridors)
        {
            var hit = corridors.Any(w => w == c.Id || (w == "*" && (c.Origin == country || c.Destination == country)) || (w.EndsWith("-*", StringComparison.Ordinal) && w[..^2] == c.Origin)
                || (w.StartsWith("*-", StringComparison.Ordinal) && w[2..] == c.Destination) || (w.Length == 3 && w == c.Origin));
            if (!hit) continue;
            foreach (var leaf in groups.SelectMany(g => r.Groups.First(x => x.Id == g).Leaves)) cells.Add((c.Id, leaf));
        }
        return cells;
    }

    private HashSet<(string C, string L)> Cells(Provision p) => Cells(p.Corridors, p.Groups, acts[p.Instrument].Country);

    private HashSet<(string C, string L)> Cells(Instrument i) => Cells(i.Corridors, i.Groups, i.Country);

    private double Weight(string corridor)
    {
        double people = r.Corridors.Sum(c => c.People), money = r.Corridors.Sum(c => c.Money);
        var row = r.Corridors.First(c => c.Id == corridor);
        return (people > 0 ? 0.5 * row.People / people : 0) + (money > 0 ? 0.5 * row.Money / money : 0);
    }

    private double Weight(IEnumerable<(string C, string L)> cells) => cells.Select(c => c.C).Distinct().Sum(Weight);

    private int Rank(Provision p) => new[] { p.Under, p.Instrument }.OfType<string>().Max(i => r.Actors.First(a => a.Id == acts[i].Issuer).Rank);

    private IEnumerable<Expected> K01()
    {
        foreach (var (x, y) in Conflicts())
        {
            var both = Cells(x).Intersect(Cells(y)).ToList();
            var strong = new[] { x.Modality, y.Modality }.Order().SequenceEqual([Modality.Obliged, Modality.Forbidden]);
            yield return new("K01", strong ? "strong" : "weak", $"{x.Id}|{y.Id}", $"{x.Instrument}|{y.Instrument}", both.Count, Weight(both));
        }
    }

    private IEnumerable<(Provision, Provision)> Conflicts()
    {
        var order = r.Provisions.ToList();
        foreach (var x in order.Where(InForce))
        {
            foreach (var y in order.Where(InForce))
            {
                if (x.InForce.From > y.InForce.From || (x.InForce.From == y.InForce.From && order.IndexOf(x) >= order.IndexOf(y))) continue;
                var clash = (x.Modality, y.Modality) is (Modality.Obliged, Modality.Forbidden) or (Modality.Forbidden, Modality.Obliged) or (Modality.Obliged, Modality.Waived)
                    or (Modality.Waived, Modality.Obliged) or (Modality.Permitted, Modality.Forbidden) or (Modality.Forbidden, Modality.Permitted);
                var sameBearer = x.Bearer == y.Bearer && (x.Bearer != "state" || acts[x.Instrument].Country == acts[y.Instrument].Country);
                if (clash && sameBearer && x.Conduct == y.Conduct && Cells(x).Overlaps(Cells(y))) yield return (x, y);
            }
        }
    }

    /// <summary>The provision that loses a conflict which the law settles by time or rank; null where it is an exception or open.</summary>
    private Provision? Loser(Provision x, Provision y)
    {
        var (cx, cy) = (Cells(x), Cells(y));
        var sameDay = x.InForce.From == y.InForce.From;
        var home = acts[x.Instrument].Country == acts[y.Instrument].Country;
        if (home && !sameDay && Rank(y) >= Rank(x) && cy.IsProperSubsetOf(cx)) return null;
        if ((acts[x.Instrument].Type == "agreement") != (acts[y.Instrument].Type == "agreement")) return null;
        if (x.Under == y.Instrument || y.Under == x.Instrument || !home) return null;
        if (Rank(x) == Rank(y)) return sameDay ? null : x;
        return Rank(y) > Rank(x) ? x : sameDay ? y : null;
    }

    private IEnumerable<Expected> K03()
    {
        var objectives = r.Objectives.Where(o => In(o.InForce, t)).ToList();
        for (var i = 0; i < objectives.Count; i++)
        {
            for (var j = i + 1; j < objectives.Count; j++)
            {
                var (a, b) = (objectives[i], objectives[j]);
                var both = Cells(a.Corridors, a.Groups, a.Country).Intersect(Cells(b.Corridors, b.Groups, b.Country)).ToList();
                if (a.Country != b.Country || a.Outcome != b.Outcome || a.Direction == b.Direction || both.Count == 0) continue;
                yield return new("K03", a.Direction == Direction.Keep || b.Direction == Direction.Keep ? "weak" : "strong", $"{a.Id}|{b.Id}", $"{a.Owner}|{b.Owner}", both.Count, Weight(both));
            }
        }
    }
}
