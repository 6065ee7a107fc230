using Concord.Estimation.Flows;
using static Concord.Estimation.Tests.Flows.GoldenFlows;

namespace Concord.Estimation.Tests.Flows;

/// <summary>What is done to tables before flows are estimated: natives, unknown origin, intervals, areas that changed.</summary>
public sealed class FlowTablesTests
{
    [Fact]
    public void Natives_of_the_world_are_the_population_less_those_born_abroad()
    {
        foreach (var (year, date) in new[] { (2015, "start"), (2010, "end") })
        {
            var world = World(year);
            var population = Rows("flows", $"{year}_demography.csv").Select(x => Number(x[date == "start" ? 3 : 4])).ToArray();
            var stocks = date == "start" ? world.StocksStart : world.StocksEnd;
            LargestDifference(StockTable.WithNatives(stocks, population), stocks).ShouldBeLessThan(0.01);
        }
    }

    [Fact]
    public void People_of_unknown_origin_are_natives_or_spread_over_known_birthplaces()
    {
        double[] abroad = [0, 30, 10, 0];
        StockTable.WithNatives(abroad, [100, 100], [10, 15]).ShouldBe([90, 30, 10, 70]);
        StockTable.WithNatives(abroad, [100, 100], [10, 15], UnknownOrigin.ProRata).ShouldBe([80, 45, 20, 55]);
        // Where no birthplace is known there is nothing to spread over.
        StockTable.WithNatives([0, 0, 0, 0], [100, 100], [10, 15], UnknownOrigin.ProRata).ShouldBe([100, 0, 0, 100]);
        Should.Throw<ArgumentException>(() => StockTable.WithNatives([1], [1, 2]));
    }

    [Theory]
    [InlineData(new double[] { 10, 10 }, 10)]
    [InlineData(new double[] { 4, 10, 10, 10, 10, 8 }, 46)]
    [InlineData(new double[] { 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 }, 10)]
    public void An_interval_takes_half_of_its_first_and_last_calendar_year(double[] annual, double expected) =>
        Demography.OverInterval(annual).ShouldBe(expected);

    [Fact]
    public void Populations_are_moved_between_dates_by_their_own_account()
    {
        Demography.BackCast(1000, births: 20, deaths: 15, netMigration: -5).ShouldBe(1000);
        Demography.BackCast(1000, births: 20, deaths: 5, netMigration: 10).ShouldBe(975);
        Demography.MidYear(100, 110).ShouldBe(105);
        Should.Throw<ArgumentException>(() => Demography.OverInterval([1]));
    }

    [Fact]
    public void Sudan_is_merged_for_intervals_before_its_split_and_those_in_the_other_part_become_natives()
    {
        FlowInputs inputs = new(["SDN", "EGY", "SSD"], [1, 2, 3, 4, 5, 6, 7, 8, 9], [10, 20, 30, 40, 50, 60, 70, 80, 90], [1, 2, 3], [4, 5, 6], 2005, 2010);
        var (merged, notices) = AreaChanges.Apply(inputs, AreaChanges.Default);
        merged.Areas.ShouldBe(["SUD", "EGY"]);
        merged.StocksStart.ShouldBe([1 + 3 + 7 + 9, 2 + 8, 4 + 6, 5]);
        merged.StocksEnd.ShouldBe([200, 100, 100, 50]);
        merged.Births.ShouldBe([4, 2]);
        merged.Deaths.ShouldBe([10, 5]);
        notices.Single().ToString().ShouldContain("SDN and SSD are estimated as SUD");
        AreaChanges.Apply(inputs with { From = 2010, To = 2015 }, AreaChanges.Default).Inputs.Areas.ShouldBe(inputs.Areas);
    }

    [Fact]
    public void China_is_with_Taiwan_by_the_table_and_without_by_another_table()
    {
        FlowInputs inputs = new(["TWN", "CHN"], new double[4], new double[4], new double[2], new double[2], 2015, 2020);
        AreaChanges.Apply(inputs, AreaChanges.Default).Inputs.Areas.ShouldBe(["CHN"]);
        var apart = AreaChanges.Apply(inputs, [.. AreaChanges.Default.Where(x => x.Area != "CHN")]);
        apart.Inputs.Areas.ShouldBe(inputs.Areas);
        apart.Notices.ShouldBeEmpty();
    }

    [Fact]
    public void One_part_alone_is_not_renamed_and_the_table_has_a_version()
    {
        FlowInputs inputs = new(["SSD", "EGY"], new double[4], new double[4], new double[2], new double[2], 2000, 2005);
        AreaChanges.Apply(inputs, AreaChanges.Default).Inputs.Areas.ShouldBe(inputs.Areas);
        AreaChanges.Version.ShouldBe("2026-11");
    }

    [Fact]
    public void Every_method_is_found_by_its_code()
    {
        foreach (var method in Enum.GetValues<FlowMethod>()) FlowMethods.Find(method.Code()).ShouldBe(method);
        FlowMethods.Find("da_max").ShouldBeNull();
    }

    [Fact]
    public void Women_and_men_apart_add_up_to_the_stock_differences_of_both()
    {
        var both = Example("e1");
        double[] Part(double[] x, double share) => [.. x.Select(y => share * y)];
        FlowInputs Of(Concord.Core.Sex sex, double share) => both with
        {
            StocksStart = Part(both.StocksStart, share), StocksEnd = Part(both.StocksEnd, share), Births = Part(both.Births, share), Deaths = Part(both.Deaths, share), Sex = sex,
        };
        var (women, men) = (FlowEstimator.Estimate(Of(Concord.Core.Sex.Female, 0.48)), FlowEstimator.Estimate(Of(Concord.Core.Sex.Male, 0.52)));
        foreach (var estimate in FlowEstimator.Estimate(both).Estimates)
        {
            (women.Of(estimate.Method)!.Total + men.Of(estimate.Method)!.Total).ShouldBe(estimate.Total, 1e-4);
        }
        women.Inputs.Sex.ShouldBe(Concord.Core.Sex.Female);
    }
}
