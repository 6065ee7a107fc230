namespace Concord.Policy;

/// <summary>The ways to amend the rows of a finding that may be amended: the state's own, not protective, no agreement with another State.</summary>
internal sealed class AmendSteps(PolicyAssessment a)
{
    private readonly Ground ground = a.Snapshot.Ground;

    /// <summary>
    /// For each row that must give way (all of them), the ways in which it can. K01 and K03 need only one of their two sides to give way, so they have one list with the
    /// ways of both.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<AmendStep>> For(Finding f) => f.Kind switch
    {
        FindingKind.K01 => [[.. Sides(f.Inputs.OfType<Provision>()).SelectMany(p => Steps(f.Country, p.Row, p.Other, f.Scope!.Value))]],
        FindingKind.K03 => [[.. Sides(f.Inputs.OfType<Objective>()).SelectMany(o => Steps(o.Row, o.Other, f.Scope!.Value))]],
        FindingKind.K02 or FindingKind.K04 or FindingKind.K05 => [Steps(f.Country, a.Snapshot.Compiled.Instruments[f.B.Split('|')[^1]], ScopeOf((Objective)f.Inputs[0]))],
        FindingKind.K07 when f.Grade is CommitmentStanding.Breach or CommitmentStanding.Departure or CommitmentStanding.Mixed => Promise(f),
        _ => [],
    };

    private IReadOnlyList<IReadOnlyList<AmendStep>> Promise(Finding f)
    {
        var commitment = (Commitment)f.Inputs[0];
        var scope = ground.Scope(commitment.Corridors, commitment.Groups, commitment.Country);
        if (!commitment.OnOutcome) return [.. f.Inputs.OfType<Provision>().Select(p => (IReadOnlyList<AmendStep>)[.. Steps(f.Country, p, null, scope)])];
        var adverse = a.Promises[commitment.Id].Contributions.Where(c => !c.Supports).Select(c => c.Instrument).Distinct();
        return [.. adverse.Select(i => Steps(f.Country, i, scope))];
    }

    private static IEnumerable<(T Row, T Other)> Sides<T>(IEnumerable<T> pair) => pair.ToArray() is [var x, var y] ? [(y, x), (x, y)] : [];

    private IEnumerable<AmendStep> Steps(string country, Provision p, Provision? other, Scope overlap)
    {
        var instrument = a.Snapshot.Compiled.Instruments[p.Instrument];
        if (instrument.Country != country || instrument.IsAgreement || (p.Protective ?? instrument.Protective)) yield break;
        var own = ground.Scope(p.Corridors, p.Groups, instrument.Country);
        foreach (var (code, rest, given) in Narrowings(own, overlap))
        {
            yield return new(code, AmendStep.Narrowing, given.Count, Words(code, p.Id, given),
                r => r with { Provisions = Swap(r.Provisions, p, p with { Corridors = Names(rest.Corridors), Groups = Leaves(rest.Leaves) }) });
        }
        if (other?.InForce.Until is { } end && (p.InForce.Until is not { } until || until > end))
            yield return new("narrow-interval", AmendStep.Narrowing, own.Count, Wait(p.Id, other.Id), r => r with { Provisions = Swap(r.Provisions, p, p with { InForce = p.InForce with { From = end } }) });
        yield return new("drop", AmendStep.Dropping, own.Count, new("drop {row}", ("row", p.Id)),
            r => r with { Provisions = [.. r.Provisions.Where(x => x.Id != p.Id).Select(x => Unlink(x, p))], Effects = [.. r.Effects.Where(e => e.Provision != p.Id)] });
    }

    /// <summary>An instrument with its provisions. What it does elsewhere stays.</summary>
    private IReadOnlyList<AmendStep> Steps(string country, Instrument i, Scope overlap)
    {
        if (i.Country != country || i.IsAgreement || i.Protective || a.Register.Provisions.Any(p => p.Instrument == i.Id && p.Protective == true)) return [];
        var own = a.Snapshot.Compiled.InstrumentScopes[i.Id];
        return
        [
            .. Narrowings(own, overlap).Select(n => new AmendStep(n.Code, AmendStep.Narrowing, n.Out.Count, Words(n.Code, i.Id, n.Out), r => Narrow(r, i, n.Left))),
            new("drop", AmendStep.Dropping, own.Count, new("repeal {row}", ("row", i.Id)), r => Drop(r, i)),
        ];
    }

    private IEnumerable<AmendStep> Steps(Objective o, Objective other, Scope overlap)
    {
        foreach (var (code, rest, given) in Narrowings(ScopeOf(o), overlap))
        {
            yield return new(code, AmendStep.Narrowing, given.Count, Words(code, o.Id, given),
                r => r with { Objectives = Swap(r.Objectives, o, o with { Corridors = Names(rest.Corridors), Groups = Leaves(rest.Leaves) }) });
        }
        if (other.InForce.Until is { } end && (o.InForce.Until is not { } until || until > end))
            yield return new("narrow-interval", AmendStep.Narrowing, ScopeOf(o).Count, Wait(o.Id, other.Id), r => r with { Objectives = Swap(r.Objectives, o, o with { InForce = o.InForce with { From = end } }) });
        yield return new("drop", AmendStep.Dropping, ScopeOf(o).Count, new("give up {row}", ("row", o.Id)), r => r with { Objectives = [.. r.Objectives.Where(x => x.Id != o.Id)] });
    }

    /// <summary>What is left of a scope once the corridors, or the groups, of the overlap are taken out; a scope that would be empty is no narrowing.</summary>
    private static IEnumerable<(string Code, Scope Left, Scope Out)> Narrowings(Scope own, Scope overlap)
    {
        var meet = own.And(overlap);
        if (meet.IsEmpty) yield break;
        var byCorridor = own with { Corridors = own.Corridors.Without(meet.Corridors) };
        if (!byCorridor.IsEmpty) yield return ("narrow-corridors", byCorridor, meet with { Leaves = own.Leaves });
        var byGroup = own with { Leaves = own.Leaves.Without(meet.Leaves) };
        if (!byGroup.IsEmpty) yield return ("narrow-groups", byGroup, meet with { Corridors = own.Corridors });
    }

    private Register Narrow(Register r, Instrument i, Scope rest) => r with
    {
        Instruments = Swap(r.Instruments, i, i with { Corridors = Names(rest.Corridors), Groups = Leaves(rest.Leaves) }),
        // A provision that lies wholly in what is given up goes with it.
        Provisions = [.. r.Provisions.Select(p => p.Instrument != i.Id ? p : Within(p, ground.Scope(p.Corridors, p.Groups, i.Country).And(rest)))],
    };

    private Provision Within(Provision p, Scope scope) => p with { Corridors = Names(scope.Corridors), Groups = Leaves(scope.Leaves) };

    private static Register Drop(Register r, Instrument i)
    {
        var gone = r.Provisions.Where(p => p.Instrument == i.Id).ToList();
        return r with
        {
            Instruments = [.. r.Instruments.Where(x => x.Id != i.Id).Select(x => x.EnabledBy == i.Id || x.DependsOn.Contains(i.Id) ? x with { EnabledBy = x.EnabledBy == i.Id ? null : x.EnabledBy, DependsOn = [.. x.DependsOn.Where(d => d != i.Id)] } : x)],
            Provisions = [.. r.Provisions.Where(p => p.Instrument != i.Id).Select(p => gone.Aggregate(p.Under == i.Id ? p with { Under = null } : p, Unlink))],
            Effects = [.. r.Effects.Where(e => e.Instrument != i.Id)], Budgets = [.. r.Budgets.Where(b => b.Instrument != i.Id)],
        };
    }

    private static Provision Unlink(Provision p, Provision gone) => p.Sanctions.Contains(gone.Id) ? p with { Sanctions = [.. p.Sanctions.Where(s => s != gone.Id)] } : p;

    private static IReadOnlyList<T> Swap<T>(IReadOnlyList<T> rows, T old, T now) where T : IdentifiedRow => [.. rows.Select(r => r.Id == old.Id ? now : r)];

    private Scope ScopeOf(Objective o) => ground.Scope(o.Corridors, o.Groups, o.Country);

    private string[] Names(Bits corridors) => [.. corridors.Members().Select(c => ground.CorridorRows[c].Id)];

    private string[] Leaves(Bits leaves) => [.. leaves.Members().Select(l => ground.LeafNames[l])];

    private Sentence Words(string code, string row, Scope given) => code == "narrow-corridors"
        ? new("take {corridors} out of {row}", ("corridors", string.Join(", ", Names(given.Corridors))), ("row", row))
        : new("take the groups {groups} out of {row}", ("groups", string.Join(", ", Leaves(given.Leaves))), ("row", row));

    private static Sentence Wait(string row, string other) => new("let {row} begin when {other} ends", ("row", row), ("other", other));
}
