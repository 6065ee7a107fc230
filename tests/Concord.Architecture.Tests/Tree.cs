using Concord.Testing;

namespace Concord.Architecture.Tests;

/// <summary>A text file of the project: its path from the root, with slashes, and its content.</summary>
internal sealed record TextFile(string Path, string Text);

/// <summary>The files of the project as a person wrote them: nothing that was built, fetched or made.</summary>
internal static class Tree
{
    private static readonly string[] NotOurs = ["bin", "obj", ".git", "TestResults", "node_modules", "reviews", "artifacts", ".vs", "lake"];

    private static readonly string[] TextKinds =
        [".cs", ".razor", ".csproj", ".props", ".targets", ".md", ".css", ".js", ".mjs", ".po", ".tsv", ".txt", ".sh", ".editorconfig", ".slnx", ".json", ".svg", ""];

    /// <summary>Every text file.</summary>
    public static IReadOnlyList<TextFile> Files { get; } = Read();

    /// <summary>Every C# and Razor file.</summary>
    public static IEnumerable<TextFile> Sources => Files.Where(f => f.Path.EndsWith(".cs", StringComparison.Ordinal) || f.Path.EndsWith(".razor", StringComparison.Ordinal));

    /// <summary>Whether a path lies in a folder that a build makes.</summary>
    public static bool IsBuilt(string path) => Path.GetRelativePath(SharedData.Root, path).Split('/', '\\').Intersect(NotOurs).Any();

    private static TextFile[] Read() =>
    [
        .. Directory.EnumerateFiles(SharedData.Root, "*", SearchOption.AllDirectories)
            .Where(f => !IsBuilt(f) && TextKinds.Contains(Path.GetExtension(f)))
            .OrderBy(f => f, StringComparer.Ordinal)
            .Select(f => new TextFile(Path.GetRelativePath(SharedData.Root, f).Replace('\\', '/'), File.ReadAllText(f))),
    ];
}
