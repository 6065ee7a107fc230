using System.CommandLine;
using Concord.Policy;

namespace Concord.Cli;

/// <summary><c>concord policy diff DIR --draft FILE</c>: what a draft would change. The draft leaves no trace but on stdout.</summary>
internal sealed class PolicyDiffCommand : ConcordCommand
{
    private readonly PolicyInput input = new();
    private readonly Option<string> draft = new("--draft") { HelpName = "FILE", Description = "The draft: rows to add, change and drop, in YAML.", Required = true };
    private readonly Option<ListFormat> format = Shared.Format();

    public PolicyDiffCommand() : base("diff", "What a draft act would change: findings that appear, go and change, whom it touches, whom to ask.")
    {
        Remarks = "A draft is a YAML file that adds, changes and drops rows of the register. It stays on this machine: it is held in memory, written nowhere, logged nowhere. " +
            "'concord review AREA --draft FILE' makes a two-page brief of the same.";
        ExitOne = "the register or the draft has errors";
        Examples = [new("concord policy diff data/policy/PHL --draft data/drafts/nurses-under-agreements.yaml", "A worked draft that no government has proposed.")];
        input.AddTo(this);
        Options.Add(draft);
        Options.Add(format);
    }

    /// <summary>A draft read against a register, or null after its faults were said.</summary>
    public static PolicyDraft? Read(string path, Register register, Terminal terminal)
    {
        if (!File.Exists(path)) throw new UsageError($"There is no draft at {path}.");
        var reading = PolicyDraft.Read(path, register);
        FaultList.Say(reading.Faults, terminal);
        if (reading.Draft is null) terminal.Error("The draft has errors; nothing was computed. Mend them and run this again.");
        return reading.Draft;
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        if (input.Register(parsed, terminal) is not { } register) return ExitCode.Data;
        if (Read(parsed.GetRequiredValue(draft), register, terminal) is not { } read) return ExitCode.Data;
        var diff = WhatIf.Compare(input.Assess(parsed, register, terminal, read.Day), read);
        cancel.ThrowIfCancellationRequested();
        var wanted = parsed.GetValue(format);
        if (wanted == ListFormat.Table) PolicyDiffText.Write(diff, read, terminal);
        else List(diff).Write(wanted, terminal);
        return ExitCode.Done;
    }

    private static Listing List(PolicyDiff diff)
    {
        var list = new Listing([new("change", ""), new("id", ""), .. FindingTable.Columns.Select(c => new Column(c, c)), new("severity_before", "")]);
        void Add(string change, Finding f, Finding? before) => list.Add(change, f.Id, diff.After.Day, f.Kind.ToString(), f.Grade, f.A, f.B, f.Detail, f.N, PolicyFindings.Round(f.Severity), PolicyFindings.Round(before?.Severity));
        foreach (var f in diff.Appear) Add("appears", f, null);
        foreach (var f in diff.Vanish) Add("vanishes", f, f);
        foreach (var c in diff.Change) Add("changes", c.After, c.Before);
        return list;
    }
}
