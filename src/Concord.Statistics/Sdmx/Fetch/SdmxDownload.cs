using Concord.Core;
using Concord.Sdmx;
using Concord.Sdmx.Model;

namespace Concord.Statistics.Sdmx.Fetch;

/// <summary>Files of one download.</summary>
/// <param name="Files">The files.</param>
/// <param name="Faults">What could not be fetched.</param>
/// <param name="Unchanged">How many of them had not changed since they were fetched before.</param>
public sealed record Downloaded(IReadOnlyList<string> Files, IReadOnlyList<Fault> Faults, int Unchanged);

/// <summary>
/// Downloads what an address gives: goes on to where a service says that its answer will be, and asks in parts, by what is available, where a service refuses an answer for its size.
/// </summary>
public sealed class SdmxDownload(SdmxFetch fetch, FetchOptions options)
{
    private const int MostParts = 400;
    private const int MostPolls = 20;

    /// <summary>Downloads an address into files.</summary>
    /// <exception cref="Unavailable">The server does not answer or the address is refused.</exception>
    public async Task<Downloaded> GetAsync(Uri address, CancellationToken cancel = default)
    {
        var fetched = await fetch.GetAsync(address, cancel: cancel);
        if (fetched.Status == 413) return await PartsAsync(address, cancel);
        if (fetched.File is not { } file) return new Downloaded([], [Refused(address, fetched.Status)], 0);
        var later = await LaterAsync(file, cancel);
        return later switch
        {
            { Status: 0 } => new Downloaded([file], [], fetched.Unchanged ? 1 : 0),
            { File: { } ready } => new Downloaded([ready], [], 0),
            _ => new Downloaded([], [Refused(address, later.Status)], 0),
        };
    }

    // An answer without data whose footer names an address: the data will be there when they are ready.
    private async Task<Fetched> LaterAsync(string file, CancellationToken cancel)
    {
        if (new FileInfo(file).Length > 1 << 20) return new Fetched(null, false, 0);
        ReadResult result;
        await using (var stream = File.OpenRead(file)) result = SdmxReader.Read(stream);
        if (result.Observations > 0 || result.Footer.Find(m => m.Code == "413")?.Address is not { } address) return new Fetched(null, false, 0);
        // Footers still write http where the service has long spoken https.
        if (address.Scheme == Uri.UriSchemeHttp && !(options.AllowLoopback && address.IsLoopback)) address = new UriBuilder(address) { Scheme = Uri.UriSchemeHttps, Port = -1 }.Uri;
        for (var poll = 1; poll <= MostPolls; poll++)
        {
            var fetched = await fetch.GetAsync(address, cancel: cancel);
            if (fetched.File is not null || fetched.Status is not (404 or 202)) return fetched;
            await Task.Delay(options.Pause * Math.Min(poll, 10), options.Clock, cancel);
        }
        return new Fetched(null, false, 404);
    }

    private async Task<Downloaded> PartsAsync(Uri address, CancellationToken cancel)
    {
        var refused = Refused(address, 413);
        var path = address.AbsolutePath;
        var data = path.IndexOf("/data/", StringComparison.Ordinal);
        if (data < 0) return new Downloaded([], [refused], 0);
        var parts = path[(data + 6)..].Trim('/').Split('/');
        var key = parts.Length > 1 ? parts[1] : "all";
        var root = address.GetLeftPart(UriPartial.Authority) + path[..data];
        var available = await fetch.GetAsync(new Uri($"{root}/availableconstraint/{parts[0]}/{key}/all/all{address.Query}"), "application/vnd.sdmx.structure+xml;version=2.1", cancel);
        if (available.File is not { } file) return new Downloaded([], [refused], 0);
        ReadResult result;
        await using (var stream = File.OpenRead(file)) result = SdmxReader.Read(stream);
        var keys = result.Artefacts.All.OfType<ContentConstraint>().SelectMany(c => c.Regions).SelectMany(r => r.Keys).Where(k => k.Values.Count > 0).ToList();
        if (keys.Count == 0) return new Downloaded([], [refused], 0);
        // The dimension with the most codes cuts the smallest pieces.
        var cut = keys.MaxBy(k => k.Values.Count)!;
        if (cut.Values.Count is 1 or > MostParts) return new Downloaded([], [refused], 0);
        var pattern = key is "all" or "" ? [.. keys.Select(_ => "")] : key.Split('.');
        var files = new List<string>();
        var faults = new List<Fault>();
        foreach (var value in cut.Values)
        {
            pattern[keys.IndexOf(cut)] = value;
            var part = new Uri($"{root}/data/{parts[0]}/{string.Join('.', pattern)}{(parts.Length > 2 ? "/" + parts[2] : "")}{address.Query}");
            var fetched = await fetch.GetAsync(part, cancel: cancel);
            if (fetched.File is { } one) files.Add(one);
            else if (fetched.Status != 404) faults.Add(Refused(part, fetched.Status));
        }
        return new Downloaded(files, faults, 0);
    }

    private static Fault Refused(Uri address, int status) => new(
        "fetch.refused", Severity.Error, new Place(address.AbsoluteUri), status switch
        {
            413 => "the service refuses an answer of this size",
            404 => "the service has nothing of this name",
            204 => "the service has no data for this question",
            _ => FormattableString.Invariant($"the service answers with status {status}"),
        }, NextStep: status == 413 ? "Ask for less: a key, or a period with --from and --to" : "Check the flow and the key; 'concord sources' lists what is known");
}
