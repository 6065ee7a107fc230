namespace Concord.Policy;

/// <summary>How one act pulls one objective.</summary>
/// <param name="Instrument">The act.</param>
/// <param name="Objective">Id of the objective.</param>
/// <param name="Supports">With it, or against it.</param>
/// <param name="Strength">Sum of value × confidence / 3 over its effects there, averaged over assessors; at most 1 is drawn.</param>
/// <param name="IsTradeOff">Only protection that costs an economic aim something.</param>
public sealed record Pull(Instrument Instrument, string Objective, bool Supports, double Strength, bool IsTradeOff);

/// <summary>Which acts pull which objectives of a country on the day of an assessment.</summary>
public static class Pulls
{
    /// <summary>One row per act, objective and side, in the order of objectives and effects.</summary>
    public static IReadOnlyList<Pull> Of(PolicyAssessment a, string country) =>
    [
        .. a.Aims.Values.Where(e => e.Aim.Country == country).SelectMany(e => e.Contributions.GroupBy(c => (c.Instrument.Id, c.Supports))
            .Select(g => new Pull(g.First().Instrument, e.Aim.Id, g.Key.Supports, g.Sum(c => c.Amount), !g.Key.Supports && IsByDesign(a, e, g)))),
    ];

    /// <summary>Share of the tension on an objective or commitment that protection by design makes; part of 1 − C. 0 where nothing acts.</summary>
    /// <exception cref="ArgumentException">The assessment has no such objective or commitment.</exception>
    public static double ByDesign(PolicyAssessment a, string aim)
    {
        var e = a.Aims.GetValueOrDefault(aim) ?? a.Promises.GetValueOrDefault(aim) ?? throw new ArgumentException($"the assessment has no objective or commitment '{aim}'", nameof(aim));
        return e.Blames(a.Options.PeopleWeight).Where(b => IsByDesign(a, e, e.Contributions.Where(c => !c.Supports && c.Instrument.Id == b.Instrument.Id))).Sum(b => b.Blame);
    }

    private static bool IsByDesign(PolicyAssessment a, AimEvaluation e, IEnumerable<Contribution> adverse) =>
        a.Snapshot.Compiled.Outcomes.TryGetValue(e.Aim.Outcome, out var outcome) && outcome.Economic && adverse.All(c => c.Effects.All(f => f.IsProtective));
}
