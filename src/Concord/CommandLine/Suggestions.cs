using System.CommandLine;
using System.Globalization;

namespace Concord.Cli;

/// <summary>Answers a shell's <c>concord "[suggest:N]" "line"</c> with the words that begin as the word before the cursor does.</summary>
internal static class Suggestions
{
    /// <summary>Writes the words and returns true where the arguments are such a question.</summary>
    public static bool Answer(string[] arguments, RootCommand root, TextWriter writer)
    {
        if (arguments is not [var question, var line] || !question.StartsWith("[suggest:", StringComparison.Ordinal)) return false;
        var cursor = int.TryParse(question.AsSpan(9).TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? Math.Min(n, line.Length) : line.Length;
        var word = line[..cursor].Split(' ')[^1];
        // The library also offers words that hold the typed one somewhere inside.
        var words = root.Parse(line).GetCompletions(cursor).Select(c => c.Label).Where(l => l.StartsWith(word, StringComparison.OrdinalIgnoreCase)).Distinct();
        foreach (var completion in words) writer.WriteLine(completion);
        return true;
    }
}
