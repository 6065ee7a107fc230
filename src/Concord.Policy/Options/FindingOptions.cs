namespace Concord.Policy;

/// <summary>Something that can be done about a finding.</summary>
/// <param name="Code">amend, sequence, extend, fund, coordinate, assign, negotiate, grant, decide, settle, balance, compensate, measure or accept.</param>
/// <param name="Text">In words.</param>
/// <param name="Trial">What it would change, where the register allows to try it; null: not computed.</param>
public sealed record FindingOption(string Code, Sentence Text, Amendment? Trial);

/// <summary>What can be done about a finding, each option tried where that can be done on the register. Accepting with a reason is always one.</summary>
public static class FindingOptions
{
    /// <summary>The options for a finding of an assessment.</summary>
    public static IReadOnlyList<FindingOption> For(PolicyAssessment a, Finding f)
    {
        var steps = new AmendSteps(a).For(f);
        // Where several rows must give way each is a part only; the search puts parts together.
        var amend = steps.Count == 1 ? steps[0].Select(s => new FindingOption(s.Code == "narrow-interval" ? "sequence" : "amend", s.Text, AmendmentSearch.Try(a, f, [s]))) : [];
        return [.. amend, .. ByKind(a, f), .. MeasureLibrary.For(a, f).Select(m => new FindingOption("measure", new("look at the measure: {measure}", ("measure", m.Name)), null)), new("accept", new("accept it, with a reason and a day on which it is looked at again"), null)];
    }

    private static IEnumerable<FindingOption> ByKind(PolicyAssessment a, Finding f) => f.Kind switch
    {
        FindingKind.K01 => [new("decide", new("say expressly in the later act which of the two prevails, or make it under the other"), null), .. Agreements(a, f)],
        FindingKind.K02 or FindingKind.K04 or FindingKind.K05 => [new("compensate", new("add a measure that supports the objective where it is undone"), null), .. Agreements(a, f)],
        FindingKind.K03 => [new("decide", new("let the body above both owners decide which objective goes first, where and until when"), null)],
        FindingKind.K06 => [.. Extensions(a, f), new("compensate", new("add a measure for {corridor}", ("corridor", f.B)), null)],
        FindingKind.K12 => [new("compensate", new("adopt a measure that supports the objective, or give the objective up"), null)],
        FindingKind.K07 => [new("compensate", new("adopt a measure that carries the commitment out"), null)],
        FindingKind.K08 when f.Inputs[0] is Supply => [new("fund", new("train and keep more people of the trade, or let fewer leave"), null)],
        FindingKind.K08 => [new("fund", new("raise the appropriation, or lower what is claimed"), null)],
        FindingKind.K09 => [Coordination(a, f)],
        FindingKind.K09b => [new("assign", new("give the function to a body, with staff and money"), null)],
        FindingKind.K10 => [new("grant", new("grant at home what is asked abroad, or ask for less"), null)],
        FindingKind.K11 => [Mirror(a, f)],
        FindingKind.K13 => [Fund(a, f), new("decide", new("end the act, or say from when it applies"), null)],
        FindingKind.K14 => [new("decide", new("bring the act or what it rests on into force, restore the sanction, or repeal it"), null)],
        FindingKind.K15 => [new("decide", new("replace single bans by a standing rule with conditions, review days and a partner's duties"), null), new("negotiate", new("settle the cause in an agreement with the partner State"), null)],
        _ => [new("settle", new("let the assessors meet and record what each rests on, before anything is built on the effect"), null)],
    };

    private static IEnumerable<FindingOption> Agreements(PolicyAssessment a, Finding f)
    {
        foreach (var i in f.Inputs.OfType<Instrument>().Where(i => i.IsAgreement || i.Country != f.Country).Distinct())
            yield return new("negotiate", new("take {act} up with the partner State: it is not for one State to amend", ("act", i.Id)), null);
    }

    /// <summary>The instrument that supports the objective most elsewhere, widened to the bare corridor.</summary>
    private static IEnumerable<FindingOption> Extensions(PolicyAssessment a, Finding f)
    {
        var best = a.Aims[f.A].Contributions.Where(c => c.Supports && c.Instrument.Country == f.Country && !c.Instrument.IsAgreement).OrderByDescending(c => c.Amount).FirstOrDefault()?.Instrument;
        if (best is null || a.Snapshot.Compiled.InstrumentScopes[best.Id].Corridors[a.Snapshot.Ground.Corridor(f.B)]) yield break;
        yield return Tried(a, f, "extend", new("extend {act} to {corridor}", ("act", best.Id), ("corridor", f.B)),
            r => r with { Instruments = [.. r.Instruments.Select(i => i.Id == best.Id ? i with { Corridors = [.. i.Corridors, f.B] } : i)] });
    }

    private static FindingOption Coordination(PolicyAssessment a, Finding f)
    {
        var second = f.Inputs.OfType<Mandate>().Last();
        return Tried(a, f, "coordinate", new("record how {body} coordinates the function with the other body, or give it to one", ("body", second.Actor ?? "")),
            r => r with { Mandates = [.. r.Mandates.Select(m => ReferenceEquals(m, second) ? m with { Coordination = "to be agreed" } : m)] });
    }

    private static FindingOption Mirror(PolicyAssessment a, Finding f)
    {
        var domain = f.Grade.Split(": ")[1];
        var actor = a.Register.Actors.FirstOrDefault(x => x.Country == f.Country);
        var text = new Sentence("negotiate an agreement on {domain} for {corridor}", ("domain", domain), ("corridor", f.A));
        if (actor is null) return new("negotiate", text, null);
        var agreement = new Instrument
        {
            Id = "agreement.to.negotiate", Country = f.Country, Name = "Agreement to negotiate", InForce = new(a.Day, null), Issuer = actor.Id, Type = "agreement", Domain = domain,
            Groups = [.. a.Register.Groups.Select(g => g.Id)], Corridors = [f.A], Status = "in force",
        };
        return Tried(a, f, "negotiate", text, r => r with { Instruments = [.. r.Instruments, agreement] });
    }

    private static FindingOption Fund(PolicyAssessment a, Finding f)
    {
        var money = new BudgetEntry { Instrument = f.A, Year = a.Day.Year, Amount = 1, Currency = f.Inputs.OfType<BudgetEntry>().First().Currency, Kind = "appropriated" };
        return Tried(a, f, "fund", new("appropriate money for {act}", ("act", f.A)), r => r with { Budgets = [.. r.Budgets, money] });
    }

    private static FindingOption Tried(PolicyAssessment a, Finding f, string code, Sentence text, Func<Register, Register> apply) =>
        new(code, text, AmendmentSearch.Try(a, f, [new AmendStep(code, AmendStep.Narrowing, 0, text, apply)]));
}
