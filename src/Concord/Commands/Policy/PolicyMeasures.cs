using System.CommandLine;
using Concord.Policy;

namespace Concord.Cli;

/// <summary><c>concord policy measures DIR</c>: the library of measures, or those that answer one finding.</summary>
internal sealed class PolicyMeasures : PolicySheet
{
    private readonly Option<string?> finding = new("--finding") { HelpName = "ID", Description = "Only measures that answer this finding, or the findings of this line." };

    public PolicyMeasures() : base("measures", "A library of measures: what each needs, who has it, what is known of it and what failed.")
    {
        Remarks = "Measures are offered on the finding that they answer, beside the options that the register itself can try. What is said of results is as its source says it; a measure that worked in one place is no " +
            "promise for another.";
        ExitOne = "the register has errors, or no such finding";
        Examples =
        [
            new("concord policy measures data/policy/PHL --weights register", "The whole library."),
            new("concord policy measures data/policy/PHL --finding K03-J15-J16 --at 2026-02-01 --weights register", "What could be done about nurses who are wanted on both sides."),
        ];
        Options.Add(finding);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<SheetPart> Sheet(PolicyAssessment a, ParseResult parsed, Terminal terminal)
    {
        var list = new Listing(
            new("id", "Id"), new("name", "Measure"), new("kinds", "Answers"), new("outcomes", "For"), new("needs", "Needs"), new("holders", "Who has it"), new("evidence", "What is known"), new("failed", "What failed"), new("source", "Source"), new("standing", "Standing"));
        var measures = parsed.GetValue(finding) is not { } id ? a.Register.Measures : [.. PolicyExplain.Find(a, id).SelectMany(f => MeasureLibrary.For(a, f)).DistinctBy(m => m.Id)];
        foreach (var m in measures)
            list.Add(m.Id, m.Name, string.Join(", ", m.Kinds), string.Join(", ", m.Outcomes), m.Needs, m.Holders, m.Evidence, m.Failed, m.Source, m.IsChecked ? "verified" : "to be checked");
        return [new("measures", "Measures", list)];
    }
}
