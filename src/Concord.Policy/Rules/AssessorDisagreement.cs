namespace Concord.Policy;

/// <summary>K16: assessors disagree on whether an effect goes up or down. To be settled before anything is built on it.</summary>
internal static class AssessorDisagreement
{
    public static IEnumerable<Finding> Find(Snapshot s)
    {
        foreach (var views in s.EffectsByOutcome.SelectMany(g => g).GroupBy(e => e.Row.Id))
        {
            if (!views.Any(v => v.Row.Value > 0) || !views.Any(v => v.Row.Value < 0)) continue;
            var first = views.First();
            yield return new()
            {
                Id = Finding.MakeId(FindingKind.K16, first.Row.Id), Kind = FindingKind.K16, Grade = "assessors disagree", Country = first.Instrument.Country, A = first.Row.Id,
                B = first.Instrument.Id, Detail = first.Row.Outcome, Scope = first.Scope, Inputs = [.. views.Select(v => v.Row), first.Instrument],
            };
        }
    }
}
