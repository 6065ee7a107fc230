namespace Concord.Policy;

/// <summary>A provision with all that a rule asks of it.</summary>
internal sealed record ScopedProvision(Provision Row, Instrument Instrument, Scope Scope, int Order, int Rank)
{
    public bool IsProtective => Row.Protective ?? Instrument.Protective;

    /// <summary>Two states are two bearers.</summary>
    public string BearerKey => Row.Bearer == "state" ? $"state of {Instrument.Country}" : Row.Bearer;
}

/// <summary>One assessor's view of an effect, with the cells and days on which it acts.</summary>
/// <param name="Row">The view.</param>
/// <param name="Instrument">Its instrument.</param>
/// <param name="Provision">The provision that it hangs on, or null.</param>
/// <param name="Scope">Cells.</param>
/// <param name="Share">1 over the number of assessors of the effect: views are averaged, for and against apart.</param>
internal sealed record ScopedEffect(Effect Row, Instrument Instrument, Provision? Provision, Scope Scope, double Share)
{
    public bool IsProtective => Provision?.Protective ?? Instrument.Protective;
}

/// <summary>A register with its references followed and its scopes expanded; no date yet.</summary>
internal sealed class CompiledRegister
{
    private readonly int nextOrder;

    /// <summary>Compiles a register. What a variant shares with <paramref name="like"/> is taken over as the same objects.</summary>
    public CompiledRegister(Register register, CompiledRegister? like = null)
    {
        Register = register;
        Ground = like?.Ground is { } ground && ground.Serves(register) ? ground : new Ground(register);
        if (!ReferenceEquals(Ground, like?.Ground)) like = null;
        Actors = register.Actors.ToDictionary(a => a.Id, StringComparer.Ordinal);
        Instruments = register.Instruments.ToDictionary(i => i.Id, StringComparer.Ordinal);
        ProvisionRows = register.Provisions.ToDictionary(p => p.Id, StringComparer.Ordinal);
        Outcomes = register.Outcomes.ToDictionary(o => o.Id, StringComparer.Ordinal);
        InstrumentScopes = Instruments.ToDictionary(i => i.Key, i => Ground.ScopeOf(i.Value, i.Value.Corridors, i.Value.Groups, i.Value.Country), StringComparer.Ordinal);
        // Rows of a variant keep their order; new ones come after every old one.
        var known = (like?.Provisions ?? []).ToDictionary(p => p.Row, ReferenceEqualityComparer.Instance as IEqualityComparer<Provision>);
        var first = like?.nextOrder ?? 0;
        nextOrder = first + register.Provisions.Count;
        Provisions = [.. register.Provisions.Select((p, i) =>
        {
            var (instrument, rank) = (Instruments[p.Instrument], Rank(p));
            return known.TryGetValue(p, out var old) && ReferenceEquals(old.Instrument, instrument) && old.Rank == rank ? old : new ScopedProvision(p, instrument, ScopeOf(p), old?.Order ?? first + i, rank);
        })];
        var views = register.Effects.GroupBy(e => e.Id).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        Effects = [.. register.Effects.Select(e =>
        {
            var provision = e.Provision is { } id ? ProvisionRows[id] : null;
            return new ScopedEffect(e, Instruments[e.Instrument], provision, provision is null ? InstrumentScopes[e.Instrument] : ScopeOf(provision), 1.0 / views[e.Id]);
        })];
    }

    public Register Register { get; }

    public Ground Ground { get; }

    public IReadOnlyDictionary<string, Actor> Actors { get; }

    public IReadOnlyDictionary<string, Instrument> Instruments { get; }

    public IReadOnlyDictionary<string, Provision> ProvisionRows { get; }

    public IReadOnlyDictionary<string, Outcome> Outcomes { get; }

    public IReadOnlyDictionary<string, Scope> InstrumentScopes { get; }

    public IReadOnlyList<ScopedProvision> Provisions { get; }

    public IReadOnlyList<ScopedEffect> Effects { get; }

    /// <summary>The corridors that some scope of the register reaches.</summary>
    public Bits Reached => InstrumentScopes.Values.Concat(Provisions.Select(p => p.Scope)).Concat(Register.Objectives.Select(o => Ground.ScopeOf(o, o.Corridors, o.Groups, o.Country)))
        .Concat(Register.Commitments.Select(c => Ground.ScopeOf(c, c.Corridors, c.Groups, c.Country))).Aggregate(Bits.Of(Ground.CorridorRows.Count, []), (all, s) => all.Or(s.Corridors));

    /// <summary>Rank of the issuer, or of the act under whose power the provision was made where that is higher.</summary>
    private int Rank(Provision provision)
    {
        var own = Actors[Instruments[provision.Instrument].Issuer].Rank;
        return provision.Under is { } under ? Math.Max(own, Actors[Instruments[under].Issuer].Rank) : own;
    }

    private Scope ScopeOf(Provision provision) => Ground.ScopeOf(provision, provision.Corridors, provision.Groups, Instruments[provision.Instrument].Country);
}
