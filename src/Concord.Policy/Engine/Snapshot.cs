namespace Concord.Policy;

/// <summary>What acts on one day: the input of every rule.</summary>
internal sealed class Snapshot
{
    public Snapshot(CompiledRegister compiled, DateOnly day, AssessmentOptions options, CorridorShares? shares = null)
    {
        (Compiled, Day, Options) = (compiled, day, options);
        Shares = shares ?? (options.Weights is { } weights ? CorridorShares.Of(compiled.Ground, weights, compiled.Reached) : CorridorShares.OfRegister(compiled.Ground));
        Provisions = [.. compiled.Provisions.Where(p => CanAct(p.Instrument) && p.Row.InForce.Contains(day))];
        EffectsByOutcome = compiled.Effects.Where(IsActing).ToLookup(e => e.Row.Outcome, StringComparer.Ordinal);
        Aims = [.. Register.Objectives.Where(o => o.InForce.Contains(day) && o.Direction != Direction.Keep).Select(o => Aim.Of(o, Ground))];
        Promises = [.. Register.Commitments.Where(c => c.OnOutcome && c.From <= day).Select(c => Aim.Of(c, Ground))];
    }

    public CompiledRegister Compiled { get; }

    public Register Register => Compiled.Register;

    public Ground Ground => Compiled.Ground;

    public DateOnly Day { get; }

    public AssessmentOptions Options { get; }

    public CorridorShares Shares { get; }

    /// <summary>Provisions in force.</summary>
    public IReadOnlyList<ScopedProvision> Provisions { get; }

    /// <summary>Effects of acting instruments, those of value 0 included.</summary>
    public ILookup<string, ScopedEffect> EffectsByOutcome { get; }

    /// <summary>Objectives in force that are scored.</summary>
    public IReadOnlyList<Aim> Aims { get; }

    /// <summary>Commitments on outcomes, as aims of their country.</summary>
    public IReadOnlyList<Aim> Promises { get; }

    public bool Acts(Instrument instrument) => CanAct(instrument) && instrument.InForce.Contains(Day);

    /// <summary>Neither a draft (outside a what-if) nor merely signed.</summary>
    public bool CanAct(Instrument instrument) => !instrument.IsSignedOnly && (!instrument.IsDraft || Options.IncludeDrafts || Options.ActingDrafts?.Contains(instrument.Id) == true);

    public double Weight(int corridor) => Shares.Weight(corridor, Options.PeopleWeight);

    /// <summary>Σ w over the distinct corridors of a scope.</summary>
    public double Weight(Scope scope)
    {
        var sum = 0.0;
        if (scope.Leaves.IsEmpty) return sum;
        foreach (var c in scope.Corridors) sum += Weight(c);
        return sum;
    }

    private bool IsActing(ScopedEffect effect) => Acts(effect.Instrument) && (effect.Provision is not { } provision || provision.InForce.Contains(Day));
}
