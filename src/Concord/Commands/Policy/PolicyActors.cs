using System.CommandLine;
using Concord.Policy;

namespace Concord.Cli;

/// <summary><c>concord policy actors DIR</c>: bodies with mandates and capacities, overlaps, and lines of communication that nobody recorded.</summary>
internal sealed class PolicyActors : PolicySheet
{
    public PolicyActors() : base("actors", "Who is there, who holds what, who lacks a mandate, staff, data or procedure, and who ought to talk.", "actors", "lacks", "overlaps", "lines")
    {
        Remarks = "A dash is unknown: the register holds no row on it. 'no' is a row that says so. A line between two bodies is looked for where a finding joins them: an act of one against an objective of the " +
            "other, objectives that collide, one function in two hands.";
        Examples =
        [
            new("concord policy actors data/policy/PHL --at 2026-02-01 --weights register", "Bodies of the Philippines, their overlaps and missing lines."),
            new("concord policy actors data/policy/PHL --part lines --format csv", "Pairs of bodies that findings join and no line does."),
        ];
    }

    /// <inheritdoc/>
    protected override string Closing => "None recorded is not none: bodies may talk without a row that says so.";

    /// <inheritdoc/>
    protected override IReadOnlyList<SheetPart> Sheet(PolicyAssessment a, ParseResult parsed, Terminal terminal)
    {
        var actors = new Listing(
            new("actor", "Id"), new("name", "Name"), new("country", "State"), new("kind", "Kind"), new("mandates", "Holds"), new("objectives", "Objectives", true), new("acts", "Acts", true),
            new("has_mandate", "Mandate"), new("has_staff", "Staff"), new("has_data", "Data"), new("has_procedure", "Procedure"), new("has_focal_point", "Focal point"), new("focal_point", "") { InTable = false }, new("lines", "Talks to"));
        var lacks = new Listing(new("actor", "Body"), new("name", "Name"), new("recorded_none", "Recorded as lacking"), new("none_recorded", "None recorded"));
        var overlaps = new Listing(new("actor", "Body"), new("other", "Other body"), new("function", "Function"), new("coordination", "Coordinated by"));
        foreach (var l in ActorSheet.Of(a))
        {
            var focal = l.Capacities.Where(c => c is { Kind: CapacityKind.FocalPoint, Has: true }).Select(c => c.What).OfType<string>();
            actors.Add(l.Actor.Id, l.Actor.Name, l.Actor.Country, l.Actor.Kind, string.Join("; ", l.Mandates.Select(m => m.Function).Distinct()), l.Objectives.Count, l.Acts.Count,
                l.NeedsMandate ? Known(l.Mandates.Count > 0 ? true : null) : "", Known(l.Has(CapacityKind.Staff)), Known(l.Has(CapacityKind.Data)), Known(l.Has(CapacityKind.Procedure)),
                Known(l.Has(CapacityKind.FocalPoint)), string.Join("; ", focal), string.Join(", ", l.Lines));
            var known = Enum.GetValues<CapacityKind>().Select(k => (Word: Word(k), Has: l.Has(k))).Prepend((Word: "mandate", Has: l.Mandates.Count > 0 ? true : null)).Where(k => l.NeedsMandate || k.Word != "mandate").ToList();
            lacks.Add(l.Actor.Id, l.Actor.Name, string.Join(", ", known.Where(k => k.Has == false).Select(k => k.Word)), string.Join(", ", known.Where(k => k.Has is null).Select(k => k.Word)));
            foreach (var o in l.Overlaps.Where(o => string.CompareOrdinal(l.Actor.Id, o.Other) < 0)) overlaps.Add(l.Actor.Id, o.Other, o.Function, o.Coordination ?? "none recorded");
        }
        var lines = new Listing(new("from", "Body"), new("to", "Other body"), new("why", "Why they ought to talk"), new("findings", "Findings", true), new("ids", "") { InTable = false });
        foreach (var m in ActorSheet.MissingLines(a)) lines.Add(m.From, m.To, PolicyText.Capital(m.Reason.ToString()), m.Findings.Count, string.Join("|", m.Findings));
        return [new("actors", "Bodies", actors), new("lacks", "What bodies lack: a mandate, staff, data, procedure, a focal point", lacks), new("overlaps", "One function in two hands", overlaps), new("lines", "Joined by a finding, and no line of communication recorded", lines)];
    }

    private static string Word(CapacityKind kind) => kind == CapacityKind.FocalPoint ? "focal point" : kind.ToString().ToLowerInvariant();
}
