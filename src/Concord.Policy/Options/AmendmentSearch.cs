namespace Concord.Policy;

/// <summary>An amendment that was tried.</summary>
/// <param name="Steps">What it changes, in words.</param>
/// <param name="Cost">1 for each narrowing, 10 for each row dropped.</param>
/// <param name="Removes">Whether the finding is gone.</param>
/// <param name="Appear">Findings that it makes.</param>
/// <param name="Vanish">Findings that it removes, the one in question included.</param>
/// <param name="Worsens">Commitments that would stand worse.</param>
public sealed record Amendment(IReadOnlyList<Sentence> Steps, int Cost, bool Removes, IReadOnlyList<Finding> Appear, IReadOnlyList<Finding> Vanish, IReadOnlyList<Finding> Worsens)
{
    /// <summary>Removes the finding, makes none and worsens no commitment.</summary>
    public bool IsClean => Removes && Appear.Count == 0 && Worsens.Count == 0;
}

/// <summary>What the search found, and what it tried before: the reader sees why nothing smaller will do.</summary>
/// <param name="Smallest">The cheapest amendment that removes the finding and makes no other; null: no amendment found.</param>
/// <param name="Tried">Every amendment tried, cheapest first.</param>
public sealed record AmendmentResult(Amendment? Smallest, IReadOnlyList<Amendment> Tried);

/// <summary>
/// Looks for the smallest amendment that removes a finding without making another. It never lowers a protective provision, never worsens a commitment, never touches
/// another State's act or an agreement; where nothing is left, there is no amendment. Runs on the variant of a what-if: in memory only.
/// </summary>
public static class AmendmentSearch
{
    private const int MostTries = 200;
    private static readonly string[] Standings = [CommitmentStanding.Met, CommitmentStanding.Mixed, CommitmentStanding.Unimplemented, CommitmentStanding.NoData, CommitmentStanding.Departure, CommitmentStanding.Breach];

    /// <summary>The smallest amendment for a finding of an assessment.</summary>
    /// <exception cref="ArgumentException">The finding is not one of this assessment.</exception>
    public static AmendmentResult Smallest(PolicyAssessment assessment, Finding finding)
    {
        if (!assessment.Findings.Contains(finding)) throw new ArgumentException("the finding is of another assessment", nameof(finding));
        var tried = new List<Amendment>();
        foreach (var steps in Ways(new AmendSteps(assessment).For(finding)))
        {
            var amendment = Try(assessment, finding, steps);
            tried.Add(amendment);
            if (amendment.IsClean) return new(amendment, tried);
            if (tried.Count == MostTries) break;
        }
        return new(null, tried);
    }

    internal static Amendment Try(PolicyAssessment assessment, Finding finding, IReadOnlyList<AmendStep> steps)
    {
        var register = steps.Aggregate(assessment.Register, (r, s) => s.Apply(r));
        var after = assessment.Variant(register, assessment.Day, assessment.Options);
        var (appear, vanish, change) = WhatIf.Findings(assessment, after);
        var removes = vanish.Any(f => f.Id == finding.Id) || change.Any(c => c.Before.Id == finding.Id && c.After.Grade == CommitmentStanding.Met);
        return new([.. steps.Select(s => s.Text)], steps.Sum(s => s.Cost), removes, appear, vanish, [.. change.Where(c => Worse(c.Before, c.After)).Select(c => c.After)]);
    }

    private static bool Worse(Finding before, Finding after) => before.Kind == FindingKind.K07 && Array.IndexOf(Standings, after.Grade) > Array.IndexOf(Standings, before.Grade);

    /// <summary>One way for each row that must give way, cheapest combination first; none if some row cannot.</summary>
    private static IEnumerable<IReadOnlyList<AmendStep>> Ways(IReadOnlyList<IReadOnlyList<AmendStep>> rows)
    {
        if (rows.Count == 0 || rows.Any(r => r.Count == 0)) return [];
        IEnumerable<AmendStep[]> ways = [[]];
        foreach (var row in rows) ways = ways.SelectMany(w => row.Select(s => (AmendStep[])[.. w, s])).OrderBy(Cost).ThenBy(Cells).Take(MostTries).ToList();
        return ways.OrderBy(Cost).ThenBy(Cells);

        static int Cost(AmendStep[] way) => way.Sum(s => s.Cost);
        static int Cells(AmendStep[] way) => way.Sum(s => s.Cells);
    }
}
