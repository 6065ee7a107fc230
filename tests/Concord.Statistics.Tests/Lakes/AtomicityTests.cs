using System.Diagnostics;
using Concord.Core;
using Concord.Statistics.Lakes;

namespace Concord.Statistics.Tests.Lakes;

public sealed class AtomicityTests : IDisposable
{
    private readonly TempLake temp = new();

    public void Dispose() => temp.Dispose();

    [Theory]
    [InlineData("temp")]
    [InlineData("written")]
    [InlineData("rename")]
    [InlineData("catalogue")]
    public async Task A_process_killed_before_the_new_catalogue_leaves_the_lake_as_it_was_and_the_next_import_removes_the_rest(string step)
    {
        temp.Folder().Publish([TempLake.Draft(edition: "2020", lastYear: 2020)]);
        using (var child = KilledImports.Start(temp.Root, step)) await child.WaitForExitAsync(TestContext.Current.CancellationToken);

        using (var lake = temp.Open())
        {
            lake.Releases.Select(r => r.Name).ShouldBe(["test-stock/2020"]);
            lake.Verify().ShouldBeEmpty();
        }
        temp.Folder().Publish([TempLake.Draft("other")]);
        Directory.GetDirectories(temp.Root, ".tmp-*").ShouldBeEmpty();
        Directory.GetFiles(temp.Root, "release.json", SearchOption.AllDirectories).Length.ShouldBe(2);
        temp.Folder().Publish([KilledImports.Draft()]).Single().Fault.ShouldBeNull();
    }

    [Fact]
    public async Task A_process_killed_after_the_new_catalogue_has_published_its_release_whole()
    {
        using (var child = KilledImports.Start(temp.Root, "done")) await child.WaitForExitAsync(TestContext.Current.CancellationToken);

        using var lake = temp.Open();
        lake.Verify().ShouldBeEmpty();
        lake.Releases.ShouldHaveSingleItem().Name.ShouldBe("test-stock/2024");
        temp.Folder().Publish([TempLake.Draft("other")]);
        Directory.GetDirectories(temp.Root, ".tmp-*").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_process_killed_while_it_writes_Parquet_leaves_an_empty_lake()
    {
        using var child = KilledImports.Start(temp.Root, "writing");
        var started = Stopwatch.StartNew();
        while (!child.HasExited && !(Directory.Exists(temp.Root) && Directory.GetFiles(temp.Root, "*.parquet", SearchOption.AllDirectories).Length > 0))
        {
            started.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1));
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }
        child.HasExited.ShouldBeFalse();
        child.Kill();
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);

        using (var lake = temp.Open()) lake.Releases.ShouldBeEmpty();
        temp.Folder().Publish([TempLake.Draft()]);
        Directory.GetDirectories(temp.Root, ".tmp-*").ShouldBeEmpty();
    }

    [Fact]
    public void The_temp_folder_of_an_import_that_still_runs_is_left_alone()
    {
        temp.Folder(step: step =>
        {
            if (step != "written") return;
            temp.Folder().Publish([TempLake.Draft("second")]);
        }).Publish([TempLake.Draft("first")]).Single().Fault.ShouldBeNull();

        using var lake = temp.Open();
        lake.Releases.Select(r => r.Dataset).ShouldBe(["first", "second"]);
    }

    [Fact]
    public void Of_two_imports_of_one_name_at_once_the_second_gets_a_fault_and_the_lake_has_the_first()
    {
        Publication? inner = null;
        var outer = temp.Folder(step: step =>
        {
            if (step == "written" && inner is null) inner = temp.Folder().Publish([TempLake.Draft(usa: 1)]).Single();
        }).Publish([TempLake.Draft(usa: 2)]).Single();

        inner!.Release.ShouldNotBeNull();
        outer.Release.ShouldBeNull();
        outer.Fault.ShouldNotBeNull();
        using var lake = temp.Open();
        lake.Observations(new Query(Measure.Stock) { To = 840 }).ShouldHaveSingleItem().Value.ShouldBe(1);
    }

    [Fact]
    public void Many_imports_of_different_datasets_at_once_all_land()
    {
        Parallel.For(0, 8, i => temp.Folder().Publish([TempLake.Draft(FormattableString.Invariant($"set-{i}"))]).Single().Fault.ShouldBeNull());

        using var lake = temp.Open();
        lake.Releases.Count.ShouldBe(8);
        lake.Verify().ShouldBeEmpty();
    }

    [Fact]
    public void Two_readers_work_while_an_import_runs()
    {
        temp.Folder().Publish([TempLake.Draft(usa: 1)]);
        using var before = temp.Open();
        temp.Folder(step: _ =>
        {
            using var during = temp.Open();
            during.Releases.Select(r => r.Name).ShouldContain("test-stock/2024");
            during.Best(new Query(Measure.Stock) { To = 840 }.In(2024)).ShouldHaveSingleItem().Value.ShouldBe(1);
            before.Best(new Query(Measure.Stock) { To = 840 }.In(2024)).ShouldHaveSingleItem().Value.ShouldBe(1);
        }).Publish([TempLake.Draft("zzz", usa: 3)]);
        before.Releases.Count.ShouldBe(1);
        before.Refresh();
        before.Releases.Count.ShouldBe(2);
    }
}
