using Concord.Core;
using Concord.Statistics.Lakes;
using Concord.Testing;

namespace Concord.Statistics.Tests.Import.Layouts;

public sealed class CepiiAndM49Tests : IDisposable
{
    private readonly TempLake temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void CEPIIs_pairs_are_read_with_its_old_codes_and_its_points_are_gaps()
    {
        var report = temp.Import(SharedData.PathOf("data", "gravity", "dist_cepii.csv"));

        report.AllFaults.ShouldBeEmpty();
        var release = report.Releases.ShouldHaveSingleItem();
        (release.RowsRead, release.Imported, release.Skipped["no value (cells)"]).ShouldBe((50_176, 50_176 * 8 - 2 * 2_215, 2 * 2_215));
        using var lake = temp.Open();
        lake.Observations(new Query(Measure.DistanceWeighted) { From = AreaCatalogue.Default.Find("ZWE")!.Id, To = AreaCatalogue.Default.Find("ZMB")!.Id })
            .ShouldHaveSingleItem().Value.ShouldBe(583.7954);
        foreach (var code in new[] { "ROU", "COD", "TLS", "PSE", "SCG" })
        {
            lake.Observations(new Query(Measure.Distance) { From = AreaCatalogue.Default.Find(code)!.Id, To = 840 }).ShouldHaveSingleItem().Value.ShouldNotBeNull();
        }
    }

    [Fact]
    public void M49_gives_regions_and_groups_as_memberships()
    {
        var report = temp.Import(SharedData.PathOf("data", "codes", "unsd_m49_en.csv"));

        report.AllFaults.ShouldBeEmpty();
        using var lake = temp.Open();
        IEnumerable<string> Groups(string area) => lake.Observations(new Query(Measure.Membership) { To = AreaCatalogue.Default.Find(area)!.Id }).Select(o => o.FromArea!.Code);
        Groups("TUV").Order(StringComparer.Ordinal).ShouldBe(["LDC", "R009", "R061", "SIDS", "WLD"]);
        Groups("AGO").Order(StringComparer.Ordinal).ShouldBe(["LDC", "R002", "R017", "R202", "WLD"]);
        lake.Observations(new Query(Measure.Membership) { From = AreaCatalogue.Default.Find("LDC")!.Id }).Count.ShouldBe(45);
    }
}
