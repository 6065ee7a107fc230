using Concord.Core;
using Concord.Statistics.Comparability;
using Concord.Statistics.Import;
using Concord.Statistics.Lakes;
using Concord.Testing;

namespace Concord.Statistics.Tests.Comparability;

public sealed class ChecksTests : IDisposable
{
    private const int Phl = 608, Usa = 840, Can = 124;
    private readonly TempLake temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void Another_publishers_figure_is_set_beside_the_one_of_the_nearest_date_with_the_relative_difference()
    {
        var result = Of(CheckKind.Mirror,
            Draft("undesa-stock", "2020", (Phl, Usa, 2015, 100), (Phl, Usa, 2020, 150)),
            Draft("worldbank-stock", "2017", (Phl, Usa, 2017, 120))).ShouldHaveSingleItem();

        result.Figures.Select(f => (f.Release.Dataset, f.Period.Year)).ShouldBe([("undesa-stock", 2015), ("worldbank-stock", 2017)]);
        result.Size.ShouldBe(20.0 / 120);
    }

    [Fact]
    public void A_date_more_than_three_years_away_is_no_mirror()
    {
        Of(CheckKind.Mirror, Draft("undesa-stock", "2020", (Phl, Usa, 2010, 100)), Draft("worldbank-stock", "2017", (Phl, Usa, 2017, 120))).ShouldBeEmpty();
    }

    [Fact]
    public void What_the_newest_edition_revised_is_told_and_what_it_left_alone_is_not()
    {
        var result = Of(CheckKind.Edition,
            Draft("undesa-stock", "2020", (Phl, Usa, 2015, 100), (Phl, Can, 2015, 7)),
            Draft("undesa-stock", "2024", (Phl, Usa, 2015, 80), (Phl, Can, 2015, 7))).ShouldHaveSingleItem();

        result.Figures.Select(f => (f.Release.Edition, f.Value)).ShouldBe([("2024", 80), ("2020", 100)]);
        result.Size.ShouldBe(0.2);
    }

    [Theory]
    [InlineData(10_000, 2015, 30_000, 2020, true)]
    [InlineData(10_000, 2015, 29_000, 2020, false)]
    [InlineData(10_000, 2010, 30_000, 2020, false)]
    [InlineData(30_000, 2015, 10_000, 2020, true)]
    [InlineData(0, 2015, 10_000, 2020, true)]
    [InlineData(10, 2015, 9_000, 2020, false)]
    public void A_stock_that_triples_or_falls_to_a_third_in_five_years_is_a_jump(double first, int from, double last, int to, bool expected)
    {
        Of(CheckKind.Jump, Draft("undesa-stock", "2024", (Phl, Usa, from, first), (Phl, Usa, to, last))).Count.ShouldBe(expected ? 1 : 0);
    }

    [Fact]
    public void A_year_of_remittances_that_is_only_partly_counted_shows_as_a_jump()
    {
        using var lake = Lake.Open(Path.Combine(SharedData.Root, "data", "lake"));

        // The Bank's file of May 2023 has 36.7 billion dollars for 2021 and 9.1 for 2022.
        var jump = Checks.Run(lake, Phl, 2026).Single(r => r.Kind == CheckKind.Jump && r.Figures[0].Measure == Measure.RemittancesReceived);
        (jump.Figures[0].Period.Year, jump.Figures[0].Value, jump.Figures[0].Release.Edition).ShouldBe((2022, 9_066_861_663.1763, "2023-05-10"));
    }

    [Fact]
    public void The_weightiest_difference_comes_first_and_unknown_origins_are_no_corridors()
    {
        using var lake = Lake.Open(Path.Combine(SharedData.Root, "data", "lake"));
        var results = Checks.Run(lake, Usa, 2026);

        var mirrors = results.Where(r => r.Kind == CheckKind.Mirror && r.Figures[0].Measure == Measure.Stock).Select(r => Math.Abs(r.Figures[0].Value!.Value - r.Figures[1].Value!.Value)).ToList();
        mirrors.ShouldNotBeEmpty();
        mirrors.ShouldBe(mirrors.OrderDescending());
        results.Where(r => r.Kind == CheckKind.OneSource).ShouldAllBe(r => r.Figures[0].FromArea!.Kind != AreaKind.Special && r.Figures[0].ToArea!.Kind != AreaKind.Group);
    }

    [Fact]
    public void The_same_stock_at_three_dates_in_a_row_was_carried_forward()
    {
        var result = Of(CheckKind.CarriedForward, Draft("undesa-stock", "2024",
            (Phl, Usa, 2005, 400), (Phl, Usa, 2010, 500), (Phl, Usa, 2015, 500), (Phl, Usa, 2020, 500), (Phl, Usa, 2024, 600),
            (Phl, Can, 2015, 0), (Phl, Can, 2020, 0), (Phl, Can, 2024, 0))).ShouldHaveSingleItem();

        (result.Size, result.Figures[0].Period.Year, result.Figures[1].Period.Year).ShouldBe((3, 2020, 2010));
    }

    [Fact]
    public void A_stated_total_that_is_not_the_sum_of_its_origins_is_told()
    {
        var result = Of(CheckKind.Total, Draft("undesa-stock", "2024",
            (Phl, Usa, 2020, 60), (156, Usa, 2020, 30), (AreaCatalogue.World, Usa, 2020, 100),
            (Phl, Can, 2020, 40), (156, Can, 2020, 60), (AreaCatalogue.World, Can, 2020, 100))).ShouldHaveSingleItem();

        (result.Figures[0].To, result.Size).ShouldBe((Usa, 0.1));
    }

    [Fact]
    public void A_total_of_a_release_without_parts_is_held_against_the_parts_of_another()
    {
        var result = Of(CheckKind.Total,
            Draft("undesa-stock", "2024", (Phl, Usa, 2020, 60), (156, Usa, 2020, 30)),
            Draft("undesa-stock-destination", "2020", (AreaCatalogue.World, Usa, 2020, 120))).ShouldHaveSingleItem();

        (result.Figures[0].Release.Dataset, result.Figures[1].Release.Dataset, result.Size).ShouldBe(("undesa-stock-destination", "undesa-stock", 0.25));
    }

    [Fact]
    public void Women_and_men_that_do_not_make_up_both_are_told()
    {
        var draft = Draft("undesa-stock", "2024", (Phl, Usa, 2020, 100));
        draft.Add(Measure.Stock, Phl, Usa, new Period(2020), 60, Sex.Female);
        draft.Add(Measure.Stock, Phl, Usa, new Period(2020), 30, Sex.Male);

        Of(CheckKind.Sexes, draft).ShouldHaveSingleItem().Size.ShouldBe(10);
    }

    [Fact]
    public void A_corridor_of_one_source_among_several_is_told_and_a_lake_of_one_dataset_has_none()
    {
        var one = Draft("undesa-stock", "2020", (Phl, Usa, 2015, 100), (Phl, Can, 2015, 7));
        Of(CheckKind.OneSource, one, Draft("worldbank-stock", "2017", (Phl, Usa, 2017, 120))).ShouldHaveSingleItem().Figures[0].To.ShouldBe(Can);
    }

    [Fact]
    public void Age_counts_from_the_year_given_and_a_fresh_figure_is_not_told()
    {
        Of(CheckKind.Age, Draft("undesa-stock", "2020", (Phl, Usa, 2020, 100))).ShouldHaveSingleItem().Size.ShouldBe(6);
        Of(CheckKind.Age, Draft("undesa-stock", "2024", (Phl, Usa, 2024, 100))).ShouldBeEmpty();
    }

    [Fact]
    public void Shares_by_definition_add_up_to_one_and_more_than_one_marks_the_sum()
    {
        temp.Folder().Publish([TempLake.Draft()]);
        using var lake = temp.Open();
        var shares = DefinitionShare.Of(lake.Best(new Query(Measure.Stock) { From = Phl }.In(2024)));

        shares.Select(s => (s.Basis, s.People, s.Corridors)).ShouldBe([(Definition.BornAbroad, 100, 1), (Definition.Citizenship, 50, 1)]);
        shares.Sum(s => s.Share).ShouldBe(1, 1e-12);
        DefinitionShare.Of([]).ShouldBeEmpty();
        DefinitionShare.RefugeesIncluded([]).ShouldBe(0);
    }

    [Fact]
    public void The_shipped_figures_can_be_checked_as_a_whole_and_their_sexes_add_up()
    {
        using var lake = Lake.Open(Path.Combine(SharedData.Root, "data", "lake"));
        var results = Checks.Run(lake, null, 2026);

        results.ShouldNotContain(r => r.Kind == CheckKind.Sexes);
        results.ShouldContain(r => r.Kind == CheckKind.Jump);
        // Both the Bank's export and the third party have a price of USA to PHL in 2020 Q3.
        results.ShouldContain(r => r.Kind == CheckKind.Mirror && r.Figures[0].Measure == Measure.Price && r.Figures[0].From == Usa && r.Figures[0].To == Phl && r.Size < 0.001);
    }

    private List<CheckResult> Of(CheckKind kind, params ReleaseDraft[] drafts)
    {
        var root = Path.Combine(temp.Path, Guid.NewGuid().ToString("N"));
        new LakeFolder(root).Publish(drafts);
        using var lake = Lake.Open(root);
        return [.. Checks.Run(lake, Phl, 2026).Concat(Checks.Run(lake, Usa, 2026)).Where(r => r.Kind == kind).DistinctBy(r => (r.Figures[0].Key, r.Size))];
    }

    private static ReleaseDraft Draft(string dataset, string edition, params (int From, int To, int Year, double Value)[] stocks)
    {
        var draft = new ReleaseDraft(TempLake.Draft(dataset, edition).Provenance);
        foreach (var (from, to, year, value) in stocks) draft.Add(Measure.Stock, from, to, new Period(year), value);
        return draft;
    }
}
