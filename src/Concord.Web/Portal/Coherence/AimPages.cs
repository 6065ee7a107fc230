using Concord.Policy;
using Concord.Web.Portal.Site;

namespace Concord.Web.Portal.Coherence;

/// <summary>Objectives and commitments: coherence and coverage always as a pair, with the range and what it rests on.</summary>
internal static class AimPages
{
    public static CoherenceView? Show(PageRequest request)
    {
        if (RegisterPage.Of(request) is not { } p) return null;
        var id = request["objective"];
        var objective = p.Register.Objectives.FirstOrDefault(o => o.Id == id);
        var commitment = p.Register.Commitments.FirstOrDefault(c => c.Id == id);
        if (objective is null && commitment is null) return null;
        var outcome = objective?.Outcome ?? (commitment!.OnOutcome ? commitment.Subject : null);
        RegisterRow row = objective is not null ? objective : commitment!;
        var parts = new List<Part> { new("about", objective is null ? p.Text["The commitment"] : p.Text["The objective"], [Facts(p, row), .. Score(p, id)]) };
        if (outcome is not null) parts.Add(new("pull", p.Text["What pulls on it"], [Pulls(p, outcome, objective?.Direction == Direction.Lower || commitment?.Demand == Demand.Lower)]));
        parts.Add(new("findings", p.Text["Findings that it stands in"], [p.Findings("findings", p.Text["Findings that it stands in"], p.Assessment.Findings.Where(f => f.Inputs.Contains(row)), p.Text["None on this day."])]));
        return p.Show(objective is not null ? p.Says.Objective(p.Register, id) : new Cell(commitment!.Source ?? id, Own: true), "", parts);
    }

    /// <summary>Every objective and commitment with coherence, range, coverage and what they rest on.</summary>
    public static LinkedTable Table(RegisterPage p)
    {
        var scores = PolicyScores.Rows(p.Assessment).Where(r => r.Country == p.Country && r is { PeopleWeight: 0.5, Inventory: not null });
        return new("objectives", p.Text["How much of the pull goes with each, and how much of it anything supports"],
            [new(p.Text["Objective"]), new(p.Text["Owner"]), RegisterPage.Number(p.Text["Pull with it"]), RegisterPage.Number(p.Text["Could be"]), RegisterPage.Number(p.Text["Covered"]), RegisterPage.Number(p.Text["Effects recorded"]), RegisterPage.Number(p.Text["Assessors"])],
            [.. scores.Select(s => (IReadOnlyList<Cell>)[p.Objective(s.Id), s.Owner.Length > 0 ? p.Body(s.Owner) : p.Says.Commitment(p.Register, s.Id), p.Says.Percent(s.Coherence), p.Says.Range(s), p.Says.Percent(s.Coverage),
                RegisterPages.Count(p.Text, s.Inventory!.Effects), RegisterPages.Count(p.Text, s.Inventory.Assessors)])])
        {
            Empty = p.Text["None recorded."], Remark = p.Text["The share of the pull says nothing about its strength, and nothing about what is not recorded. It is never averaged over a state and compares no states."],
        };
    }

    private static FactList Facts(RegisterPage p, RegisterRow row) => row is Objective o
        ? new([(p.Text["Owner"], [p.Body(o.Owner)]), (p.Text["In force"], [p.Days(o.InForce)]), (p.Text["Corridors"], [.. o.Corridors.Select(p.Corridor)]), (p.Text["Groups"], [new Cell(string.Join(", ", o.Groups), Own: true)]),
            (p.Text["Source"], [new Cell(o.Source ?? "–", Own: true)]), (p.Text["Standing"], [p.Checked(o.IsChecked)]), (p.Text["Stands in"], [new Cell(o.At.ToString(), Own: true)])])
        : Promise(p, (Commitment)row);

    private static FactList Promise(RegisterPage p, Commitment c) => new(
    [
        (p.Text["What it asks for"], [p.Says.Objective(p.Register, c.Id)]), (p.Text["Force"], [c.Binding ? p.Text["binding"] : p.Text["not binding"]]), (p.Text["In force"], [p.Text["since {from}", ("from", p.Day(c.From))]]),
        (p.Text["Corridors"], [.. c.Corridors.Select(p.Corridor)]), (p.Text["Groups"], [new Cell(string.Join(", ", c.Groups), Own: true)]), (p.Text["Source"], [new Cell(c.Source ?? "–", Own: true)]),
        (p.Text["Standing"], [p.Checked(c.IsChecked)]), (p.Text["Stands in"], [new Cell(c.At.ToString(), Own: true)]),
    ]);

    private static IEnumerable<Piece> Score(RegisterPage p, string id)
    {
        if (PolicyScores.Rows(p.Assessment).FirstOrDefault(r => r.Id == id && r is { PeopleWeight: 0.5, Inventory: not null }) is not { } s) yield break;
        yield return new FactList(
        [
            (p.Text["Pull with it"], [p.Says.Percent(s.Coherence)]), (p.Text["Could be"], [p.Says.Range(s)]), (p.Text["Covered"], [p.Says.Percent(s.Coverage)]),
            (p.Text["Effects recorded"], [RegisterPages.Count(p.Text, s.Inventory!.Effects)]), (p.Text["Assessors"], [RegisterPages.Count(p.Text, s.Inventory.Assessors)]),
            (p.Text["Rests on the text of a law"], [p.Says.Percent(s.Inventory.LawShare)]), (p.Text["Strongest pull against it"], [p.Text["{value} of 3", ("value", p.Text.Numbers.Decimal(Math.Abs(s.Inventory.StrongestAdverse), 1))]]),
        ]);
        if (s.Inventory.IsThin) yield return new Paragraph(p.Text["Too little is recorded to read much into this: fewer than three effects, or a single assessor."]);
    }

    private static LinkedTable Pulls(RegisterPage p, string outcome, bool lower)
    {
        var acting = p.Register.Instruments.Where(i => i.Acts(p.Assessment.Day)).Select(i => i.Id).ToHashSet(StringComparer.Ordinal);
        var effects = p.Register.Effects.Where(e => e.Outcome == outcome && e.Value != 0 && acting.Contains(e.Instrument)).OrderByDescending(e => e.Value * e.Sureness * (lower ? -1 : 1));
        return new("pulls", p.Text["Acts in force that move its outcome, wherever they apply"], [new(p.Text["Act"]), new(p.Text["Direction"]), new(p.Text["What it moves"]), new(p.Text["Standing"])],
            [.. effects.Select(e => (IReadOnlyList<Cell>)[p.Act(e.Instrument), e.Value > 0 != lower ? p.Text["with it"] : p.Text["against it"], RowWords.Pull(p, e), p.Checked(e.IsPrimary)])])
        { Empty = p.Text["None recorded."] };
    }
}
