using Concord.Policy;

namespace Concord.Review.Policies;

/// <summary>A row of a register in a sentence.</summary>
internal sealed class RowWords(PolicyWords says, Register register)
{
    private Core.Words Words => says.Words;

    public string Of(RegisterRow row) => row switch
    {
        Instrument i => says.Isolated(i.Name),
        Provision p => Words["{act}, {article}: {modality}: {conduct} (bearer: {bearer})", ("act", Act(p.Instrument)), ("article", says.Isolated(p.Article ?? p.Id)), ("modality", Modality(p.Modality)), ("conduct", says.Isolated(p.Conduct)), ("bearer", says.Isolated(p.Bearer))],
        Effect e => Words["{act} moves {outcome} by {value} on a scale from −3 to 3, confidence {confidence}", ("act", Act(e.Instrument)), ("outcome", says.Isolated(register.Outcomes.FirstOrDefault(o => o.Id == e.Outcome)?.Label ?? e.Outcome)), ("value", Words.Numbers.Decimal(e.Value, 1)), ("confidence", Words.Numbers.Decimal(e.Sureness, 2))],
        Objective o => Words["objective of {body}: {objective}", ("body", says.Isolated(PolicyWords.Body(register, o.Owner))), ("objective", says.Objective(register, o.Id))],
        Commitment c => Words["{commitment} ({binding})", ("commitment", says.Isolated(c.Source ?? c.Id)), ("binding", c.Binding ? Words["binding"] : Words["not binding"])],
        BudgetEntry b => Words["{act}, {year}: {kind}: {amount}", ("act", Act(b.Instrument)), ("year", Words.Numbers.Period(new(b.Year))), ("kind", says.Isolated(b.Kind)), ("amount", b.Amount is { } amount ? $"{Words.Numbers.Integer(amount)} {b.Currency}" : Words["unknown"])],
        Mandate { Actor: { } actor } m => Words["{body} holds the function {function}", ("body", says.Isolated(PolicyWords.Body(register, actor))), ("function", says.Isolated(m.Function))],
        ReciprocityLevel r => Words["{right}: asked {asked}, granted {granted}", ("right", says.Isolated(r.Right)), ("asked", says.Isolated(r.Demanded)), ("granted", says.Isolated(r.Granted))],
        RegisterCorridor c => says.Corridor(register, c.Id),
        Supply s => Words["{group}: {needed} needed, {available} there", ("group", says.Group(s.Group)), ("needed", Words.Numbers.Integer(s.Needed)), ("available", Words.Numbers.Integer(s.Available))],
        IdentifiedRow r => r.Id,
        _ => row.At.ToString(),
    };

    private string Act(string id) => says.Isolated(register.Instruments.FirstOrDefault(i => i.Id == id)?.Name ?? id);

    private string Modality(Modality modality) => modality switch
    {
        Policy.Modality.Obliged => Words["obliged"],
        Policy.Modality.Permitted => Words["permitted"],
        Policy.Modality.Forbidden => Words["forbidden"],
        _ => Words["waived"],
    };
}
