using Concord.Core;
using Concord.Tables.Tests.Files;
using Concord.Tables.Writing;

namespace Concord.Tables.Tests.Writing;

public sealed class AtomicFileTests
{
    [Fact]
    public void The_file_appears_whole_and_alone()
    {
        using var folder = new TestFolder();
        var path = Path.Combine(folder.Path, "figures.csv");
        AtomicFile.Write(path, s => s.Write("new"u8));
        AtomicFile.Write(path, s => s.Write("newer"u8));
        File.ReadAllText(path).ShouldBe("newer");
        Directory.GetFileSystemEntries(folder.Path).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_failure_half_way_leaves_the_old_file_and_no_trace()
    {
        using var folder = new TestFolder();
        var path = folder.File("old");
        Should.Throw<FormatException>(() => AtomicFile.Write(path, s =>
        {
            s.Write("half"u8);
            throw new FormatException();
        }));
        File.ReadAllText(path).ShouldBe("old");
        Directory.GetFileSystemEntries(folder.Path).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_full_disk_is_unavailable_and_leaves_no_trace()
    {
        using var folder = new TestFolder();
        var path = Path.Combine(folder.Path, "figures.csv");
        Should.Throw<Unavailable>(() => AtomicFile.Write(path, _ => throw new IOException("No space left on device"))).Message.ShouldContain("No space left");
        Directory.GetFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void A_missing_folder_is_unavailable_and_retrying_does_not_help()
    {
        using var folder = new TestFolder();
        Should.Throw<Unavailable>(() => AtomicFile.Write(Path.Combine(folder.Path, "none", "x.csv"), _ => { })).Retry.ShouldBeFalse();
    }

    [Fact]
    public void A_folder_in_the_place_of_the_file_is_unavailable()
    {
        using var folder = new TestFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "taken", "inner"));
        Should.Throw<Unavailable>(() => AtomicFile.Write(Path.Combine(folder.Path, "taken"), s => s.Write("x"u8)));
        Directory.GetFileSystemEntries(folder.Path).ShouldHaveSingleItem();
    }
}
