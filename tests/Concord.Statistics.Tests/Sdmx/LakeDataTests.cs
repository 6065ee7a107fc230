using System.Text;
using Concord.Core;
using Concord.Sdmx;
using Concord.Sdmx.Model;
using Concord.Sdmx.Rest;
using Concord.Statistics.Lakes;
using Concord.Statistics.Sdmx;

namespace Concord.Statistics.Tests.Sdmx;

/// <summary>A lake leaves as SDMX and comes back as it was.</summary>
public sealed class LakeDataTests
{
    public static TheoryData<string> Forms =>
    [
        "application/vnd.sdmx.genericdata+xml;version=2.1", "application/vnd.sdmx.structurespecificdata+xml;version=2.1", "application/vnd.sdmx.data+xml;version=3.0.0",
        "application/vnd.sdmx.data+csv;version=1.0.0", "application/vnd.sdmx.data+csv;version=2.0.0", "application/vnd.sdmx.data+json;version=1.0.0", "application/vnd.sdmx.data+json;version=2.0.0",
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task What_leaves_a_lake_comes_into_another_as_the_same_figures(string form)
    {
        using var temp = new TempLake();
        temp.Folder().Publish([TempLake.Draft()]);
        using var lake = temp.Open();
        var bytes = await Export(lake, form);
        var file = Path.Combine(temp.Path, "export" + (form.Contains("csv", StringComparison.Ordinal) ? ".csv" : form.Contains("json", StringComparison.Ordinal) ? ".json" : ".xml"));
        File.WriteAllBytes(file, bytes);
        using var other = new TempLake();
        var report = other.Import(file);
        report.AllFaults.ShouldBeEmpty();
        var release = report.Releases.ShouldHaveSingleItem();
        (release.Name, release.Imported).ShouldBe(("sdmx-test-stock/2024", 4));
        using var again = other.Open();
        Figures(again).ShouldBe(Figures(lake));
    }

    [Fact]
    public async Task A_hidden_count_leaves_as_suppressed_and_never_as_zero()
    {
        using var temp = new TempLake();
        temp.Folder().Publish([TempLake.Draft()]);
        using var lake = temp.Open();
        var lines = Encoding.UTF8.GetString(await Export(lake, "application/vnd.sdmx.data+csv;version=1.0.0")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(',')).ToList();
        string Cell(string[] line, string column) => line[Array.IndexOf(lines[0], column)];
        var hidden = lines.Skip(1).Single(l => Cell(l, "MEASURE") == "REF_STOCK");
        (Cell(hidden, "OBS_VALUE"), Cell(hidden, "OBS_STATUS"), Cell(hidden, "CONF_STATUS")).ShouldBe(("", "Q", "A"));
        var zero = lines.Skip(1).Single(l => Cell(l, "TIME_PERIOD") == "2020");
        (Cell(zero, "OBS_VALUE"), Cell(zero, "OBS_STATUS")).ShouldBe(("0", "A"));
    }

    [Fact]
    public async Task What_is_written_fits_its_own_structure()
    {
        using var temp = new TempLake();
        temp.Folder().Publish([TempLake.Draft()]);
        using var lake = temp.Open();
        using var data = new LakeData(lake);
        var flaws = new List<Flaw>();
        var rows = 0;
        var result = SdmxReader.Read(new MemoryStream(await Export(lake, "application/vnd.sdmx.structurespecificdata+xml;version=2.1")), new DataValidator(new CountingSink(() => rows++), data.Structures, flaws.Add), new ReadOptions { Structures = data.Structures });
        result.Flaws.ShouldBeEmpty();
        flaws.ShouldBeEmpty();
        rows.ShouldBe(4);
    }

    [Fact]
    public void The_structures_refer_only_to_what_is_there()
    {
        var all = LakeStructures.Build([]);
        foreach (var artefact in all.All)
        {
            foreach (var reference in artefact.References) all.Find(reference).ShouldNotBeNull($"{artefact} → {reference.Urn}");
        }
        foreach (var scheme in all.All.OfType<ItemScheme>())
        {
            scheme.Items.Select(i => i.Id).ShouldBeUnique($"{scheme}");
            scheme.Items.Where(i => i.Parent is not null).ShouldAllBe(i => scheme.Find(i.Parent!) != null);
            // A parent of 3.0 must be a name of XML.
            scheme.Items.Select(i => i.Parent).OfType<string>().Distinct().ShouldAllBe(p => char.IsLetter(p[0]));
        }
        var concepts = all.All.OfType<ItemScheme>().Single(s => s.Id == "CS_MIG");
        concepts.Items.ShouldAllBe(i => i.Names.All.Count == 4);
        all.All.OfType<ItemScheme>().Single(s => s.Id == "CL_MEASURE").Items.ShouldAllBe(i => i.Names.All.Count == 4);
        all.All.OfType<DataStructure>().ShouldAllBe(d => d.Groups.Count == 0 && d.Attributes.All(a => a.Id != "REPORTING_YEAR_START_DAY"));
        all.All.OfType<DataStructure>().First().Id.ShouldBe("DSD_IND");
    }

    [Theory]
    [InlineData("PHL", "PHL")]
    [InlineData("608", "PHL")]
    [InlineData("8", "ALB")]
    [InlineData("008", "ALB")]
    [InlineData("PH", "PHL")]
    [InlineData("M49_002", "R002")]
    [InlineData("W", "WLD")]
    [InlineData("STLS", "XXA")]
    [InlineData("_U", "UNK")]
    public void An_area_is_found_by_alpha_3_by_m49_and_by_the_code_list(string code, string area) => SdmxCodes.FindArea(code)!.Code.ShouldBe(area);

    [Fact]
    public void Every_area_has_one_code_and_is_found_by_it() =>
        AreaCatalogue.Default.All.ShouldAllBe(a => SdmxCodes.FindArea(SdmxCodes.AreaCode(a))!.Id == a.Id);

    private static async Task<byte[]> Export(Lake lake, string form)
    {
        using var data = new LakeData(lake);
        var service = new SdmxService(data, new ServiceOptions { Now = () => new DateTimeOffset(2026, 11, 25, 0, 0, 0, TimeSpan.Zero) });
        var answer = service.Version2(new SdmxRequest("data/dataflow/CONCORD/DF_MIG/+/*", "", form, "https://concord.example/sdmx/v2"));
        answer.Status.ShouldBe(200);
        using var body = new MemoryStream();
        await answer.Body!(body, TestContext.Current.CancellationToken);
        return body.ToArray();
    }

    private static string Figures(Lake lake) => string.Join('\n', lake.Observations(new Query(Measure.Stock, Measure.Refugees))
        .Select(o => FormattableString.Invariant($"{o.Measure.Code} {o.From} {o.To} {o.Period} {o.Sex} {o.Definition} {o.Status} {o.Value}")));
}
