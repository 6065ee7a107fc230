using System.CommandLine;
using System.Globalization;
using Concord.Web.Portal.Publishing;

namespace Concord.Cli;

/// <summary><c>concord publish DIR</c>: the portal as files for any web server.</summary>
internal sealed class PublishCommand : ConcordCommand
{
    private const int Shown = 20;

    private readonly Argument<string> folder = new("dir") { HelpName = "DIR", Description = "Folder to write to." };
    private readonly Option<string?> lake = Lakes.Option();
    private readonly Option<int> people = new("--people") { HelpName = "N", Description = "Corridors with at least so many people get a page. Default: 50000.", DefaultValueFactory = _ => 50_000 };
    private readonly Option<string> pathBase = new("--base") { HelpName = "PATH", Description = "Path under which the folder will stand on its host, as in /concord. Default: the root.", DefaultValueFactory = _ => "" };

    public PublishCommand() : base("publish", "Write the portal as files for any web server: every area, the larger corridors, every language.")
    {
        Remarks = "Every link is followed and must lead somewhere. Run again it writes only what changed; stopped, it goes on where it stopped. The same figures give the same bytes.";
        ExitOne = "a link leads nowhere";
        Examples = [new("concord publish public --people 1000000", "The portal in the folder public, with a page for each corridor of a million people and more.")];
        Arguments.Add(folder);
        Options.Add(people);
        Options.Add(pathBase);
        Options.Add(lake);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        var under = parsed.GetValue(pathBase)!;
        if (under.Length > 0 && (under[0] != '/' || under.EndsWith('/'))) throw new UsageError($"'{under}' is no path; write it as /concord.");
        var clock = TimeProvider.System.GetTimestamp();
        using var publisher = new SitePublisher(Portal.Settings(parsed.GetValue(lake)), new PublishSettings(parsed.GetRequiredValue(folder), parsed.GetValue(people), under));
        var report = publisher.RunAsync(null, cancel).GetAwaiter().GetResult();
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{report.Pages:N0} pages and {report.Files - report.Pages:N0} other files, {report.Bytes / 1048576.0:N1} MiB, in {TimeProvider.System.GetElapsedTime(clock).TotalSeconds:N1} s: {report.Written:N0} new or changed, {report.Removed:N0} taken away."));
        if (report.Broken.Count == 0)
        {
            terminal.Out.WriteLine("Every link leads somewhere.");
            return ExitCode.Done;
        }
        terminal.Error(PolicyText.Count(report.Broken.Count, "link") + " of the pages " + (report.Broken.Count == 1 ? "leads" : "lead") + " nowhere:");
        foreach (var link in report.Broken.Take(Shown)) terminal.Say("  " + link);
        return ExitCode.Data;
    }
}
