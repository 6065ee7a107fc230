namespace Concord.Tables;

/// <summary>
/// What a file may cost before it is refused with a fault. The defaults hold the largest official file known (131 MB of text)
/// several times over, and keep a hostile one from filling memory or running for minutes.
/// </summary>
public sealed record TableLimits
{
    /// <summary>The defaults.</summary>
    public static TableLimits Default { get; } = new();

    /// <summary>Bytes on disk: 1 GB.</summary>
    public long FileBytes { get; init; } = 1L << 30;

    /// <summary>Bytes of all parts of a zipped workbook once unpacked: 256 MB.</summary>
    public long UnpackedBytes { get; init; } = 256L << 20;

    /// <summary>Unpacked bytes per byte of archive, looked at from 16 MB unpacked on: 200. Sheets of figures reach about 30.</summary>
    public int UnpackedRatio { get; init; } = 200;

    /// <summary>Parts in the archive of a workbook: 2,000.</summary>
    public int Parts { get; init; } = 2_000;

    /// <summary>Cells in a row: 16,384, as in a spreadsheet.</summary>
    public int Columns { get; init; } = 16_384;

    /// <summary>Rows in a sheet: 50 million.</summary>
    public int Rows { get; init; } = 50_000_000;

    /// <summary>Rows times columns of a sheet of a workbook, blank cells included: 100 million.</summary>
    public long Cells { get; init; } = 100_000_000;

    /// <summary>Characters in a cell: 1 million.</summary>
    public int CellLength { get; init; } = 1_000_000;

    /// <summary>Merged ranges in a sheet: 100,000.</summary>
    public int MergedRanges { get; init; } = 100_000;
}
