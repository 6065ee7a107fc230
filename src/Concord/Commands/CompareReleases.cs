using System.CommandLine;
using System.Globalization;
using Concord.Core;
using Concord.Statistics;
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
        if (first.Dataset != second.Dataset) throw new UsageError($"{first.Name} and {second.Name} are of different datasets. 'concord check AREA' compares publishers.");
        var comparison = ReleaseComparison.Of(opened, first, second);
        FaultList.SayLake(opened.Faults, terminal);
        var wanted = parsed.GetValue(format);
        if (wanted == ListFormat.Table) WriteSummary(comparison, terminal);
        WriteRevisions(comparison, wanted, terminal);
        return ExitCode.Done;
    }

    private static Release? Find(Lake lake, string typed, Terminal terminal)
    {
        var (dataset, edition) = ReleaseNames.Split(typed);
        var found = lake.Releases.FirstOrDefault(r => r.Dataset == dataset && r.Edition == edition);
        if (found is null) terminal.Error($"The lake holds no release {typed}. It holds {string.Join(", ", lake.Releases.Select(r => r.Name))}.");
        return found;
    }

    private static void WriteSummary(ReleaseComparison comparison, Terminal terminal)
    {
        var list = new Listing(
            new("measure", "Measure"), new("same", "Same", true), new("revised", "Revised", true),
            new("removed", $"Only in {comparison.Before.Name}", true), new("added", $"Only in {comparison.After.Name}", true));
        foreach (var measure in comparison.Measures)
        {
            list.Add(measure.Measure.Code, Count(measure.Unchanged), Count(measure.Revised.Count), Count(measure.Removed.Count), Count(measure.Added.Count));
        }
        list.Write(ListFormat.Table, terminal);
    }

    private static void WriteRevisions(ReleaseComparison comparison, ListFormat format, Terminal terminal)
    {
        var list = new Listing(
            new("measure", "Measure"), new("from", "From"), new("to", "To"), new("period", "Period"), new("sex", "Sex"), new("before", comparison.Before.Name, true),
            new("after", comparison.After.Name, true), new("change", "Change", true), new("change_share", "Share", true), new("definition_before", "Counted before"), new("definition_after", "Counted after"));
        var revised = comparison.Measures.SelectMany(m => m.Revised).ToList();
        foreach (var revision in format == ListFormat.Table ? revised.Take(Shown) : revised) Add(list, revision.Before, revision.After, revision.Absolute, revision.Relative);
        if (format == ListFormat.Table)
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine(revised.Count == 0 ? "No value was revised." : FormattableString.Invariant($"Largest revisions ({Math.Min(Shown, revised.Count)} of {revised.Count:N0}):"));
        }
        else
        {
            foreach (var figure in comparison.Measures.SelectMany(m => m.Removed)) Add(list, figure, null, null, null);
            foreach (var figure in comparison.Measures.SelectMany(m => m.Added)) Add(list, null, figure, null, null);
        }
        list.Write(format, terminal);
    }

    private static void Add(Listing list, Observation? before, Observation? after, double? change, double? share)
    {
        var figure = (after ?? before)!;
        list.Add(figure.Measure.Code, figure.FromArea?.Code, figure.ToArea?.Code, figure.Period.ToString(), figure.Sex.ToString().ToLowerInvariant(),
            Value(figure.Measure, before), Value(figure.Measure, after), Value(figure.Measure, change),
            new(share, share?.ToString("+0.0%;-0.0%", CultureInfo.InvariantCulture)),
            before is null ? null : Words.Of(before.Definition), after is null ? null : Words.Of(after.Definition));
    }

    private static Cell Value(Measure measure, Observation? figure) => figure is null ? default : figure.Value is null ? new(null, "∗") : Value(measure, figure.Value);

    private static Cell Value(Measure measure, double? value) => new(value, value is { } v ? new Scale(measure.Unit, [v]).ShowWithUnit(v).Replace(" persons", "", StringComparison.Ordinal) : null);

    private static Cell Count(int number) => new(number, number.ToString("N0", CultureInfo.InvariantCulture));
}
