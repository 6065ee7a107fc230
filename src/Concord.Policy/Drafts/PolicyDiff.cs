namespace Concord.Policy;

/// <summary>A finding that stays and changes.</summary>
/// <param name="Before">Without the draft.</param>
/// <param name="After">With it.</param>
public sealed record FindingChange(Finding Before, Finding After);

/// <summary>How an objective or commitment fares.</summary>
/// <param name="Id">Objective or commitment.</param>
/// <param name="Before">Score without the draft; null where it is not scored.</param>
/// <param name="After">Score with it; null where it is not scored.</param>
public sealed record ScoreChange(string Id, ScoreRow? Before, ScoreRow? After);

/// <summary>A body to consult, with every reason.</summary>
/// <param name="Actor">The body.</param>
/// <param name="Reasons">Why, in words.</param>
public sealed record Consultee(Actor Actor, IReadOnlyList<Sentence> Reasons);

/// <summary>What a draft changes: computed in memory, written nowhere.</summary>
public sealed record PolicyDiff
{
    /// <summary>The assessment without the draft.</summary>
    public required PolicyAssessment Before { get; init; }

    /// <summary>The assessment with it, on the same day.</summary>
    public required PolicyAssessment After { get; init; }

    /// <summary>Findings that the draft makes.</summary>
    public required IReadOnlyList<Finding> Appear { get; init; }

    /// <summary>Findings that it removes.</summary>
    public required IReadOnlyList<Finding> Vanish { get; init; }

    /// <summary>Findings that stay with another grade, detail, count or weight.</summary>
    public required IReadOnlyList<FindingChange> Change { get; init; }

    /// <summary>Objectives and commitments whose score changes.</summary>
    public required IReadOnlyList<ScoreChange> Scores { get; init; }

    /// <summary>People and money on the corridors of every row that the draft adds, changes or drops.</summary>
    public required Touched Touched { get; init; }

    /// <summary>Bodies to consult.</summary>
    public required IReadOnlyList<Consultee> Consult { get; init; }

    /// <summary>Whether the register names no body of the centre of government (finance, justice), so that the list of bodies cannot be whole.</summary>
    public required bool CentreUnknown { get; init; }
}
