using System.CommandLine;
using System.Globalization;
using Concord.Core;
using Concord.Statistics.Import;
using Concord.Statistics.Lakes;
using Concord.Statistics.Sdmx.Import;

namespace Concord.Cli;

/// <summary><c>concord import PATH…</c>: reads publishers' files into the user's lake.</summary>
internal sealed class ImportCommand : ConcordCommand
{
    private readonly Argument<string[]> paths = new("path")
    {
        HelpName = "PATH",
        Description = "Files as their publishers give them out, folders of such files, addresses of SDMX data (https://…), or SERVICE:FLOW of 'concord sources'.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> lake = Lakes.Option();
    private readonly Option<ListFormat> format = Shared.Format();
    private readonly Option<bool> allowRejected = new("--allow-rejected") { Description = "Publish a release although some of its rows had to be rejected." };
    private readonly Option<string?> edition = new("--edition") { HelpName = "NAME", Description = "Name of the edition, where the file does not say it or says it wrongly." };

    private readonly Option<string[]> mapping = new("--mapping") { HelpName = "FILE", Description = "Mapping file for a foreign SDMX flow; data/sdmx/mappings has examples." };
    private readonly Option<string?> from = new("--from") { HelpName = "PERIOD", Description = "First period to fetch from a service." };
    private readonly Option<string?> to = new("--to") { HelpName = "PERIOD", Description = "Last period to fetch." };

    private readonly Option<DateOnly?> retrieved = new("--retrieved")
    {
        HelpName = "DATE",
        Description = "Day on which the files were fetched, as in 2026-11-25.",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
            result.AddError($"'{result.Tokens[0].Value}' is not a day such as 2026-11-25.");
            return null;
        },
    };

    public ImportCommand() : base("import", "Read publishers' files into your lake; the layout is recognised.")
    {
        Remarks = "Rows that are out of scope by rule (aggregates, footnotes) are skipped and counted. Rows that are wanted but cannot be read or resolved are rejected and " +
            "listed, and then nothing of that release is published. A release appears whole or not at all; a release of the same name is never overwritten.";
        ExitOne = "something was rejected or not recognised; it is listed";
        Examples =
        [
            new("concord import downloads/", "Everything in a folder."),
            new("concord import undesa_stocks.csv --retrieved 2026-11-25 --lake lake", "One file, noting the day it was fetched, into the lake folder 'lake'."),
        ];
        Arguments.Add(paths);
        foreach (var option in new Option[] { lake, allowRejected, edition, retrieved, mapping, from, to, format }) Options.Add(option);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        var wanted = parsed.GetRequiredValue(paths);
        var faults = new List<Fault>();
        var mappings = parsed.GetValue(mapping) is { Length: > 0 } own ? FlowMappings.Shipped.With(own, faults) : null;
        if (faults.Count > 0)
        {
            FaultList.Say(faults, terminal);
            return ExitCode.Data;
        }
        wanted = Fetching.Resolve(wanted, parsed.GetValue(from), parsed.GetValue(to), Lakes.Own(parsed.GetValue(lake)), terminal, cancel, out var unfetched);
        if (unfetched.Count > 0)
        {
            FaultList.Say(unfetched, terminal);
            if (wanted.Length == 0) return ExitCode.Data;
        }
        if (wanted.FirstOrDefault(p => !Path.Exists(p)) is { } lost) throw new UsageError($"There is no file or folder '{lost}'. Nothing was imported.");
        var folder = new LakeFolder(Lakes.Own(parsed.GetValue(lake)));
        var options = new ImportOptions
        {
            AllowRejected = parsed.GetValue(allowRejected),
            Edition = parsed.GetValue(edition),
            Retrieved = parsed.GetValue(retrieved),
            Mappings = mappings,
        };
        var report = ImportProgressBar.Around(terminal, progress => Execute(wanted, folder, options, progress, cancel));
        List(report).Write(parsed.GetValue(format), terminal);
        Explain(report, folder, options, terminal);
        return report.IsClean && unfetched.Count == 0 ? ExitCode.Done : ExitCode.Data;
    }

    private static ImportReport Execute(string[] wanted, LakeFolder folder, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        try
        {
            return ImportRun.Execute(wanted, folder, options, progress, cancel);
        }
        catch (ArgumentException e) when (e.ParamName == "options")
        {
            throw new UsageError($"--edition: {e.Message.Split(" (Parameter", StringSplitOptions.None)[0]}.");
        }
    }

    private static Listing List(ImportReport report)
    {
        var list = new Listing(
            new("release", "Release"), new("title", "Title") { InTable = false }, new("files", "Files", true), new("rows_read", "Rows read", true), new("figures", "Figures", true),
            new("skipped", "Skipped", true), new("rejected", "Rejected", true), new("outcome", "Outcome"));
        foreach (var release in report.Releases)
        {
            list.Add(release.Name, release.Provenance.Title, Count(release.Files.Count), Count(release.RowsRead), Count(release.Imported),
                Count(release.Skipped.Values.Sum()), Count(release.Rejected), Outcome(release));
        }
        return list;
    }

    private static void Explain(ImportReport report, LakeFolder folder, ImportOptions options, Terminal terminal)
    {
        foreach (var release in report.Releases.Where(r => r.Skipped.Count > 0))
        {
            terminal.Say($"{release.Name} skipped by rule: " + string.Join(", ", release.Skipped.Select(s => FormattableString.Invariant($"{s.Value:N0} {s.Key}"))) + ".");
        }
        var faults = report.AllFaults.ToList();
        if (faults.Count > 0)
        {
            terminal.Say(FormattableString.Invariant(
                $"{Number(faults, Severity.Error, "error")}, {Number(faults, Severity.Warning, "warning")}, {Number(faults, Severity.Notice, "notice")}:"));
            FaultList.Say(faults, terminal);
        }
        var held = report.Releases.Where(r => r.Release is null && r.Rejected > 0 && !options.AllowRejected).Select(r => r.Name).ToList();
        if (held.Count > 0)
        {
            terminal.Say($"Not published because rows were rejected: {string.Join(", ", held)}. Correct the files, or publish the rest of the rows with --allow-rejected.");
        }
        var published = report.Releases.Count(r => r.Release is not null);
        terminal.Say(published == 0 ? "Nothing was published; the lake is as it was." : FormattableString.Invariant($"{published} {(published == 1 ? "release" : "releases")} published to {folder.Root}."));
    }

    private static string Number(List<Fault> faults, Severity severity, string word) =>
        faults.Count(f => f.Severity == severity) is var n && n == 1 ? $"1 {word}" : FormattableString.Invariant($"{n:N0} {word}s");

    private static string Outcome(ReleaseReport report) =>
        report.Release is not null ? "published" : report.Faults.Any(f => f.Code == "release.already-there") ? "already there" : "not published";

    private static Cell Count(int number) => new(number, number.ToString("N0", CultureInfo.InvariantCulture));
}
