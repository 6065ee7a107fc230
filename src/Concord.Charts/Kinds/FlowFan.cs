namespace Concord.Charts;

/// <summary>One corridor of a flow diagram.</summary>
/// <param name="Name">The area at the other end.</param>
/// <param name="Value">How many; not negative.</param>
/// <param name="ValueLabel">The value in words.</param>
/// <param name="Note">How that area counts; may be empty.</param>
public sealed record FlowRibbon(string Name, double Value, string ValueLabel, string Note = "")
{
    /// <summary>The corridor to look at: drawn deeper.</summary>
    public bool Strong { get; init; }

    /// <summary>All the other corridors together: drawn grey.</summary>
    public bool Rest { get; init; }
}

/// <summary>One side of a flow diagram.</summary>
/// <param name="Title">What the side counts, with its total: 6,988,383 live abroad.</param>
/// <param name="Ribbons">The corridors, the largest first; the rest last.</param>
/// <param name="Notes">Lines below the title of a side that is drawn as a thread: the year of a figure carried forward.</param>
public sealed record FlowSide(string Title, IReadOnlyList<FlowRibbon> Ribbons, IReadOnlyList<string>? Notes = null);

/// <summary>Who left and who came: one area between its corridors, bands drawn to number on one scale for both sides.</summary>
public sealed partial record FlowFan : Chart
{
    /// <summary>Those who left, by destination; null where nothing is recorded.</summary>
    public FlowSide? Out { get; init; }

    /// <summary>Those who came, by origin; null where nothing is recorded. A side much smaller than the other is drawn as a thread.</summary>
    public FlowSide? In { get; init; }
}
