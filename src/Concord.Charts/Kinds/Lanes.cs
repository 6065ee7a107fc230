namespace Concord.Charts;

/// <summary>How a span of a lane acts.</summary>
public enum LaneTone
{
    /// <summary>Lets something happen, or agrees on it.</summary>
    Opens,

    /// <summary>Stops it.</summary>
    Stops,

    /// <summary>Stops a part of it, or limits it.</summary>
    Limits,

    /// <summary>Neither.</summary>
    Plain,
}

/// <summary>Time during which an act is in force.</summary>
/// <param name="From">Where it begins, on the time axis; before the axis: it is drawn with a bitten start.</param>
/// <param name="Until">Where it ends, or null where it is still in force: drawn with an arrow.</param>
/// <param name="Tone">How it acts.</param>
/// <param name="Words">Name and dates in words, shown on pointing; may be empty.</param>
public sealed record LaneSpan(double From, double? Until, LaneTone Tone, string Words = "")
{
    /// <summary>No money, or none recorded: dashed.</summary>
    public bool Unfunded { get; init; }
}

/// <summary>A mark on a lane: a square where something stops, a triangle where it goes on.</summary>
/// <param name="X">Place along the time axis.</param>
/// <param name="Stops">True for a stop.</param>
/// <param name="Words">What happened, shown on pointing; may be empty.</param>
public sealed record LaneMark(double X, bool Stops, string Words = "");

/// <summary>One act, or the state of a thing.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Note">Issuer and dates; may be empty.</param>
/// <param name="Spans">Spans in order.</param>
public sealed record Lane(string Name, string Note, IReadOnlyList<LaneSpan> Spans)
{
    /// <summary>Stop and go marks, on top of the spans.</summary>
    public IReadOnlyList<LaneMark> Marks { get; init; } = [];
}

/// <summary>Acts over time, one lane each.</summary>
public sealed partial record Lanes : Chart
{
    /// <summary>Time; the picture begins and ends with it.</summary>
    public required Axis X { get; init; }

    /// <summary>The lanes, in the order drawn.</summary>
    public required IReadOnlyList<Lane> Rows { get; init; }

    /// <summary>Words of the key, for the tones and marks that occur.</summary>
    public required LaneWords Words { get; init; }

    /// <summary>The day on which one looks: a dotted line with its date; null for none.</summary>
    public EventMark? Day { get; init; }
}

/// <summary>Words of the key of lanes.</summary>
/// <param name="Opens">Of a span that opens.</param>
/// <param name="Stops">Of one that stops.</param>
/// <param name="Limits">Of one that limits.</param>
/// <param name="Plain">Of one that does neither.</param>
/// <param name="Unfunded">Of one without money.</param>
/// <param name="StopMark">Of a square.</param>
/// <param name="GoMark">Of a triangle.</param>
public sealed record LaneWords(string Opens, string Stops, string Limits, string Plain, string Unfunded, string StopMark, string GoMark);
