using System.CommandLine;
using System.Globalization;
using Concord.Core;
using Concord.Statistics;
using Concord.Statistics.Comparability;
using Concord.Statistics.Lakes;
using Concord.Statistics.Releases;

namespace Concord.Cli;

/// <summary><c>concord releases compare A B</c>: what differs, and by how much.</summary>
internal sealed class CompareReleases : ConcordCommand
{
    private const int Shown = 20;

    private readonly Argument<string> before = new("before") { HelpName = "A", Description = "The first release, as 'concord releases' lists it: undesa-stock/2020." };
    private readonly Argument<string> after = new("after") { HelpName = "B", Description = "The second one: undesa-stock/2024." };
    private readonly Option<string?> lake = Lakes.Option();
    private readonly Option<ListFormat> format = Shared.Format();

    public CompareReleases() : base("compare", "Compare two releases figure by figure: what was revised, by how much, what came and what went.")
    {
        Remarks = "A table counts the differences by measure and shows the largest revisions; CSV and JSON list every one.";
        ExitOne = "the lake holds no such release";
        Examples = [new("concord releases compare undesa-stock/2020 undesa-stock/2024", "What the publisher revised between two editions.")];
        Arguments.Add(before);
        Arguments.Add(after);
        Options.Add(lake);
        Options.Add(format);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        using var opened = Lakes.Open(parsed.GetValue(lake));
        var first = Find(opened, parsed.GetRequiredValue(before), terminal);
        var second = Find(opened, parsed.GetRequiredValue(after), terminal);
        if (first is null || second is null) return ExitCode.Data;
        var comparisons = ReleaseComparison.Of(opened, first, second);
        FaultList.SayLake(opened.Faults, terminal);
        var wanted = parsed.GetValue(format);
        if (wanted == ListFormat.Table) WriteSummary(comparisons, first, second, terminal);
        WriteRevisions(comparisons, first, second, wanted, terminal);
        return ExitCode.Done;
    }

    private static Release? Find(Lake lake, string typed, Terminal terminal)
    {
        var (dataset, edition) = ReleaseNames.Split(typed);
        var found = lake.Releases.FirstOrDefault(r => r.Dataset == dataset && r.Edition == edition);
        if (found is null) terminal.Error($"The lake holds no release {typed}. It holds {string.Join(", ", lake.Releases.Select(r => r.Name))}.");
        return found;
    }

    private static void WriteSummary(IReadOnlyList<MeasureComparison> comparisons, Release first, Release second, Terminal terminal)
    {
        var list = new Listing(
            new("measure", "Measure"), new("same", "Same", true), new("revised", "Revised", true), new("only_first", $"Only in {first.Name}", true), new("only_second", $"Only in {second.Name}", true));
        foreach (var comparison in comparisons)
        {
            list.Add(comparison.Measure.Code, Count(comparison.Same), Count(comparison.Revisions.Count(r => r is { Before: not null, After: not null })),
                Count(comparison.Revisions.Count(r => r.After is null)), Count(comparison.Revisions.Count(r => r.Before is null)));
        }
        list.Write(ListFormat.Table, terminal);
    }

    private static void WriteRevisions(IReadOnlyList<MeasureComparison> comparisons, Release first, Release second, ListFormat format, Terminal terminal)
    {
        var list = new Listing(
            new("measure", "Measure"), new("from", "From"), new("to", "To"), new("period", "Period"), new("sex", "Sex"), new("before", first.Name, true),
            new("after", second.Name, true), new("change", "Change", true), new("change_share", "Share", true), new("definition_before", "Counted before"), new("definition_after", "Counted after"));
        var revisions = comparisons.SelectMany(c => c.Revisions).ToList();
        var revised = revisions.Where(r => r.Change is not null and not 0).ToList();
        var shown = format == ListFormat.Table ? revised.OrderByDescending(r => Math.Abs(r.Change!.Value)).Take(Shown).ToList() : revisions;
        foreach (var revision in shown)
        {
            var figure = revision.Either;
            list.Add(figure.Measure.Code, figure.FromArea?.Code, figure.ToArea?.Code, figure.Period.ToString(), figure.Sex.ToString().ToLowerInvariant(),
                Value(figure.Measure, revision.Before), Value(figure.Measure, revision.After), Value(figure.Measure, revision.Change),
                new(revision.Share, revision.Share?.ToString("+0.0%;-0.0%", CultureInfo.InvariantCulture)),
                revision.Before is { } b ? Words.Of(b.Definition) : null, revision.After is { } a ? Words.Of(a.Definition) : null);
        }
        if (format == ListFormat.Table)
        {
            terminal.Out.WriteLine();
            if (revised.Count == 0)
            {
                terminal.Out.WriteLine("No value was revised.");
                return;
            }
            terminal.Out.WriteLine(FormattableString.Invariant($"Largest revisions ({shown.Count} of {revised.Count:N0}):"));
        }
        list.Write(format, terminal);
    }

    private static Cell Value(Measure measure, Observation? figure) => figure is null ? default : figure.Value is null ? new(null, "∗") : Value(measure, figure.Value);

    private static Cell Value(Measure measure, double? value) => new(value, value is { } v ? new Scale(measure.Unit, [v]).ShowWithUnit(v).Replace(" persons", "", StringComparison.Ordinal) : null);

    private static Cell Count(int number) => new(number, number.ToString("N0", CultureInfo.InvariantCulture));
}
