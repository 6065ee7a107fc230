using Concord.Core;
using Concord.Statistics.Sdmx.Fetch;

namespace Concord.Cli;

/// <summary>Turns addresses among the paths of an import into files.</summary>
internal static class Fetching
{
    /// <summary>The paths with every address replaced by what was fetched from it; faults say what could not be.</summary>
    public static string[] Resolve(string[] wanted, string? from, string? to, string lake, Terminal terminal, CancellationToken cancel, out List<Fault> faults)
    {
        faults = [];
        if (!Array.Exists(wanted, w => Address(w, from, to) is not null)) return wanted;
        var options = new FetchOptions
        {
            Folder = Path.Combine(lake, "fetched"), Clock = TimeProvider.System,
            AllowLoopback = Environment.GetEnvironmentVariable("CONCORD_FETCH_LOOPBACK") == "1",
        };
        using var fetch = new SdmxFetch(options);
        var download = new SdmxDownload(fetch, options);
        var files = new List<string>();
        foreach (var word in wanted)
        {
            if (Address(word, from, to) is not { } address)
            {
                files.Add(word);
                continue;
            }
            terminal.Say($"Fetching {address} …");
            var got = download.GetAsync(address, cancel).GetAwaiter().GetResult();
            files.AddRange(got.Files);
            faults.AddRange(got.Faults);
            if (got.Unchanged > 0) terminal.Say("The service says that nothing changed since it was fetched before; the kept answer is used.");
        }
        return [.. files];
    }

    private static Uri? Address(string word, string? from, string? to)
    {
        if (Path.Exists(word)) return null;
        if (SdmxSource.Find(word, from, to) is { } known) return known;
        if (!word.Contains("://", StringComparison.Ordinal)) return null;
        return Uri.TryCreate(word, UriKind.Absolute, out var address) ? address : throw new UsageError($"'{word}' is no address.");
    }
}
