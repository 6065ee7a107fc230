namespace Concord.Charts;

/// <summary>
/// A picture with its frame: what the page draws round a drawing. All strings are finished, in the reader's language; nothing here formats a number.
/// </summary>
public sealed record Picture
{
    /// <summary>A sentence that says what to see, or the name of the thing where the data carry no claim.</summary>
    public required string Title { get; init; }

    /// <summary>Measure, unit, place and date, and how to read the marks.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>Definition first, status second.</summary>
    public IReadOnlyList<Badge> Badges { get; init; } = [];

    /// <summary>The drawing.</summary>
    public required Chart Chart { get; init; }

    /// <summary>The figures of the drawing as a table: every picture has one.</summary>
    public required ChartTable Table { get; init; }

    /// <summary>Publisher, dataset, edition, licence, and what was computed by us.</summary>
    public required string Source { get; init; }

    /// <summary>Words that the picture needs only where it stands alone: under a map, the note on boundaries. May be empty.</summary>
    public string Footnote { get; init; } = "";

    /// <summary>The picture as one SVG file that needs nothing else: frame, drawing, geometry and style sheet, in the light scheme.</summary>
    /// <exception cref="ArgumentException">The data cannot be drawn; the message says why.</exception>
    public string Standalone(DrawingOptions options, DrawingSize size = DrawingSize.Wide) => StandaloneSvg.Of(this, size, options);
}
