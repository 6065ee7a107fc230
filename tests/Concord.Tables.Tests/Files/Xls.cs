using System.Buffers.Binary;
using System.Text;

namespace Concord.Tables.Tests.Files;

/// <summary>Builds small .xls files record by record ([MS-XLS]) in a compound file ([MS-CFB]).</summary>
internal static class Xls
{
    private const int Sector = 512;
    private const uint EndOfChain = 0xFFFFFFFE, Free = 0xFFFFFFFF, FatSector = 0xFFFFFFFD;

    public static byte[] Number(int row, int column, double value, int format = 0) => Record(0x203, U16(row), U16(column), U16(format), BitConverter.GetBytes(value));

    public static byte[] Text(int row, int column, string text) =>
        Record(0x204, U16(row), U16(column), U16(0), U16(text.Length), [1], Encoding.Unicode.GetBytes(text));

    public static byte[] Formula(int row, int column, double result) =>
        Record(0x006, U16(row), U16(column), U16(0), BitConverter.GetBytes(result), U16(0), new byte[4], U16(0));

    public static byte[] Error(int row, int column, byte error) => Record(0x205, U16(row), U16(column), U16(0), [error, 1]);

    public static byte[] Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) =>
        Record(0x0E5, U16(1), U16(firstRow), U16(lastRow), U16(firstColumn), U16(lastColumn));

    /// <summary>The stream of a workbook with one sheet called Data.</summary>
    public static byte[] Workbook(bool locked, params byte[][] cells)
    {
        byte[] formats = [.. Format(0), .. Format(14)];
        byte[] start = [.. Begin(5), .. locked ? Record(0x2F, U16(1), new byte[52]) : [], .. formats];
        var sheetAt = start.Length + 4 + 8 + 4 + 4;
        byte[] globals = [.. start, .. Record(0x85, BitConverter.GetBytes(sheetAt), [0, 0, 4, 0], "Data"u8.ToArray()), .. Record(0x0A)];
        return [.. globals, .. Begin(0x10), .. Record(0x200, new byte[4], BitConverter.GetBytes(100), U16(0), U16(10), U16(0)), .. cells.SelectMany(c => c), .. Record(0x0A)];
    }

    public static byte[] Book(params byte[][] cells) => Compound("Workbook", Workbook(locked: false, cells));

    /// <summary>A compound file with one stream: long ones in sectors, short ones in the mini stream.</summary>
    public static byte[] Compound(string name, byte[] content)
    {
        var mini = content.Length < 4096;
        var sectors = (content.Length + Sector - 1) / Sector;
        var fat = Enumerable.Repeat(Free, Sector / 4).ToArray();
        (fat[0], fat[1], fat[2]) = (FatSector, EndOfChain, EndOfChain);
        for (var i = 0; i < sectors; i++) fat[3 + i] = i == sectors - 1 ? EndOfChain : (uint)(4 + i);
        var miniFat = Enumerable.Repeat(Free, Sector / 4).ToArray();
        var minis = (content.Length + 63) / 64;
        for (var i = 0; mini && i < minis; i++) miniFat[i] = i == minis - 1 ? EndOfChain : (uint)(i + 1);
        byte[] directory =
        [
            .. Entry("Root Entry", 5, mini ? 3 : EndOfChain, mini ? sectors * Sector : 0), .. Entry(name, 2, mini ? 0u : 3u, content.Length), .. new byte[2 * 128],
        ];
        return [.. Header(mini), .. Words(fat), .. directory, .. Words(miniFat), .. content, .. new byte[(sectors * Sector) - content.Length]];
    }

    private static byte[] Header(bool mini)
    {
        var header = new byte[Sector];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(header, 0);
        (header[0x18], header[0x1A], header[0x1C], header[0x1D], header[0x1E], header[0x20]) = (0x3E, 3, 0xFE, 0xFF, 9, 6);
        Put(header, 0x2C, 1);
        Put(header, 0x30, 1);
        Put(header, 0x38, 4096);
        Put(header, 0x3C, mini ? 2 : EndOfChain);
        Put(header, 0x40, mini ? 1u : 0u);
        Put(header, 0x44, EndOfChain);
        for (var i = 0; i < 109; i++) Put(header, 0x4C + (4 * i), i == 0 ? 0 : Free);
        return header;
    }

    private static byte[] Entry(string name, byte kind, uint start, int length)
    {
        var entry = new byte[128];
        Encoding.Unicode.GetBytes(name).CopyTo(entry, 0);
        (entry[64], entry[66], entry[67]) = ((byte)((name.Length + 1) * 2), kind, 1);
        for (var at = 68; at < 80; at++) entry[at] = 0xFF;
        if (kind == 5) Put(entry, 76, 1);
        Put(entry, 116, start);
        Put(entry, 120, (uint)length);
        return entry;
    }

    private static byte[] Begin(int kind) => Record(0x809, U16(0x600), U16(kind), U16(0x0DBB), U16(0x07CC), new byte[8]);

    private static byte[] Format(int number) => Record(0xE0, U16(0), U16(number), new byte[16]);

    private static byte[] Record(int kind, params byte[][] parts)
    {
        byte[] body = [.. parts.SelectMany(p => p)];
        return [.. U16(kind), .. U16(body.Length), .. body];
    }

    private static byte[] U16(int value) => BitConverter.GetBytes((ushort)value);

    private static void Put(byte[] bytes, int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), value);

    private static byte[] Words(uint[] words) => [.. words.SelectMany(BitConverter.GetBytes)];
}
