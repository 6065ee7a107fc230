namespace Concord.Charts;

/// <summary>A point of a line.</summary>
/// <param name="X">Place along the time axis: a year, or 2025.125 for the middle of a first quarter.</param>
/// <param name="Y">The value; null breaks the line.</param>
/// <param name="Words">Date and value in words, shown on pointing; may be empty.</param>
public sealed record LinePoint(double X, double? Y, string Words = "");

/// <summary>A line.</summary>
/// <param name="Name">Its name, at its end.</param>
/// <param name="EndLabel">Newest value in words, beside the name.</param>
/// <param name="Points">Points by rising X.</param>
/// <param name="Tone">What it stands for.</param>
public sealed record LineSeries(string Name, string EndLabel, IReadOnlyList<LinePoint> Points, Tone Tone = Tone.People)
{
    /// <summary>True for an estimate or a what-if: the line is dashed.</summary>
    public bool Dashed { get; init; }

    /// <summary>A second line of words at the end; may be empty.</summary>
    public string EndNote { get; init; } = "";
}

/// <summary>A slice of a band.</summary>
/// <param name="X">Place along the time axis.</param>
/// <param name="Low">Lower edge.</param>
/// <param name="High">Upper edge.</param>
public sealed record BandPoint(double X, double Low, double High);

/// <summary>A band: an estimate's range or a spread. The picture's subtitle says which.</summary>
/// <param name="Points">Slices by rising X.</param>
/// <param name="Tone">What it stands for.</param>
public sealed record LineBand(IReadOnlyList<BandPoint> Points, Tone Tone = Tone.People)
{
    /// <summary>Single values behind the band, drawn as rings.</summary>
    public IReadOnlyList<LinePoint> Rings { get; init; } = [];
}

/// <summary>Something that happened: a dotted line with words, a number and a list below in the narrow drawing.</summary>
/// <param name="X">Place along the time axis.</param>
/// <param name="Words">What happened.</param>
/// <param name="When">The date in words.</param>
public sealed record EventMark(double X, string Words, string When);

/// <summary>Levels over time, from zero.</summary>
public sealed partial record LineChart : Chart
{
    /// <summary>Time.</summary>
    public required Axis X { get; init; }

    /// <summary>The level.</summary>
    public required Axis Y { get; init; }

    /// <summary>The lines, the most important last, so that it lies on top.</summary>
    public required IReadOnlyList<LineSeries> Series { get; init; }

    /// <summary>The band below the lines, or null.</summary>
    public LineBand? Band { get; init; }

    /// <summary>Events by rising X.</summary>
    public IReadOnlyList<EventMark> Events { get; init; } = [];
}
