using System.IO.Compression;

namespace Concord.Tables.Workbooks;

/// <summary>Which parts of a zipped workbook are read, and which of them are sheets of which name.</summary>
internal static class WorkbookParts
{
    /// <summary>The parts that hold figures, texts and formats; drawings, themes, macros and links to other workbooks are never opened.</summary>
    public static IEnumerable<ZipArchiveEntry> Read(ZipArchive archive) => archive.Entries.Where(e =>
        e.FullName.StartsWith("xl/", StringComparison.OrdinalIgnoreCase) && e.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) &&
        (e.FullName.Count('/') == 1 || e.FullName.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Name of the part → name of the sheet.</summary>
    public static Dictionary<string, string> Sheets(ZipArchive archive, UnpackBudget budget)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, target) in Elements(archive, "xl/_rels/workbook.xml.rels", "Relationship", "Id", "Target", budget))
        {
            targets[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
        }
        var sheets = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, id) in Elements(archive, "xl/workbook.xml", "sheet", "name", "id", budget))
        {
            if (targets.TryGetValue(id, out var part)) sheets[part] = name;
        }
        return sheets;
    }

    private static IEnumerable<(string First, string Second)> Elements(ZipArchive archive, string part, string element, string first, string second, UnpackBudget budget)
    {
        if (archive.Entries.FirstOrDefault(e => string.Equals(e.FullName, part, StringComparison.OrdinalIgnoreCase)) is not { } entry) yield break;
        using var xml = budget.Open(entry);
        while (xml.Read())
        {
            if (xml.NodeType != System.Xml.XmlNodeType.Element || xml.LocalName != element) continue;
            string? a = null, b = null;
            while (xml.MoveToNextAttribute())
            {
                // r:id by its local name: its namespace differs between the transitional and the strict form of the standard.
                if (xml.LocalName == first) a = xml.Value;
                else if (xml.LocalName == second) b = xml.Value;
            }
            if (a is not null && b is not null) yield return (a, b);
        }
    }
}
