namespace Concord.Policy;

/// <summary>A provision on a conduct, on one corridor.</summary>
/// <param name="Provision">The provision.</param>
/// <param name="Instrument">Its act.</param>
/// <param name="IsWhole">Whether it speaks of every leaf group of the reversal.</param>
public sealed record ConductStep(Provision Provision, Instrument Instrument, bool IsWhole);

/// <summary>What was ruled on one conduct on one corridor over time: what a family sees of it.</summary>
public static class ConductHistory
{
    /// <summary>Provisions on the conduct, corridor and groups of a repeated reversal, of acts that could ever act, begun by the day of the assessment, in the order of their first days.</summary>
    /// <exception cref="ArgumentException">The finding is no repeated reversal.</exception>
    public static IReadOnlyList<ConductStep> Of(PolicyAssessment a, Finding f)
    {
        if (f is not { Kind: FindingKind.K15, Scope: { } scope }) throw new ArgumentException($"{f.Id} is no repeated reversal", nameof(f));
        return
        [
            .. a.Snapshot.Compiled.Provisions.Where(p => p.Row.Conduct == f.A && p.Scope.Intersects(scope) && p.Row.InForce.From <= a.Day && a.Snapshot.CanAct(p.Instrument))
                .OrderBy(p => p.Row.InForce.From).ThenBy(p => p.Order).Select(p => new ConductStep(p.Row, p.Instrument, p.Scope.Leaves.Contains(scope.Leaves))),
        ];
    }
}
