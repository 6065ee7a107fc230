using System.Text;
using Concord.Core;
using Concord.Web.Portal.Layout;
using Concord.Web.Review;
using Microsoft.Extensions.Caching.Memory;

namespace Concord.Web.Portal.Site;

/// <summary>
/// The public pages as a function from address to bytes: the web host and the published folder ask the same one. Drawn pages are kept until the
/// snapshot changes.
/// </summary>
/// <param name="snapshots">Gives the snapshot of now.</param>
/// <param name="pathBase">Path before the language, or empty.</param>
/// <param name="published">Whether pages become files of a folder: each is asked for once, and none is kept.</param>
internal sealed class PortalSite(Func<Snapshot> snapshots, string pathBase = "", bool published = false) : IDisposable
{
    private const long KeptBytes = 192L << 20;

    private static readonly Dictionary<string, Language> Languages = Enum.GetValues<Language>().ToDictionary(l => NumberForms.Of(l).Tag, StringComparer.Ordinal);

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = KeptBytes });

    public AssetStore Assets { get; } = new();

    public Snapshot Data => snapshots();

    /// <summary>Languages by tag.</summary>
    public static IReadOnlyDictionary<string, Language> Tags => Languages;

    /// <summary>Answers an address without its base. Never null: what is not there is the 404 page.</summary>
    /// <param name="path">Begins with a slash, decoded.</param>
    /// <param name="query">Decoded query; names that no route knows play no part.</param>
    public async Task<Response> Get(string path, IReadOnlyDictionary<string, string> query)
    {
        if (Assets.Find(path) is { } asset) return asset;
        var parts = path.Split('/', 3);
        if (parts.Length < 3 || !Languages.TryGetValue(parts[1], out var language)) return await Lost(Language.En, "");
        var data = snapshots();
        var within = parts[2];
        foreach (var route in PortalRoutes.All)
        {
            if (route.Match(within) is not { } values) continue;
            var known = route.Query.Where(query.ContainsKey).ToDictionary(name => name, name => query[name], StringComparer.Ordinal);
            var key = $"{data.Stamp} {path} {string.Join('&', known.Select(k => $"{k.Key}={k.Value.Length}:{k.Value}"))}";
            if (kept.TryGetValue(key, out Response? found)) return found!;
            var request = Request(data, language, within, values, known);
            if (route.Show(request) is not { } answer) continue;
            var response = await Draw(request, answer);
            if (response.Status == 200 && !published) kept.Set(key, response, new MemoryCacheEntryOptions { Size = response.Body.Length + 1000, SlidingExpiration = TimeSpan.FromHours(2) });
            return response;
        }
        // A page asked for without its slash.
        if (!within.EndsWith('/') && !within[(within.LastIndexOf('/') + 1)..].Contains('.', StringComparison.Ordinal) && PortalRoutes.All.Any(r => r.Match(within + "/") is not null)) return Moved($"{pathBase}{path}/");
        return await Lost(language, within);
    }

    /// <summary>Draws an answer to something that was sent in the body of a request; it is not kept.</summary>
    public async Task<Response> Unkept(Language language, string within, IReadOnlyDictionary<string, string> values, Func<PageRequest, Answer?> show)
    {
        var request = Request(snapshots(), language, within, values, new Dictionary<string, string>());
        return await Draw(request, show(request) ?? ErrorPages.Lost(request));
    }

    /// <summary>The page that says that something went wrong here; it asks nothing of the data.</summary>
    public Task<Response> Failed(Language language) => Draw(Request(null!, language, "", new Dictionary<string, string>(), new Dictionary<string, string>()), ErrorPages.Failed(language));

    private Task<Response> Lost(Language language, string within)
    {
        var request = Request(snapshots(), language, within, new Dictionary<string, string>(), new Dictionary<string, string>());
        return Draw(request, ErrorPages.Lost(request));
    }

    private PageRequest Request(Snapshot data, Language language, string within, IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, string> query) =>
        new(data, PageWords.Of(language), within, values, query, new Links(pathBase, NumberForms.Of(language).Tag, Assets) { Published = published });

    private static async Task<Response> Draw(PageRequest request, Answer answer) => answer switch
    {
        Page page => new Response(page.Status, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(await ReviewPage.DrawAsync<PortalDocument>(new()
        {
            [nameof(PortalDocument.Page)] = page,
            [nameof(PortalDocument.Request)] = request,
        }))),
        FileAnswer file => new Response(200, file.ContentType, file.Bytes),
        MovedTo moved => Moved(request.Links.To(moved.Path)),
        _ => throw new ArgumentException($"No form for an answer of type {answer.GetType().Name}.", nameof(answer)),
    };

    private static Response Moved(string address) => new(308, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(address)) { Location = address };

    /// <inheritdoc/>
    public void Dispose() => kept.Dispose();
}
