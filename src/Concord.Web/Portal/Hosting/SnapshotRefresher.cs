using Concord.Core;
using Concord.Web.Portal.Site;
using Microsoft.Extensions.Hosting;

namespace Concord.Web.Portal.Hosting;

/// <summary>Loads the figures before the first reader comes, then looks every minute whether releases, registers or the day changed.</summary>
internal sealed class SnapshotRefresher(SnapshotKeeper keeper, PortalSite site, PortalSettings settings, PortalLog log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Not on the thread that starts the host.
        await Task.Yield();
        await Try(async () =>
        {
            // The first page asks for the largest tables: whoever comes next finds them in memory.
            foreach (var tag in PortalSite.Tags.Keys) await site.Get($"/{tag}/", new Dictionary<string, string>());
            keeper.IsWarm = true;
        });
        using var timer = new PeriodicTimer(Pause, settings.Clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await Try(() =>
            {
                if (keeper.Refresh()) log.Refreshed(keeper.Now.Stamp);
                return Task.CompletedTask;
            });
        }
    }

    /// <summary>Trouble with the folder now may be over in a minute; the pages of the snapshot before stay.</summary>
    private async Task Try(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception e) when (e is Unavailable or IOException or UnauthorizedAccessException)
        {
            log.Trouble(e.GetType().Name);
        }
    }
}
