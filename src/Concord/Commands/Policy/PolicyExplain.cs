using System.CommandLine;
using System.Globalization;
using Concord.Policy;

namespace Concord.Cli;

/// <summary><c>concord policy explain DIR FINDING</c>: why a finding is there, and what would make it go.</summary>
internal sealed class PolicyExplain : ConcordCommand
{
    private readonly PolicyInput input = new();
    private readonly Argument<string> finding = new("finding") { HelpName = "FINDING", Description = "Id of a finding, or of a line that 'policy findings' shows: J03, K03-J15-J16." };

    public PolicyExplain() : base("explain", "Why a finding is there: rule, rows, sources, corridors, and what would make it go.")
    {
        ExitOne = "the register has errors, or no such finding on that day";
        Examples = [new("concord policy explain data/policy/PHL K03-J15-J16 --at 2026-02-01", "Two objectives on the number of nurses that collide.")];
        input.AddTo(this);
        Arguments.Add(finding);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        if (input.Register(parsed, terminal) is not { } register) return ExitCode.Data;
        var a = input.Assess(parsed, register, terminal);
        var id = parsed.GetRequiredValue(finding);
        var found = Find(a, id);
        PolicyText.WriteHead(a, terminal);
        var (words, leaves) = (new RowWords(register), register.Groups.SelectMany(g => g.Leaves).Distinct().Count());
        foreach (var f in found)
        {
            cancel.ThrowIfCancellationRequested();
            Write(a, FindingExplanation.Of(a, f), words, leaves, terminal);
        }
        return ExitCode.Done;
    }

    /// <summary>The finding of an id, or the findings of a line.</summary>
    /// <exception cref="NothingFound">There is none on that day.</exception>
    public static IReadOnlyList<Finding> Find(PolicyAssessment a, string id)
    {
        var found = a.Findings.Where(f => f.Id == id).ToList();
        if (found.Count == 0) found = [.. FindingOverview.Of(a).Lines.Where(l => l.Id == id).SelectMany(l => l.Findings)];
        if (found.Count > 0) return found;
        var near = UsageErrors.Nearest(id, a.Findings.Select(f => f.Id), edits: 4);
        throw new NothingFound(string.Create(CultureInfo.InvariantCulture, $"No finding '{id}' on {a.Day:yyyy-MM-dd}.{(near is null ? "" : $" Did you mean {near}?")} 'concord policy findings DIR --at DATE' lists them."));
    }

    private static void Write(PolicyAssessment a, FindingExplanation e, RowWords words, int everyGroup, Terminal terminal)
    {
        var to = terminal.Out;
        to.WriteLine();
        PolicyText.WriteWrapped($"{e.Finding.Id}: {PolicyText.Capital(e.Headline.ToString())}", terminal);
        PolicyText.WriteWrapped($"Rule {e.Rule.Kind} ({e.Rule.Name}), version {e.Rule.Version.ToString(CultureInfo.InvariantCulture)}: {e.Rule.Text}", terminal, "  ");
        if (e.IsTradeOff) to.WriteLine("  A trade-off by design: protection that costs an economic aim something.");
        if (e.PartnersMeasure) to.WriteLine("  A partner's measure: another State's act.");
        if (e.Inputs.Any(i => !i.IsChecked)) to.WriteLine("  To be checked: not graded until every row below is verified.");
        if (e.Since is { } since) to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  All its rows stand together since {since:yyyy-MM-dd}."));
        to.WriteLine("  Rests on");
        foreach (var i in e.Inputs)
            PolicyText.WriteWrapped($"{words.Of(i.Row)}{(i.IsChecked ? "" : " (to be checked)")}. Source: {i.Row.Source ?? "the act it stands in"}. {i.Row.At}", terminal, "    ");
        if (e.Cells.Count > 0)
        {
            to.WriteLine("  Where and for whom");
            foreach (var groups in e.Cells.GroupBy(c => c.Groups.Count == everyGroup ? "every group" : string.Join(", ", c.Groups))) PolicyText.WriteWrapped($"{string.Join(", ", groups.Select(c => c.Corridor))}: {groups.Key}", terminal, "    ");
        }
        if (e.Touched.Corridors.Count > 0)
            PolicyText.WriteWrapped(string.Create(CultureInfo.InvariantCulture, $"Touches {PolicyText.People(e.Touched)} people{(e.Touched.IsUpperBound ? ", all people of the corridors; the share of the group is not recorded" : "")}, on corridors with US$ {e.Touched.Money:N0} million a year."), terminal, "  ");
        if (e.Fields.Count > 1) PolicyText.WriteWrapped($"Joins {string.Join(" and ", e.Fields)}.", terminal, "  ");
        to.WriteLine("  What would make it go");
        PolicyText.WriteWrapped(e.Rule.Goes, terminal, "    ");
        if (FindingTimeline.EndOf(a, e.Finding) is { } end) to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    If nothing in the register changes, it is gone on {end:yyyy-MM-dd}."));
        foreach (var option in e.Options.Where(o => o.Code != "measure")) PolicyText.WriteWrapped($"- {PolicyText.Capital(option.Text.ToString())}{Trial(option.Trial)}", terminal, "    ");
        if (e.Measures.Count > 0) to.WriteLine("  Measures that answer findings of this kind ('policy measures' tells what each needs and what failed)");
        foreach (var m in e.Measures) PolicyText.WriteWrapped($"- {m.Name} ({m.Id}). Needs: {m.Needs}.", terminal, "    ");
        to.WriteLine("  Comment of the state");
        if (e.Comments.Count == 0) to.WriteLine("    None received. A comment stands here in full (table comments of the register).");
        foreach (var c in e.Comments) PolicyText.WriteWrapped(string.Create(CultureInfo.InvariantCulture, $"{c.Country}, {c.Date:yyyy-MM-dd}: {c.Text}"), terminal, "    ");
    }

    private static string Trial(Amendment? trial) => trial switch
    {
        null => "",
        { IsClean: true } => " [tried: the finding goes, no other appears]",
        { Removes: true } => $" [tried: the finding goes; {PolicyText.Count(trial.Appear.Count + trial.Worsens.Count, "other")} would appear or worsen]",
        _ => " [tried: the finding stays]",
    };
}
