using System.IO.Compression;
using System.Text;
using Concord.Core;
using Concord.Tables.Tests.Files;

namespace Concord.Tables.Tests;

public sealed class TableFileTests
{
    [Fact]
    public void The_kind_is_seen_in_the_content_whatever_the_name_says()
    {
        Reading.Of(Encoding.UTF8.GetBytes("a,b\n1,2\n"), "figures.xlsx").Kind.ShouldBe(TableKind.Text);
        Reading.Of(Xlsx.Book(Xlsx.Row(1, Xlsx.Number("A1", "1"))), "figures.csv").Kind.ShouldBe(TableKind.Xlsx);
        Reading.Of(Xls.Book(Xls.Number(0, 0, 1)), "figures.txt").Kind.ShouldBe(TableKind.Xls);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><body>Not found</body></html>", "a web page (HTML)")]
    [InlineData("\n <html><body/></html>", "a web page (HTML)")]
    [InlineData("\uFEFF<?xml version=\"1.0\"?><Workbook/>", "an XML document")]
    [InlineData("%PDF-1.7 …", "a PDF document")]
    public void What_is_no_table_is_named_and_refused(string text, string found)
    {
        var file = Reading.Of(Encoding.UTF8.GetBytes(text), "figures.xls");
        file.Kind.ShouldBeNull();
        file.Sheets.ShouldBeEmpty();
        file.Error.Code.ShouldBe("table.not-a-table");
        file.Error.Found.ShouldContain(found);
        file.Error.Place.File.ShouldBe("figures.xls");
        file.Error.NextStep.ShouldNotBeNull();
    }

    [Fact]
    public void A_gzip_archive_is_refused()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress)) gzip.Write("a,b\n1,2\n"u8);
        Reading.Of(packed.ToArray()).Error.Found.ShouldContain("gzip");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData(" \r\n \n")]
    public void An_empty_file_is_a_fault(string text) => Reading.OfText(text).Error.Code.ShouldBe("table.empty");

    [Fact]
    public void A_file_beyond_the_limit_is_not_even_opened_as_a_table()
    {
        var file = Reading.OfText("a,b\n1,2\n", new TableLimits { FileBytes = 4 });
        file.Error.Code.ShouldBe("table.too-large");
        file.Sheets.ShouldBeEmpty();
    }

    [Fact]
    public void A_missing_file_and_a_folder_are_trouble_of_the_machine_not_faults()
    {
        using var folder = new TestFolder();
        Should.Throw<Unavailable>(() => TableFile.Open(Path.Combine(folder.Path, "none.csv"))).Retry.ShouldBeFalse();
        Should.Throw<Unavailable>(() => TableFile.Open(folder.Path)).Message.ShouldContain("folder");
        Should.Throw<ArgumentException>(() => TableFile.Open(" "));
    }

    public static TheoryData<byte[]> OneOfEachKind => [Encoding.UTF8.GetBytes("a,b\n1,2\n"), Xlsx.Book(Xlsx.Row(1, Xlsx.Number("A1", "1"))), Xls.Book(Xls.Number(0, 0, 1))];

    [Theory]
    [MemberData(nameof(OneOfEachKind))]
    public void Rows_are_read_while_their_sheet_is_current_and_sheets_can_be_enumerated_again(byte[] bytes)
    {
        using var folder = new TestFolder();
        var file = TableFile.Open(folder.File(bytes));
        for (var i = 0; i < 2; i++)
        {
            foreach (var sheet in file.Sheets)
            {
                sheet.Rows.ShouldNotBeEmpty();
                Should.Throw<InvalidOperationException>(() => sheet.Rows);
            }
        }
        var past = file.Sheets.Single();
        Should.Throw<InvalidOperationException>(() => past.Rows);
    }

    [Fact]
    public void Faults_are_told_once_however_often_the_file_is_read()
    {
        using var folder = new TestFolder();
        var file = TableFile.Open(folder.File("a,b\nx\"y,2\n"));
        for (var i = 0; i < 3; i++) file.Sheets.Sum(s => s.Rows.Count()).ShouldBe(2);
        file.Faults.Count.ShouldBe(1);
    }

    [Fact]
    public void A_flaw_on_every_row_is_listed_a_hundred_times_then_counted_out()
    {
        var file = Reading.OfText(string.Concat(Enumerable.Repeat("a,b\"b\"\n", 5000)));
        file.Faults.Count.ShouldBe(101);
        file.Faults[^1].Found.ShouldContain("more than 100");
    }
}
