namespace Concord.Policy.Registers;

/// <summary>Turns checked rows into the records of a register, in the order given.</summary>
internal static class RowsToRecords
{
    public static Register Build(IEnumerable<RawRow> rows)
    {
        var byTable = rows.ToLookup(r => r.Table.Name, StringComparer.Ordinal);
        var register = new Register
        {
            Heads = Read("register", v => new RegisterHead { Title = v.TextOrNull("title"), AsOf = v.DayOrNull("as_of"), Note = v.TextOrNull("note"), Uses = v.Tokens("uses") }),
            Actors = Read("actors", v => new Actor { Id = v.Text("id"), Country = v.Text("country"), Name = v.Text("name"), Kind = v.Text("kind"), Rank = (int)v.Number("rank"), Fields = v.Tokens("fields") }),
            Mandates = Read("mandates", v => new Mandate
            {
                Actor = v.TextOrNull("actor"), Country = v.TextOrNull("country"), Function = v.Text("function"), Groups = v.Tokens("groups"), InForce = v.InForce,
                Coordination = v.TextOrNull("coordination"),
            }),
            Groups = Read("groups", v => new MigrantGroup { Id = v.Text("id"), Leaves = v.Tokens("leaves") }),
            Corridors = Read("corridors", v => new RegisterCorridor
            {
                Id = v.Text("id"), Origin = v.Text("origin"), Destination = v.Text("destination"), People = v.Number("people"), Money = v.Number("money"),
                Note = v.TextOrNull("note"), Members = v.Tokens("members"), Transit = v.Tokens("transit"),
            }),
            GroupCounts = Read("group_counts", v => new GroupCount
            {
                Corridor = v.Text("corridor"), Group = v.Text("group"), People = v.Number("people"), Year = (int?)v.NumberOrNull("year"),
            }),
            Outcomes = Read("outcomes", v => new Outcome { Id = v.Text("id"), Label = v.Text("label"), Unit = v.Text("unit"), Economic = v.Flag("economic") ?? false, Targets = v.Tokens("targets") }),
            Objectives = Read("objectives", v => new Objective
            {
                Id = v.Text("id"), Country = v.Text("country"), Owner = v.Text("owner"), Outcome = v.Text("outcome"), Direction = (Direction)v.Word("direction"),
                Groups = v.Tokens("groups"), Corridors = v.Tokens("corridors"), InForce = v.InForce, Priority = v.NumberOrNull("priority") ?? 1,
            }),
            Instruments = Read("instruments", Instrument),
            Provisions = Read("provisions", v => new Provision
            {
                Id = v.Text("id"), Instrument = v.Text("instrument"), Modality = (Modality)v.Word("modality"), Conduct = v.Text("conduct"), Bearer = v.Text("bearer"),
                Groups = v.Tokens("groups"), Corridors = v.Tokens("corridors"), InForce = v.InForce, Under = v.TextOrNull("under"), Note = v.TextOrNull("note"),
                Article = v.TextOrNull("article"), Sanctions = v.Tokens("sanctions"), Protective = v.Flag("protective"),
            }),
            Effects = Read("effects", v => new Effect
            {
                Id = v.Text("id"), Instrument = v.Text("instrument"), Outcome = v.Text("outcome"), Value = v.Number("value"), Sureness = v.Number("confidence"),
                Source = v.TextOrNull("basis"), Provision = v.TextOrNull("provision"), Assessor = v.TextOrNull("assessor"), Date = v.DayOrNull("date"), Evidence = v.TextOrNull("evidence"),
            }),
            Commitments = Read("commitments", v => new Commitment
            {
                Id = v.Text("id"), Country = v.Text("country"), Binding = v.Flag("binding")!.Value, From = v.Day("start"), Demand = (Demand)v.Word("requires"),
                Subject = v.Text("subject"), Groups = v.Tokens("groups"), Corridors = v.Tokens("corridors"), Binds = v.TextOrNull("binds"), Treaty = v.TextOrNull("treaty"),
            }),
            Reciprocity = Read("reciprocity", v => new ReciprocityLevel
            {
                Id = v.Text("id"), Country = v.Text("country"), Right = v.Text("right"), Demanded = v.Text("demanded"), Granted = v.Text("granted"), Date = v.Day("date"),
                Scale = v.TextOrNull("scale"), Basis = v.TextOrNull("kind"), DemandSource = v.TextOrNull("demand_source"), GrantSource = v.TextOrNull("grant_source"), Acts = v.Tokens("acts"),
                Source = v.TextOrNull("basis"),
            }),
            Budgets = Read("budgets", v => new BudgetEntry
            {
                Instrument = v.Text("instrument"), Year = (int)v.Number("year"), Amount = v.NumberOrNull("amount"), Currency = v.Text("currency"), Kind = v.Text("kind"),
                Line = v.TextOrNull("line"), Earmark = v.TextOrNull("earmark"), Tag = v.TextOrNull("tag"),
            }),
            Supplies = Read("supplies", v => new Supply
            {
                Id = v.Text("id"), Country = v.Text("country"), Group = v.Text("group"), Year = (int)v.Number("year"), Available = v.Number("available"),
                Needed = v.Number("needed"), Outflow = v.NumberOrNull("outflow"),
            }),
            Answers = Read("answers", v => new ChecklistAnswer
            {
                Checklist = v.Text("checklist"), Item = v.Text("item"), Country = v.Text("country"), Value = v.Number("value"), Instruments = v.Tokens("instruments"), Note = v.TextOrNull("note"),
            }),
            Tensions = Read("tensions", v => new DocumentedTension
            {
                Id = v.Text("id"), Kind = v.Text("kind"), Country = v.Text("country"), Instruments = v.Text("instruments"), What = v.Text("what"), Source = v.TextOrNull("evidence"),
            }),
        };
        return MoreRecords.Read(register, Read);

        IReadOnlyList<T> Read<T>(string table, Func<RowView, T> make) where T : RegisterRow =>
            [.. byTable[table].Select(row => { var view = new RowView(row); return Standing(make(view), view, row.Table); })];
    }

    private static Instrument Instrument(RowView v) => new()
    {
        Id = v.Text("id"), Country = v.Text("country"), Name = v.Text("name"), InForce = v.InForce, Issuer = v.Text("issuer"), Type = v.Text("type"), Domain = v.Text("domain"),
        Groups = v.Tokens("groups"), Corridors = v.Tokens("corridors"), StatedObjective = v.TextOrNull("stated_objective"), Status = v.Text("status"), Budget = v.TextOrNull("budget"),
        EnabledBy = v.TextOrNull("enabled_by"), DependsOn = v.Tokens("depends_on"), Protective = v.Flag("protective") ?? false, Fields = v.Tokens("fields"), Covers = v.Tokens("covers"),
    };

    private static T Standing<T>(T record, RowView view, Table table) where T : RegisterRow => record with
    {
        At = view.At,
        Source = record.Source ?? view.TextOrNull("source"),
        Confidence = table.Name == "effects" ? null : view.TextOrNull("confidence"),
        Verified = view.Flag("verified"),
    };
}
