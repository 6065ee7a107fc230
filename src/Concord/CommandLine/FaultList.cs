using Concord.Core;

namespace Concord.Cli;

/// <summary>Faults for a person on stderr, or as a list on stdout.</summary>
internal static class FaultList
{
    private const int Shown = 20;
    private const string Indent = "          ";

    /// <summary>Says the weightiest faults, like ones together, and how many more there are.</summary>
    public static void Say(IReadOnlyCollection<Fault> faults, Terminal terminal)
    {
        foreach (var group in faults.OrderByDescending(f => f.Severity).Take(Shown).GroupBy(f => (f.Severity, f.Code, f.Expected, f.NextStep)))
        {
            foreach (var fault in group) Say($"  {Word(fault.Severity)}  ", $"{fault.Place}: {fault.Found}", terminal);
            if (group.Key.Expected is { } expected) Say(Indent, $"expected: {expected}", terminal);
            if (group.Key.NextStep is { } next) Say(Indent, $"what to do: {next}", terminal);
        }
        if (faults.Count > Shown) terminal.Say(FormattableString.Invariant($"  … and {faults.Count - Shown:N0} more."));
    }

    private static void Say(string head, string text, Terminal terminal)
    {
        foreach (var line in Lines.Wrap(text, Terminal.ErrorWidth - Indent.Length))
        {
            terminal.Say(head + line);
            head = Indent;
        }
    }

    /// <summary>Says in one line that something is wrong with a lake; its damaged releases are left unused.</summary>
    public static void SayLake(IReadOnlyCollection<Fault> faults, Terminal terminal)
    {
        if (faults.Count == 0) return;
        var worst = faults.MaxBy(f => f.Severity)!;
        terminal.Say($"Something is wrong with the lake: {worst.Place}: {worst.Found}." +
            (faults.Count > 1 ? FormattableString.Invariant($" There {(faults.Count == 2 ? "is 1 more fault" : $"are {faults.Count - 1} more faults")}.") : "") + " 'concord check' lists what to do.");
    }

    /// <summary>The columns and rows of a list of faults.</summary>
    public static Listing List(IEnumerable<Fault> faults)
    {
        var list = new Listing(
            new("severity", "Weight"), new("code", "Code"), new("place", "Where"), new("found", "Found"), new("expected", "Expected"), new("next_step", "What to do"));
        foreach (var fault in faults.OrderByDescending(f => f.Severity))
        {
            list.Add(Word(fault.Severity), fault.Code, fault.Place.ToString(), fault.Found, fault.Expected, fault.NextStep);
        }
        return list;
    }

    private static string Word(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
}
