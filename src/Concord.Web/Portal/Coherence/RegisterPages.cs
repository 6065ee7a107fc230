using Concord.Core;
using Concord.Policy;
using Concord.Review;
using Concord.Review.Policies;
using Concord.Web.Portal.Site;

namespace Concord.Web.Portal.Coherence;

/// <summary>The list of registers, and the first page of each: what collides, objectives, and the ways into it.</summary>
internal static class RegisterPages
{
    public static CoherenceView List(PageRequest request)
    {
        var text = request.Text;
        var rows = request.Data.Registers.Keys.Order(StringComparer.Ordinal).Select(code => (IReadOnlyList<Cell>)
        [
            new Cell(AreaCatalogue.Default.Find(code)!.Name(request.Language), request.Links.To($"coherence/{code}/")),
            PolicyWords.Of(request.Language).Standing(request.Data.Registers[code], code),
            Count(text, request.Data.Registers[code].Instruments.Count(i => i.Country == code)), Count(text, request.Data.Registers[code].Objectives.Count(o => o.Country == code)),
        ]).ToList();
        return new(text["Policies: where they pull together and apart"],
        [
            new("registers", text["Registers"], [new LinkedTable("registers", text["States whose policies are recorded"],
                [new(text["State"]), new(text["How far it was reviewed"]), RegisterPage.Number(text["Acts"]), RegisterPage.Number(text["Objectives"])], rows) { Empty = text["No register is here."] }]),
            new("about", text["What this is, and what it is not"],
            [
                new Paragraph(text["A register holds acts, provisions, objectives and commitments as a lawyer would list them, each with its source. Rules find where two of them collide, who is concerned, and what would make the collision go."]),
                new Paragraph(text["A finding accuses no one. It says what the recorded texts do to each other on a day. What is not recorded cannot be found; finding nothing is not coherence. No state is scored as a whole, and states are not compared."]),
            ]),
        ])
        { Lede = text["Acts that undo each other, objectives that want opposite things, commitments without a measure: found by rules that anybody can read, on rows that anybody can check."] };
    }

    public static CoherenceView? Show(PageRequest request)
    {
        if (RegisterPage.Of(request) is not { } p) return null;
        var overview = p.View.Overview;
        return p.Show(p.Text["Policies: {area}", ("area", p.Area.Name(request.Language))],
            p.Text["As the register stands on {date}: {acts} acts, {effects} effects, {objectives} objectives.", ("date", p.Day(p.Assessment.Day)), ("acts", Count(p.Text, Own(p).Count)),
                ("effects", Count(p.Text, p.Register.Effects.Count)), ("objectives", Count(p.Text, p.Register.Objectives.Count(o => o.Country == p.Country)))],
            new("ways", p.Text["Ways in"], [Ways(p)]),
            new("collides", p.Text["What collides"], [Lines(p, "findings", p.Text["First what is verified and serious, then what is verified, then what is to be checked"], overview.Lines, p.Text["The rules find nothing on this day in what is recorded."])]),
            new("aims", p.Text["Objectives and commitments"], [.. p.Picture("pull-bars", PolicyPictures.Pull), AimPages.Table(p)]),
            new("beside", p.Text["Not in this order"],
            [
                p.Findings("trade-offs", p.Text["Trade-offs by design: protection that costs an economic aim something"], overview.TradeOffs, p.Text["No trade-off by design."]),
                p.Findings("settled", p.Text["Conflicts that the law itself settles"], overview.Settled, p.Text["No conflict that the law settles."]),
                p.Findings("met", p.Text["Commitments that recorded measures go with"], overview.Met, p.Text["No commitment that recorded measures go with."]),
            ]));
    }

    /// <summary>Lines of an overview as a table that leads to each.</summary>
    public static LinkedTable Lines(RegisterPage p, string id, string title, IEnumerable<FindingLine> lines, string empty) => new(id, title,
        [new(p.Text["Finding"]), new(p.Text["Rule"]), new(p.Text["Standing"]), RegisterPage.Number(p.Text["People touched"]), RegisterPage.Number(p.Text["US$ million a year on these corridors"])],
        [.. lines.Select(l => (IReadOnlyList<Cell>)[p.Line(l), p.Says.RuleName(l.Findings[0].Kind), p.Tier(l.Tier), p.Says.People(l.Touched), l.Touched.Corridors.Count == 0 ? "" : p.Says.Millions(l.Touched.Money)])])
    {
        Empty = empty, Remark = p.Text["Up to: all people of the corridors; the share of the groups meant is not recorded. Sizes of corridors: {source}.", ("source", p.View.Weights.Weights.Source)],
    };

    public static List<Instrument> Own(RegisterPage p) => [.. p.Register.Instruments.Where(i => i.Country == p.Country)];

    private static PointList Ways(RegisterPage p) => new(
    [
        (new(p.Text["Acts"], p.To("acts/")), p.Text["What is in force, since when, by whom, and every provision."]),
        (new(p.Text["Bodies"], p.To("bodies/")), p.Text["Ministries and others: what each holds, wants and issued."]),
        (new(p.Text["Maps of tension"], p.To("map/")), p.Text["Which body’s acts work against which objective, and which acts meet; every cell leads on."]),
        (new(p.Text["Timeline"], p.To("timeline/")), p.Text["The register on any day: what acts, what collides."]),
        (new(p.Text["Asked and granted"], p.To("reciprocity/")), p.Text["Rights asked for nationals abroad beside those granted to foreigners at home."]),
        (new(p.Text["Checklists"], p.To("checklists/")), p.Text["Whether policies exist: self-assessments, unofficial."]),
        (new(p.Text["What if"], p.To("what-if/")), p.Text["Change an act and see which findings go, appear and change. What you write is kept nowhere."]),
    ]);

    internal static string Count(Words text, int n) => text.Numbers.Integer(n);
}
