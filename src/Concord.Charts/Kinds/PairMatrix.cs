namespace Concord.Charts;

/// <summary>A row and column of a matrix of pairs.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Note">A line below the name; may be empty.</param>
public sealed record PairItem(string Name, string Note = "");

/// <summary>What one item does to another.</summary>
/// <param name="Row">Index of the item that acts.</param>
/// <param name="Column">Index of the item acted upon.</param>
/// <param name="Strength">0 to 1: the size of the mark.</param>
/// <param name="Tone">What it stands for: <see cref="Tone.People"/> with, <see cref="Tone.Against"/> against.</param>
/// <param name="Label">The number in words, in the mark.</param>
/// <param name="Words">Both items and what is between them, in words.</param>
public sealed record PairMark(int Row, int Column, double Strength, Tone Tone, string Label, string Words)
{
    /// <summary>Rests on something that was not checked: the number without a colour, dashed.</summary>
    public bool Unsure { get; init; }

    /// <summary>Framed, for a reason that the key gives.</summary>
    public bool Framed { get; init; }
}

/// <summary>Items against themselves: rows act on columns. Columns bear the numbers of the rows; a narrow drawing lists the pairs.</summary>
public sealed partial record PairMatrix : Chart
{
    /// <summary>The items, in the order drawn; 40 at most.</summary>
    public required IReadOnlyList<PairItem> Items { get; init; }

    /// <summary>The marks; a pair has at most one, and none is of an item with itself.</summary>
    public required IReadOnlyList<PairMark> Marks { get; init; }

    /// <summary>Words of the key by tone, for the tones that occur.</summary>
    public required IReadOnlyList<(Tone Tone, string Words)> Key { get; init; }

    /// <summary>What an unsure mark is; empty if none is.</summary>
    public string UnsureLabel { get; init; } = "";

    /// <summary>What a framed mark is; empty if none is framed.</summary>
    public string FramedLabel { get; init; } = "";
}
