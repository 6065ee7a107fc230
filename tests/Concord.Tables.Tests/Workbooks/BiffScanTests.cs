using Concord.Tables.Tests.Files;

namespace Concord.Tables.Tests.Workbooks;

public sealed class BiffScanTests
{
    [Fact]
    public void A_locked_xls_says_so() =>
        Reading.Of(Xls.Compound("Workbook", Xls.Workbook(locked: true, Xls.Number(0, 0, 1)))).Error.Code.ShouldBe("table.password");

    [Fact]
    public void A_locked_xlsx_which_is_a_compound_file_says_so() =>
        Reading.Of(Xls.Compound("EncryptedPackage", new byte[8192]), "figures.xlsx").Error.Code.ShouldBe("table.password");

    [Fact]
    public void A_compound_file_without_a_workbook_is_named() =>
        Reading.Of(Xls.Compound("WordDocument", new byte[8192])).Error.Code.ShouldBe("table.not-a-table");

    [Fact]
    public void Sectors_that_run_in_a_circle_end_in_a_fault()
    {
        var book = Xls.Book([.. Enumerable.Range(0, 400).Select(i => Xls.Number(i, 0, i))]);
        // The table of sectors begins at 512; sector 5 is made to follow itself.
        BitConverter.GetBytes(5u).CopyTo(book, 512 + (4 * 5));
        Reading.Of(book).Error.Code.ShouldBe("table.broken-workbook");
    }

    [Fact]
    public void Records_without_an_end_are_a_fault()
    {
        var records = Xls.Workbook(locked: false, [.. Enumerable.Range(0, 400).Select(i => Xls.Number(i, 0, i))]);
        Reading.Of(Xls.Compound("Workbook", records[..^4])).Error.Code.ShouldBe("table.broken-workbook");
    }
}
