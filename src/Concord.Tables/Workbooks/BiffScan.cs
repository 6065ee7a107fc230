using System.Text;

namespace Concord.Tables.Workbooks;

/// <summary>
/// Walks the records of an .xls ([MS-XLS]) before it is read: whether it is whole, whether it is locked, how many cells hold formulas, and
/// which hold errors.
/// </summary>
internal sealed class BiffScan(CompoundStream records, ErrorCells errors)
{
    private const int Formula = 0x0006, EndOfFile = 0x000A, FilePass = 0x002F, BoundSheet = 0x0085, BoolError = 0x0205;
    private readonly Dictionary<long, string> sheetAt = [];
    private long formulas;

    public static bool Check(Stream stream, ErrorCells errors, FaultLog log)
    {
        try
        {
            var compound = new CompoundFile(stream);
            if (compound.Has("EncryptedPackage")) return Locked(log);
            if ((compound.Find("Workbook") ?? compound.Find("Book")) is not { } records)
            {
                log.Error("table.not-a-table", "the file is an Office document without a workbook in it", "separated text (CSV), .xlsx or .xls",
                    "Open it in a spreadsheet and save it as .xlsx or CSV.");
                return false;
            }
            var scan = new BiffScan(records, errors);
            if (!scan.Walk(out var locked)) return locked ? Locked(log) : Broken(log);
            if (scan.formulas > 0) FormulaNotice.Add(log, scan.formulas);
            return true;
        }
        catch (InvalidDataException)
        {
            return Broken(log);
        }
    }

    private static bool Locked(FaultLog log)
    {
        log.Error("table.password", "the workbook is protected by a password", "a workbook without one", "Open it with the password and save it without.");
        return false;
    }

    private static bool Broken(FaultLog log)
    {
        log.Error("table.broken-workbook", "the workbook is damaged or cut off", "a whole .xls", "Download it again.");
        return false;
    }

    private bool Walk(out bool locked)
    {
        locked = false;
        long position = 0;
        var last = -1;
        string? sheet = null;
        while (position + 4 <= records.Length)
        {
            var kind = Half(position);
            // Writers fill the last sector with zeros.
            if (kind == 0) break;
            sheet = sheetAt.GetValueOrDefault(position) ?? sheet;
            var body = position + 4;
            switch (kind)
            {
                case FilePass:
                    locked = true;
                    return false;
                case BoundSheet:
                    sheetAt[Half(body) | ((long)Half(body + 2) << 16)] = SheetName(body);
                    break;
                case Formula:
                    formulas++;
                    // The result is a number unless its last two bytes are ones; then its first says what it is: 2 an error.
                    if (Half(body + 12) == 0xFFFF && (byte)Half(body + 6) == 2) AddError(sheet, body, (byte)Half(body + 8));
                    break;
                case BoolError when Half(body + 6) >> 8 == 1:
                    AddError(sheet, body, (byte)Half(body + 6));
                    break;
            }
            position = body + Half(position + 2);
            last = kind;
        }
        return last == EndOfFile && position <= records.Length;
    }

    private void AddError(string? sheet, long body, byte number) => errors.Add(sheet ?? "", Half(body) + 1, Half(body + 2) + 1, ErrorCells.OfNumber(number));

    private string SheetName(long body)
    {
        // From the 1997 version (0x0600 at the start of the stream) on, a byte before the name says whether its letters have two bytes.
        var flagged = Half(4) == 0x0600;
        var wide = flagged && (Half(body + 6) >> 8 & 1) == 1;
        var name = new byte[(Half(body + 6) & 0xFF) * (wide ? 2 : 1)];
        records.Read(body + (flagged ? 8 : 7), name);
        return (wide ? Encoding.Unicode : Encoding.Latin1).GetString(name);
    }

    private ushort Half(long position)
    {
        Span<byte> two = stackalloc byte[2];
        records.Read(position, two);
        return (ushort)(two[0] | (two[1] << 8));
    }
}
