using Concord.Policy;

namespace Concord.Review.Policies;

/// <summary>Writes a sheet for each line of what collides.</summary>
internal sealed class FindingSheets(CoherenceFrame frame)
{
    private const int MostOptions = 5;
    private const int MostReach = 6;

    private readonly RowWords rows = new(frame.Says, frame.A.Register);

    public IReadOnlyList<FindingSheet> Write() => [.. frame.Overview.Lines.Select(Sheet)];

    private FindingSheet Sheet(FindingLine line)
    {
        var (says, words, a) = (frame.Says, frame.C.Words, frame.A);
        var lead = FindingExplanation.Of(a, line.Findings[0]);
        var inputs = line.Findings.SelectMany(f => f.Inputs).Distinct().ToList();
        return new()
        {
            Id = line.Id, Kind = words[lead.Rule.Name], Title = says.Say(line.Headline),
            Standing = line.PartnersMeasure ? words["{standing}; a partner's measure", ("standing", frame.Tier(line.Tier))] : frame.Tier(line.Tier),
            Since = lead.Since is { } since ? words["All its rows stand together since {date}.", ("date", words.Numbers.Date(since))] : "",
            Rules = [.. line.Findings.Select(f => f.Kind).Distinct().Select(RuleBook.Of).Select(r => words["{name} (rule {kind}, version {version}): {text}", ("name", words[r.Name]), ("kind", r.Kind.ToString()), ("version", words.Numbers.Integer(r.Version)), ("text", words[r.Text])])],
            Inputs = [.. inputs.Select(i => new SheetInput(PolicyWords.Capital(rows.Of(i)), i.Source ?? words["the act it stands in"], Policy.Standing.IsChecked(i) ? words["verified"] : words["to be checked"]))],
            Where = [.. lead.Cells.GroupBy(c => string.Join(words[", "], c.Groups.Select(says.Group))).Select(g => words["{corridors}: {groups}", ("corridors", string.Join(words["; "], g.Select(c => says.Corridor(a.Register, c.Corridor)))), ("groups", g.Key)])],
            Reach = [.. line.Touched.Corridors.Take(MostReach).Select(t => new BriefReach(says.Corridor(a.Register, t.Corridor), says.People(t.People, t.IsUpperBound), says.Millions(t.Money)))],
            Options = [.. says.Options(a.Register, lead.Options, MostOptions), .. lead.Measures.Take(2).Select(m => words["tried elsewhere: {measure}; it needs: {needs}", ("measure", says.Isolated(m.Name)), ("needs", says.Isolated(m.Needs))]), words["accept it, with a reason and a day on which it is looked at again"]],
            Folded = [.. line.Findings.Skip(1).Concat(line.Beneath).Distinct().Select(f => $"{says.Say(FindingLine.HeadlineOf(a, f))} ({f.Id})")],
            Comments = [.. a.Register.Comments.Where(c => line.Findings.Any(f => f.Id == c.Finding)).OrderBy(c => c.Date).Select(c => new SheetComment(words["{country}, {date}", ("country", says.Place(c.Country)), ("date", words.Numbers.Date(c.Date))], c.Text))],
        };
    }
}
