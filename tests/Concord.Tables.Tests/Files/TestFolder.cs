using System.Text;

namespace Concord.Tables.Tests.Files;

/// <summary>A folder for the files of one test.</summary>
internal sealed class TestFolder : IDisposable
{
    public TestFolder() => Path = Directory.CreateTempSubdirectory("concord-tables-").FullName;

    public string Path { get; }

    public string File(byte[] bytes, string name = "figures.csv")
    {
        var path = System.IO.Path.Combine(Path, name);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    public string File(string text, string name = "figures.csv") => File(Encoding.UTF8.GetBytes(text), name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
