using System.Text;

namespace Concord.Tables;

/// <summary>Tells kinds of files apart by their first bytes, never by the name: publishers serve HTML as .xls and .csv as .xlsx.</summary>
internal static class FileSniffer
{
    private const string SaveAs = "Open it in a spreadsheet and save it as .xlsx or CSV.";

    public static TableKind? Recognise(Stream stream, FaultLog log)
    {
        Span<byte> start = stackalloc byte[512];
        start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        stream.Position = 0;
        if (start.IsEmpty)
        {
            log.Error("table.empty", "the file is empty", next: "Download it again.");
            return null;
        }
        if (start.StartsWith("PK\x03\x04"u8) || start.StartsWith("PK\x05\x06"u8)) return TableKind.Xlsx;
        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])) return TableKind.Xls;
        if (NotATable(start) is not { } found) return TableKind.Text;
        log.Error("table.not-a-table", $"the file is {found}", "separated text (CSV), .xlsx or .xls", SaveAs);
        return null;
    }

    private static string? NotATable(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith("%PDF"u8)) return "a PDF document";
        if (start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) return "a gzip archive";
        if (start.StartsWith((ReadOnlySpan<byte>)[0x09, 0x00]) || start.StartsWith((ReadOnlySpan<byte>)[0x09, 0x02]) || start.StartsWith((ReadOnlySpan<byte>)[0x09, 0x04]))
        {
            return "a workbook of a spreadsheet from before 1995";
        }
        var text = Encoding.Latin1.GetString(start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? start[3..] : start).TrimStart();
        if (text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase)) return "an XML document";
        if (text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase)) return "a web page (HTML)";
        return null;
    }
}
