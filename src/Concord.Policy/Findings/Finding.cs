namespace Concord.Policy;

/// <summary>
/// Something that a rule found on a day. Computed, never stored as truth; keeps its <see cref="Id"/> from one day to another (kind and inputs).
/// Carries codes; words are made of them where it is shown.
/// </summary>
public sealed record Finding
{
    /// <summary>Kind and inputs: <c>K03-J15-J16</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Kind.</summary>
    public required FindingKind Kind { get; init; }

    /// <summary>Grade within the kind: <c>strong</c>, <c>breach</c>, <c>scope gap</c>.</summary>
    public required string Grade { get; init; }

    /// <summary>Country concerned: of the objective, commitment, actor or act.</summary>
    public required string Country { get; init; }

    /// <summary>First input, by kind: objective, commitment, provisions …</summary>
    public required string A { get; init; }

    /// <summary>Second input; empty where the kind has none.</summary>
    public string B { get; init; } = "";

    /// <summary>Detail, by kind: outcome, how a conflict of norms is resolved, source of a commitment.</summary>
    public string Detail { get; init; } = "";

    /// <summary>A count: shared cells (K01, K03), gap in levels (K10), people (K11), provisions (K15).</summary>
    public double? N { get; init; }

    /// <summary>Weight, in the measure of the kind. Kinds measure different things: never rank by it.</summary>
    public double? Severity { get; init; }

    /// <summary>The rows that made it: provisions, instruments, effects, objectives, commitments, actors.</summary>
    public IReadOnlyList<RegisterRow> Inputs { get; init; } = [];

    /// <summary>Cells concerned; null where the kind is not about cells.</summary>
    internal Scope? Scope { get; init; }

    internal static string MakeId(FindingKind kind, params IEnumerable<string> parts) =>
        kind + "-" + string.Join('-', parts.Where(p => p.Length > 0).Select(p => p.Replace('|', '-').Replace(' ', '-')));
}
