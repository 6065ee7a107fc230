namespace Concord.Core.Tests.Areas;

/// <summary>Every name in the publishers' files at hand resolves, or is listed here as one that does not; and no name resolves to another area than the code beside it.</summary>
public sealed class SourceNameTests
{
    private static readonly AreaCatalogue Catalogue = AreaCatalogue.Default;

    [Theory]
    [InlineData("remittances/remittance-inflows.xlsx", "Inward remittance flows", 1, 0,
        "Date: June 2023|For a discussion of the|For additional informati|For latest data and anal|GDP data from IMF World|Note: All numbers are in|Venezuela has been uncla|When using the data, ple")]
    [InlineData("remittances/remittance-outflows.xlsx", "Outward remittance flows", 2, 0,
        "Date: June 2023|For a discussion of the|For additional informati|For latest data and anal|GDP data from IMF World|Note: All numbers are in|When using the data, ple")]
    [InlineData("remittances/WB_Bilateral_Remittance_Estimates_2017.xlsx", "Bilateral_Remittances_2017", 2, 0, "Notes:|These are analytical est|These estimates are base")]
    [InlineData("stock/WB_Bilateral_Estimates_Migrant_Stocks_2017.xlsx", "Bilateral_Migration_2017", 2, 0, "Notes:|World Bank staff estimat")]
    [InlineData("remittances/Bilateral_Remittance_Matrix_2011.csv", null, 1, 0, "*The unidentified catego|Notes:|These estimates are base|Total Remittances")]
    [InlineData("remittances/Bilateralremittancematrix2018Oct2019.csv", null, 1, 0, "")]
    [InlineData("treaties/hr_status_icmw.csv", null, 1, 1, "")]
    [InlineData("treaties/untc_18-12-a.csv", null, 1, 0, "")]
    [InlineData("treaties/untc_18-12-b.csv", null, 1, 0, "")]
    [InlineData("treaties/untc_4-13_icrmw.csv", null, 1, 0, "")]
    [InlineData("treaties/untc_5-2.csv", null, 1, 0, "")]
    [InlineData("treaties/untc_5-5.csv", null, 1, 0, "")]
    [InlineData("stock/desa2019_wide_total.csv", null, 1, 1, "Geographic regions|Micronesia|Sustainable Development|UN development groups|World Bank income groups")]
    public void Every_name_down_the_file_stands_for_an_entry(string file, string? sheet, int headerRow, int column, string expectedUnresolved)
    {
        var names = ReferenceTable.Different(ReferenceTable.Rows(file, sheet, headerRow), column);

        names.Count.ShouldBeGreaterThan(50);
        Unresolved(names).ShouldBe(expectedUnresolved.Split('|', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("remittances/WB_Bilateral_Remittance_Estimates_2017.xlsx", "Bilateral_Remittances_2017", 2, 1, "")]
    [InlineData("stock/WB_Bilateral_Estimates_Migrant_Stocks_2017.xlsx", "Bilateral_Migration_2017", 2, 1, "")]
    [InlineData("remittances/Bilateral_Remittance_Matrix_2011.csv", null, 1, 1, "Total")]
    [InlineData("remittances/Bilateralremittancematrix2018Oct2019.csv", null, 1, 1, "")]
    [InlineData("stock/desa2019_wide_total.csv", null, 1, 3, "")]
    public void Every_name_across_the_file_stands_for_an_entry(string file, string? sheet, int row, int column, string expectedUnresolved)
    {
        var names = ReferenceTable.Different([ReferenceTable.Row(file, sheet, row, column)], [.. Enumerable.Range(0, 300)]);

        names.Count.ShouldBeGreaterThan(200);
        Unresolved(names).ShouldBe(expectedUnresolved.Split('|', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("stock/undesa_pd_2020_ims_stock_by_sex_and_destination.xlsx", "Table 1", 11, 1, 3, CodeScheme.UnDesa, "Micronesia")]
    [InlineData("codes/aggregates_correspondence_table_2020_1.xlsx", "Annex", 11, 1, 3, CodeScheme.UnDesa, "Micronesia")]
    [InlineData("wpp/UNlocations.txt", null, 1, 0, 1, CodeScheme.UnDesa, "Micronesia")]
    [InlineData("remittances/API_BM.TRF.PWKR.CD.DT_DS2_en_csv_v2_3012027.csv", null, 5, 0, 1, CodeScheme.WorldBank, "")]
    [InlineData("remittances/personal-remittances-paid.xls", "Data", 4, 0, 1, CodeScheme.WorldBank, "")]
    [InlineData("remittances/personal-remittances-received.xls", "Data", 4, 0, 1, CodeScheme.WorldBank, "")]
    [InlineData("remittance_prices/sending-cost-to-country.xls", "Data", 4, 0, 1, CodeScheme.WorldBank, "")]
    [InlineData("remittance_prices/sending-cost-to-country.xls", "Metadata - Countries", 1, 4, 0, CodeScheme.WorldBank, "")]
    [InlineData("remittance_prices/rpw_filtered.csv", null, 1, 2, 1, CodeScheme.WorldBank, "")]
    [InlineData("remittance_prices/rpw_filtered.csv", null, 1, 4, 3, CodeScheme.WorldBank, "")]
    [InlineData("remittance_prices/rpw_corridors_databank_2011Q1-2020Q4.csv", null, 1, 0, 1, CodeScheme.WorldBank, "Data from database: Remi|Last Updated: 12/07/2020")]
    [InlineData("remittance_prices/rpw_corridors_databank_2011Q1-2020Q4.csv", null, 1, 4, 5, CodeScheme.WorldBank, "")]
    [InlineData("codes/CLASS_2025_10_07.xlsx", "List of economies", 1, 0, 1, CodeScheme.WorldBank, "")]
    [InlineData("codes/CLASS_2025_10_07.xlsx", "composition", 1, 1, 0, CodeScheme.WorldBank, "")]
    [InlineData("codes/CLASS_2025_10_07.xlsx", "composition", 1, 3, 2, CodeScheme.WorldBank, "")]
    [InlineData("codes/OGHIST_2025_10_07.xlsx", "Country Analytical History", 10, 1, 0, CodeScheme.WorldBank, "* At this time, there we|Note: Income classificat")]
    [InlineData("unhcr/unhcr_population.csv", null, 1, 1, 2, CodeScheme.Unhcr, "")]
    [InlineData("unhcr/unhcr_population.csv", null, 1, 4, 5, CodeScheme.Unhcr, "")]
    [InlineData("treaties/hr_status_icmw.csv", null, 1, 1, 0, CodeScheme.Iso2, "")]
    [InlineData("gravity/geo_cepii.xls", "geo_cepii", 1, 3, 1, CodeScheme.Cepii, "Belgium and Luxembourg|Korea")]
    [InlineData("gravity/geo_cepii.xls", "geo_cepii", 1, 4, 1, CodeScheme.Cepii, "Belgique et Luxembourg|Centrafricaine (la Répub|Congo, Rép. dém. du|Dominicaine (la Républiq|Lao, Rép. dém. Pop.|Macao (Aomen)|Marshall|Serbie et Monténégro (ex|Tchèque (la République)")]
    [InlineData("codes/unsd_m49_en.csv", null, 1, 8, 9, CodeScheme.M49, "")]
    [InlineData("codes/unsd_m49_en.csv", null, 1, 5, 4, CodeScheme.M49, "Micronesia")]
    [InlineData("codes/gdidata_countrynames.csv", null, 1, 3, 2, CodeScheme.UnDesa, "Kosovo (SCR 2144)|Tibet")]
    [InlineData("globalcit/globalcit_dual_citizenship_2020.csv", null, 1, 1, 0, CodeScheme.Iso3, "Micronesia")]
    public void A_name_stands_for_the_same_entry_as_the_code_beside_it(string file, string? sheet, int headerRow, int name, int code, CodeScheme scheme, string expectedUnresolved)
    {
        var pairs = ReferenceTable.Rows(file, sheet, headerRow).Where(r => r.Length > Math.Max(name, code) && r[name].Length > 0).Select(r => (Name: r[name], Code: r[code])).Distinct().ToList();

        pairs.Count.ShouldBeGreaterThan(15);
        var wrong = pairs.Where(p => p.Code.Length > 0 && Catalogue.FromName(p.Name) is { } found && Differs(found, Catalogue.FromSource(p.Code, scheme)));
        wrong.Select(p => $"{p.Name}: {Catalogue.FromName(p.Name)} by name, {Catalogue.FromSource(p.Code, scheme)} by {p.Code}").ShouldBeEmpty();
        Unresolved(pairs.Select(p => p.Name)).ShouldBe(expectedUnresolved.Split('|', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Two groups of one name ("Sub-Saharan Africa" of M49 and of the World Bank) are told apart by their codes only; importers skip both. So are "Unknown" of two publishers.</summary>
    private static bool Differs(Area byName, Area? byCode) => byName != byCode && !(byName.Kind is AreaKind.Group or AreaKind.Special && byName.Kind == byCode?.Kind);

    /// <summary>Long notes at the foot of a table are told by their first words.</summary>
    private static string[] Unresolved(IEnumerable<string> names) =>
        [.. names.Where(n => Catalogue.FromName(n) is null).Select(n => n[..Math.Min(n.Length, 24)].TrimEnd()).Distinct().Order(StringComparer.Ordinal)];
}
