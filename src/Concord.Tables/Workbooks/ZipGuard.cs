using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Concord.Tables.Workbooks;

/// <summary>
/// Looks into a zipped workbook before anything is loaded: the size that it claims, and, by walking every part that will be read, the size
/// that it has. XML with a document type is refused, so that no entity is ever expanded; links to other workbooks are never followed.
/// </summary>
internal static class ZipGuard
{
    private const long RatioMatters = 16L << 20;
    private const string Main = "xl/workbook.xml";

    public static bool Check(Stream stream, ErrorCells errors, FaultLog log, TableLimits limits)
    {
        try
        {
            stream.Position = 0;
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            return IsWorkbook(archive, log) && IsSmallEnough(archive, stream.Length, log, limits) && PartsAreSound(archive, errors, log, limits);
        }
        catch (XmlException e)
        {
            var found = e.Message.Contains("DTD", StringComparison.Ordinal) ? "a part of the workbook declares a document type (DTD)" : "a part of the workbook is not well-formed XML";
            log.Error("table.broken-workbook", found, "a workbook as a spreadsheet saves it", "Open it in a spreadsheet and save it again as .xlsx.");
        }
        catch (InvalidDataException)
        {
            log.Error("table.broken-workbook", "the archive of the workbook is damaged or cut off", "a whole .xlsx", "Download it again.");
        }
        return false;
    }

    private static bool IsWorkbook(ZipArchive archive, FaultLog log)
    {
        var names = archive.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        string? found = null;
        if (names.Contains("mimetype")) found = "an OpenDocument file";
        else if (names.Contains("xl/workbook.bin")) found = "a binary workbook (.xlsb)";
        else if (!names.Contains(Main)) found = "a zip archive without a workbook in it" + (archive.Entries.Count > 0 ? $", with {archive.Entries[0].FullName}" : "");
        if (found is not null)
        {
            log.Error("table.not-a-table", $"the file is {found}", "separated text (CSV), .xlsx or .xls", "Unpack it, or open it in a spreadsheet and save it as .xlsx or CSV.");
            return false;
        }
        if (names.Count == archive.Entries.Count) return true;
        log.Error("table.broken-workbook", "the archive holds two parts of one name", "a workbook as a spreadsheet saves it", "Open it in a spreadsheet and save it again as .xlsx.");
        return false;
    }

    private static bool IsSmallEnough(ZipArchive archive, long packed, FaultLog log, TableLimits limits)
    {
        var unpacked = archive.Entries.Sum(e => (double)e.Length);
        if (archive.Entries.Count <= limits.Parts && unpacked <= limits.UnpackedBytes && (unpacked <= RatioMatters || unpacked <= (double)packed * limits.UnpackedRatio)) return true;
        Refuse(log, limits, string.Create(CultureInfo.InvariantCulture, $"{packed} bytes unpack to {unpacked} in {archive.Entries.Count} parts"));
        return false;
    }

    private static bool PartsAreSound(ZipArchive archive, ErrorCells errors, FaultLog log, TableLimits limits)
    {
        var budget = new UnpackBudget(limits.UnpackedBytes);
        var scan = new SheetScan(errors, log, limits);
        try
        {
            var sheets = WorkbookParts.Sheets(archive, budget);
            foreach (var part in WorkbookParts.Read(archive))
            {
                using var xml = budget.Open(part);
                if (sheets.TryGetValue(part.FullName, out var sheet))
                {
                    if (!scan.Walk(xml, sheet)) return false;
                }
                else
                {
                    while (xml.Read()) { }
                }
            }
        }
        catch (UnpackBudgetException)
        {
            Refuse(log, limits, "a part unpacks to more than it declares, or than may be unpacked");
            return false;
        }
        scan.Report();
        return true;
    }

    private static void Refuse(FaultLog log, TableLimits limits, string found) =>
        log.Error("table.zip-bomb", $"the archive is made to swell: {found}",
            string.Create(CultureInfo.InvariantCulture, $"at most {limits.UnpackedBytes} bytes, {limits.UnpackedRatio} for each byte packed, in {limits.Parts} parts"),
            "Do not open it; ask the publisher for another copy.");
}
