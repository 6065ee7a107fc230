using System.CommandLine;
using System.Globalization;
using Concord.Core;
using Concord.Statistics.Comparability;
using Concord.Statistics.Lakes;

namespace Concord.Cli;

/// <summary><c>concord check [AREA]</c>: verifies the lake, and says how far the figures of an area can be compared.</summary>
internal sealed class CheckCommand : ConcordCommand
{
    private const int MostOfAKind = 8;

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
        var remarks = place is null ? [] : Compare(opened, place);
        var wanted = parsed.GetValue(format);
        var shown = wanted == ListFormat.Table ? remarks.GroupBy(r => r.Code).SelectMany(g => g.Take(MostOfAKind)).ToList() : remarks;
        FaultList.List([.. faults, .. shown]).Write(wanted, terminal);
        if (shown.Count < remarks.Count) terminal.Say(FormattableString.Invariant($"{remarks.Count - shown.Count} more remarks of the same kinds are not shown; --format csv lists all."));
        var errors = faults.Count(f => f.Severity == Severity.Error);
        terminal.Say(errors > 0
            ? FormattableString.Invariant($"{errors} of {releases} releases are damaged and left unused.")
            : FormattableString.Invariant($"{releases} releases verified; their bytes are as published.") +
                (place is null ? "" : FormattableString.Invariant($" {remarks.Count} remarks on {place.Name()}.")));
        return errors > 0 ? ExitCode.Data : ExitCode.Done;
    }

    private static List<Fault> Compare(Lake lake, Area place)
    {
        var remarks = CheckRemarks.Of(Checks.Run(lake, place.Id, Clock.Today.Year)).ToList();
        foreach (var outward in new[] { true, false })
        {
            var end = outward ? new FigureRequest { Measure = Measure.Stock, From = place } : new FigureRequest { Measure = Measure.Stock, To = place };
            if (Total.Of(end, AreaList.Choose(end, lake)) is { IsMixed: true } total)
            {
                remarks.Add(new Fault("compare.definitions", Severity.Notice, new Place(total.Release.Name, Field: $"stock {place.Code}"),
                    string.Create(CultureInfo.InvariantCulture, $"{total.Value:N0} people {(outward ? "from" : "in")} {place.Name()} in {total.Period} are a sum over unlike definitions: {total.Definitions}"),
                    NextStep: "Name the mix beside the sum"));
            }
        }
        return remarks;
    }
}
