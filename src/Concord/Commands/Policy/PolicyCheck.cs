using System.CommandLine;
using Concord.Core;

namespace Concord.Cli;

/// <summary><c>concord policy check DIR</c>: every fault of a register, by file and line.</summary>
internal sealed class PolicyCheck : ConcordCommand
{
    private readonly Argument<string> folder = PolicyInput.Folder();
    private readonly Option<ListFormat> format = Shared.Format();

    public PolicyCheck() : base("check", "Check a register: every fault at once, with file and line.")
    {
        Remarks = "An error keeps the register from being used at all: an id that nothing has, a day that is not in the calendar, a row without what it needs. " +
            "A warning is used and should be known: a provision wider than its act, an outcome that nothing moves.";
        ExitOne = "the register has errors";
        Examples = [new("concord policy check data/policy/PHL", "Check the register of the Philippines that comes with Concord.")];
        Arguments.Add(folder);
        Options.Add(format);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        var reading = PolicyInput.Open(parsed.GetRequiredValue(folder));
        FaultList.List(reading.Faults).Write(parsed.GetValue(format), terminal);
        var errors = reading.Faults.Count(f => f.Severity == Severity.Error);
        var warnings = reading.Faults.Count - errors;
        terminal.Say(reading.Register is { } r
            ? FormattableString.Invariant($"{r.Instruments.Count} acts, {r.Provisions.Count} provisions, {r.Effects.Count} effects, {r.Objectives.Count} objectives, {r.Commitments.Count} commitments: no error, {PolicyText.Count(warnings, "warning")}.")
            : $"{PolicyText.Count(errors, "error")}, {PolicyText.Count(warnings, "warning")}; the register cannot be used as it is.");
        return errors > 0 ? ExitCode.Data : ExitCode.Done;
    }
}
