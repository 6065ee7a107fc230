using System.Text.Json;
using Concord.Core;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Lakes;

/// <summary>
/// The reading side: the releases of one or more lake folders, with the first folder's release where two have one of the same name.
/// Opening reads the lists only; figures are verified and loaded into memory when they are first asked for. Safe for several threads.
/// </summary>
public sealed class Lake : IDisposable
{
    private readonly Lock gate = new();
    private readonly IReadOnlyList<string> roots;
    private readonly List<Fault> faults = [];
    private ReleaseTables tables;

    private Lake(IReadOnlyList<string> roots)
    {
        this.roots = roots;
        Releases = List();
        tables = new ReleaseTables(roots);
    }

    /// <summary>The releases that can be used, by dataset and, the newest first, by edition.</summary>
    public IReadOnlyList<Release> Releases { get; private set; }

    /// <summary>What is wrong with the lake: damaged lists and releases, which are left unused. Grows as releases are verified.</summary>
    public IReadOnlyList<Fault> Faults
    {
        get
        {
            lock (gate) return [.. faults];
        }
    }

    /// <summary>Opens lake folders; one that is not there is empty.</summary>
    public static Lake Open(params IEnumerable<string> roots)
    {
        var list = roots.Select(Path.GetFullPath).Distinct(StringComparer.Ordinal).ToList();
        if (list.Count == 0) throw new ArgumentException("a lake has at least one folder", nameof(roots));
        return new Lake(list);
    }

    /// <summary>
    /// The figures that a query asks for, each with its release, in the order of measure, corridor, period and sex; where several datasets have a figure,
    /// the preferred one (<see cref="Best"/>) comes first.
    /// </summary>
    public IReadOnlyList<Observation> Observations(Query query)
    {
        if (query.Measures.Count == 0) throw new ArgumentException("a query names at least one measure", nameof(query));
        lock (gate) return Retrying(() => tables.Observations(query, Usable(ReleaseChoice.For(query, Releases))));
    }

    /// <summary>
    /// One figure for each measure, corridor, period and sex: that of the preferred dataset. The order of preference: the publisher that counts before one that compiles,
    /// the publisher's own before what a third party derived, then the name of the dataset. A hidden figure gives way to one that is known.
    /// </summary>
    public IReadOnlyList<Observation> Best(Query query) =>
        [.. Observations(query).GroupBy(o => o.Key).Select(g => g.FirstOrDefault(o => o.Value is not null) ?? g.First())];

    /// <summary>The periods for which a query has figures, projections included, rising.</summary>
    public IReadOnlyList<Period> Periods(Query query)
    {
        if (query.Measures.Count == 0) throw new ArgumentException("a query names at least one measure", nameof(query));
        lock (gate) return Retrying(() => tables.Periods(query, Usable(ReleaseChoice.For(query, Releases))));
    }

    /// <summary>What a state did about the treaties that the lake knows, by treaty and kind of action; empty where no release lists the state.</summary>
    public IReadOnlyList<TreatyAction> TreatyActions(int area)
    {
        lock (gate) return Retrying(() => tables.TreatyActions(area, Usable(ReleaseChoice.WithTreaties(Releases))));
    }

    /// <summary>Verifies every release against its digests; returns all faults of the lake.</summary>
    public IReadOnlyList<Fault> Verify()
    {
        lock (gate) Retrying(() => Usable(Releases));
        return Faults;
    }

    /// <summary>The folders, the first one first.</summary>
    internal IReadOnlyList<string> Roots => roots;

    /// <summary>Those of the releases whose bytes are the ones that were published; the rest is among the faults.</summary>
    internal IReadOnlyList<Release> Verified(IReadOnlyList<Release> chosen)
    {
        lock (gate) return Retrying(() => Usable(chosen));
    }

    /// <summary>Takes up releases that were added or removed since the lake was opened.</summary>
    public void Refresh()
    {
        lock (gate)
        {
            faults.Clear();
            tables.Dispose();
            Releases = List();
            tables = new ReleaseTables(roots);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => tables.Dispose();

    // Bytes of a removed release go after an hour: a reader that was opened before then meets a missing file, looks again and asks once more.
    private T Retrying<T>(Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            Refresh();
            try
            {
                return ask();
            }
            catch (Exception again) when (again is FileNotFoundException or DirectoryNotFoundException)
            {
                throw new Unavailable($"A file of the lake is missing ({LakeLayout.Plain(again)}). Take the release out and import it again.", retry: false, again);
            }
        }
    }

    private List<Release> Usable(IReadOnlyList<Release> chosen)
    {
        var usable = new List<Release>(chosen.Count);
        foreach (var release in chosen)
        {
            if (tables.Verify(release) is not { } fault)
            {
                usable.Add(release);
                continue;
            }
            faults.Add(fault);
            Releases = [.. Releases.Where(r => !r.Equals(release))];
        }
        return usable;
    }

    private List<Release> List()
    {
        var releases = new Dictionary<string, Release>(StringComparer.Ordinal);
        foreach (var root in roots)
        {
            foreach (var entry in Catalogue.ReadNewest(root, faults).File.Releases)
            {
                if (Describe(root, entry) is { } release) releases.TryAdd(release.Name, release);
            }
        }
        return [.. releases.Values.OrderBy(r => r.Dataset, StringComparer.Ordinal).ThenByDescending(r => r, ReleaseChoice.ByEdition)];
    }

    private Release? Describe(string root, CatalogueEntry entry)
    {
        var folder = Path.Combine(root, entry.Folder);
        try
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, Release.FileName));
            if (ReleaseJson.Sha256(bytes) == entry.Sha256) return ReleaseJson.Release(bytes) with { Folder = folder };
            faults.Add(ReleaseTables.Damaged($"{entry.Dataset}/{entry.Edition}", Path.Combine(folder, Release.FileName), "its description is not the one that was published"));
        }
        catch (Exception e) when (e is JsonException or IOException)
        {
            faults.Add(ReleaseTables.Damaged($"{entry.Dataset}/{entry.Edition}", Path.Combine(folder, Release.FileName), LakeLayout.Plain(e)));
        }
        return null;
    }
}
