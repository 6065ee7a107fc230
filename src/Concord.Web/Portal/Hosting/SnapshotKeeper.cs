using Concord.Web.Portal.Site;

namespace Concord.Web.Portal.Hosting;

/// <summary>Holds the snapshot of now. A new one takes its place when releases, registers or the day have changed; a request that began with the old one ends with it.</summary>
internal sealed class SnapshotKeeper(PortalSettings settings)
{
    private readonly Lock gate = new();
    private volatile Snapshot? now;

    /// <summary>The snapshot of now; made at the first call.</summary>
    public Snapshot Now
    {
        get
        {
            if (now is { } made) return made;
            lock (gate) return now ??= Make();
        }
    }

    /// <summary>Whether the figures that most pages need are in memory.</summary>
    public bool IsWarm { get; set; }

    /// <summary>Looks whether anything changed. Says whether a new snapshot took over.</summary>
    public bool Refresh()
    {
        var next = Make();
        lock (gate)
        {
            if (now?.Stamp == next.Stamp)
            {
                next.Lake.Dispose();
                return false;
            }
            // The old lake is left to the requests that still read it; nobody can say when the last of them ends.
            now = next;
            return true;
        }
    }

    private Snapshot Make()
    {
        var (registers, stamp) = settings.ReadRegisters();
        return new Snapshot(settings.OpenLake(), registers, settings.Today(), stamp);
    }
}
