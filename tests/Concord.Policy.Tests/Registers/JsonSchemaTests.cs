using Concord.Policy.Registers;
using Concord.Testing;

namespace Concord.Policy.Tests;

public sealed class JsonSchemaTests
{
    [Fact]
    public void The_schema_for_editors_is_the_one_the_reader_uses() =>
        File.ReadAllText(Path.Combine(SharedData.Root, "data", "policy", "register.schema.json")).ShouldBe(JsonSchema.Text());
}
