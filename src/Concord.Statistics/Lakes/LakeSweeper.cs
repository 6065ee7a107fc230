using System.Globalization;

namespace Concord.Statistics.Lakes;

/// <summary>Removes what killed imports left behind, and what was removed or replaced more than an hour ago.</summary>
internal static class LakeSweeper
{
    /// <summary>Temp folders whose process is gone. One without a lock file was made this moment, unless it is old.</summary>
    public static void RemoveLeftovers(string root, TimeProvider clock)
    {
        foreach (var folder in Directory.EnumerateDirectories(root, LakeLayout.TempPrefix + "*").ToList())
        {
            try
            {
                var path = Path.Combine(folder, LakeLayout.LockFile);
                if (File.Exists(path))
                {
                    using var free = FileLock.Try(path);
                    if (free is null) continue;
                }
                else if (Age(Directory.GetLastWriteTimeUtc(folder), clock) < LakeLayout.Grace)
                {
                    continue;
                }
                Directory.Delete(folder, recursive: true);
            }
            catch (DirectoryNotFoundException)
            {
                // Another import was quicker.
            }
        }
    }

    /// <summary>To be called by the holder of the commit lock: nobody else adds or removes releases meanwhile.</summary>
    public static void RemoveOld(string root, TimeProvider clock)
    {
        var catalogue = Catalogue.ReadNewest(root, []);
        RemoveReleases(root, catalogue, clock);
        var folder = LakeLayout.Catalogues(root);
        foreach (var number in Catalogue.Numbers(folder).Where(n => n < catalogue.Number).ToList())
        {
            var next = Catalogue.PathOf(folder, number + 1);
            if (!File.Exists(next) || Age(File.GetLastWriteTimeUtc(next), clock) >= LakeLayout.Grace) File.Delete(Catalogue.PathOf(folder, number));
        }
    }

    private static void RemoveReleases(string root, Catalogue catalogue, TimeProvider clock)
    {
        var releases = LakeLayout.Releases(root);
        if (!Directory.Exists(releases)) return;
        var listed = catalogue.File.Releases.Select(r => Path.GetFullPath(Path.Combine(root, r.Folder))).ToHashSet(StringComparer.Ordinal);
        foreach (var dataset in Directory.EnumerateDirectories(releases).ToList())
        {
            foreach (var edition in Directory.EnumerateDirectories(dataset).ToList())
            {
                foreach (var folder in Directory.EnumerateDirectories(edition).Where(f => !listed.Contains(Path.GetFullPath(f)) && IsOver(f, clock)).ToList())
                {
                    Directory.Delete(folder, recursive: true);
                }
                RemoveEmpty(edition);
            }
            RemoveEmpty(dataset);
        }
    }

    // Without a marker the folder is what an import that was killed between its rename and its catalogue left: nobody has ever seen it.
    private static bool IsOver(string folder, TimeProvider clock)
    {
        var marker = Path.Combine(folder, LakeLayout.RemovedMarker);
        if (!File.Exists(marker)) return true;
        return !DateTimeOffset.TryParse(File.ReadAllText(marker), CultureInfo.InvariantCulture, DateTimeStyles.None, out var removed) ||
            clock.GetUtcNow() - removed >= LakeLayout.Grace;
    }

    private static void RemoveEmpty(string folder)
    {
        if (!Directory.EnumerateFileSystemEntries(folder).Any()) Directory.Delete(folder);
    }

    private static TimeSpan Age(DateTime utc, TimeProvider clock) => clock.GetUtcNow() - new DateTimeOffset(utc, TimeSpan.Zero);
}
