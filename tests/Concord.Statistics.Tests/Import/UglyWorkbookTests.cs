using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Concord.Core;
using Concord.Testing;

namespace Concord.Statistics.Tests.Import;

/// <summary>A real workbook with one thing made ugly: a fault with sheet, row and column, and no lake.</summary>
public sealed class UglyWorkbookTests : IDisposable
{
    private readonly TempLake temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void Nothing_changed_is_imported() => Import(s => s).ShouldBeNull();

    [Fact]
    public void A_formula_without_a_result_is_found() =>
        Import(s => Cell("W154").Replace(s, "<c r=\"W154\"><f>V154*2</f></c>")).ShouldBe(("table.formula-without-value", "Inward remittance flows", 154, 23));

    [Fact]
    public void An_error_in_a_cell_is_found() =>
        Import(s => Cell("W154").Replace(s, "<c r=\"W154\" t=\"e\"><v>#REF!</v></c>")).ShouldBe(("import.not-a-number", "Inward remittance flows", 154, 23));

    [Fact]
    public void A_date_written_as_text_is_found() =>
        Import(s => Cell("W154").Replace(s, "<c r=\"W154\" t=\"inlineStr\"><is><t>2023-05-10</t></is></c>")).ShouldBe(("import.not-a-number", "Inward remittance flows", 154, 23));

    [Fact]
    public void A_number_shown_as_a_date_is_found()
    {
        // Format 14 is a date in every workbook; here it is given to every cell.
        Import(s => s, styles => Regex.Replace(styles, "(?<=<cellXfs.*?)numFmtId=\"\\d+\"", "numFmtId=\"14\"", RegexOptions.Singleline))!.Value.Code.ShouldBe("import.not-a-year");
    }

    [Fact]
    public void A_figure_in_merged_cells_is_found() =>
        Import(s => s.Replace("</sheetData>", "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"W154:W155\"/></mergeCells>", StringComparison.Ordinal))
            .ShouldBe(("import.merged", "Inward remittance flows", 154, 23));

    [Fact]
    public void A_cell_in_the_millionth_column_is_found() =>
        Import(s => Cell("W154").Replace(s, "<c r=\"BDWGN154\"><v>1</v></c>")).ShouldBe(("table.too-many-columns", "Inward remittance flows", 154, 1_000_000));

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.9)]
    public void A_download_that_stopped_half_way_is_found(double part)
    {
        var bytes = File.ReadAllBytes(SharedData.PathOf("data", "remittances", "remittance-inflows.xlsx"));
        var path = System.IO.Path.Combine(temp.Path, "cut.xlsx");
        File.WriteAllBytes(path, bytes[..(int)(bytes.Length * part)]);
        var fault = temp.Import(path).AllFaults.ShouldHaveSingleItem();
        (fault.Code, fault.Severity).ShouldBe(("table.broken-workbook", Severity.Error));
        Directory.Exists(temp.Root).ShouldBeFalse();
    }

    private static Regex Cell(string reference) => new($"<c r=\"{reference}\"[^>]*>.*?</c>", RegexOptions.Singleline);

    /// <summary>Imports KNOMAD's inflows with the XML of their sheet changed; row 154 is the Philippines, column W the year 2021.</summary>
    private (string Code, string? Sheet, int? Row, int? Column)? Import(Func<string, string> change, Func<string, string>? changeStyles = null)
    {
        var path = System.IO.Path.Combine(temp.Path, "inflows.xlsx");
        File.Copy(SharedData.PathOf("data", "remittances", "remittance-inflows.xlsx"), path, overwrite: true);
        new FileInfo(path).IsReadOnly = false;
        using (var archive = ZipFile.Open(path, ZipArchiveMode.Update))
        {
            Rewrite(archive.GetEntry("xl/worksheets/sheet1.xml")!, change);
            if (changeStyles is not null) Rewrite(archive.GetEntry("xl/styles.xml")!, changeStyles);
        }
        var report = temp.Import(path);
        var fault = report.AllFaults.FirstOrDefault(f => f.Severity == Severity.Error);
        Directory.Exists(temp.Root).ShouldBe(fault is null);
        return fault is null ? null : (fault.Code, fault.Place.Sheet, fault.Place.Row, fault.Place.Column);
    }

    private static void Rewrite(ZipArchiveEntry part, Func<string, string> change)
    {
        using var stream = part.Open();
        using var reader = new StreamReader(stream, leaveOpen: true);
        var text = change(reader.ReadToEnd());
        stream.SetLength(0);
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
