using System.CommandLine;
using Concord.Core;
using Concord.Statistics.Comparability;

namespace Concord.Cli;

/// <summary><c>concord check [AREA]</c>: verifies the lake, and says how far the figures of an area can be compared.</summary>
internal sealed class CheckCommand : ConcordCommand
{
    private readonly Argument<string?> area = new("area")
    {
        HelpName = "AREA",
        Description = "An area whose figures are compared: PHL. Without it, only the lake is verified.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> lake = Lakes.Option();
    private readonly Option<ListFormat> format = Shared.Format();

    public CheckCommand() : base("check", "Verify every release against its checksums, and compare the figures of an area across sources.")
    {
        Remarks = "An error is a release that is damaged; it is left unused. Warnings and notices say what to mind when comparing: publishers or editions that disagree, " +
            "jumps, totals that do not add up, corridors known to one source only, mixed definitions, old figures.";
        ExitOne = "a release is damaged";
        Examples =
        [
            new("concord check", "Verify the bytes of every release."),
            new("concord check PHL", "The same, and what to mind about the figures of the Philippines."),
        ];
        area.CompletionSources.Add(Shared.AreaCodes);
        Arguments.Add(area);
        Options.Add(lake);
        Options.Add(format);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        var place = parsed.GetValue(area) is { } typed ? Shared.FindArea(typed) : null;
        using var opened = Lakes.Open(parsed.GetValue(lake));
        // A release whose description is damaged is no longer in the list of those that can be used.
        var releases = opened.Releases.Count + opened.Faults.Count(f => f.Severity == Severity.Error);
        var faults = opened.Verify().ToList();
        cancel.ThrowIfCancellationRequested();
        if (place is not null) faults.AddRange(ComparabilityCheck.Of(opened, place, Clock.Today));
        var wanted = parsed.GetValue(format);
        if (faults.Count > 0 || wanted != ListFormat.Table) FaultList.List(faults).Write(wanted, terminal);
        var errors = faults.Count(f => f.Severity == Severity.Error);
        terminal.Say(errors > 0
            ? FormattableString.Invariant($"{errors} of {releases} releases are damaged and left unused.")
            : FormattableString.Invariant($"{releases} releases verified; their bytes are as published.") +
                (place is null ? "" : FormattableString.Invariant($" {faults.Count} remarks on {place.Name()}.")));
        return errors > 0 ? ExitCode.Data : ExitCode.Done;
    }
}
