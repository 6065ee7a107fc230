using Concord.AreaCompiler;
using Concord.Testing;

namespace Concord.Core.Tests.Areas;

public sealed class CompiledTableTests : IDisposable
{
    private static readonly string Sources = Path.Combine(SharedData.Root, "tools", "Concord.AreaCompiler", "sources");

    private readonly string folder = Directory.CreateTempSubdirectory("concord-areas-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_embedded_table_is_what_the_compiler_makes_of_the_sources()
    {
        var (table, faults) = Compiler.Compile(Sources);

        faults.ShouldBeEmpty();
        AreaTable.Embedded().ShouldBe(table, "run: dotnet run --project tools/Concord.AreaCompiler");
        table.ShouldNotContain('\r');
    }

    [Fact]
    public void An_entry_reads_back_as_it_was_written()
    {
        foreach (var area in AreaCatalogue.Default.All)
        {
            AreaTable.Line(AreaTable.Parse(AreaTable.Line(area))).ShouldBe(AreaTable.Line(area));
        }
    }

    [Theory]
    [InlineData("areas.txt", "PHL|608", "columns")]
    [InlineData("areas.txt", "ZZZ|608|608|ZZ|R035||||||", "608 stands in")]
    [InlineData("areas.txt", "PHL|9999|||||||||", "PHL stands in")]
    [InlineData("areas.txt", "ZZZ|9999|||||||||", "ZZZ without a name")]
    [InlineData("historic.txt", "QUQ|9999|||R999||||||", "QUQ without a name")]
    [InlineData("names.txt", "QQQ|a|b|c|d", "code QQQ")]
    [InlineData("codes.txt", "WorldBank|ABC|QQQ", "code QQQ")]
    [InlineData("codes.txt", "Worldbank|ABC|PHL", "scheme Worldbank")]
    [InlineData("codes.txt", "WorldBank|ROM|ROU", "the same line twice")]
    [InlineData("synonyms.txt", "Nowhere|QQQ", "code QQQ")]
    [InlineData("synonyms.txt", "Burma|MLI", "Burma stands for MLI and MMR")]
    public void A_flaw_in_a_source_table_is_named_and_nothing_is_compiled(string file, string line, string found)
    {
        foreach (var source in Directory.GetFiles(Sources, "*.txt")) File.Copy(source, Path.Combine(folder, Path.GetFileName(source)));
        File.AppendAllText(Path.Combine(folder, file), line + "\n");

        var (table, faults) = Compiler.Compile(folder);

        table.ShouldBeEmpty();
        faults.ShouldContain(f => f.ToString().Contains(found, StringComparison.Ordinal), string.Join('\n', faults));
        faults.ShouldAllBe(f => f.Place.Row > 0);
    }

    [Fact]
    public void A_name_that_two_entries_claim_must_be_settled()
    {
        foreach (var source in Directory.GetFiles(Sources, "*.txt")) File.Copy(source, Path.Combine(folder, Path.GetFileName(source)));
        var names = Path.Combine(folder, "names.txt");
        File.WriteAllText(names, File.ReadAllText(names).Replace("NGA|Nigeria|", "NGA|The Niger *|", StringComparison.Ordinal));

        var (_, faults) = Compiler.Compile(folder);

        faults.ShouldHaveSingleItem().Found.ShouldBe("The Niger * names NGA and NER");
    }
}
