using Concord.Core;

namespace Concord.Policy;

/// <summary>What every row of a register carries: where it stands, what it rests on and how far it was checked.</summary>
public abstract record RegisterRow
{
    /// <summary>File and line (or sheet and row) of the row; empty for rows made in memory.</summary>
    public Place At { get; init; }

    /// <summary>Source, in words: act, official page, study.</summary>
    public string? Source { get; init; }

    /// <summary>How sure the editor is of the row: H, M or L; null where not said.</summary>
    public string? Confidence { get; init; }

    /// <summary>Whether somebody compared the row with its primary source; null where the register does not say.</summary>
    public bool? Verified { get; init; }

    /// <summary>
    /// Whether the row may stand behind a graded public finding. Where the register does not say, a row with a source that is not of low confidence may:
    /// tables without a column for it would otherwise never be graded.
    /// </summary>
    public bool IsChecked => Verified ?? (!string.IsNullOrWhiteSpace(Source) && Confidence is not "L");
}

/// <summary>A row with an id of its own, unique within its table.</summary>
public abstract record IdentifiedRow : RegisterRow
{
    /// <summary>Letters, digits, dot, hyphen, underscore.</summary>
    public required string Id { get; init; }
}
