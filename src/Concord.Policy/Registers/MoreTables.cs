namespace Concord.Policy.Registers;

/// <summary>Tables beside the acts: what bodies can do, plans, measures, agreements read, cross-impact and comments.</summary>
internal static class MoreTables
{
    private static readonly Field[] Standing =
    [
        new("source", FieldKind.Text) { Hint = "Act, official page or study this row rests on." },
        new("confidence", FieldKind.Word) { Column = "conf", Words = Words.Grades, Hint = "How sure you are of the row: H, M or L." },
        new("verified", FieldKind.Flag) { Hint = "Whether somebody compared the row with its primary source." },
    ];

    public static IReadOnlyList<Table> All { get; } =
    [
        new("capacities", "capacities",
        [
            Reference("actor", "actors", "Actor id."), new("kind", FieldKind.Word) { Required = true, Words = Words.Capacities, Hint = "staff, data, procedure or focal point (an office, no person)." },
            new("has", FieldKind.Flag) { Required = true, Hint = "Whether the body has it; no row at all is unknown." }, Schema.Text("what"), .. Standing,
        ]),
        new("lines", "lines_of_communication",
        [
            Reference("from", "actors", "Actor id."), Reference("to", "actors", "Actor id."), Schema.Needed("how", "Committee, liaison office, exchange of data."), .. Standing,
        ]),
        new("plan_sections", "plan_sections",
        [
            Schema.Id(), Schema.Needed("country", "Country, ISO 3166 alpha-3."), Schema.Needed("plan"), Schema.Needed("section"), Asked("mentioned", "Migration is mentioned."),
            Asked("has_objective", "It states an objective on migration."), Asked("has_measure", "It has a measure."), Asked("has_budget", "The measure has money."),
            Asked("has_indicator", "Progress has an indicator."), References("objectives", "objectives", "Objectives of the register that it states or touches."),
            References("instruments", "instruments", "Instruments that carry it out."), .. Standing,
        ]),
        new("measures", "measures",
        [
            Schema.Id(), Schema.Needed("name"), new("kinds", FieldKind.Tokens) { Required = true, Words = Enum.GetNames<FindingKind>(), Hint = "Kinds of findings that it answers: K05." },
            References("outcomes", "outcomes", "Outcomes that it is for; none: any."), Schema.Needed("needs", "What it needs before it can work."), Schema.Text("holders"), Schema.Text("evidence"),
            Schema.Text("failed"), .. Standing,
        ]),
        new("agreement_codings", "agreement_codings",
        [
            Reference("instrument", "instruments", "Agreement."), new("meets", FieldKind.Tokens) { Hint = "Items of good practice that its text meets: 6a." },
            new("lacks", FieldKind.Tokens) { Hint = "Items that its text does not have; what stands in neither list was not coded." }, .. Standing,
        ]),
        new("cross_impacts", "cross_impacts",
        [
            Schema.Needed("from", "Objective or target of the goals that progresses."), Schema.Needed("to", "Objective or target that it touches."), Schema.Needed("assessor"),
            new("score", FieldKind.Number) { Required = true, Min = -3, Max = 3, Hint = "-3 makes impossible … 0 … 3 cannot do without." }, new("reason", FieldKind.Text) { Hint = "Why; a score without a reason is not used." },
            .. Standing,
        ]),
        new("comments", "state_comments",
        [
            Schema.Needed("finding", "Id of the finding."), Schema.Needed("country", "Country that comments."), new("date", FieldKind.Date) { Required = true, Hint = "When it was received." },
            Schema.Needed("text", "The comment, in full."), .. Standing,
        ]),
    ];

    private static Field Reference(string name, string table, string hint) => new(name, FieldKind.Text) { Required = true, Refers = table, Hint = hint };

    private static Field References(string name, string table, string hint) => new(name, FieldKind.Tokens) { Refers = table, Hint = hint };

    private static Field Asked(string name, string hint) => new(name, FieldKind.Flag) { Hint = hint + " Leave out where nobody has read for it." };
}
