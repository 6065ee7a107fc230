using System.CommandLine;
using System.CommandLine.Invocation;

namespace Concord.Cli;

/// <summary>Help that teaches: what the command is for, how to call it, examples, and what its exit code says.</summary>
internal sealed class Help(TextWriter writer) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command);
        return ExitCode.Done;
    }

    /// <summary>The words that lead to a command: <c>concord releases compare</c>.</summary>
    public static string Path(Symbol command) =>
        command is RootCommand ? "concord" : command.Parents.FirstOrDefault() is { } parent ? $"{Path(parent)} {command.Name}" : command.Name;

    /// <summary>How to call a command, on one line: <c>concord areas [TEXT] [OPTIONS]</c>.</summary>
    public static string Usage(Command command)
    {
        var words = new List<string> { Path(command) };
        if (command.Subcommands.Any(c => !c.Hidden)) words.Add(command is RootCommand ? "COMMAND" : "[COMMAND]");
        words.AddRange(command.Arguments.Select(Usage));
        words.AddRange(command.Options.Where(o => o.Required).Select(o => $"{o.Name} {o.HelpName}"));
        words.Add("[OPTIONS]");
        return string.Join(' ', words);
    }

    /// <summary>Writes the help of a command.</summary>
    public void Write(Command command)
    {
        Paragraph(command.Description ?? "");
        if (command is ConcordCommand { Remarks: { } remarks }) Paragraph(remarks);
        writer.WriteLine($"Usage: {Usage(command)}");
        Section("Commands", [.. command.Subcommands.Where(c => !c.Hidden).Select(c => (c.Name, c.Description ?? ""))]);
        Section("Arguments", [.. command.Arguments.Where(a => !a.Hidden).Select(a => (a.HelpName ?? a.Name, a.Description ?? ""))]);
        Section("Options", [.. command.Options.Where(o => !o.Hidden).Select(o => (Label(o), o.Description ?? ""))]);
        if (command is ConcordCommand { Lists: var lists })
        {
            foreach (var (title, rows) in lists) Section(title, rows);
        }
        var examples = command is ConcordCommand own ? own.Examples : command is RootCommand ? Root.Examples : [];
        if (examples.Count > 0)
        {
            writer.WriteLine();
            writer.WriteLine("Examples:");
            foreach (var example in examples)
            {
                writer.WriteLine($"  {example.Line}");
                foreach (var line in Lines.Wrap(example.Does, Terminal.TextWidth - 6)) writer.WriteLine($"      {line}");
            }
        }
        Section("Exit codes",
        [
            ("0", "done"),
            .. command is ConcordCommand { ExitOne: { } one } ? [("1", one)] : command is RootCommand ? [("1", "the data have faults or hold no answer")] : Array.Empty<(string, string)>(),
            ("2", "wrong usage, or the machine could not (disk, rights)"),
            ("130", "cancelled"),
        ]);
    }

    private void Paragraph(string text)
    {
        foreach (var line in Lines.Wrap(text, Terminal.TextWidth)) writer.WriteLine(line);
        writer.WriteLine();
    }

    private void Section(string title, IReadOnlyList<(string Label, string Text)> rows)
    {
        if (rows.Count == 0) return;
        writer.WriteLine();
        writer.WriteLine($"{title}:");
        var indent = Math.Min(rows.Max(r => r.Label.Length), 26) + 4;
        foreach (var (label, text) in rows)
        {
            var lines = Lines.Wrap(text, Terminal.TextWidth - indent);
            writer.WriteLine(label.Length > indent - 4 ? $"  {label}" : $"  {label.PadRight(indent - 2)}{lines[0]}");
            foreach (var line in label.Length > indent - 4 ? lines : lines[1..]) writer.WriteLine(new string(' ', indent) + line);
        }
    }

    private static string Usage(Argument argument)
    {
        var name = argument.HelpName ?? argument.Name;
        if (argument.Arity.MaximumNumberOfValues > 1) name += "…";
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name;
    }

    private static string Label(Option option)
    {
        var names = string.Join(", ", option.Aliases.Append(option.Name));
        return option.Arity.MaximumNumberOfValues == 0 || option.HelpName is null ? names : $"{names} {option.HelpName}";
    }
}
