using System.Globalization;
using Concord.Core;

namespace Concord.Tables;

/// <summary>
/// One row while it is the current one; what must outlive it is copied out (<see cref="String"/>). Columns count from 0; a column beyond
/// the end of the row is blank, since rows of official files are ragged.
/// </summary>
public sealed class TableRow
{
    private readonly string file;
    private readonly string? sheet;
    private readonly IReadOnlyList<MergedRange> merged;
    private char[] characters = new char[256];
    private int used;
    private Cell[] cells = new Cell[16];

    internal TableRow(string file, string? sheet, IReadOnlyList<MergedRange> merged)
    {
        this.file = file;
        this.sheet = sheet;
        this.merged = merged;
    }

    /// <summary>Number of the row from 1, as a spreadsheet shows it; in a text file the line on which the row starts.</summary>
    public int Number { get; private set; }

    /// <summary>Number of cells, blank ones at the end included.</summary>
    public int Count { get; private set; }

    /// <summary>Whether every cell is blank.</summary>
    public bool IsEmpty
    {
        get
        {
            for (var i = 0; i < Count; i++)
            {
                if (cells[i].Kind != CellKind.Blank) return false;
            }
            return true;
        }
    }

    /// <summary>What stands in the cell.</summary>
    public CellKind Kind(int column) => At(column).Kind;

    /// <summary>Whether the cell holds nothing but white space.</summary>
    public bool IsBlank(int column) => At(column).Kind == CellKind.Blank;

    /// <summary>
    /// The text as it stands, white space included: numbers in the shortest invariant form that reads back the same, dates as
    /// <c>2023-05-10</c>, errors as <c>#N/A</c>. Valid until the next row.
    /// </summary>
    public ReadOnlySpan<char> Text(int column)
    {
        var cell = At(column);
        return cell.Kind switch
        {
            CellKind.Number => cell.Number.ToString(CultureInfo.InvariantCulture),
            CellKind.Date => DateText(cell.Date),
            _ => cell.Written is { } text ? text : characters.AsSpan(cell.Start, cell.Length),
        };
    }

    /// <summary>The text without white space around it, to keep.</summary>
    public string String(int column) => Text(column).Trim().ToString();

    /// <summary>
    /// The number of the cell: a number of a workbook, or text in invariant form (<c>-1.5e3</c>, white space around it allowed). False for
    /// blank cells, dates, thousands separators, decimal commas, infinities and everything else.
    /// </summary>
    public bool TryNumber(int column, out double value)
    {
        var cell = At(column);
        value = cell.Number;
        if (cell.Kind == CellKind.Number) return true;
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return cell.Kind == CellKind.Text && double.TryParse(Text(column).Trim(), Plain, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }

    /// <summary>The number of the cell if it is whole and not beyond ±2^53.</summary>
    public bool TryInteger(int column, out long value)
    {
        value = 0;
        if (!TryNumber(column, out var number) || Math.Abs(number) > 1L << 53 || number != Math.Truncate(number)) return false;
        value = (long)number;
        return true;
    }

    /// <summary>
    /// The date of a cell that the workbook shows as one, or the day that a plain number of a workbook means as a serial of the 1900 system
    /// (from 61, 1 March 1900, on). A date written as text is text: false.
    /// </summary>
    public bool TryDate(int column, out DateOnly date)
    {
        var cell = At(column);
        date = default;
        if (cell.Kind == CellKind.Date) date = DateOnly.FromDateTime(cell.Date);
        else if (cell.Kind == CellKind.Number && cell.Number is >= 61 and < 2_958_466) date = new DateOnly(1899, 12, 30).AddDays((int)cell.Number);
        else return false;
        return true;
    }

    /// <summary>The merged range that the cell belongs to, or null. Only its top left cell holds the value.</summary>
    public MergedRange? Merge(int column)
    {
        foreach (var range in merged)
        {
            if (range.FirstRow > Number) break;
            if (range.Contains(Number, column)) return range;
        }
        return null;
    }

    /// <summary>Where a cell stands, for a fault.</summary>
    public Place Place(int column, string? field = null) => new(file, sheet, Number, column + 1, field);

    /// <summary>Where the row stands, for a fault.</summary>
    public Place Place() => new(file, sheet, Number);

    internal void Begin(int number)
    {
        Number = number;
        Count = 0;
        used = 0;
    }

    internal void AddText(ReadOnlySpan<char> text)
    {
        if (used + text.Length > characters.Length) Array.Resize(ref characters, Math.Max(characters.Length * 2, used + text.Length));
        text.CopyTo(characters.AsSpan(used));
        Add(new Cell { Kind = text.IsWhiteSpace() ? CellKind.Blank : CellKind.Text, Start = used, Length = text.Length });
        used += text.Length;
    }

    internal void AddWritten(string? text, CellKind kind) => Add(new Cell { Kind = string.IsNullOrWhiteSpace(text) ? CellKind.Blank : kind, Written = text ?? "" });

    internal void AddNumber(double number) => Add(new Cell { Kind = CellKind.Number, Number = number });

    internal void AddDate(DateTime date) => Add(new Cell { Kind = CellKind.Date, Date = date });

    private void Add(Cell cell)
    {
        if (Count == cells.Length) Array.Resize(ref cells, Count * 2);
        cells[Count++] = cell;
    }

    private Cell At(int column)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(column);
        return column < Count ? cells[column] : default;
    }

    private static string DateText(DateTime date) =>
        date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);

    private struct Cell
    {
        public CellKind Kind;
        public string? Written;
        public int Start;
        public int Length;
        public double Number;
        public DateTime Date;
    }
}
