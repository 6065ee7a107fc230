using System.Globalization;
using System.IO.Compression;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Concord.Core;

namespace Concord.Statistics.Sdmx.Fetch;

/// <summary>Bounds of fetching.</summary>
public sealed record FetchOptions
{
    /// <summary>Folder in which answers are kept, with what a server said of their version; a second fetch asks whether they changed.</summary>
    public required string Folder { get; init; }

    /// <summary>Most bytes of an answer, unpacked.</summary>
    public long MostBytes { get; init; } = 2L << 30;

    /// <summary>Most redirects that are followed.</summary>
    public int MostRedirects { get; init; } = 3;

    /// <summary>Attempts for what may succeed later.</summary>
    public int Attempts { get; init; } = 4;

    /// <summary>Whether http on this machine is fetched too; for tests.</summary>
    public bool AllowLoopback { get; init; }

    /// <summary>Waits between attempts.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>First wait between attempts; it doubles.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(2);
}

/// <summary>What was fetched.</summary>
/// <param name="File">The file, or null where nothing could be fetched.</param>
/// <param name="Unchanged">Whether the server said that the kept answer is still right.</param>
/// <param name="Status">Status of HTTP.</param>
public sealed record Fetched(string? File, bool Unchanged, int Status);

/// <summary>Fetches answers of SDMX services into files: https only, public hosts only, few redirects, bounded size, attempts that resume, questions whether something changed.</summary>
public sealed class SdmxFetch : IDisposable
{
    private const string Accept = "application/vnd.sdmx.data+csv;version=1.0.0, application/vnd.sdmx.structurespecificdata+xml;version=2.1;q=0.9, application/vnd.sdmx.genericdata+xml;version=2.1;q=0.8, application/vnd.sdmx.structure+xml;version=2.1;q=0.7, */*;q=0.1";

    private readonly FetchOptions options;
    private readonly HttpClient client;

    /// <summary>Makes a client.</summary>
    public SdmxFetch(FetchOptions options)
    {
        this.options = options;
        client = new HttpClient(SafeAddress.Handler(options.AllowLoopback)) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Concord/1.0");
    }

    /// <summary>Fetches an address.</summary>
    /// <exception cref="Unavailable">The address is refused, the server does not answer, or the answer is too large.</exception>
    public async Task<Fetched> GetAsync(Uri address, string? accept = null, CancellationToken cancel = default)
    {
        Directory.CreateDirectory(options.Folder);
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.AbsoluteUri)))[..24];
        var kept = Path.Combine(options.Folder, name);
        var part = kept + ".part";
        // A part without a version cannot be gone on with: the answer may have changed.
        if (File.Exists(part) && !File.Exists(part + ".version")) File.Delete(part);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await OnceAsync(address, accept ?? Accept, kept, part, cancel);
            }
            catch (HttpRequestException e) when (e.InnerException is Unavailable refused)
            {
                throw new Unavailable(refused.Message, retry: false, e);
            }
            catch (Exception e) when (e is HttpRequestException or IOException or Later && !cancel.IsCancellationRequested && attempt < options.Attempts)
            {
                var pause = e is Later { After: { } after } && after < TimeSpan.FromMinutes(1) ? after : options.Pause * Math.Pow(2, attempt - 1);
                await Task.Delay(pause, options.Clock, cancel);
            }
            catch (Exception e) when (e is HttpRequestException or IOException or Later)
            {
                throw new Unavailable($"{address.Host} does not answer ({e.Message.TrimEnd('.')}); {options.Attempts} attempts were made.", retry: true, e);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private async Task<Fetched> OnceAsync(Uri address, string accept, string kept, string part, CancellationToken cancel)
    {
        var at = address;
        for (var hop = 0; ; hop++)
        {
            if (SafeAddress.Refusal(at, options.AllowLoopback) is { } refusal) throw new Unavailable($"{at} is not fetched: {refusal}.", retry: false);
            if (hop > options.MostRedirects) throw new Unavailable($"{address.Host} leads on more than {options.MostRedirects} times.", retry: false);
            using var request = Request(at, accept, kept, part);
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            var status = (int)answer.StatusCode;
            if (status is 301 or 302 or 303 or 307 or 308 && answer.Headers.Location is { } next)
            {
                at = new Uri(at, next);
                continue;
            }
            if (status == 304 && File.Exists(kept)) return new Fetched(kept, Unchanged: true, 304);
            if (status is 416) File.Delete(part);
            if (status is 408 or 416 or 429 or 500 or 502 or 503 or 504) throw new Later($"status {status}", answer.Headers.RetryAfter?.Delta);
            if (status is 413) return new Fetched(null, false, 413);
            if (status is not (200 or 206)) return new Fetched(null, false, status);
            await SaveAsync(answer, part, status == 206, cancel);
            File.Move(part, kept, overwrite: true);
            File.Delete(part + ".version");
            await File.WriteAllTextAsync(kept + ".version", Version(answer), cancel);
            return new Fetched(kept, false, 200);
        }
    }

    private static HttpRequestMessage Request(Uri at, string accept, string kept, string part)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, at);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        if (File.Exists(part))
        {
            // Packed answers cannot be resumed: the rest is asked for as it is.
            request.Headers.Range = new RangeHeaderValue(new FileInfo(part).Length, null);
            request.Headers.TryAddWithoutValidation("If-Range", File.ReadAllLines(part + ".version").FirstOrDefault(l => l.Length > 0) ?? "");
            return request;
        }
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        if (File.Exists(kept) && File.Exists(kept + ".version"))
        {
            var lines = File.ReadAllLines(kept + ".version");
            if (lines.Length > 0 && lines[0].Length > 0) request.Headers.TryAddWithoutValidation("If-None-Match", lines[0]);
            if (lines.Length > 1 && lines[1].Length > 0) request.Headers.TryAddWithoutValidation("If-Modified-Since", lines[1]);
        }
        return request;
    }

    private async Task SaveAsync(HttpResponseMessage answer, string part, bool append, CancellationToken cancel)
    {
        await File.WriteAllTextAsync(part + ".version", Version(answer), cancel);
        var isPacked = answer.Content.Headers.ContentEncoding.Contains("gzip");
        var body = await answer.Content.ReadAsStreamAsync(cancel);
        await using var source = isPacked ? new GZipStream(body, CompressionMode.Decompress) : body;
        var complete = false;
        try
        {
            await using var file = new FileStream(part, append ? FileMode.Append : FileMode.Create, FileAccess.Write);
            var buffer = new byte[1 << 16];
            int count;
            while ((count = await source.ReadAsync(buffer, cancel)) > 0)
            {
                if (file.Length + count > options.MostBytes) throw new Unavailable(string.Create(CultureInfo.InvariantCulture, $"The answer is larger than {options.MostBytes} bytes. Ask for less with a key or a period."), retry: false);
                await file.WriteAsync(buffer.AsMemory(0, count), cancel);
            }
            if (!isPacked && !append && answer.Content.Headers.ContentLength is { } length && file.Length < length) throw new IOException("the answer was cut off");
            complete = true;
        }
        catch (InvalidDataException e)
        {
            throw new IOException($"the packed answer is damaged ({e.Message.TrimEnd('.')})", e);
        }
        finally
        {
            // Half of an unpacked stream has no place in the packed one from which to go on.
            if (!complete && isPacked) File.Delete(part);
        }
    }

    private static string Version(HttpResponseMessage answer) =>
        $"{answer.Headers.ETag}\n{answer.Content.Headers.LastModified?.ToString("R", CultureInfo.InvariantCulture)}\n";

    private sealed class Later(string message, TimeSpan? after) : Exception(message)
    {
        public TimeSpan? After => after;
    }
}
