namespace Concord.Core.Tests.Areas;

/// <summary>Every code in the publishers' files at hand resolves, or is listed here as one that does not.</summary>
public sealed class SourceCodeTests
{
    private static readonly AreaCatalogue Catalogue = AreaCatalogue.Default;

    [Theory]
    [InlineData("stock/undesa_stocks.csv", null, 1, "0,2", CodeScheme.UnDesa)]
    [InlineData("stock/undesa_pd_2020_ims_stock_by_sex_and_destination.xlsx", "Table 1", 11, "3", CodeScheme.UnDesa)]
    [InlineData("stock/undesa_pd_2020_ims_stock_by_sex_and_destination.xlsx", "Table 6", 11, "3", CodeScheme.UnDesa)]
    [InlineData("codes/aggregates_correspondence_table_2020_1.xlsx", "Annex", 11, "3", CodeScheme.UnDesa)]
    [InlineData("codes/aggregates_correspondence_table_2020_1.xlsx", "Annex", 11, "4", CodeScheme.UnDesa)]
    [InlineData("wpp/UNlocations.txt", null, 1, "1", CodeScheme.UnDesa)]
    [InlineData("wpp/births.txt", null, 1, "0", CodeScheme.UnDesa)]
    [InlineData("wpp/deaths.txt", null, 1, "0", CodeScheme.UnDesa)]
    [InlineData("wpp/migration.txt", null, 1, "0", CodeScheme.UnDesa)]
    [InlineData("wpp/popprojMed.txt", null, 1, "0", CodeScheme.UnDesa)]
    [InlineData("wpp/PopChange.txt", null, 1, "0", CodeScheme.UnDesa)]
    [InlineData("wdi/gdidata_wdi.csv", null, 1, "0", CodeScheme.WorldBank)]
    [InlineData("remittances/API_BM.TRF.PWKR.CD.DT_DS2_en_csv_v2_3012027.csv", null, 5, "1", CodeScheme.WorldBank)]
    [InlineData("remittances/personal-remittances-paid.xls", "Data", 4, "1", CodeScheme.WorldBank)]
    [InlineData("remittances/personal-remittances-received.xls", "Data", 4, "1", CodeScheme.WorldBank)]
    [InlineData("remittance_prices/sending-cost-to-country.xls", "Data", 4, "1", CodeScheme.WorldBank)]
    [InlineData("remittance_prices/sending-cost-to-country.xls", "Metadata - Countries", 1, "0", CodeScheme.WorldBank)]
    [InlineData("remittance_prices/rpw_filtered.csv", null, 1, "1,3", CodeScheme.WorldBank)]
    [InlineData("remittance_prices/rpw_2011_2014q2_full.csv", null, 1, "2,3", CodeScheme.WorldBank)]
    [InlineData("remittance_prices/rpw_corridors_databank_2011Q1-2020Q4.csv", null, 1, "1,5", CodeScheme.WorldBank)]
    [InlineData("codes/CLASS_2025_10_07.xlsx", "List of economies", 1, "1", CodeScheme.WorldBank)]
    [InlineData("codes/CLASS_2025_10_07.xlsx", "composition", 1, "0,2", CodeScheme.WorldBank)]
    [InlineData("codes/OGHIST_2025_10_07.xlsx", "Country Analytical History", 10, "0", CodeScheme.WorldBank)]
    [InlineData("unhcr/unhcr_population.csv", null, 1, "2,5", CodeScheme.Unhcr)]
    [InlineData("unhcr/unhcr_population.csv", null, 1, "3,6", CodeScheme.Iso3)]
    [InlineData("gravity/dist_cepii.csv", null, 1, "0,1", CodeScheme.Cepii)]
    [InlineData("gravity/geo_cepii.xls", "geo_cepii", 1, "1", CodeScheme.Cepii)]
    [InlineData("codes/unsd_m49_en.csv", null, 1, "11", CodeScheme.Iso3)]
    [InlineData("codes/unsd_m49_en.csv", null, 1, "10", CodeScheme.Iso2)]
    [InlineData("codes/unsd_m49_en.csv", null, 1, "0,2,4,6,9", CodeScheme.M49)]
    [InlineData("codes/gdidata_countrynames.csv", null, 1, "2", CodeScheme.UnDesa)]
    [InlineData("treaties/hr_status_icmw.csv", null, 1, "0", CodeScheme.Iso2)]
    public void Every_code_of_the_file_stands_for_an_entry(string file, string? sheet, int headerRow, string columns, CodeScheme scheme)
    {
        var codes = ReferenceTable.Different(ReferenceTable.Rows(file, sheet, headerRow), [.. columns.Split(',').Select(int.Parse)]);

        codes.Count.ShouldBeGreaterThan(100);
        codes.Where(code => Catalogue.FromSource(code, scheme) is null).ShouldBeEmpty();
    }

    [Fact]
    public void Codes_of_unhcr_stand_for_the_iso_codes_beside_them()
    {
        var rows = ReferenceTable.Rows("unhcr/unhcr_population.csv");

        foreach (var (own, iso) in rows.SelectMany(r => new[] { (r[2], r[3]), (r[5], r[6]) }).Distinct())
        {
            Catalogue.FromSource(own, CodeScheme.Unhcr)!.Code.ShouldBe(Catalogue.FromSource(iso, CodeScheme.Iso3)!.Code, own);
        }
    }

    [Fact]
    public void Aggregates_of_the_world_bank_are_groups_and_its_economies_are_not()
    {
        var composition = ReferenceTable.Rows("codes/CLASS_2025_10_07.xlsx", "composition");

        ReferenceTable.Different(composition, 0).ShouldAllBe(code => Catalogue.FromSource(code, CodeScheme.WorldBank)!.Kind == AreaKind.Group);
        ReferenceTable.Different(composition, 2).ShouldAllBe(code => Catalogue.FromSource(code, CodeScheme.WorldBank)!.Kind == AreaKind.Area);
    }

    [Fact]
    public void Aggregates_of_the_population_prospects_are_groups_and_its_countries_are_not()
    {
        foreach (var row in ReferenceTable.Rows("wpp/UNlocations.txt"))
        {
            var isCountry = row[6] == "4";
            (Catalogue.FromSource(row[1], CodeScheme.UnDesa)!.Kind == AreaKind.Area).ShouldBe(isCountry, row[0]);
        }
    }
}
