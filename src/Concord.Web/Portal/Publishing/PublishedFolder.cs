using System.Text;
using Concord.Core;
using Concord.Tables.Writing;

namespace Concord.Web.Portal.Publishing;

/// <summary>
/// The folder of a published site. Each file is put in place whole, and only where its bytes differ; a journal says which files are those of the run
/// that was begun, so that a stopped one goes on. At its end the list of files is kept, and what only the list before it had is taken away.
/// </summary>
internal sealed class PublishedFolder(string root, string stamp)
{
    private const string Own = ".concord-publish";

    private readonly Dictionary<string, long> kept = new(StringComparer.Ordinal);
    private HashSet<string> done = new(StringComparer.Ordinal);

    public int Files => kept.Count;

    public long Bytes => kept.Values.Sum();

    public int Written { get; private set; }

    private string Journal => Path.Combine(root, Own, "journal.txt");

    private string List => Path.Combine(root, Own, "files.txt");

    /// <summary>Begins or goes on with a run.</summary>
    public void Begin() => Guard(() =>
    {
        Directory.CreateDirectory(Path.Combine(root, Own));
        var lines = File.Exists(Journal) ? File.ReadAllLines(Journal) : [];
        if (lines is [var begun, ..] && begun == stamp) done = [.. lines[1..]];
        else File.WriteAllText(Journal, stamp + "\n");
    });

    /// <summary>Bytes of an address that this run wrote before it was stopped; null where it did not.</summary>
    public byte[]? FromThisRun(string address)
    {
        lock (kept)
        {
            if (!done.Contains(address)) return null;
        }
        var path = PathOf(address);
        if (!File.Exists(path)) return null;
        var bytes = File.ReadAllBytes(path);
        lock (kept) kept[address] = bytes.Length;
        return bytes;
    }

    /// <summary>Says that a file will be made; false where another page has done so.</summary>
    public bool Claim(string address)
    {
        lock (kept) return kept.TryAdd(address, 0);
    }

    /// <summary>Puts a file in its place.</summary>
    public void Keep(string address, byte[] bytes) => Guard(() =>
    {
        var path = PathOf(address);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var same = File.Exists(path) && new FileInfo(path).Length == bytes.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes);
        if (!same) AtomicFile.Write(path, stream => stream.Write(bytes));
        lock (kept)
        {
            kept[address] = bytes.Length;
            if (!same) Written++;
            File.AppendAllText(Journal, address + "\n");
        }
    });

    /// <summary>Ends the run: takes away what an earlier one left and this one does not have. Returns how many files went.</summary>
    public int End()
    {
        var gone = 0;
        Guard(() =>
        {
            foreach (var address in File.Exists(List) ? File.ReadAllLines(List) : [])
            {
                if (address.Length == 0 || kept.ContainsKey(address) || !File.Exists(PathOf(address))) continue;
                File.Delete(PathOf(address));
                gone++;
            }
            AtomicFile.Write(List, stream => stream.Write(Encoding.UTF8.GetBytes(string.Concat(kept.Keys.Order(StringComparer.Ordinal).Select(a => a + "\n")))));
            File.Delete(Journal);
        });
        return gone;
    }

    /// <summary>An address as a file beneath the root; addresses come from our own pages, and still none may lead out of it.</summary>
    private string PathOf(string address)
    {
        var path = Path.GetFullPath(Path.Combine(root, Uri.UnescapeDataString(address).TrimStart('/') + (address.EndsWith('/') ? "index.html" : "")));
        return path.StartsWith(Path.GetFullPath(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? path : throw new ArgumentException($"The address {address} leads out of the folder.", nameof(address));
    }

    private void Guard(Action act)
    {
        try
        {
            act();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Unavailable($"The folder {root} cannot be written to: {e.Message.TrimEnd('.')}. What was finished stays; run this again to go on.", retry: true, e);
        }
    }
}
