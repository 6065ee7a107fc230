using Concord.Core;
using Concord.Statistics.Lakes;
using Concord.Statistics.Sdmx.Import;
using Concord.Testing;

namespace Concord.Statistics.Tests.Sdmx;

/// <summary>Foreign flows by their mappings: what maps is a figure, what does not is listed.</summary>
public sealed class MappingTests
{
    private const string Head = "DATAFLOW,LAST UPDATE,freq,c_birth,age,unit,sex,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS\n";

    [Fact]
    public void The_mappings_that_ship_are_sound_and_have_flows_of_their_own()
    {
        FlowMappings.Shipped.All.Select(m => m.Flow).ShouldBeUnique();
        FlowMappings.Shipped.All.Select(m => m.Dataset).ShouldBeUnique();
        FlowMappings.Shipped.All.Select(m => m.Flow.Split(':')[0]).Distinct().ShouldBe(["ESTAT", "ILO", "OECD", "OECD.ELS.IMD", "IAEG-SDGs", "UNICEF"], ignoreOrder: true);
    }

    [Fact]
    public void Eurostat_rows_become_stocks_with_their_flags_and_the_rest_is_skipped_or_listed()
    {
        using var temp = new TempLake();
        var file = temp.File("pop.csv", Head +
            "ESTAT:MIGR_POP3CTB(1.0),22/05/26 11:00:00,A,PH,TOTAL,NR,T,EL,2021,1234,p,\n" +
            "ESTAT:MIGR_POP3CTB(1.0),22/05/26 11:00:00,A,PH,TOTAL,NR,F,EL,2021,,c,\n" +
            "ESTAT:MIGR_POP3CTB(1.0),22/05/26 11:00:00,A,PH,Y_LT15,NR,T,EL,2021,7,,\n" +
            "ESTAT:MIGR_POP3CTB(1.0),22/05/26 11:00:00,A,EU27_2020,TOTAL,NR,T,EL,2021,99,,\n" +
            "ESTAT:MIGR_POP3CTB(1.0),22/05/26 11:00:00,A,QQ,TOTAL,NR,T,EL,2021,99,bd,\n");
        var report = temp.Import(file);
        var release = report.Releases.ShouldHaveSingleItem();
        (release.Name, release.Imported, release.Rejected).ShouldBe(("eurostat-migr-pop3ctb/2021", 2, 1));
        release.Skipped.ShouldBe(new Dictionary<string, int> { ["age Y_LT15"] = 1, ["aggregate"] = 1 }, ignoreOrder: true);
        var fault = release.Faults.ShouldHaveSingleItem();
        (fault.Code, fault.Place.Row, fault.Place.Field).ShouldBe(("sdmx.code", 6, "c_birth"));
    }

    [Fact]
    public void A_flow_without_a_mapping_is_listed_by_name_and_nothing_of_it_is_published()
    {
        using var temp = new TempLake();
        var report = temp.Import(SharedData.PathOf("data", "sdmx", "eurostat_MIGR_RESFIRST_sample.sdmx.csv"));
        report.Releases.ShouldHaveSingleItem().Release.ShouldBeNull();
        report.AllFaults.ShouldHaveSingleItem().Found.ShouldContain("ESTAT:MIGR_RESFIRST(1.0) has no mapping");
    }

    [Fact]
    public void A_mapping_of_a_user_comes_before_those_that_ship()
    {
        using var temp = new TempLake();
        var mapping = temp.File("mine.yaml", "flow: X:Y\ndataset: mine\npublisher: Office\ntitle: Mine\nlicence: CC0\nnote: made up\nmeasure: population\nto: AREA\n");
        var faults = new List<Fault>();
        var mappings = FlowMappings.Shipped.With([mapping], faults);
        faults.ShouldBeEmpty();
        var file = temp.File("data.csv", "DATAFLOW,AREA,TIME_PERIOD,OBS_VALUE,UNIT_MULT\nX:Y(2.0),004,2020,38.9,6\nX:Y(2.0),ALB,2020,2.8,6\nX:Y(2.0),M49_250,2020,65,6\n");
        var report = Statistics.Import.ImportRun.Execute([file], temp.Folder(), new() { Mappings = mappings }, cancel: TestContext.Current.CancellationToken);
        report.AllFaults.ShouldBeEmpty();
        using var lake = temp.Open();
        lake.Observations(new Query(Measure.Population)).Select(o => (o.ToArea!.Code, o.Value!.Value)).ShouldBe([("AFG", 38.9e6), ("ALB", 2.8e6), ("FRA", 65e6)], ignoreOrder: true);
    }

    [Theory]
    [InlineData("", "no mapping")]
    [InlineData("flow: X:Y\n", "no measure")]
    [InlineData("flow: X:Y\nmeasure: nonsense\n", "the measure nonsense")]
    [InlineData("flow: X:Y\nfrobnicate: 1\n", "the key frobnicate")]
    [InlineData("flow: X:Y\nsex-from: SEX\nsexes: { A: neither }\n", "sexes of A")]
    [InlineData("flow: [", "the text is not well-formed")]
    public void A_mapping_that_is_wrong_is_told_with_its_line(string text, string found)
    {
        var faults = new List<Fault>();
        FlowMapping.Read(text, "m.yaml", faults).ShouldBeNull();
        faults.ShouldContain(f => f.Found.Contains(found, StringComparison.Ordinal));
    }
}
