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

    public static Fault Unknown(SourceFile file) => new("import.unknown-layout", Severity.Error, file.At(),
        file.IsWorkbook ? "a workbook of a layout that Concord does not know"
        : file.Head is [] or [""] ? "an empty file"
        : file.Head[0].Contains('\0', StringComparison.Ordinal) ? "a file that is no text and no workbook"
        : $"a layout that Concord does not know; the first line is '{CsvFile.Short(file.Head[0])}'",
        string.Join("; ", Importers.All.Select(i => i.Looks)), "Check that the file is the publisher's own download, unchanged");

    private static bool IsNote(string path)
    {
        var name = Path.GetFileName(path);
        return name.StartsWith('.') || NoteNames.Contains(Path.GetFileNameWithoutExtension(name), StringComparer.OrdinalIgnoreCase);
    }
}
