namespace Concord.Charts;

/// <summary>The two widths that each picture is drawn for; the container decides which one is seen.</summary>
public enum DrawingSize
{
    /// <summary>920 units, for a column over 48 rem.</summary>
    Wide,

    /// <summary>340 units, for a narrow column and a phone.</summary>
    Narrow,
}

/// <summary>A drawing as data: finished strings and finite numbers. The kinds are the records of this project.</summary>
public abstract record Chart
{
    private protected Chart()
    {
    }

    /// <summary>What is drawn, in a line: the name that a screen reader gives the drawing.</summary>
    public required string Title { get; init; }

    /// <summary>What the drawing shows, for those who cannot see it; may be empty.</summary>
    public string Description { get; init; } = "";
}
