namespace Concord.Policy;

/// <summary>
/// An aim with everything that acts on it, its cells grouped by what acts there. Free of the weight of people against money, so that one evaluation serves every weight.
/// Costs corridors × contributions + leaves × contributions + classes of corridors × classes of leaves; cells are never listed.
/// </summary>
internal sealed class AimEvaluation
{
    private AimEvaluation(Aim aim, IReadOnlyList<ScopedEffect> effects, IReadOnlyList<Contribution> contributions, CorridorShares shares)
    {
        (Aim, Effects, Contributions, Shares) = (aim, effects, contributions, shares);
        Corridors = aim.Scope.Leaves.IsEmpty ? [] : aim.Scope.Corridors.ToArray();
        ByCorridor = new CorridorPart[Corridors.Length];
        Classes = Group();
    }

    public Aim Aim { get; }

    /// <summary>The acting effects on its outcome, whatever their cells.</summary>
    public IReadOnlyList<ScopedEffect> Effects { get; }

    public IReadOnlyList<Contribution> Contributions { get; }

    public CorridorShares Shares { get; }

    /// <summary>Corridors of the aim in rising order.</summary>
    public int[] Corridors { get; }

    /// <summary>Per corridor of <see cref="Corridors"/>: shares of its leaves.</summary>
    public CorridorPart[] ByCorridor { get; }

    public IReadOnlyList<CellClass> Classes { get; }

    /// <summary>Shares of one corridor's leaf groups (0 to 1), and the sum of P/(P+N) over them.</summary>
    public readonly record struct CorridorPart(double Covered, double Live, double Coherence);

    /// <summary>The value of a view in the direction of the aim.</summary>
    public static double AsAssessed(Aim aim, ScopedEffect effect) => aim.Sign * effect.Row.Value;

    public static AimEvaluation Of(Aim aim, IReadOnlyList<ScopedEffect> effects, CorridorShares shares) =>
        new(aim, effects, Contribution.To(aim, effects, e => AsAssessed(aim, e)), shares);

    /// <summary>The same aim were every effect held with confidence below 0.7 one step lower (−1) or higher (+1), within −3 to 3; effects of 0 stay.</summary>
    public AimEvaluation Shifted(int step)
    {
        double Shift(ScopedEffect e)
        {
            var value = AsAssessed(Aim, e);
            return e.Row.Sureness < 0.7 && value != 0 ? Math.Clamp(value + step, -3, 3) : value;
        }
        return new(Aim, Effects, Contribution.To(Aim, Effects, Shift), Shares);
    }

    /// <summary>Whether the same aim, effects and sizes would give this evaluation again: then it is reused.</summary>
    public bool IsOf(Aim aim, IReadOnlyList<ScopedEffect> effects, CorridorShares shares)
    {
        if (!ReferenceEquals(aim.Row, Aim.Row) || effects.Count != Effects.Count || !ReferenceEquals(shares, Shares)) return false;
        for (var i = 0; i < effects.Count; i++)
        {
            ScopedEffect a = effects[i], b = Effects[i];
            if (!ReferenceEquals(a.Row, b.Row) || !ReferenceEquals(a.Instrument, b.Instrument) || !ReferenceEquals(a.Provision, b.Provision) || a.Share != b.Share) return false;
        }
        return true;
    }

    private CellClass[] Group()
    {
        var leaves = Aim.Scope.Leaves.ToArray();
        var byCorridor = Signatures(Corridors, Contributions.Select(c => c.Scope.Corridors));
        var byLeaf = Signatures(leaves, Contributions.Select(c => c.Scope.Leaves));
        var leafClasses = Classify(byLeaf);
        var classes = new Dictionary<Bits, CellClass>();
        var order = new List<CellClass>();
        foreach (var (signature, members) in Classify(byCorridor))
        {
            double covered = 0, live = 0, coherence = 0, people = 0, money = 0;
            foreach (var m in members)
            {
                people += Shares.PeopleShare[Corridors[m]];
                money += Shares.MoneyShare[Corridors[m]];
            }
            foreach (var (leafSignature, leafMembers) in leafClasses)
            {
                var share = (double)leafMembers.Count / leaves.Length;
                var acting = signature.And(leafSignature);
                if (!classes.TryGetValue(acting, out var cells))
                {
                    classes[acting] = cells = ClassOf(acting);
                    order.Add(cells);
                }
                cells.PeopleShare += people * share;
                cells.MoneyShare += money * share;
                if (cells.P > 0) covered += share;
                if (!cells.IsLive) continue;
                live += share;
                coherence += share * cells.P / (cells.P + cells.N);
            }
            foreach (var m in members) ByCorridor[m] = new(covered, live, coherence);
        }
        return [.. order];
    }

    /// <summary>For each place, which of the sets contain it.</summary>
    private static Bits[] Signatures(int[] places, IEnumerable<Bits> sets)
    {
        Bits[] all = [.. sets];
        var at = new Dictionary<int, int>(places.Length);
        for (var p = 0; p < places.Length; p++) at[places[p]] = p;
        var columns = new ulong[places.Length][];
        for (var p = 0; p < places.Length; p++) columns[p] = new ulong[(all.Length + 63) >> 6];
        for (var i = 0; i < all.Length; i++)
        {
            foreach (var place in all[i]) columns[at[place]][i >> 6] |= 1UL << (i & 63);
        }
        return Array.ConvertAll(columns, Bits.OfWords);
    }

    private static List<(Bits Signature, List<int> Members)> Classify(IEnumerable<Bits> signatures)
    {
        var classes = new List<(Bits, List<int>)>();
        var index = new Dictionary<Bits, int>();
        var i = 0;
        foreach (var signature in signatures)
        {
            if (!index.TryGetValue(signature, out var at))
            {
                index[signature] = at = classes.Count;
                classes.Add((signature, []));
            }
            classes[at].Item2.Add(i++);
        }
        return classes;
    }

    private CellClass ClassOf(Bits acting)
    {
        var all = acting.ToArray();
        int[] supporting = [.. all.Where(i => Contributions[i].Supports)], adverse = [.. all.Where(i => !Contributions[i].Supports)];
        return new(supporting, adverse, supporting.Sum(i => Contributions[i].Amount), adverse.Sum(i => Contributions[i].Amount));
    }
}
