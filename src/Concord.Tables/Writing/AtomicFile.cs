using Concord.Core;

namespace Concord.Tables.Writing;

/// <summary>Writes files that are whole or not there at all.</summary>
public static class AtomicFile
{
    /// <summary>Writes beside the target under a temporary name, flushes to the disk, then renames over the target. On any failure nothing is left behind.</summary>
    /// <exception cref="Unavailable">The folder is missing or cannot be written, or the disk is full.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(write);
        var temporary = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}.tmp");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }
            File.Move(temporary, path, overwrite: true);
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
            File.Delete(temporary);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The failure that led here is the one worth telling.
        }
    }
}
