using Concord.Core;
using Concord.Statistics.Lakes;

namespace Concord.Statistics.Tests.Lakes;

public sealed class LakeTests : IDisposable
{
    private readonly TempLake temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void A_published_release_answers_with_its_figures_and_names_itself_beside_each()
    {
        temp.Folder().Publish([TempLake.Draft()]).Single().Fault.ShouldBeNull();
        using var lake = temp.Open();

        var found = lake.Observations(new Query(Measure.Stock) { From = 608 }.In(2024));

        found.Select(o => (o.To, o.Value, o.Definition)).ShouldBe([(124, 50, Definition.Citizenship), (840, 100, Definition.BornAbroad)]);
        found.ShouldAllBe(o => o.Release.Name == "test-stock/2024" && o.Release.Provenance.Publisher == "Test office");
    }

    [Fact]
    public void A_hidden_figure_is_not_a_zero_and_a_zero_is_not_a_gap()
    {
        temp.Folder().Publish([TempLake.Draft()]);
        using var lake = temp.Open();

        var hidden = lake.Observations(new Query(Measure.Refugees)).ShouldHaveSingleItem();
        hidden.Value.ShouldBeNull();
        hidden.Status.ShouldBe(ObservationStatus.Suppressed);
        lake.Observations(new Query(Measure.Stock) { To = 124 }.In(2020)).ShouldHaveSingleItem().Value.ShouldBe(0);
        lake.Observations(new Query(Measure.Stock) { To = 840 }.In(2020)).ShouldBeEmpty();
    }

    [Fact]
    public void Treaty_actions_come_with_their_day()
    {
        temp.Folder().Publish([TempLake.Draft()]);
        using var lake = temp.Open();

        var action = lake.TreatyActions(608).ShouldHaveSingleItem();

        (action.Treaty, action.Kind, action.Date, action.Year, action.Binds).ShouldBe((Treaty.MigrantWorkers, TreatyActionKind.Ratification, new DateOnly(1995, 7, 5), 1995, true));
    }

    [Fact]
    public void Without_an_edition_the_newest_answers_and_an_older_one_is_there_when_asked_for()
    {
        temp.Folder().Publish([TempLake.Draft(edition: "2020", usa: 7, lastYear: 2020), TempLake.Draft(usa: 8)]);
        using var lake = temp.Open();
        var query = new Query(Measure.Stock) { From = 608, To = 840 };

        lake.Observations(query).ShouldHaveSingleItem().Value.ShouldBe(8);
        lake.Observations(query with { Edition = "2020" }).ShouldHaveSingleItem().Value.ShouldBe(7);
    }

    [Fact]
    public void Where_two_datasets_have_a_figure_both_come_and_the_best_is_the_preferred_ones()
    {
        temp.Folder().Publish([TempLake.Draft("aaa-stock", usa: 1), TempLake.Draft("undesa-stock", usa: 2)]);
        using var lake = temp.Open();
        var query = new Query(Measure.Stock) { From = 608, To = 840 };

        lake.Observations(query).Select(o => o.Release.Dataset).ShouldBe(["undesa-stock", "aaa-stock"]);
        lake.Best(query).ShouldHaveSingleItem().Value.ShouldBe(2);
    }

    [Fact]
    public void A_lake_that_is_not_there_is_empty_and_no_fault()
    {
        using var lake = Lake.Open(temp.Root);

        lake.Releases.ShouldBeEmpty();
        lake.Faults.ShouldBeEmpty();
        lake.Observations(new Query(Measure.Stock)).ShouldBeEmpty();
        lake.TreatyActions(608).ShouldBeEmpty();
    }

    [Fact]
    public void A_query_without_a_measure_is_misuse()
    {
        using var lake = Lake.Open(temp.Root);
        Should.Throw<ArgumentException>(() => lake.Observations(new Query()));
        Should.Throw<ArgumentException>(() => Lake.Open());
    }
}
