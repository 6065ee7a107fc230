using Concord.Core;
using Concord.Tables;

namespace Concord.Statistics.Import.Layouts;

/// <summary>UN DESA's letters for how a stock was counted: <c>B R</c> and the like.</summary>
internal static class DataType
{
    /// <summary>The letters of a cell as flags; false and a fault where one is unknown.</summary>
    public static bool TryRead(TableRow row, int column, ReleaseDraft draft, out Definition definition)
    {
        definition = Definition.None;
        foreach (var letter in row.Text(column))
        {
            if (letter == ' ') continue;
            var flag = letter switch
            {
                'B' => Definition.BornAbroad,
                'C' => Definition.Citizenship,
                'R' => Definition.RefugeesIncluded,
                'I' => Definition.Imputed,
                _ => Definition.None,
            };
            if (flag == Definition.None)
            {
                row.Reject(draft, "import.unknown-definition", column, "Type of data", "letters B, C, R and I");
                return false;
            }
            definition |= flag;
        }
        return true;
    }
}
