using System.CommandLine;
using System.Globalization;
using Concord.Policy;

namespace Concord.Cli;

/// <summary><c>concord policy amend DIR FINDING</c>: the smallest amendment that removes a finding without making another.</summary>
internal sealed class PolicyAmend : ConcordCommand
{
    private const string Limits = "Never tried: lowering a protective provision, amending an agreement or another State's act. Never taken: what makes another finding, or lets a commitment stand worse. " +
        "Narrowing by corridor, group or interval costs 1, dropping a row 10; among equal costs the one that gives up fewer cells goes first.";

    private readonly PolicyInput input = new();
    private readonly Argument<string> finding = new("finding") { HelpName = "FINDING", Description = "Id of a finding: K03-J15-J16." };
    private readonly Option<string?> draft = new("--draft") { HelpName = "FILE", Description = "Look for it in the register under this draft, to amend the draft itself." };
    private readonly Option<ListFormat> format = Shared.Format();

    public PolicyAmend() : base("amend", "Search for the smallest amendment that removes a finding without making another, and say what was tried.")
    {
        Remarks = Limits + " A draft stays on this machine: it is held in memory, written nowhere, logged nowhere.";
        ExitOne = "the register or the draft has errors, or no such finding on that day";
        Examples = [new("concord policy amend data/policy/PHL K03-J15-J16 --at 2026-02-01 --weights register", "Nurses who are wanted on both sides: who would have to give up what.")];
        input.AddTo(this);
        Arguments.Add(finding);
        Options.Add(draft);
        Options.Add(format);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        if (input.Register(parsed, terminal) is not { } register) return ExitCode.Data;
        PolicyAssessment a;
        if (parsed.GetValue(draft) is { } paper)
        {
            if (PolicyDiffCommand.Read(paper, register, terminal) is not { } read) return ExitCode.Data;
            a = WhatIf.Compare(input.Assess(parsed, register, terminal, read.Day), read).After;
        }
        else a = input.Assess(parsed, register, terminal);
        var id = parsed.GetRequiredValue(finding);
        var found = PolicyExplain.Find(a, id);
        if (found.Count > 1 || found[0].Id != id) throw new UsageError($"'{id}' is a line of {PolicyText.Count(found.Count, "finding")}: name one of {string.Join(", ", found.Take(8).Select(f => f.Id))}{(found.Count > 8 ? " …" : "")}.");
        cancel.ThrowIfCancellationRequested();
        var result = AmendmentSearch.Smallest(a, found[0]);
        var wanted = parsed.GetValue(format);
        if (wanted == ListFormat.Table) Write(a, found[0], result, terminal);
        if (wanted != ListFormat.Table || result.Tried.Count > 0) Tried(result).Write(wanted, terminal);
        if (wanted == ListFormat.Table) terminal.Say(Limits);
        return ExitCode.Done;
    }

    private static void Write(PolicyAssessment a, Finding f, AmendmentResult result, Terminal terminal)
    {
        PolicyText.WriteHead(a, terminal);
        terminal.Out.WriteLine();
        PolicyText.WriteWrapped($"{f.Id}: {PolicyText.Capital(FindingExplanation.Of(a, f).Headline.ToString())}", terminal);
        if (result.Smallest is { } smallest)
        {
            var gone = smallest.Vanish.Where(v => v.Id != f.Id).Select(v => v.Id).ToList();
            PolicyText.WriteWrapped(string.Create(CultureInfo.InvariantCulture, $"Smallest amendment, cost {smallest.Cost}: {Words(smallest)}. The finding goes, none other appears{(gone.Count > 0 ? $"; {string.Join(", ", gone)} go with it" : "")}."), terminal);
        }
        else PolicyText.WriteWrapped(result.Tried.Count == 0 ? "No amendment found: none of the rows behind it may be amended here." : "No amendment found: none of those tried removes it without harm elsewhere.", terminal);
        if (result.Tried.Count == 0) return;
        terminal.Out.WriteLine();
        terminal.Out.WriteLine("Tried, cheapest first");
    }

    private static Listing Tried(AmendmentResult result)
    {
        var list = new Listing(new("cost", "Cost", true), new("amendment", "Amendment"), new("removes", "Finding"), new("appear", "Would appear"), new("worsens", "Would stand worse"), new("smallest", "") { InTable = false });
        foreach (var t in result.Tried)
        {
            list.Add(t.Cost, PolicyText.Capital(Words(t)), new(t.Removes, t.Removes ? "goes" : "stays"), string.Join(", ", t.Appear.Select(x => x.Id)), string.Join(", ", t.Worsens.Select(x => x.Id)), ReferenceEquals(t, result.Smallest));
        }
        return list;
    }

    private static string Words(Amendment amendment) => string.Join(", and ", amendment.Steps);
}
