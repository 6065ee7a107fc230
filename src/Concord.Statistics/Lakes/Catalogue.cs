using System.Globalization;
using System.Text.Json;
using Concord.Core;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Lakes;

/// <summary>One line of a catalogue: a release, its folder in the lake, and the digest of the file that describes it.</summary>
internal sealed record CatalogueEntry(string Dataset, string Edition, string Folder, string Sha256);

/// <summary>The list of releases at one moment. Never changed: a new list is a new file with the next number.</summary>
internal sealed record CatalogueFile(IReadOnlyList<CatalogueEntry> Releases);

/// <summary>A catalogue as read, with its number; number 0 is a lake without releases.</summary>
internal sealed record Catalogue(int Number, CatalogueFile File)
{
    /// <summary>The newest catalogue of a lake folder. One that cannot be read is a fault, and the list is then made from the folders of the releases.</summary>
    public static Catalogue ReadNewest(string root, List<Fault> faults)
    {
        var folder = LakeLayout.Catalogues(root);
        while (true)
        {
            var number = Directory.Exists(folder) ? Numbers(folder).DefaultIfEmpty().Max() : 0;
            if (number == 0) return new Catalogue(0, new CatalogueFile([]));
            var path = PathOf(folder, number);
            try
            {
                return new Catalogue(number, ReleaseJson.Catalogue(System.IO.File.ReadAllBytes(path)));
            }
            catch (FileNotFoundException)
            {
                // Swept away after it was listed: a newer one is there.
            }
            catch (JsonException e)
            {
                faults.Add(new Fault("lake.catalogue-damaged", Severity.Warning, new Place(path), $"the list of releases cannot be read: {LakeLayout.Plain(e)}",
                    NextStep: "The list was made from the folders of the releases; the next import writes a new one"));
                return new Catalogue(number, new CatalogueFile([.. FromFolders(root)]));
            }
        }
    }

    public static IEnumerable<int> Numbers(string folder) =>
        Directory.EnumerateFiles(folder, "*.json")
            .Select(f => int.TryParse(Path.GetFileNameWithoutExtension(f), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0)
            .Where(n => n > 0);

    public static string PathOf(string folder, int number) => Path.Combine(folder, number.ToString("D8", CultureInfo.InvariantCulture) + ".json");

    private static IEnumerable<CatalogueEntry> FromFolders(string root)
    {
        var releases = LakeLayout.Releases(root);
        if (!Directory.Exists(releases)) yield break;
        foreach (var path in Directory.EnumerateFiles(releases, Release.FileName, SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var folder = Path.GetDirectoryName(path)!;
            if (System.IO.File.Exists(Path.Combine(folder, LakeLayout.RemovedMarker))) continue;
            var parts = Path.GetRelativePath(root, folder).Split(Path.DirectorySeparatorChar);
            if (parts.Length == 4) yield return new CatalogueEntry(parts[1], parts[2], string.Join('/', parts), ReleaseJson.Sha256OfFile(path));
        }
    }
}
