using Concord.Testing;

namespace Concord.Tests.Policy;

/// <summary>The sheets of a register through the command line: what people read, and what a machine gets.</summary>
public sealed class SheetCommandTests
{
    private static readonly string[] On = ["--at", "2026-02-01", "--weights", "register"];

    private static string Register(string code) => Path.Combine(SharedData.Root, "data", "policy", code);

    private static Outcome Run(Workplace place, string command, string code, params string[] more)
    {
        var outcome = place.Run(["policy", command, Register(code), .. On, .. more]);
        outcome.Code.ShouldBe(0, outcome.ToString());
        return outcome;
    }

    [Fact]
    public void Budget_shows_unknown_and_never_0_in_its_place()
    {
        using var place = new Workplace();

        var text = Run(place, "budget", "MEX");
        var csv = Run(place, "budget", "PHL", "--format", "csv");
        var totals = Run(place, "budget", "MEX", "--part", "totals", "--format", "csv");

        text.Out.ShouldContain("517,000,000");
        text.Out.ShouldContain("in force, nothing recorded");
        csv.Lines.Single(l => l.StartsWith("P09,", StringComparison.Ordinal) && l.Contains(",2020,", StringComparison.Ordinal)).ShouldContain(",PHP,other,,,,,unknown,");
        csv.Lines.Single(l => l.StartsWith("P09,", StringComparison.Ordinal) && l.Contains(",2019,", StringComparison.Ordinal)).ShouldContain(",,,0,,unfunded,");
        totals.Lines.ShouldContain("MEX,2019,MXN,both,209000000,1,0");
    }

    [Fact]
    public void Actors_says_what_bodies_lack_and_who_ought_to_talk()
    {
        using var place = new Workplace();

        var text = Run(place, "actors", "PHL");
        var lines = Run(place, "actors", "PHL", "--part", "lines", "--format", "csv");

        foreach (var word in new[] { "Association of Service Exporters", "Center for Migrant Advocacy", "One function in two hands", "none recorded", "What bodies lack" }) text.Out.ShouldContain(word);
        lines.Lines.ShouldContain(l => l.StartsWith("PH-DOH,PH-DOLE,", StringComparison.Ordinal));
    }

    [Fact]
    public void Agreements_list_criteria_gaps_partners_and_treaties_as_of_a_date()
    {
        using var place = Workplace.WithShippedFigures();

        var text = place.Run("policy", "agreements", Register("PHL"), "--at", "2026-02-01");
        var partners = place.Run("policy", "agreements", Register("PHL"), "--at", "2026-02-01", "--part", "partners", "--format", "csv");
        var treaties = place.Run("policy", "agreements", Register("PHL"), "--at", "2026-02-01", "--part", "treaties", "--format", "csv");

        text.Code.ShouldBe(0, text.ToString());
        foreach (var word in new[] { "Philippines-Kuwait agreement on domestic workers", "rule of one side", "in force, a group left out", "no action recorded", "No table here speaks of ILO-C097" }) text.Out.ShouldContain(word);
        partners.Lines.ShouldContain(l => l.StartsWith("PHL,social security,IND,India,", StringComparison.Ordinal));
        treaties.Lines.ShouldContain(l => l.StartsWith("SAU,ICRMW,", StringComparison.Ordinal) && l.Contains("no action recorded,2022-01-01", StringComparison.Ordinal));
        treaties.Lines.ShouldContain(l => l.StartsWith("PHL,ILO-C189,", StringComparison.Ordinal) && l.Contains("commitment C03", StringComparison.Ordinal));
    }

    [Fact]
    public void Checklist_prints_scores_answers_and_a_workbook_all_labelled_unofficial()
    {
        using var place = new Workplace();

        var text = Run(place, "checklist", "PHL", "--framework", "sdg-10-7-2", "--format", "text", "--output", place.PathOf("sheet.xlsx"));
        var csv = Run(place, "checklist", "PHL", "--framework", "sdg-10.7.2", "--part", "answers", "--format", "csv");
        var wrong = place.Run("policy", "checklist", Register("PHL"), "--framework", "sdg-99", "--weights", "register");

        text.Out.ShouldContain("Unofficial self-assessment");
        text.Out.ShouldContain("not answered");
        csv.Lines.Length.ShouldBe(31);
        csv.Lines.ShouldContain(l => l.Contains("10.7.2.D2.a", StringComparison.Ordinal) && l.Contains("P16 RA 11641", StringComparison.Ordinal) && l.EndsWith("unofficial self-assessment", StringComparison.Ordinal));
        new FileInfo(place.PathOf("sheet.xlsx")).Length.ShouldBeGreaterThan(1000);
        wrong.Code.ShouldBe(2, wrong.ToString());
        wrong.Error.ShouldContain("sdg-10.7.2");
    }

    [Fact]
    public void Timeline_follows_a_finding_and_marks_stop_and_go()
    {
        using var place = new Workplace();

        var text = place.Run("policy", "timeline", Register("PHL"), "--from", "2018-01-01", "--to", "2026-02-01", "--weights", "register");
        var marks = place.Run("policy", "timeline", Register("PHL"), "--from", "2018-01-01", "--to", "2026-02-01", "--weights", "register", "--part", "marks", "--format", "csv");
        var backwards = place.Run("policy", "timeline", Register("PHL"), "--from", "2026-01-01", "--to", "2018-02-01", "--weights", "register");
        var nothing = place.Run("policy", "timeline", Register("PHL"), "--finding", "K99-X", "--to", "2026-02-01", "--weights", "register");

        text.Code.ShouldBe(0, text.ToString());
        text.Lines.ShouldContain(l => l.StartsWith("K01-V12-V13", StringComparison.Ordinal) && l.Contains("2018-05-11", StringComparison.Ordinal) && l.Contains("2018-05-16", StringComparison.Ordinal));
        marks.Lines.ShouldContain("deploy-worker,PHL-KWT,2018-02-12,stop,\"nurse, other_health, domestic, seafarer, other_worker\",V12,P22");
        marks.Lines.ShouldContain(l => l.StartsWith("deploy-worker,PHL-KWT,2018-05-17,go,", StringComparison.Ordinal));
        (backwards.Code, nothing.Code).ShouldBe((2, 1));
    }

    [Fact]
    public void Cross_impact_reads_registers_and_tables_and_names_what_is_wrong_with_one()
    {
        using var place = new Workplace();
        place.Write("bad.csv", "from,A,B\nA,0,9\nB,1,0\n");

        var register = place.Run("policy", "cross-impact", Register("PHL"));
        var square = place.Run("policy", "cross-impact", SharedData.PathOf("golden", "coherence", "g03_xi8_matrix.csv"), "--format", "csv");
        var bad = place.Run("policy", "cross-impact", "bad.csv");
        var none = place.Run("policy", "cross-impact", Register("MEX"));

        register.Code.ShouldBe(0, register.ToString());
        register.Out.ShouldContain("Where assessors differ");
        register.Out.ShouldContain("driver");
        square.Lines[0].ShouldBe("item,direct_out,direct_in,second_order_out,second_order_out_noloop,second_order_in,class,cluster");
        square.Lines.ShouldContain(l => l.StartsWith("T5 ethical recruitment,6,2,10,8.5,5,", StringComparison.Ordinal));
        (bad.Code, none.Code).ShouldBe((1, 1));
        bad.Error.ShouldContain("bad.csv, row 2");
    }

    [Fact]
    public void A_bundle_of_one_office_runs_to_the_same_bytes_at_another()
    {
        using var place = Workplace.WithShippedFigures();
        place.Run("policy", "bundle", Register("PHL"), "--at", "2026-02-01", "--output", "a.zip").Code.ShouldBe(0);
        using var other = new Workplace();

        var rerun = other.Run("policy", "rerun", place.PathOf("a.zip"), "--output", "b.zip");
        File.WriteAllText(other.PathOf("broken.zip"), "x");
        var broken = other.Run("policy", "rerun", "broken.zip");

        rerun.Code.ShouldBe(0, rerun.ToString());
        rerun.Out.ShouldContain("The same bytes");
        File.ReadAllBytes(other.PathOf("b.zip")).ShouldBe(File.ReadAllBytes(place.PathOf("a.zip")));
        (broken.Code, broken.Out).ShouldBe((1, ""));
        broken.Error.ShouldContain("no archive");
    }

    [Fact]
    public void Amend_names_the_smallest_change_what_was_tried_and_its_limits()
    {
        using var place = new Workplace();
        File.Copy(Path.Combine(SharedData.Root, "data", "drafts", "nurses-under-agreements.yaml"), place.PathOf("secret.yaml"));

        var text = Run(place, "amend", "PHL", "K03-J15-J16");
        var csv = Run(place, "amend", "PHL", "K03-J15-J16", "--format", "csv");
        var none = Run(place, "amend", "PHL", "K05-J04-X01");
        var line = place.Run(["policy", "amend", Register("PHL"), "J03", .. On]);
        var draft = place.Run("policy", "amend", Register("PHL"), "K02-J14-D01-P26", "--draft", "secret.yaml", "--weights", "register");

        foreach (var word in new[] { "Smallest amendment, cost 1: take PHL-JPN, PHL-GBR, PHL-DEU out of J16", "Tried, cheapest first" }) text.Out.ShouldContain(word);
        text.Error.ShouldContain("Narrowing by corridor, group or interval costs 1, dropping a row 10");
        csv.Lines[0].ShouldBe("cost,amendment,removes,appear,worsens,smallest");
        none.Out.ShouldContain("No amendment found");
        line.Code.ShouldBe(2, line.ToString());
        draft.Code.ShouldBe(0, draft.ToString());
        draft.Error.ShouldNotContain("D01");
    }

    [Fact]
    public void Plans_domains_measures_and_reciprocity_say_what_is_unknown()
    {
        using var place = new Workplace();

        Run(place, "plans", "MEX").Out.ShouldContain("Migration: solutions at the root");
        Run(place, "plans", "PHL", "--format", "csv").Lines.ShouldContain("PHL,Philippine Development Plan 2023-2028,PS10,15 Climate action and disaster resilience,,,,,,,");
        Run(place, "domains", "PHL").Out.ShouldContain("labour and health");
        Run(place, "measures", "PHL", "--finding", "K03-J15-J16").Out.ShouldContain("training-share");
        Run(place, "reciprocity", "MEX").Out.ShouldContain("to be checked");
        place.Run(["policy", "measures", Register("PHL"), "--finding", "K77", .. On]).Code.ShouldBe(1);
        place.Run(["policy", "plans", Register("PHL"), "--part", "nonsense", .. On]).Code.ShouldBe(2);
    }
}
