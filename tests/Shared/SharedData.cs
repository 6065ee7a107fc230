namespace Concord.Testing;

/// <summary>Finds the project's root and the reference material that may stand beside it (<c>../shared</c>).</summary>
internal static class SharedData
{
    /// <summary>The folder that holds <c>Concord.slnx</c>.</summary>
    public static string Root { get; } = FindRoot();

    private static string Folder { get; } = Path.GetFullPath(Path.Combine(Root, "..", "shared"));

    /// <summary>The path of a reference file; the test is reported as skipped where the material is not there.</summary>
    public static string PathOf(params string[] parts)
    {
        var path = Path.Combine([Folder, .. parts]);
        Assert.SkipUnless(Path.Exists(path), $"reference file {string.Join('/', parts)} is not beside the project");
        return path;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Concord.slnx"))) return folder.FullName;
        }
        throw new InvalidOperationException("Concord.slnx stands in no folder above the tests");
    }
}
