using System.CommandLine;
using System.Globalization;
using Concord.Statistics.Releases;

namespace Concord.Cli;

/// <summary><c>concord releases [list]</c>: what is in the lake; its subcommands compare and remove.</summary>
internal sealed class ReleasesCommand : ConcordCommand
{
    private readonly Option<string?> lake = Lakes.Option();
    private readonly Option<ListFormat> format = Shared.Format();

    public ReleasesCommand(Terminal terminal) : base("releases", "List the releases in the lake, compare two, or remove one.")
    {
        Remarks = "A release is one publisher's dataset as published on a date. It never changes. The newest edition of each dataset answers queries and reviews.";
        Examples =
        [
            new("concord releases", "Every release, with its years and the copy it came through; --format csv also has measures, dates and licence."),
            new("concord releases compare undesa-stock/2020 undesa-stock/2024", "What the publisher revised between two editions, and by how much."),
        ];
        Options.Add(lake);
        Options.Add(format);
        Subcommands.Add(new ListReleases().On(terminal));
        Subcommands.Add(new CompareReleases().On(terminal));
        Subcommands.Add(new RemoveRelease().On(terminal));
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, Terminal terminal, CancellationToken cancel) => List(parsed.GetValue(lake), parsed.GetValue(format), terminal);

    private static int List(string? typed, ListFormat format, Terminal terminal)
    {
        using var lake = Lakes.Open(typed);
        var list = new Listing(
            new("release", "Release"), new("publisher", "Publisher") { InTable = false }, new("title", "Title"), new("published", "Published") { InTable = false },
            new("as_of", "As of"), new("retrieved", "Retrieved") { InTable = false }, new("years", "Years"), new("figures", "Figures", true), new("measures", "Measures") { InTable = false },
            new("copy", "Copy"), new("licence", "Licence") { InTable = false }, new("lake", "Lake"));
        foreach (var release in lake.Releases)
        {
            var about = release.Provenance;
            list.Add(release.Name, about.Publisher, about.Title, about.Published, about.AsOf, about.Retrieved, Years(release),
                new(release.Rows, release.Rows.ToString("N0", CultureInfo.InvariantCulture)), string.Join(' ', release.Measures.Select(m => m.Code)), Sources.Copy(about),
                about.Licence, Lakes.Shipped is { } shipped && release.Folder.StartsWith(shipped, StringComparison.Ordinal) ? "comes with Concord" : "yours");
        }
        list.Write(format, terminal);
        FaultList.SayLake(lake.Faults, terminal);
        return ExitCode.Done;
    }

    private static string Years(Release release)
    {
        if (release.Measures.Count == 0) return "";
        var (first, last) = (release.Measures.Min(m => m.FirstYear), release.Measures.Max(m => m.LastYear));
        return first == last ? FormattableString.Invariant($"{first}") : FormattableString.Invariant($"{first}–{last}");
    }

    private sealed class ListReleases : ConcordCommand
    {
        private readonly Option<string?> lake = Lakes.Option();
        private readonly Option<ListFormat> format = Shared.Format();

        public ListReleases() : base("list", "List the releases in the lake; the same as 'concord releases'.")
        {
            Options.Add(lake);
            Options.Add(format);
        }

        protected override int Run(ParseResult parsed, Terminal terminal, CancellationToken cancel) => List(parsed.GetValue(lake), parsed.GetValue(format), terminal);
    }
}
