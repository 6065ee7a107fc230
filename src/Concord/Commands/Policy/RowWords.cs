using System.Globalization;
using Concord.Policy;

namespace Concord.Cli;

/// <summary>Rows of a register in a sentence each, with names beside their ids: a reader need not know the register.</summary>
internal sealed class RowWords(Register register)
{
    private readonly Dictionary<string, string> actors = register.Actors.ToDictionary(a => a.Id, a => a.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, string> outcomes = register.Outcomes.ToDictionary(o => o.Id, o => o.Label, StringComparer.Ordinal);
    private readonly Dictionary<string, string> acts = register.Instruments.ToDictionary(i => i.Id, i => i.Name, StringComparer.Ordinal);

    public string Of(RegisterRow row) => row switch
    {
        Instrument i => $"{i.Id} {i.Name} ({Actor(i.Issuer)}; {Days(i.InForce)}; {i.Status})",
        Provision p => $"{p.Id} of {Act(p.Instrument)}{(p.Article is { } article ? $", article {article}" : "")}: {p.Bearer} {Modal(p.Modality)} {p.Conduct} ({Days(p.InForce)})",
        Effect e => string.Create(CultureInfo.InvariantCulture,
            $"{e.Id}: {Act(e.Instrument)} {(e.Value > 0 ? "raises" : e.Value < 0 ? "lowers" : "leaves")} \"{Outcome(e.Outcome)}\"{(e.Value == 0 ? " as it is" : $" ({Math.Abs(e.Value):0.#} of 3)")}, sureness {e.Sureness:0.##} of 1{(e.Assessor is { } who ? $", says {who}" : "")}"),
        Objective o => $"{o.Id}: {Actor(o.Owner)} wants \"{Outcome(o.Outcome)}\" to {(o.Direction == Direction.Raise ? "rise" : o.Direction == Direction.Lower ? "fall" : "stay")} ({Days(o.InForce)})",
        Commitment { OnOutcome: true } c => $"{c.Id}: {(c.Binding ? "binding" : "not binding")}, \"{Outcome(c.Subject)}\" is to {(c.Demand == Demand.Raise ? "rise" : "fall")}",
        Commitment c => $"{c.Id}: {(c.Binding ? "binding" : "not binding")}, {c.Subject} is to be {c.Demand.ToString().ToLowerInvariant()}",
        BudgetEntry b => string.Create(CultureInfo.InvariantCulture, $"{Act(b.Instrument)}, {b.Year}: {b.Kind}, {(b.Amount is { } amount ? $"{amount:N0} {b.Currency}" : "amount unknown")}"),
        Mandate m => $"{(m.Actor is { } actor ? Actor(actor) : "nobody")} holds \"{m.Function}\" for {string.Join(", ", m.Groups)} ({Days(m.InForce)})",
        ReciprocityLevel r => $"{r.Id}: {r.Right}, asked abroad: {ReciprocitySheet.Word(r.Demanded, r.Scale)} ({r.DemandSource ?? "no source of the demand"}), granted at home: {ReciprocitySheet.Word(r.Granted, r.Scale)} ({r.GrantSource ?? "no source of the grant"})",
        Supply s => string.Create(CultureInfo.InvariantCulture, $"{s.Id}: {s.Group} in {s.Country}, {s.Year}: {s.Needed:N0} needed, {s.Available:N0} there"),
        RegisterCorridor c => string.Create(CultureInfo.InvariantCulture, $"{c.Id}: corridor from {c.Origin} to {c.Destination}"),
        IdentifiedRow r => r.Id,
        _ => row.GetType().Name,
    };

    private string Act(string id) => acts.TryGetValue(id, out var name) ? $"{id} {name}" : id;

    private string Actor(string id) => actors.GetValueOrDefault(id, id);

    private string Outcome(string id) => outcomes.GetValueOrDefault(id, id);

    private static string Modal(Modality modality) => modality switch { Modality.Obliged => "must", Modality.Permitted => "may", Modality.Forbidden => "must not", _ => "need not" };

    private static string Days(Interval days) => string.Create(CultureInfo.InvariantCulture, $"{(days.LastDay is { } last ? $"{days.From:yyyy-MM-dd} to {last:yyyy-MM-dd}" : $"since {days.From:yyyy-MM-dd}")}");
}
