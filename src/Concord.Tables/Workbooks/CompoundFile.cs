using System.Buffers.Binary;
using System.Text;

namespace Concord.Tables.Workbooks;

/// <summary>
/// The directory of a compound file ([MS-CFB]), as far as is needed to walk the records of an .xls. Everything that points outside the file
/// or runs in a circle is an <see cref="InvalidDataException"/>.
/// </summary>
internal sealed class CompoundFile
{
    private const uint LastRegular = 0xFFFFFFFA;
    private const int HeaderEntries = 109;
    private readonly Stream stream;
    private readonly int sectorSize;
    private readonly uint[] next;
    private readonly Dictionary<string, (uint Start, long Length)> entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly uint miniCutoff;
    private readonly uint firstMiniTable;
    private (uint Start, long Length) root;

    public CompoundFile(Stream stream)
    {
        this.stream = stream;
        var header = ReadAt(0, 512);
        var shift = Half(header, 0x1E);
        if (shift is not (9 or 12)) throw new InvalidDataException("size of sectors");
        sectorSize = 1 << shift;
        miniCutoff = Word(header, 0x38);
        firstMiniTable = Word(header, 0x3C);
        next = [.. TableSectors(header).SelectMany(s => Words(Sector(s)))];
        foreach (var sector in Chain(Word(header, 0x30))) ReadDirectory(Sector(sector));
    }

    /// <summary>Whether the directory has an entry of this name.</summary>
    public bool Has(string name) => entries.ContainsKey(name);

    /// <summary>The stream of this name, or null.</summary>
    public CompoundStream? Find(string name)
    {
        if (!entries.TryGetValue(name, out var entry)) return null;
        if (entry.Length >= miniCutoff) return Regular(entry.Start, entry.Length);
        // Streams below the cutoff live in 64-byte pieces of the root's stream, chained by a table of their own.
        var mini = Regular(root.Start, root.Length);
        uint[] miniNext = [.. Chain(firstMiniTable).SelectMany(s => Words(Sector(s)))];
        return new CompoundStream(mini.Read, Follow(entry.Start, miniNext).Select(s => s * 64L).ToArray(), 64, entry.Length);
    }

    private CompoundStream Regular(uint start, long length) =>
        new((at, buffer) => ReadAt(at, buffer), Chain(start).Select(Offset).ToArray(), sectorSize, length);

    private IEnumerable<uint> TableSectors(byte[] header)
    {
        for (var i = 0; i < HeaderEntries; i++)
        {
            if (Word(header, 0x4C + (4 * i)) is var sector && sector < LastRegular) yield return sector;
        }
        var seen = 0;
        for (var more = Word(header, 0x44); more < LastRegular;)
        {
            if (++seen > stream.Length / sectorSize) throw new InvalidDataException("table in a circle");
            var words = Words(Sector(more));
            foreach (var sector in words[..^1])
            {
                if (sector < LastRegular) yield return sector;
            }
            more = words[^1];
        }
    }

    private void ReadDirectory(byte[] sector)
    {
        for (var at = 0; at < sector.Length; at += 128)
        {
            var nameBytes = Half(sector, at + 64);
            if (nameBytes is < 2 or > 64) continue;
            var name = Encoding.Unicode.GetString(sector, at, nameBytes - 2);
            (uint, long) entry = (Word(sector, at + 116), Word(sector, at + 120));
            if (sector[at + 66] == 5) root = entry;
            else if (sector[at + 66] == 2) entries[name] = entry;
            else entries.TryAdd(name, entry);
        }
    }

    private IEnumerable<uint> Chain(uint start) => Follow(start, next);

    private static IEnumerable<uint> Follow(uint start, uint[] table)
    {
        var seen = 0;
        for (var sector = start; sector < LastRegular; sector = table[sector])
        {
            if (sector >= table.Length || ++seen > table.Length) throw new InvalidDataException("chain of sectors");
            yield return sector;
        }
    }

    private long Offset(uint sector) => (sector + 1L) * sectorSize;

    private byte[] Sector(uint sector) => ReadAt(Offset(sector), sectorSize);

    private byte[] ReadAt(long offset, int count)
    {
        var buffer = new byte[count];
        ReadAt(offset, buffer);
        return buffer;
    }

    private void ReadAt(long offset, Span<byte> buffer)
    {
        stream.Position = offset;
        if (stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) < buffer.Length) throw new InvalidDataException("cut off");
    }

    private static ushort Half(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));

    private static uint Word(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));

    private static uint[] Words(byte[] sector) => [.. Enumerable.Range(0, sector.Length / 4).Select(i => Word(sector, 4 * i))];
}
