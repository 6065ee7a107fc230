using System.IO.Compression;
using System.Security.Cryptography;
using Concord.Core;

namespace Concord.Policy;

/// <summary>What running a bundle again gave.</summary>
/// <param name="Manifest">What the bundle says of itself; null where it cannot be read.</param>
/// <param name="Faults">Why it could not be run: damaged, incomplete, not a bundle, rules of another version.</param>
/// <param name="Differing">Results whose bytes are not those of the bundle; empty: the same bytes.</param>
/// <param name="Bytes">The bundle made anew; null where it could not be run.</param>
public sealed record BundleRerun(BundleManifest? Manifest, IReadOnlyList<Fault> Faults, IReadOnlyList<string> Differing, byte[]? Bytes);

/// <summary>
/// An assessment that another office can run again: the bytes of the register, the sizes of corridors, the versions of the rules, findings, scores and sources, and a digest of
/// each. Entries are stored uncompressed in a fixed order and with a fixed date, so that the same content is the same file everywhere. Drafts are never part of one.
/// </summary>
public static class PolicyBundle
{
    private const string Folder = "register/";
    private const int MostEntries = 2_000;
    private const long MostBytes = 200_000_000;
    private static readonly DateTimeOffset Fixed = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Makes the bundle of an assessment.</summary>
    /// <param name="a">The assessment; of the register as it was read, without a draft.</param>
    /// <param name="reading">The reading that gave the register.</param>
    /// <param name="places">The folders or files that were read.</param>
    /// <param name="releases">Releases behind sizes from a lake: name and digest; empty for the register's own.</param>
    /// <exception cref="ArgumentException">The assessment is of another register, or includes drafts.</exception>
    /// <exception cref="Unavailable">A file of the register can no longer be read.</exception>
    public static byte[] Make(PolicyAssessment a, RegisterReading reading, IReadOnlyList<string> places, IReadOnlyDictionary<string, string> releases)
    {
        if (!ReferenceEquals(a.Register, reading.Register) || a.Options.IncludeDrafts) throw new ArgumentException("a bundle holds a register as it was read, without drafts", nameof(a));
        var root = Root(reading.Files.Concat(places.Select(Path.GetFullPath)));
        string Named(string path) => Folder + Path.GetRelativePath(root, path).Replace('\\', '/');
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in reading.Files)
        {
            if (!IsSafe(Named(file))) throw new Unavailable($"{file} has a name that no archive can carry; rename it", retry: false);
            files[Named(file)] = Bytes(file);
        }
        return Pack(a, files, [.. places.Select(p => Named(Path.TrimEndingDirectorySeparator(Path.GetFullPath(p))))], releases);
    }

    /// <summary>Runs a bundle again with the rules of this program and compares the results byte by byte.</summary>
    /// <exception cref="Unavailable">The file cannot be opened.</exception>
    public static BundleRerun Rerun(string path)
    {
        var faults = new List<Fault>();
        var shown = Path.GetFileName(path);
        var files = Unpack(path, shown, faults);
        if (files is null) return new(null, faults, [], null);
        var manifest = files.Remove(BundleManifest.Name, out var text) ? BundleManifest.Parse(text) : null;
        if (manifest is null) faults.Add(new("bundle.manifest", Severity.Error, new(shown), "no manifest that this program knows", "a bundle made by 'concord policy bundle'"));
        else Verify(manifest, files, shown, faults);
        if (manifest is null || faults.Any(f => f.Severity == Severity.Error)) return new(manifest, faults, [], null);
        var folder = Directory.CreateTempSubdirectory("concord-bundle-").FullName;
        try
        {
            return Run(manifest, files, folder, faults);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static BundleRerun Run(BundleManifest manifest, Dictionary<string, byte[]> files, string folder, List<Fault> faults)
    {
        foreach (var (name, bytes) in files)
        {
            var target = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, bytes);
        }
        string[] places = [.. manifest.Places.Select(p => Path.Combine(folder, p))];
        var reading = RegisterFiles.Read(places);
        faults.AddRange(reading.Faults.Where(f => f.Severity == Severity.Error));
        var weights = manifest.WeightsSource is { } source ? BundleFiles.ReadWeights(Path.Combine(folder, BundleFiles.Weights), source) : null;
        if (manifest.WeightsSource is not null && weights is null) faults.Add(new("bundle.weights", Severity.Error, new(BundleFiles.Weights), "a row that is no size of a corridor"));
        if (reading.Register is null || faults.Any(f => f.Severity == Severity.Error)) return new(manifest, faults, [], null);
        var a = PolicyAssessment.Of(reading.Register, manifest.Day, new() { PeopleWeight = manifest.PeopleWeight, Weights = weights });
        var again = BundleFiles.Results(a);
        return new(manifest, faults, [.. again.Where(r => !files.TryGetValue(r.Key, out var old) || !old.AsSpan().SequenceEqual(r.Value)).Select(r => r.Key)], Make(a, reading, places, manifest.Releases));
    }

    private static byte[] Pack(PolicyAssessment a, SortedDictionary<string, byte[]> files, IReadOnlyList<string> places, IReadOnlyDictionary<string, string> releases)
    {
        if (a.Options.Weights is { } weights) files[BundleFiles.Weights] = BundleFiles.OfWeights(weights);
        foreach (var (name, bytes) in BundleFiles.Results(a)) files[name] = bytes;
        var digests = files.ToDictionary(f => f.Key, f => Digest(f.Value), StringComparer.Ordinal);
        files[BundleManifest.Name] = new BundleManifest(a.Day, a.Options.PeopleWeight, a.Options.Weights?.Source, places, BundleManifest.RulesHere, releases, digests).ToBytes();
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
                entry.LastWriteTime = Fixed;
                using var to = entry.Open();
                to.Write(bytes);
            }
        }
        return stream.ToArray();
    }

    private static Dictionary<string, byte[]>? Unpack(string path, string shown, List<Fault> faults)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            long left = MostBytes;
            foreach (var entry in zip.Entries)
            {
                if (!IsSafe(entry.FullName) || files.Count == MostEntries || !files.TryAdd(entry.FullName, []))
                {
                    faults.Add(new("bundle.entry", Severity.Error, new(shown), $"an entry \"{(entry.FullName.Length > 60 ? entry.FullName[..60] + "…" : entry.FullName)}\" that no bundle has", "a bundle made by 'concord policy bundle'"));
                    return null;
                }
                // What an archive says of its sizes is not trusted: the bytes are counted as they come.
                using var from = entry.Open();
                using var to = new MemoryStream();
                var piece = new byte[81920];
                for (int read; (read = from.Read(piece)) > 0;)
                {
                    if ((left -= read) < 0)
                    {
                        faults.Add(new("bundle.too-large", Severity.Error, new(shown), $"more than {MostBytes} bytes when unpacked", "a smaller bundle"));
                        return null;
                    }
                    to.Write(piece, 0, read);
                }
                files[entry.FullName] = to.ToArray();
            }
            return files;
        }
        catch (InvalidDataException)
        {
            faults.Add(new("bundle.damaged", Severity.Error, new(shown), "the file is no archive, or a damaged one", "a bundle made by 'concord policy bundle'", "Fetch it again from whoever made it."));
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Unavailable($"{shown} cannot be read: {e.Message}", retry: e is IOException and not FileNotFoundException and not DirectoryNotFoundException, e);
        }
    }

    private static void Verify(BundleManifest manifest, Dictionary<string, byte[]> files, string shown, List<Fault> faults)
    {
        foreach (var (name, digest) in manifest.Files.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            if (!files.TryGetValue(name, out var bytes)) faults.Add(new("bundle.missing", Severity.Error, new(shown), $"{name} is named in the manifest and is not there"));
            else if (Digest(bytes) != digest) faults.Add(new("bundle.digest", Severity.Error, new(shown), $"{name} is not as it was when the bundle was made", $"SHA-256 {digest}", "Fetch the bundle again from whoever made it."));
        }
        foreach (var name in files.Keys.Where(n => !manifest.Files.ContainsKey(n)).Order(StringComparer.Ordinal)) faults.Add(new("bundle.entry", Severity.Error, new(shown), $"{name} is not named in the manifest"));
        foreach (var place in manifest.Places.Where(p => !p.StartsWith(Folder, StringComparison.Ordinal) && p + "/" != Folder || !IsSafe(p.TrimEnd('/')))) faults.Add(new("bundle.entry", Severity.Error, new(shown), $"a register at \"{place}\"", "a place within the bundle"));
        if (manifest.Places.Count == 0) faults.Add(new("bundle.manifest", Severity.Error, new(shown), "no register named in the manifest"));
        if (!(manifest.PeopleWeight is >= 0 and <= 1)) faults.Add(new("bundle.manifest", Severity.Error, new(shown), "a weight of people outside 0 to 1"));
        foreach (var (kind, version) in manifest.Rules.Where(r => BundleManifest.RulesHere.GetValueOrDefault(r.Key) != r.Value))
            faults.Add(new("bundle.rules", Severity.Warning, new(shown), $"made with version {version} of rule {kind}", $"version {BundleManifest.RulesHere.GetValueOrDefault(kind)}, which this program has", "Results may differ for that reason."));
    }

    /// <summary>Whether a name stays within the folder that it is unpacked into, whatever the system.</summary>
    private static bool IsSafe(string name) => name.Length is > 0 and < 400 && name[0] is not ('/' or '\\') && !name.Contains('\\', StringComparison.Ordinal) && !name.Contains(':', StringComparison.Ordinal)
        && name.Split('/').All(part => part.Length > 0 && part is not ("." or "..") && !part.Any(char.IsControl));

    /// <summary>The deepest folder above all of these files and folders.</summary>
    private static string Root(IEnumerable<string> paths)
    {
        string? root = null;
        foreach (var path in paths)
        {
            var above = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(path))!;
            root ??= above;
            while (above != root && !above.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal)) root = Path.GetDirectoryName(root)!;
        }
        return root ?? throw new ArgumentException("the register was read from nowhere", nameof(paths));
    }

    private static byte[] Bytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Unavailable($"{path} cannot be read: {e.Message}", retry: e is IOException, e);
        }
    }

    private static string Digest(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
