using System.Globalization;
using System.Text.Json;

namespace Concord.Tests.Commands;

/// <summary>What areas receive, shared out over corridors, through the program as a user runs it.</summary>
public sealed class EstimateRemittancesTests
{
    [Fact]
    public void Three_rules_share_out_the_same_receipts_and_their_releases_answer_queries()
    {
        using var place = Workplace.WithShippedFigures();

        var run = place.Run("estimate", "remittances", "--year", "2021", "--lake", "mine", "--format", "json");

        run.Code.ShouldBe(0, run.ToString());
        var rules = JsonDocument.Parse(run.Out).RootElement.EnumerateArray().ToList();
        rules.ConvertAll(r => r.GetProperty("rule").GetString()).ShouldBe(["migrants", "income", "transfers"]);
        // Receipts of the world in 2021: every rule places nearly all of them, and no more.
        rules.ShouldAllBe(r => r.GetProperty("dollars").GetDouble() > 7e11 && r.GetProperty("dollars").GetDouble() < 9e11);
        rules.ShouldAllBe(r => r.GetProperty("elsewhere").GetDouble() > 0.05 && r.GetProperty("elsewhere").GetDouble() < 0.5);
        run.Error.ShouldContain("exponent 0.75; nothing between IND and PAK, LBN and ISR, AZE and ARM");
        run.Error.ShouldContain("unknown in ", customMessage: "incomes that are not known are named in one line");
        run.Error.ShouldContain("of 2018, each receiver scaled to what it received in 2021");

        var query = place.Run("query", "--measure", "remittances-estimate", "--from", "USA", "--to", "PHL", "--dataset", "concord-remittances-transfers", "--edition", "2021", "--lake", "mine", "--format", "json");
        var row = JsonDocument.Parse(query.Out).RootElement[0];
        row.GetProperty("status").GetString().ShouldBe("estimated");
        row.GetProperty("value").GetDouble().ShouldBeInRange(5e9, 3e10);
        place.Run("query", "--measure", "remittances-estimate", "--from", "IND", "--to", "PAK", "--lake", "mine").Code.ShouldBe(1);
        place.Run("estimate", "remittances", "--year", "2021", "--lake", "mine").Error.ShouldContain("in the lake already");
    }

    [Fact]
    public void A_receivers_corridors_stand_side_by_side_with_the_World_Banks_and_the_unrecorded_is_called_an_assumption()
    {
        using var place = Workplace.WithShippedFigures();

        var run = place.Run("estimate", "remittances", "--to", "PHL", "--year", "2018", "--format", "csv");

        run.Code.ShouldBe(0, run.ToString());
        run.Lines[0].ShouldBe("from,people,migrants,income,transfers,published,per_migrant");
        var usa = run.Lines.Single(l => l.StartsWith("USA,", StringComparison.Ordinal)).Split(',').Skip(1).Select(x => double.Parse(x, CultureInfo.InvariantCulture)).ToArray();
        usa[5].ShouldBe(usa[3] / usa[0], 1e-6 * usa[5]);
        usa[2].ShouldBeGreaterThan(usa[1]);
        run.Error.ShouldContain("% of gross domestic product");
        run.Error.ShouldContain("Assumption, not a measurement");
        run.Error.ShouldContain("they are in no stock");
        Path.Exists(place.PathOf("lake")).ShouldBeFalse();
    }

    [Fact]
    public void Tables_hold_the_exponent_the_exclusions_and_the_difference_and_another_exponent_gives_other_numbers()
    {
        using var place = Workplace.WithShippedFigures();
        place.Write("pairs.csv", "area,other,reason\nPHL,USA,a try\n");

        place.Run("estimate", "remittances", "--year", "2018", "--rule", "transfers", "--output", "a").Code.ShouldBe(0);
        var run = place.Run("estimate", "remittances", "--year", "2018", "--rule", "transfers", "--beta", "0.6", "--exclude", "pairs.csv", "--output", "b");

        run.Code.ShouldBe(0, run.ToString());
        Dictionary<(string, string), double> Of(string folder) =>
            File.ReadLines(place.PathOf(folder + "/transfers.csv")).Skip(1).Select(l => l.Split(',')).ToDictionary(r => (r[0], r[1]), r => double.Parse(r[2], CultureInfo.InvariantCulture));
        var (a, b) = (Of("a"), Of("b"));
        a[("USA", "PHL")].ShouldBeGreaterThan(1e9);
        b.GetValueOrDefault(("USA", "PHL")).ShouldBe(0);
        a.GetValueOrDefault(("PAK", "IND")).ShouldBe(0);
        b[("PAK", "IND")].ShouldBeGreaterThan(0);
        a.Where(x => x.Key.Item2 == "MEX").Sum(x => x.Value).ShouldBe(b.Where(x => x.Key.Item2 == "MEX").Sum(x => x.Value), 1);
        var account = JsonDocument.Parse(File.ReadAllText(place.PathOf("b/allocation.json"))).RootElement;
        account.GetProperty("beta").GetDouble().ShouldBe(0.6);
        account.GetProperty("excluded")[0].GetProperty("reason").GetString().ShouldBe("a try");
        account.GetProperty("unrecorded").GetString()!.ShouldStartWith("Assumption");
        account.GetProperty("rules")[0].GetProperty("againstPublished").GetProperty("shareOfDollarsElsewhere").GetDouble().ShouldBeInRange(0.01, 0.6);
        var receivers = File.ReadLines(place.PathOf("b/receivers.csv")).ToList();
        receivers[0].ShouldBe("area,received,percent_of_gdp,abroad,per_migrant,unallocated,assumed_unrecorded_low,assumed_unrecorded_high");
        var phl = receivers.Single(l => l.StartsWith("PHL,", StringComparison.Ordinal)).Split(',').Skip(1).Select(x => double.Parse(x, CultureInfo.InvariantCulture)).ToArray();
        phl[3].ShouldBe(phl[0] / phl[2], 1e-6 * phl[3]);
        phl[6].ShouldBe(1.5 * phl[0], 1);
    }

    [Theory]
    [InlineData("--rule transfer", "Did you mean transfers?")]
    [InlineData("--beta 2", "--beta lies between 0 and 1, not 2")]
    [InlineData("--exclude nowhere.csv", "there is no file 'nowhere.csv'")]
    [InlineData("--to PHL --output out", "Use one of the two")]
    public void A_misuse_says_what_to_type(string arguments, string message)
    {
        using var place = Workplace.WithShippedFigures();

        var run = place.Run(["estimate", "remittances", .. arguments.Split(' ')]);

        run.Code.ShouldBe(2, run.ToString());
        run.Error.ShouldContain(message);
    }

    [Fact]
    public void What_is_missing_is_named_and_nothing_is_written()
    {
        using var place = Workplace.WithShippedFigures();
        place.Write("pairs.csv", "area,other,reason\nPHL,Atlantis,a try\n");

        var year = place.Run("estimate", "remittances", "--year", "1960", "--lake", "mine");
        var pair = place.Run("estimate", "remittances", "--exclude", "pairs.csv", "--lake", "mine");
        var unknown = place.Run("estimate", "remittances", "--to", "PRK", "--year", "2021");

        (year.Code, pair.Code, unknown.Code).ShouldBe((1, 1, 1));
        year.Error.ShouldContain("nobody's receipts of 1960");
        pair.Error.ShouldContain("pairs.csv, row 2, column 2 (other): 'Atlantis'");
        unknown.Error.ShouldContain("What PRK received in 2021 is unknown, which is not zero");
        Path.Exists(place.PathOf("mine")).ShouldBeFalse();
    }
}
