namespace Concord.Charts;

/// <summary>A point of a plot.</summary>
/// <param name="Name">Its name.</param>
/// <param name="X">Place across.</param>
/// <param name="Y">Place upward.</param>
/// <param name="Words">Name and both values in words, shown on pointing; may be empty.</param>
public sealed record PlotPoint(string Name, double X, double Y, string Words = "");

/// <summary>Names of the four quarters of a plot.</summary>
/// <param name="HighLow">High, and to the start: much upward, little across.</param>
/// <param name="HighHigh">High, and to the end.</param>
/// <param name="LowHigh">Low, and to the end.</param>
/// <param name="LowLow">Low, and to the start.</param>
public sealed record Quarters(string HighLow, string HighHigh, string LowHigh, string LowLow);

/// <summary>Points in four quarters, divided at a value of each axis: what drives against what depends. Points bear numbers where their names find no room; a list below has them all.</summary>
public sealed partial record QuadrantPlot : Chart
{
    /// <summary>Across.</summary>
    public required Axis X { get; init; }

    /// <summary>Upward.</summary>
    public required Axis Y { get; init; }

    /// <summary>What is across.</summary>
    public required string XTitle { get; init; }

    /// <summary>What is upward.</summary>
    public required string YTitle { get; init; }

    /// <summary>Where the quarters part.</summary>
    public required double SplitX { get; init; }

    /// <summary>Where the quarters part.</summary>
    public required double SplitY { get; init; }

    /// <summary>Names of the quarters.</summary>
    public required Quarters Names { get; init; }

    /// <summary>The points.</summary>
    public required IReadOnlyList<PlotPoint> Points { get; init; }
}
