using System.Globalization;
using Concord.Core;
using Concord.Tables;
using Concord.Testing;

namespace Concord.Estimation.Tests.Remittances;

/// <summary>Reads the World Bank's bilateral matrices as published.</summary>
internal static class WorldBankMatrix
{
    /// <summary>A workbook with names down and across, by codes of the areas; what is no area (world, other) is left out.</summary>
    public static Dictionary<(string Row, string Column), double> Read(string folder, string file, TextEncoding encoding = TextEncoding.Detect)
    {
        var cells = new Dictionary<(string, string), double>();
        foreach (var sheet in TableFile.Open(SharedData.PathOf("data", folder, file), null, encoding).Sheets.Take(1))
        {
            string?[]? across = null;
            foreach (var row in sheet.Rows)
            {
                if (across is null)
                {
                    if (row.Count > 100 && row.String(1) == "Afghanistan") across = [.. Enumerable.Range(0, row.Count).Select(x => Code(row.String(x)))];
                    continue;
                }
                if (Code(row.String(0)) is not { } down) continue;
                for (var column = 1; column < Math.Min(row.Count, across.Length); column++)
                {
                    if (across[column] is { } code) cells[(down, code)] = Number(row, column);
                }
            }
        }
        return cells;
    }

    // The older files write thousands with commas, and a dash for nothing.
    private static double Number(TableRow row, int column) =>
        row.TryNumber(column, out var value) || double.TryParse(row.String(column), NumberStyles.Number, CultureInfo.InvariantCulture, out value) ? value : 0;

    private static string? Code(string name) => AreaCatalogue.Default.FromName(name) is { Kind: AreaKind.Area } area ? area.Code : null;
}
