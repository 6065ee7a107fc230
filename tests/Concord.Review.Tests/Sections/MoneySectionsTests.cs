using Concord.Charts;

namespace Concord.Review.Tests.Sections;

public sealed class MoneySectionsTests
{
    [Fact]
    public void Remittances_are_shown_against_2000_and_as_a_share_of_gdp_of_the_same_year()
    {
        using var lake = new SmallLake().Indicator("PHL", "remin", 2000, 1e9).Indicator("PHL", "remin", 2023, 3e9).Indicator("PHL", "gdp", 2023, 30e9);
        var review = lake.Review("PHL");
        review.Picture("remittances-received").Picture.Title.ShouldBe("Remittances received: three times the level of 2000");
        review.Lede.ShouldContain("In 2023 US$ 3\u00a0billion came home, equal to 10% of GDP.");
        review.Figures.Single(f => f.Measure == "remittances-received-per-gdp").Value!.Value.ShouldBe(10, 1e-9);
    }

    [Theory]
    [InlineData(2022, 30e9)]
    [InlineData(2023, 0)]
    public void No_share_of_gdp_over_another_year_or_over_zero(int year, double gdp)
    {
        using var lake = new SmallLake().Indicator("PHL", "remin", 2023, 3e9).Indicator("PHL", "gdp", year, gdp);
        var review = lake.Review("PHL");
        review.Figures.ShouldNotContain(f => f.Measure == "remittances-received-per-gdp");
        review.Section("money").Blocks.OfType<Note>().Single().Paragraphs.ShouldContain("No share of GDP: the lake has no GDP of this area for 2023.");
    }

    [Fact]
    public void Money_per_person_abroad_needs_people_abroad_within_three_years()
    {
        using var near = new SmallLake().Indicator("PHL", "remin", 2023, 3000).Stock("PHL", "USA", 2024, 1, 2);
        near.Review("PHL").Figures.Single(f => f.Measure == "remittances-received-per-migrant").Value.ShouldBe(1000);
        using var far = new SmallLake().Indicator("PHL", "remin", 2023, 3000).Stock("PHL", "USA", 2015, 1, 2);
        far.Review("PHL").Figures.ShouldNotContain(f => f.Measure == "remittances-received-per-migrant");
        using var none = new SmallLake().Indicator("PHL", "remin", 2023, 3000).Stock("PHL", "USA", 2024, 0, 0);
        none.Review("PHL").Figures.ShouldNotContain(f => f.Measure == "remittances-received-per-migrant");
    }

    [Fact]
    public void An_old_level_wears_its_year()
    {
        using var lake = new SmallLake().Indicator("PHL", "remin", 2010, 3e9);
        lake.Review("PHL").Picture("remittances-received").Picture.Badges.ShouldContain(b => b.Text == "last figure 2010" && b.Kind == BadgeKind.Caution);
    }

    [Theory]
    [InlineData(4.9, 4.0, "2 of 2 corridors to here cost 5% or less; none has reached 3%")]
    [InlineData(2.9, 6.0, "1 of 2 corridors to here cost 5% or less; 1 cost 3% or less")]
    [InlineData(5.1, 6.0, "None of 2 corridors to here costs 5% or less")]
    public void Prices_are_held_against_the_five_per_cent_of_each_corridor(double first, double second, string title)
    {
        using var lake = new SmallLake().Price("USA", "PHL", "2025_1Q", first).Price("ITA", "PHL", "2025_1Q", second);
        var picture = lake.Review("PHL").Picture("prices-to-here");
        picture.Picture.Title.ShouldBe(title);
        ((Dumbbell)picture.Picture.Chart).Rows.Count(r => r.Warn).ShouldBe((first > 5 ? 1 : 0) + (second > 5 ? 1 : 0));
    }

    [Fact]
    public void A_third_partys_mean_is_never_called_the_publishers()
    {
        using var lake = new SmallLake().Price("USA", "PHL", "2025_1Q", 4.78);
        var review = lake.Review("PHL");
        review.Picture("prices-to-here").Picture.Badges.ShouldContain(b => b.Text == "third party's mean");
        review.Picture("prices-to-here").Picture.Title.ShouldBe("Sending US$ 200 here from the United States costs 4.8%");
        review.Picture("prices-to-here").Picture.Source.ShouldNotStartWith("World Bank");
        review.Headlines.Single(h => h.Label.StartsWith("to send", StringComparison.Ordinal)).When.ShouldBe("2025 Q1. Mean by Concord of a third party's corridor means");
    }

    [Fact]
    public void A_price_of_years_ago_is_no_headline_and_wears_its_date()
    {
        using var lake = new SmallLake().Price("USA", "PHL", "2016_2Q", 4.78);
        var review = lake.Review("PHL");
        review.Headlines.ShouldBeEmpty();
        review.Picture("prices-to-here").Picture.Badges.ShouldContain(b => b.Text == "last figure 2016 Q2");
    }
}
