using Concord.Policy;
using Concord.Review;
using Concord.Web.Portal.Site;

namespace Concord.Web.Portal.Coherence;

/// <summary>Rights asked and granted, checklists, and the findings of one corridor.</summary>
internal static class SheetPages
{
    public static CoherenceView? Reciprocity(PageRequest request)
    {
        if (RegisterPage.Of(request) is not { } p) return null;
        var lines = ReciprocitySheet.Of(p.Register, p.Assessment.Day, p.Country);
        return p.Show(p.Text["Asked and granted: {area}", ("area", p.Area.Name(request.Language))],
            p.Text["What the state asks for its nationals abroad beside what it grants foreigners at home. Levels stand side by side and are not added up."],
            new Part("sheet", p.Text["Right by right"], [.. p.Picture("rungs", PolicyPictures.Reciprocity), new LinkedTable("reciprocity", p.Text["Law and practice on rows of their own, each side with its source"],
                [new(p.Text["Right"]), new(p.Text["Law or practice"]), new(p.Text["In force"]), new(p.Text["Asked abroad"]), new(p.Text["Source of what is asked"]), new(p.Text["Granted at home"]), new(p.Text["Source of what is granted"]), new(p.Text["Standing"])],
                [.. lines.Select(l => (IReadOnlyList<Cell>)[Right(p, l), l.Basis.Length > 0 ? new Cell(l.Basis, Own: true) : p.Text["not told apart"], p.Text["since {from}", ("from", p.Day(l.Since))],
                    p.Says.Level(l.Row.Demanded, l.Row.Scale), new Cell(l.Row.DemandSource ?? "–", Own: true), p.Says.Level(l.Row.Granted, l.Row.Scale), new Cell(l.Row.GrantSource ?? "–", Own: true), p.Checked(l.IsChecked)])])
                { Empty = p.Text["None recorded."] }]));
    }

    public static CoherenceView? Checklists(PageRequest request)
    {
        if (RegisterPage.Of(request) is not { } p) return null;
        var sheets = Checklist.All.Where(c => c.Id != AgreementSheet.Criteria).Select(c => ChecklistSheet.Of(p.Assessment, c, p.Country)).ToList();
        return p.Show(p.Text["Checklists: {area}", ("area", p.Area.Name(request.Language))],
            p.Text["Unofficial self-assessments, not submitted to or reviewed by any custodian agency. They say whether policies exist, not how they work. A question without an answer is unknown, never a no."],
            [.. sheets.Select(s => new Part(s.Score.Checklist.Id.Replace('.', '-'), s.Score.Checklist.Title, [Answers(p, s)]))]);
    }

    public static CoherenceView? Corridor(PageRequest request)
    {
        if (RegisterPage.Of(request) is not { } p || p.Register.Corridors.FirstOrDefault(c => c.Id == request["corridor"]) is not { } corridor) return null;
        var lines = p.View.Overview.Lines.Where(l => l.Touched.Corridors.Any(t => t.Corridor == corridor.Id)).ToList();
        var touched = lines.SelectMany(l => l.Touched.Corridors).FirstOrDefault(t => t.Corridor == corridor.Id);
        var acts = p.Register.Instruments.Where(i => i.Acts(p.Assessment.Day) && i.Corridors.Any(c => Reaches(c, corridor))).ToList();
        var facts = new List<(string, IReadOnlyList<Cell>)> { (p.Text["Corridor"], [Page(p, corridor)]) };
        if (touched is not null) facts.AddRange([(p.Text["People"], [p.Says.People(touched.People, false)]), (p.Text["US$ million a year"], [p.Says.Millions(touched.Money)])]);
        return p.Show(p.Text["Findings on {corridor}", ("corridor", p.Says.Corridor(p.Register, corridor.Id))], "",
            new("corridor", p.Text["The corridor"], [new FactList(facts)]),
            new("findings", p.Text["What collides"], [RegisterPages.Lines(p, "findings", p.Text["First what is verified and serious, then what is verified, then what is to be checked"], lines, p.Text["None on this day."])]),
            new("acts", p.Text["Acts that reach it"], [ActPages.Table(p, "acts", p.Text["Acts that reach it"], acts.Where(i => i.Country == p.Country))]),
            new("theirs", p.Text["Acts of other states that reach it"], [ActPages.Table(p, "theirs", p.Text["Acts of other states that reach it"], acts.Where(i => i.Country != p.Country))]));
    }

    private static Cell Right(RegisterPage p, ReciprocityLine line) =>
        p.Assessment.Findings.FirstOrDefault(f => f.Kind == FindingKind.K10 && f.A == line.Row.Id) is { } f ? p.Finding(f, line.Right) with { Own = true } : new(line.Right, Own: true);

    private static Cell Page(RegisterPage p, RegisterCorridor c) =>
        Concord.Core.AreaCatalogue.Default.Find(c.Origin) is { Kind: Concord.Core.AreaKind.Area } from && Concord.Core.AreaCatalogue.Default.Find(c.Destination) is { Kind: Concord.Core.AreaKind.Area } to
            ? new Cell(p.Text["Figures of this corridor"], p.Request.Links.To(new Concord.Core.Corridor(from, to))) : p.Says.Corridor(p.Register, c.Id);

    private static bool Reaches(string word, RegisterCorridor c) =>
        word == c.Id || word == "*" || word == c.Origin || word == $"{c.Origin}-*" || word == $"*-{c.Destination}";

    private static LinkedTable Answers(RegisterPage p, ChecklistSheet sheet) => new(sheet.Score.Checklist.Id.Replace('.', '-') + "-answers",
        p.Text.Plural(sheet.Score.Overall.Answered, "One of {all} questions is answered", "{n} of {all} questions are answered", ("all", RegisterPages.Count(p.Text, sheet.Score.Overall.Questions))),
        [new(p.Text["Question"]), new(p.Text["Answer"]), new(p.Text["Acts that bear it out"]), new(p.Text["Note"])],
        [.. sheet.Lines.Select(l => (IReadOnlyList<Cell>)[new Cell($"{l.Item.Code} {l.Item.Label}", Own: true), Word(p, l), new Cell(string.Join("; ", l.Evidence.Select(e => e.Instrument.Name)), Own: true), new Cell(l.Answer?.Note ?? "", Own: true)])]);

    private static string Word(RegisterPage p, ChecklistLine line) => line.Answer is null ? p.Text["not answered"]
        : line.Answer.Value == 0 ? p.Text["no"] : line.Answer.Value == line.Item.Points ? p.Text["yes"] : p.Text["in part"];
}
