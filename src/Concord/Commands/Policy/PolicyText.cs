using System.Globalization;
using Concord.Policy;

namespace Concord.Cli;

/// <summary>Words that the commands on a register share.</summary>
internal static class PolicyText
{
    /// <summary>What register, which day, whose sizes: the first lines of every text.</summary>
    public static void WriteHead(PolicyAssessment a, Terminal terminal)
    {
        foreach (var head in a.Register.Heads.Where(h => h.Title is not null))
            WriteWrapped($"{head.Title}{(head.AsOf is { } day ? string.Create(CultureInfo.InvariantCulture, $", from sources to {day:yyyy-MM-dd}") : "")}.{(head.Note is { } note ? $" {Capital(note)}." : "")}", terminal);
        WriteWrapped(string.Create(CultureInfo.InvariantCulture, $"On {a.Day:yyyy-MM-dd}. Sizes of corridors: {(a.Options.Weights is { } w ? w.Source : "the register's own rough numbers")}."), terminal);
    }

    /// <summary>A paragraph to stdout.</summary>
    public static void WriteWrapped(string text, Terminal terminal, string indent = "")
    {
        foreach (var line in Lines.Wrap(text, Terminal.TextWidth - indent.Length)) terminal.Out.WriteLine(indent + line);
    }

    public static string Title(Tier tier) => tier switch
    {
        Tier.First => "Every input verified with a primary source, and serious",
        Tier.Second => "Every input verified with a primary source",
        _ => "To be checked: not graded until every input is verified",
    };

    /// <summary>People touched: never the equal split that serves weights only.</summary>
    public static string People(Touched touched) => touched.Corridors.Count == 0 ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{(touched.IsUpperBound ? "up to " : "")}{touched.People:N0}");

    /// <summary>A count with its noun: "1 error", "2 errors".</summary>
    public static string Count(int n, string noun) => FormattableString.Invariant($"{n} {noun}{(n == 1 ? "" : "s")}");

    /// <summary>People of one corridor; a source that has none is silent, which is not nobody.</summary>
    public static string People(TouchedCorridor c) => c.People == 0 ? "no figure" : string.Create(CultureInfo.InvariantCulture, $"{(c.IsUpperBound ? "up to " : "")}{c.People:N0}");

    public static string Capital(string sentence) => sentence.Length == 0 ? sentence : char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
