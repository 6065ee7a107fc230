using System.Formats.Tar;
using System.IO.Compression;

namespace Concord.Cli;

/// <summary>A backup: a gzipped tar with <c>lake/…</c> and <c>policy/…</c>, sorted, without owners and times, so that the same folders give the same bytes.</summary>
internal static class BackupFile
{
    private const string Lake = "lake/";
    private const string Policy = "policy/";

    /// <summary>Writes the files of both folders, whole or not at all; returns how many.</summary>
    public static int Write(string target, string lake, string policy)
    {
        var files = Files(Lake, lake).Concat(Files(Policy, policy)).ToList();
        if (files.Count == 0) return 0;
        Tables.Writing.AtomicFile.Write(Path.GetFullPath(target), stream =>
        {
            using var packed = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true);
            using var tar = new TarWriter(packed, TarEntryFormat.Ustar, leaveOpen: true);
            foreach (var (name, path) in files)
            {
                using var content = File.OpenRead(path);
                tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = content, ModificationTime = DateTimeOffset.UnixEpoch, Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead });
            }
        });
        return files.Count;
    }

    /// <summary>Puts the files back; returns how many. A name that leads out of the two folders ends it before anything more is written.</summary>
    public static int Read(string source, string lake, string policy)
    {
        var files = 0;
        try
        {
            using var packed = new GZipStream(File.OpenRead(source), CompressionMode.Decompress);
            using var tar = new TarReader(packed);
            while (tar.GetNextEntry() is { } entry)
            {
                var target = entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile
                    ? Inside(entry.Name, Lake, lake) ?? Inside(entry.Name, Policy, policy) : null;
                if (target is null) throw new UsageError($"{source} is no backup of Concord: it holds {entry.Name}.");
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                entry.ExtractToFile(target, overwrite: false);
                files++;
            }
        }
        catch (InvalidDataException)
        {
            throw new UsageError($"{source} is no backup of Concord, or is cut off after {PolicyText.Count(files, "file")}.");
        }
        return files;
    }

    /// <summary>Everything in a folder but locks and what a killed import left.</summary>
    private static IEnumerable<(string Name, string Path)> Files(string prefix, string folder) => !Directory.Exists(folder) ? [] :
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => (Name: prefix + Path.GetRelativePath(folder, path).Replace('\\', '/'), path))
            .Where(f => !f.Name.Contains("/.tmp-", StringComparison.Ordinal) && !f.Name.EndsWith("/.lock", StringComparison.Ordinal))
            .OrderBy(f => f.Name, StringComparer.Ordinal);

    private static string? Inside(string name, string prefix, string folder)
    {
        if (!name.StartsWith(prefix, StringComparison.Ordinal)) return null;
        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        var path = Path.GetFullPath(Path.Combine(root, name[prefix.Length..]));
        return path.StartsWith(root, StringComparison.Ordinal) && path.Length > root.Length ? path : null;
    }
}
