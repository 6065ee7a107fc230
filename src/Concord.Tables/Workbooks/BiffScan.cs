using System.Buffers.Binary;

namespace Concord.Tables.Workbooks;

/// <summary>Walks the records of an .xls before it is read: whether it is whole, whether it is locked, how many cells hold formulas.</summary>
internal static class BiffScan
{
    private const int Formula = 0x0006, EndOfFile = 0x000A, FilePass = 0x002F;

    public static bool Check(Stream stream, FaultLog log)
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
            return Walk(records, log);
        }
        catch (InvalidDataException)
        {
            return Broken(log);
        }
    }

    private static bool Walk(CompoundStream records, FaultLog log)
    {
        Span<byte> header = stackalloc byte[4];
        long formulas = 0, position = 0;
        var last = -1;
        while (position + 4 <= records.Length)
        {
            records.Read(position, header);
            var kind = BinaryPrimitives.ReadUInt16LittleEndian(header);
            // Writers fill the last sector with zeros.
            if (kind == 0) break;
            if (kind == FilePass) return Locked(log);
            if (kind == Formula) formulas++;
            position += 4 + BinaryPrimitives.ReadUInt16LittleEndian(header[2..]);
            last = kind;
        }
        if (last != EndOfFile || position > records.Length) return Broken(log);
        if (formulas > 0) FormulaNotice.Add(log, formulas);
        return true;
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
}
