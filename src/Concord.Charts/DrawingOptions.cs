namespace Concord.Charts;

/// <summary>How a drawing is placed on its page.</summary>
public sealed record DrawingOptions
{
    /// <summary>Options for one picture of a page.</summary>
    /// <param name="prefix">Begins every id of the picture, so give each picture of a page its own: a letter, then letters, digits and hyphens.</param>
    /// <exception cref="ArgumentException">The prefix is none of that.</exception>
    public DrawingOptions(string prefix)
    {
        if (prefix.Length == 0 || !char.IsAsciiLetter(prefix[0]) || !prefix.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        {
            throw new ArgumentException($"'{prefix}' cannot begin an id: use a letter, then letters, digits and hyphens.", nameof(prefix));
        }
        Prefix = prefix;
    }

    /// <summary>Begins every id of the picture.</summary>
    public string Prefix { get; }

    /// <summary>True for Arabic and its like: the drawing mirrors where its kind does; a map stays.</summary>
    public bool RightToLeft { get; init; }

    /// <summary>True if time runs from the left even in a right-to-left page.</summary>
    public bool TimeFromLeft { get; init; }

    /// <summary>Address of <c>atlas.svg</c>; empty where the atlas stands in the same document.</summary>
    public string AtlasAddress { get; init; } = "";
}
