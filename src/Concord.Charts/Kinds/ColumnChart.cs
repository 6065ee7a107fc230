namespace Concord.Charts;

/// <summary>A column.</summary>
/// <param name="X">Its year.</param>
/// <param name="Value">Its height, below zero downward.</param>
/// <param name="Words">Year and value in words, shown on pointing; may be empty.</param>
public sealed record Column(double X, double Value, string Words = "")
{
    /// <summary>True for an estimate: pale and dashed.</summary>
    public bool Estimate { get; init; }
}

/// <summary>Words beside a column.</summary>
/// <param name="X">The column's year.</param>
/// <param name="Words">At most eight words.</param>
public sealed record ColumnNote(double X, string Words);

/// <summary>A balance or an amount by year, in columns from zero.</summary>
public sealed partial record ColumnChart : Chart
{
    /// <summary>Years.</summary>
    public required Axis X { get; init; }

    /// <summary>The amount; must hold zero.</summary>
    public required Axis Y { get; init; }

    /// <summary>Columns by rising X.</summary>
    public required IReadOnlyList<Column> Columns { get; init; }

    /// <summary>One or two columns in words.</summary>
    public IReadOnlyList<ColumnNote> Notes { get; init; } = [];

    /// <summary>Colour of the columns above zero.</summary>
    public Tone Above { get; init; } = Tone.People;

    /// <summary>Colour of the columns below zero.</summary>
    public Tone Below { get; init; } = Tone.Rest;
}
