namespace Concord.Policy;

/// <summary>K02: in some cell one instrument supports an objective and another works against it. The severities of an objective's pairs add up to its waste.</summary>
internal static class EffectConflict
{
    public static IEnumerable<Finding> Find(AimEvaluation e, double peopleWeight)
    {
        var views = e.Contributions.ToLookup(c => (c.Instrument.Id, c.Supports), c => c.Effects);
        foreach (var (supporting, adverse, severity) in e.Pairs(peopleWeight))
        {
            yield return new()
            {
                Id = Finding.MakeId(FindingKind.K02, e.Aim.Id, supporting.Id, adverse.Id), Kind = FindingKind.K02, Grade = "effect", Country = e.Aim.Country,
                A = e.Aim.Id, B = $"{supporting.Id}|{adverse.Id}", Detail = e.Aim.Outcome, Severity = severity,
                Inputs = [e.Aim.Row, supporting, adverse, .. Views(supporting, true), .. Views(adverse, false)],
            };
        }

        IEnumerable<Effect> Views(Instrument instrument, bool supports) => views[(instrument.Id, supports)].SelectMany(v => v).Select(v => v.Row).Distinct();
    }
}
