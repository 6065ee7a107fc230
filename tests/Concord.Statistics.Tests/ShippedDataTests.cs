using Concord.Core;
using Concord.Estimation.Flows;
using Concord.Estimation.Remittances;
using Concord.Statistics.Estimates;
using Concord.Statistics.Import;
using Concord.Statistics.Lakes;
using Concord.Statistics.Releases;
using Concord.Testing;

namespace Concord.Statistics.Tests;

/// <summary>The figures in <c>data/lake</c>, as <c>tools/make-data</c> made them.</summary>
public sealed class ShippedDataTests : IDisposable
{
    private static readonly string Data = Path.Combine(SharedData.Root, "data");
    private readonly TempLake temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void The_digests_in_SOURCES_are_those_of_the_files()
    {
        var listed = Digests().Where(d => d.Name.StartsWith("data/lake/", StringComparison.Ordinal)).ToList();

        listed.Select(d => d.Name).Order(StringComparer.Ordinal).ShouldBe(Shipped(Path.Combine(Data, "lake")).Select(f => "data/lake/" + f));
        listed.ShouldAllBe(d => ReleaseJson.Sha256OfFile(Path.Combine(SharedData.Root, d.Name)) == d.Sha256);
    }

    [Fact]
    public void The_publishers_files_give_the_shipped_figures_byte_for_byte()
    {
        var inputs = File.ReadAllLines(Path.Combine(Data, "inputs.txt")).Where(l => l.Length > 0 && l[0] != '#').ToList();
        var paths = inputs.Select(i => SharedData.PathOf(["data", .. i.Split('/')])).ToList();
        var digests = Digests().ToDictionary(d => d.Name, d => d.Sha256);
        inputs.Zip(paths).ShouldAllBe(f => ReleaseJson.Sha256OfFile(f.Second) == digests[f.First]);

        var report = ImportRun.Execute(paths, temp.Folder(), new ImportOptions { Retrieved = new DateOnly(2026, 11, 25) },
            cancel: TestContext.Current.CancellationToken);

        report.IsClean.ShouldBeTrue();
        using (var lake = Lake.Open(temp.Root))
        {
            FlowRun.Execute(lake, temp.Folder(), 2015, 2020, new FlowRunOptions(FlowMethods.Six, 1000, 7, Environment.ProcessorCount), cancel: TestContext.Current.CancellationToken)
                .Published.ShouldAllBe(p => p.Release != null);
            RemittanceRun.Of(lake, 2023, "undesa-stock", AllocationRules.All, RemittanceInputs.DefaultBeta).Publish(temp.Folder(), null).ShouldAllBe(p => p.Release != null);
        }
        Shipped(temp.Root).ShouldBe(Shipped(Path.Combine(Data, "lake")));
        Shipped(temp.Root).ShouldAllBe(f => ReleaseJson.Sha256OfFile(Path.Combine(temp.Root, f)) == digests["data/lake/" + f]);
    }

    [Fact]
    public void The_shipped_lake_is_sound_and_small_and_under_open_licences_only()
    {
        using var lake = Lake.Open(Path.Combine(Data, "lake"));

        lake.Verify().ShouldBeEmpty();
        lake.Releases.ShouldNotBeEmpty();
        lake.Releases.ShouldAllBe(r => r.Provenance.Licence.StartsWith("CC BY ", StringComparison.Ordinal) || r.Provenance.Licence.StartsWith("facts", StringComparison.Ordinal));
        Shipped(Path.Combine(Data, "lake")).Sum(f => new FileInfo(Path.Combine(Data, "lake", f)).Length).ShouldBeLessThan(6_000_000);
    }

    [Fact]
    public void The_shipped_figures_are_those_the_publishers_state()
    {
        using var lake = Lake.Open(Path.Combine(Data, "lake"));
        var (phl, usa) = (AreaCatalogue.Default.Find("PHL")!.Id, AreaCatalogue.Default.Find("USA")!.Id);
        var world = lake.Best(new Query(Measure.Stock) { Sex = Sex.Both, Dataset = "undesa-stock", Edition = "2024" });
        double Sum(int year) => world.Where(o => o.Period.Year == year).Sum(o => o.Value!.Value);
        var abroad = world.Where(o => o.From == phl && o.Period.Year == 2024).ToList();

        // Totals of UN DESA's International Migrant Stock 2024.
        (Sum(2024), Sum(2020)).ShouldBe((304_021_813, 275_284_032));
        abroad.Sum(o => o.Value).ShouldBe(6_988_383);
        abroad.Single(o => o.To == usa).Value.ShouldBe(2_263_697);
        (abroad.Where(o => (o.Definition & (Definition.BornAbroad | Definition.Citizenship)) == Definition.Citizenship).Sum(o => o.Value!.Value) / 6_988_383).ShouldBe(0.34, 0.005);
        // The third party's mean for 2025 Q1; the ratification as the Treaty Collection dates it.
        var price = lake.Best(new Query(Measure.Price) { From = usa, To = phl, Quarter = 1 }.In(2025)).ShouldHaveSingleItem();
        price.Value!.Value.ShouldBe(4.78, 0.005);
        price.Release.Provenance.Copy.ShouldBe(CopyKind.Derived);
        lake.TreatyActions(phl).ShouldContain(a => a.Treaty == Treaty.MigrantWorkers && a.Kind == TreatyActionKind.Ratification && a.Date == new DateOnly(1995, 7, 5));
    }

    private static IEnumerable<(string Sha256, string Name)> Digests() =>
        File.ReadLines(Path.Combine(Data, "SOURCES.md")).Where(l => l.Length > 66 && l[64] == ' ' && l[65] == ' ').Select(l => (l[..64], l[66..]));

    private static List<string> Shipped(string lake) =>
        [.. Directory.EnumerateFiles(lake, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(lake, f).Replace('\\', '/'))
            .Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
