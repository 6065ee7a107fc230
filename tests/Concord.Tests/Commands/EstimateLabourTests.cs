namespace Concord.Tests.Commands;

/// <summary>A labour balance through the program as a user runs it.</summary>
public sealed class EstimateLabourTests
{
    private const string Pairs = "origin,destination,distance_km,language,recognition,language_support,recognition_support\n";

    [Fact]
    public void A_market_gives_both_plans_files_and_a_picture_and_says_that_it_assigns_nobody()
    {
        using var place = Market();

        var run = place.Run("estimate", "labour", "market", "--output", "fit");

        run.Code.ShouldBe(0, run.ToString());
        run.Error.ShouldContain("assigns nobody");
        run.Error.ShouldContain("Weights: skill 1, language 0.5");
        Directory.GetFiles(place.PathOf("fit")).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["balance.csv", "excluded.csv", "fit.csv", "fit.svg", "report.json", "training.csv"]);
        File.ReadAllText(place.PathOf("fit/fit.svg")).ShouldContain("not an assignment");
    }

    [Fact]
    public void Nurses_of_a_listed_state_are_left_out_whatever_is_typed()
    {
        using var place = Market();
        place.Write("market/safeguards.csv", "area,as_of,source\nGHA,2023-03-08,WHO\n");

        var run = place.Run("estimate", "labour", "market", "--weights", "skill=0,language=0,recognition=0,distance=0", "--reach", "1", "--entropy", "100", "--output", "fit");

        run.Code.ShouldBe(0, run.ToString());
        run.Out.ShouldNotContain("GHA");
        run.Error.ShouldContain("Health personnel not shown: 1 group, 1 corridor");
        File.ReadAllText(place.PathOf("fit/excluded.csv")).ShouldContain("on WHO's support and safeguards list of 2023-03-08");
    }

    [Theory]
    [InlineData("estimate labour", "Name the folder")]
    [InlineData("estimate labour none", "There is no folder 'none'")]
    [InlineData("estimate labour market --weights skil=1", "--weights takes parts such as skill=0.5")]
    [InlineData("estimate labour market --weights skill=-1", "--weights takes parts such as skill=0.5")]
    [InlineData("estimate labour market --entropy 0", "--entropy is a number from 0.001")]
    [InlineData("estimate labour market --reach 2", "--reach is a number from 0 to 1")]
    [InlineData("estimate labour market --shortage-weights wages=0,employment=0,hours=0,unemployment=0,under-qualified=0", "needs one weight above zero")]
    public void Wrong_usage_says_what_to_type(string line, string says)
    {
        using var place = Market();

        var run = place.Run(line.Split(' '));

        run.Code.ShouldBe(2, run.ToString());
        run.Error.ShouldContain(says);
    }

    [Fact]
    public void A_table_with_a_fault_is_named_and_nothing_is_written()
    {
        using var place = Market();
        place.Write("market/demand.csv", "area,isco,posts\nDEU,nurse,80\n");

        var run = place.Run("estimate", "labour", "market", "--output", "fit");

        run.Code.ShouldBe(1);
        run.Error.ShouldContain("demand.csv, row 2, column 2 (isco): 'nurse'");
        Directory.Exists(place.PathOf("fit")).ShouldBeFalse();
    }

    private static Workplace Market()
    {
        var place = new Workplace();
        place.Write("market/supply.csv", "area,isco,people\nPHL,7126,100\nGHA,2221,50\n");
        place.Write("market/demand.csv", "area,isco,posts\nDEU,7126,80\nDEU,2221,30\n");
        place.Write("market/pairs.csv", Pairs + "PHL,DEU,10300,1,0.5,course,\nGHA,DEU,5200,1,0.5,,\n");
        return place;
    }
}
