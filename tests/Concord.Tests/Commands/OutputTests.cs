namespace Concord.Tests.Commands;

/// <summary>What a pipe, a spreadsheet and a script get.</summary>
public sealed class OutputTests
{
    public static TheoryData<string> Lists => ["areas guinea", "releases", "query --measure stock --origin PHL", "query --measure gdp --area PHL", "check", "check PHL"];

    [Theory]
    [MemberData(nameof(Lists))]
    public void Nothing_that_is_piped_has_an_escape_sequence(string line)
    {
        using var place = Workplace.WithLake();
        foreach (var format in new[] { "table", "csv", "json" })
        {
            var outcome = place.Run([.. line.Split(' '), "--format", format]);

            outcome.Code.ShouldBe(0, outcome.ToString());
            (outcome.Out + outcome.Error).ShouldNotContain('\e');
            outcome.Out.ShouldNotContain('\r');
        }
    }

    [Fact]
    public void On_a_terminal_NO_COLOR_is_heeded()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "the program 'script', which makes a terminal, is not here");
        using var place = Workplace.WithLake();
        var program = Path.Combine(AppContext.BaseDirectory, "concord.dll");

        string OnTerminal() => ConcordProcess.Finish(ConcordProcess.Start(place, "/usr/bin/script", ["-qec", $"dotnet exec '{program}' areas guinea", "/dev/null"])).Out;

        OnTerminal().ShouldContain("\e[1m");
        place.With("NO_COLOR", "1");
        OnTerminal().ShouldNotContain("\e[1m");
    }

    [Fact]
    public void No_cell_of_a_csv_starts_a_formula()
    {
        using var place = new Workplace();
        // An edition's name is the user's own text; so is a file's.
        place.Write("=cmd.csv", "a,b\n1,2\n");

        var outcome = place.Run("import", "=cmd.csv", "--format", "csv");
        var areas = place.Run("areas", "--format", "csv");

        outcome.Code.ShouldBe(1);
        foreach (var cell in areas.Lines.SelectMany(l => l.Split(','))) cell.TrimStart('"').ShouldNotMatch(@"^[=+@\t\r]|^-(?!\d)");
    }

    [Fact]
    public void The_locale_of_the_machine_does_not_change_a_number()
    {
        using var place = Workplace.WithLake();
        string Ask(string locale) => place.With("LANG", locale).Run("query", "--measure", "gdp", "--area", "PHL", "--format", "csv").Out;

        Ask("de_DE.UTF-8").ShouldBe(Ask("C"));
        Ask("ar_SA.UTF-8").ShouldBe(Ask("C"));
    }

    [Fact]
    public void A_reader_that_stops_early_is_no_error()
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "bash is not here");
        using var place = Workplace.WithLake();
        var program = Path.Combine(AppContext.BaseDirectory, "concord.dll");

        var outcome = ConcordProcess.Finish(ConcordProcess.Start(place, "/bin/bash", ["-c", $"dotnet exec '{program}' areas | head -1; echo ${{PIPESTATUS[0]}}"]));

        outcome.Lines[^1].ShouldBe("0", outcome.ToString());
        outcome.Error.ShouldBeEmpty();
    }
}
