namespace Concord.Tables;

/// <summary>Cells of a workbook that are shown as one; only the top left one holds a value. Rows count from 1, columns from 0, both ends included.</summary>
/// <param name="FirstRow">First row, from 1.</param>
/// <param name="FirstColumn">First column, from 0.</param>
/// <param name="LastRow">Last row, from 1.</param>
/// <param name="LastColumn">Last column, from 0.</param>
public readonly record struct MergedRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    /// <summary>Whether the cell belongs to the range.</summary>
    public bool Contains(int row, int column) => row >= FirstRow && row <= LastRow && column >= FirstColumn && column <= LastColumn;
}
