using System.Text;
using Concord.Core;

namespace Concord.AreaCompiler;

/// <summary>Checks the source tables and writes the compiled one. Sorted, so that the same tables give the same bytes.</summary>
internal static class Compiler
{
    /// <summary>The compiled table, or an empty text and what is wrong with the sources in <paramref name="folder"/>.</summary>
    public static (string Table, IReadOnlyList<Fault> Faults) Compile(string folder)
    {
        var faults = new List<Fault>();
        var areas = Entries.Read(folder, faults);
        var known = areas.Select(a => a.Code).ToHashSet(StringComparer.Ordinal);
        var codes = Codes(SourceTable.Read(folder, "codes.txt", 3, faults), known, faults);
        var names = NameKeys.Of(areas, SourceTable.Read(folder, "synonyms.txt", 2, faults), known, faults);
        if (faults.Count > 0) return ("", faults);
        var text = new StringBuilder();
        foreach (var area in areas.OrderBy(a => a.Code, StringComparer.Ordinal)) text.Append(AreaTable.Line(area)).Append('\n');
        text.Append('\n').AppendJoin('\n', codes).Append("\n\n").AppendJoin('\n', names).Append('\n');
        return (text.ToString(), faults);
    }

    private static List<string> Codes(List<SourceRow> rows, HashSet<string> known, List<Fault> faults)
    {
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (!Enum.TryParse<CodeScheme>(row.Field[0], out _)) faults.Add(row.Fault($"scheme {row.Field[0]}", "a member of CodeScheme"));
            if (!known.Contains(row.Field[2])) faults.Add(row.Fault($"code {row.Field[2]}", "a code of the catalogue"));
            if (!lines.Add(string.Join('|', row.Field))) faults.Add(row.Fault("the same line twice"));
        }
        return [.. lines];
    }
}
