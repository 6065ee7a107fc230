using Concord.Core;
using Concord.Statistics.Lakes;
using Concord.Testing;

namespace Concord.Statistics.Tests.Import.Layouts;

public sealed class IncomeGroupsTests : IDisposable
{
    private const string Current = """
        Economy,Code,Region,Income group,Lending category
        Philippines,PHL,East Asia & Pacific,Lower middle income,IBRD
        "Venezuela, RB",VEN,Latin America & Caribbean,,IBRD
        World,WLD,,,
        "Notes: divided among income groups according to 2024 gross national income (GNI) per capita. Income classifications set on July 1, 2025, remain in effect",,,,

        """;

    private const string History = """
        ,Bank's fiscal year:,FY25,FY26
        ,Data for calendar year :,2023,2024
        ,Low income (L),"<= 1,145","<= 1,135"
        PHL,Philippines,LM,LM
        YEM,"Yemen, Rep.",LM*,..
        ,* At this time there were two.,,

        """;

    private readonly TempLake temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void The_real_list_and_the_real_history_differ_in_Ethiopia_only()
    {
        var report = temp.Import(SharedData.PathOf("data", "codes", "CLASS_2025_10_07.xlsx"), SharedData.PathOf("data", "codes", "OGHIST_2025_10_07.xlsx"));
        report.AllFaults.ShouldAllBe(f => f.Severity == Severity.Notice);
        report.Releases.Select(r => (r.Name, r.RowsRead, r.Imported)).ShouldBe(
            [("worldbank-income-groups/2025-07", 230, 7_878), ("worldbank-income-groups-current/2025-07", 266, 216)], ignoreOrder: true);
        report.Releases.Single(r => r.Imported == 216).Skipped.ShouldBe(new Dictionary<string, int> { ["aggregate of areas"] = 48, ["not classified"] = 2 });
        using var lake = temp.Open();
        Dictionary<string, double?> Of(string dataset) => lake.Observations(new Query(Measure.IncomeGroup) { Dataset = dataset }.In(2024)).ToDictionary(o => o.ToArea!.Code, o => o.Value);
        // The list's notes call Ethiopia unclassified for the time being; the history has it as low income.
        var (history, current) = (Of("worldbank-income-groups"), Of("worldbank-income-groups-current"));
        history.Except(current).ShouldBe([new("ETH", 1)]);
        current.Except(history).ShouldBeEmpty();
        history["PHL"].ShouldBe(2);
        double? Then(string area, int year) => lake.Observations(new Query(Measure.IncomeGroup) { To = AreaCatalogue.Default.Find(area)!.Id, Dataset = "worldbank-income-groups" }.In(year)).SingleOrDefault()?.Value;
        Then("ALB", 1990).ShouldBe(2);
        Then("ALB", 1993).ShouldBe(1);
        Then("YEM", 1987).ShouldBe(2);
        Then("CSK", 1990).ShouldBe(3);
        Then("VEN", 2021).ShouldBeNull();
    }

    [Fact]
    public void Groups_stand_under_the_calendar_year_whose_income_decided()
    {
        temp.Import(temp.File("class.csv", Current), temp.File("oghist.csv", History)).AllFaults.ShouldBeEmpty();
        using var lake = temp.Open();
        lake.Observations(new Query(Measure.IncomeGroup) { Dataset = "worldbank-income-groups-current" }).Select(o => (o.ToArea!.Code, o.Period.Year, o.Value)).ShouldBe([("PHL", 2024, 2)]);
        lake.Observations(new Query(Measure.IncomeGroup) { Dataset = "worldbank-income-groups" }).Select(o => (o.ToArea!.Code, o.Period.Year, o.Value))
            .ShouldBe([("PHL", 2023, 2), ("PHL", 2024, 2), ("YEM", 2023, 2)], ignoreOrder: true);
    }

    [Theory]
    [InlineData("PHL,East", "QQQ,East", "import.unknown-area", 2, 2)]
    [InlineData("Lower middle income,IBRD", "Lowish,IBRD", "import.unknown-group", 2, 4)]
    [InlineData("according to 2024 gross", "according to gross", "import.no-year", null, null)]
    public void A_list_that_cannot_be_read_is_rejected(string good, string bad, string code, int? row, int? column) =>
        Rejects("class.csv", Current.Replace(good, bad, StringComparison.Ordinal), code, row, column);

    [Theory]
    [InlineData("PHL,Phil", "QQQ,Phil", "import.unknown-area", 4, 1)]
    [InlineData("LM,LM", "LM,XX", "import.unknown-group", 4, 4)]
    [InlineData(":,2023,2024", ":,2023,2025", "import.not-a-year", 2, 4)]
    [InlineData(":,2023,2024", ":,n/a,2024", "import.not-a-year", 2, 3)]
    public void A_history_that_cannot_be_read_is_rejected(string good, string bad, string code, int row, int column) =>
        Rejects("oghist.csv", History.Replace(good, bad, StringComparison.Ordinal), code, row, column);

    private void Rejects(string name, string text, string code, int? row, int? column)
    {
        var report = temp.Import(temp.File(name, text));
        var fault = report.AllFaults.First(f => f.Severity == Severity.Error);
        (fault.Code, fault.Place.Row, fault.Place.Column).ShouldBe((code, row, column));
        report.Releases.Single().Release.ShouldBeNull();
        Directory.Exists(temp.Root).ShouldBeFalse();
    }
}
