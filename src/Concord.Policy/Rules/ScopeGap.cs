namespace Concord.Policy;

/// <summary>K06: a corridor on which nothing recorded supports an objective that something supports elsewhere. K12: an objective that nothing recorded supports anywhere.</summary>
internal static class ScopeGap
{
    public static IEnumerable<Finding> Find(AimEvaluation e, Ground ground, double peopleWeight)
    {
        if (e.Corridors.Length == 0) yield break;
        if (!e.Classes.Any(c => c.P > 0))
        {
            yield return New(e, FindingKind.K12, "orphan objective", "", e.ScopeWeight(peopleWeight), e.Aim.Scope);
            yield break;
        }
        for (var i = 0; i < e.Corridors.Length; i++)
        {
            var bare = 1 - e.ByCorridor[i].Covered;
            if (bare < 1e-12) continue;
            var corridor = e.Corridors[i];
            var cells = new Scope(Bits.Of(ground.CorridorRows.Count, [corridor]), e.Aim.Scope.Leaves);
            yield return New(e, FindingKind.K06, "scope gap", ground.CorridorRows[corridor].Id, bare * e.Shares.Weight(corridor, peopleWeight), cells);
        }
    }

    private static Finding New(AimEvaluation e, FindingKind kind, string grade, string corridor, double weight, Scope cells) => new()
    {
        Id = Finding.MakeId(kind, e.Aim.Id, corridor), Kind = kind, Grade = grade, Country = e.Aim.Country, A = e.Aim.Id, B = corridor, Detail = e.Aim.Outcome, Severity = weight,
        Scope = cells, Inputs = [e.Aim.Row],
    };
}
