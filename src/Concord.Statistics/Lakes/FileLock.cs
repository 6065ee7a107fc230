using Concord.Core;

namespace Concord.Statistics.Lakes;

/// <summary>An exclusive lock on a file, freed by the system when its process ends in whatever way.</summary>
internal sealed class FileLock : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private const int LinuxWouldBlock = 11;
    private const int MacWouldBlock = 35;
    private const int WindowsSharingViolation = unchecked((int)0x80070020);

    private readonly FileStream stream;

    private FileLock(FileStream stream) => this.stream = stream;

    /// <summary>The lock, or null where another process holds it.</summary>
    public static FileLock? Try(string path)
    {
        try
        {
            return new FileLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (e.HResult is LinuxWouldBlock or MacWouldBlock or WindowsSharingViolation)
        {
            return null;
        }
    }

    /// <summary>Waits for the lock.</summary>
    /// <exception cref="Unavailable">Another process held it for half a minute.</exception>
    public static FileLock Wait(string path)
    {
        for (var waited = TimeSpan.Zero; waited < Patience; waited += Pause)
        {
            if (Try(path) is { } held) return held;
            Thread.Sleep(Pause);
        }
        throw new Unavailable($"Another process has been writing the list of releases for {Patience.TotalSeconds:0} seconds ({path}). Run this again when it has ended.", retry: true);
    }

    public void Dispose() => stream.Dispose();
}
