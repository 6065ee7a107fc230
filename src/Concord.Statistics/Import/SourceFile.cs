using Concord.Core;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Import;

/// <summary>A file that is to be imported: its first rows for recognition, its digest, its companions.</summary>
public sealed class SourceFile
{
    private const int HeadBytes = 16 * 1024;

    private readonly Lazy<string> sha256;
    private readonly Lazy<IReadOnlyList<string>> head;
    private bool isWorkbook;

    internal SourceFile(string path)
    {
        Path = path;
        Name = System.IO.Path.GetFileName(path);
        sha256 = new Lazy<string>(() => ReleaseJson.Sha256OfFile(path));
        head = new Lazy<IReadOnlyList<string>>(ReadHead);
    }

    /// <summary>Full path.</summary>
    public string Path { get; }

    /// <summary>File name without its folder, as it is stored and shown.</summary>
    public string Name { get; }

    /// <summary>Digest of the bytes, lower-case hexadecimal.</summary>
    public string Sha256 => sha256.Value;

    /// <summary>Whether the file begins as a workbook does (zip or compound file), not as text.</summary>
    public bool IsWorkbook => head.Value is not null && isWorkbook;

    /// <summary>The first lines of a text file, without byte-order mark; empty for a workbook.</summary>
    public IReadOnlyList<string> Head => head.Value;

    /// <summary>Whether the first line consists of these cells, or begins with them where the last one asked for is <c>…</c>.</summary>
    public bool HasHeader(char separator, params ReadOnlySpan<string> cells)
    {
        if (Head.Count == 0) return false;
        var found = Head[0].Split(separator);
        var open = cells[^1] == "…";
        if (open) cells = cells[..^1];
        if (open ? found.Length < cells.Length : found.Length != cells.Length) return false;
        for (var i = 0; i < cells.Length; i++)
        {
            if (found[i].Trim().Trim('"') != cells[i]) return false;
        }
        return true;
    }

    /// <summary>A file of the same folder, such as a code list that the layout needs; null where it is not there.</summary>
    public SourceFile? Companion(string name)
    {
        var path = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path) ?? "", name);
        return File.Exists(path) ? new SourceFile(path) : null;
    }

    /// <summary>A place in this file.</summary>
    public Place At(int? row = null, int? column = null, string? field = null) => new(Name, null, row, column, field);

    private string[] ReadHead()
    {
        using var stream = File.OpenRead(Path);
        var bytes = new byte[HeadBytes];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        ReadOnlySpan<byte> start = bytes.AsSpan(0, length);
        isWorkbook = start.StartsWith("PK\u0003\u0004"u8) || start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);
        if (isWorkbook) return [];
        var text = System.Text.Encoding.UTF8.GetString(start).TrimStart('\uFEFF');
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        // The last line may be cut by the buffer; it is whole only where the file ends.
        return length < HeadBytes || lines.Length == 1 ? lines : lines[..^1];
    }
}
