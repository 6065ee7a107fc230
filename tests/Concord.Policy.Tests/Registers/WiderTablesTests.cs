using Concord.Core;
using Concord.Policy.Registers;
using Concord.Testing;

namespace Concord.Policy.Tests;

/// <summary>The tables beside the acts: every form, drafts, and faults with their lines.</summary>
public sealed class WiderTablesTests : IDisposable
{
    private static readonly string Folder = Path.Combine(SharedData.Root, "data", "policy");
    private readonly string folder = Directory.CreateTempSubdirectory("concord-policy-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static Register Shipped() => RegisterFiles.Read(Folder).Register.ShouldNotBeNull();

    /// <summary>The shipped registers, and a row of every table they leave empty.</summary>
    private static Register Full() => Shipped() with
    {
        Comments = [new() { Finding = "K03-J15-J16", Country = "PHL", Date = new(2026, 3, 1), Text = "Both objectives stand; a review is under way.\nSecond line.", Source = "note verbale", Confidence = "H", Verified = true }],
        GroupCounts = [new() { Corridor = "PHL-JPN", Group = "nurse", People = 3000, Year = 2024, Source = "s", Confidence = "H" }],
    };

    [Theory]
    [InlineData("text", false)]
    [InlineData("table", true)]
    [InlineData("book.xlsx", false)]
    public void Every_table_survives_every_form(string name, bool asCsv)
    {
        var register = Full();
        var target = Path.Combine(folder, name);
        RegisterFiles.Write(register, target, asCsv);
        var again = RegisterFiles.Read(target);
        var read = again.Register.ShouldNotBeNull(string.Join('\n', again.Faults.Where(f => f.Severity == Severity.Error)));
        Rows(read).ShouldBe(Rows(register));
        Schema.Tables.Select(t => t.Name).Except(RecordsToRows.Rows(register).Select(r => r.Table.Name)).ShouldBeEmpty("a table without a row proves nothing");
    }

    [Fact]
    public void A_draft_that_drops_an_act_takes_its_coding_and_its_mention_as_evidence_along()
    {
        var register = Full();
        var reading = PolicyDraft.ReadText("draft: {title: t}\ndrop: {instruments: [P23]}\n", "d.yaml", register);
        var after = reading.Draft.ShouldNotBeNull(string.Join('\n', reading.Faults)).After;
        after.AgreementCodings.Select(c => c.Instrument).ShouldNotContain("P23");
        after.Answers.SelectMany(a => a.Instruments).ShouldNotContain("P23");
        after.Answers.Count.ShouldBe(register.Answers.Count);
        PolicyDraft.ReadText("draft: {title: t}\ndrop: {instruments: [P27]}\n", "d.yaml", register).Draft.ShouldNotBeNull().After.PlanSections.Single(p => p.Id == "PS05").Instruments.ShouldBe(["P01", "P26", "P28"]);
    }

    [Fact]
    public void A_draft_that_leaves_the_wider_tables_alone_shares_them()
    {
        var register = Full();
        var after = PolicyDraft.ReadText("draft: {title: t}\ndrop: {provisions: [V15]}\n", "d.yaml", register).Draft.ShouldNotBeNull().After;
        foreach (var (then, now) in new (object, object)[]
        {
            (register.Capacities, after.Capacities), (register.Lines, after.Lines), (register.PlanSections, after.PlanSections), (register.Measures, after.Measures), (register.AgreementCodings, after.AgreementCodings),
            (register.CrossImpacts, after.CrossImpacts), (register.Comments, after.Comments), (register.Answers, after.Answers),
        }) ReferenceEquals(then, now).ShouldBeTrue();
    }

    [Fact]
    public void A_comment_of_the_state_stands_with_its_finding()
    {
        var a = PolicyAssessment.Of(Full(), new(2026, 2, 1));
        FindingExplanation.Of(a, a.Findings.Single(f => f.Id == "K03-J15-J16")).Comments.ShouldHaveSingleItem().Text.ShouldStartWith("Both objectives stand");
        FindingExplanation.Of(a, a.Findings.First(f => f.Id != "K03-J15-J16")).Comments.ShouldBeEmpty();
    }

    [Fact]
    public void Faults_of_workbooks_and_tables_are_all_listed_with_sheet_row_and_column()
    {
        var table = Path.Combine(folder, "csv");
        RegisterFiles.Write(Full(), table, asCsv: true);
        void Change(string file, Func<string, string> change) => File.WriteAllText(Path.Combine(table, file), change(File.ReadAllText(Path.Combine(table, file))));
        Change("provisions.csv", t => t.Replace("V12,P22", "V12,P99", StringComparison.Ordinal).Replace("2018-02-12", "2018-02-31", StringComparison.Ordinal));
        Change("objectives.csv", t => t.Replace("J15,PHL", "J01,PHL", StringComparison.Ordinal));
        Change("plan_sections.csv", t => t.Replace("MS01", "not an id", StringComparison.Ordinal));
        Change("cross_impacts.csv", t => t.Replace(",3,", ",7,", StringComparison.Ordinal));
        var reading = RegisterFiles.Read(table);
        reading.Register.ShouldBeNull();
        foreach (var (file, code) in new[] { ("provisions.csv", "register.dangling"), ("provisions.csv", "register.date"), ("objectives.csv", "register.duplicate"), ("plan_sections.csv", "register.id"), ("cross_impacts.csv", "register.range") })
            reading.Faults.ShouldContain(f => f.Place.File == "csv/" + file && f.Code == code && f.Place.Row > 1, $"{file} {code}\n{string.Join('\n', reading.Faults)}");
    }

    [Fact]
    public void Every_kind_of_fault_in_a_folder_is_listed_at_once_with_file_and_line_and_nothing_is_loaded()
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        void Add(string name, string text) => File.WriteAllText(Path.Combine(folder, "PHL", name), text);
        Add("a-malformed.yaml", "instruments:\n  - id: Z1\n   name: out of step\n");
        Add("b-dangling.yaml", "objectives:\n  - {id: Z2, country: PHL, owner: NOBODY, outcome: O99, direction: raise, groups: [nurse], corridors: [PHL-*], start: 2020-01-01}\n");
        Add("c-dates.yaml", "mandates:\n  - {actor: PH-DOH, function: x, groups: [nurse], start: 2021-02-29}\n  - {actor: PH-DOH, function: y, groups: [nurse], start: 2021-03-01, end: 2020-03-01}\n");
        Add("d-overlap.yaml", "mandates:\n  - {actor: PH-DOH, function: z, groups: [nurse], start: 2020-01-01, end: 2021-01-01}\n  - {actor: PH-DOH, function: z, groups: [health], start: 2021-01-01}\n");
        Add("e-cycle.yaml", Act("Z5", "enabled_by: Z6") + Act("Z6", "enabled_by: Z5").Replace("instruments:\n", "", StringComparison.Ordinal));
        var random = new Random(11);
        File.WriteAllBytes(Path.Combine(folder, "PHL", "f-nonsense.yaml"), [.. Enumerable.Range(0, 10_000_000).Select(_ => (byte)random.Next(32, 127))]);
        var reading = RegisterFiles.Read(Path.Combine(folder, "PHL"));
        reading.Register.ShouldBeNull();
        foreach (var (file, code, row) in new (string, string, int?)[]
        {
            ("a-malformed.yaml", "yaml.syntax", null), ("b-dangling.yaml", "register.dangling", 2), ("c-dates.yaml", "register.date", 2), ("c-dates.yaml", "register.ends-before-start", 3), ("d-overlap.yaml", "register.overlap", 3), ("e-cycle.yaml", "register.cycle", 2),
            ("f-nonsense.yaml", "yaml.syntax", null),
        }) reading.Faults.ShouldContain(f => f.Place.File == "PHL/" + file && f.Code == code && (row == null ? f.Place.Row > 0 : f.Place.Row == row), $"{file} {code}\n{string.Join('\n', reading.Faults)}");
        reading.Faults.Count(f => f.Place.File == "PHL/b-dangling.yaml").ShouldBe(2);
        reading.Faults.ShouldAllBe(f => f.Found.Length < 400);

        static string Act(string id, string more) =>
            $"instruments:\n  - {{id: {id}, country: PHL, name: {id}, start: 2020-01-01, issuer: PH-DOH, type: statute, domain: d, groups: [nurse], corridors: [PHL-*], status: in force, {more}}}\n";
    }

    private static List<string> Rows(Register register) =>
        [.. RecordsToRows.Rows(register with { Heads = [.. register.Heads.Select(h => h with { Uses = [] })] }).Select(r => r.Table.Name + " " + string.Join(" ¦ ", r.Cells.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key + "=" + c.Value.Value))).Order(StringComparer.Ordinal)];
}
