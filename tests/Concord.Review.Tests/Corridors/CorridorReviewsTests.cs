using Concord.Core;
using Concord.Policy;
using Concord.Review.Policies;
using Concord.Statistics.Lakes;
using Concord.Testing;

namespace Concord.Review.Tests.Corridors;

public sealed class CorridorReviewsTests : IDisposable
{
    private readonly Lake lake = Lake.Open(Path.Combine(SharedData.Root, "data", "lake"));

    public void Dispose() => lake.Dispose();

    [Fact]
    public void The_corridor_from_the_Philippines_to_the_United_States_has_its_published_figures()
    {
        var review = Build("PHL", "USA");
        double? Head(string measure) => review.Headlines.Single(h => h.Figure.Measure == measure).Figure.Value;
        // UN DESA, International Migrant Stock 2024; Remittance Prices Worldwide rows of 2025 Q1, a third party's mean; Bilateral Remittance Matrix 2018.
        Head("stock").ShouldBe(2_263_697);
        Head("price")!.Value.ShouldBe(4.78, 0.005);
        Head("remittances")!.Value.ShouldBe(11_426e6, 0.5e6);
        review.Headlines.Single(h => h.Figure.Measure == "price").When.ShouldStartWith("2025 Q1");
    }

    [Fact]
    public void Money_goes_the_other_way_than_people()
    {
        var review = Build("PHL", "USA");
        var people = review.Headlines.Single(h => h.Figure.Measure == "stock").Figure;
        var price = review.Headlines.Single(h => h.Figure.Measure == "price").Figure;
        (people.From!.Code, people.To!.Code).ShouldBe(("PHL", "USA"));
        (price.From!.Code, price.To!.Code).ShouldBe(("USA", "PHL"));
    }

    [Fact]
    public void Every_chapter_has_a_figure_or_says_why_not()
    {
        foreach (var (from, to) in new[] { ("PHL", "USA"), ("TUV", "MLT"), ("XKX", "CHE"), ("VAT", "ITA"), ("SYR", "TUR") })
        {
            var review = Build(from, to);
            review.Sections.Count.ShouldBe(8);
            review.Sections.ShouldAllBe(s => s.Blocks.Count > 0);
            review.Sections.SelectMany(s => s.Blocks).OfType<Missing>().ShouldAllBe(m => m.Reason.Length > 10 && m.NextStep.Length > 10);
            review.Lede.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void Acts_and_findings_come_from_the_registers_of_both_ends()
    {
        var register = RegisterFiles.Read(Path.Combine(SharedData.Root, "data", "policy", "PHL")).Register!;
        var view = RegisterView.Of(lake, register, "PHL", SmallLake.Today);
        string[] Acts(string to) => [.. Build("PHL", to, views: [view]).Sections.Single(s => s.Id == "rules").Blocks.OfType<TableBlock>().First().Table.Rows.Select(r => r[0])];
        var japans = register.Instruments.First(i => i.Country == "PHL" && i.Corridors is ["PHL-JPN"]).Name;
        Acts("JPN").ShouldContain(japans);
        Acts("USA").ShouldNotContain(japans);
        Build("PHL", "USA", views: [view]).Sections.Single(s => s.Id == "findings").Blocks.OfType<TableBlock>().Single().Table.Rows.Count.ShouldBeGreaterThan(3);
    }

    [Theory]
    [InlineData("PHL", "PHL")]
    [InlineData("YUG", "DEU")]
    [InlineData("WLD", "DEU")]
    public void What_is_no_corridor_of_today_is_misuse(string from, string to) => Should.Throw<ArgumentException>(() => Build(from, to));

    [Theory]
    [InlineData(Language.Fr)]
    [InlineData(Language.Es)]
    [InlineData(Language.Ar)]
    public void Corridors_leave_no_sentence_in_English(Language language)
    {
        var words = Words.Of(language, typeof(CorridorReviews).Assembly);
        var view = RegisterView.Of(lake, RegisterFiles.Read(Path.Combine(SharedData.Root, "data", "policy", "PHL")).Register!, "PHL", SmallLake.Today);
        foreach (var to in new[] { "USA", "TUV", "SAU" }) CorridorReviews.Build(lake, Of("PHL", to), words, SmallLake.Today, [view]);
        words.Missing.ShouldBeEmpty();
    }

    private CorridorReview Build(string from, string to, Language language = Language.En, params IReadOnlyList<RegisterView> views) =>
        CorridorReviews.Build(lake, Of(from, to), language, SmallLake.Today, views);

    private static Corridor Of(string from, string to) => new(AreaCatalogue.Default.Find(from)!, AreaCatalogue.Default.Find(to)!);
}
