using Concord.Core;
using Concord.Statistics.Lakes;
using Microsoft.Extensions.Time.Testing;

namespace Concord.Statistics.Tests.Lakes;

public sealed class RemovalTests : IDisposable
{
    private readonly TempLake temp = new();
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));

    public void Dispose() => temp.Dispose();

    [Fact]
    public void A_removed_release_is_gone_from_the_list_at_once_and_from_the_disk_after_an_hour()
    {
        temp.Folder(clock).Publish([TempLake.Draft(), TempLake.Draft("other")]);
        using var reader = temp.Open();

        temp.Folder(clock).Remove("test-stock", "2024").ShouldBeNull();

        using (var lake = temp.Open()) lake.Releases.ShouldHaveSingleItem().Dataset.ShouldBe("other");
        reader.Observations(new Query(Measure.Stock) { To = 840, Dataset = "test-stock" }).ShouldHaveSingleItem();
        clock.Advance(TimeSpan.FromMinutes(59));
        temp.Folder(clock).Publish([TempLake.Draft("third")]);
        Parquets("test-stock").ShouldBe(1);
        clock.Advance(TimeSpan.FromMinutes(2));
        temp.Folder(clock).Publish([TempLake.Draft("fourth")]);
        Parquets("test-stock").ShouldBe(0);
        Directory.GetFiles(Path.Combine(temp.Root, "catalogue"), "*.json").Length.ShouldBeLessThan(4);
    }

    [Fact]
    public void A_reader_that_meets_a_missing_file_looks_again_and_answers_without_the_release()
    {
        temp.Folder(clock).Publish([TempLake.Draft("aaa", usa: 1), TempLake.Draft("bbb", usa: 2)]);
        using var reader = temp.Open();
        temp.Folder(clock).Remove("aaa", "2024").ShouldBeNull();
        clock.Advance(TimeSpan.FromHours(2));
        temp.Folder(clock).Publish([TempLake.Draft("ccc", usa: 3)]);

        reader.Observations(new Query(Measure.Stock) { To = 840 }).Select(o => o.Value).ShouldBe([2, 3]);
        reader.Faults.ShouldBeEmpty();
    }

    [Fact]
    public void A_file_that_is_missing_although_the_list_has_it_is_said_in_a_sentence()
    {
        temp.Folder().Publish([TempLake.Draft()]);
        foreach (var path in Directory.GetFiles(temp.Root, "*.parquet", SearchOption.AllDirectories)) File.Delete(path);
        using var lake = temp.Open();

        Should.Throw<Unavailable>(() => lake.Observations(new Query(Measure.Stock))).Message.ShouldContain("missing");
    }

    [Fact]
    public void After_a_removal_the_name_is_free_for_other_content()
    {
        temp.Folder(clock).Publish([TempLake.Draft(usa: 1)]);
        temp.Folder(clock).Publish([TempLake.Draft(usa: 2)]).Single().Fault!.Code.ShouldBe("release.already-there");
        temp.Folder(clock).Remove("test-stock", "2024");
        temp.Folder(clock).Publish([TempLake.Draft(usa: 2)]).Single().Fault.ShouldBeNull();

        using var lake = temp.Open();
        lake.Best(new Query(Measure.Stock) { To = 840 }).ShouldHaveSingleItem().Value.ShouldBe(2);
    }

    [Fact]
    public void To_remove_what_is_not_there_is_a_fault_that_says_where_to_look()
    {
        temp.Folder().Remove("nothing", "2024")!.ToString().ShouldContain("concord releases");
        Directory.Exists(temp.Root).ShouldBeFalse();
    }

    private int Parquets(string dataset) =>
        Directory.GetFiles(Path.Combine(temp.Root, "releases"), "observations.parquet", SearchOption.AllDirectories)
            .Count(p => p.Contains(dataset, StringComparison.Ordinal));
}
