namespace Concord.Policy.Registers;

/// <summary>Rows of <see cref="MoreTables"/> as records, and back.</summary>
internal static class MoreRecords
{
    public delegate IReadOnlyList<RegisterRow> Reader(string table, Func<RowView, RegisterRow> make);

    /// <summary>The register with its rows of these tables.</summary>
    public static Register Read(Register register, Reader read)
    {
        return register with
        {
            Capacities = All("capacities", v => new Capacity { Actor = v.Text("actor"), Kind = (CapacityKind)v.Word("kind"), Has = v.Flag("has")!.Value, What = v.TextOrNull("what") }),
            Lines = All("lines", v => new CommunicationLine { From = v.Text("from"), To = v.Text("to"), How = v.Text("how") }),
            PlanSections = All("plan_sections", v => new PlanSection
            {
                Id = v.Text("id"), Country = v.Text("country"), Plan = v.Text("plan"), Section = v.Text("section"), Mentioned = v.Flag("mentioned"), HasObjective = v.Flag("has_objective"),
                HasMeasure = v.Flag("has_measure"), HasBudget = v.Flag("has_budget"), HasIndicator = v.Flag("has_indicator"), Objectives = v.Tokens("objectives"), Instruments = v.Tokens("instruments"),
            }),
            Measures = All("measures", v => new PolicyMeasure
            {
                Id = v.Text("id"), Name = v.Text("name"), Kinds = v.Tokens("kinds"), Outcomes = v.Tokens("outcomes"), Needs = v.Text("needs"), Holders = v.TextOrNull("holders"),
                Evidence = v.TextOrNull("evidence"), Failed = v.TextOrNull("failed"),
            }),
            AgreementCodings = All("agreement_codings", v => new AgreementCoding { Instrument = v.Text("instrument"), Meets = v.Tokens("meets"), Lacks = v.Tokens("lacks") }),
            CrossImpacts = All("cross_impacts", v => new CrossImpactScore(v.Text("from"), v.Text("to"), v.Text("assessor"), v.Number("score"), v.Text("reason"))),
            Comments = All("comments", v => new StateComment { Finding = v.Text("finding"), Country = v.Text("country"), Date = v.Day("date"), Text = v.Text("text") }),
        };

        IReadOnlyList<T> All<T>(string table, Func<RowView, T> make) where T : RegisterRow => [.. read(table, make).Cast<T>()];
    }

    public static IEnumerable<RawRow> Rows(Register register, Func<string, string?, RawRow> make) =>
    [
        .. register.Capacities.Select(c => make("capacities", null).With("actor", c.Actor).With("kind", Words.Capacities[(int)c.Kind]).With("has", (bool?)c.Has).With("what", c.What).WithStanding(c)),
        .. register.Lines.Select(l => make("lines", null).With("from", l.From).With("to", l.To).With("how", l.How).WithStanding(l)),
        .. register.PlanSections.Select(p => make("plan_sections", p.Id).With("country", p.Country).With("plan", p.Plan).With("section", p.Section).With("mentioned", p.Mentioned)
            .With("has_objective", p.HasObjective).With("has_measure", p.HasMeasure).With("has_budget", p.HasBudget).With("has_indicator", p.HasIndicator).With("objectives", p.Objectives)
            .With("instruments", p.Instruments).WithStanding(p)),
        .. register.Measures.Select(m => make("measures", m.Id).With("name", m.Name).With("kinds", m.Kinds).With("outcomes", m.Outcomes).With("needs", m.Needs).With("holders", m.Holders)
            .With("evidence", m.Evidence).With("failed", m.Failed).WithStanding(m)),
        .. register.AgreementCodings.Select(a => make("agreement_codings", null).With("instrument", a.Instrument).With("meets", a.Meets).With("lacks", a.Lacks).WithStanding(a)),
        .. register.CrossImpacts.Select(x => make("cross_impacts", null).With("from", x.From).With("to", x.To).With("assessor", x.Assessor).With("score", x.Score).With("reason", x.Reason).WithStanding(x)),
        .. register.Comments.Select(c => make("comments", null).With("finding", c.Finding).With("country", c.Country).With("date", c.Date).With("text", c.Text).WithStanding(c)),
    ];
}
