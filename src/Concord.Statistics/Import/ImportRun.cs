using System.Globalization;
using Concord.Core;
using Concord.Statistics.Lakes;

namespace Concord.Statistics.Import;

/// <summary>One import: finds the files, recognises their layouts, reads them, and publishes every release that is sound, all at one moment.</summary>
public static class ImportRun
{
    /// <summary>Imports files and folders into a lake folder.</summary>
    /// <param name="paths">Files, and folders that are walked with their subfolders.</param>
    /// <param name="lake">Where releases are published.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Told of every file before it is read.</param>
    /// <param name="cancel">Ends the import with nothing published.</param>
    /// <exception cref="Unavailable">A file cannot be read for reasons of the machine, or the lake cannot be written; nothing was published.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; nothing was published.</exception>
    public static ImportReport Execute(
        IEnumerable<string> paths, LakeFolder lake, ImportOptions? options = null, IProgress<ImportProgress>? progress = null, CancellationToken cancel = default)
    {
        options ??= new ImportOptions();
        if (options.Edition is { } edition && !LakeLayout.IsName(edition))
        {
            throw new ArgumentException($"an edition has letters, digits, points and hyphens only, not '{edition}'", nameof(options));
        }
        var found = SourceFinder.Find(paths);
        var drafts = new SortedDictionary<string, ReleaseDraft>(StringComparer.Ordinal);
        var faults = new List<Fault>(found.Faults);
        for (var i = 0; i < found.Files.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            var file = found.Files[i];
            progress?.Report(new ImportProgress(file.Name, i, found.Files.Count));
            try
            {
                Read(file, drafts, faults, options, cancel);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new Unavailable($"{file.Path} cannot be read ({LakeLayout.Plain(e)}); nothing was imported.", retry: true, e);
            }
        }
        if (faults.Exists(f => f.Code == "import.unknown-layout")) faults.Add(SourceFinder.KnownLayouts());
        return Publish([.. drafts.Values], faults, found.Ignored, lake, options, cancel);
    }

    private static void Read(SourceFile file, SortedDictionary<string, ReleaseDraft> drafts, List<Fault> faults, ImportOptions options, CancellationToken cancel)
    {
        if (Importers.Find(file, options.Mappings) is not var (importer, readable))
        {
            faults.AddRange(SourceFinder.Unknown(file));
            return;
        }
        file = readable;
        foreach (var described in importer.DescribeAll(file))
        {
            var provenance = described with { Edition = options.Edition ?? described.Edition, Retrieved = options.Retrieved ?? described.Retrieved };
            var name = $"{provenance.Dataset}/{provenance.Edition}";
            if (!drafts.TryGetValue(name, out var draft)) drafts[name] = draft = new ReleaseDraft(provenance);
            draft.AddSource(file, importer);
            importer.Read(file, draft, cancel);
        }
    }

    private static ImportReport Publish(
        IReadOnlyList<ReleaseDraft> drafts, List<Fault> faults, IReadOnlyList<string> ignored, LakeFolder lake, ImportOptions options, CancellationToken cancel)
    {
        foreach (var draft in drafts)
        {
            draft.Seal();
            CheckEdition(draft);
        }
        cancel.ThrowIfCancellationRequested();
        var sound = drafts.Where(d => d.Imported > 0 && !d.Refused && (d.Rejected == 0 || options.AllowRejected)).ToList();
        var published = sound.Zip(sound.Count > 0 ? lake.Publish(sound) : [], (d, p) => (d, p)).ToDictionary(x => x.d, x => x.p);
        return new ImportReport([.. drafts.Select(d => d.Report(published.GetValueOrDefault(d)))], faults, ignored);
    }

    // An edition named by a year cannot hold figures of a later one, unless they are projections: the file is not what its name says.
    private static void CheckEdition(ReleaseDraft draft)
    {
        var edition = draft.Provenance.Edition;
        if (edition.Length < 4 || !int.TryParse(edition.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return;
        var last = draft.Rows.Where(r => r.Status != (byte)ObservationStatus.Projected).Select(r => (int)r.Year).DefaultIfEmpty().Max();
        if (last <= year) return;
        draft.Refuse(new Fault("release.year-after-edition", Severity.Error, new Place(string.Join(", ", draft.Files)),
            FormattableString.Invariant($"figures of {last} in edition {edition} of {draft.Provenance.Dataset}"),
            FormattableString.Invariant($"no year after {year}"), "Give the edition its own name with --edition NAME"));
    }
}
