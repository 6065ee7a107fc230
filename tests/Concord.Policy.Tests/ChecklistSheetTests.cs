using Concord.Tables;
using Concord.Testing;

namespace Concord.Policy.Tests;

public sealed class ChecklistSheetTests
{
    private static PolicyAssessment Shipped(string country) =>
        PolicyAssessment.Of(RegisterFiles.Read(Path.Combine(SharedData.Root, "data", "policy", country)).Register.ShouldNotBeNull(), new(2026, 2, 1));

    [Theory]
    [InlineData("PHL")]
    [InlineData("MEX")]
    public void Shipped_answers_rest_on_acts_in_force_and_leave_the_rest_open(string country)
    {
        var a = Shipped(country);
        foreach (var list in Checklist.All.Where(c => c.Id != AgreementSheet.Criteria))
        {
            var sheet = ChecklistSheet.Of(a, list, country);
            sheet.Lines.Where(l => l.IsUnsupported).Select(l => l.Item.Code).ShouldBeEmpty(list.Id);
            sheet.Lines.Where(l => l.Answer is null).ShouldAllBe(l => l.Word == "not answered");
        }
        var sdg = ChecklistSheet.Of(a, Checklist.Find("sdg-10.7.2")!, country);
        sdg.Score.Overall.Answered.ShouldBeInRange(8, 29);
        sdg.Score.Band(sdg.Score.Overall).ShouldBeNull();
        sdg.Score.Overall.Low.ShouldBeLessThan(sdg.Score.Overall.High);
    }

    [Fact]
    public void Portability_is_answered_no_where_the_agreement_was_only_signed()
    {
        var line = ChecklistSheet.Of(Shipped("MEX"), Checklist.Find("sdg-10.7.2")!, "MEX").Lines.Single(l => l.Item.Code == "10.7.2.D4.b");
        (line.Word, line.IsUnsupported).ShouldBe(("no", false));
        line.Evidence.Select(e => (e.Instrument.Id, e.InForce)).ShouldBe([("M12", false)]);
    }

    [Fact]
    public void A_yes_without_an_act_in_force_is_pointed_out()
    {
        var register = Fixture.Empty with
        {
            Instruments = [Fixture.Act("P1", last: "2015-01-01")], Answers = [new() { Checklist = "gcm", Item = "GCM01", Country = "PHL", Value = 0.5, Instruments = ["P1"] }],
        };
        var line = ChecklistSheet.Of(PolicyAssessment.Of(register, Fixture.Day), Checklist.Find("gcm")!, "PHL").Lines[0];
        (line.Word, line.IsUnsupported).ShouldBe(("in part", true));
    }

    [Fact]
    public void The_labour_list_is_asked_of_each_agreement()
    {
        var sheets = ChecklistSheet.All(Shipped("PHL"), Checklist.Find(AgreementSheet.Criteria)!);
        sheets.Select(s => s.Score.Subject).ShouldBe(["P26", "P27", "P28", "P21", "P23"], ignoreOrder: true);
        var kuwait = sheets.Single(s => s.Score.Subject == "P23");
        (kuwait.Score.Overall.Answered, Math.Round(kuwait.Score.Overall.Low, 2)).ShouldBe((34, Math.Round(100 * 19 / 34.0, 2)));
    }

    [Fact]
    public void The_reporting_sheet_is_a_workbook_labelled_unofficial_and_the_same_bytes_each_time()
    {
        var a = Shipped("PHL");
        ChecklistSheet[] sheets = [.. Checklist.All.SelectMany(c => ChecklistSheet.All(a, c))];
        byte[] Written()
        {
            using var stream = new MemoryStream();
            ChecklistSheet.WriteWorkbook(sheets, stream);
            return stream.ToArray();
        }
        var bytes = Written();
        Written().ShouldBe(bytes);
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".xlsx");
        try
        {
            File.WriteAllBytes(path, bytes);
            var read = TableFile.Open(path).Sheets.ToDictionary(s => s.Name!, s => s.Rows.Select(r => string.Join('|', Enumerable.Range(0, r.Count).Select(r.String))).ToList());
            read.Keys.ShouldBe(["About", "Answers", "Scores"]);
            read["About"][0].ShouldContain("Unofficial self-assessment");
            read["Answers"].Count.ShouldBe(1 + sheets.Sum(s => s.Lines.Count));
            read["Answers"].ShouldContain(r => r.Contains("10.7.2.D2.a") && r.Contains("P16 RA 11641") && r.Contains("unofficial"));
            read["Scores"].ShouldContain(r => r.StartsWith("sdg-10.7.2|PHL|ALL|"));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
