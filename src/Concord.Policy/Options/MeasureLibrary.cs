namespace Concord.Policy;

/// <summary>Measures of the register's library, offered on the findings that they answer.</summary>
public static class MeasureLibrary
{
    /// <summary>Measures for a finding's kind whose outcome, where they name one, is the finding's; those made for the outcome first.</summary>
    public static IReadOnlyList<PolicyMeasure> For(PolicyAssessment a, Finding f)
    {
        var outcomes = f.Inputs.SelectMany(row => row switch { Objective o => [o.Outcome], Commitment { OnOutcome: true } c => [c.Subject], Effect e => [e.Outcome], _ => Array.Empty<string>() }).ToHashSet(StringComparer.Ordinal);
        // An effect leads to its act's other outcomes too: where the finding is about an objective or commitment, only theirs count.
        var aims = f.Inputs.SelectMany(row => row switch { Objective o => [o.Outcome], Commitment { OnOutcome: true } c => [c.Subject], _ => Array.Empty<string>() }).ToHashSet(StringComparer.Ordinal);
        var wanted = aims.Count > 0 ? aims : outcomes;
        return [.. a.Register.Measures.Where(m => m.Kinds.Contains(f.Kind.ToString()) && (m.Outcomes.Count == 0 || m.Outcomes.Any(wanted.Contains))).OrderBy(m => m.Outcomes.Count == 0)];
    }
}
