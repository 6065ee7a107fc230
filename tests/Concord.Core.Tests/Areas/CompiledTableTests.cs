using Concord.AreaCompiler;
using Concord.Testing;

namespace Concord.Core.Tests.Areas;

public sealed class CompiledTableTests
{
    private static readonly string Sources = Path.Combine(SharedData.Root, "tools", "Concord.AreaCompiler", "sources");

    [Fact]
    public void The_embedded_table_is_what_the_compiler_makes_of_the_sources()
    {
        var (table, faults) = Compiler.Compile(Sources);

        faults.ShouldBeEmpty();
        AreaTable.Embedded().ShouldBe(table, "run: dotnet run --project tools/Concord.AreaCompiler");
    }
}
