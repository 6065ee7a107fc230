using Concord.Tables.Writing;

namespace Concord.Tables.Tests;

public sealed class WorkbookWriterTests
{
    private static byte[] Bytes(Action<WorkbookWriter> write)
    {
        using var stream = new MemoryStream();
        using (var workbook = new WorkbookWriter(stream)) write(workbook);
        return stream.ToArray();
    }

    [Fact]
    public void Text_numbers_and_blanks_come_back_as_they_were_and_no_text_is_a_formula()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, Bytes(w =>
            {
                w.Sheet("first");
                w.Row([SheetValue.Of("=1+1"), SheetValue.Of(-2.5), SheetValue.Of((string?)null), SheetValue.Of("<é & \"ا\">")]);
                w.Sheet("second");
                w.Row(Enumerable.Range(1, 30).Select(i => SheetValue.Of((double)i)));
            }));
            var file = TableFile.Open(path);
            var rows = file.Sheets.SelectMany(s => s.Rows.Select(r => (s.Name, Cells: Enumerable.Range(0, r.Count).Select(r.String).ToList()))).ToList();
            file.Faults.ShouldBeEmpty();
            rows.Select(r => r.Name).ShouldBe(["first", "second"]);
            rows[0].Cells.ShouldBe(["=1+1", "-2.5", "", "<é & \"ا\">"]);
            rows[1].Cells[29].ShouldBe("30");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void The_same_cells_give_the_same_bytes()
    {
        static void Write(WorkbookWriter w)
        {
            w.Sheet("s");
            w.Row([SheetValue.Of("a")]);
        }
        Bytes(Write).ShouldBe(Bytes(Write));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("S")]
    [InlineData("a name that is longer than thirty-one")]
    public void A_name_that_no_sheet_can_have_is_misuse(string name) => Should.Throw<ArgumentException>(() => Bytes(w =>
    {
        w.Sheet("s");
        w.Sheet(name);
    }));

    [Fact]
    public void A_row_before_any_sheet_and_a_number_that_is_none_are_misuse()
    {
        Should.Throw<InvalidOperationException>(() => Bytes(w => w.Row([])));
        Should.Throw<ArgumentOutOfRangeException>(() => SheetValue.Of(double.NaN));
    }
}
