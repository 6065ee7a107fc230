using Concord.Statistics.Lakes;
using Concord.Statistics.Releases;

namespace Concord.Cli;

/// <summary>Says that the lake holds no figure for what was asked, and what it does hold. Absent is unknown, never zero.</summary>
internal static class NoAnswer
{
    /// <summary>Writes to stderr and returns the exit code.</summary>
    public static int Say(FigureRequest request, Lake lake, Terminal terminal)
    {
        terminal.Error($"No figure for {request.Title}. That means unknown, not zero.");
        var held = lake.Releases.SelectMany(r => r.Measures.Where(m => m.Code == request.Measure!.Code).Select(m => (Release: r, Extent: m))).ToList();
        if (held.Count == 0)
        {
            terminal.Say($"No release in the lake holds {request.Measure!.Code}. Import one with 'concord import PATH'.");
        }
        else
        {
            terminal.Say($"{request.Measure!.Code} is in " + string.Join(", ", held.Select(h => $"{h.Release.Name} ({Years(h.Extent)})")) + ".");
        }
        if (request is { From: not null, To: not null })
        {
            terminal.Say("The other way round, or one end alone, may have figures.");
        }
        return ExitCode.Data;
    }

    private static string Years(MeasureExtent extent) => extent.FirstYear == extent.LastYear
        ? FormattableString.Invariant($"{extent.FirstYear}")
        : FormattableString.Invariant($"{extent.FirstYear}–{extent.LastYear}");
}
