using System.Text;

namespace Concord.Policy;

/// <summary>Reads a line of the program's own embedded tables: cells with commas are quoted, nothing else. Files from outside go through Concord.Tables.</summary>
internal static class PlainCsv
{
    public static IReadOnlyList<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else cell.Append(c);
        }
        cells.Add(cell.ToString());
        return cells;
    }
}
