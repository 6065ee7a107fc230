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

    /// <summary>Whether every input was checked against a primary source: only then is the finding graded in public.</summary>
    public bool IsChecked => Standing.Unchecked(this).Count == 0;

    /// <summary>Cells concerned; null where the kind is not about cells.</summary>
    internal Scope? Scope { get; init; }

    /// <summary>
    /// Findings by id. Ids of rows may hold hyphens, so that two findings of one kind could spell one id ("A-B" with "C", "A" with "B-C"): the later ones are then told apart by a number.
    /// </summary>
    internal static Dictionary<string, Finding> ById(IEnumerable<Finding> findings)
    {
        var byId = new Dictionary<string, Finding>(StringComparer.Ordinal);
        IReadOnlyCollection<Finding> all = findings as IReadOnlyCollection<Finding> ?? [.. findings];
        if (all.All(f => byId.TryAdd(f.Id, f))) return byId;
        byId.Clear();
        foreach (var f in all.OrderBy(f => f.Kind).ThenBy(f => f.A, StringComparer.Ordinal).ThenBy(f => f.B, StringComparer.Ordinal))
        {
            for (var n = 1; !byId.TryAdd(n == 1 ? f.Id : FormattableString.Invariant($"{f.Id}~{n}"), f); n++)
            {
            }
        }
        return byId;
    }

    /// <summary>The id of a finding on two rows of equal standing: the same whichever stands first in the file, or begins first under a draft.</summary>
    internal static string MakePairId(FindingKind kind, string? about, string one, string other) =>
        string.CompareOrdinal(one, other) <= 0 ? MakeId(kind, about ?? "", one, other) : MakeId(kind, about ?? "", other, one);

    internal static string MakeId(FindingKind kind, params IEnumerable<string> parts) =>
        kind + "-" + string.Join('-', parts.Where(p => p.Length > 0).Select(p => p.Replace('|', '-').Replace(' ', '-')));
}
