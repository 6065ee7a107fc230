namespace Concord.Tests.Commands;

/// <summary>Wrong usage is told on stderr with exit code 2, and nothing stands on stdout.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("There is no command 'qury'. Did you mean query?", "qury")]
    [InlineData("There is no option '--mesure'. Did you mean --measure?", "query", "--mesure", "stock")]
    [InlineData("There is no option '--forma'. Did you mean --format?", "areas", "--forma")]
    [InlineData("'xml' is not one of table, csv, json.", "areas", "--format", "xml")]
    [InlineData("'zh' is not one of en, fr, es, ar.", "areas", "--language", "zh")]
    [InlineData("'gpd' is no measure. Did you mean gdp?", "query", "--measure", "gpd", "--area", "PHL")]
    [InlineData("--area does not go with stock", "query", "--measure", "stock", "--area", "PHL")]
    [InlineData("Use --origin and --destination.", "query", "--measure", "stock", "--from", "PHL", "--to", "USA")]
    [InlineData("Use --from and --to.", "query", "--measure", "price", "--origin", "PHL", "--destination", "USA")]
    [InlineData("Use --area.", "query", "--measure", "gdp", "--to", "PHL")]
    [InlineData("Did you mean PHL (Philippines)?", "query", "--measure", "gdp", "--area", "Philipines")]
    [InlineData("--year takes a year or a range", "query", "--measure", "gdp", "--area", "PHL", "--year", "20x4")]
    [InlineData("--year takes a year or a range", "query", "--measure", "gdp", "--area", "PHL", "--year", "2024-1990")]
    [InlineData("stock needs --origin or --destination, or both.", "query", "--measure", "stock")]
    [InlineData("treaties needs --area.", "query", "--measure", "treaties")]
    [InlineData("There is no file or folder 'nowhere.csv'.", "import", "nowhere.csv")]
    [InlineData("'25.11.2026' is not a day such as 2026-11-25.", "import", ".", "--retrieved", "25.11.2026")]
    [InlineData("is not the name of a release", "releases", "remove", "undesa-stock")]
    [InlineData("There is no lake at nolake.", "releases", "--lake", "nolake")]
    [InlineData("'pie' is not one of line, bars, map.", "chart", "pie", "--measure", "gdp", "--output", "x.svg")]
    [InlineData("--output takes a name that ends in .svg", "chart", "line", "--measure", "gdp", "--area", "PHL", "--output", "x.png")]
    [InlineData("A line needs one corridor", "chart", "line", "--measure", "stock", "--origin", "PHL", "--output", "x.svg")]
    [InlineData("'basj' is not one of bash, zsh, fish, pwsh.", "completion", "basj")]
    public void Wrong_usage_says_what_to_type_instead(string message, params string[] arguments)
    {
        using var place = new Workplace();
        Directory.CreateDirectory(place.PathOf("lake"));

        var outcome = place.Run(arguments);

        outcome.Code.ShouldBe(2, outcome.ToString());
        outcome.Error.ShouldContain(message);
        outcome.Out.ShouldBeEmpty();
    }

    [Fact]
    public void Without_a_command_the_help_stands_on_stderr()
    {
        using var place = new Workplace();

        var outcome = place.Run();

        outcome.Code.ShouldBe(2);
        outcome.Out.ShouldBeEmpty();
        outcome.Error.ShouldContain("Usage: concord COMMAND");
    }

    [Fact]
    public void Without_any_figures_the_message_says_how_to_get_some()
    {
        using var place = new Workplace();

        var outcome = place.Run("query", "--measure", "gdp", "--area", "PHL");

        outcome.Code.ShouldBe(2);
        outcome.Error.ShouldContain("Import some with 'concord import PATH'");
    }

    [Fact]
    public void An_argument_that_begins_with_an_at_sign_is_no_file_of_arguments()
    {
        using var place = new Workplace();
        place.Write("args.txt", "--version");

        place.Run("@args.txt").Code.ShouldBe(2);
    }
}
