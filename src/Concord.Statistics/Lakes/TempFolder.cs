namespace Concord.Statistics.Lakes;

/// <summary>A folder inside the lake (a rename does not cross volumes) for one import, marked as in use by a lock that dies with the process.</summary>
internal sealed class TempFolder : IDisposable
{
    private readonly FileLock held;

    private TempFolder(string path, FileLock held) => (Path, this.held) = (path, held);

    public string Path { get; }

    public static TempFolder Create(string root)
    {
        var path = System.IO.Path.Combine(root, LakeLayout.TempPrefix + Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(path);
        return new TempFolder(path, FileLock.Try(System.IO.Path.Combine(path, LakeLayout.LockFile)) ?? throw new IOException($"cannot lock {path}"));
    }

    public void Dispose()
    {
        held.Dispose();
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // The next import removes what could not be removed now.
        }
    }
}
