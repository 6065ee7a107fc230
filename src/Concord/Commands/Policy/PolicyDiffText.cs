using System.Globalization;
using Concord.Policy;

namespace Concord.Cli;

/// <summary>What a draft would change, as text.</summary>
internal static class PolicyDiffText
{
    public static void Write(PolicyDiff diff, PolicyDraft draft, Terminal terminal)
    {
        terminal.Out.WriteLine($"Draft: {draft.Title}");
        PolicyText.WriteHead(diff.Before, terminal);
        Findings("Appears", diff.Appear, diff.After, terminal);
        Findings("Goes", diff.Vanish, diff.Before, terminal);
        Findings("Changes", [.. diff.Change.Select(c => c.After)], diff.After, terminal);
        Scores(diff, terminal);
        Section("Touches", terminal);
        var people = new Listing(new("corridor", "Corridor"), new("people", "People", true), new("money", "US$ million a year", true));
        foreach (var c in diff.Touched.Corridors)
            people.Add(c.Corridor, PolicyText.People(c), c.Money == 0 ? "no figure" : c.Money.ToString("N0", CultureInfo.InvariantCulture));
        people.Write(ListFormat.Table, terminal);
        if (diff.Touched.IsUpperBound) PolicyText.WriteWrapped("Up to: all people of the corridor; the share of the group is not recorded.", terminal);
        Section("Ask", terminal);
        var ask = new Listing(new("body", "Body"), new("name", "Name"), new("why", "Why"));
        foreach (var c in diff.Consult) ask.Add(c.Actor.Id, c.Actor.Name, string.Join("; ", c.Reasons.Take(3)) + (c.Reasons.Count > 3 ? FormattableString.Invariant($"; and {c.Reasons.Count - 3} more reasons") : ""));
        ask.Write(ListFormat.Table, terminal);
        if (diff.CentreUnknown) PolicyText.WriteWrapped("The register names no centre of government (finance, justice, cabinet office): add them to this list.", terminal);
    }

    private static void Section(string title, Terminal terminal)
    {
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(title);
    }

    private static void Findings(string title, IReadOnlyList<Finding> findings, PolicyAssessment a, Terminal terminal)
    {
        Section(string.Create(CultureInfo.InvariantCulture, $"{title}: {findings.Count}"), terminal);
        var list = new Listing(new("id", "Id"), new("what", "What"));
        foreach (var f in findings) list.Add(f.Id, PolicyText.Capital(FindingExplanation.Of(a, f).Headline.ToString()));
        list.Write(ListFormat.Table, terminal);
    }

    private static void Scores(PolicyDiff diff, Terminal terminal)
    {
        if (diff.Scores.Count == 0) return;
        Section("Objectives and commitments that move", terminal);
        var list = new Listing(new("id", "Id"), new("outcome", "Outcome"), new("before", "Coherence before", true), new("after", "after", true), new("k", "Coverage before", true), new("k2", "after", true));
        foreach (var s in diff.Scores) list.Add(s.Id, (s.After ?? s.Before)!.Outcome, Percent(s.Before?.Coherence), Percent(s.After?.Coherence), Percent(s.Before?.Coverage), Percent(s.After?.Coverage));
        list.Write(ListFormat.Table, terminal);
    }

    private static string Percent(double? share) => share is { } s ? (s * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%" : "–";
}
