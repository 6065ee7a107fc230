using System.Text.Json;
using Concord.Core;
using Concord.Statistics.Lakes;
using Concord.Testing;

namespace Concord.Tests;

/// <summary>The figures that the first issue promises, asked for as a user does, of the figures that come with Concord.</summary>
public sealed class ItShallShow
{
    [Fact]
    public void People_from_the_Philippines_in_the_United_States_in_2024()
    {
        var row = First("stock", "--origin", "PHL", "--destination", "USA");

        Value(row).ShouldBe(2_263_697);
        Text(row, "period").ShouldBe("2024");
        Text(row, "definition").ShouldBe("born abroad");
        Text(row, "publisher").ShouldContain("UN DESA");
        Text(row, "copy").ShouldContain("reshaped by");
    }

    [Fact]
    public void All_people_from_the_Philippines_abroad_with_the_share_that_is_counted_by_citizenship()
    {
        var row = First("stock", "--origin", "PHL");

        Value(row).ShouldBe(6_988_383);
        Text(row, "destination").ShouldBe("WLD");
        Text(row, "period").ShouldBe("2024");
        Text(row, "definition").ShouldContain("34% by citizenship");
        Text(row, "status").ShouldBe("computed");
        Text(row, "computed").ShouldStartWith("sum over ");
    }

    [Fact]
    public void Price_from_the_United_States_to_the_Philippines_is_named_as_the_third_party_s_mean()
    {
        var row = First("price", "--from", "USA", "--to", "PHL");

        Math.Round(Value(row), 2).ShouldBe(4.78);
        Text(row, "period").ShouldBe("2025-Q1");
        Text(row, "status").ShouldBe("a third party's mean");
        Text(row, "publisher").ShouldNotContain("World Bank");
        Text(row, "copy").ShouldStartWith("derived by a third party");
    }

    [Fact]
    public void The_convention_on_migrant_workers_was_ratified_by_the_Philippines_on_5_July_1995()
    {
        var rows = Ask("treaties", "--area", "PHL");

        var ratified = rows.Single(r => Text(r, "treaty") == "ICRMW" && Text(r, "action") == "ratified");
        Text(ratified, "date").ShouldBe("1995-07-05");
        Text(ratified, "as_of").ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void Money_received_by_the_Philippines_in_2022_as_KNOMAD_has_it()
    {
        var row = First("remittances-received", "--area", "PHL", "--year", "2022", "--dataset", "knomad-remittances");

        Math.Round(Value(row) / 1e6).ShouldBe(38_049);
        Text(row, "publisher").ShouldContain("KNOMAD");
        Text(row, "copy").ShouldBe("as published");
    }

    [Theory]
    [InlineData(2024, 304_021_813)]
    [InlineData(2020, 275_284_032)]
    public void The_world_s_migrants_add_up(int year, double expected)
    {
        using var lake = Lake.Open(Path.Combine(SharedData.Root, "data", "lake"));

        var stock = lake.Observations(new Query(Measure.Stock) { Sex = Sex.Both, Dataset = "undesa-stock", Edition = "2024" }.In(year));

        stock.Sum(o => o.Value ?? 0).ShouldBe(expected);
    }

    [Fact]
    public void A_review_has_its_three_files_and_says_where_they_are()
    {
        using var place = Workplace.WithShippedFigures();

        var outcome = place.Run("review", "PHL");

        outcome.Code.ShouldBe(0, outcome.ToString());
        outcome.Out.ShouldContain("6.99 million");
        foreach (var name in new[] { "index.html", "figures.csv", "review.json" })
        {
            outcome.Out.ShouldContain(Path.Combine("reviews", "PHL", name));
            new FileInfo(place.PathOf(Path.Combine("reviews", "PHL", name))).Length.ShouldBeGreaterThan(10_000);
        }
        File.ReadAllText(place.PathOf("reviews/PHL/figures.csv")).ShouldContain("2263697");
    }

    [Fact]
    public void The_same_review_again_has_the_same_bytes()
    {
        using var place = Workplace.WithShippedFigures();

        place.Run("review", "TUV", "--output", "a").Code.ShouldBe(0);
        place.With("DOTNET_PROCESSOR_COUNT", "1").Run("review", "TUV", "--output", "b").Code.ShouldBe(0);

        foreach (var name in new[] { "index.html", "figures.csv", "review.json" })
        {
            File.ReadAllBytes(place.PathOf($"a/{name}")).ShouldBe(File.ReadAllBytes(place.PathOf($"b/{name}")));
        }
    }

    [Theory]
    [InlineData("YUG", "Review what followed")]
    [InlineData("OTH", "is no country, territory or area")]
    [InlineData("WLD", "is a group of areas")]
    public void Only_an_area_of_today_is_reviewed(string area, string message)
    {
        using var place = Workplace.WithShippedFigures();

        var outcome = place.Run("review", area);

        outcome.Code.ShouldBe(2, outcome.ToString());
        outcome.Error.ShouldContain(message);
        Directory.Exists(place.PathOf("reviews")).ShouldBeFalse();
    }

    private static JsonElement First(string measure, params string[] ends) => Ask(measure, ends)[0];

    private static List<JsonElement> Ask(string measure, params string[] ends)
    {
        using var place = Workplace.WithShippedFigures();
        var outcome = place.Run(["query", "--measure", measure, .. ends, "--format", "json"]);
        outcome.Code.ShouldBe(0, outcome.ToString());
        return [.. JsonDocument.Parse(outcome.Out).RootElement.EnumerateArray()];
    }

    private static string Text(JsonElement row, string key) => row.GetProperty(key).GetString() ?? "";

    private static double Value(JsonElement row) => row.GetProperty("value").GetDouble();
}
