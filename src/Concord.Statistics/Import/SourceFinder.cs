using Concord.Core;

namespace Concord.Statistics.Import;

/// <summary>The files that paths lead to.</summary>
internal static class SourceFinder
{
    // Notes that stand beside data, never data themselves.
    private static readonly string[] NoteNames = ["SOURCE", "SOURCES", "README", "LICENSE", "LICENCE", "CHANGELOG", "CITATION"];
    private static readonly string[] NoteExtensions = [".md", ".rst", ".pdf"];

    public static (IReadOnlyList<SourceFile> Files, IReadOnlyList<Fault> Faults, IReadOnlyList<string> Ignored) Find(IEnumerable<string> paths)
    {
        var (files, faults, ignored) = (new List<SourceFile>(), new List<Fault>(), new List<string>());
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var full = Path.GetFullPath(path);
            if (File.Exists(full)) Add(full, Path.GetFileName(full));
            else if (Directory.Exists(full)) Walk(full);
            else faults.Add(new Fault("import.no-file", Severity.Error, new Place(path), "no file or folder of this name", NextStep: "Check the path"));
        }
        return (files, faults, ignored);

        void Walk(string folder)
        {
            foreach (var full in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                Add(full, Path.GetRelativePath(folder, full).Replace(Path.DirectorySeparatorChar, '/'));
            }
        }

        void Add(string full, string shown)
        {
            if (!seen.Add(full)) return;
            var file = new SourceFile(full, shown);
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
            new Fault("import.unknown-layout", Severity.Error, new Place(file.Shown), $"a layout that Concord does not know; it begins with '{HeadedTable.Short(string.Join(", ", row.Take(8)))}'",
                "one of the known layouts, listed once below", "Check that the file is the publisher's own download, unchanged"),
        ];
    }

    /// <summary>What was looked for, told once however many files were not recognised.</summary>
    public static Fault KnownLayouts() => new("import.known-layouts", Severity.Notice, new Place("known layouts"), string.Join("; ", Importers.All.Select(i => i.Looks)));

    private static bool IsNote(string path)
    {
        var name = Path.GetFileName(path);
        var end = name.IndexOfAny(['.', '-', '_', ' ']);
        return end == 0 || NoteExtensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase) ||
            NoteNames.Contains(end < 0 ? name : name[..end], StringComparer.OrdinalIgnoreCase);
    }
}
