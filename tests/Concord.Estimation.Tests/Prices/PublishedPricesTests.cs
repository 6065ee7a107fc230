using Concord.Estimation.Prices;
using Concord.Estimation.Tests.Remittances;
using Concord.Tables;

namespace Concord.Estimation.Tests.Prices;

/// <summary>The World Bank's rows of 2011 to 2014 against what the World Bank published from them.</summary>
public sealed class PublishedPricesTests
{
    [Fact]
    public void Every_one_of_2167_published_corridor_averages_is_reproduced()
    {
        var averages = PriceAverages.Corridors(PriceRows.All).ToDictionary(x => (x.Period, x.From, x.To), x => x.Mean.Percent);
        var published = PriceRows.Published().Where(x => averages.ContainsKey(x.Key)).ToList();
        published.Count.ShouldBe(2167);
        foreach (var (key, value) in published) averages[key].ShouldBe(value, 0.01, key.ToString());
    }

    [Theory]
    [InlineData("2014_2Q", 8.14)]
    [InlineData("2014_1Q", 8.36)]
    [InlineData("2013_3Q", 8.93)]
    public void The_published_global_average_is_reproduced(string period, double published)
    {
        var global = PriceAverages.Global(PriceRows.All, period)!;
        Math.Round(global.Percent, 2).ShouldBe(published);
        // With Russia it is another number: leaving it out is a choice that shows.
        PriceAverages.Global(PriceRows.All, period, without: [])!.Percent.ShouldBeLessThan(published - 0.2);
    }

    [Fact]
    public void Seven_rows_in_a_thousand_do_not_add_up_and_are_flagged()
    {
        var check = PriceChecks.Check(PriceRows.All);
        var at200 = check.Totals.Where(x => x.Amount == 200).ToList();
        var complete = PriceRows.All.Count(x => x.At200 is { Recomputed: not null, Total: not null });
        (100.0 * at200.Count / complete).ShouldBe(0.7, 0.05);
        foreach (var row in at200)
        {
            var quote = PriceRows.All[row.Row].At200;
            Math.Abs(100 * quote.Fee!.Value / quote.Amount!.Value + quote.Margin!.Value - row.Published).ShouldBeGreaterThan(0.01);
        }
        check.Margins.ShouldNotBeEmpty();
        check.Faults.ShouldAllBe(x => x.Place.Row > 1);
    }

    [Fact]
    public void Fee_and_margin_add_up_to_the_average_and_the_parts_of_a_round_to_its_services()
    {
        var global = PriceAverages.Global(PriceRows.All, "2014_2Q")!;
        (global.FeePercent!.Value + global.MarginPercent!.Value).ShouldBe(global.Percent, 0.1);
        global.FeePercent.Value.ShouldBeGreaterThan(global.MarginPercent.Value);

        var all = PriceAverages.Global(PriceRows.All, "2014_2Q", without: [])!;
        var bySpeed = PriceAverages.BySpeed(PriceRows.All, "2014_2Q");
        bySpeed.Sum(x => x.Mean.Services).ShouldBe(all.Services);
        bySpeed.Sum(x => x.Mean.Services * x.Mean.Percent).ShouldBe(all.Services * all.Percent, 1e-6);
        bySpeed.Select(x => x.Speed).ShouldBe(bySpeed.Select(x => x.Speed).Order());
        var byInstrument = PriceAverages.ByInstrument(PriceRows.All, "2014_2Q");
        byInstrument.Sum(x => x.Mean.Services).ShouldBe(all.Services);
        byInstrument.Select(x => x.Instrument).ShouldBe(byInstrument.Select(x => x.Instrument).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Indicator_10_c_1_has_the_global_average_and_the_corridors_above_five_per_cent()
    {
        var indicator = SdgIndicator10C1.Of(PriceRows.All, "2014_2Q")!;
        Math.Round(indicator.Global.Percent, 2).ShouldBe(8.14);
        indicator.Corridors.ShouldBe(225);
        indicator.Above.Count.ShouldBe(PriceRows.Published().Count(x => x.Key.Period == "2014_2Q" && x.Value > 5));
        indicator.Above.ShouldBe(indicator.Above.OrderByDescending(x => x.Mean.Percent));
        SdgIndicator10C1.Of(PriceRows.All, "2031_1Q").ShouldBeNull();
    }

    [Fact]
    public void SmaRT_is_cheaper_than_the_mean_of_its_corridor_wherever_there_is_one()
    {
        var corridors = PriceAverages.Corridors(PriceRows.All.Where(x => x.Period == "2014_2Q"));
        var smart = corridors.Select(x => (x.Mean.Percent, Smart: SmartPrice.Of(PriceRows.All, x.Period, x.From, x.To))).Where(x => x.Smart is not null).ToList();
        smart.Count.ShouldBeGreaterThan(200);
        // Slow and local services may be the cheapest ones: then SmaRT is the dearer.
        smart.Count(x => x.Smart!.Percent <= x.Percent).ShouldBeGreaterThan(smart.Count * 9 / 10);
        smart.ShouldAllBe(x => x.Smart!.Services >= 1 && x.Smart.Services <= 3);
    }

    [Fact]
    public void The_average_weighted_by_the_matrix_of_2011_is_5_93_per_cent_and_another_matrix_gives_another()
    {
        var corridors = PriceAverages.Corridors(PriceRows.All);
        var older = Weighted(WorldBankMatrix.Read("remittances", "Bilateral_Remittance_Matrix_2011.csv", TextEncoding.Windows1252));
        var newer = Weighted(WorldBankMatrix.Read("remittances", "WB_Bilateral_Remittance_Estimates_2017.xlsx"));
        // Published: 5.85%, with weights that were not.
        Math.Round(older.Percent, 2).ShouldBe(5.93);
        older.Unweighted.ShouldNotBeEmpty();
        newer.Percent.ShouldBeInRange(5, 7);
        Math.Abs(newer.Percent - older.Percent).ShouldBeGreaterThan(0.01);

        WeightedPrice Weighted(Dictionary<(string, string), double> matrix) =>
            PriceAverages.Weighted(corridors, "2014_2Q", (from, to) => matrix.TryGetValue((from, to), out var money) ? money : null)!;
    }
}
