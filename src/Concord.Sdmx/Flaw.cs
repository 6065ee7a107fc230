using System.Globalization;
using System.Text;

namespace Concord.Sdmx;

/// <summary>What is wrong in a message, and where.</summary>
/// <param name="Code">Stable, for tests and translation: <c>sdmx.not-xml</c>.</param>
/// <param name="Message">What was found, in words.</param>
/// <param name="Line">Line of the message, from 1; 0 where it is not known.</param>
/// <param name="SeriesKey">Key of the series, with points between the dimensions, or null.</param>
/// <param name="Component">Dimension, measure or attribute, or null.</param>
/// <param name="Expected">What should stand there, or null.</param>
/// <param name="IsFatal">Whether reading ended there.</param>
public sealed record Flaw(string Code, string Message, long Line = 0, string? SeriesKey = null, string? Component = null, string? Expected = null, bool IsFatal = false)
{
    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder();
        if (Line > 0) text.Append("line ").Append(Line.ToString(CultureInfo.InvariantCulture)).Append(": ");
        if (SeriesKey is not null) text.Append("series ").Append(SeriesKey).Append(": ");
        if (Component is not null) text.Append(Component).Append(": ");
        text.Append(Message);
        if (Expected is not null) text.Append("; expected ").Append(Expected);
        return text.ToString();
    }
}

/// <summary>Bounds that outside data cannot make Concord exceed.</summary>
public sealed record ReadLimits
{
    /// <summary>Bytes of a message after unpacking.</summary>
    public long Bytes { get; init; } = 8L << 30;

    /// <summary>Bytes of one value, name or tag.</summary>
    public int ValueBytes { get; init; } = 1 << 20;

    /// <summary>Depth of nested elements or objects.</summary>
    public int Depth { get; init; } = 64;

    /// <summary>Components of a message, groups that wait for their series, distinct values of a JSON component: what must be kept in memory.</summary>
    public int Kept { get; init; } = 2_000_000;

    /// <summary>Flaws listed; the rest is counted.</summary>
    public int Flaws { get; init; } = 200;
}

/// <summary>Ends the reading of a message; caught where reading was started and turned into a flaw.</summary>
internal sealed class BadMessage(string code, string message, long line = 0, string? expected = null) : Exception(message)
{
    public Flaw Flaw { get; } = new(code, message, line, Expected: expected, IsFatal: true);
}
