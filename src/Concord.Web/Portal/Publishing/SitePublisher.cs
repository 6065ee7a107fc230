using System.Globalization;
using System.Text;
using Concord.Core;
using Concord.Web.Portal.Areas;
using Concord.Web.Portal.Corridors;
using Concord.Web.Portal.Hosting;
using Concord.Web.Portal.Site;

namespace Concord.Web.Portal.Publishing;

/// <summary>
/// Writes the public pages into a folder that any web server can serve: asks the site for every page that a reader can reach, follows every link and
/// says which lead nowhere. Run again it writes only what changed; stopped, it goes on where it stopped. The same figures give the same bytes.
/// </summary>
public sealed class SitePublisher : IDisposable
{
    private readonly PublishSettings settings;
    private readonly SnapshotKeeper keeper;
    private readonly PortalSite site;
    private readonly PublishedFolder folder;
    private readonly Frontier frontier = new();
    private readonly SortedSet<string> broken = new(StringComparer.Ordinal);
    private int pages;

    /// <summary>Prepares a run; nothing is written yet.</summary>
    public SitePublisher(PortalSettings portal, PublishSettings settings)
    {
        this.settings = settings;
        keeper = new SnapshotKeeper(portal);
        site = new PortalSite(() => keeper.Now, settings.PathBase, published: true);
        folder = new PublishedFolder(settings.Folder, $"{keeper.Now.Stamp} {settings.LeastPeople.ToString(CultureInfo.InvariantCulture)} {settings.PathBase}");
    }

    /// <summary>Publishes; <paramref name="progress"/> is told the number of pages done.</summary>
    /// <exception cref="Unavailable">The folder cannot be written to.</exception>
    public async Task<PublishReport> RunAsync(IProgress<int>? progress, CancellationToken cancel)
    {
        folder.Begin();
        foreach (var asset in site.Assets.Addresses) folder.Keep(asset, site.Assets.Find(asset)!.Body);
        folder.Keep("/index.html", Encoding.UTF8.GetBytes(Entrance()));
        folder.Keep("/404.html", (await site.Get("/en/no-such-page/", NoQuery)).Body);
        foreach (var tag in PortalSite.Tags.Keys) frontier.Add(Roots().Select(path => $"/{tag}/{path}"), from: "the list of pages");
        await Parallel.ForEachAsync(Enumerable.Range(0, Math.Min(4, Environment.ProcessorCount)), cancel, async (_, stop) =>
        {
            while (await frontier.Next(stop) is { } page)
            {
                try
                {
                    await Publish(page);
                    var made = Interlocked.Increment(ref pages);
                    progress?.Report(made);
                }
                finally
                {
                    frontier.Done();
                }
            }
        });
        cancel.ThrowIfCancellationRequested();
        var removed = folder.End();
        return new PublishReport(pages, folder.Files, folder.Bytes, folder.Written, removed, [.. broken]);
    }

    /// <inheritdoc/>
    public void Dispose() => site.Dispose();

    private static readonly Dictionary<string, string> NoQuery = [];

    private async Task Publish(string page)
    {
        if (await Take(page) is not { } html) return;
        foreach (var link in PageLinks.Of(html, page, settings.PathBase))
        {
            // A page's own files are made with it, while its figures are at hand.
            if (link.EndsWith('/')) frontier.Add([link], page);
            else if (!link.StartsWith("/assets/", StringComparison.Ordinal) && folder.Claim(link)) await Take(link, page);
        }
    }

    private async Task<byte[]?> Take(string address, string? from = null)
    {
        if (folder.FromThisRun(address) is { } bytes) return bytes;
        var answer = await site.Get(Uri.UnescapeDataString(address), NoQuery);
        if (answer.Status != 200)
        {
            lock (broken) broken.Add(string.Create(CultureInfo.InvariantCulture, $"{from ?? frontier.Where(address)}: {address} ({answer.Status})"));
            return null;
        }
        folder.Keep(address, answer.Body);
        return answer.Body;
    }

    /// <summary>Pages that a reader may want without following a link: every area, and corridors above the threshold.</summary>
    private IEnumerable<string> Roots() =>
    [
        "", .. AreaPages.All.Select(a => $"areas/{a.Code}/"),
        .. LargestCorridors.Of(keeper.Now).Where(o => o.Value >= settings.LeastPeople).Select(o => $"corridors/{o.FromArea!.Code}-{o.ToArea!.Code}/"),
    ];

    private string Entrance()
    {
        var links = string.Concat(PortalSite.Tags.Keys.Select(tag => $"<p><a hreflang=\"{tag}\" lang=\"{tag}\" href=\"{settings.PathBase}/{tag}/\">{tag}</a></p>\n"));
        return $"<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>Concord</title><meta http-equiv=\"refresh\" content=\"0; url={settings.PathBase}/en/\"></head>\n<body>\n{links}</body>\n</html>\n";
    }
}
