using Concord.Core;
using Concord.Statistics.Import;
using Concord.Statistics.Lakes;

namespace Concord.Statistics.Tests.Lakes;

public sealed class ReleaseComparisonTests : IDisposable
{
    private readonly TempLake temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void Added_removed_and_revised_figures_are_told_apart_with_the_largest_revision_first()
    {
        var old = TempLake.Draft(edition: "2020", lastYear: 2020, usa: 100);
        old.Add(Measure.Stock, 608, 36, new Period(2020), 10);
        old.Add(Measure.Stock, 608, 392, new Period(2020), 5);
        var now = TempLake.Draft(edition: "2024", lastYear: 2020, usa: 90);
        now.Add(Measure.Stock, 608, 36, new Period(2020), 40);
        now.Add(Measure.Stock, 608, 410, new Period(2020), 1);
        Compare(old, now, out var comparison);

        var stock = comparison.Measures.Single(m => m.Measure == Measure.Stock);
        stock.Added.ShouldHaveSingleItem().To.ShouldBe(410);
        stock.Removed.ShouldHaveSingleItem().To.ShouldBe(392);
        stock.Revised.Select(r => (r.After.To, r.Absolute, r.Relative)).ShouldBe([(36, 30, 3.0), (840, -10, -0.1)]);
        stock.Unchanged.ShouldBe(1);
        comparison.Measures.Single(m => m.Measure == Measure.Refugees).Unchanged.ShouldBe(1);
    }

    [Fact]
    public void No_share_is_given_over_a_zero()
    {
        var old = TempLake.Draft(edition: "2020", lastYear: 2020, usa: 0);
        Compare(old, TempLake.Draft(edition: "2024", lastYear: 2020, usa: 5), out var comparison);

        var revision = comparison.Measures.Single(m => m.Measure == Measure.Stock).Revised.ShouldHaveSingleItem();
        (revision.Absolute, revision.Relative).ShouldBe((5, null));
    }

    [Fact]
    public void Releases_of_two_datasets_are_not_compared()
    {
        temp.Folder().Publish([TempLake.Draft("a"), TempLake.Draft("b")]);
        using var lake = temp.Open();
        Should.Throw<ArgumentException>(() => ReleaseComparison.Of(lake, lake.Releases[0], lake.Releases[1]));
    }

    // The second figure for 124 in 2020 would stand twice, since the last year of these drafts is 2020 too.
    private void Compare(ReleaseDraft before, ReleaseDraft after, out ReleaseComparison comparison)
    {
        foreach (var draft in new[] { before, after }) draft.Rows.RemoveAll(r => r.To == 124 && r.Value == 0);
        temp.Folder().Publish([before, after]);
        using var lake = temp.Open();
        comparison = ReleaseComparison.Of(lake, lake.Releases.Single(r => r.Edition == "2020"), lake.Releases.Single(r => r.Edition == "2024"));
    }
}
