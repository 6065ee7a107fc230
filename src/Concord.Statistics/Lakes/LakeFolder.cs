using System.Globalization;
using Concord.Core;
using Concord.Statistics.Import;
using Concord.Statistics.Releases;
using DuckDB.NET.Data;

namespace Concord.Statistics.Lakes;

/// <summary>What became of a draft.</summary>
/// <param name="Release">The release, published now; null where nothing was added.</param>
/// <param name="Fault">Why nothing was added: a notice where the same release is there already.</param>
public sealed record Publication(Release? Release, Fault? Fault);

/// <summary>
/// The writing side of one lake folder. A release is written in a temp folder inside the lake and renamed; it exists for readers from the moment
/// a new catalogue names it, so that it appears whole or not at all, and all releases of one call appear together.
/// </summary>
public sealed class LakeFolder
{
    private readonly string root;
    private readonly TimeProvider clock;

    /// <summary>A seam for tests: told of every step before it is taken.</summary>
    internal Action<string>? Step { get; init; }

    /// <summary>A lake folder, which is made by the first release published to it.</summary>
    public LakeFolder(string root, TimeProvider? clock = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(root);
        this.root = Path.GetFullPath(root);
        this.clock = clock ?? TimeProvider.System;
    }

    /// <summary>Full path of the folder.</summary>
    public string Root => root;

    /// <summary>Publishes drafts in their order; one answer for each.</summary>
    /// <exception cref="Unavailable">The disk is full, the folder cannot be written, or another process holds it; nothing was added.</exception>
    public IReadOnlyList<Publication> Publish(IReadOnlyList<ReleaseDraft> drafts)
    {
        try
        {
            Directory.CreateDirectory(root);
            LakeSweeper.RemoveLeftovers(root, clock);
            using var temp = TempFolder.Create(root);
            Step?.Invoke("temp");
            var written = new (Release Release, string Folder)[drafts.Count];
            var answers = new Publication[drafts.Count];
            for (var i = 0; i < drafts.Count; i++)
            {
                drafts[i].Seal();
                var folder = Path.Combine(temp.Path, Engine.Number(i));
                written[i] = (ReleaseWriter.Write(drafts[i], folder), folder);
                Step?.Invoke("written");
            }
            Commit(written, answers);
            return answers;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DuckDBException)
        {
            throw LakeLayout.Trouble(root, e);
        }
    }

    /// <summary>Takes a release out of the list; its bytes go an hour later, for readers that still use them. Null, or why nothing was done.</summary>
    /// <exception cref="Unavailable">The folder cannot be written.</exception>
    public Fault? Remove(string dataset, string edition)
    {
        try
        {
            var faults = new List<Fault>();
            if (!Directory.Exists(root) || Find(Catalogue.ReadNewest(root, faults), dataset, edition) is null) return NotThere(dataset, edition);
            using var held = FileLock.Wait(CommitLock());
            var catalogue = Catalogue.ReadNewest(root, faults);
            if (Find(catalogue, dataset, edition) is not { } entry) return NotThere(dataset, edition);
            // The marker comes first: an unlisted folder without one is taken for the leftover of a killed import.
            var marker = Path.Combine(root, entry.Folder, LakeLayout.RemovedMarker);
            if (Directory.Exists(Path.GetDirectoryName(marker))) File.WriteAllText(marker, clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
            Step?.Invoke("remove");
            WriteCatalogue(catalogue.Number + 1, catalogue.File.Releases.Where(r => r != entry));
            LakeSweeper.RemoveOld(root, clock);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw LakeLayout.Trouble(root, e);
        }
    }

    private void Commit((Release Release, string Folder)[] written, Publication[] answers)
    {
        using var held = FileLock.Wait(CommitLock());
        LakeSweeper.RemoveOld(root, clock);
        var catalogue = Catalogue.ReadNewest(root, []);
        var entries = catalogue.File.Releases.ToList();
        var before = entries.Count;
        for (var i = 0; i < written.Length; i++)
        {
            var (release, folder) = written[i];
            if (Objection(entries, release) is { } fault)
            {
                answers[i] = new Publication(null, fault);
                continue;
            }
            var digest = ReleaseJson.Sha256OfFile(Path.Combine(folder, Release.FileName));
            // The digest in the path keeps a removed release and its successor of the same name apart.
            var relative = string.Join('/', "releases", release.Dataset, release.Edition, digest[..12]);
            var target = Path.Combine(root, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (Directory.Exists(target)) Directory.Delete(target, recursive: true);
            Step?.Invoke("rename");
            Directory.Move(folder, target);
            entries.Add(new CatalogueEntry(release.Dataset, release.Edition, relative, digest));
            answers[i] = new Publication(release with { Folder = target }, null);
        }
        Step?.Invoke("catalogue");
        if (entries.Count > before) WriteCatalogue(catalogue.Number + 1, entries);
        Step?.Invoke("done");
    }

    private Fault? Objection(IReadOnlyList<CatalogueEntry> entries, Release release)
    {
        if (entries.FirstOrDefault(e => e.Dataset == release.Dataset && e.Edition == release.Edition) is not { } entry) return null;
        var place = new Place(string.Join(", ", release.Sources.Select(s => s.Name)));
        var path = Path.Combine(root, entry.Folder, Release.FileName);
        try
        {
            if (ReleaseJson.Release(File.ReadAllBytes(path)).SameInput(release))
            {
                return new Fault("release.already-there", Severity.Notice, place, $"release {release.Name} is in the lake already, from the same files; nothing was done");
            }
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or IOException)
        {
            return new Fault("release.name-taken", Severity.Error, place, $"the lake holds a damaged release {release.Name}",
                NextStep: $"Take it out with 'concord releases remove {release.Name}', then import again");
        }
        return new Fault("release.name-taken", Severity.Error, place, $"the lake holds another release {release.Name}, from other files or an earlier version of the importer",
            "a release never changes", $"Give this one its own name with --edition NAME, or take the old one out with 'concord releases remove {release.Name}'");
    }

    private void WriteCatalogue(int number, IEnumerable<CatalogueEntry> entries)
    {
        var folder = LakeLayout.Catalogues(root);
        Directory.CreateDirectory(folder);
        var file = new CatalogueFile([.. entries.OrderBy(e => e.Dataset, StringComparer.Ordinal).ThenBy(e => e.Edition, StringComparer.Ordinal)]);
        var temp = Path.Combine(folder, LakeLayout.TempPrefix + Engine.Number(number));
        using (var stream = new FileStream(temp, FileMode.Create, FileAccess.Write))
        {
            stream.Write(ReleaseJson.Bytes(file));
            stream.Flush(flushToDisk: true);
        }
        File.SetLastWriteTimeUtc(temp, clock.GetUtcNow().UtcDateTime);
        File.Move(temp, Catalogue.PathOf(folder, number), overwrite: false);
    }

    private string CommitLock()
    {
        Directory.CreateDirectory(LakeLayout.Catalogues(root));
        return Path.Combine(LakeLayout.Catalogues(root), LakeLayout.LockFile);
    }

    private static CatalogueEntry? Find(Catalogue catalogue, string dataset, string edition) =>
        catalogue.File.Releases.FirstOrDefault(e => e.Dataset == dataset && e.Edition == edition);

    private Fault NotThere(string dataset, string edition) => new("release.not-there", Severity.Error, new Place(root),
        $"no release {dataset}/{edition}", NextStep: "See 'concord releases' for those that are there");
}
