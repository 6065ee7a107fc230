using System.Diagnostics;
using Concord.Testing;

namespace Concord.Charts.Tests;

public sealed class AtlasToolTests
{
    [Fact]
    public void The_tool_gives_the_committed_atlas_byte_for_byte()
    {
        var folder = Path.Combine(SharedData.Root, "tools", "atlas");
        Assert.SkipUnless(Directory.Exists(Path.Combine(folder, "node_modules")), "the packages of tools/atlas are not installed (npm ci)");
        using var node = Process.Start(new ProcessStartInfo("node", ["build.mjs", "--check"]) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var said = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        node.ExitCode.ShouldBe(0, said);
    }
}
