using Concord.Charts;
using Concord.Policy;
using Concord.Review.Building;
using Concord.Review.Pictures;

namespace Concord.Review.Policies;

/// <summary>An area's register in the words of its review.</summary>
internal sealed class CoherenceFrame
{
    /// <summary>Files beside a review; the portal has pages of the same names.</summary>
    public const string CoherenceFile = "coherence.html", FindingsFile = "findings.html", TableFile = "findings.csv", DataFile = "findings.json";

    private readonly RegisterView view;

    private CoherenceFrame(ReviewContext c, RegisterView view) => (C, Says, this.view) = (c, new(c.Words), view);

    public ReviewContext C { get; }

    public PolicyWords Says { get; }

    public LakeWeights Weights => view.Weights;

    public PolicyAssessment A => view.Assessment;

    public FindingOverview Overview => view.Overview;

    public string Country => view.Country;

    /// <summary>Null where the register has no act of the area.</summary>
    public static CoherenceFrame? Of(ReviewContext c, Register? register) =>
        register is null || !register.Instruments.Any(i => i.Country == c.Area.Code) ? null : new(c, RegisterView.Of(c.Lake, register, c.Area.Code, c.Today));

    /// <summary>The same of a register that was assessed before.</summary>
    public static CoherenceFrame? Of(ReviewContext c, RegisterView view) => view.Register.Instruments.Any(i => i.Country == view.Country) ? new(c, view) : null;

    /// <summary>How much is recorded, and what that can carry.</summary>
    public string Lede => C.Words["As the register stands on {date}: {acts} acts, {effects} effects, {objectives} objectives. The rules find what collides in what is recorded; what is not recorded cannot be found, and finding nothing is not coherence.",
        ("date", C.Numbers.Date(A.Day)), ("acts", C.Count(A.Register.Instruments.Count(i => i.Country == Country))), ("effects", C.Count(A.Register.Effects.Count)), ("objectives", C.Count(A.Register.Objectives.Count(o => o.Country == Country)))];

    public string Aside => C.Words["Not in the order below: {tradeoffs} trade-offs by design (protection that costs an economic aim something), {settled} conflicts that the law itself settles, {met} commitments that recorded measures go with.",
        ("tradeoffs", C.Count(Overview.TradeOffs.Count)), ("settled", C.Count(Overview.Settled.Count)), ("met", C.Count(Overview.Met.Count))];

    /// <summary>A picture as a block; weighed ones name the releases that the sizes of corridors came from.</summary>
    public Block? Block(string id, Picture? picture, bool weighed) => picture is null ? null
        : new PictureBlock(id, picture, weighed ? Weights.Sources : []) { Remark = weighed ? PictureFrameWords.Source(Says, A, Country, weighed: false) : picture.Source };

    /// <summary>All lines, with what would make each go.</summary>
    public TableBlock? Findings() => Overview.Lines.Count == 0 ? null : new("findings", FindingsTitle,
        new ChartTable([.. Columns, new(C.Words["US$ million a year on these corridors"], true), new(C.Words["What would make it go"])],
            [.. Overview.Lines.Select(l => (IReadOnlyList<string>)[.. Cells(l), l.Touched.Corridors.Count == 0 ? "" : Says.Millions(l.Touched.Money), Says.Options(A.Register, FindingOptions.For(A, l.Findings[0]), 1).FirstOrDefault() ?? ""])]), Weights.Sources) { RowLinks = Links(int.MaxValue) };

    /// <summary>The first lines in short.</summary>
    public TableBlock? FirstFindings(int most) => Overview.Lines.Count == 0 ? null : new("findings", FindingsTitle, new ChartTable(Columns, [.. Overview.Lines.Take(most).Select(Cells)]), Weights.Sources) { RowLinks = Links(most) };

    private string[] Links(int most) => [.. Overview.Lines.Take(most).Select(l => $"{FindingsFile}#{l.Id}")];

    private string FindingsTitle => C.Words["What collides: first what is verified and serious, then what is verified, then what is to be checked"];

    private IReadOnlyList<TableColumn> Columns => [new(C.Words["Finding"]), new(C.Words["Standing"]), new(C.Words["People touched"], true)];

    private IReadOnlyList<string> Cells(FindingLine l) => [Text(l), Tier(l.Tier), Says.People(l.Touched)];

    private string Text(FindingLine l)
    {
        var text = l.Findings.Count == 1 ? Says.Say(l.Headline) : C.Words.Plural(l.Findings.Count - 1, "{finding} (and one more on the same)", "{finding} (and {n} more on the same)", ("finding", Says.Say(l.Headline)));
        // Colliding objectives show the acts that work against either.
        var acts = l.Beneath.Select(f => f.B).Distinct().Select(id => A.Register.Instruments.First(i => i.Id == id).Name).Take(4).ToList();
        return acts.Count == 0 ? text : C.Words["{finding}. Beneath it: {acts}", ("finding", text), ("acts", string.Join("; ", acts))];
    }

    public string Tier(Tier tier) => tier switch
    {
        Policy.Tier.First => C.Words["verified, serious"],
        Policy.Tier.Second => C.Words["verified"],
        _ => C.Words["to be checked"],
    };

    public Note Comment => new(C.Words["Comment of the state"], [C.Words["None received. A comment stands here in full, at equal size, as soon as there is one."]], Accent.Plain, []);
}
