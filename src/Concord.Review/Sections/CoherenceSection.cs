using Concord.Charts;
using Concord.Policy;
using Concord.Review.Building;
using Concord.Review.Policies;

namespace Concord.Review.Sections;

/// <summary>Policies: what the rules find in the area's register, folded and ordered; its objectives, each with coverage and range; never a score of the whole.</summary>
internal static class CoherenceSection
{
    public static ReviewSection Write(ReviewContext c, Register? register)
    {
        var title = c.Words["Where policies pull together and apart"];
        if (register is null || !register.Instruments.Any(i => i.Country == c.Area.Code))
        {
            return new ReviewSection("coherence", title, [new Missing(
                c.Words["No register of this area's policies is here."],
                c.Words["Start one: copy data/policy/PHL to policy/{code}, put in your own acts, objectives and sources, and check it with 'concord policy check'.", ("code", c.Area.Code)])]);
        }
        var says = new PolicyWords(c.Words);
        var weights = LakeWeights.Of(c.Lake, register);
        var a = PolicyAssessment.Of(register, PolicyWords.Day(register, c.Area.Code, c.Today), AssessmentOptions.Default with { Weights = weights.Sources.Count > 0 ? weights.Weights : null });
        var overview = FindingOverview.Of(a, c.Area.Code);
        return new ReviewSection("coherence", title, [Standing(c, says, a, overview), .. Findings(c, says, a, overview, weights), .. Objectives(c, says, a, weights), .. Tensions(c, a), Comment(c)]);
    }

    private static Note Standing(ReviewContext c, PolicyWords says, PolicyAssessment a, FindingOverview overview) => new(says.Standing(a.Register, c.Area.Code),
    [
        c.Words["As the register stands on {date}: {acts} acts, {effects} effects, {objectives} objectives. The rules find what collides in what is recorded; what is not recorded cannot be found, and finding nothing is not coherence.",
            ("date", c.Numbers.Date(a.Day)), ("acts", c.Count(a.Register.Instruments.Count(i => i.Country == c.Area.Code))), ("effects", c.Count(a.Register.Effects.Count)), ("objectives", c.Count(a.Register.Objectives.Count(o => o.Country == c.Area.Code)))],
        c.Words["Not in the order below: {tradeoffs} trade-offs by design (protection that costs an economic aim something), {settled} conflicts that the law itself settles, {met} commitments that recorded measures go with.",
            ("tradeoffs", c.Count(overview.TradeOffs.Count)), ("settled", c.Count(overview.Settled.Count)), ("met", c.Count(overview.Met.Count))],
    ], Accent.Caution, []);

    private static IEnumerable<Block> Findings(ReviewContext c, PolicyWords says, PolicyAssessment a, FindingOverview overview, LakeWeights weights)
    {
        if (overview.Lines.Count == 0) yield break;
        var rows = overview.Lines.Select(l => (IReadOnlyList<string>)
        [
            Text(l), Tier(l.Tier), says.People(l.Touched), l.Touched.Corridors.Count == 0 ? "" : says.Millions(l.Touched.Money),
            says.Options(a.Register, FindingOptions.For(a, l.Findings[0]), 1).FirstOrDefault() ?? "",
        ]).ToList();
        yield return new TableBlock("findings", c.Words["What collides: first what is verified and serious, then what is verified, then what is to be checked"],
            new ChartTable([new(c.Words["Finding"]), new(c.Words["Standing"]), new(c.Words["People touched"], true), new(c.Words["US$ million a year on these corridors"], true), new(c.Words["What would make it go"])], rows), weights.Sources);

        string Text(FindingLine l)
        {
            var text = Folded(l);
            // Colliding objectives show the acts that work against either.
            var acts = l.Beneath.Select(f => f.B).Distinct().Select(id => a.Register.Instruments.First(i => i.Id == id).Name).Take(4).ToList();
            return acts.Count == 0 ? text : c.Words["{finding}. Beneath it: {acts}", ("finding", text), ("acts", string.Join("; ", acts))];
        }

        string Folded(FindingLine l) => l.Findings.Count == 1 ? says.Say(l.Headline) : c.Words.Plural(l.Findings.Count - 1, "{finding} (and one more on the same)", "{finding} (and {n} more on the same)", ("finding", says.Say(l.Headline)));

        string Tier(Tier tier) => tier switch
        {
            Policy.Tier.First => c.Words["verified, serious"],
            Policy.Tier.Second => c.Words["verified"],
            _ => c.Words["to be checked"],
        };
    }

    private static IEnumerable<Block> Objectives(ReviewContext c, PolicyWords says, PolicyAssessment a, LakeWeights weights)
    {
        var scores = PolicyScores.Rows(a).Where(r => r.Country == c.Area.Code && r is { PeopleWeight: 0.5, Inventory: not null }).ToList();
        if (scores.Count == 0) yield break;
        var owners = a.Register.Actors.ToDictionary(x => x.Id, x => x.Name, StringComparer.Ordinal);
        yield return new TableBlock("objectives", c.Words["Each objective and commitment: how much of the pull goes with it, and how much of it anything supports"],
            new ChartTable(
                [new(c.Words["Objective"]), new(c.Words["Owner"]), new(c.Words["Pull with it"], true), new(c.Words["Could be"], true), new(c.Words["Covered"], true), new(c.Words["Effects recorded"], true)],
                [.. scores.Select(s => (IReadOnlyList<string>)[says.Objective(a.Register, s.Id), owners.GetValueOrDefault(s.Owner) ?? says.Commitment(a.Register, s.Id), says.Percent(s.Coherence), says.Range(s), says.Percent(s.Coverage), c.Count(s.Inventory!.Effects)])]),
            weights.Sources);
    }

    private static IEnumerable<Block> Tensions(ReviewContext c, PolicyAssessment a)
    {
        var tensions = DocumentedTensions.Match(a, c.Area.Code);
        if (tensions.Count == 0) yield break;
        var rows = tensions.OrderBy(t => t.Findings.Count > 0 ? 0 : 1).Select(t => (IReadOnlyList<string>)
        [
            t.Tension.What,
            t.Findings.Count == 0 ? c.Words["documented, not computed"]
                : c.Words["{findings}, on {date}", ("findings", string.Join(c.Words[", "], t.Findings.Take(4).Select(f => f.Id))), ("date", c.Numbers.Date(t.Day))],
        ]);
        yield return new TableBlock("tensions", c.Words["Tensions that sources describe, and the findings that support them"], new ChartTable([new(c.Words["Tension"]), new(c.Words["Supported by"])], [.. rows]), []);
    }

    private static Note Comment(ReviewContext c) => new(c.Words["Comment of the state"], [c.Words["None received. A comment stands here in full, at equal size, as soon as there is one."]], Accent.Plain, []);
}
