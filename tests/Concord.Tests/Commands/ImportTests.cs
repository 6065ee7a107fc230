using System.Text.Json;

namespace Concord.Tests.Commands;

/// <summary><c>concord import</c> and <c>concord releases</c>, run as a user does.</summary>
public sealed class ImportTests
{
    [Fact]
    public void A_folder_of_known_files_is_imported_and_listed()
    {
        using var place = Workplace.WithLake();

        var list = JsonDocument.Parse(place.Run("releases", "--format", "json").Out).RootElement.EnumerateArray().ToList();

        list.Select(r => r.GetProperty("release").GetString()!.Split('/')[0]).ShouldBe(["undesa-stock", "worldbank-wdi"]);
        list.ShouldAllBe(r => r.GetProperty("lake").GetString() == "yours");
        list[0].GetProperty("figures").GetInt32().ShouldBe(9);
    }

    [Fact]
    public void The_same_files_again_are_a_notice_and_no_fault()
    {
        using var place = Workplace.WithLake();

        var again = place.Run("import", "files");

        again.Code.ShouldBe(0, again.ToString());
        again.Error.ShouldContain("in the lake already");
        again.Error.ShouldContain("Nothing was published; the lake is as it was.");
    }

    [Fact]
    public void A_row_that_cannot_be_read_is_named_by_file_row_and_column_and_nothing_is_published()
    {
        using var place = new Workplace();
        place.Write("bad.csv", Workplace.WdiText + "\"PHL\",\"gdp\",2021,many\n");

        var outcome = place.Run("import", "bad.csv");

        outcome.Code.ShouldBe(1, outcome.ToString());
        outcome.Error.ShouldContain("bad.csv, row 5, column 4");
        outcome.Error.ShouldContain("'many'");
        outcome.Error.ShouldContain("--allow-rejected");
        place.Run("import", "bad.csv", "--allow-rejected").Out.ShouldContain("published");
        place.Run("query", "--measure", "gdp", "--area", "PHL", "--format", "csv").Lines.Length.ShouldBe(3);
    }

    [Fact]
    public void An_unknown_layout_is_a_fault_that_says_which_layouts_are_known()
    {
        using var place = new Workplace();
        place.Write("what.csv", "a,b\n1,2\n");

        var outcome = place.Run("import", "what.csv");

        outcome.Code.ShouldBe(1);
        outcome.Error.ShouldContain("what.csv: a layout that Concord does not know");
        outcome.Error.ShouldContain("UN DESA");
        Directory.Exists(place.PathOf("lake")).ShouldBeFalse();
    }

    [Fact]
    public void The_day_of_fetching_and_the_edition_are_kept()
    {
        using var place = new Workplace();
        place.Write("wdi.csv", Workplace.WdiText);

        place.Run("import", "wdi.csv", "--retrieved", "2026-11-20", "--edition", "mine-2026").Code.ShouldBe(0);

        var releases = place.Run("releases", "--format", "csv").Out;
        releases.ShouldContain("worldbank-wdi/mine-2026");
        releases.ShouldContain("2026-11-20");
    }

    [Theory]
    [InlineData("../up")]
    [InlineData("a b")]
    [InlineData("")]
    public void An_edition_that_is_no_name_is_wrong_usage(string edition)
    {
        using var place = new Workplace();
        place.Write("wdi.csv", Workplace.WdiText);

        var outcome = place.Run("import", "wdi.csv", "--edition", edition);

        outcome.Code.ShouldBe(2, outcome.ToString());
        Directory.Exists(place.PathOf("lake")).ShouldBeFalse();
    }

    [Fact]
    public void A_release_is_taken_out_by_its_name()
    {
        using var place = Workplace.WithLake();
        var name = place.Run("releases", "--format", "csv").Lines.Single(l => l.StartsWith("undesa-stock", StringComparison.Ordinal)).Split(',')[0];

        place.Run("releases", "remove", name).Code.ShouldBe(0);

        place.Run("releases", "--format", "csv").Out.ShouldNotContain("undesa-stock");
        var again = place.Run("releases", "remove", name);
        again.Code.ShouldBe(1);
        again.Error.ShouldContain("no release");
    }

    [Fact]
    public void A_lake_in_the_place_of_a_file_is_an_environment_error()
    {
        using var place = new Workplace();
        place.Write("wdi.csv", Workplace.WdiText);
        place.Write("taken", "a file");

        var outcome = place.Run("import", "wdi.csv", "--lake", "taken");

        outcome.Code.ShouldBe(2, outcome.ToString());
        outcome.Error.ShouldNotContain("   at ");
    }
}
