namespace Concord.Charts;

/// <summary>One small panel.</summary>
/// <param name="Name">Whose it is.</param>
/// <param name="Note">A line below the name; may be empty.</param>
/// <param name="Points">Points by rising X.</param>
/// <param name="EndLabel">The last value in words.</param>
public sealed record SmallPanel(string Name, string Note, IReadOnlyList<LinePoint> Points, string EndLabel)
{
    /// <summary>What it stands for.</summary>
    public Tone Tone { get; init; } = Tone.People;
}

/// <summary>A shape across places, on one shared scale.</summary>
public sealed partial record SmallMultiples : Chart
{
    /// <summary>The panels, in reading order.</summary>
    public required IReadOnlyList<SmallPanel> Panels { get; init; }

    /// <summary>Time; the words of its first and last tick are shown.</summary>
    public required Axis X { get; init; }

    /// <summary>The scale that all panels share.</summary>
    public required Axis Y { get; init; }

    /// <summary>A line in every panel, named once: half, target; null for none.</summary>
    public TargetLine? Reference { get; init; }
}
