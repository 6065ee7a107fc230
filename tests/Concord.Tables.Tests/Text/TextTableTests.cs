using Concord.Core;
using Concord.Tables.Tests.Files;

namespace Concord.Tables.Tests.Text;

public sealed class TextTableTests
{
    [Fact]
    public void A_world_bank_file_with_its_oddities_is_read_as_it_stands()
    {
        var file = Reading.OfText("\uFEFF\"Data Source\",\"World Development Indicators\",\r\n\r\n\"Last Updated Date\",\"2021-09-15\",\r\n\r\n\"Country Name\",\"Code\",\"1960\",\r\n\"Congo, Rep.\",\"COG\",\"\",\r\n");
        file.Faults.ShouldBeEmpty();
        file.Rows.Select(r => r.Number).ShouldBe([1, 2, 3, 4, 5, 6]);
        file.Rows[0].Cells.ShouldBe(["Data Source", "World Development Indicators", ""]);
        file.Rows[1].Cells.ShouldBe([""]);
        file.Rows[5].Cells.ShouldBe(["Congo, Rep.", "COG", "", ""]);
    }

    [Theory]
    [InlineData("a;b,c;d\n1;2,5;3\n", new[] { "a", "b,c", "d" })]
    [InlineData("a\tb, c\td\n1\t2\t3\n", new[] { "a", "b, c", "d" })]
    [InlineData("a,b;c\n1,2\n", new[] { "a", "b;c" })]
    [InlineData("\"x;y;z\",b\n\"x;y;z\",c\n", new[] { "x;y;z", "b" })]
    [InlineData("title\n\na;b\n1;2\n", new[] { "title" })]
    [InlineData("only\none\n", new[] { "only" })]
    public void The_separator_is_the_one_that_splits_most_lines_alike(string text, string[] first) => Reading.OfText(text).Rows[0].Cells.ShouldBe(first);

    [Theory]
    [InlineData("a,b\r1,2\r3,4")]
    [InlineData("a,b\n1,2\n3,4\n")]
    [InlineData("a,b\r\n1,2\r\n3,4")]
    public void Every_line_end_ends_a_line(string text)
    {
        var rows = Reading.OfText(text).Rows;
        rows.Select(r => (r.Number, r.Cells[0])).ShouldBe([(1, "a"), (2, "1"), (3, "3")]);
    }

    [Fact]
    public void A_quoted_line_end_belongs_to_its_cell_and_lines_are_counted_on()
    {
        var rows = Reading.OfText("a,b\n\"x\ny\r\nz\",1\nlast,2\n").Rows;
        rows[1].Cells.ShouldBe(["x\ny\r\nz", "1"]);
        rows.Select(r => r.Number).ShouldBe([1, 2, 5]);
    }

    [Fact]
    public void Rows_may_be_ragged() => Reading.OfText("a,b,c\n1\n1,2,3,4,,\n").Rows.Select(r => r.Cells.Count).ShouldBe([3, 1, 6]);

    [Fact]
    public void Doubled_quotes_are_one_quote() => Reading.OfText("\"say \"\"so\"\"\",\"\"\"\",\"\"\n").Rows[0].Cells.ShouldBe(["say \"so\"", "\"", ""]);

    [Theory]
    [InlineData("a,b\n5\" pipe,2\n", 2, 1)]
    [InlineData("a,b\n1,\"x\"y\n", 2, 2)]
    [InlineData("a,b\n1,\"x\"\"\n2,3\n", 2, 2)]
    [InlineData("a,b\n1,2\n3,\"never closed\n4,5\n", 3, 2)]
    public void A_quote_that_stands_alone_is_a_fault_at_its_cell(string text, int row, int column)
    {
        var error = Reading.OfText(text).Error;
        error.Code.ShouldBe("table.quote");
        error.Place.ShouldBe(new Place("figures.csv", null, row, column));
    }

    [Fact]
    public void A_quote_never_closed_in_a_long_file_does_not_swallow_it_silently()
    {
        var error = Reading.OfText("a,b\n\"open,1\n" + string.Concat(Enumerable.Repeat("12345678,12345678\n", 1_000_000))).Error;
        error.Code.ShouldBe("table.cell-too-long");
        error.Place.Row.ShouldBe(2);
    }

    [Fact]
    public void A_cell_of_ten_megabytes_is_refused_at_its_place()
    {
        var error = Reading.OfText("a,b\n1," + new string('x', 10 << 20) + "\n2,3\n").Error;
        (error.Code, error.Place.Row, error.Place.Column).ShouldBe(("table.cell-too-long", 2, 2));
    }

    [Fact]
    public void A_million_columns_fail_at_their_row()
    {
        var error = Reading.OfText("a,b\n" + new string(',', 1_000_000) + "\n").Error;
        (error.Code, error.Place.Row).ShouldBe(("table.too-many-columns", 2));
        error.Found.ShouldContain("1000001");
    }

    [Fact]
    public void Rows_beyond_the_limit_are_a_fault_after_those_within_it()
    {
        var file = Reading.OfText("a,b\n1,2\n3,4\n", new TableLimits { Rows = 2 });
        file.Rows.Count.ShouldBe(2);
        (file.Error.Code, file.Error.Place.Row).ShouldBe(("table.too-many-rows", 3));
    }

    [Fact]
    public void A_long_file_is_streamed()
    {
        using var folder = new TestFolder();
        var path = folder.File(string.Concat(Enumerable.Range(0, 400_000).Select(i => $"{i},name of a place,12345.678\n")));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var sum = 0.0;
        foreach (var row in TableFile.Open(path).Sheets.SelectMany(s => s.Rows))
        {
            if (row.TryNumber(2, out var value)) sum += value;
        }
        sum.ShouldBe(400_000 * 12345.678, 1);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(4 << 20);
    }
}
