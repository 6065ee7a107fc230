using Concord.Testing;

namespace Concord.Tests.Launcher;

/// <summary><c>./concord</c>, which builds the program where it must and starts it.</summary>
public sealed class LauncherTests
{
    private static string Launcher { get; } = Path.Combine(SharedData.Root, "concord");

    [Fact]
    public void It_starts_from_another_folder_and_through_a_link_with_a_space_in_its_path()
    {
        using var place = OnUnix();
        Directory.CreateDirectory(place.PathOf("a b"));
        File.CreateSymbolicLink(place.PathOf("a b/co"), Launcher);

        var outcome = ConcordProcess.Finish(ConcordProcess.Start(place, place.PathOf("a b/co"), ["--version"]));

        outcome.Code.ShouldBe(0, outcome.ToString());
        outcome.Out.ShouldMatch(@"^\d+\.\d+\.\d+\n$");
    }

    [Fact]
    public void It_finds_the_figures_that_come_with_Concord_from_any_folder()
    {
        using var place = OnUnix().With("CONCORD_DATA", null);
        Assert.SkipUnless(Directory.Exists(Path.Combine(SharedData.Root, "data", "lake")), "the figures of data/lake are not there");

        var outcome = Launch(place, "releases", "--format", "csv");

        outcome.Out.ShouldContain("comes with Concord");
    }

    [Fact]
    public void Once_built_it_says_nothing_of_building()
    {
        using var place = OnUnix();
        Launch(place, "--version");

        Launch(place, "--version").Error.ShouldBeEmpty();
    }

    [Fact]
    public void Two_starts_at_once_both_work()
    {
        using var place = OnUnix();

        var both = Enumerable.Range(0, 2).Select(_ => ConcordProcess.Start(place, Launcher, ["--version"])).ToList();

        foreach (var process in both) ConcordProcess.Finish(process).Code.ShouldBe(0);
    }

    [Fact]
    public void Exit_codes_and_arguments_pass_through()
    {
        using var place = OnUnix();

        var outcome = Launch(place, "areas", "no such place");

        outcome.Code.ShouldBe(1);
        outcome.Error.ShouldContain("'no such place'");
    }

    [Fact]
    public void Without_dotnet_it_says_what_to_install()
    {
        using var place = OnUnix();
        var tools = place.PathOf("tools");
        Directory.CreateDirectory(tools);
        foreach (var tool in new[] { "bash", "env", "dirname", "readlink", "uname", "grep" })
        {
            var full = new[] { "/usr/bin/", "/bin/" }.Select(f => f + tool).FirstOrDefault(File.Exists);
            Assert.SkipWhen(full is null, $"{tool} is not in /usr/bin");
            File.CreateSymbolicLink(Path.Combine(tools, tool), full!);
        }
        place.With("PATH", tools);

        var outcome = ConcordProcess.Finish(ConcordProcess.Start(place, Path.Combine(tools, "bash"), [Launcher, "--version"]));

        outcome.Code.ShouldBe(2);
        outcome.Error.ShouldBe("concord: the .NET SDK 10 is not on the PATH. Install it from https://dot.net or your distribution (package dotnet-sdk-10.0), then run this again.\n");
    }

    private static Outcome Launch(Workplace place, params string[] arguments) => ConcordProcess.Finish(ConcordProcess.Start(place, Launcher, arguments));

    private static Workplace OnUnix()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/env") && !OperatingSystem.IsWindows(), "the launcher is a shell script");
        return new Workplace();
    }
}
