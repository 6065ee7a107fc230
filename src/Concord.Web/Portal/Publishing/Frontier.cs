namespace Concord.Web.Portal.Publishing;

/// <summary>Pages that are yet to be made, in the order of their addresses, so that pages of one area follow one another. Safe for several workers.</summary>
internal sealed class Frontier
{
    private readonly Dictionary<string, string> seen = new(StringComparer.Ordinal);
    private readonly SortedSet<string> waiting = new(StringComparer.Ordinal);
    private int working;

    /// <summary>Adds pages that were not seen before.</summary>
    public void Add(IEnumerable<string> pages, string from)
    {
        lock (waiting)
        {
            foreach (var page in pages)
            {
                if (seen.TryAdd(page, from)) waiting.Add(page);
            }
        }
    }

    /// <summary>The page that first led to this one.</summary>
    public string Where(string page)
    {
        lock (waiting) return seen.GetValueOrDefault(page, "");
    }

    /// <summary>The next page; null once none waits and no worker may add another.</summary>
    public async Task<string?> Next(CancellationToken cancel)
    {
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            lock (waiting)
            {
                if (waiting.Min is { } next)
                {
                    waiting.Remove(next);
                    working++;
                    return next;
                }
                if (working == 0) return null;
            }
            await Task.Delay(5, cancel);
        }
    }

    /// <summary>Says that a page which <see cref="Next"/> gave is made, with all that it leads to.</summary>
    public void Done()
    {
        lock (waiting) working--;
    }
}
