using Concord.Charts;
using Concord.Core;

namespace Concord.Review.Tests.Sections;

public sealed class PeopleSectionsTests
{
    [Theory]
    [InlineData(333, 667, "Two in three live in Canada; next: the United States (33%)")]
    [InlineData(960, 40, "Nearly all live in the United States; next: Canada (4.0%)")]
    [InlineData(500, 500, "Half live in Canada; next: the United States (50%)")]
    [InlineData(800, 200, "80% live in the United States; next: Canada (20%)")]
    [InlineData(1000, 0, "Nearly all live in the United States")]
    public void The_title_says_where_most_live(int usa, int canada, string claim)
    {
        using var lake = new SmallLake().Stock("PHL", "USA", 2024, usa, 0).Stock("PHL", "CAN", 2024, canada, 0);
        lake.Review("PHL").Picture("emigrants-map").Picture.Title.ShouldBe(claim);
    }

    [Fact]
    public void The_headline_is_the_sum_of_both_sexes_over_the_corridors()
    {
        using var lake = new SmallLake().Stock("PHL", "USA", 2024, 600, 400).Stock("PHL", "SAU", 2024, 100, 200, "0,1,0,0");
        var review = lake.Review("PHL");
        var headline = review.Headlines.Single(h => h.Label == "people live abroad");
        headline.Value.ShouldBe("1,300");
        headline.Figure.Value.ShouldBe(1300);
        headline.Figure.Computation.ShouldBe("sum over 2 corridors");
        headline.Figure.Definition.ShouldBe(Definition.BornAbroad | Definition.Citizenship);
        headline.When.ShouldBe("mid-2024. 77% born abroad, 23% citizenship. UN DESA");
        review.Lede.ShouldStartWith("1,300 people from here live abroad; 54% are women.");
    }

    [Fact]
    public void An_absent_corridor_is_left_out_and_an_explicit_zero_is_not_drawn_as_people()
    {
        using var lake = new SmallLake().Stock("PHL", "USA", 2024, 10, 10).Stock("PHL", "AND", 2024, 0, 0);
        var picture = lake.Review("PHL").Picture("emigrants-map");
        picture.Figures.Select(f => f.To!.Code).ShouldBe(["USA"]);
        picture.Picture.Table.Rows.Count.ShouldBe(1);
    }

    [Fact]
    public void Figures_that_do_not_move_are_called_carried_forward()
    {
        using var lake = new SmallLake().Stock("CHN", "PHL", 2015, 5, 5).Stock("CHN", "PHL", 2020, 7, 7).Stock("CHN", "PHL", 2024, 7, 7);
        var review = lake.Review("PHL");
        review.Picture("immigrants-map").Picture.Badges.ShouldContain(b => b.Text == "2020 figures, carried forward" && b.Kind == BadgeKind.Caution);
        review.Headlines.Single(h => h.Label == "residents from elsewhere").When.ShouldStartWith("2020 figure, carried forward to 2024");
    }

    [Fact]
    public void Figures_that_moved_are_called_published()
    {
        using var lake = new SmallLake().Stock("CHN", "PHL", 2020, 7, 7).Stock("CHN", "PHL", 2024, 7, 8);
        lake.Review("PHL").Picture("immigrants-map").Picture.Badges.ShouldContain(b => b.Text == "published");
    }

    [Fact]
    public void A_share_of_the_population_needs_a_population_of_about_the_same_year()
    {
        using var without = new SmallLake().Stock("CHN", "PHL", 2024, 50, 50).Indicator("PHL", "pop", 2010, 1000);
        without.Review("PHL").Picture("immigrants-map").Picture.Title.ShouldBe("100 people from elsewhere live here; the most from China");
        using var with = new SmallLake().Stock("CHN", "PHL", 2024, 50, 50).Indicator("PHL", "pop", 2023, 1000);
        var picture = with.Review("PHL").Picture("immigrants-map");
        picture.Picture.Title.ShouldBe("10% of residents came from elsewhere; the most from China");
        var ratio = picture.Figures.Single(f => f.Measure == "residents-from-elsewhere-per-population");
        ratio.Value.ShouldBe(10);
        ratio.Sources.Count.ShouldBe(2);
    }

    [Fact]
    public void No_share_is_computed_over_a_population_of_zero()
    {
        using var lake = new SmallLake().Stock("CHN", "PHL", 2024, 50, 50).Indicator("PHL", "pop", 2024, 0);
        lake.Review("PHL").Figures.ShouldNotContain(f => f.Measure == "residents-from-elsewhere-per-population");
    }

    [Fact]
    public void Shares_of_women_leave_out_corridors_of_fewer_than_a_hundred()
    {
        using var lake = new SmallLake().Stock("PHL", "USA", 2024, 60, 40).Stock("PHL", "VAT", 2024, 1, 0);
        var picture = lake.Review("PHL").Picture("women-by-destination");
        ((SmallMultiples)picture.Picture.Chart).Panels.Select(p => p.Name).ShouldBe(["United States"]);
        picture.Picture.Title.ShouldBe("Women are 60% of those in the United States");
    }

    [Fact]
    public void People_of_unknown_origin_are_counted_and_named_but_not_on_the_map()
    {
        using var lake = new SmallLake().Stock("OOO", "PHL", 2024, 30, 30).Stock("CHN", "PHL", 2024, 20, 20);
        var review = lake.Review("PHL");
        review.Headlines.Single(h => h.Label == "residents from elsewhere").Value.ShouldBe("100");
        ((WorldMap)review.Picture("immigrants-map").Picture.Chart).Values.Select(v => v.Area).ShouldBe(["CHN"]);
        review.Section("trust").Blocks.OfType<Note>().Single().Paragraphs.ShouldContain("For 60% of residents from elsewhere no origin is stated.");
    }

    [Fact]
    public void Refugees_stand_beside_the_stock_and_never_in_it()
    {
        using var lake = new SmallLake().Stock("SYR", "PHL", 2024, 10, 10).Refugees("SYR", "SYR", "PHL", "PHI", 2024, "500");
        var review = lake.Review("PHL");
        review.Headlines.Single(h => h.Label == "residents from elsewhere").Figure.Value.ShouldBe(20);
        review.Picture("refugees-here").Picture.Title.ShouldBe("Refugees here: 500, the most from the Syrian Arab Republic");
    }
}
