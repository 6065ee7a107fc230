using Concord.Core;
using Concord.Statistics.Lakes;

namespace Concord.Review.Tests;

public sealed class CountryReviewsTests
{
    private static readonly string[] SectionIds = ["where", "growth", "flows", "women", "hosts", "refugees", "money", "price", "signed", "coherence", "trust"];

    [Fact]
    public void An_area_without_any_figure_still_says_why_and_how_to_get_one_in_every_section()
    {
        using var lake = new SmallLake().Stock("MEX", "USA", 2024, 1, 1);
        var review = lake.Review("TUV");
        review.Sections.Select(s => s.Id).ShouldBe(SectionIds);
        review.Headlines.ShouldBeEmpty();
        review.Lede.ShouldBe("The releases in the lake hold no figure of people or money for this area; each section says how to get one.");
        foreach (var section in review.Sections.Where(s => s.Id != "trust"))
        {
            section.Blocks.OfType<Missing>().ShouldNotBeEmpty(section.Id);
            section.Blocks.OfType<Missing>().ShouldAllBe(m => m.Reason.Length > 0 && m.NextStep.Length > 0);
        }
    }

    [Theory]
    [InlineData("YUG")]
    [InlineData("OTH")]
    [InlineData("WLD")]
    public void Only_areas_of_today_are_reviewed(string code)
    {
        using var lake = new SmallLake().Stock("MEX", "USA", 2024, 1, 1);
        Should.Throw<ArgumentException>(() => lake.Review(code)).Message.ShouldContain(code);
    }

    [Fact]
    public void Kosovo_is_told_where_its_people_are_counted()
    {
        using var lake = new SmallLake().Stock("MEX", "USA", 2024, 1, 1);
        lake.Review("XKX").Section("where").Blocks.OfType<Missing>().Single().Reason.ShouldContain("included with Serbia");
    }

    [Fact]
    public void The_same_lake_gives_the_same_review()
    {
        using var lake = new SmallLake().Stock("PHL", "USA", 2024, 60, 40).Indicator("PHL", "remin", 2023, 3e9);
        lake.Review("PHL").Sentences().ShouldBe(lake.Review("PHL").Sentences());
    }

    /// <summary>Every area of today on the shipped figures: no section without a figure or a reason, no figure without year, publisher and copy, nothing that is not a number.</summary>
    [Fact]
    public void Every_area_can_be_reviewed_from_the_shipped_figures()
    {
        using var lake = Lake.Open(Path.Combine(Testing.SharedData.Root, "data", "lake"));
        lake.Releases.ShouldNotBeEmpty("the shipped lake is empty");
        var areas = AreaCatalogue.Default.All.Where(a => a.Kind == AreaKind.Area).ToList();
        areas.Count.ShouldBeGreaterThan(235);
        foreach (var area in areas)
        {
            var review = CountryReviews.Build(lake, area, Language.En, SmallLake.Today);
            review.Sections.Select(s => s.Id).ShouldBe(SectionIds, area.Code);
            foreach (var section in review.Sections)
            {
                section.Blocks.ShouldNotBeEmpty($"{area.Code} {section.Id}");
                section.Blocks.ShouldContain(b => b is PictureBlock || b is Missing || b is DatedFacts || b is TableBlock || b is Note, $"{area.Code} {section.Id}");
            }
            foreach (var figure in review.Figures)
            {
                figure.Sources.ShouldNotBeEmpty($"{area.Code} {figure.Measure}");
                figure.Period.Year.ShouldBeInRange(1900, SmallLake.Today.Year, $"{area.Code} {figure.Measure}");
                if (figure.Value is { } value) double.IsFinite(value).ShouldBeTrue($"{area.Code} {figure.Measure}");
                else figure.Status.ShouldBe(ObservationStatus.Suppressed, $"{area.Code} {figure.Measure}");
                figure.Sources.ShouldAllBe(r => r.Provenance.Publisher.Length > 0 && r.Provenance.Licence.Length > 0);
            }
            foreach (var sentence in review.Sentences())
            {
                sentence.ShouldNotContain("NaN", Case.Sensitive, area.Code);
                sentence.ShouldNotContain("∞", Case.Sensitive, area.Code);
                sentence.ShouldNotContain("{", Case.Sensitive, area.Code);
            }
        }
    }
}
