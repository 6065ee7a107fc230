namespace Concord.Policy;

/// <summary>
/// What people see of an assessment: findings folded and ordered, each line with its tier. The findings themselves stay as they are; their severities measure
/// different things and never rank. Lines go by tier, then by the objective's own loss, people and money.
/// </summary>
public sealed record FindingOverview
{
    /// <summary>Lines in order.</summary>
    public required IReadOnlyList<FindingLine> Lines { get; init; }

    /// <summary>Protective provisions that cost an economic objective something: trade-offs by design, outside every order.</summary>
    public required IReadOnlyList<Finding> TradeOffs { get; init; }

    /// <summary>Conflicts of norms that the law itself settles.</summary>
    public required IReadOnlyList<Finding> Settled { get; init; }

    /// <summary>Commitments that recorded measures go with.</summary>
    public required IReadOnlyList<Finding> Met { get; init; }

    /// <summary>The overview of one country, or of all.</summary>
    public static FindingOverview Of(PolicyAssessment a, string? country = null)
    {
        var all = a.Findings.Where(f => country is null || f.Country == country).ToList();
        var tradeOffs = all.Where(f => Protection.IsTradeOff(a, f)).ToHashSet();
        var settled = all.Where(f => f.Kind == FindingKind.K01 && !NormConflict.IsOpen(f)).ToList();
        var met = all.Where(f => f is { Kind: FindingKind.K07, Grade: CommitmentStanding.Met }).ToList();
        var shown = all.Except(settled).Except(met).Where(f => !tradeOffs.Contains(f)).ToList();
        var maker = new LineMaker(a);
        return new()
        {
            Lines = [.. maker.Lines(shown).OrderBy(l => l.Tier).ThenByDescending(l => l.Loss ?? 0).ThenByDescending(l => l.Touched.People).ThenByDescending(l => l.Touched.Money).ThenBy(l => l.Id, StringComparer.Ordinal)],
            TradeOffs = [.. all.Where(tradeOffs.Contains)], Settled = settled, Met = met,
        };
    }
}
