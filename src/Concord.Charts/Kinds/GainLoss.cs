namespace Concord.Charts;

/// <summary>Of one sort: how many go, come and change.</summary>
/// <param name="Name">The sort.</param>
/// <param name="Gone">How many go.</param>
/// <param name="Come">How many come.</param>
/// <param name="Changed">How many stay and change.</param>
public sealed record GainLossRow(string Name, GainLossCount Gone, GainLossCount Come, GainLossCount Changed);

/// <summary>A count.</summary>
/// <param name="Number">The count; not negative.</param>
/// <param name="Label">The same in words.</param>
public sealed record GainLossCount(int Number, string Label);

/// <summary>Before and after, counted by sort: what goes to the start of a line, what comes to its end, what changes in words behind.</summary>
public sealed partial record GainLoss : Chart
{
    /// <summary>The rows, in the order drawn.</summary>
    public required IReadOnlyList<GainLossRow> Rows { get; init; }

    /// <summary>Head of what goes.</summary>
    public required string GoneTitle { get; init; }

    /// <summary>Head of what comes.</summary>
    public required string ComeTitle { get; init; }

    /// <summary>Head of what changes.</summary>
    public required string ChangedTitle { get; init; }
}
