namespace Concord.Charts;

/// <summary>How one thing is pulled.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Note">A line below the name: whose it is; may be empty.</param>
/// <param name="With">Share of the whole that pulls with it, 0 to 1.</param>
/// <param name="Against">Share of the whole that pulls against it, 0 to 1. What is left is not recorded.</param>
/// <param name="Label">Share of the pull that goes with it, in words.</param>
public sealed record PullBar(string Name, string Note, double With, double Against, string Label)
{
    /// <summary>Share of the whole that protection takes by design: neither with nor against.</summary>
    public double ByDesign { get; init; }

    /// <summary>Where <see cref="With"/> could end at least, or null where the range is not known.</summary>
    public double? Low { get; init; }

    /// <summary>Where it could end at most, or null.</summary>
    public double? High { get; init; }

    /// <summary>The range in words; may be empty.</summary>
    public string RangeLabel { get; init; } = "";

    /// <summary>How much is covered, in words; may be empty.</summary>
    public string Covered { get; init; } = "";

    /// <summary>Lines on what it rests on: how many effects, how many assessors; two at most are drawn.</summary>
    public IReadOnlyList<string> RestsOn { get; init; } = [];
}

/// <summary>Words of the key and the columns of pull bars.</summary>
/// <param name="With">"pulls with".</param>
/// <param name="Against">"pulls against".</param>
/// <param name="ByDesign">"protection, a trade-off by design".</param>
/// <param name="Nothing">"nothing recorded".</param>
/// <param name="Share">Head of the shares: "goes with it (could be)".</param>
/// <param name="Covered">Head of what is covered.</param>
/// <param name="RestsOn">Head of what it rests on.</param>
public sealed record PullWords(string With, string Against, string ByDesign, string Nothing, string Share, string Covered, string RestsOn);

/// <summary>What pulls with and against each of several aims, with what nothing recorded acts on, and the range as a thin line: coherence and coverage, always as a pair.</summary>
public sealed partial record PullBars : Chart
{
    /// <summary>The bars, in the order drawn.</summary>
    public required IReadOnlyList<PullBar> Bars { get; init; }

    /// <summary>Key and heads.</summary>
    public required PullWords Words { get; init; }
}
