using Concord.Core;
using Concord.Statistics.Lakes;
using Concord.Statistics.Releases;
using Concord.Testing;

namespace Concord.Statistics.Tests.Import.Layouts;

public sealed class PriceImporterTests : IDisposable
{
    private readonly TempLake temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void The_Banks_export_has_377_corridors_with_a_price_and_dates_itself_at_its_foot()
    {
        var report = temp.Import(SharedData.PathOf("data", "remittance_prices", "rpw_corridors_databank_2011Q1-2020Q4.csv"));

        report.AllFaults.ShouldBeEmpty();
        var release = report.Releases.ShouldHaveSingleItem();
        (release.RowsRead, release.Skipped["corridor without a price"], release.Skipped["footnote or empty row"]).ShouldBe((5_333, 4_951, 5));
        (release.Provenance.Published, release.Provenance.Copy).ShouldBe((new DateOnly(2020, 12, 7), CopyKind.AsPublished));
        using var lake = temp.Open();
        var all = lake.Observations(new Query(Measure.Price));
        all.Select(o => (o.From, o.To)).Distinct().Count().ShouldBe(377);
        var phl = all.Where(o => o.FromArea!.Code == "USA" && o.ToArea!.Code == "PHL").ToList();
        (phl[0].Period, phl[0].Value).ShouldBe((new Period(2011, 1), 6.27588224411011));
        (phl[^1].Period, phl[^1].Value).ShouldBe((new Period(2020, 3), 3.63761901855469));
        all.ShouldContain(o => o.ToArea!.Code == "XKX");
    }

    [Fact]
    public void The_third_partys_series_is_named_as_derived_and_goes_on_to_2025()
    {
        var report = temp.Import(SharedData.PathOf("data", "remittance_prices", "rpw_filtered.csv"));

        report.AllFaults.ShouldBeEmpty();
        var provenance = report.Releases.ShouldHaveSingleItem().Provenance;
        provenance.Copy.ShouldBe(CopyKind.Derived);
        provenance.Publisher.ShouldNotContain("World Bank");
        using var lake = temp.Open();
        var usaPhl = new Query(Measure.Price, Measure.Price500, Measure.PriceServices) { From = 840, To = 608 }.In(2025);
        lake.Observations(usaPhl).Select(o => (o.Measure, o.Period, o.Value)).ShouldBe(
        [
            (Measure.Price, new Period(2025, 1), 4.779824561403508), (Measure.Price500, new Period(2025, 1), 3.332857142857143), (Measure.PriceServices, new Period(2025, 1), 57),
        ]);
        // Negative prices are real: the provider pays more than the market rate.
        lake.Observations(new Query(Measure.Price)).Min(o => o.Value).ShouldBe(-19.855);
    }

    [Fact]
    public void A_quarter_that_is_none_is_rejected()
    {
        var report = temp.Import(temp.File("p.csv", """
            period,source_code,source_name,destination_code,destination_name,corridor,avg_cost_pct_200usd,avg_cost_pct_500usd,avg_fx_margin_200usd,avg_fx_margin_500usd,num_providers
            2016_5Q,USA,United States,PHL,Philippines,USAPHL,1,1,1,1,1
            2016Q1,USA,United States,PHL,Philippines,USAPHL,1,1,1,1,1
            2016_1Q,USA,United States,KSV,Kosovo,USAKSV,1,,1,1,1
            """));

        report.Releases.Single().Faults.Select(f => (f.Code, f.Place.Row)).ShouldBe([("import.not-a-quarter", 2), ("import.not-a-quarter", 3)]);
        report.Releases.Single().Imported.ShouldBe(2);
    }
}
