using System.Globalization;
using Concord.Core;
using Concord.Tables.Text;
using Concord.Tables.Workbooks;

namespace Concord.Tables;

/// <summary>
/// A file of tables, whatever its kind: separated text, .xlsx or .xls, told apart by content. Holds no handle; each reading of
/// <see cref="Sheets"/> opens the file anew. Bad data never throws: see <see cref="Faults"/>.
/// </summary>
public sealed class TableFile
{
    private readonly FaultLog log;
    private readonly IEnumerable<TableSheet> sheets;

    private TableFile(string path, TableKind? kind, FaultLog log, IEnumerable<TableSheet> sheets)
    {
        Path = path;
        Kind = kind;
        this.log = log;
        this.sheets = sheets;
    }

    /// <summary>The path as given.</summary>
    public string Path { get; }

    /// <summary>The name without its folder, as faults state it.</summary>
    public string Name => log.File;

    /// <summary>What the file is; null if it is no table or must not be read (then <see cref="Faults"/> says why and there are no sheets).</summary>
    public TableKind? Kind { get; }

    /// <summary>
    /// The flaws seen so far; reading rows may add to them, so look again after the last row. An error among them means that what was read
    /// is not the whole of the file, or not to be trusted.
    /// </summary>
    public IReadOnlyList<Fault> Faults => log.Faults;

    /// <summary>The sheets in the order of the workbook, one after the other; a text file has one.</summary>
    public IEnumerable<TableSheet> Sheets => sheets;

    /// <summary>Looks at the whole file once, without loading it: kind, encoding, separator, limits, formulas.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">What it may cost; null for the defaults.</param>
    /// <param name="encoding">The encoding of a text file without a byte order mark, if it is known not to be UTF-8.</param>
    /// <exception cref="Unavailable">The file is not there or cannot be read.</exception>
    public static TableFile Open(string path, TableLimits? limits = null, TextEncoding encoding = TextEncoding.Detect)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        limits ??= TableLimits.Default;
        var log = new FaultLog(System.IO.Path.GetFileName(path));
        using var stream = TableStream.Open(path);
        if (stream.Length > limits.FileBytes)
        {
            log.Error("table.too-large", string.Create(CultureInfo.InvariantCulture, $"the file has {stream.Length} bytes"),
                string.Create(CultureInfo.InvariantCulture, $"at most {limits.FileBytes} bytes"), "Split the file, or take the table that is needed out of it.");
            return new TableFile(path, null, log, []);
        }
        var kind = FileSniffer.Recognise(stream, log);
        var errors = new ErrorCells(log);
        IEnumerable<TableSheet>? sheets = kind switch
        {
            TableKind.Text => TextTable.Open(path, stream, log, limits, encoding),
            TableKind.Xlsx => ZipGuard.Check(stream, errors, log, limits) ? Workbook.Open(path, errors, log, limits) : null,
            TableKind.Xls => BiffScan.Check(stream, errors, log) ? Workbook.Open(path, errors, log, limits) : null,
            _ => null,
        };
        return new TableFile(path, sheets is null ? null : kind, log, sheets ?? []);
    }
}
