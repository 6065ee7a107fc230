using System.CommandLine;

namespace Concord.Cli;

/// <summary>Says what is wrong with a command line, the nearest word that would be right, and where the help is.</summary>
internal static class UsageErrors
{
    /// <summary>Writes to stderr and returns the exit code.</summary>
    public static int Report(ParseResult parsed, Terminal terminal)
    {
        var command = parsed.CommandResult.Command;
        foreach (var message in parsed.Errors.Select(e => e.Message).Distinct()) terminal.Error(message);
        foreach (var word in parsed.UnmatchedTokens)
        {
            var known = command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name).Concat(command.Options.Select(o => o.Name));
            if (Nearest(word, known) is { } nearest) terminal.Say($"Did you mean {nearest}?");
        }
        terminal.Say($"Usage: {Help.Usage(command)}");
        terminal.Say(command is RootCommand ? "See concord --help." : $"See concord {command.Name} --help.");
        return ExitCode.UsageOrMachine;
    }

    /// <summary>The known word within two edits of what was typed, or null.</summary>
    public static string? Nearest(string typed, IEnumerable<string> known) =>
        known.Select(word => (word, distance: Edits(typed, word)))
            .Where(c => c.distance <= 2 && c.distance < c.word.Length - 1)
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
