namespace Concord.Charts;

/// <summary>Two values of one thing: a ring for the earlier date or the first publisher, a dot for the later or second.</summary>
/// <param name="Name">Whose they are.</param>
/// <param name="Before">Earlier value, or null.</param>
/// <param name="After">Later value, or null; one of the two there must be.</param>
/// <param name="Label">The words beside the dot: the newest value, or the difference.</param>
public sealed record DumbbellRow(string Name, double? Before, double? After, string Label)
{
    /// <summary>The row to look at: its name is bold.</summary>
    public bool Strong { get; init; }

    /// <summary>A line below the name: whose it is; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>Lines beside the row, at its end: range, coverage; two at most are drawn.</summary>
    public IReadOnlyList<string> Aside { get; init; } = [];

    /// <summary>Over a limit, or too far apart: the dot is rust.</summary>
    public bool Warn { get; init; }

    /// <summary>Both values in words, shown on pointing; may be empty.</summary>
    public string Words { get; init; } = "";
}

/// <summary>A line that values are held against.</summary>
/// <param name="Value">Where.</param>
/// <param name="Label">Its words, with the value.</param>
public sealed record TargetLine(double Value, string Label)
{
    /// <summary>A limit rather than an aim: rust.</summary>
    public bool Limit { get; init; }
}

/// <summary>Two dates or two publishers, row by row.</summary>
public sealed partial record Dumbbell : Chart
{
    /// <summary>The rows, in the order drawn.</summary>
    public required IReadOnlyList<DumbbellRow> Rows { get; init; }

    /// <summary>The values' axis.</summary>
    public required Axis X { get; init; }

    /// <summary>What a ring is: 2016.</summary>
    public required string BeforeName { get; init; }

    /// <summary>What a dot is: 2025.</summary>
    public required string AfterName { get; init; }

    /// <summary>True where the later value follows from the earlier: an arrow from ring to where it would end, in place of a dot.</summary>
    public bool Arrows { get; init; }

    /// <summary>Up to two lines to hold against.</summary>
    public IReadOnlyList<TargetLine> Targets { get; init; } = [];

    /// <summary>The axis up to this value is shaded as reached; null for no shade.</summary>
    public double? ReachedUpTo { get; init; }
}
