namespace Concord.Tables;

/// <summary>What a file is by its content, whatever its name ends in.</summary>
public enum TableKind
{
    /// <summary>Text with separated cells: comma, semicolon or tab.</summary>
    Text,

    /// <summary>Workbook in a zip archive (.xlsx).</summary>
    Xlsx,

    /// <summary>Workbook in a compound file (.xls, BIFF).</summary>
    Xls,
}
