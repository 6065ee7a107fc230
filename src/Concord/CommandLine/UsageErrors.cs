using System.CommandLine;

namespace Concord.Cli;

/// <summary>Says what is wrong with a command line, the nearest word that would be right, and where the help is.</summary>
internal static class UsageErrors
{
    /// <summary>Writes to stderr and returns the exit code.</summary>
    public static int Report(ParseResult parsed, Terminal terminal)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.Tokens.Count == 0)
        {
            terminal.WriteHelp(command);
            return ExitCode.UsageOrMachine;
        }
        var unknown = parsed.UnmatchedTokens.ToHashSet(StringComparer.Ordinal);
        foreach (var word in unknown) terminal.Error(Unknown(word, command));
        if (unknown.Count == 0)
        {
            foreach (var message in parsed.Errors.Select(e => e.Message).Distinct()) terminal.Error(message);
        }
        terminal.Say($"Usage: {Help.Usage(command)}");
        terminal.Say($"See {Help.Path(command)} --help.");
        return ExitCode.UsageOrMachine;
    }

    /// <summary>Makes a misspelt option an error also where the library would take it for the value of an argument.</summary>
    public static void RefuseOptionsAsValues(Command command)
    {
        foreach (var argument in command.Arguments)
        {
            argument.Validators.Add(result =>
            {
                foreach (var token in result.Tokens.Where(t => t.Value.StartsWith("--", StringComparison.Ordinal))) result.AddError(Unknown(token.Value, command));
            });
        }
    }

    private static string Unknown(string word, Command command)
    {
        var kind = word.StartsWith('-') ? "option" : command.Subcommands.Any(c => !c.Hidden) ? "command" : "place for the argument";
        var known = command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name).Concat(command.Options.Select(o => o.Name));
        return $"There is no {kind} '{word}'." + (Nearest(word, known) is { } near ? $" Did you mean {near}?" : "");
    }

    /// <summary>The known word within a few edits of what was typed, or null.</summary>
    public static string? Nearest(string typed, IEnumerable<string> known, int edits = 2) =>
        known.Select(word => (word, distance: Edits(typed, word)))
            .Where(c => c.distance <= edits && c.distance < c.word.Length)
            .OrderBy(c => c.distance)
            .ThenBy(c => c.word, StringComparer.Ordinal)
            .Select(c => c.word)
            .FirstOrDefault();

    private static int Edits(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = diagonal + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}
