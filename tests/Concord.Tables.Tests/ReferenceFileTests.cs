using Concord.Core;
using Concord.Tables.Tests.Files;
using Concord.Testing;

namespace Concord.Tables.Tests;

/// <summary>The publishers' own files: shapes counted by hand in a spreadsheet, or stated by the file itself.</summary>
public sealed class ReferenceFileTests
{
    [Fact]
    public void Un_desa_2020_has_nine_sheets_merged_headers_and_the_world_of_2020()
    {
        var file = Reading.Of(SharedData.PathOf("data", "stock", "undesa_pd_2020_ims_stock_by_sex_and_destination.xlsx"));
        file.Faults.ShouldAllBe(f => f.Severity == Severity.Notice);
        var table = file.Sheets.Single(s => s.Name == "Table 1");
        table.Merged.ShouldContain(new MergedRange(8, 5, 10, 11));
        table.Rows[10].Cells.Take(6).ShouldBe(["", "Region, development group, country or area", "Notes", "Location code", "Type of data", "1990"]);
        table.Rows[11].Cells[11].ShouldBe("280598105");
        table.Rows[12].Cells[1].ShouldBe("  Sub-Saharan Africa");
        table.Rows.Count.ShouldBe(294);
    }

    [Fact]
    public void A_world_bank_xls_has_its_date_and_its_header_in_row_4()
    {
        var file = Reading.Of(SharedData.PathOf("data", "remittances", "personal-remittances-received.xls"));
        file.Kind.ShouldBe(TableKind.Xls);
        file.Faults.ShouldBeEmpty();
        var data = file.Sheets.Single(s => s.Name == "Data");
        (data.Rows[1].Cells[1], data.Rows[1].Kinds[1]).ShouldBe(("2023-05-10", CellKind.Date));
        data.Rows[3].Cells.Take(5).ShouldBe(["Country Name", "Country Code", "Indicator Name", "Indicator Code", "1960"]);
        data.Rows.Count.ShouldBe(270);
    }

    [Fact]
    public void A_world_bank_csv_has_lines_for_rows()
    {
        var file = Reading.Of(SharedData.PathOf("data", "remittances", "API_BM.TRF.PWKR.CD.DT_DS2_en_csv_v2_3012027.csv"));
        file.Faults.ShouldBeEmpty();
        file.Rows[4].Number.ShouldBe(5);
        file.Rows[4].Cells[0].ShouldBe("Country Name");
        file.Rows.Count.ShouldBe(271);
    }

    [Fact]
    public void A_matrix_of_2011_is_refused_until_its_encoding_is_said()
    {
        var path = SharedData.PathOf("data", "remittances", "Bilateral_Remittance_Matrix_2011.csv");
        Reading.Of(path).Error.Code.ShouldBe("table.encoding");
        var read = Reading.Of(path, encoding: TextEncoding.Windows1252);
        read.Faults.ShouldBeEmpty();
        read.Rows.SelectMany(r => r.Cells).ShouldContain(c => c.Contains("Côte d", StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_in_a_dos_code_page_is_refused_at_its_first_letter()
    {
        // "Copyright ©", the sign being 0xB8 in code page 850.
        var error = Reading.Of(SharedData.PathOf("data", "stock", "UN_MigrantStockByOriginAndDestination_2013.csv")).Error;
        error.Found.ShouldContain("0xB8");
        error.Place.Row.ShouldBe(12);
    }

    [Fact]
    public void Every_reference_table_is_read_or_says_why_not()
    {
        var folder = SharedData.PathOf("data");
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(IsTable).Order(StringComparer.Ordinal))
        {
            var rows = 0;
            var file = TableFile.Open(path);
            foreach (var sheet in file.Sheets) rows += sheet.Rows.Count();
            if (rows == 0) file.Faults.ShouldContain(f => f.Severity == Severity.Error, path);
        }
    }

    private static bool IsTable(string path) => Path.GetExtension(path) is ".csv" or ".xls" or ".xlsx" or ".tsv";
}
