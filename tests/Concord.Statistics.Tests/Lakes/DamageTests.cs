using Concord.Core;
using Concord.Statistics.Lakes;

namespace Concord.Statistics.Tests.Lakes;

public sealed class DamageTests : IDisposable
{
    private readonly TempLake temp = new();

    public DamageTests() => temp.Folder().Publish([TempLake.Draft("bad", usa: 1), TempLake.Draft("good", usa: 2)]);

    public void Dispose() => temp.Dispose();

    [Fact]
    public void A_flipped_byte_names_the_release_and_leaves_it_unused_while_the_rest_works()
    {
        Flip("bad", "observations.parquet");
        using var lake = temp.Open();

        lake.Observations(new Query(Measure.Stock) { To = 840 }).ShouldHaveSingleItem().Value.ShouldBe(2);

        var fault = lake.Faults.ShouldHaveSingleItem();
        (fault.Code, fault.Severity).ShouldBe(("release.damaged", Severity.Error));
        fault.ToString().ShouldContain("bad/2024");
        lake.Releases.ShouldHaveSingleItem().Dataset.ShouldBe("good");
    }

    [Fact]
    public void Every_flipped_byte_of_a_release_is_found_by_verifying()
    {
        foreach (var name in new[] { "observations.parquet", "treaty_actions.parquet", "release.json" })
        {
            Flip("bad", name);
            using (var lake = temp.Open()) lake.Verify().ShouldHaveSingleItem().ToString().ShouldContain(name);
            Flip("bad", name);
        }
        using var whole = temp.Open();
        whole.Verify().ShouldBeEmpty();
    }

    [Fact]
    public void A_damaged_list_is_made_again_from_the_folders_and_written_by_the_next_import()
    {
        var list = Directory.GetFiles(Path.Combine(temp.Root, "catalogue"), "*.json").Single();
        File.WriteAllText(list, "{ \"releases\": [");
        using (var lake = temp.Open())
        {
            lake.Releases.Count.ShouldBe(2);
            lake.Faults.ShouldHaveSingleItem().Code.ShouldBe("lake.catalogue-damaged");
        }
        temp.Folder().Publish([TempLake.Draft("new")]);

        using var mended = temp.Open();
        mended.Releases.Count.ShouldBe(3);
        mended.Faults.ShouldBeEmpty();
    }

    [Fact]
    public void A_damaged_release_can_be_taken_out_and_imported_again()
    {
        Flip("bad", "release.json");
        temp.Folder().Publish([TempLake.Draft("bad")]).Single().Fault!.ToString().ShouldContain("remove bad/2024");
        temp.Folder().Remove("bad", "2024").ShouldBeNull();
        temp.Folder().Publish([TempLake.Draft("bad")]).Single().Fault.ShouldBeNull();
    }

    private void Flip(string dataset, string name)
    {
        var path = Directory.GetFiles(Path.Combine(temp.Root, "releases", dataset), name, SearchOption.AllDirectories).Single();
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(path, bytes);
    }
}
