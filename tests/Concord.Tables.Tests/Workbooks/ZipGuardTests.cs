using System.Buffers.Binary;
using Concord.Tables.Tests.Files;

namespace Concord.Tables.Tests.Workbooks;

public sealed class ZipGuardTests
{
    private static readonly byte[] Good = Xlsx.Book(Xlsx.Row(1, Xlsx.Number("A1", "1")));

    [Fact]
    public void A_zip_bomb_is_refused_before_it_is_unpacked()
    {
        var bomb = Xlsx.With(Good, "xl/worksheets/sheet1.xml", Xlsx.Sheet(new string(' ', 40 << 20)));
        bomb.Length.ShouldBeLessThan(100_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var file = Reading.Of(bomb);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(2 << 20);
        file.Error.Code.ShouldBe("table.zip-bomb");
        file.Sheets.ShouldBeEmpty();
    }

    [Fact]
    public void An_archive_that_lies_about_its_sizes_is_found_out()
    {
        // The same bomb with every declared size of 40 MB rewritten to 1,000 bytes.
        var bomb = Xlsx.With(Good, "xl/worksheets/sheet1.xml", Xlsx.Sheet(new string(' ', 40 << 20)));
        var size = (uint)System.Text.Encoding.UTF8.GetByteCount(Xlsx.Sheet("")) + (40u << 20);
        var lies = 0;
        for (var at = 0; at + 4 <= bomb.Length; at++)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(bomb.AsSpan(at)) != size) continue;
            BinaryPrimitives.WriteUInt32LittleEndian(bomb.AsSpan(at), 1000);
            lies++;
        }
        lies.ShouldBeGreaterThan(0);
        Reading.Of(bomb).Error.Code.ShouldBeOneOf("table.zip-bomb", "table.broken-workbook");
    }

    [Fact]
    public void Too_many_parts_are_refused()
    {
        var parts = Enumerable.Range(0, 2_001).ToDictionary(i => $"xl/media/{i}", _ => "x");
        parts["xl/workbook.xml"] = "<workbook/>";
        Reading.Of(Xlsx.Zip(parts)).Error.Code.ShouldBe("table.zip-bomb");
    }

    [Fact]
    public void A_document_type_is_refused_and_its_entities_are_never_read()
    {
        using var folder = new TestFolder();
        var secret = folder.File("top secret", "secret.txt");
        var xml = $"<!DOCTYPE x [<!ENTITY e SYSTEM \"file://{secret}\">]>" + Xlsx.Sheet(Xlsx.Row(1, Xlsx.Text("A1", "&e;")));
        foreach (var part in new[] { "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml" })
        {
            var file = Reading.Of(Xlsx.With(Good, part, xml));
            file.Error.Code.ShouldBe("table.broken-workbook");
            file.Error.Found.ShouldContain("document type");
            file.Sheets.ShouldBeEmpty();
        }
    }

    [Fact]
    public void Links_to_other_workbooks_are_not_followed()
    {
        var linked = Xlsx.With(Good, "xl/externalLinks/externalLink1.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"http://192.0.2.1/x\">]><externalLink>&e;</externalLink>");
        linked = Xlsx.With(linked, "xl/externalLinks/_rels/externalLink1.xml.rels",
            "<Relationships><Relationship Id=\"rId1\" Type=\"externalLinkPath\" Target=\"http://192.0.2.1/book.xlsx\" TargetMode=\"External\"/></Relationships>");
        var file = Reading.Of(linked);
        file.Faults.ShouldBeEmpty();
        file.Rows[0].Cells.ShouldBe(["1"]);
    }

    [Theory]
    [InlineData("mimetype", "an OpenDocument file")]
    [InlineData("xl/workbook.bin", "a binary workbook (.xlsb)")]
    [InlineData("data/figures.csv", "a zip archive without a workbook in it, with data/figures.csv")]
    public void Other_archives_are_named(string part, string found)
    {
        var error = Reading.Of(Xlsx.Zip(new() { [part] = "x" })).Error;
        error.Code.ShouldBe("table.not-a-table");
        error.Found.ShouldContain(found);
    }

    [Fact]
    public void A_workbook_inside_an_archive_is_not_dug_out()
    {
        var nested = Xlsx.Zip(new() { ["inner.xlsx"] = System.Text.Encoding.Latin1.GetString(Good) });
        Reading.Of(nested).Error.Found.ShouldContain("inner.xlsx");
    }

    [Fact]
    public void Two_parts_of_one_name_are_refused()
    {
        // Which of the two a program reads differs from program to program.
        var twice = Xlsx.Zip(new() { ["xl/workbook.xml"] = "<workbook/>", ["xl/Workbook.xml"] = "<workbook/>" });
        Reading.Of(twice).Error.Found.ShouldContain("two parts of one name");
    }

    [Fact]
    public void Xml_that_is_not_well_formed_is_refused() =>
        Reading.Of(Xlsx.With(Good, "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>")).Error.Code.ShouldBe("table.broken-workbook");

    [Fact]
    public void An_empty_archive_is_refused() => Reading.Of(Xlsx.Zip([])).Error.Code.ShouldBe("table.not-a-table");
}
