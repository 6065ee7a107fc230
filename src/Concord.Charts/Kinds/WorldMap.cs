namespace Concord.Charts;

/// <summary>The value of an area on a map.</summary>
/// <param name="Area">ISO 3166 alpha-3 code, as in the atlas.</param>
/// <param name="Value">The value that gives the class.</param>
/// <param name="Words">Name and value in words, shown on pointing; may be empty.</param>
public sealed record MapValue(string Area, double Value, string Words = "");

/// <summary>A place named on a map with a line to it.</summary>
/// <param name="Area">ISO 3166 alpha-3 code of the area that the line ends at.</param>
/// <param name="Name">The name.</param>
/// <param name="Value">The value below the name.</param>
public sealed record MapLabel(string Area, string Name, string Value);

/// <summary>
/// World choropleth in the Equal Earth projection: a share, or a count where the count is the point.
/// What belongs to no place of the atlas (origin not stated, a historic area) is left out of the drawing: its value, its name and a focus on it. The table has it.
/// </summary>
public sealed partial record WorldMap : Chart
{
    /// <summary>The areas with a value; all others are drawn as without a figure.</summary>
    public required IReadOnlyList<MapValue> Values { get; init; }

    /// <summary>The stepped scale.</summary>
    public required ClassScale Scale { get; init; }

    /// <summary>What the key counts, with its unit.</summary>
    public required string KeyTitle { get; init; }

    /// <summary>Words for areas without a figure: none recorded.</summary>
    public required string NoDataLabel { get; init; }

    /// <summary>Code of the area in focus, drawn in ochre; null if there is none.</summary>
    public string? Home { get; init; }

    /// <summary>Name of the area in focus, for the key.</summary>
    public string HomeLabel { get; init; } = "";

    /// <summary>Three to five places to name (eight at most), the most important first; the narrow drawing names the first two.</summary>
    public IReadOnlyList<MapLabel> Labels { get; init; } = [];
}
