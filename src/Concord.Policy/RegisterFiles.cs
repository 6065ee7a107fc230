using System.Text;
using Concord.Core;
using Concord.Policy.Registers;
using Concord.Tables.Writing;
using Concord.Tables.Yaml;

namespace Concord.Policy;

/// <summary>What reading a register gave: the register, or null if any fault is an error; and every fault at once, by file and line.</summary>
/// <param name="Register">The whole register, or null: never half of one.</param>
/// <param name="Faults">Every flaw.</param>
public sealed record RegisterReading(Register? Register, IReadOnlyList<Fault> Faults)
{
    /// <summary>Every file read, by its full path, in the order read; empty for text from memory.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];
}

/// <summary>Registers on disk: a folder of YAML, a folder of CSV, a workbook, or a single YAML file. Told apart by what is there.</summary>
public static class RegisterFiles
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads one register from one or several places, with the folders that they say they use. Nothing is half-loaded.</summary>
    /// <exception cref="Unavailable">A file cannot be opened.</exception>
    public static RegisterReading Read(params IReadOnlyList<string> paths)
    {
        var faults = new List<Fault>();
        var rows = new List<RawRow>();
        var files = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<(string Path, string Shown)>(paths.Select(p => (Path.GetFullPath(p), Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(p))))));
        if (waiting.Count == 0) throw new ArgumentException("name at least one folder or file", nameof(paths));
        while (waiting.TryDequeue(out var next))
        {
            foreach (var (path, shown) in FilesOf(next.Path, next.Shown, faults))
            {
                if (!seen.Add(path)) continue;
                files.Add(path);
                var first = rows.Count;
                ReadFile(path, shown, faults, rows);
                foreach (var use in rows.Skip(first).Where(r => r.Table.Name == "register" && r["uses"] is not null).SelectMany(r => r["uses"]!.Split('|')).ToList())
                    waiting.Enqueue((Path.GetFullPath(use, Path.GetDirectoryName(path)!), Path.GetFileName(use.TrimEnd('/'))));
            }
        }
        if (rows.Count == 0 && faults.Count == 0) faults.Add(Empty(Path.GetFileName(paths[0])));
        var register = Check(rows, faults);
        return new(register, [.. faults.OrderBy(f => f.Place.File, StringComparer.Ordinal).ThenBy(f => f.Place.Sheet, StringComparer.Ordinal).ThenBy(f => f.Place.Row ?? 0)]) { Files = files };
    }

    /// <summary>Reads the text of one YAML file, as an editor or a web form has it in memory.</summary>
    /// <param name="text">The text.</param>
    /// <param name="shown">How faults name it.</param>
    public static RegisterReading ReadText(string text, string shown)
    {
        var faults = new List<Fault>();
        var rows = new List<RawRow>();
        new YamlRows(shown, faults, rows).Read(YamlTree.Read(text, shown, faults));
        if (rows.Count == 0 && faults.Count == 0) faults.Add(Empty(shown));
        return new(Check(rows, faults), faults);
    }

    private static Fault Empty(string shown) => new("register.empty", Severity.Error, new(shown, Row: 1), "no row of any table", "tables such as 'instruments:' with rows beneath");

    /// <summary>
    /// Writes a register: to a workbook where the path ends in .xlsx, else into a new folder, as text or in the tabular layout. It appears whole or not at all; comments
    /// of text files are not kept.
    /// </summary>
    /// <exception cref="Unavailable">The folder cannot be written, or holds something already.</exception>
    public static void Write(Register register, string path, bool asCsv = false)
    {
        // The rows of the folders that it used are its own now, and those folders need not stand beside what is written.
        register = register with { Heads = [.. register.Heads.Select(h => h with { Uses = [] })] };
        if (path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            AtomicFile.Write(path, stream =>
            {
                using var workbook = new WorkbookWriter(stream);
                foreach (var (table, columns, rows) in TabularWriter.Tables(register))
                {
                    workbook.Sheet(table.File);
                    TabularWriter.Sheet(workbook, columns, rows);
                }
            });
            return;
        }
        Folder.Write(path, folder =>
        {
            if (asCsv)
            {
                foreach (var (table, columns, rows) in TabularWriter.Tables(register)) WriteText(Path.Combine(folder, table.File + ".csv"), text => TabularWriter.Csv(text, columns, rows));
                return;
            }
            foreach (var (name, content) in YamlWriter.Files(register)) WriteText(Path.Combine(folder, name), text => text.Write(content));
            WriteText(Path.Combine(folder, "register.schema.json"), text => text.Write(JsonSchema.Text()));
        });
    }

    private static void WriteText(string path, Action<TextWriter> write)
    {
        using var text = new StreamWriter(path, append: false, StrictUtf8) { NewLine = "\n" };
        write(text);
    }

    internal static Register? Check(IReadOnlyList<RawRow> rows, List<Fault> faults)
    {
        Inheritance.Fill(rows);
        foreach (var row in rows) CellCheck.Passes(row, faults);
        RowChecks.Run(rows, faults);
        new RowRelations(rows, faults).Run();
        if (faults.Any(f => f.Severity == Severity.Error)) return null;
        var register = RowsToRecords.Build(rows);
        RecordChecks.Run(register, faults);
        return register;
    }

    internal static string? ReadText(string path, string shown, List<Fault> faults)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (stream.Length > YamlTree.LongestFile)
            {
                faults.Add(new("yaml.too-large", Severity.Error, new(shown), $"the file has {stream.Length} bytes", $"at most {YamlTree.LongestFile}", "Split it into several files of one folder."));
                return null;
            }
            using var reader = new StreamReader(stream, StrictUtf8);
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            faults.Add(new("yaml.encoding", Severity.Error, new(shown), "bytes that are not UTF-8", "a text file in UTF-8", "Save the file as UTF-8."));
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Unavailable($"{shown} cannot be read: {e.Message}", retry: e is IOException, e);
        }
    }

    private static void ReadFile(string path, string shown, List<Fault> faults, List<RawRow> rows)
    {
        if (!IsYaml(path)) TabularRows.Read(path, shown, faults, rows);
        else if (ReadText(path, shown, faults) is { } text) new YamlRows(shown, faults, rows).Read(YamlTree.Read(text, shown, faults));
    }

    private static List<(string Path, string Shown)> FilesOf(string path, string shown, List<Fault> faults)
    {
        if (File.Exists(path)) return [(path, shown)];
        if (!Directory.Exists(path))
        {
            faults.Add(new("register.not-there", Severity.Error, new(shown), "neither a folder nor a file stands there", "a register: a folder of .yaml or .csv files, or a workbook"));
            return [];
        }
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden };
        string[] all = [.. Directory.EnumerateFiles(path, "*", options).Order(StringComparer.Ordinal)];
        string[] yaml = [.. all.Where(IsYaml)];
        string[] chosen = yaml.Length > 0 ? yaml : [.. all.Where(f => f.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))];
        if (chosen.Length == 0)
            faults.Add(new("register.empty", Severity.Error, new(shown), "the folder holds no .yaml and no .csv file", "the files of a register"));
        return [.. chosen.Select(f => (f, shown + "/" + Path.GetRelativePath(path, f).Replace('\\', '/')))];
    }

    private static bool IsYaml(string path) => path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
}
