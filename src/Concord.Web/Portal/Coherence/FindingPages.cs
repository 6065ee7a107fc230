using Concord.Policy;
using Concord.Review;
using Concord.Web.Portal.Site;

namespace Concord.Web.Portal.Coherence;

/// <summary>A finding: why it is there, what it rests on, where and for whom, what would make it go, what the state says.</summary>
internal static class FindingPages
{
    public static CoherenceView? Show(PageRequest request)
    {
        if (RegisterPage.Of(request) is not { } p) return null;
        var id = request["finding"];
        var line = p.View.Overview.Lines.FirstOrDefault(l => l.Id == id || l.Findings.Any(f => f.Id == id));
        if ((p.Assessment.Findings.FirstOrDefault(f => f.Id == id) ?? line?.Findings[0]) is not { } finding) return null;
        var e = FindingExplanation.Of(p.Assessment, finding);
        var parts = new List<Part>
        {
            new("why", p.Text["Why it is there"], [Facts(p, e, line), .. Remarks(p, e), .. finding.Kind == FindingKind.K15 ? p.Picture("stop-and-go", (a, _, l) => PolicyPictures.Reversal(a, finding, l)) : []]),
            new("rests", p.Text["What it rests on"], [Inputs(p, e)]),
        };
        if (e.Cells.Count > 0 || e.Touched.Corridors.Count > 0) parts.Add(new("where", p.Text["Where and for whom"], [Cells(p, e), .. Touched(p, e)]));
        parts.Add(new("options", p.Text["What would make it go"], [Options(p, e), .. Measures(p, e)]));
        parts.Add(new("comment", p.Text["Comment of the state"], [Comment(p, e)]));
        if (Beside(p, finding, line) is { Count: > 0 } beside)
            parts.Add(new("same", p.Text["On the same subject"], [p.Findings("same", p.Text["Findings folded into one line with this one, or beneath it"], beside, "")]));
        return p.Show(p.Says.Say(e.Headline), "", parts);
    }

    private static FactList Facts(RegisterPage p, FindingExplanation e, FindingLine? line) => new(
    [
        (p.Text["Finding"], [new Cell(e.Finding.Id, Own: true)]),
        (p.Text["Rule"], [p.Text["{kind}, {name}, version {version}", ("kind", e.Rule.Kind.ToString()), ("name", p.Says.RuleName(e.Rule.Kind)), ("version", RegisterPages.Count(p.Text, e.Rule.Version))]]),
        (p.Text["What the rule looks for"], [p.Says.RuleText(e.Rule.Kind)]),
        (p.Text["Standing"], [line is not null ? p.Tier(line.Tier) : p.Checked(e.Finding.IsChecked)]),
        (p.Text["On"], [p.Day(p.Assessment.Day)]),
        .. e.Since is { } since ? [(p.Text["All its rows in force since"], (IReadOnlyList<Cell>)[p.Day(since)])] : Array.Empty<(string, IReadOnlyList<Cell>)>(),
        .. e.Finding.Severity is { } weight ? [(p.Text["Weight within its kind"], (IReadOnlyList<Cell>)[p.Text["{percent}; kinds measure different things and are not ranked by it", ("percent", p.Says.Percent(weight))]])] : Array.Empty<(string, IReadOnlyList<Cell>)>(),
    ]);

    private static IEnumerable<Piece> Remarks(RegisterPage p, FindingExplanation e)
    {
        if (e.IsTradeOff) yield return Note(p.Text["Trade-off by design"], p.Text["A protective provision costs an economic aim something. That is what protection does; it is no harm, stands in no order and is never to be weakened for it."]);
        if (e.PartnersMeasure) yield return Note(p.Text["A partner’s measure"], p.Text["The act behind it is another State’s: it is for negotiation, not for amendment."]);
        if (!e.Finding.IsChecked) yield return Note(p.Text["To be checked"], p.Text["Not every row below was compared with a primary source. Until then the finding has no grade."]);
    }

    private static LinkedTable Inputs(RegisterPage p, FindingExplanation e) => new("inputs", p.Text["Every row that the rule used, with its source"],
        [new(p.Text["Row"]), new(p.Text["What it says"]), new(p.Text["In force"]), new(p.Text["Source"]), new(p.Text["Standing"]), new(p.Text["Stands in"])],
        [.. e.Inputs.Select(i => (IReadOnlyList<Cell>)[RowWords.Name(p, i.Row), RowWords.Says(p, i.Row), RowWords.When(p, i.Row), new Cell(i.Row.Source ?? "", Own: true), p.Checked(i.IsChecked), new Cell(i.Row.At.ToString(), Own: true)])]);

    private static LinkedTable Cells(RegisterPage p, FindingExplanation e) => new("cells", p.Text["Cells: corridors and the groups concerned on each"],
        [new(p.Text["Corridor"]), new(p.Text["Groups"])],
        [.. e.Cells.Select(c => (IReadOnlyList<Cell>)[p.Corridor(c.Corridor), new Cell(string.Join(", ", c.Groups), Own: true)])])
    { Empty = p.Text["This kind of finding is not about cells."] };

    private static IEnumerable<Piece> Touched(RegisterPage p, FindingExplanation e)
    {
        if (e.Touched.Corridors.Count == 0) yield break;
        yield return new LinkedTable("touched", p.Text["People and money on these corridors"], [new(p.Text["Corridor"]), RegisterPage.Number(p.Text["People"]), RegisterPage.Number(p.Text["US$ million a year"])],
            [.. e.Touched.Corridors.Select(t => (IReadOnlyList<Cell>)[p.Corridor(t.Corridor), p.Says.People(t.People, t.IsUpperBound), p.Says.Millions(t.Money)])])
        { Remark = p.Text["Up to: all people of the corridors; the share of the groups meant is not recorded. Sizes of corridors: {source}.", ("source", p.View.Weights.Weights.Source)] };
    }

    private static LinkedTable Options(RegisterPage p, FindingExplanation e) => new("options", p.Text["Each option was tried on the register where that can be done"],
        [new(p.Text["Option"]), new(p.Text["What happens"])],
        [.. e.Options.Select(o => (IReadOnlyList<Cell>)[p.Says.Option(p.Register, o), o.Trial is null ? p.Text["not computed"] : p.Says.Trial(o.Trial)])])
    { Remark = p.Text["Trying runs on a copy in memory. Protective provisions are never weakened, and another State’s act is never touched."] };

    private static IEnumerable<Piece> Measures(RegisterPage p, FindingExplanation e)
    {
        if (e.Measures.Count == 0) yield break;
        yield return new LinkedTable("measures", p.Text["Measures tried somewhere that answer findings of this kind"], [new(p.Text["Measure"]), new(p.Text["Needs"]), new(p.Text["Holders"]), new(p.Text["Results"]), new(p.Text["What failed"])],
            [.. e.Measures.Select(m => (IReadOnlyList<Cell>)[new Cell(m.Name, Own: true), new Cell(m.Needs, Own: true), new Cell(m.Holders ?? "", Own: true), new Cell(m.Evidence ?? "", Own: true), new Cell(m.Failed ?? "", Own: true)])]);
    }

    private static ReviewPiece Comment(RegisterPage p, FindingExplanation e) => e.Comments.Count == 0
        ? new(new Note(p.Text["No comment received"], [p.Text["A comment of the state stands here in full, at equal size, as soon as there is one."]], Accent.Plain, []))
        : new(new Note(p.Text["Comment of the state"], [.. e.Comments.Select(c => $"{p.Day(c.Date)}: {c.Text}")], Accent.Plain, []));

    private static List<Finding> Beside(RegisterPage p, Finding finding, FindingLine? line) =>
        [.. (line?.Findings ?? []).Concat(line?.Beneath ?? []).Where(f => f.Id != finding.Id).DistinctBy(f => f.Id)];

    private static ReviewPiece Note(string title, string text) => new(new Note(title, [text], Accent.Caution, []));
}
