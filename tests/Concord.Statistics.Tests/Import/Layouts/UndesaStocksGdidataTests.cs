using Concord.Core;
using Concord.Statistics.Lakes;
using Concord.Testing;

namespace Concord.Statistics.Tests.Import.Layouts;

public sealed class UndesaStocksGdidataTests : IDisposable
{
    private const string Header = "\"geo\",\"t\",\"from\",\"sex\",\"n\",\"type_b\",\"type_c\",\"type_r\",\"type_i\"\n";
    private readonly TempLake temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void The_real_file_is_read_whole_with_its_explicit_zeros_and_the_sum_of_women_and_men()
    {
        var report = temp.Import(SharedData.PathOf("data", "stock", "undesa_stocks.csv"));

        report.AllFaults.ShouldBeEmpty();
        var release = report.Releases.ShouldHaveSingleItem();
        (release.Name, release.RowsRead, release.Imported).ShouldBe(("undesa-stock/2024", 153_296, 153_296 + 76_648));
        using var lake = temp.Open();
        // 14,925 of the file's rows are zeros: none, and not unknown.
        lake.Observations(new Query(Measure.Stock) { Sex = Sex.Female }).Concat(lake.Observations(new Query(Measure.Stock) { Sex = Sex.Male })).Count(o => o.Value == 0).ShouldBe(14_925);
        lake.Observations(new Query(Measure.Stock) { From = AreaCatalogue.Default.Find("OTH")!.Id, Sex = Sex.Both }.In(2024)).ShouldNotBeEmpty();
        lake.Observations(new Query(Measure.Stock) { From = AreaCatalogue.Default.Find("XCX")!.Id, Sex = Sex.Both }.In(2024)).ShouldNotBeEmpty();
    }

    [Fact]
    public void Flags_become_the_definition_and_both_sexes_carry_those_of_either()
    {
        temp.Import(temp.File("s.csv", Header + """
            "USA",2020,"PHL","female",10,1,0,1,0
            "USA",2020,"PHL","male",5,0,0,1,1
            "CAN",2020,"PHL","male",7,0,1,0,0
            """)).IsClean.ShouldBeTrue();
        using var lake = temp.Open();

        var found = lake.Observations(new Query(Measure.Stock)).ToDictionary(o => (o.ToArea!.Code, o.Sex));
        found[("USA", Sex.Female)].Definition.ShouldBe(Definition.BornAbroad | Definition.RefugeesIncluded);
        (found[("USA", Sex.Both)].Value, found[("USA", Sex.Both)].Definition).ShouldBe((15, Definition.BornAbroad | Definition.RefugeesIncluded | Definition.Imputed));
        found[("CAN", Sex.Male)].Definition.ShouldBe(Definition.Citizenship);
        found.ShouldNotContainKey(("CAN", Sex.Both));
    }

    [Fact]
    public void Rows_that_cannot_be_used_are_rejected_with_line_and_column()
    {
        var report = temp.Import(temp.File("s.csv", Header + """
            "USA",2020,"QQQ","female",10,1,0,1,0
            "USA",2020,"PHL","women",10,1,0,1,0
            "USA",2020,"PHL","male",1 000,1,0,1,0
            "USA",2020,"PHL","male",NaN,1,0,1,0
            "USA",2020,"PHL","female",3,1,0,1,0
            """));

        report.Releases.Single().Faults.Select(f => (f.Code, f.Place.Row, f.Place.Column)).ShouldBe(
            [("import.unknown-area", 2, 3), ("import.unknown-sex", 3, 4), ("import.not-a-number", 4, 5), ("import.not-a-number", 5, 5)]);
    }
}
