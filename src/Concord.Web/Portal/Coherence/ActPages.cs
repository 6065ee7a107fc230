using Concord.Policy;
using Concord.Web.Portal.Site;

namespace Concord.Web.Portal.Coherence;

/// <summary>Acts: the list of them, and of each its provisions, effects, money, and the findings that it stands in.</summary>
internal static class ActPages
{
    public static CoherenceView? List(PageRequest request)
    {
        if (RegisterPage.Of(request) is not { } p) return null;
        var acts = RegisterPages.Own(p).OrderBy(i => i.InForce.From).ToList();
        var acting = acts.Where(i => i.Acts(p.Assessment.Day)).ToList();
        return p.Show(p.Text["Acts: {area}", ("area", p.Area.Name(request.Language))], p.Text["{acting} of {all} recorded acts are in force on {date}.",
                ("acting", RegisterPages.Count(p.Text, acting.Count)), ("all", RegisterPages.Count(p.Text, acts.Count)), ("date", p.Day(p.Assessment.Day))],
            new("in-force", p.Text["In force"], [Table(p, "in-force", p.Text["In force"], acting)]), new("not", p.Text["Not in force on this day"], [Table(p, "not-in-force", p.Text["Not in force on this day"], acts.Except(acting))]));
    }

    public static CoherenceView? Show(PageRequest request)
    {
        if (RegisterPage.Of(request) is not { } p || p.Register.Instruments.FirstOrDefault(i => i.Id == request["act"]) is not { } act) return null;
        var provisions = p.Register.Provisions.Where(v => v.Instrument == act.Id).ToList();
        var effects = p.Register.Effects.Where(e => e.Instrument == act.Id).ToList();
        var money = p.Register.Budgets.Where(b => b.Instrument == act.Id).ToList();
        var parts = new List<Part>
        {
            new("about", p.Text["The act"], [Facts(p, act)]),
            new("provisions", p.Text["Provisions"], [Provisions(p, provisions)]),
            new("effects", p.Text["What it moves"], [Effects(p, effects)]),
        };
        if (money.Count > 0)
        {
            parts.Add(new("money", p.Text["Money"], [new LinkedTable("money", p.Text["Money recorded for it"], [new(p.Text["Year"]), new(p.Text["Kind"]), RegisterPage.Number(p.Text["Amount"]), new(p.Text["Source"])],
                [.. money.Select(b => (IReadOnlyList<Cell>)[RowWords.Year(b.Year), new Cell(b.Kind, Own: true), RowWords.Says(p, b), new Cell(b.Source ?? "", Own: true)])])]));
        }
        parts.Add(new("findings", p.Text["Findings that it stands in"],
            [p.Findings("findings", p.Text["Findings that it stands in"], p.Assessment.Findings.Where(f => f.Inputs.Any(i => BelongsTo(i, act.Id))), p.Text["None on this day."])]));
        return p.Show(new(act.Name, Own: true), act.Country == p.Country ? "" : p.Text["An act of another State, recorded because it acts on corridors of this register."], parts);
    }

    private static bool BelongsTo(RegisterRow row, string act) => row switch { Instrument i => i.Id == act, Provision v => v.Instrument == act, Effect e => e.Instrument == act, _ => false };

    public static LinkedTable Table(RegisterPage p, string id, string title, IEnumerable<Instrument> acts) => new(id, title,
        [new(p.Text["Act"]), new(p.Text["Issued by"]), new(p.Text["In force"]), new(p.Text["Field"]), new(p.Text["Standing"])],
        [.. acts.Select(i => (IReadOnlyList<Cell>)[p.Act(i.Id), p.Body(i.Issuer), p.Days(i.InForce), new Cell(i.Domain, Own: true), p.Checked(i.IsChecked)])])
    { Empty = p.Text["None recorded."] };

    private static FactList Facts(RegisterPage p, Instrument i) => new(
    [
        (p.Text["Issued by"], [p.Body(i.Issuer)]),
        (p.Text["Kind"], [new Cell(i.Type, Own: true)]),
        (p.Text["Status"], [new Cell(i.Status, Own: true)]),
        (p.Text["In force"], [p.Days(i.InForce)]),
        (p.Text["What it says it wants"], [new Cell(i.StatedObjective ?? "–", Own: true)]),
        (p.Text["Corridors"], [.. i.Corridors.Select(p.Corridor)]),
        (p.Text["Groups"], [new Cell(string.Join(", ", i.Groups), Own: true)]),
        .. i.EnabledBy is { } ground ? [(p.Text["Made under"], (IReadOnlyList<Cell>)[p.Act(ground)])] : Array.Empty<(string, IReadOnlyList<Cell>)>(),
        .. i.DependsOn.Count > 0 ? [(p.Text["Rests on"], (IReadOnlyList<Cell>)[.. i.DependsOn.Select(p.Act)])] : Array.Empty<(string, IReadOnlyList<Cell>)>(),
        (p.Text["Source"], [new Cell(i.Source ?? "–", Own: true)]),
        (p.Text["Standing"], [p.Checked(i.IsChecked)]),
        (p.Text["Stands in"], [new Cell(i.At.ToString(), Own: true)]),
        (p.Text["What if"], [new Cell(p.Text["Change this act and see what that does"], p.Request.Links.To($"coherence/{p.Country}/what-if/?act={i.Id}"))]),
    ]);

    private static LinkedTable Provisions(RegisterPage p, IReadOnlyList<Provision> rows) => new("provisions", p.Text["Who must, may, must not or need not do what"],
        [new(p.Text["Provision"]), new(p.Text["What it says"]), new(p.Text["Corridors"]), new(p.Text["Groups"]), new(p.Text["In force"]), new(p.Text["Stands in"])],
        [.. rows.Select(v => (IReadOnlyList<Cell>)[new Cell(v.Article is { } article ? $"{v.Id}, {article}" : v.Id, Own: true), RowWords.Rule(p, v), new Cell(string.Join(", ", v.Corridors), Own: true), new Cell(string.Join(", ", v.Groups), Own: true), p.Days(v.InForce), new Cell(v.At.ToString(), Own: true)])])
    { Empty = p.Text["No provision is recorded; the act is known by its effects."] };

    private static LinkedTable Effects(RegisterPage p, IReadOnlyList<Effect> rows) => new("effects", p.Text["What assessors say that it does to outcomes"],
        [new(p.Text["Effect"]), new(p.Text["What it moves"]), new(p.Text["Evidence"]), new(p.Text["Assessor"]), new(p.Text["Standing"])],
        [.. rows.Select(e => (IReadOnlyList<Cell>)[new Cell(e.Id, Own: true), RowWords.Pull(p, e), new Cell(e.Source ?? "", Own: true), new Cell(e.Assessor ?? "", Own: true), p.Checked(e.IsPrimary)])])
    { Empty = p.Text["No effect is recorded."] };
}
