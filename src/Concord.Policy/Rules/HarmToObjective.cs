namespace Concord.Policy;

/// <summary>K04 and K05: an instrument works against an objective of its issuer (K04) or of another actor (K05). Severity is its share of the objective's loss.</summary>
internal static class HarmToObjective
{
    public static IEnumerable<Finding> Find(AimEvaluation e, double peopleWeight)
    {
        foreach (var (instrument, blame) in e.Blames(peopleWeight))
        {
            var kind = instrument.Issuer == e.Aim.Owner ? FindingKind.K04 : FindingKind.K05;
            var adverse = e.Contributions.Where(c => !c.Supports && c.Instrument.Id == instrument.Id).ToList();
            yield return new()
            {
                Id = Finding.MakeId(kind, e.Aim.Id, instrument.Id), Kind = kind, Grade = "harm to objective", Country = e.Aim.Country, A = e.Aim.Id, B = instrument.Id,
                Detail = e.Aim.Outcome, Severity = blame, Scope = adverse.Select(c => c.Scope).Aggregate((x, y) => new(x.Corridors.Or(y.Corridors), x.Leaves.Or(y.Leaves))),
                Inputs = [e.Aim.Row, instrument, .. adverse.SelectMany(c => c.Effects).Select(f => f.Row).Distinct()],
            };
        }
    }
}
