using System.CommandLine;
using Concord.Policy;

namespace Concord.Cli;

/// <summary><c>concord policy domains DIR</c>: findings by the fields of policy that meet in them.</summary>
internal sealed class PolicyDomains : PolicySheet
{
    public PolicyDomains() : base("domains", "Findings by the fields of policy that meet in them: conflicts across fields first.", "conflicts", "lines")
    {
        Remarks = "A field is that of an act, else of its issuer; of an objective that of its owner. What joins two fields is what no ministry sees alone. Within a group lines stand in the order of 'policy findings'.";
        Examples = [new("concord policy domains data/policy/PHL --at 2026-02-01 --weights register", "Labour against health, labour against finance …")];
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<SheetPart> Sheet(PolicyAssessment a, ParseResult parsed, Terminal terminal)
    {
        var conflicts = FindingFields.Conflicts(a, FindingOverview.Of(a));
        var groups = new Listing(new("fields", "Fields"), new("crosses", "Across"), new("lines", "Lines", true), new("serious", "verified and serious", true));
        var lines = new Listing(new("fields", "Fields"), new("crosses", "") { InTable = false }, new("id", "Id"), new("country", "State"), new("what", "What"), new("tier", "") { InTable = false });
        foreach (var c in conflicts)
        {
            var fields = c.Fields.Count == 0 ? "not recorded" : string.Join(" and ", c.Fields);
            groups.Add(fields, c.Crosses, c.Lines.Count, c.Lines.Count(l => l.Tier == Tier.First));
            foreach (var l in c.Lines) lines.Add(fields, c.Crosses, l.Id, l.Country, PolicyText.Capital(l.Headline.ToString()), (int)l.Tier);
        }
        return [new("conflicts", "Fields that meet", groups), new("lines", "Findings, across fields first", lines)];
    }
}
