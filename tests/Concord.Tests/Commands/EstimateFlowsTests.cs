using System.Globalization;
using System.Text.Json;
using Concord.Testing;

namespace Concord.Tests.Commands;

/// <summary>Flows from a user's own tables and from the lake, through the program as a user runs it.</summary>
public sealed class EstimateFlowsTests
{
    private const string Stocks = "birth,residence,stock\nAAA,AAA,1000\nBBB,AAA,50\nAAA,BBB,20\nBBB,BBB,500\n";
    private const string LaterStocks = "birth,residence,stock\nAAA,AAA,1000\nBBB,AAA,70\nAAA,BBB,15\nBBB,BBB,490\n";
    private const string Events = "iso3,births,deaths\nAAA,30,20\nBBB,10,15\n";

    [Theory]
    [InlineData("sd_drop_neg", 35_358_428)]
    [InlineData("sd_rev_neg", 39_818_818)]
    [InlineData("mig_rate", 56_711_556)]
    [InlineData("da_min_open", 41_741_976.088)]
    [InlineData("da_min_closed", 46_841_422.13696857)]
    [InlineData("da_pb_closed", 101_177_604.115692)]
    public void Totals_of_the_world_2015_to_2020_are_the_reference_numbers(string method, double expected)
    {
        using var place = new Workplace();

        var run = place.Run([.. World("2015"), "--method", method, "--output", "out"]);

        run.Code.ShouldBe(0, run.ToString());
        var total = Rows(place, $"out/{method}.csv").Sum(r => double.Parse(r[2], CultureInfo.InvariantCulture));
        Math.Abs(total / expected - 1).ShouldBeLessThan(1e-6);
        var account = JsonDocument.Parse(File.ReadAllText(place.PathOf("out/account.json"))).RootElement;
        account.GetProperty("methods")[0].GetProperty("total").GetDouble().ShouldBe(total, 1);
        account.GetProperty("inputs").GetProperty("stocksStart").GetProperty("sha256").GetString()!.Length.ShouldBe(64);
    }

    [Fact]
    public void The_minimum_of_the_world_is_outward_and_return_as_the_reference_has_it_and_equals_it_in_every_cell()
    {
        using var place = new Workplace();
        place.Run([.. World("2015"), "--method", "da_min_closed", "--output", "out"]).Code.ShouldBe(0);

        var method = JsonDocument.Parse(File.ReadAllText(place.PathOf("out/account.json"))).RootElement.GetProperty("methods")[0];
        (method.GetProperty("outward").GetDouble() / 36_690_354.0239889).ShouldBe(1, 1e-6);
        (method.GetProperty("return").GetDouble() / 1_270_071.548877586).ShouldBe(1, 1e-6);
        var exact = File.ReadLines(SharedData.PathOf("golden", "flows", "2015_exact_od_min_closed.csv")).Skip(1).Select(l => l.Replace("\"", "", StringComparison.Ordinal).Split(','))
            .ToDictionary(r => (r[0], r[1]), r => double.Parse(r[2], CultureInfo.InvariantCulture));
        var ours = Rows(place, "out/da_min_closed.csv").ToDictionary(r => (r[0], r[1]), r => double.Parse(r[2], CultureInfo.InvariantCulture));
        foreach (var cell in exact.Keys.Union(ours.Keys)) Math.Abs(exact.GetValueOrDefault(cell) - ours.GetValueOrDefault(cell)).ShouldBeLessThan(1e-4);
    }

    [Fact]
    public void Own_tables_give_six_tables_and_an_account_and_bands_and_the_whole_account_on_request()
    {
        using var place = OwnTables();

        var run = place.Run([.. Own, "--draws", "20", "--account"]);

        run.Code.ShouldBe(0, run.ToString());
        string[] accounts = ["da_min_open", "da_min_closed", "da_pb_closed"];
        string[] expected =
        [
            "account.json", "mig_rate.csv", "sd_drop_neg.csv", "sd_rev_neg.csv",
            .. accounts.SelectMany(m => new[] { "", "_account", "_outward", "_return", "_transit", "_stayers" }.Select(x => $"{m}{x}.csv")),
            .. accounts.Skip(1).SelectMany(m => new[] { $"{m}_bands.csv", $"{m}_areas.csv" }),
        ];
        Directory.GetFiles(place.PathOf("out")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal).ShouldBe(expected.Order(StringComparer.Ordinal));
        File.ReadLines(place.PathOf("out/da_min_closed_areas.csv")).First().ShouldBe("area,outflow_low,outflow_median,outflow_high,inflow_low,inflow_median,inflow_high,net_low,net_median,net_high");
        double Sum(string file) => Rows(place, file).Sum(r => double.Parse(r[^1], CultureInfo.InvariantCulture));
        foreach (var method in accounts)
        {
            (Sum($"out/{method}_outward.csv") + Sum($"out/{method}_return.csv") + Sum($"out/{method}_transit.csv")).ShouldBe(Sum($"out/{method}.csv"), 1e-6);
            Rows(place, $"out/{method}_account.csv").Where(r => r[3] == "stayer").Sum(r => double.Parse(r[4], CultureInfo.InvariantCulture)).ShouldBe(Sum($"out/{method}_stayers.csv"), 1e-6);
        }
        File.ReadAllText(place.PathOf("out/sd_rev_neg.csv")).ShouldBe("orig,dest,flow\nBBB,AAA,25\n");
        Rows(place, "out/da_min_open_account.csv").ShouldContain(r => r[3] == "died" && r[2].Length == 0);
        run.Error.ShouldContain("sensitivity to the stated input error");
        run.Error.ShouldContain("larger uncertainty");
    }

    [Fact]
    public void The_account_says_method_inputs_hashes_iterations_margin_error_and_infeasible_margins_by_name()
    {
        using var place = OwnTables();
        // Nobody was born elsewhere in CCC, whose people grew by more than births less deaths.
        place.Write("a.csv", Stocks + "CCC,CCC,100\n");
        place.Write("b.csv", LaterStocks + "CCC,CCC,149\n");
        place.Write("c.csv", Events + "CCC,5,5\n");

        var run = place.Run(Own);

        run.Code.ShouldBe(1, run.ToString());
        run.Error.ShouldContain("people living in CCC are");
        var account = JsonDocument.Parse(File.ReadAllText(place.PathOf("out/account.json"))).RootElement;
        account.GetProperty("infeasible").EnumerateArray().ShouldContain(g => g.GetProperty("residences").EnumerateArray().Any(r => r.GetString() == "CCC") && g.GetProperty("excess").GetDouble() < 0);
        var methods = account.GetProperty("methods").EnumerateArray().ToDictionary(m => m.GetProperty("method").GetString()!);
        methods.Keys.ShouldBe(["sd_drop_neg", "sd_rev_neg", "mig_rate", "da_min_open"]);
        methods["da_min_open"].GetProperty("iterations").GetInt32().ShouldBe(0);
        methods["da_min_open"].GetProperty("marginError").GetDouble().ShouldBe(0);
        foreach (var input in new[] { "stocksStart", "stocksEnd", "demography" }) account.GetProperty("inputs").GetProperty(input).GetProperty("sha256").GetString()!.Length.ShouldBe(64);
        File.Exists(place.PathOf("out/da_min_closed.csv")).ShouldBeFalse();
    }

    [Fact]
    public void A_table_of_weights_pairs_origins_with_destinations_and_the_account_names_it()
    {
        using var place = new Workplace();
        var seed = string.Join('\n', File.ReadLines(SharedData.PathOf("golden", "flows", "2015_seed_invdist.csv")).Skip(1).Select(l => l.Replace("\"", "", StringComparison.Ordinal)));
        place.Write("seed.csv", "orig,dest,weight\n" + seed + "\n");

        var run = place.Run([.. World("2015"), "--method", "da_min_closed", "--pairing", "seed.csv", "--output", "out"]);

        run.Code.ShouldBe(0, run.ToString());
        var exact = File.ReadLines(SharedData.PathOf("golden", "flows", "2015_exact_od_min_closed_seed_invdist.csv")).Skip(1).Select(l => l.Replace("\"", "", StringComparison.Ordinal).Split(','))
            .ToDictionary(r => (r[0], r[1]), r => double.Parse(r[2], CultureInfo.InvariantCulture));
        var ours = Rows(place, "out/da_min_closed.csv").ToDictionary(r => (r[0], r[1]), r => double.Parse(r[2], CultureInfo.InvariantCulture));
        foreach (var cell in exact.Keys.Union(ours.Keys)) Math.Abs(exact.GetValueOrDefault(cell) - ours.GetValueOrDefault(cell)).ShouldBeLessThan(0.01);
        var pairing = JsonDocument.Parse(File.ReadAllText(place.PathOf("out/account.json"))).RootElement.GetProperty("inputs").GetProperty("pairing");
        pairing.GetProperty("name").GetString().ShouldBe("seed.csv");
        pairing.GetProperty("sha256").GetString()!.Length.ShouldBe(64);
    }

    [Theory]
    [InlineData("orig,dest,weight\nAAA,BBB,much\n", "seed.csv, row 2, column 3 (weight): 'much'")]
    [InlineData("orig,dest,weight\nAAA,BBB,1\nAAA,BBB,2\n", "seed.csv, row 3, column 3 (weight): AAA to BBB a second time")]
    [InlineData("orig,dest,weight\nAAA,BBB,-1\n", "seed (AAA to BBB): -1")]
    [InlineData("orig,dest\nAAA,BBB\n", "seed.csv, row 1: no column weight")]
    [InlineData("orig,dest,weight\nBBB,AAA,0\n", "its zeros leave")]
    public void A_flawed_table_of_weights_is_named_and_nothing_is_written(string text, string message)
    {
        using var place = OwnTables();
        place.Write("seed.csv", text);

        var run = place.Run([.. Own, "--method", "da_min_closed", "--pairing", "seed.csv"]);

        run.Code.ShouldBe(1, run.ToString());
        run.Error.ShouldContain(message);
        Path.Exists(place.PathOf("out")).ShouldBeFalse();
    }

    [Fact]
    public void One_sex_of_the_lake_has_stock_differences_only_and_a_dataset_of_its_own()
    {
        using var place = Workplace.WithShippedFigures();

        var women = place.Run("estimate", "flows", "--from", "2015", "--to", "2020", "--sex", "female", "--method", "sd_drop_neg", "--draws", "0", "--lake", "mine");
        var account = place.Run("estimate", "flows", "--from", "2015", "--to", "2020", "--sex", "female", "--method", "da_min_closed", "--draws", "0", "--lake", "other");

        women.Code.ShouldBe(0, women.ToString());
        account.Code.ShouldBe(1);
        account.Error.ShouldContain("no births and deaths by sex for da_min_closed");
        Path.Exists(place.PathOf("other")).ShouldBeFalse();
        double Value(string sex, params string[] more)
        {
            var query = place.Run(["query", "--measure", "flow", "--origin", "PHL", "--destination", "CAN", "--year", "2020", "--sex", sex, .. more, "--lake", "mine", "--format", "json"]);
            return JsonDocument.Parse(query.Out).RootElement.EnumerateArray().First().GetProperty("value").GetDouble();
        }
        double Stock(string sex, int year) => JsonDocument.Parse(place.Run("query", "--measure", "stock", "--origin", "PHL", "--destination", "CAN", "--year", year.ToString(CultureInfo.InvariantCulture),
            "--sex", sex, "--dataset", "undesa-stock", "--format", "json").Out).RootElement[0].GetProperty("value").GetDouble();
        Value("female").ShouldBe(Stock("female", 2020) - Stock("female", 2015));
        Value("both", "--dataset", "concord-flows-sd-drop-neg").ShouldBe(Stock("both", 2020) - Stock("both", 2015), 1);
    }

    [Fact]
    public void Spreading_people_of_unknown_birthplace_gives_more_people_born_elsewhere_and_says_so()
    {
        using var place = Workplace.WithShippedFigures();
        double Total(params string[] more)
        {
            var run = place.Run(["estimate", "flows", "--from", "2015", "--to", "2020", "--method", "sd_rev_neg", "--draws", "0", "--format", "json", .. more]);
            run.Code.ShouldBe(0, run.ToString());
            run.Error.ShouldContain(more.Contains("--spread-unknown") ? "are spread over the known birthplaces" : "count as natives of where they live");
            return JsonDocument.Parse(run.Out).RootElement[0].GetProperty("people").GetDouble();
        }

        Total("--lake", "one", "--spread-unknown", "--edition", "spread").ShouldBeGreaterThan(1.01 * Total("--lake", "two"));
    }

    [Fact]
    public void A_run_on_own_tables_that_is_cancelled_while_it_writes_ends_with_130_and_leaves_no_folder()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent by kill");
        using var place = new Workplace();
        var running = ConcordProcess.Start(place, [.. World("2015"), "--method", "da_pb_closed", "--account", "--output", "out"]);
        // The tables are written aside within the folder: once it is there, writing has begun, and the whole account takes a second or more.
        while (!Directory.Exists(place.PathOf("out")) && !running.HasExited) Thread.Sleep(2);

        using (var kill = System.Diagnostics.Process.Start("kill", ["-INT", running.Id.ToString(CultureInfo.InvariantCulture)])) kill.WaitForExit();
        var outcome = ConcordProcess.Finish(running);

        outcome.Code.ShouldBe(130, outcome.ToString());
        outcome.Error.ShouldContain("Cancelled");
        Path.Exists(place.PathOf("out")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("--spread-unknown", "add --edition NAME")]
    [InlineData("--pairing distance --draws 5", "--pairing goes without draws")]
    [InlineData("--pairing nowhere.csv", "there is no file 'nowhere.csv'")]
    [InlineData("--pairing distance", "add --edition NAME")]
    public void A_misused_pairing_says_what_to_type(string arguments, string message)
    {
        using var place = Workplace.WithShippedFigures();

        var run = place.Run(["estimate", "flows", .. arguments.Split(' ')]);

        run.Code.ShouldBe(2, run.ToString());
        run.Error.ShouldContain(message);
    }

    [Fact]
    public void Distances_that_the_lake_does_not_have_are_asked_for()
    {
        using var place = OwnTables().With("CONCORD_DATA", null);

        var run = place.Run([.. Own, "--pairing", "distance"]);

        run.Code.ShouldBe(1, run.ToString());
        run.Error.ShouldContain("Import dist_cepii");
    }

    [Theory]
    [InlineData("b.csv", "birth,residence,stock\nAAA,AAA,1000\nBBB,AAA,many\nBBB,BBB,9\n", "b.csv, row 3, column 3 (stock): 'many'")]
    [InlineData("b.csv", "birth,residence,stock\nAAA,AAA,1000\nCCC,AAA,5\nBBB,BBB,9\n", "b.csv, row 3, column 1 (birth): the area CCC")]
    [InlineData("b.csv", "birth,residence,stock\nAAA,AAA,1000\nAAA,AAA,5\nBBB,BBB,9\n", "b.csv, row 3, column 3 (stock): AAA in AAA a second time")]
    [InlineData("b.csv", "birth,residence,people\nAAA,AAA,1000\n", "b.csv, row 1: no column stock")]
    [InlineData("b.csv", "birth,residence,stock\n", "b.csv: no row")]
    [InlineData("b.csv", "birth,residence,stock\nAAA,AAA,1000\n", "b.csv (born BBB, living in BBB): neither natives nor a population")]
    [InlineData("b.csv", "birth,residence,stock\nAAA,AAA,1000\nAAA,BBB,-5\nBBB,BBB,9\n", "b.csv (born AAA, living in BBB): -5 people")]
    [InlineData("b.csv", "birth,residence,stock\nAAA,AAA,1000\nAAA,BBB,1e15\nBBB,BBB,9\n", "b.csv (born AAA, living in BBB): 1000000000000000 people")]
    [InlineData("c.csv", "iso3,births,deaths\nAAA,3e300,1\nBBB,1,1\n", "c.csv (births of AAA)")]
    [InlineData("c.csv", "iso3,births,deaths\nAAA,-3,1\nBBB,1,1\n", "c.csv (births of AAA): -3 births")]
    [InlineData("c.csv", "iso3,births,deaths\nAAA,3,1\nBBB,1,9999\n", "c.csv (deaths of BBB): 9999 deaths and 520 inhabitants")]
    [InlineData("c.csv", "iso3,births,deaths\nAAA,3,\nBBB,1,1\n", "c.csv, row 2, column 3 (deaths): an empty cell")]
    [InlineData("c.csv", "iso3,births,deaths\nAAA,3,1\nAAA,1,1\nBBB,1,1\n", "c.csv, row 3, column 1 (iso3): AAA a second time")]
    public void A_flaw_is_named_with_its_place_and_nothing_is_written(string file, string text, string message)
    {
        using var place = OwnTables();
        place.Write(file, text);

        var run = place.Run(Own);

        run.Code.ShouldBe(1, run.ToString());
        run.Error.ShouldContain(message);
        run.Error.ShouldContain("expected: ");
        Path.Exists(place.PathOf("out")).ShouldBeFalse();
    }

    [Fact]
    public void An_area_named_NA_and_a_name_with_a_comma_are_areas()
    {
        using var place = OwnTables();
        foreach (var file in new[] { "a.csv", "b.csv", "c.csv" })
        {
            place.Write(file, File.ReadAllText(place.PathOf(file)).Replace("AAA", "NA", StringComparison.Ordinal).Replace("BBB", "\"Congo, DR\"", StringComparison.Ordinal));
        }

        place.Run(Own).Code.ShouldBe(0);

        File.ReadAllText(place.PathOf("out/sd_rev_neg.csv")).ShouldBe("orig,dest,flow\n\"Congo, DR\",NA,25\n");
    }

    [Theory]
    [InlineData("--stocks-start a.csv", "--stocks-end, --demography, --output are missing")]
    [InlineData("--method da_min_close", "Did you mean da_min_closed?")]
    [InlineData("--from 2015", "An interval needs --from and --to")]
    [InlineData("--from 2020 --to 2015", "--to comes after --from")]
    [InlineData("--draws -1", "--draws is a whole number")]
    [InlineData("--each --from 2024", "lies within --from and --to")]
    public void A_misuse_says_what_to_type(string arguments, string message)
    {
        using var place = Workplace.WithShippedFigures();

        var run = place.Run(["estimate", "flows", .. arguments.Split(' ')]);

        run.Code.ShouldBe(2, run.ToString());
        run.Error.ShouldContain(message);
    }

    [Fact]
    public void Flows_of_the_lake_become_releases_that_queries_name_and_are_the_same_bytes_on_one_core_and_on_several()
    {
        using var place = Workplace.WithShippedFigures();
        string[] command = ["estimate", "flows", "--from", "2010", "--to", "2015", "--method", "da_min_closed", "--draws", "12", "--seed", "7"];

        var one = place.Run([.. command, "--threads", "1", "--lake", "one"]);
        var several = place.Run([.. command, "--threads", "4", "--lake", "several"]);

        one.Code.ShouldBe(0, one.ToString());
        several.Code.ShouldBe(0, several.ToString());
        Parquet(place, "one").ShouldBe(Parquet(place, "several"));
        place.Run([.. command, "--lake", "one"]).Error.ShouldContain("in the lake already");

        var query = place.Run("query", "--measure", "flow", "--origin", "PHL", "--destination", "USA", "--edition", "2010-2015", "--lake", "one", "--format", "json");
        var row = JsonDocument.Parse(query.Out).RootElement[0];
        row.GetProperty("status").GetString().ShouldBe("estimated");
        row.GetProperty("dataset").GetString().ShouldBe("concord-flows-da-min-closed");
        row.GetProperty("copy").GetString().ShouldBe("estimated by Concord");
        row.GetProperty("value").GetDouble().ShouldBeInRange(1, 2_000_000);
        var another = place.Run([.. command[..^1], "8", "--lake", "one"]);
        another.Code.ShouldBe(1);
        another.Error.ShouldContain("the lake holds another release concord-flows-da-min-closed/2010-2015");
    }

    [Fact]
    public void An_interval_without_births_and_deaths_is_refused_with_what_is_missing()
    {
        using var place = Workplace.WithShippedFigures();

        var run = place.Run("estimate", "flows", "--from", "2020", "--to", "2024", "--lake", "mine");

        run.Code.ShouldBe(1, run.ToString());
        run.Error.ShouldContain("undesa-wpp: births and deaths of 1950 to 2023");
        Directory.Exists(place.PathOf("mine")).ShouldBeFalse();
    }

    [Fact]
    public void A_run_that_is_cancelled_ends_with_130_and_leaves_no_release()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent by kill");
        using var place = Workplace.WithShippedFigures();
        var running = ConcordProcess.Start(place, "estimate", "flows", "--from", "2015", "--to", "2020", "--draws", "100000", "--method", "sd_rev_neg", "--lake", "mine");
        running.StandardError.ReadLine().ShouldBe("1 July 2015 to 1 July 2020");

        using (var kill = System.Diagnostics.Process.Start("kill", ["-INT", running.Id.ToString(CultureInfo.InvariantCulture)])) kill.WaitForExit();
        var outcome = ConcordProcess.Finish(running);

        outcome.Code.ShouldBe(130, outcome.ToString());
        outcome.Error.ShouldContain("Cancelled");
        Directory.Exists(place.PathOf("mine/releases")).ShouldBeFalse();
    }

    private static string[] Own => ["estimate", "flows", "--stocks-start", "a.csv", "--stocks-end", "b.csv", "--demography", "c.csv", "--output", "out"];

    private static Workplace OwnTables()
    {
        var place = new Workplace();
        place.Write("a.csv", Stocks);
        place.Write("b.csv", LaterStocks);
        place.Write("c.csv", Events);
        return place;
    }

    private static string[] World(string year) =>
    [
        "estimate", "flows", "--stocks-start", SharedData.PathOf("golden", "flows", $"{year}_stock_start.csv"),
        "--stocks-end", SharedData.PathOf("golden", "flows", $"{year}_stock_end.csv"), "--demography", SharedData.PathOf("golden", "flows", $"{year}_demography.csv"),
    ];

    private static IEnumerable<string[]> Rows(Workplace place, string file) => File.ReadLines(place.PathOf(file)).Skip(1).Select(l => l.Split(','));

    private static IEnumerable<string> Parquet(Workplace place, string lake) =>
        Directory.EnumerateFiles(place.PathOf(lake), "*.*", SearchOption.AllDirectories).Where(f => f.EndsWith(".parquet", StringComparison.Ordinal) || f.EndsWith("release.json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(f => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f))));
}
