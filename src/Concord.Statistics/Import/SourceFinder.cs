using Concord.Core;

namespace Concord.Statistics.Import;

/// <summary>The files that paths lead to.</summary>
internal static class SourceFinder
{
    // Notes that stand beside data, never data themselves.
    private static readonly string[] NoteNames = ["SOURCE", "SOURCES", "README", "LICENSE", "LICENCE", "CHANGELOG", "CITATION"];

    public static (IReadOnlyList<SourceFile> Files, IReadOnlyList<Fault> Faults, IReadOnlyList<string> Ignored) Find(IEnumerable<string> paths)
    {
        var (files, faults, ignored) = (new List<SourceFile>(), new List<Fault>(), new List<string>());
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var full = Path.GetFullPath(path);
            if (File.Exists(full)) Add(full);
            else if (Directory.Exists(full)) Directory.EnumerateFiles(full, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList().ForEach(Add);
            else faults.Add(new Fault("import.no-file", Severity.Error, new Place(path), "no file or folder of this name", NextStep: "Check the path"));
        }
        return (files, faults, ignored);

        void Add(string full)
        {
            if (!seen.Add(full)) return;
            var file = new SourceFile(full);
            if (IsNote(full) || Importers.IsCompanion(file)) ignored.Add(file.Name);
            else files.Add(file);
        }
    }

    /// <summary>Why no importer takes a file: it is no sound table, or of a layout that none knows.</summary>
    public static IEnumerable<Fault> Unknown(SourceFile file)
    {
        var flaws = file.Table.Faults.Where(f => f.Severity == Severity.Error).ToList();
        if (flaws.Count > 0) return flaws;
        var row = file.Head.FirstOrDefault(r => r.Any(c => c.Length > 0)) ?? [];
        return
        [
            new Fault("import.unknown-layout", Severity.Error, file.At(), $"a layout that Concord does not know; it begins with '{HeadedTable.Short(string.Join(", ", row.Take(8)))}'",
                "one of: " + string.Join("; ", Importers.All.Select(i => i.Looks)), "Check that the file is the publisher's own download, unchanged"),
        ];
    }

    private static bool IsNote(string path)
    {
        var name = Path.GetFileName(path);
        return name.StartsWith('.') || NoteNames.Contains(Path.GetFileNameWithoutExtension(name), StringComparer.OrdinalIgnoreCase);
    }
}
