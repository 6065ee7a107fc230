namespace Concord.Core.Tests;

public sealed class SmokeTests
{
    [Fact]
    public void The_project_root_is_found() => File.Exists(Path.Combine(Concord.Testing.SharedData.Root, "Concord.slnx")).ShouldBeTrue();
}
