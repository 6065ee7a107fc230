namespace Concord.Tests.Commands;

/// <summary>Help teaches: what, how, examples, exit codes.</summary>
public sealed class HelpTests
{
    public static TheoryData<string> Commands => ["import", "releases", "releases list", "releases remove", "releases compare", "check", "query", "areas", "review", "chart", "serve", "publish", "doctor", "backup", "restore", "completion", "estimate gravity", "estimate labour",
        "policy", "policy check", "policy findings", "policy scores", "policy explain", "policy diff", "policy convert",
        "policy amend", "policy timeline", "policy domains", "policy plans", "policy agreements", "policy reciprocity", "policy budget", "policy actors", "policy checklist", "policy cross-impact", "policy measures", "policy bundle", "policy rerun"];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_says_what_it_is_for_how_to_call_it_and_what_its_exit_code_means(string command)
    {
        using var place = new Workplace();

        var outcome = place.Run([.. command.Split(' '), "--help"]);

        outcome.Code.ShouldBe(0, outcome.ToString());
        outcome.Error.ShouldBeEmpty();
        outcome.Out.ShouldContain($"Usage: concord {command}");
        outcome.Out.ShouldContain("Exit codes:");
        if (command != "releases list") outcome.Out.ShouldContain("Examples:");
        outcome.Lines.ShouldAllBe(l => l.Length <= 110 || l.StartsWith("  concord ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_first_help_names_every_command()
    {
        using var place = new Workplace();

        var help = place.Run("--help").Out;

        foreach (var command in Commands.Select(c => c.Data).Where(c => !c.Contains(' ', StringComparison.Ordinal))) help.ShouldContain($"\n  {command} ");
    }

    [Fact]
    public void The_version_is_one_line()
    {
        using var place = new Workplace();

        var outcome = place.Run("--version");

        outcome.Code.ShouldBe(0);
        outcome.Out.ShouldMatch(@"^\d+\.\d+\.\d+\n$");
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _concord concord")]
    [InlineData("zsh", "#compdef concord")]
    [InlineData("fish", "complete -c concord")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public void Each_shell_gets_its_completion(string shell, string line)
    {
        using var place = new Workplace();

        var outcome = place.Run("completion", shell);

        outcome.Code.ShouldBe(0);
        outcome.Out.ShouldContain(line);
    }

    [Theory]
    [InlineData("concord re", "releases", "restore", "review")]
    [InlineData("concord query --measure remittances-r", "remittances-received", "remittances-received-share")]
    [InlineData("concord query --measure stock --origin PH", "PHL")]
    [InlineData("concord check PH", "PHL")]
    public void Completion_knows_commands_measures_and_areas(string line, params string[] expected)
    {
        using var place = new Workplace();

        place.Run($"[suggest:{line.Length}]", line).Lines.ShouldBe(expected);
    }

    [Fact]
    public void The_bash_script_completes_a_command()
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "bash is not here");
        using var place = new Workplace();
        var program = Path.Combine(AppContext.BaseDirectory, "concord.dll");
        place.Write("concord", $"#!/bin/bash\nexec dotnet exec '{program}' \"$@\"\n");
        place.Write("try.sh", "chmod +x concord\nsource <(./concord completion bash)\nCOMP_LINE='./concord rev' COMP_POINT=13\n_concord ./concord\necho \"${COMPREPLY[@]}\"\n");

        var outcome = ConcordProcess.Finish(ConcordProcess.Start(place, "/bin/bash", ["try.sh"]));

        outcome.Out.ShouldBe("review\n", outcome.ToString());
    }
}
