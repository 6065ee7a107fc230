using Concord.Core;
using Concord.Statistics.Lakes;
using Concord.Testing;

namespace Concord.Statistics.Tests.Import.Layouts;

/// <summary>The matrix of 2011, rows of price services, and flows that others estimated.</summary>
public sealed class PublishedEstimatesTests : IDisposable
{
    private readonly TempLake temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void The_matrix_of_2011_is_read_in_its_code_page_with_commas_between_thousands()
    {
        var report = temp.Import(SharedData.PathOf("data", "remittances", "Bilateral_Remittance_Matrix_2011.csv"));
        report.AllFaults.Select(f => f.Code).ShouldBe(["import.total-differs", "import.total-differs"]);
        var release = report.Releases.ShouldHaveSingleItem();
        (release.Name, release.Imported).ShouldBe(("worldbank-bilateral-remittances/2011", 3_993));
        using var lake = temp.Open();
        var money = lake.Observations(new Query(Measure.Remittances));
        money.Single(o => o.FromArea!.Code == "USA" && o.ToArea!.Code == "MEX").Value.ShouldBe(23_174e6);
        release.Skipped["areas not named (cells)"].ShouldBe(175);
    }

    [Fact]
    public void A_figure_with_a_comma_elsewhere_is_a_fault()
    {
        var path = temp.File("Bilateral_Remittance_Matrix_2011.csv", "Origin,Albania,Algeria,Total\nAlbania,0,\"1,00\",1\nAlgeria,\"1,000\",0,1000\nUnidentified*,5,0,5\n");
        temp.Import(path).AllFaults.First().Code.ShouldBe("import.not-a-number");
    }

    [Fact]
    public void Means_of_the_real_price_rows_are_the_published_ones()
    {
        var report = temp.Import(SharedData.PathOf("data", "remittance_prices", "rpw_2011_2014q2_full.csv"));
        report.AllFaults.ShouldAllBe(f => f.Severity != Severity.Error);
        report.Releases.Single().Name.ShouldBe("worldbank-prices-services/2014-Q2");
        using var lake = temp.Open();
        var services = lake.Observations(new Query(Measure.PriceServices));
        var prices = lake.Observations(new Query(Measure.Price));
        prices.Count.ShouldBe(services.Count);
        temp.Import(SharedData.PathOf("data", "remittance_prices", "rpw_corridors_databank_2011Q1-2020Q4.csv"));
        using var both = temp.Open();
        var published = both.Observations(new Query(Measure.Price) { Dataset = "worldbank-prices" }).ToDictionary(o => (o.From, o.To, o.Period), o => o.Value!.Value);
        prices.Count(p => published.TryGetValue((p.From, p.To, p.Period), out var mean) && Math.Abs(mean - p.Value!.Value) < 0.01).ShouldBeGreaterThan(1_900);
    }

    [Fact]
    public void The_real_flows_of_others_are_estimates_and_stand_behind_our_own()
    {
        var report = temp.Import(SharedData.PathOf("data", "flows", "abel_cohen_2019_from_x80110.csv"));
        report.AllFaults.ShouldBeEmpty();
        using var lake = temp.Open();
        var flows = lake.Observations(new Query(Measure.Flow));
        flows.ShouldAllBe(o => o.Status == ObservationStatus.Estimated);
        flows.Select(o => o.Period.Year).Distinct().Order().ShouldBe([1995, 2000, 2005, 2010, 2015, 2020]);
        Preference.Rank("published-flows-abel-cohen").ShouldBeGreaterThanOrEqualTo(Preference.Rank("concord-flows-da-min-closed"));
    }
}
