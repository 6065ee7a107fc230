using System.Diagnostics;
using Concord.Core;
using Concord.Statistics.Lakes;

namespace Concord.Statistics.Tests.Lakes;

/// <summary>Trouble of the machine, made with small file systems where the tests may mount them.</summary>
public sealed class TroubleTests : IDisposable
{
    private readonly TempLake temp = new();
    private string? mounted;

    public void Dispose()
    {
        if (mounted is not null) Run("umount", mounted);
        temp.Dispose();
    }

    [Fact]
    public void A_full_disk_is_said_in_a_sentence_and_the_lake_stays_as_it_was()
    {
        var root = Mount("size=96k");
        new LakeFolder(root).Publish([TempLake.Draft(usa: 1)]);

        var trouble = Should.Throw<Unavailable>(() => new LakeFolder(root).Publish([KilledImports.Draft("2025", 300_000)]));

        trouble.Retry.ShouldBeTrue();
        trouble.Message.ShouldContain("is full");
        using var lake = Lake.Open(root);
        lake.Releases.ShouldHaveSingleItem().Name.ShouldBe("test-stock/2024");
        lake.Verify().ShouldBeEmpty();
        Directory.GetDirectories(root, ".tmp-*").ShouldBeEmpty();
    }

    [Fact]
    public void A_read_only_lake_can_be_read_and_not_written()
    {
        var root = Mount("size=1m");
        new LakeFolder(root).Publish([TempLake.Draft(usa: 1)]);
        Run("mount", "-o", "remount,ro", root).ShouldBe(0);

        var trouble = Should.Throw<Unavailable>(() => new LakeFolder(root).Publish([TempLake.Draft("new")]));
        trouble.Retry.ShouldBeFalse();
        trouble.Message.ShouldContain("cannot be written");
        Should.Throw<Unavailable>(() => new LakeFolder(root).Remove("test-stock", "2024")).Message.ShouldContain("cannot be written");
        using var lake = Lake.Open(root);
        lake.Best(new Query(Measure.Stock) { To = 840 }).ShouldHaveSingleItem().Value.ShouldBe(1);
    }

    [Fact]
    public void A_file_where_the_lake_should_be_is_said_in_a_sentence()
    {
        var path = temp.File("lake.txt", "not a folder");
        Should.Throw<Unavailable>(() => new LakeFolder(path).Publish([TempLake.Draft()])).Message.ShouldContain("cannot be written");
        Should.Throw<Unavailable>(() => new LakeFolder(Path.Combine(path, "below")).Publish([TempLake.Draft()])).Message.ShouldContain("cannot be written");
    }

    private string Mount(string options)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "small file systems are mounted on Linux only");
        var folder = Directory.CreateDirectory(Path.Combine(temp.Path, "disk")).FullName;
        Assert.SkipUnless(Run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder) == 0, "no right to mount a small file system here");
        mounted = folder;
        return folder;
    }

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
