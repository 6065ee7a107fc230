namespace Concord.Charts;

/// <summary>The room that a label takes.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    /// <summary>Room of a text by its base line.</summary>
    public static Box OfText(double x, double y, string words, string css, Anchor anchor)
    {
        var width = TextWidth.Of(words, css);
        var left = anchor switch { Anchor.Start => x, Anchor.Middle => x - (width / 2), _ => x - width };
        return new Box(left, y - 11, left + width, y + 4);
    }

    /// <summary>True if two labels would touch.</summary>
    public bool Touches(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    /// <summary>True if it lies inside another.</summary>
    public bool Within(Box other) => Left >= other.Left && Right <= other.Right && Top >= other.Top && Bottom <= other.Bottom;

    /// <summary>Grown on all sides.</summary>
    public Box Grown(double by) => new(Left - by, Top - by, Right + by, Bottom + by);
}
