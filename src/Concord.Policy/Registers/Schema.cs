namespace Concord.Policy.Registers;

/// <summary>The tables of a register: one description that the readers, the writers and the JSON Schema for editors share.</summary>
internal static class Schema
{
    private static readonly Field Source = new("source", FieldKind.Text) { Hint = "Act, official page or study this row rests on." };
    private static readonly Field Confidence = new("confidence", FieldKind.Word) { Words = Words.Grades, Hint = "How sure you are of the row: H, M or L." };
    private static readonly Field Verified = new("verified", FieldKind.Flag) { Hint = "Whether somebody compared the row with its primary source." };
    private static readonly Field Country = new("country", FieldKind.Text) { Required = true, Hint = "Country, ISO 3166 alpha-3." };
    private static readonly Field Groups = new("groups", FieldKind.Tokens) { Required = true, Refers = "groups", Hint = "Groups of migrants concerned." };
    private static readonly Field Corridors = new("corridors", FieldKind.Tokens) { Required = true, Hint = "Corridor ids, PHL-* (from), *-PHL (to), PHL (home measure), * (all of the country)." };
    private static readonly Field Start = new("start", FieldKind.Date) { Required = true, Hint = "First day in force." };
    private static readonly Field End = new("end", FieldKind.Date) { Hint = "Last day in force; leave out where open." };
    private static readonly Field Instrument = new("instrument", FieldKind.Text) { Required = true, Refers = "instruments", Hint = "Instrument id." };
    private static readonly Field Protective = new("protective", FieldKind.Flag) { Extra = true, Hint = "Protects people: rights, trafficking, children, health and safety." };

    private static readonly Field ExtraSource = Source with { Extra = true };
    private static readonly Field ExtraConfidence = Confidence with { Extra = true };
    private static readonly Field ExtraVerified = Verified with { Extra = true };
    private static readonly Field Fields = new("fields", FieldKind.Tokens) { Extra = true, Words = Words.Fields, Hint = "Fields of policy: " + string.Join(", ", Words.Fields) + "." };
    private static readonly Field ShortConfidence = Confidence with { Column = "conf" };

    public static IReadOnlyList<Table> Tables { get; } =
    [
        new("register", "register",
        [
            Text("title"), new("as_of", FieldKind.Date) { Hint = "Date up to which sources were read." }, Text("note"),
            new("uses", FieldKind.Tokens) { Hint = "Folders with shared rows, relative to this file." }, Source, ExtraConfidence, ExtraVerified,
        ]),
        new("actors", "actors",
        [
            Id(), Country, Needed("name"), Needed("kind"),
            new("rank", FieldKind.Whole) { Required = true, Min = 1, Max = 5, Hint = "Rank of its acts: agency 2, ministry 3, parliament 4, constitution and court 5." },
            Fields, ExtraSource, ExtraConfidence, ExtraVerified,
        ]) { Children = [("mandates", "actor")] },
        new("mandates", "mandates",
        [
            new("actor", FieldKind.Text) { Refers = "actors", Hint = "Actor id; empty for a function that somebody should hold." },
            Needed("function"), Groups, Start, End, new("coordination", FieldKind.Text) { Column = "coordination_clause", Hint = "How it is coordinated with others." },
            Country with { Required = false, Extra = true, Hint = "Only where there is no actor." }, ExtraSource, ExtraConfidence, ExtraVerified,
        ]),
        new("groups", "groups",
        [
            Id(), new("leaves", FieldKind.Tokens) { Required = true, Refers = "groups", Hint = "Leaves of the tree beneath; a leaf lists itself." },
            ExtraSource, ExtraConfidence, ExtraVerified,
        ]),
        new("corridors", "corridors",
        [
            Id(), Needed("origin"), Needed("destination"),
            new("people", FieldKind.Number) { Required = true, Min = 0, Hint = "People of the origin at the destination." },
            new("money", FieldKind.Number) { Column = "money_usd_m", Required = true, Min = 0, Hint = "Remittances back, millions of US dollars a year." },
            ShortConfidence, Text("note"),
            new("members", FieldKind.Tokens) { Extra = true, Hint = "Corridors of single countries that an aggregate stands for: GTM-MEX." },
            new("transit", FieldKind.Tokens) { Extra = true, Hint = "Countries for which this corridor is transit." }, ExtraSource, ExtraVerified,
        ]),
        new("group_counts", "group_counts",
        [
            new("corridor", FieldKind.Text) { Required = true, Refers = "corridors", Hint = "Corridor id." },
            new("group", FieldKind.Text) { Required = true, Refers = "groups", Hint = "Leaf group." },
            new("people", FieldKind.Number) { Required = true, Min = 0, Hint = "People counted." },
            new("year", FieldKind.Whole) { Min = 1800, Max = 2200, Hint = "Year counted." }, Source, ShortConfidence, Verified,
        ]),
        new("outcomes", "outcomes",
        [
            Id(), Needed("label"), Needed("unit"), new("economic", FieldKind.Flag) { Extra = true, Hint = "An economic aim: outflow, money, cost." },
            new("targets", FieldKind.Tokens) { Extra = true, Hint = "Targets of the Sustainable Development Goals that it serves: 10.c." },
            ExtraSource, ExtraConfidence, ExtraVerified,
        ]),
        new("objectives", "objectives",
        [
            Id(), Country, new("owner", FieldKind.Text) { Required = true, Refers = "actors", Hint = "Actor id." },
            new("outcome", FieldKind.Text) { Required = true, Refers = "outcomes", Hint = "Outcome id." },
            new("direction", FieldKind.Word) { Required = true, Words = Words.Directions, Hint = "raise, lower or keep." }, Groups, Corridors, Start, End, Source,
            new("priority", FieldKind.Number) { Extra = true, Min = 0, Max = 1000, Hint = "Weight among the country's objectives; 1 unless said." }, ExtraConfidence, ExtraVerified,
        ]),
        new("instruments", "instruments",
        [
            Id(), Country, Needed("name"), Start, End, new("issuer", FieldKind.Text) { Required = true, Refers = "actors", Hint = "Actor id." },
            Needed("type", "Kind of act, free; an agreement with another State is exactly 'agreement'."), Needed("domain", "Policy field, free: health, trade, social security."),
            Groups, Corridors, Text("stated_objective"), Needed("status", "Free; a status that begins with draft or signed never acts."), Text("budget"), Source, Confidence, Verified,
            new("enabled_by", FieldKind.Text) { Extra = true, Refers = "instruments", Hint = "Instrument that gives the power to make this one." },
            new("depends_on", FieldKind.Tokens) { Extra = true, Refers = "instruments", Hint = "Instruments without which this one cannot work." }, Protective,
            Fields, new("covers", FieldKind.Tokens) { Extra = true, Words = Words.Matters, Hint = "What an agreement settles: " + string.Join(", ", Words.Matters) + "." },
        ]) { Children = [("provisions", "instrument"), ("effects", "instrument"), ("budgets", "instrument")] },
        new("provisions", "provisions",
        [
            Id(), Instrument, new("modality", FieldKind.Word) { Required = true, Words = Words.Modalities, Hint = "obliged, permitted, forbidden or waived." },
            Needed("conduct", "Code of the conduct: deploy-worker."), Needed("bearer", "Whose conduct: state, worker, agency, sender."), Groups, Corridors, Start, End,
            new("under", FieldKind.Text) { Refers = "instruments", Hint = "Instrument under whose power it was made." }, Text("note"), Text("article") with { Extra = true },
            new("sanctions", FieldKind.Tokens) { Extra = true, Refers = "provisions", Hint = "Duties that this provision sanctions." }, Protective, ExtraSource, ExtraConfidence, ExtraVerified,
        ]) { Children = [("effects", "provision")] },
        new("effects", "effects",
        [
            Id(), Instrument, new("outcome", FieldKind.Text) { Required = true, Refers = "outcomes", Hint = "Outcome id." },
            new("value", FieldKind.Number) { Column = "effect_on_variable_-3..3", Required = true, Min = -3, Max = 3, Hint = "-3 to 3, on the variable, not on the good." },
            new("confidence", FieldKind.Number) { Required = true, Min = 0, Max = 1, Hint = "0 to 1." }, new("basis", FieldKind.Text) { Hint = "What the assessor rests on." },
            new("provision", FieldKind.Text) { Extra = true, Refers = "provisions", Hint = "Provision it hangs on." }, Text("assessor") with { Extra = true },
            new("date", FieldKind.Date) { Extra = true, Hint = "When it was assessed." }, new("evidence", FieldKind.Word) { Extra = true, Words = Words.Evidence, Hint = "Kind of evidence." }, ExtraVerified,
        ]),
        new("commitments", "commitments",
        [
            Id(), Country, Needed("source", "The promise as cited."), new("binding", FieldKind.Flag) { Required = true, Hint = "Whether it binds in law." }, Start with { Hint = "First day." },
            new("requires", FieldKind.Word) { Column = "requires_or_forbids", Required = true, Words = Words.Demands, Hint = "raise or lower an outcome; oblige, permit or forbid a conduct." },
            Needed("subject", "Outcome id (raise, lower) or conduct.") with { Column = "conduct_or_outcome" }, Groups, Corridors, ShortConfidence,
            Text("binds") with { Extra = true }, Text("treaty") with { Extra = true, Hint = "Code of the treaty: ICRMW, ILO-C189." }, ExtraVerified,
        ]),
        new("reciprocity", "reciprocity",
        [
            Id(), Country, Needed("right"), Needed("demanded", "Level asked for abroad: 0 to 4, or a word of the penalty scale.") with { Column = "demanded_abroad_0_4" },
            Needed("granted", "Level granted at home.") with { Column = "granted_at_home_0_4" }, new("date", FieldKind.Date) { Required = true, Hint = "First day." },
            new("basis", FieldKind.Text) { Hint = "What the levels rest on." }, ShortConfidence,
            new("scale", FieldKind.Word) { Extra = true, Words = ["penalty"], Hint = "penalty: levels are criminal, detention, fine, none." },
            new("kind", FieldKind.Word) { Extra = true, Words = ["law", "practice"], Hint = "law or practice, on separate rows." },
            Text("demand_source") with { Extra = true }, Text("grant_source") with { Extra = true },
            new("acts", FieldKind.Tokens) { Extra = true, Refers = "instruments", Hint = "Instruments that grant or deny the right at home." }, ExtraVerified,
        ]),
        new("budgets", "budgets",
        [
            Instrument, new("year", FieldKind.Whole) { Required = true, Min = 1800, Max = 2200, Hint = "Year." },
            new("amount", FieldKind.Number) { Min = 0, Hint = "Units of the currency; leave out where unknown." }, Needed("currency"),
            Needed("kind", "Begins with needed, proposed, appropriated or spent."), Source, ShortConfidence,
            Text("line") with { Extra = true, Hint = "Budget line." }, Text("earmark") with { Extra = true, Hint = "Money that may be used once only." },
            new("tag", FieldKind.Word) { Extra = true, Words = Words.Tags, Hint = "What the money is for: both (migration and development), migration, development or other." }, ExtraVerified,
        ]),
        new("supplies", "supplies",
        [
            Id(), Country, new("group", FieldKind.Text) { Required = true, Refers = "groups", Hint = "Leaf group." }, new("year", FieldKind.Whole) { Required = true, Min = 1800, Max = 2200, Hint = "Year." },
            new("available", FieldKind.Number) { Required = true, Min = 0, Hint = "People there." }, new("needed", FieldKind.Number) { Required = true, Min = 0, Hint = "People needed at home." },
            new("outflow", FieldKind.Number) { Min = 0, Hint = "Leaving in a year; leave out where unknown." }, Source, ShortConfidence, Verified,
        ]),
        new("answers", "checklist_answers",
        [
            Needed("checklist", "sdg-10.7.2, sdg-17.14.1, labour-agreement, interministerial-consultation or gcm."), Needed("item", "Code of the question."), Country,
            new("value", FieldKind.Number) { Required = true, Min = 0, Max = 10, Hint = "Points: 0, all, or half where the question allows it." },
            new("instruments", FieldKind.Tokens) { Refers = "instruments", Hint = "Instruments that answer it." }, Text("note"), ExtraSource, ExtraConfidence, ExtraVerified,
        ]),
        .. MoreTables.All,
        new("tensions", "tensions_documented",
        [
            Id(), Needed("kind"), Country, Needed("instruments", "In words."), Needed("what"),
            new("evidence", FieldKind.Text) { Hint = "Sources." }, ShortConfidence, Verified,
        ]),
    ];

    private static readonly Dictionary<string, Table> ByName = Tables.ToDictionary(t => t.Name, StringComparer.Ordinal);

    public static Table? Find(string name) => ByName.GetValueOrDefault(name);

    internal static Field Id() => new("id", FieldKind.Id) { Required = true, Hint = "Unique within its table: letters, digits, dot, hyphen, underscore." };

    internal static Field Text(string name) => new(name, FieldKind.Text);

    internal static Field Needed(string name, string hint = "") => new(name, FieldKind.Text) { Required = true, Hint = hint };
}
