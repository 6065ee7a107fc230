namespace Concord.Charts;

/// <summary>Concord's sign: two lines that start apart and run side by side, people above and money below. The style sheet of the page turns it round where reading runs from the right.</summary>
public static class ConcordMark
{
    /// <summary>The sign as an <c>svg</c> element that is hidden from screen readers; its name stands beside it.</summary>
    public const string Svg =
        "<svg viewBox=\"0 0 42 30\" aria-hidden=\"true\" focusable=\"false\"><path class=\"people\" d=\"M3 4C17 4 17 11.5 39 11.5\"/><path class=\"money\" d=\"M3 26C17 26 17 18.5 39 18.5\"/></svg>";
}
