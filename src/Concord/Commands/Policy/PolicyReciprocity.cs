using System.CommandLine;
using Concord.Policy;

namespace Concord.Cli;

/// <summary><c>concord policy reciprocity DIR</c>: what is asked abroad beside what is granted at home.</summary>
internal sealed class PolicyReciprocity : PolicySheet
{
    public PolicyReciprocity() : base("reciprocity", "What a state asks for its nationals abroad beside what it grants foreigners at home, with both sources.")
    {
        Remarks = "Law and practice stand on rows of their own. Levels are words; a number of levels between the two is given only on the common scale (none, emergency only, regular migrants only, all with limits, as " +
            "nationals). A row without a source for each side, or that nobody checked, is to be checked.";
        Examples = [new("concord policy reciprocity data/policy/MEX --at 2026-02-01 --weights register", "The two columns of Mexico.")];
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<SheetPart> Sheet(PolicyAssessment a, ParseResult parsed, Terminal terminal)
    {
        var list = new Listing(
            new("country", "State"), new("right", "Right"), new("basis", "Of"), new("since", "Since"), new("demanded", "Asked abroad"), new("demand_source", "Source"), new("granted", "Granted at home"),
            new("grant_source", "Source"), new("gap", "Levels apart", true), new("asks_more", "Asks more"), new("standing", "Standing"), new("row", "") { InTable = false });
        foreach (var l in ReciprocitySheet.Of(a.Register, a.Day))
        {
            list.Add(l.Country, l.Right, l.Basis, l.Since, l.Demanded, l.Row.DemandSource ?? "none recorded", l.Granted, l.Row.GrantSource ?? "none recorded", l.Gap, new(l.AsksMore, l.AsksMore ? "yes" : "no"),
                l.IsChecked ? "verified" : "to be checked", l.Row.Id);
        }
        return [new("sheet", "Asked abroad, granted at home", list)];
    }
}
