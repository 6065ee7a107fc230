namespace Concord.Policy;

/// <summary>Where a line stands in the order.</summary>
public enum Tier
{
    /// <summary>Every input verified with a primary source, and serious.</summary>
    First = 1,

    /// <summary>Every input verified with a primary source.</summary>
    Second,

    /// <summary>To be checked: shown without a grade.</summary>
    ToBeChecked,
}

/// <summary>One line of the overview: a finding, or everything about one objective, pair of acts or outcome folded together.</summary>
public sealed record FindingLine
{
    /// <summary>What the line is about: a finding's id, or the id of the objective, acts or outcome that its findings are folded under.</summary>
    public required string Id { get; init; }

    /// <summary>Country.</summary>
    public required string Country { get; init; }

    /// <summary>One sentence.</summary>
    public required Sentence Headline { get; init; }

    /// <summary>Where it stands.</summary>
    public required Tier Tier { get; init; }

    /// <summary>Findings folded into the line, the leading one first.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Findings shown beneath for the reader's understanding that have a line of their own elsewhere: the effects behind colliding objectives.</summary>
    public IReadOnlyList<Finding> Beneath { get; init; } = [];

    /// <summary>(1 − C) × priority of the objective concerned, the largest of several; null where no objective is.</summary>
    public double? Loss { get; init; }

    /// <summary>People and money touched.</summary>
    public required Touched Touched { get; init; }

    /// <summary>The act behind it is another State's.</summary>
    public bool PartnersMeasure { get; init; }

    /// <summary>Rows that keep it from being graded.</summary>
    public IReadOnlyList<RegisterRow> Unchecked { get; init; } = [];

    /// <summary>A finding of an assessment in one sentence.</summary>
    public static Sentence HeadlineOf(PolicyAssessment a, Finding f) => FindingWords.Headline(a.Snapshot, f);
}
