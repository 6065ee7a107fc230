using Concord.Testing;

namespace Concord.Tests.Policy;

/// <summary>Check, convert, explain and diff on registers good and bad.</summary>
public sealed class RegisterCommandTests
{
    private static string Philippines => Path.Combine(SharedData.Root, "data", "policy", "PHL");

    private static string Draft => Path.Combine(SharedData.Root, "data", "drafts", "nurses-under-agreements.yaml");

    [Fact]
    public void The_shipped_registers_have_no_error()
    {
        using var place = new Workplace();

        foreach (var code in new[] { "PHL", "MEX" })
        {
            var outcome = place.Run("policy", "check", Path.Combine(Philippines, "..", code));
            outcome.Code.ShouldBe(0, outcome.ToString());
            outcome.Error.ShouldContain("no error");
        }
    }

    [Fact]
    public void Every_fault_of_malformed_text_is_listed_with_file_and_line_and_nothing_is_loaded()
    {
        using var place = new Workplace();
        place.Write("r/actors.yaml", "actors:\n  - {id: A1, country: PHL, name: Ministry, kind: ministry, rank: 3}\n  - {id: A1, country: PHL, name: Twin, kind: ministry, rank: three}\n");
        place.Write("r/acts.yaml", "instruments:\n  - id: P1\n    country: PHL\n    name: Act\n    start: 2026-02-31\n    issuer: NOBODY\n");
        place.Write("r/broken.yaml", "objectives:\n  - {id: J1\n");

        var check = place.Run("policy", "check", "r", "--format", "csv");
        var findings = place.Run("policy", "findings", "r", "--weights", "register");

        check.Code.ShouldBe(1, check.ToString());
        foreach (var file in new[] { "actors.yaml", "acts.yaml", "broken.yaml" }) check.Out.ShouldContain($"r/{file}, row ", Case.Sensitive, check.ToString());
        check.Out.ShouldContain("2026-02-31");
        check.Out.ShouldContain("three");
        findings.Code.ShouldBe(1, findings.ToString());
        findings.Out.ShouldBeEmpty();
        findings.Error.ShouldContain("nothing was loaded");
        (check.Error + findings.Error).ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData(2, "policy", "findings", "nowhere")]
    [InlineData(2, "policy", "findings", "nowhere", "--at", "2026-02-30")]
    [InlineData(2, "policy", "findings")]
    [InlineData(2, "policy")]
    [InlineData(2, "policy", "findngs", "x")]
    public void Wrong_usage_is_told_with_a_next_step(int code, params string[] arguments)
    {
        using var place = new Workplace();

        var outcome = place.Run(arguments);

        outcome.Code.ShouldBe(code, outcome.ToString());
        outcome.Out.ShouldBeEmpty();
        outcome.Error.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_register_goes_to_a_workbook_and_back_without_loss()
    {
        using var place = new Workplace();
        var before = place.Run("policy", "findings", Philippines, "--at", "2026-02-01", "--weights", "register", "--format", "csv");

        foreach (var (from, to) in new[] { (Philippines, "phl.xlsx"), ("phl.xlsx", "csv"), ("csv", "text") })
        {
            var outcome = place.Run(to == "csv" ? ["policy", "convert", from, to, "--csv"] : ["policy", "convert", from, to]);
            outcome.Code.ShouldBe(0, outcome.ToString());
        }

        place.Run("policy", "findings", "text", "--at", "2026-02-01", "--weights", "register", "--format", "csv").Out.ShouldBe(before.Out);
        place.Run("policy", "convert", Philippines, "text").Code.ShouldBe(2, "a folder that is there is not written over");
    }

    [Fact]
    public void An_explanation_names_rule_rows_sources_places_and_what_would_make_it_go()
    {
        using var place = new Workplace();

        var outcome = place.Run("policy", "explain", Philippines, "K03-J15-J16", "--at", "2026-02-01", "--weights", "register");
        var unknown = place.Run("policy", "explain", Philippines, "K03-J15-J17", "--at", "2026-02-01", "--weights", "register");

        outcome.Code.ShouldBe(0, outcome.ToString());
        foreach (var word in new[] { "Objectives that collide", "Rests on", "Source: ", "objectives.yaml, row ", "Where and for whom", "PHL-", "What would make it go", "people" }) outcome.Out.ShouldContain(word);
        unknown.Code.ShouldBe(1, unknown.ToString());
        unknown.Error.ShouldContain("Did you mean K03-J15-J16?");
    }

    [Fact]
    public void With_sizes_from_the_lake_the_head_names_their_publishers()
    {
        using var place = Workplace.WithShippedFigures();

        var outcome = place.Run("policy", "findings", Philippines, "--at", "2026-02-01");

        outcome.Code.ShouldBe(0, outcome.ToString());
        outcome.Out.ShouldContain("Sizes of corridors: people: UN DESA");
        outcome.Out.ShouldContain("money:");
    }

    [Fact]
    public void A_draft_says_what_appears_whom_it_touches_and_whom_to_ask_and_leaves_no_trace()
    {
        using var place = Workplace.WithShippedFigures();
        File.Copy(Draft, place.PathOf("secret.yaml"));
        var before = Directory.GetFileSystemEntries(place.Folder, "*", SearchOption.AllDirectories);

        var text = place.Run("policy", "diff", Philippines, "--draft", "secret.yaml");
        var csv = place.Run("policy", "diff", Philippines, "--draft", "secret.yaml", "--format", "csv");

        text.Code.ShouldBe(0, text.ToString());
        foreach (var word in new[] { "Nurses hired under bilateral agreements", "Appears: ", "Goes: ", "Touches", "PHL-JPN", "up to ", "Ask" }) text.Out.ShouldContain(word, Case.Sensitive, text.Out);
        csv.Lines[0].ShouldStartWith("change,id,date,kind,grade,a,b,detail,n,severity");
        csv.Lines.Length.ShouldBeGreaterThan(1);
        foreach (var secret in new[] { "D01", "bilateral agreements" }) (text.Error + csv.Error).ShouldNotContain(secret);
        Directory.GetFileSystemEntries(place.Folder, "*", SearchOption.AllDirectories).ShouldBe(before);
        Traces(Path.GetTempPath()).ShouldBeEmpty();

        // The program's own temporary files would carry its name.
        static IEnumerable<string> Traces(string folder) => Directory.EnumerateFiles(folder, "concord*", SearchOption.TopDirectoryOnly).Where(f => File.ReadAllText(f).Contains("D01.1", StringComparison.Ordinal));
    }

    [Fact]
    public void A_draft_with_errors_is_refused_with_file_and_line()
    {
        using var place = new Workplace();
        place.Write("draft.yaml", "draft:\n  title: Secret\nchange:\n  instruments:\n    - {id: P999, status: ended}\ndrop:\n  provisions: [V999]\n");

        var outcome = place.Run("policy", "diff", Philippines, "--draft", "draft.yaml", "--weights", "register");

        outcome.Code.ShouldBe(1, outcome.ToString());
        outcome.Out.ShouldBeEmpty();
        outcome.Error.ShouldContain("draft.yaml, row 5");
        outcome.Error.ShouldContain("V999");
    }
}
