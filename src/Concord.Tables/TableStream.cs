using Concord.Core;

namespace Concord.Tables;

/// <summary>Opens files so that trouble of the machine is told apart from flaws of the data.</summary>
internal static class TableStream
{
    public static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new Unavailable($"{path} is not there; check the path", retry: false, e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new Unavailable($"{path} cannot be opened: it is a folder, or the right to read it is missing", retry: false, e);
        }
        catch (IOException e)
        {
            throw new Unavailable($"{path} cannot be opened: {e.Message}", retry: true, e);
        }
    }
}
