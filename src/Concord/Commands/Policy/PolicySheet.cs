using System.CommandLine;
using Concord.Policy;

namespace Concord.Cli;

/// <summary>A list of a sheet, with the word that chooses it and its title for people.</summary>
internal sealed record SheetPart(string Name, string Title, Listing List);

/// <summary>A command that shows a register from one side, in one or several lists: all of them for people, one of them as CSV or JSON.</summary>
internal abstract class PolicySheet : ConcordCommand
{
    private readonly Option<ListFormat> format = Shared.Format();
    private readonly Option<string?> part = new("--part") { HelpName = "PART" };
    private readonly IReadOnlyList<string> parts;

    protected PolicySheet(string name, string description, params IReadOnlyList<string> parts) : base(name, description)
    {
        this.parts = parts;
        ExitOne = "the register has errors";
        Input.AddTo(this);
        Options.Add(format);
        if (parts.Count < 2) return;
        part.Description = $"One list of the sheet: {string.Join(", ", parts)}. Default: all of them as a table, {parts[0]} as csv or json.";
        part.CompletionSources.Add([.. parts]);
        Options.Add(part);
    }

    /// <summary>The register, the day and the sizes of its corridors.</summary>
    protected PolicyInput Input { get; } = new();

    /// <summary>What people read below the lists.</summary>
    protected virtual string? Closing => null;

    /// <summary>The lists of the sheet, in order.</summary>
    protected abstract IReadOnlyList<SheetPart> Sheet(PolicyAssessment a, ParseResult parsed, Terminal terminal);

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        var chosen = parsed.GetValue(part);
        if (chosen is not null && !parts.Contains(chosen)) throw new UsageError($"'{chosen}' is not one of {string.Join(", ", parts)}.");
        if (Input.Register(parsed, terminal) is not { } register) return ExitCode.Data;
        var a = Input.Assess(parsed, register, terminal);
        cancel.ThrowIfCancellationRequested();
        var wanted = parsed.GetValue(format);
        var lists = Sheet(a, parsed, terminal);
        if (wanted == ListFormat.Table) PolicyText.WriteHead(a, terminal);
        Write([.. lists.Where(l => chosen is null || l.Name == chosen)], wanted, terminal);
        if (wanted == ListFormat.Table && Closing is { } closing) terminal.Say(closing);
        return ExitCode.Done;
    }

    /// <summary>Lists one after the other for people, the first by itself for machines.</summary>
    public static void Write(IReadOnlyList<SheetPart> lists, ListFormat format, Terminal terminal)
    {
        if (format != ListFormat.Table)
        {
            lists[0].List.Write(format, terminal);
            return;
        }
        foreach (var list in lists)
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine(list.Title);
            if (list.List.Count == 0) terminal.Out.WriteLine("  None recorded in this inventory.");
            else list.List.Write(format, terminal);
        }
    }

    /// <summary>Whether the lists are for people: then what says nothing may be left out.</summary>
    protected bool ForPeople(ParseResult parsed) => parsed.GetValue(format) == ListFormat.Table;

    /// <summary>Yes, no, or a dash for what nobody recorded.</summary>
    protected static Cell Known(bool? answer) => new(answer, answer switch { true => "yes", false => "no", _ => "–" });

    /// <summary>Countries that have acts of their own objectives in the register: those the sheet is about.</summary>
    protected internal static IReadOnlyList<string> Countries(Register register) => [.. register.Objectives.Select(o => o.Country).Distinct()];
}
