using Concord.Core;

namespace Concord.Policy.Registers;

/// <summary>Turns the records of a register back into rows, table by table in the order of the schema.</summary>
internal static class RecordsToRows
{
    public static IEnumerable<RawRow> Rows(Register register) =>
    [
        .. register.Heads.Select(h => New("register").With("title", h.Title).With("as_of", h.AsOf).With("note", h.Note).With("uses", h.Uses).WithStanding(h)),
        .. register.Actors.Select(a => New("actors", a.Id).With("country", a.Country).With("name", a.Name).With("kind", a.Kind).With("rank", a.Rank).With("fields", a.Fields).WithStanding(a)),
        .. register.Mandates.Select(m => New("mandates").With("actor", m.Actor).With("country", m.Country).With("function", m.Function).With("groups", m.Groups)
            .With(m.InForce).With("coordination", m.Coordination).WithStanding(m)),
        .. register.Groups.Select(g => New("groups", g.Id).With("leaves", g.Leaves).WithStanding(g)),
        .. register.Corridors.Select(c => New("corridors", c.Id).With("origin", c.Origin).With("destination", c.Destination).With("people", c.People).With("money", c.Money)
            .With("note", c.Note).With("members", c.Members).With("transit", c.Transit).WithStanding(c)),
        .. register.GroupCounts.Select(c => New("group_counts").With("corridor", c.Corridor).With("group", c.Group).With("people", c.People).With("year", c.Year).WithStanding(c)),
        .. register.Outcomes.Select(o => New("outcomes", o.Id).With("label", o.Label).With("unit", o.Unit).With("economic", Mark(o.Economic)).With("targets", o.Targets).WithStanding(o)),
        .. register.Objectives.Select(o => New("objectives", o.Id).With("country", o.Country).With("owner", o.Owner).With("outcome", o.Outcome)
            .With("direction", Words.Directions[(int)o.Direction]).With("groups", o.Groups).With("corridors", o.Corridors).With(o.InForce)
            .With("priority", o.Priority == 1 ? null : o.Priority).WithStanding(o)),
        .. register.Instruments.Select(Instrument),
        .. register.Provisions.Select(p => New("provisions", p.Id).With("instrument", p.Instrument).With("modality", Words.Modalities[(int)p.Modality]).With("conduct", p.Conduct)
            .With("bearer", p.Bearer).With("groups", p.Groups).With("corridors", p.Corridors).With(p.InForce).With("under", p.Under).With("note", p.Note)
            .With("article", p.Article).With("sanctions", p.Sanctions).With("protective", p.Protective).WithStanding(p)),
        .. register.Effects.Select(e => New("effects", e.Id).With("instrument", e.Instrument).With("outcome", e.Outcome).With("value", e.Value).With("confidence", e.Sureness)
            .With("provision", e.Provision).With("assessor", e.Assessor).With("date", e.Date).With("evidence", e.Evidence).WithStanding(e, "basis")),
        .. register.Commitments.Select(c => New("commitments", c.Id).With("country", c.Country).With("binding", (bool?)c.Binding).With("start", c.From)
            .With("requires", Words.Demands[(int)c.Demand]).With("subject", c.Subject).With("groups", c.Groups).With("corridors", c.Corridors).With("binds", c.Binds).With("treaty", c.Treaty).WithStanding(c)),
        .. register.Reciprocity.Select(r => New("reciprocity", r.Id).With("country", r.Country).With("right", r.Right).With("demanded", r.Demanded).With("granted", r.Granted)
            .With("date", r.Date).With("scale", r.Scale).With("kind", r.Basis).With("demand_source", r.DemandSource).With("grant_source", r.GrantSource).With("acts", r.Acts).WithStanding(r, "basis")),
        .. register.Budgets.Select(b => New("budgets").With("instrument", b.Instrument).With("year", b.Year).With("amount", b.Amount).With("currency", b.Currency).With("kind", b.Kind)
            .With("line", b.Line).With("earmark", b.Earmark).With("tag", b.Tag).WithStanding(b)),
        .. register.Supplies.Select(s => New("supplies", s.Id).With("country", s.Country).With("group", s.Group).With("year", s.Year).With("available", s.Available)
            .With("needed", s.Needed).With("outflow", s.Outflow).WithStanding(s)),
        .. register.Answers.Select(a => New("answers").With("checklist", a.Checklist).With("item", a.Item).With("country", a.Country).With("value", a.Value).With("instruments", a.Instruments)
            .With("note", a.Note).WithStanding(a)),
        .. MoreRecords.Rows(register, New),
        .. register.Tensions.Select(t => New("tensions", t.Id).With("kind", t.Kind).With("country", t.Country).With("instruments", t.Instruments).With("what", t.What).WithStanding(t, "evidence")),
    ];

    private static RawRow Instrument(Instrument i) => New("instruments", i.Id).With("country", i.Country).With("name", i.Name).With(i.InForce).With("issuer", i.Issuer)
        .With("type", i.Type).With("domain", i.Domain).With("groups", i.Groups).With("corridors", i.Corridors).With("stated_objective", i.StatedObjective).With("status", i.Status)
        .With("budget", i.Budget).With("enabled_by", i.EnabledBy).With("depends_on", i.DependsOn).With("protective", Mark(i.Protective)).With("fields", i.Fields).With("covers", i.Covers)
        .WithStanding(i);

    /// <summary>Marks are written where set; their absence says no.</summary>
    private static bool? Mark(bool set) => set ? true : null;

    private static RawRow New(string table, string? id = null)
    {
        var row = new RawRow(Schema.Find(table)!, default(Place));
        row.Set("id", id);
        return row;
    }
}
