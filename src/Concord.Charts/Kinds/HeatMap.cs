namespace Concord.Charts;

/// <summary>A cell with a value.</summary>
/// <param name="Value">Gives the class.</param>
/// <param name="Label">The number in words.</param>
/// <param name="Words">More words, shown on pointing; may be empty.</param>
public sealed record HeatCell(double Value, string Label, string Words = "")
{
    /// <summary>Framed, for a reason that the key gives.</summary>
    public bool Framed { get; init; }

    /// <summary>Rests on something that was not checked: the number without a class, dashed.</summary>
    public bool Unsure { get; init; }

    /// <summary>Where a page leads from it: a place of the page (<c>#J03</c>) or a file beside it; empty for nowhere.</summary>
    public string Link { get; init; } = "";
}

/// <summary>A row of a heat map.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Cells">One cell a column; null where there is nothing.</param>
/// <param name="Note">A line below the name; may be empty.</param>
/// <param name="Sums">Words of the sum columns.</param>
public sealed record HeatRow(string Name, IReadOnlyList<HeatCell?> Cells, string Note = "", IReadOnlyList<string>? Sums = null);

/// <summary>A table whose cells are coloured by class. In a page it is a real table, which becomes a list of the filled cells in a narrow column.</summary>
public sealed partial record HeatMap : Chart
{
    /// <summary>What the rows are.</summary>
    public required string RowHeader { get; init; }

    /// <summary>Names of the columns.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>The rows.</summary>
    public required IReadOnlyList<HeatRow> Rows { get; init; }

    /// <summary>The stepped scale.</summary>
    public required ClassScale Scale { get; init; }

    /// <summary>Words of each class for the key, lowest first.</summary>
    public required IReadOnlyList<string> ClassLabels { get; init; }

    /// <summary>Names of the sum columns.</summary>
    public IReadOnlyList<string> SumColumns { get; init; } = [];

    /// <summary>What a framed cell is; empty if none is framed.</summary>
    public string FramedLabel { get; init; } = "";

    /// <summary>What an unsure cell is; empty if none is.</summary>
    public string UnsureLabel { get; init; } = "";

    /// <summary>Whole names of the columns, where <see cref="Columns"/> are short for them; a line below says which is which.</summary>
    public IReadOnlyList<string> ColumnNames { get; init; } = [];

    /// <summary>What a cell without a value means, for the key; empty where it goes without saying.</summary>
    public string EmptyLabel { get; init; } = "";
}
