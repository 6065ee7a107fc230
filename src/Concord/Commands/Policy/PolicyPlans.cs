using System.CommandLine;
using Concord.Policy;

namespace Concord.Cli;

/// <summary><c>concord policy plans DIR</c>: how far migration is carried through development plans and the goals.</summary>
internal sealed class PolicyPlans : PolicySheet
{
    public PolicyPlans() : base("plans", "Sections of development plans and targets of the goals: is migration mentioned, with objective, measure, budget, indicator?", "plans", "gaps")
    {
        Remarks = "Sections are as somebody read them into the register; a step that nobody read for is answered by the objectives and acts that the section is linked to, else it is a dash: unknown. Targets are " +
            "answered by the register's own rows: objectives and acts on outcomes that serve the target.";
        Examples = [new("concord policy plans data/policy/PHL --at 2026-02-01 --weights register", "Plan and goals of the Philippines, step by step.")];
    }

    /// <inheritdoc/>
    protected override string Closing => "A dash is unknown: nobody recorded it. Money counts as there when an act behind the line has an appropriation above 0.";

    /// <inheritdoc/>
    protected override IReadOnlyList<SheetPart> Sheet(PolicyAssessment a, ParseResult parsed, Terminal terminal)
    {
        var all = Countries(a.Register).SelectMany(c => PlanSheet.Of(a, c)).ToList();
        var list = new Listing(
            new("country", "State"), new("part", "Part") { InTable = false }, new("id", "Id"), new("title", "Section or target"), new("mentioned", "Mentioned"), new("objective", "Objective"), new("measure", "Measure"), new("budget", "Budget"),
            new("indicator", "Indicator"), new("objectives", "Objectives"), new("instruments", "Acts"));
        foreach (var l in all)
        {
            list.Add(l.Country, l.Part, l.Id, l.Title, Known(l.Steps.Mentioned), Known(l.Steps.Objective), Known(l.Steps.Measure), Known(l.Steps.Budget), Known(l.Steps.Indicator),
                string.Join(", ", l.Objectives.Select(o => o.Id)), string.Join(", ", l.Instruments.Select(i => i.Id)));
        }
        var gaps = new Listing(new("country", "State"), new("id", "Id"), new("title", "Section or target"), new("gap", "First step known to be missing"));
        foreach (var l in all.Where(l => l.Steps.FirstGap is not null)) gaps.Add(l.Country, l.Id, l.Title, l.Steps.FirstGap);
        return [new("plans", "From being mentioned to being measured", list), new("gaps", "Where it stops", gaps)];
    }
}
