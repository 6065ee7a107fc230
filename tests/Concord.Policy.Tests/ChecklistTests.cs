namespace Concord.Policy.Tests;

public sealed class ChecklistTests
{
    [Fact]
    public void Scores_and_bands_of_indicator_10_7_2_equal_the_worked_cases()
    {
        var list = Checklist.Find("sdg-10.7.2").ShouldNotBeNull();
        var cases = CaseData.Rows("golden", "coherence", "g04_sdg1072_cases.csv").GroupBy(r => r["case"]).ToList();
        cases.Count.ShouldBeGreaterThan(5);
        foreach (var rows in cases)
        {
            var answers = rows.Where(r => r["domain"] != "ALL").SelectMany(r => "abcde".Select(l => (Code: $"10.7.2.{r["domain"]}.{l}", Value: CaseData.Number(r[l.ToString()])))).ToDictionary(a => a.Code, a => a.Value);
            var score = ChecklistScore.Of(list, "PHL", answers);
            foreach (var row in rows)
            {
                var part = row["domain"] == "ALL" ? score.Overall : score.Domains.Single(d => d.Name == row["domain"]);
                part.Percent.ShouldNotBeNull().ShouldBe(CaseData.Number(row["percent"]), 1e-6, rows.Key);
                score.Band(part).ShouldBe(row["band"], rows.Key);
            }
        }
    }

    [Fact]
    public void An_open_question_widens_the_range_and_is_never_a_no()
    {
        var list = Checklist.Find("sdg-10.7.2")!;
        var all = list.Items.ToDictionary(i => i.Code, i => i.Points);
        all.Remove("10.7.2.D1.a");
        var score = ChecklistScore.Of(list, "PHL", all);
        (score.Overall.Low, score.Overall.High, score.Overall.Percent, score.Overall.Answered).ShouldBe((100 * 29 / 30.0, 100, null, 29));
        score.Band(score.Overall).ShouldBeNull();
        score.Band(score.Domains[1]).ShouldBe("Fully meets");
    }

    [Theory]
    [InlineData("sdg-10.7.2", 30, 30)]
    [InlineData("sdg-17.14.1", 80, 41)]
    [InlineData("labour-agreement", 34, 34)]
    [InlineData("interministerial-consultation", 9, 6)]
    [InlineData("gcm", 23, 23)]
    public void Every_list_has_its_questions_and_points(string id, double most, int questions)
    {
        var list = Checklist.Find(id).ShouldNotBeNull();
        list.Items.Count.ShouldBe(questions);
        list.Items.Select(i => i.Code).Distinct().Count().ShouldBe(questions);
        list.Items.GroupBy(i => i.CapGroup ?? i.Code).Sum(g => g.First().CapGroup is null ? g.First().Points : Math.Min(g.First().Cap, g.Sum(i => i.Points))).ShouldBe(most);
    }

    [Fact]
    public void Points_beyond_a_cap_do_not_count()
    {
        var list = Checklist.Find("sdg-17.14.1")!;
        var score = ChecklistScore.Of(list, "PHL", list.Items.ToDictionary(i => i.Code, i => i.CapGroup == "any6" ? i.Points : 0));
        score.Domains.Single(d => d.Name == "D6").Percent.ShouldBe(100);
        score.Overall.Percent.ShouldBe(12.5);
        score.Band(score.Overall).ShouldBeNull();
    }

    [Fact]
    public void Answers_stand_in_the_register_with_the_instruments_that_give_them()
    {
        string With(string answer) => $"answers:\n  - {{checklist: sdg-10.7.2, item: 10.7.2.D1.a, country: PHL, {answer}}}\n";
        var register = RegisterFiles.ReadText(With("value: 0.5"), "r.yaml").Register.ShouldNotBeNull();
        ChecklistScore.Of(register, Checklist.Find("sdg-10.7.2")!, "PHL").Domains[0].Low.ShouldBe(10);
        RegisterFiles.ReadText(With("value: 0.7"), "r.yaml").Faults.ShouldHaveSingleItem().Expected.ShouldBe("0 or 1, or 0.5");
        RegisterFiles.ReadText(With("value: 1, instruments: [P9]"), "r.yaml").Faults.ShouldHaveSingleItem().Code.ShouldBe("register.dangling");
        RegisterFiles.ReadText(With("value: 1").Replace("D1.a", "D9.a", StringComparison.Ordinal), "r.yaml").Faults.ShouldHaveSingleItem().Code.ShouldBe("register.checklist");
        Should.Throw<ArgumentException>(() => ChecklistScore.Of(Checklist.Find("gcm")!, "PHL", new Dictionary<string, double> { ["GCM01"] = 2 }));
    }
}
