using Concord.Statistics.Import;
using Concord.Testing;

namespace Concord.Statistics.Tests.Import;

public sealed class ImportersTests
{
    [Fact]
    public void No_two_importers_share_a_name_and_each_says_what_it_looks_for()
    {
        Importers.All.Select(i => i.Name).ShouldBeUnique();
        Importers.All.ShouldAllBe(i => i.Looks.Length > 0 && i.Version > 0);
    }

    [Fact]
    public void At_most_one_importer_recognises_each_reference_file()
    {
        var files = Directory.GetFiles(SharedData.PathOf("data"), "*", SearchOption.AllDirectories).Select(f => new SourceFile(f)).ToList();

        foreach (var file in files)
        {
            Importers.All.Count(i => i.Recognises(Importers.Find(file)?.File ?? file)).ShouldBeLessThanOrEqualTo(1, file.Name);
        }
        // The official workbooks of 2020 and 2024 are not among the files; their layout has made-up ones.
        var found = files.Select(f => Importers.Find(f)?.Importer.Name).ToHashSet();
        Importers.All.Select(i => i.Name).Except(["undesa-stock-od"]).ShouldAllBe(name => found.Contains(name));
    }
}
