using Concord.Core;
using Concord.Tables.Tests.Files;

namespace Concord.Tables.Tests.Workbooks;

public sealed class WorkbookTests
{
    [Fact]
    public void An_xlsx_gives_numbers_text_dates_and_truth_values_at_their_places()
    {
        var file = Reading.Of(Xlsx.Book(
            Xlsx.Row(1, Xlsx.Text("A1", "Name"), Xlsx.Number("B1", "2023"), Xlsx.Number("C1", "45056", 1), Xlsx.Number("D1", "45056.5", 2))
            + Xlsx.Row(3, Xlsx.Text("B3", " é "), "<c r=\"C3\" t=\"b\"><v>1</v></c>", Xlsx.Number("E3", "0.1"))));
        file.Faults.ShouldBeEmpty();
        file.Sheets.Single().Name.ShouldBe("Data");
        file.Rows.Select(r => r.Number).ShouldBe([1, 2, 3]);
        file.Rows[0].Cells.ShouldBe(["Name", "2023", "2023-05-10", "2023-05-10T12:00:00"]);
        file.Rows[0].Kinds.ShouldBe([CellKind.Text, CellKind.Number, CellKind.Date, CellKind.Date]);
        file.Rows[1].Cells.ShouldBeEmpty();
        file.Rows[2].Cells.ShouldBe(["", " é ", "TRUE", "", "0.1"]);
        file.Rows[2].Kinds.ShouldBe([CellKind.Blank, CellKind.Text, CellKind.Boolean, CellKind.Blank, CellKind.Number]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_xls_gives_the_same_short_or_long(bool isLong)
    {
        // Streams under 4,096 bytes are stored in another way than longer ones.
        var padding = Enumerable.Range(0, isLong ? 300 : 0).Select(i => Xls.Number(10 + i, 0, i));
        byte[][] cells = [Xls.Text(0, 0, "Côte d’Ivoire"), Xls.Number(0, 1, 2023), Xls.Number(2, 2, 45056, 1), .. padding];
        var file = Reading.Of(Xls.Book(cells));
        file.Faults.ShouldBeEmpty();
        file.Sheets.Single().Name.ShouldBe("Data");
        file.Rows[0].Cells.ShouldBe(["Côte d’Ivoire", "2023"]);
        file.Rows[2].Cells.ShouldBe(["", "", "2023-05-10"]);
        file.Rows[2].Number.ShouldBe(3);
        file.Rows.Count.ShouldBe(isLong ? 310 : 3);
    }

    [Fact]
    public void Sheets_come_in_the_order_of_the_workbook() =>
        Reading.Of(Xlsx.Book(("Notes", "", ""), ("Data", Xlsx.Row(1, Xlsx.Number("A1", "1")), ""), ("More", "", ""))).Sheets.Select(s => s.Name).ShouldBe(["Notes", "Data", "More"]);

    [Fact]
    public void A_merged_value_belongs_to_its_top_left_cell_and_the_range_is_told()
    {
        using var folder = new TestFolder();
        var path = folder.File(Xlsx.Book(
            Xlsx.Row(1, Xlsx.Text("B1", "both sexes"), Xlsx.Text("D1", "males")) + Xlsx.Row(2, Xlsx.Number("B2", "1")), "<mergeCells><mergeCell ref=\"D1:E2\"/><mergeCell ref=\"B1:C1\"/></mergeCells>"));
        foreach (var sheet in TableFile.Open(path).Sheets)
        {
            sheet.Merged.ShouldBe([new MergedRange(1, 1, 1, 2), new MergedRange(1, 3, 2, 4)]);
            var row = sheet.Rows.First();
            (row.Merge(0), row.Merge(1), row.Merge(2)).ShouldBe((null, new MergedRange(1, 1, 1, 2), new MergedRange(1, 1, 1, 2)));
            row.IsBlank(2).ShouldBeTrue();
            row.Merge(4).ShouldBe(new MergedRange(1, 3, 2, 4));
        }
    }

    [Fact]
    public void Merged_cells_of_an_xls_are_told_too() =>
        Reading.Of(Xls.Book(Xls.Text(0, 0, "x"), Xls.Merge(0, 1, 0, 3))).Sheets.Single().Merged.ShouldBe([new MergedRange(1, 0, 2, 3)]);

    [Fact]
    public void Formulas_give_their_stored_results_and_are_counted()
    {
        var file = Reading.Of(Xlsx.Book(Xlsx.Row(1, "<c r=\"A1\"><f>1+1</f><v>2</v></c>", "<c r=\"B1\" t=\"str\"><f>\"\"</f><v></v></c>", "<c r=\"C1\"><f t=\"shared\" si=\"0\"/><v>7</v></c>")));
        file.Rows[0].Cells.ShouldBe(["2", "", "7"]);
        var notice = file.Faults.ShouldHaveSingleItem();
        (notice.Code, notice.Severity).ShouldBe(("table.formulas", Severity.Notice));
        notice.Found.ShouldStartWith("3 cells hold formulas");
        Reading.Of(Xls.Book(Xls.Formula(0, 0, 4.5))).Faults.ShouldHaveSingleItem().Found.ShouldStartWith("1 cell holds a formula");
    }

    [Theory]
    [InlineData("<c r=\"B2\"><f>A1</f></c>")]
    [InlineData("<c r=\"B2\"><f>A1</f><v/></c>")]
    public void A_formula_without_a_result_is_a_fault_at_its_cell(string cell)
    {
        var error = Reading.Of(Xlsx.Book(Xlsx.Row(1, Xlsx.Number("A1", "1")) + Xlsx.Row(2, cell))).Error;
        (error.Code, error.Place).ShouldBe(("table.formula-without-value", new Place("figures.csv", "Data", 2, 2)));
    }

    [Fact]
    public void Errors_are_errors_and_not_blank()
    {
        var row = Reading.Of(Xlsx.Book(Xlsx.Row(1, Xlsx.Number("A1", "1"), "<c r=\"B1\" t=\"e\"><f>NA()</f><v>#N/A</v></c>"))).Rows[0];
        (row.Cells[1], row.Kinds[1]).ShouldBe(("#N/A", CellKind.Error));
        row = Reading.Of(Xls.Book(Xls.Number(0, 0, 1), Xls.Error(0, 1, 0x17), Xls.Formula(0, 2, BitConverter.UInt64BitsToDouble(0xFFFF_0000_0007_0002)))).Rows[0];
        row.Cells.ShouldBe(["1", "#REF!", "#DIV/0!"]);
    }

    [Fact]
    public void Cells_beyond_any_spreadsheet_fail_at_their_place()
    {
        var error = Reading.Of(Xlsx.Book(Xlsx.Row(1, Xlsx.Number("A1", "1"), Xlsx.Number("BDWGN1", "2")))).Error;
        (error.Code, error.Place.Row, error.Place.Column).ShouldBe(("table.too-many-columns", 1, 1_000_000));
    }

    [Fact]
    public void A_million_columns_without_references_fail_too() =>
        Reading.Of(Xlsx.Book("<row>" + string.Concat(Enumerable.Repeat("<c><v>1</v></c>", 1_000_000)) + "</row>")).Error.Code.ShouldBe("table.too-many-columns");

    [Fact]
    public void Two_cells_that_span_a_whole_sheet_cost_no_time()
    {
        var file = Reading.Of(Xlsx.Book(Xlsx.Row(1, Xlsx.Number("A1", "1")) + Xlsx.Row(1_048_576, Xlsx.Number("XFD1048576", "2"))));
        file.Error.Code.ShouldBe("table.sheet-too-large");
        file.Sheets.ShouldBeEmpty();
    }

    [Fact]
    public void A_cell_of_ten_megabytes_is_refused_at_its_place()
    {
        var error = Reading.Of(Xlsx.Book(Xlsx.Row(2, Xlsx.Text("C2", string.Concat(Enumerable.Range(0, 1_500_000).Select(i => $"{i:x7}")))))).Error;
        (error.Code, error.Place.Row, error.Place.Column).ShouldBe(("table.cell-too-long", 2, 3));
    }
}
