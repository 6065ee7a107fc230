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

/// <summary>The encoding of a text file.</summary>
public enum TextEncoding
{
    /// <summary>UTF-8 with or without a byte order mark, or UTF-16 with one. Anything else is a fault, never guessed.</summary>
    Detect,

    /// <summary>ISO 8859-1, said by the person who knows the file.</summary>
    Latin1,

    /// <summary>Windows code page 1252, said by the person who knows the file.</summary>
    Windows1252,
}

/// <summary>What stands in a cell.</summary>
public enum CellKind
{
    /// <summary>Nothing, white space only, or a cell beyond the end of the row.</summary>
    Blank,

    /// <summary>Text. Every cell of a text file that is not blank is text, numbers and dates included.</summary>
    Text,

    /// <summary>A number of a workbook.</summary>
    Number,

    /// <summary>A number of a workbook that its format shows as a date.</summary>
    Date,

    /// <summary>TRUE or FALSE of a workbook.</summary>
    Boolean,

    /// <summary>An error of a workbook: #N/A, #REF!, #DIV/0!.</summary>
    Error,
}
