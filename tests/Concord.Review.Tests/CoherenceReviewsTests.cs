using System.Text.Json;
using Concord.Core;
using Concord.Policy;
using Concord.Review.Policies;
using Concord.Statistics.Lakes;
using Concord.Testing;

namespace Concord.Review.Tests;

/// <summary>Policies at full length, from the shipped register and figures.</summary>
public sealed class CoherenceReviewsTests
{
    private static readonly Dictionary<Language, CoherenceReview> Made = [];

    private static CoherenceReview Review(Language language)
    {
        lock (Made)
        {
            if (Made.TryGetValue(language, out var made)) return made;
            using var lake = Lake.Open(Path.Combine(SharedData.Root, "data", "lake"));
            return Made[language] = CoherenceReviews.Build(lake, AreaCatalogue.Default.Find("PHL")!, language, SmallLake.Today, Register("PHL")).ShouldNotBeNull();
        }
    }

    private static Register Register(string code) => RegisterFiles.Read(Path.Combine(SharedData.Root, "data", "policy", code)).Register.ShouldNotBeNull();

    [Fact]
    public void It_has_every_picture_that_the_register_can_fill()
    {
        var pictures = Review(Language.En).Sections.SelectMany(s => s.Blocks).OfType<PictureBlock>().Select(p => p.Id).ToList();
        pictures.ShouldBe(["objectives", "harm", "pairs", "network", "k15-deploy-worker-phl-kwt", "timeline", "coverage", "reciprocity", "drivers-plot"], ignoreOrder: true);
    }

    [Fact]
    public void Each_picture_says_how_far_the_register_was_reviewed_and_what_it_was_made_from()
    {
        foreach (var block in Review(Language.En).Sections.SelectMany(s => s.Blocks).OfType<PictureBlock>())
        {
            block.Picture.Badges[0].Text.ShouldContain("not reviewed by the state", Case.Sensitive, block.Id);
            block.Picture.Source.ShouldContain("1 February 2026", Case.Sensitive, block.Id);
            block.Remark.ShouldContain("Computed by Concord", Case.Sensitive, block.Id);
        }
    }

    [Fact]
    public void Documented_tensions_are_named_with_the_findings_that_support_them_and_the_rest_as_not_computed()
    {
        var rows = Review(Language.En).Sections.Single(s => s.Id == "tensions").Blocks.OfType<TableBlock>().Single().Table.Rows.ToDictionary(r => r[0], r => r[1]);
        string Of(string words) => rows.Single(r => r.Key.Contains(words, StringComparison.Ordinal)).Value;

        rows.Count.ShouldBe(15);
        Of("The labour side opens corridors for nurses").ShouldStartWith("K03-J15-J16");
        Of("The duty to remit stands").ShouldContain("K14-P02-V01");
        Of("a directive makes it voluntary").ShouldContain("K01-V09-V10");
        Of("no agreement with any Gulf state").ShouldContain("K11-PHL-KWT");
        Of("Kuwait closed").ShouldContain("K15-deploy-worker-PHL-KWT");
        Of("Pay grade 15").ShouldBe("K13-P09, on 31 December 2019");
        Of("examination that about one in ten passes").ShouldContain("K05-J14-P26");
        // What the rows of the register cannot show is not claimed.
        foreach (var words in new[] { "stood on no list in 2011", "USD 400 and no fee", "Seven bodies made one" }) Of(words).ShouldBe("documented, not computed");
    }

    [Fact]
    public void Every_sheet_says_why_on_what_and_what_would_make_it_go()
    {
        var review = Review(Language.En);
        review.Sheets.Select(s => s.Id).ShouldBeUnique();
        foreach (var sheet in review.Sheets)
        {
            sheet.Rules.ShouldNotBeEmpty(sheet.Id);
            sheet.Inputs.ShouldNotBeEmpty(sheet.Id);
            sheet.Inputs.ShouldAllBe(i => i.What.Length > 3 && i.Source.Length > 0 && i.Standing.Length > 0, sheet.Id);
            sheet.Options.Count.ShouldBeGreaterThan(1, sheet.Id);
            // A line that is to be checked has an input that is not verified, and says which.
            if (sheet.Standing.StartsWith("to be checked", StringComparison.Ordinal)) sheet.Inputs.ShouldContain(i => i.Standing == "to be checked", sheet.Id);
        }
        var nurses = review.Sheets.Single(s => s.Id == "K03-J15-J16");
        nurses.Folded.ShouldContain(f => f.Contains("JPEPA", StringComparison.Ordinal) && f.EndsWith("(K05-J16-P26)", StringComparison.Ordinal));
        nurses.Where.ShouldContain(w => w.Contains("Philippines to Japan", StringComparison.Ordinal) && w.Contains("nurses", StringComparison.Ordinal));
        nurses.Reach.ShouldContain(r => r.Corridor == "Philippines to Japan" && r.People.StartsWith("up to ", StringComparison.Ordinal));
    }

    [Fact]
    public void Comments_of_a_state_stand_in_full_on_the_sheet_of_their_finding()
    {
        using var lake = new SmallLake().Stock("PHL", "USA", 2024, 60, 40);
        var register = Register("PHL");
        var text = "The agreements and the cap serve different years.";
        register = register with { Comments = [.. register.Comments, new StateComment { Finding = "K03-J15-J16", Country = "PHL", Date = new(2026, 3, 1), Text = text }] };
        var sheet = CoherenceReviews.Build(lake.Lake, AreaCatalogue.Default.Find("PHL")!, Language.En, SmallLake.Today, register)!.Sheets.Single(s => s.Id == "K03-J15-J16");
        sheet.Comments.ShouldBe([new SheetComment("Philippines, 1 March 2026", text)]);
    }

    [Fact]
    public void Every_finding_is_in_the_table_with_its_standing_and_none_twice()
    {
        var findings = Review(Language.En).Findings;
        findings.Select(f => f.Id).ShouldBeUnique();
        findings.Select(f => f.Standing).Distinct().Order().ShouldBe(["met", "settled-by-law", "to-be-checked", "trade-off-by-design", "verified"]);
        findings.Where(f => f.Standing is "met" or "settled-by-law" or "trade-off-by-design").ShouldAllBe(f => f.Line == "");
        var lines = Review(Language.En).Sheets.Select(s => s.Id).ToHashSet();
        findings.Where(f => f.Line.Length > 0).ShouldAllBe(f => lines.Contains(f.Line));
        findings.Count(f => f.Line == "").ShouldBe(findings.Count(f => f.Standing is "met" or "settled-by-law" or "trade-off-by-design"));
        findings.ShouldAllBe(f => f.Cells.Count == FindingTable.Columns.Count && f.Rule >= 1);
    }

    [Fact]
    public void Words_accuse_no_state_and_no_number_scores_one()
    {
        var review = Review(Language.En);
        var text = JsonSerializer.Serialize(review.Sections.SelectMany(s => s.Blocks).Select(b => b switch { PictureBlock p => (object)new { p.Picture.Title, p.Picture.Subtitle, p.Picture.Table }, Note n => n.Paragraphs, TableBlock t => t.Table, _ => "" })) + JsonSerializer.Serialize(review.Sheets);
        foreach (var word in new[] { "breach", "violat", "broken promise", "illegal", "blame", "incoheren", "self-defeat" }) text.ShouldNotContain(word, Case.Insensitive);
    }

    [Theory]
    [InlineData(Language.Fr)]
    [InlineData(Language.Es)]
    [InlineData(Language.Ar)]
    public void No_sentence_stays_in_English(Language language)
    {
        using var lake = Lake.Open(Path.Combine(SharedData.Root, "data", "lake"));
        var words = Words.Of(language, typeof(CoherenceReviews).Assembly);
        foreach (var code in new[] { "PHL", "MEX" })
        {
            var view = RegisterView.Of(lake, Register(code), code, SmallLake.Today);
            CoherenceReviews.Build(lake, AreaCatalogue.Default.Find(code)!, words, view).ShouldNotBeNull();
            words.Missing.ShouldBeEmpty(code);
        }
    }

    [Fact]
    public void The_same_register_gives_the_same_review()
    {
        using var lake = Lake.Open(Path.Combine(SharedData.Root, "data", "lake"));
        var again = CoherenceReviews.Build(lake, AreaCatalogue.Default.Find("PHL")!, Language.En, SmallLake.Today, Register("PHL"))!;
        JsonSerializer.Serialize(again.Sheets).ShouldBe(JsonSerializer.Serialize(Review(Language.En).Sheets));
        string Svgs(CoherenceReview r) => string.Concat(r.Sections.SelectMany(s => s.Blocks).OfType<PictureBlock>().Select(p => p.Picture.Standalone(new Charts.DrawingOptions("c"))));
        Svgs(again).ShouldBe(Svgs(Review(Language.En)));
    }

    [Fact]
    public void A_register_without_an_act_of_the_area_gives_none()
    {
        using var lake = new SmallLake().Stock("PHL", "USA", 2024, 60, 40);
        CoherenceReviews.Build(lake.Lake, AreaCatalogue.Default.Find("TUV")!, Language.En, SmallLake.Today, Register("PHL")).ShouldBeNull();
    }
}
