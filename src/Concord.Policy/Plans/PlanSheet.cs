namespace Concord.Policy;

/// <summary>How far migration is carried through a section of a plan or a target: from being mentioned to being measured. Null is unknown, never no.</summary>
/// <param name="Mentioned">It is mentioned.</param>
/// <param name="Objective">An objective stands.</param>
/// <param name="Measure">A measure is in force.</param>
/// <param name="Budget">The measures have money.</param>
/// <param name="Indicator">Progress has an indicator.</param>
public sealed record Mainstreaming(bool? Mentioned, bool? Objective, bool? Measure, bool? Budget, bool? Indicator)
{
    /// <summary>The steps in order, with their names.</summary>
    public IReadOnlyList<(string Step, bool? Done)> Steps => [("mentioned", Mentioned), ("objective", Objective), ("measure", Measure), ("budget", Budget), ("indicator", Indicator)];

    /// <summary>The first step known to be missing; null where none is.</summary>
    public string? FirstGap => Steps.FirstOrDefault(s => s.Done == false).Step;
}

/// <summary>A line of the sheet: a section of a plan, or a target of the goals.</summary>
/// <param name="Id">Section id or target code.</param>
/// <param name="Country">Country.</param>
/// <param name="Part">Plan, or the goals.</param>
/// <param name="Title">Section or target.</param>
/// <param name="Steps">How far migration is carried through.</param>
/// <param name="Objectives">Objectives in force behind it.</param>
/// <param name="Instruments">Instruments acting on the day behind it.</param>
public sealed record PlanLine(string Id, string Country, string Part, string Title, Mainstreaming Steps, IReadOnlyList<Objective> Objectives, IReadOnlyList<Instrument> Instruments);

/// <summary>
/// Sections of development plans, as read into the register, and targets of the goals, as the register's own rows answer them. What the register does not hold is
/// "not recorded": for a target that no outcome serves, nothing is known.
/// </summary>
public static class PlanSheet
{
    /// <summary>How the targets' lines name their part.</summary>
    public const string Goals = "Sustainable Development Goals";

    /// <summary>The lines of one country, sections first.</summary>
    public static IReadOnlyList<PlanLine> Of(PolicyAssessment a, string country) =>
        [.. a.Register.PlanSections.Where(p => p.Country == country).Select(p => Section(a, p)), .. SdgTarget.All.Select(t => Target(a, t, country))];

    private static PlanLine Section(PolicyAssessment a, PlanSection p)
    {
        Objective[] objectives = [.. a.Register.Objectives.Where(o => p.Objectives.Contains(o.Id) && o.InForce.Contains(a.Day))];
        Instrument[] acting = [.. a.Register.Instruments.Where(i => p.Instruments.Contains(i.Id) && a.Snapshot.Acts(i))];
        // What the register links answers a step that nobody read in the plan; what was read stands.
        var steps = new Mainstreaming(p.Mentioned, p.HasObjective ?? Linked(p.Objectives.Count, objectives.Length), p.HasMeasure ?? Linked(p.Instruments.Count, acting.Length),
            p.HasBudget ?? Funded(a, acting), p.HasIndicator);
        return new(p.Id, p.Country, p.Plan, p.Section, steps, objectives, acting);
    }

    private static PlanLine Target(PolicyAssessment a, SdgTarget target, string country)
    {
        var outcomes = a.Register.Outcomes.Where(o => o.Targets.Contains(target.Code)).Select(o => o.Id).ToHashSet(StringComparer.Ordinal);
        Objective[] objectives = [.. a.Register.Objectives.Where(o => o.Country == country && outcomes.Contains(o.Outcome) && o.InForce.Contains(a.Day))];
        var aims = objectives.Where(o => a.Aims.ContainsKey(o.Id)).Select(o => a.Aims[o.Id]).Concat(a.Promises.Values.Where(e => e.Aim.Country == country && outcomes.Contains(e.Aim.Outcome)));
        Instrument[] supporting = [.. aims.SelectMany(e => e.Contributions).Where(c => c.Supports && c.Instrument.Country == country).Select(c => c.Instrument).DistinctBy(i => i.Id).OrderBy(i => i.Id, StringComparer.Ordinal)];
        bool? committed = a.Register.Commitments.Any(c => c.Country == country && c.From <= a.Day && (outcomes.Contains(c.Subject) || Names(c.Source, target.Code)));
        var known = outcomes.Count > 0;
        return new(target.Code, country, Goals, target.Label, new(
            committed == true || objectives.Length > 0 ? true : null, known ? objectives.Length > 0 : null, known ? supporting.Length > 0 : null, Funded(a, supporting), known ? true : null), objectives, supporting);
    }

    /// <summary>Whether a source cites a target by its code: "SDG 3.c / WHO Global Code".</summary>
    private static bool Names(string? source, string target) => source is not null && source.Split([' ', ',', ';', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries) is var words
        && words.Contains("SDG") && words.Contains(target);

    private static bool? Linked(int linked, int acting) => linked == 0 ? null : acting > 0;

    /// <summary>True where some measure has money in its latest appropriation; false where every one is known to have none; else unknown.</summary>
    private static bool? Funded(PolicyAssessment a, IReadOnlyList<Instrument> instruments)
    {
        var latest = instruments.Select(i => BudgetSheet.Latest(a, i.Id)?.Amount).ToList();
        return latest.Any(m => m > 0) ? true : latest.Count > 0 && latest.All(m => m == 0) ? false : null;
    }
}
