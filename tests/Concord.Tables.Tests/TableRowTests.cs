using Concord.Core;
using Concord.Tables.Tests.Files;

namespace Concord.Tables.Tests;

public sealed class TableRowTests
{
    [Theory]
    [InlineData("42", 42)]
    [InlineData(" -1.5e3 ", -1500)]
    [InlineData("+7", 7)]
    [InlineData(".5", 0.5)]
    [InlineData("\u00A012\u00A0", 12)]
    public void Text_in_invariant_form_is_a_number(string text, double expected)
    {
        Row(text, r => r.TryNumber(0, out var value) ? value : double.NaN).ShouldBe(expected);
    }

    [Theory]
    [InlineData("1,234")]
    [InlineData("1.234.567")]
    [InlineData("1 234")]
    [InlineData("1,5")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e999")]
    [InlineData("..")]
    [InlineData("-")]
    [InlineData("2022e")]
    [InlineData("0x10")]
    [InlineData("(5)")]
    [InlineData("١٢")]
    [InlineData("2023-05-10")]
    [InlineData("")]
    public void Anything_else_is_no_number(string text) => Row(text, r => r.TryNumber(0, out _)).ShouldBeFalse();

    [Theory]
    [InlineData("12.5", false)]
    [InlineData("12.0", true)]
    [InlineData("1e300", false)]
    public void Whole_numbers_are_told_from_others(string text, bool whole) => Row(text, r => r.TryInteger(0, out _)).ShouldBe(whole);

    [Fact]
    public void A_date_written_as_text_stays_text()
    {
        var (kind, isDate) = Row("2023-05-10", r => (r.Kind(0), r.TryDate(0, out _)));
        kind.ShouldBe(CellKind.Text);
        isDate.ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u00A0")]
    [InlineData("\t")]
    public void White_space_is_blank(string text) => Row($"\"{text}\"", r => r.IsBlank(0)).ShouldBeTrue();

    [Fact]
    public void Beyond_its_end_a_row_is_blank_and_before_its_start_it_is_misuse()
    {
        Row("x", r => (r.Count, r.IsBlank(100_000), r.String(5))).ShouldBe((2, true, ""));
        Should.Throw<ArgumentOutOfRangeException>(() => Row("x", r => r.IsBlank(-1)));
    }

    [Fact]
    public void A_place_counts_from_one_and_names_the_field() =>
        Row("x", r => r.Place(1, "Year")).ShouldBe(new Place("figures.csv", null, 1, 2, "Year"));

    [Theory]
    [InlineData("45056", "2023-05-10")]
    [InlineData("61", "1900-03-01")]
    [InlineData("45056.99", "2023-05-10")]
    public void A_plain_number_of_a_workbook_is_a_serial_date_when_asked(string serial, string expected) =>
        Cell(serial, 0, r => r.TryDate(0, out var date) ? date : default).ShouldBe(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("60")]
    [InlineData("-1")]
    [InlineData("1e12")]
    public void A_number_that_no_calendar_holds_is_no_date(string serial) => Cell(serial, 0, r => r.TryDate(0, out _)).ShouldBeFalse();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_cell_shown_as_a_date_is_no_number(int style)
    {
        Cell("45056", style, r => (r.Kind(0), r.TryNumber(0, out _), r.String(0))).ShouldBe((CellKind.Date, false, "2023-05-10"));
    }

    private static T Row<T>(string text, Func<TableRow, T> look)
    {
        using var folder = new TestFolder();
        // A second cell, so that a blank first one is no blank file.
        return FirstRow(folder.File((text.Contains(',', StringComparison.Ordinal) ? $"\"{text}\"" : text) + ",end\n"), look);
    }

    private static T Cell<T>(string number, int style, Func<TableRow, T> look)
    {
        using var folder = new TestFolder();
        return FirstRow(folder.File(Xlsx.Book(Xlsx.Row(1, Xlsx.Number("A1", number, style)))), look);
    }

    private static T FirstRow<T>(string path, Func<TableRow, T> look) => TableFile.Open(path).Sheets.Select(s => look(s.Rows.First())).Single();
}
