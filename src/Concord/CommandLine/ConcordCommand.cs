using System.CommandLine;

namespace Concord.Cli;

/// <summary>A command with what its help needs beyond names: examples that are run by a test, and what an exit code of 1 means here.</summary>
internal abstract class ConcordCommand(string name, string description) : Command(name, description)
{
    /// <summary>Command lines a reader can paste, each with what it does.</summary>
    public IReadOnlyList<Example> Examples { get; protected init; } = [];

    /// <summary>A few more sentences below the description, where a term needs explaining.</summary>
    public string? Remarks { get; protected init; }

    /// <summary>Lists of words that the help explains, each with a title.</summary>
    public IReadOnlyList<(string Title, IReadOnlyList<(string Label, string Text)> Rows)> Lists { get; protected init; } = [];

    /// <summary>What exit code 1 means for this command; null where it does not occur.</summary>
    public string? ExitOne { get; protected init; }

    /// <summary>Makes <see cref="Run"/> the action of the command, with the terminal it writes to.</summary>
    public ConcordCommand On(Terminal terminal)
    {
        UsageErrors.RefuseOptionsAsValues(this);
        SetAction((parsed, cancel) => Task.FromResult(Run(parsed, terminal, cancel)));
        return this;
    }

    /// <summary>Does the work and returns the exit code.</summary>
    protected abstract int Run(ParseResult parsed, Terminal terminal, CancellationToken cancel);
}

/// <summary>A command line and what it does.</summary>
internal sealed record Example(string Line, string Does);
