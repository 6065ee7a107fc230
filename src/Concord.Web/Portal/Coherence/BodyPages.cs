using Concord.Policy;
using Concord.Web.Portal.Site;

namespace Concord.Web.Portal.Coherence;

/// <summary>Bodies: ministries and others, with what each holds, wants, issued and lacks.</summary>
internal static class BodyPages
{
    public static CoherenceView? List(PageRequest request)
    {
        if (RegisterPage.Of(request) is not { } p) return null;
        var bodies = ActorSheet.Of(p.Assessment, p.Country);
        return p.Show(p.Text["Bodies: {area}", ("area", p.Area.Name(request.Language))], "",
            new("bodies", p.Text["Who holds what"], [new LinkedTable("bodies", p.Text["Bodies with what is recorded of each"],
                [new(p.Text["Body"]), new(p.Text["Kind"]), RegisterPage.Number(p.Text["Mandates"]), RegisterPage.Number(p.Text["Objectives"]), RegisterPage.Number(p.Text["Acts in force"])],
                [.. bodies.Select(b => (IReadOnlyList<Cell>)[p.Body(b.Actor.Id), new Cell(b.Actor.Kind, Own: true), RegisterPages.Count(p.Text, b.Mandates.Count), RegisterPages.Count(p.Text, b.Objectives.Count), RegisterPages.Count(p.Text, b.Acts.Count)])])
                { Empty = p.Text["None recorded."] }]),
            new("talk", p.Text["Who ought to talk"], [new LinkedTable("talk", p.Text["Bodies joined by a finding, with no line of communication recorded between them"],
                [new(p.Text["Body"]), new(p.Text["Other body"]), RegisterPage.Number(p.Text["Findings"])],
                [.. ActorSheet.MissingLines(p.Assessment, p.Country).Select(m => (IReadOnlyList<Cell>)[p.Body(m.From), p.Body(m.To), RegisterPages.Count(p.Text, m.Findings.Count)])])
                { Empty = p.Text["None on this day."], Remark = p.Text["No line recorded in this inventory is no proof that they do not talk."] }]));
    }

    public static CoherenceView? Show(PageRequest request)
    {
        if (RegisterPage.Of(request) is not { } p || ActorSheet.Of(p.Assessment).FirstOrDefault(b => b.Actor.Id == request["body"]) is not { } body) return null;
        var acts = body.Acts.Select(i => i.Id).ToHashSet(StringComparer.Ordinal);
        var objectives = body.Objectives.Select(o => o.Id).ToHashSet(StringComparer.Ordinal);
        var harm = p.Assessment.Findings.Where(f => f.Kind is FindingKind.K04 or FindingKind.K05).ToList();
        return p.Show(new(body.Actor.Name, Own: true), "",
            new("mandates", p.Text["What it holds"], [new LinkedTable("mandates", p.Text["Mandates in force"], [new(p.Text["Function"]), new(p.Text["Groups"]), new(p.Text["In force"]), new(p.Text["Coordination"])],
                [.. body.Mandates.Select(m => (IReadOnlyList<Cell>)[new Cell(m.Function, Own: true), new Cell(string.Join(", ", m.Groups), Own: true), p.Days(m.InForce), new Cell(m.Coordination ?? "–", Own: true)])])
                { Empty = p.Text["None recorded."] }]),
            new("wants", p.Text["What it wants"], [new LinkedTable("wants", p.Text["Objectives in force that it owns"], [new(p.Text["Objective"]), new(p.Text["In force"]), new(p.Text["Standing"])],
                [.. body.Objectives.Select(o => (IReadOnlyList<Cell>)[p.Objective(o.Id), p.Days(o.InForce), p.Checked(o.IsChecked)])]) { Empty = p.Text["None recorded."] }]),
            new("acts", p.Text["What it issued"], [ActPages.Table(p, "acts", p.Text["What it issued"], body.Acts)]),
            new("suffers", p.Text["What works against its objectives"], [p.Findings("suffers", p.Text["Acts that work against its objectives"], harm.Where(f => objectives.Contains(f.A)), p.Text["None on this day."])]),
            new("does", p.Text["What its acts work against"], [p.Findings("does", p.Text["Objectives that its acts work against"], harm.Where(f => acts.Contains(f.B)), p.Text["None on this day."])]),
            new("other", p.Text["Other findings that it stands in"], [p.Findings("other", p.Text["Other findings that it stands in"],
                p.Assessment.Findings.Where(f => f.Kind is not (FindingKind.K02 or FindingKind.K04 or FindingKind.K05 or FindingKind.K06) && f.Inputs.Any(i => Concerns(i, body.Actor.Id))), p.Text["None on this day."])]));
    }

    private static bool Concerns(RegisterRow row, string body) => row switch { Objective o => o.Owner == body, Instrument i => i.Issuer == body, Mandate m => m.Actor == body, Actor a => a.Id == body, _ => false };
}
