using Concord.Core;
using Concord.Statistics.Lakes;
using Concord.Testing;

namespace Concord.Statistics.Tests.Import.Layouts;

/// <summary>UN DESA's wide tables of 2013 and 2019 and the official workbooks from 2020 on.</summary>
public sealed class UndesaWideTests : IDisposable
{
    private const string Of2013 = """
        ,,,,United Nations,,,,,,
        ,,,,"Table 10. Total migrant stock at mid-year by origin and by major area, region, country or area of destination, 2013",,,,,,
        ,,,,,,Country of origin,,,,
        "Sort
        order","Major area, region, country or area of destination",Notes,Country code,Type of data (a),More,World,Other North,Afghanistan,Albania,
        1,WORLD,,900,,, 1 500, 200, 1 000,  300,
        9,Burundi,,108,B R,No, 1 500, 200, 1 000,  300,
        (a) a note,,,,,,,,,,

        """;

    private const string Official2020 = """
        ,,,International Migrant Stock 2020: Destination and origin,,,,,,,,,
        ,,,,,,,"International migrant stock at mid-year, both sexes combined",,"males",,"females",
        Index,"Region, development group, country or area of destination",Notes of destination,Location code of destination,Type of data of destination,"Region, development group, country or area of origin",Location code of origin,2015,2020,2015,2020,2015,2020
        1,WORLD,,900,,WORLD,900,30,40,15,20,15,20
        2,Burundi,,108,B R,Rwanda,646,20,30,12,18,8,12
        3,Burundi,,108,B R,Other,2003,1,1,1,1,0,0
        4,Burundi,,108,B R,AFRICA,903,20,30,12,18,8,12
        5,Mauritius*,,480,C,France,250,5,..,3,..,2,..

        """;

    private const string Official2024 = """
        International Migrant Stock 2024: Destination and origin,,,,,,,,
        Index,"Region, development group, country or area of destination",Coverage,Data type,Location code of destination,"Region, development group, country or area of origin",Location code of origin,2020,2024
        1,World,,,900,World,900,275,304
        2,Burundi,,B R,108,Rwanda,646,"1 234",1300

        """;

    private readonly TempLake temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void The_real_table_of_2013_adds_up_row_by_row_and_keeps_names_of_another_code_page()
    {
        var report = temp.Import(SharedData.PathOf("data", "stock", "UN_MigrantStockByOriginAndDestination_2013.csv"));

        var release = report.Releases.ShouldHaveSingleItem();
        release.Name.ShouldBe("undesa-stock-wide/2013");
        report.AllFaults.ShouldBeEmpty();
        (release.RowsRead, release.Rejected, release.Imported).ShouldBe((265, 0, 13_845));
        release.Skipped["aggregate of areas"].ShouldBe(33);
        using var lake = temp.Open();
        var stocks = lake.Observations(new Query(Measure.Stock) { Dataset = "undesa-stock-wide" });
        stocks.Where(o => o.From == AreaCatalogue.World).Sum(o => o.Value!.Value).ShouldBe(231_522_215);
        stocks.Single(o => o.FromArea!.Code == "MEX" && o.ToArea!.Code == "USA").Value.ShouldBe(12_950_828);
        stocks.ShouldContain(o => o.FromArea!.Code == "REU");
        stocks.ShouldContain(o => o.FromArea!.Code == "CUW");
        stocks.Single(o => o.From == AreaCatalogue.World && o.ToArea!.Code == "BDI").Definition.ShouldBe(Definition.BornAbroad | Definition.RefugeesIncluded);
    }

    [Fact]
    public void Spaces_between_thousands_a_line_break_in_the_header_and_columns_without_a_name_are_read_over()
    {
        var report = temp.Import(temp.File("a.csv", Of2013.Replace("9,Burundi,,108,B R,No, 1 500, 200, 1 000,  300,", "9,Burundi,,108,B R,No, 1 500, 200, 1 000,  300,x", StringComparison.Ordinal)));
        report.AllFaults.ShouldBeEmpty();
        report.Releases.Single().Skipped["column without a name (cells)"].ShouldBe(1);
        using var lake = temp.Open();
        lake.Observations(new Query(Measure.Stock)).Select(o => (o.FromArea?.Code ?? "?", o.ToArea!.Code, o.Value)).ShouldBe([("AFG", "BDI", 1000), ("ALB", "BDI", 300), ("WLD", "BDI", 1500)], ignoreOrder: true);
    }

    [Theory]
    [InlineData(" 1 000,  300,", " 1 0x0,  300,", "import.not-a-number")]
    [InlineData(",108,B R,", ",108,Q,", "import.unknown-definition")]
    [InlineData(",108,B R,", ",107,B R,", "import.unknown-area")]
    [InlineData(",Afghanistan,", ",Atlantis,", "import.unknown-area")]
    public void A_wrong_cell_of_2013_is_named(string was, string now, string code)
    {
        var at = Of2013.LastIndexOf(was, StringComparison.Ordinal);
        var report = temp.Import(temp.File("a.csv", Of2013[..at] + now + Of2013[(at + was.Length)..]));
        report.AllFaults.First(f => f.Severity == Severity.Error).Code.ShouldBe(code);
        report.Releases.Single().Release.ShouldBeNull();
    }

    [Fact]
    public void A_total_that_the_origins_miss_is_a_warning() =>
        temp.Import(temp.File("a.csv", Of2013.Replace("No, 1 500,", "No, 1 600,", StringComparison.Ordinal))).AllFaults.Single().Code.ShouldBe("import.total-differs");

    [Fact]
    public void The_real_wide_table_of_2019_has_seven_dates_and_adds_up()
    {
        var report = temp.Import(SharedData.PathOf("data", "stock", "desa2019_wide_total.csv"));

        var release = report.Releases.ShouldHaveSingleItem();
        release.Name.ShouldBe("undesa-stock-wide/2019");
        report.AllFaults.ShouldBeEmpty();
        (release.RowsRead, release.Rejected).ShouldBe((1_981, 0));
        using var lake = temp.Open();
        var stocks = lake.Observations(new Query(Measure.Stock));
        stocks.Select(o => o.Period.Year).Distinct().Order().ShouldBe([1990, 1995, 2000, 2005, 2010, 2015, 2019]);
        stocks.Where(o => o.From == AreaCatalogue.World && o.Period.Year == 1990).Sum(o => o.Value!.Value).ShouldBe(153_011_473);
    }

    [Theory]
    [InlineData("2019,Burundi,5,0,0,x", "import.not-a-number")]
    [InlineData("20l9,Burundi,5,0,0,5", "import.not-a-year")]
    [InlineData("2019,Atlantis,5,0,0,5", "import.unknown-area")]
    public void A_wrong_cell_of_2019_is_named(string row, string code) =>
        temp.Import(temp.File("a.csv", $"Year,Destination,Total,Other South,Other North,Albania\n{row}\n2019,WORLD,5,0,0,5\n")).AllFaults.First().Code.ShouldBe(code);

    [Fact]
    public void The_official_workbook_of_2020_has_three_blocks_of_years_and_its_sums_are_left_out()
    {
        var report = temp.Import(temp.File("a.csv", Official2020));
        report.AllFaults.ShouldBeEmpty();
        var release = report.Releases.ShouldHaveSingleItem();
        release.Name.ShouldBe("undesa-stock-od/2020");
        release.Skipped["aggregate of areas"].ShouldBe(2);
        using var lake = temp.Open();
        var stocks = lake.Observations(new Query(Measure.Stock) { From = AreaCatalogue.Default.Find("RWA")!.Id });
        stocks.Select(o => (o.Period.Year, o.Sex, o.Value)).ShouldBe([(2015, Sex.Both, 20), (2015, Sex.Female, 8), (2015, Sex.Male, 12), (2020, Sex.Both, 30), (2020, Sex.Female, 12), (2020, Sex.Male, 18)], ignoreOrder: true);
        stocks.ShouldAllBe(o => o.Definition == (Definition.BornAbroad | Definition.RefugeesIncluded));
    }

    [Fact]
    public void The_official_workbook_of_2024_has_one_block_and_other_headings()
    {
        var report = temp.Import(temp.File("a.csv", Official2024));
        report.AllFaults.ShouldBeEmpty();
        report.Releases.Single().Name.ShouldBe("undesa-stock-od/2024");
        using var lake = temp.Open();
        lake.Observations(new Query(Measure.Stock)).Select(o => (o.FromArea!.Code, o.ToArea!.Code, o.Period.Year, o.Value)).ShouldBe([("RWA", "BDI", 2020, 1234), ("RWA", "BDI", 2024, 1300)], ignoreOrder: true);
    }

    [Theory]
    [InlineData("646,20,30", "646,-,x", "import.not-a-number")]
    [InlineData(",646,", ",647,", "import.unknown-area")]
    [InlineData("Location code of origin", "Code", "import.no-header")]
    public void A_wrong_cell_of_an_official_workbook_is_named(string was, string now, string code) =>
        temp.Import(temp.File("a.csv", Official2020.Replace(was, now, StringComparison.Ordinal))).AllFaults.First(f => f.Severity == Severity.Error).Code.ShouldBe(code);
}
