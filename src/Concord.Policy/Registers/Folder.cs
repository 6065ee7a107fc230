using Concord.Core;

namespace Concord.Policy.Registers;

/// <summary>Writes folders that are whole or not there at all.</summary>
internal static class Folder
{
    /// <summary>Fills a folder beside the target under a temporary name, then renames it. The target must not be there, or be empty: files of two registers would mix.</summary>
    public static void Write(string path, Action<string> fill)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var temporary = Path.Combine(Path.GetDirectoryName(target) ?? target, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}.tmp");
        try
        {
            if (Directory.Exists(target))
            {
                if (Directory.EnumerateFileSystemEntries(target).Any()) throw new Unavailable($"{path} holds files already; name a new folder", retry: false);
                Directory.Delete(target);
            }
            Directory.CreateDirectory(temporary);
            fill(temporary);
            Directory.Move(temporary, target);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Unavailable($"{path} cannot be written: {e.Message}", retry: e is not (DirectoryNotFoundException or UnauthorizedAccessException), e);
        }
        finally
        {
            TryDelete(temporary);
        }
    }

    private static void TryDelete(string temporary)
    {
        try
        {
            if (Directory.Exists(temporary)) Directory.Delete(temporary, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The failure that led here is the one worth telling.
        }
    }
}
