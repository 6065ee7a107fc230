using System.Text.Json;

namespace Concord.Tests.Commands;

/// <summary><c>concord query</c>, <c>areas</c> and <c>chart</c> over a small lake.</summary>
public sealed class QueryTests
{
    [Fact]
    public void A_corridor_is_a_series_with_the_newest_first()
    {
        using var place = Workplace.WithLake();

        var rows = Json(place.Run("query", "--measure", "stock", "--origin", "PHL", "--destination", "USA", "--format", "json"));

        rows.Select(r => (r.GetProperty("period").GetString(), r.GetProperty("value").GetDouble())).ShouldBe([("2024", 1100d), ("2020", 900d)]);
        rows[0].GetProperty("definition").GetString().ShouldBe("born abroad");
        rows[0].GetProperty("unit").GetString().ShouldBe("persons");
        rows[0].GetProperty("dataset").GetString().ShouldBe("undesa-stock");
        rows[0].GetProperty("copy").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void One_end_gives_the_sum_with_its_mix_of_definitions_and_then_the_largest()
    {
        using var place = Workplace.WithLake();

        var rows = Json(place.Run("query", "--measure", "stock", "--origin", "PHL", "--format", "json"));

        rows.Select(r => (r.GetProperty("destination").GetString(), r.GetProperty("value").GetDouble())).ShouldBe([("WLD", 1500d), ("USA", 1100d), ("ARE", 400d)]);
        rows[0].GetProperty("computed").GetString().ShouldBe("sum over 2 destinations");
        rows[0].GetProperty("definition").GetString().ShouldBe("73% born abroad, 27% by citizenship");
    }

    [Theory]
    [InlineData("female", 600)]
    [InlineData("male", 500)]
    [InlineData("both", 1100)]
    public void Sex_can_be_chosen(string sex, double expected)
    {
        using var place = Workplace.WithLake();

        var rows = Json(place.Run("query", "--measure", "stock", "--origin", "PHL", "--destination", "USA", "--year", "2024", "--sex", sex, "--format", "json"));

        rows.Single().GetProperty("value").GetDouble().ShouldBe(expected);
    }

    [Fact]
    public void A_table_has_its_unit_in_the_heading_and_its_source_below_and_no_escape_sequence()
    {
        using var place = Workplace.WithLake();

        var outcome = place.Run("query", "--measure", "gdp", "--area", "philippines");

        outcome.Out.ShouldContain("US$ million");
        outcome.Out.ShouldContain("437,146");
        outcome.Out.ShouldContain("[1] World Bank");
        (outcome.Out + outcome.Error).ShouldNotContain('\e');
        outcome.Lines.ShouldAllBe(l => l.TrimEnd() == l);
    }

    [Fact]
    public void No_figure_is_exit_code_one_and_means_unknown()
    {
        using var place = Workplace.WithLake();

        var outcome = place.Run("query", "--measure", "stock", "--origin", "PHL", "--destination", "FRA");

        outcome.Code.ShouldBe(1);
        outcome.Out.ShouldBeEmpty();
        outcome.Error.ShouldContain("That means unknown, not zero.");
        outcome.Error.ShouldContain("undesa-stock/");
    }

    [Fact]
    public void A_historic_area_is_found_with_what_followed_it()
    {
        using var place = new Workplace();

        var area = Json(place.Run("areas", "YUG", "--format", "json")).Single();

        area.GetProperty("kind").GetString().ShouldBe("historic");
        area.GetProperty("until").GetString().ShouldBe("1992-04-27");
        area.GetProperty("successors").GetString().ShouldBe("BIH HRV MKD SCG SVN");
    }

    [Fact]
    public void NA_is_Namibia()
    {
        using var place = new Workplace();

        Json(place.Run("areas", "NA", "--format", "json"))[0].GetProperty("code").GetString().ShouldBe("NAM");
    }

    [Fact]
    public void Names_come_in_the_language_asked_for()
    {
        using var place = new Workplace();

        place.Run("areas", "PHL", "--language", "ar", "--format", "csv").Out.ShouldContain("الفلبين");
    }

    [Fact]
    public void An_area_that_nobody_knows_is_exit_code_one()
    {
        using var place = new Workplace();

        var outcome = place.Run("areas", "Atlantis");

        outcome.Code.ShouldBe(1);
        outcome.Error.ShouldContain("No area fits 'Atlantis'");
    }

    [Theory]
    [InlineData("line", "--destination", "USA")]
    [InlineData("bars")]
    [InlineData("map")]
    public void A_picture_stands_alone_and_names_its_source(string kind, params string[] more)
    {
        using var place = Workplace.WithLake();

        var outcome = place.Run(["chart", kind, "--measure", "stock", "--origin", "PHL", "--output", "deep/er/x.svg", .. more]);

        outcome.Code.ShouldBe(0, outcome.ToString());
        var svg = System.Xml.Linq.XDocument.Load(place.PathOf("deep/er/x.svg"));
        svg.Root!.Name.LocalName.ShouldBe("svg");
        svg.ToString().ShouldContain("undesa-stock/");
        svg.ToString().ShouldNotContain("NaN");
    }

    private static List<JsonElement> Json(Outcome outcome)
    {
        outcome.Code.ShouldBe(0, outcome.ToString());
        return [.. JsonDocument.Parse(outcome.Out).RootElement.EnumerateArray()];
    }
}
