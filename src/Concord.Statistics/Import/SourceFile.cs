using Concord.Core;
using Concord.Statistics.Releases;
using Concord.Tables;

namespace Concord.Statistics.Import;

/// <summary>A file that is to be imported: its first rows for recognition, its digest, its companions.</summary>
public sealed class SourceFile
{
    private const int HeadRows = 16;
    private const int HeadColumns = 64;

    private readonly Lazy<string> sha256;
    private readonly Lazy<TableFile> table;
    private readonly Lazy<IReadOnlyList<IReadOnlyList<string>>> head;

    internal SourceFile(string path, string? shown = null, TextEncoding encoding = TextEncoding.Detect)
    {
        Shown = shown ?? System.IO.Path.GetFileName(path);
        Path = path;
        Name = System.IO.Path.GetFileName(path);
        sha256 = new Lazy<string>(() => ReleaseJson.Sha256OfFile(path));
        table = new Lazy<TableFile>(() => TableFile.Open(path, encoding: encoding));
        head = new Lazy<IReadOnlyList<IReadOnlyList<string>>>(() => [.. ReadHead(Table)]);
    }

    /// <summary>Full path.</summary>
    public string Path { get; }

    /// <summary>File name without its folder, as it is stored and shown.</summary>
    public string Name { get; }

    /// <summary>Path below the folder that was given, where a file name alone could mean several files.</summary>
    public string Shown { get; }

    /// <summary>Digest of the bytes, lower-case hexadecimal.</summary>
    public string Sha256 => sha256.Value;

    /// <summary>The file as tables; it has no sheets where it is none or must not be read, and its faults say why.</summary>
    public TableFile Table => table.Value;

    /// <summary>The first sixteen rows of the first sheet, blank ones included, cells without white space around them, at most 64 of each row.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Head => head.Value;

    /// <summary>Whether the first row consists of these cells, or begins with them where the last one asked for is <c>…</c>.</summary>
    public bool HasHeader(params ReadOnlySpan<string> cells) => HasRow(0, cells);

    /// <summary>Whether a row of <see cref="Head"/>, counted from 0, consists of these cells, or begins with them where the last one asked for is <c>…</c>.</summary>
    public bool HasRow(int row, params ReadOnlySpan<string> cells)
    {
        if (row >= Head.Count) return false;
        var found = Head[row];
        var open = cells[^1] == "…";
        if (open) cells = cells[..^1];
        if (open ? found.Count < cells.Length : found.Count != cells.Length) return false;
        for (var i = 0; i < cells.Length; i++)
        {
            if (found[i] != cells[i]) return false;
        }
        return true;
    }

    /// <summary>A file of the same folder, such as a code list that the layout needs; null where it is not there.</summary>
    public SourceFile? Companion(string name)
    {
        var path = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path) ?? "", name);
        return File.Exists(path) ? new SourceFile(path) : null;
    }

    /// <summary>The same file read in another encoding.</summary>
    internal SourceFile In(TextEncoding encoding) => new(Path, Shown, encoding);

    /// <summary>A place in this file.</summary>
    public Place At(int? row = null, int? column = null, string? field = null) => new(Name, null, row, column, field);

    private static IEnumerable<IReadOnlyList<string>> ReadHead(TableFile table)
    {
        foreach (var row in table.Sheets.Take(1).SelectMany(s => s.Rows.Take(HeadRows)))
        {
            var cells = new string[Math.Min(row.Count, HeadColumns)];
            for (var i = 0; i < cells.Length; i++) cells[i] = row.String(i);
            yield return cells;
        }
    }
}
