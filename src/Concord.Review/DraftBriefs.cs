using Concord.Core;
using Concord.Policy;
using Concord.Review.Building;
using Concord.Review.Pictures;
using Concord.Review.Policies;
using Concord.Statistics.Lakes;

namespace Concord.Review;

/// <summary>Writes the brief on a draft act.</summary>
public static class DraftBriefs
{
    private const int MostLines = 4;
    private const int MostRows = 8;
    private const int MostDrawn = 6;

    /// <summary>The brief on a draft, with sizes of corridors from the lake. The same lake, register and draft give the same brief.</summary>
    /// <param name="lake">Where people and money come from; where it has none, the register's own numbers stand in.</param>
    /// <param name="draft">The draft, read against its register.</param>
    /// <param name="area">Whose register it is.</param>
    /// <param name="language">Language of the sentences; names of acts stay as they are.</param>
    /// <param name="today">The day to look at it where the draft names none.</param>
    public static DraftBrief Build(Lake lake, PolicyDraft draft, Area area, Language language, DateOnly today)
    {
        var words = Words.Of(language, typeof(ReviewContext).Assembly);
        var says = new PolicyWords(words);
        var sizes = LakeWeights.Of(lake, draft.Before);
        var options = AssessmentOptions.Default with { Weights = sizes.Sources.Count > 0 ? sizes.Weights : null };
        var diff = WhatIf.Compare(PolicyAssessment.Of(draft.Before, draft.Day ?? today, options), draft);
        var lines = new BriefLines(says, diff);
        var groups = new[]
        {
            lines.Group(diff.Appear, diff.After, words["Findings that appear"], MostLines, withOptions: true, []),
            lines.Group([.. diff.Change.Select(c => c.After)], diff.After, words["Findings that change"], MostLines - 1, withOptions: false, [.. diff.Change]),
            lines.Group(diff.Vanish, diff.Before, words["Findings that go"], MostLines - 1, withOptions: false, []),
        };
        return new()
        {
            Area = area, Language = language, Day = diff.Before.Day, Title = draft.Title, Standing = says.Standing(draft.Before, area.Code),
            Lede = words["Findings that appear: {appear}; that go: {vanish}; that change: {change}. Objectives and commitments that move: {moves}. Bodies to ask: {bodies}. People on the corridors that it speaks of: {people}.",
                ("appear", words.Numbers.Integer(diff.Appear.Count)), ("vanish", words.Numbers.Integer(diff.Vanish.Count)), ("change", words.Numbers.Integer(diff.Change.Count)),
                ("moves", words.Numbers.Integer(diff.Scores.Count)), ("bodies", words.Numbers.Integer(diff.Consult.Count)), ("people", says.People(diff.Touched.People, diff.Touched.IsUpperBound))],
            Groups = [.. groups.OfType<BriefGroup>()],
            MovesPicture = WhatIfPictures.Moves(says, diff, area.Code, MostDrawn),
            Reach = [.. diff.Touched.Corridors.Take(MostRows).Select(t => new BriefReach(says.Corridor(diff.After.Register, t.Corridor), says.People(t.People, t.IsUpperBound), says.Millions(t.Money)))],
            ReachNote = diff.Touched.IsUpperBound ? words["Up to: all people of the corridor; the share of the groups that the draft means is not recorded. Money is that of the whole corridor."] : words["Money is that of the whole corridor."],
            // Bodies that are asked for the same reason share a line.
            Consult = [.. diff.Consult.GroupBy(lines.Why).Select(g => new BriefBody(string.Join(words["; "], g.Select(b => says.Isolated(b.Actor.Name))), g.Key))],
            Choices = Choices(words, diff, draft),
            NotKnown = [.. NotKnown(words, diff, draft)],
            Sources = sizes.Sources,
        };
    }

    private static List<BriefChoice> Choices(Words words, PolicyDiff diff, PolicyDraft draft)
    {
        var choices = new List<BriefChoice> { Choice(words["As it stands"], diff) };
        if (draft.Articles.Count > 1)
        {
            foreach (var article in draft.Articles.Take(5))
            {
                var name = words["Without article {article}", ("article", article)];
                choices.Add(draft.Without(article) is { } rest ? Choice(name, WhatIf.Compare(diff.Before, rest)) : new(name, "–", "–", words["the rest cannot stand without it"]));
            }
        }
        choices.Add(new(words["Not at all"], words.Numbers.Integer(0), words.Numbers.Integer(0), words["everything stays as it is today"]));
        return choices;

        BriefChoice Choice(string name, PolicyDiff d)
        {
            var better = d.Scores.Count(s => s.After?.Coherence > s.Before?.Coherence || (s.Before?.Coherence is null && s.After?.Coherence is not null));
            var worse = d.Scores.Count(s => s.After?.Coherence < s.Before?.Coherence);
            return new(name, words.Numbers.Integer(d.Appear.Count), words.Numbers.Integer(d.Vanish.Count), words["{better} objectives and commitments better served, {worse} worse", ("better", words.Numbers.Integer(better)), ("worse", words.Numbers.Integer(worse))]);
        }
    }

    private static IEnumerable<string> NotKnown(Words words, PolicyDiff diff, PolicyDraft draft)
    {
        var effects = draft.Rows.OfType<Effect>().ToList();
        var unsure = effects.Count(e => e.Sureness < 0.7);
        if (unsure > 0) yield return words["{unsure} of the {all} effects of the draft are held with a confidence below 0.7, and no effect was observed: the act is not in force.", ("unsure", words.Numbers.Integer(unsure)), ("all", words.Numbers.Integer(effects.Count))];
        if (diff.Touched.IsUpperBound) yield return words["How many of the people on these corridors belong to the groups that the draft means."];
        var silent = diff.Touched.Corridors.Where(c => c.People <= 0).Select(c => new PolicyWords(words).Corridor(diff.After.Register, c.Corridor)).ToList();
        if (silent.Count > 0) yield return words["How many people there are: {corridors}. The sources have no figure, and these corridors weigh less than they should.", ("corridors", string.Join(words[", "], silent))];
        var acts = draft.Rows.OfType<Instrument>().Where(i => i.IsDraft && !draft.After.Budgets.Any(b => b.Instrument == i.Id)).ToList();
        if (acts.Count > 0) yield return words["What it costs and who pays: the draft names no money."];
        if (diff.CentreUnknown) yield return words["Which body speaks for the centre of government (finance, justice): the register names none, ask them all the same."];
        var thin = diff.Scores.Count(s => s.After?.Inventory?.IsThin == true);
        if (thin > 0) yield return words["Whether what is recorded is enough: {n} of the objectives and commitments that move rest on fewer than three effects or on a single assessor.", ("n", words.Numbers.Integer(thin))];
        yield return words["What is not in the register: acts that nobody entered, practice that differs from the text, and what the bodies that are asked will say."];
    }
}
