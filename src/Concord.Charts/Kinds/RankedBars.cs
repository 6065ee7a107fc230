namespace Concord.Charts;

/// <summary>A bar.</summary>
/// <param name="Name">Whose it is.</param>
/// <param name="Value">Its length; not negative.</param>
/// <param name="ValueLabel">The value in words, at its end.</param>
public sealed record RankedBar(string Name, double Value, string ValueLabel)
{
    /// <summary>The bar to look at: its words are bold.</summary>
    public bool Strong { get; init; }

    /// <summary>True for an estimate: pale and dashed.</summary>
    public bool Estimate { get; init; }

    /// <summary>All the others together, or not stated: drawn grey.</summary>
    public bool Rest { get; init; }

    /// <summary>More words after the value; may be empty.</summary>
    public string Note { get; init; } = "";
}

/// <summary>Up to about fifteen bars of one measure, from zero.</summary>
public sealed partial record RankedBars : Chart
{
    /// <summary>The bars, in the order drawn.</summary>
    public required IReadOnlyList<RankedBar> Bars { get; init; }

    /// <summary>What the bars stand for.</summary>
    public Tone Tone { get; init; } = Tone.People;
}
