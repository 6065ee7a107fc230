namespace Concord.Tables;

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
