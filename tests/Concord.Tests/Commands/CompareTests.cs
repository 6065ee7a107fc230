using System.Text.Json;

namespace Concord.Tests.Commands;

/// <summary><c>concord releases compare</c> and <c>concord check AREA</c>.</summary>
public sealed class CompareTests
{
    [Fact]
    public void Two_editions_differ_where_a_value_was_revised_came_or_went()
    {
        using var place = TwoEditions(out var before, out var after);

        var rows = JsonDocument.Parse(place.Run("releases", "compare", before, after, "--format", "json").Out).RootElement.EnumerateArray().ToList();

        // Both sexes and women of PHL-USA in 2024 were revised; PHL-ARE went, PHL-CAN came.
        var revised = rows.Where(r => r.GetProperty("change").ValueKind == JsonValueKind.Number).ToList();
        revised.Select(r => (r.GetProperty("sex").GetString(), r.GetProperty("change").GetDouble())).ShouldBe([("both", 400), ("female", 400)], ignoreOrder: true);
        revised[0].GetProperty("change_share").GetDouble().ShouldBe(400d / 1100, 1e-12);
        rows.Count(r => r.GetProperty("after").ValueKind == JsonValueKind.Null).ShouldBe(3);
        rows.Count(r => r.GetProperty("before").ValueKind == JsonValueKind.Null).ShouldBe(3);
    }

    [Fact]
    public void The_table_counts_by_measure_and_shows_the_largest_revisions()
    {
        using var place = TwoEditions(out var before, out var after);

        var outcome = place.Run("releases", "compare", before, after);

        outcome.Code.ShouldBe(0, outcome.ToString());
        outcome.Out.ShouldContain("Largest revisions (2 of 2):");
        outcome.Out.ShouldContain("+36.4%");
    }

    [Fact]
    public void A_release_that_is_not_there_is_named_with_those_that_are()
    {
        using var place = Workplace.WithLake();

        var outcome = place.Run("releases", "compare", "undesa-stock/1066", "undesa-stock/1067");

        outcome.Code.ShouldBe(1);
        outcome.Error.ShouldContain("The lake holds no release undesa-stock/1066. It holds ");
    }

    [Fact]
    public void Check_says_where_two_editions_disagree_and_that_definitions_are_mixed()
    {
        using var place = new Workplace();
        place.Write("a.csv", Large(30_000, 90_000));
        place.Write("b.csv", Large(30_000, 130_000));
        place.Run("import", "a.csv", "--edition", "2024-a").Code.ShouldBe(0);
        place.Run("import", "b.csv", "--edition", "2024-b").Code.ShouldBe(0);

        var outcome = place.Run("check", "PHL", "--format", "json");

        outcome.Code.ShouldBe(0, outcome.ToString());
        var codes = JsonDocument.Parse(outcome.Out).RootElement.EnumerateArray().Select(f => f.GetProperty("code").GetString()).ToList();
        codes.ShouldContain("compare.editions");
        codes.ShouldContain("compare.jump");
        codes.ShouldContain("compare.definitions");
    }

    private static Workplace TwoEditions(out string before, out string after)
    {
        var place = new Workplace();
        place.Write("a.csv", Workplace.StockText);
        place.Write("b.csv", Workplace.StockText.Replace("\"female\",600", "\"female\",1000", StringComparison.Ordinal).Replace("ARE", "CAN", StringComparison.Ordinal));
        place.Run("import", "a.csv", "--edition", "2024-a").Code.ShouldBe(0);
        place.Run("import", "b.csv", "--edition", "2024-b").Code.ShouldBe(0);
        (before, after) = ("undesa-stock/2024-a", "undesa-stock/2024-b");
        return place;
    }

    private static string Large(int before, int after) => FormattableString.Invariant(
        $"\"geo\",\"t\",\"from\",\"sex\",\"n\",\"type_b\",\"type_c\",\"type_r\",\"type_i\"\n\"USA\",2020,\"PHL\",\"female\",{before},1,0,0,0\n\"USA\",2020,\"PHL\",\"male\",5,1,0,0,0\n\"USA\",2024,\"PHL\",\"female\",{after},1,0,0,0\n\"USA\",2024,\"PHL\",\"male\",5,1,0,0,0\n\"ARE\",2024,\"PHL\",\"female\",{before},0,1,0,0\n\"ARE\",2024,\"PHL\",\"male\",5,0,1,0,0\n");
}
