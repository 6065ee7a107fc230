using System.Globalization;

namespace Concord.Tables.Workbooks;

internal static class FormulaNotice
{
    public static void Add(FaultLog log, long count) => log.Notice("table.formulas",
        string.Create(CultureInfo.InvariantCulture, $"{(count == 1 ? "1 cell holds a formula" : $"{count} cells hold formulas")}; stored results are read, nothing is calculated"));
}
