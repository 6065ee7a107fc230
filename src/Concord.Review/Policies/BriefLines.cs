using Concord.Policy;

namespace Concord.Review.Policies;

/// <summary>Findings of a what-if as lines: folded under their objective, the verified ones first, trade-offs by design and what the law settles last.</summary>
internal sealed class BriefLines(PolicyWords says, PolicyDiff diff)
{
    private static readonly FindingKind[] OfObjective = [FindingKind.K12, FindingKind.K04, FindingKind.K05, FindingKind.K02, FindingKind.K06];

    /// <summary>The findings of one fate, or null where there are none.</summary>
    public BriefGroup? Group(IReadOnlyList<Finding> findings, PolicyAssessment a, string title, int most, bool withOptions, IReadOnlyList<FindingChange> changes)
    {
        if (findings.Count == 0) return null;
        var folded = findings.GroupBy(f => OfObjective.Contains(f.Kind) ? f.A : f.Id).Select(g => g.OrderBy(f => Array.IndexOf(OfObjective, f.Kind)).ThenByDescending(f => f.Severity).ToList())
            .Select(g => (Explained: FindingExplanation.Of(a, g[0]), g.Count)).OrderBy(g => g.Explained.IsTradeOff || IsSettled(g.Explained.Finding)).ThenBy(g => g.Explained.Inputs.Any(i => !i.IsChecked))
            .ThenByDescending(g => g.Explained.Touched.People).ThenBy(g => g.Explained.Finding.Id, StringComparer.Ordinal).ToList();
        var more = folded.Count > most ? says.Words.Plural(folded.Count - most, "One more line: 'concord policy diff' lists it.", "{n} more lines: 'concord policy diff' lists them.") : "";
        return new(says.Words["{title}: {n}", ("title", title), ("n", says.Words.Numbers.Integer(findings.Count))], [.. folded.Take(most).Select(g => Line(a, g.Explained, g.Count, withOptions, changes.FirstOrDefault(c => c.After.Id == g.Explained.Finding.Id)))], more);
    }

    /// <summary>Why a body is to be asked: the first reason of each sort, with names in place of ids.</summary>
    public string Why(Consultee body) => string.Join("; ", body.Reasons.GroupBy(r => r.Text).Select(g => says.Filled(new(g.Key, [.. g.First().Values.Select(v => says.Named(diff.After.Register, v))]))).Take(2));

    private BriefLine Line(PolicyAssessment a, FindingExplanation e, int count, bool withOptions, FindingChange? change)
    {
        var text = count == 1 ? says.Say(e.Headline) : says.Words.Plural(count - 1, "{finding} (and one more on the same)", "{finding} (and {n} more on the same)", ("finding", says.Say(e.Headline)));
        if (e.IsTradeOff) text = says.Words["Trade-off by design: {finding}", ("finding", text)];
        var open = e.Inputs.Count(i => !i.IsChecked);
        var evidence = open == 0 ? says.Words["Every input verified."] : says.Words.Plural(open, "To be checked: one input is not verified.", "To be checked: {n} inputs are not verified.");
        if (withOptions && Sources(e) is { Length: > 0 } sources) evidence = says.Words["{evidence} Sources: {sources}.", ("evidence", evidence), ("sources", sources)];
        if (change is not null) evidence = $"{Weight(change)} {evidence}";
        // The library of measures has its place beside the finding; two pages have none for it.
        return new(text, evidence, says.People(e.Touched), withOptions && !e.IsTradeOff && !IsSettled(e.Finding) ? [.. says.Options(a.Register, [.. e.Options.Where(o => o.Code != "measure")], 2)] : []);
    }

    /// <summary>Acts that rule differently where the law itself says which prevails: nothing is to be done about it.</summary>
    private static bool IsSettled(Finding f) => f.Kind == FindingKind.K01 && !f.Detail.StartsWith("OPEN", StringComparison.Ordinal);

    /// <summary>The first sources of what the finding rests on.</summary>
    private static string Sources(FindingExplanation e) => string.Join("; ", e.Inputs.Select(i => i.Row.Source).Where(s => !string.IsNullOrWhiteSpace(s)).Distinct().Take(3)).TrimEnd('.');

    private string Weight(FindingChange change) => (change.After.Severity - change.Before.Severity) switch
    {
        > 0 => says.Words["Weighs more than today."],
        < 0 => says.Words["Weighs less than today."],
        _ => says.Words["Stands differently than today."],
    };
}
