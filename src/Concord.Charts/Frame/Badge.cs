namespace Concord.Charts;

/// <summary>What a badge says about the figures of a picture.</summary>
public enum BadgeKind
{
    /// <summary>How the figures are defined: born abroad, citizenship.</summary>
    Definition,

    /// <summary>The figures are as published.</summary>
    Published,

    /// <summary>An estimate, a draft or a what-if: dashed.</summary>
    Estimate,

    /// <summary>Something to be careful of: carried forward, last figure 2010.</summary>
    Caution,
}

/// <summary>A short word beside the subtitle of a picture.</summary>
/// <param name="Text">The words, in the reader's language.</param>
/// <param name="Kind">What the badge says.</param>
public sealed record Badge(string Text, BadgeKind Kind = BadgeKind.Definition)
{
    /// <summary>The class list that the style sheet knows this badge by.</summary>
    public string CssClass => Kind switch
    {
        BadgeKind.Published => "tag a",
        BadgeKind.Estimate => "tag est",
        BadgeKind.Caution => "tag r",
        _ => "tag",
    };
}
