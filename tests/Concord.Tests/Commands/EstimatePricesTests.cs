using System.Globalization;
using System.Text.Json;
using Concord.Testing;

namespace Concord.Tests.Commands;

/// <summary>From service rows to averages, through the program as a user runs it.</summary>
public sealed class EstimatePricesTests
{
    private const string Head =
        "period,source,destination,firm,product,speed actual,transparent,coverage,inter lcu bank fx," +
        "cc1 lcu amount,cc1 lcu fee,cc1 lcu fx rate,cc1 fx margin,cc1 total cost %,cc2 lcu amount,cc2 lcu fee,cc2 lcu fx rate,cc2 fx margin,cc2 total cost %\n";

    [Fact]
    public void The_world_Banks_rows_give_its_corridor_averages_and_its_averages_of_the_world()
    {
        using var place = Workplace.WithShippedFigures();

        var run = place.Run("estimate", "prices", "--services", SharedData.PathOf("data", "remittance_prices", "rpw_2011_2014q2_full.csv"), "--output", "out", "--format", "csv");

        run.Code.ShouldBe(0, run.ToString());
        var rounds = run.Lines.Skip(1).Select(l => l.Split(',')).ToDictionary(r => r[0], r => Math.Round(double.Parse(r[2], CultureInfo.InvariantCulture), 2));
        (rounds["2014-Q2"], rounds["2014-Q1"], rounds["2013-Q3"]).ShouldBe((8.14, 8.36, 8.93));
        var corridors = Rows(place, "out/corridors.csv").ToDictionary(r => (r[0], r[1], r[2]), r => double.Parse(r[4], CultureInfo.InvariantCulture));
        var published = Published().Where(p => corridors.ContainsKey(p.Key)).ToList();
        published.Count.ShouldBe(2167);
        published.Count(p => Math.Abs(corridors[p.Key] - p.Value) <= 0.01).ShouldBe(2167);
        run.Error.ShouldContain("28,467 services, 25,743 of which told their exchange rate");
        run.Error.ShouldContain("The last round is 2014-Q2: history, not what services ask today.");
        var account = JsonDocument.Parse(File.ReadAllText(place.PathOf("out/prices.json"))).RootElement;
        account.GetProperty("input").GetProperty("sha256").GetString()!.Length.ShouldBe(64);
        account.GetProperty("studies").GetArrayLength().ShouldBe(2);
        foreach (var file in account.GetProperty("files").EnumerateArray()) File.Exists(place.PathOf("out/" + file.GetString())).ShouldBeTrue();
    }

    [Fact]
    public void Every_average_of_a_small_file_is_what_a_hand_works_out()
    {
        using var place = new Workplace();
        // Two services tell their rate (6% and 10%), one does not; Kosovo has two codes and is one area.
        place.Write("rpw.csv", Head +
            "2014_1Q,ARE,PHL,One,Cash to cash,Same day,yes,Nationwide,50,200,8,49,2,6,500,8,49,2,3.6\n" +
            "2014_1Q,ARE,PHL,Two,Online service,6 days or more,yes,Nationwide,50,200,10,47.5,5,10,500,10,47.5,5,7\n" +
            "2014_1Q,ARE,PHL,Hidden,Online service,Same day,no,Nationwide,50,200,2,,0,1,500,2,,0,0.4\n" +
            "2014_1Q,RUS,KSV,Three,N/A,N/A,yes,N/A,1,200,2,1,0,1,500,2,1,0,0.4\n" +
            "2014_1Q,DEU,XKX,Four,Cash to cash,2 days,yes,Nationwide,1,200,-2,1,0,-1,500,-2,1,0,-0.4\n");

        var run = place.Run("estimate", "prices", "--services", "rpw.csv", "--output", "out");

        run.Code.ShouldBe(0, run.ToString());
        // Services, mean, fee, margin, SmaRT with its number and how many of those do not say who can use them.
        Rows(place, "out/corridors.csv").Select(r => string.Join(',', r[1..10])).ShouldBe(["ARE,PHL,2,8,4.5,3.5,6,1,0", "DEU,XKX,1,-1,-1,0,-1,1,0", "RUS,XKX,1,1,1,0,,,"]);
        // The world: 6, 10 and −1, without the one from Russia; two corridors cost no more than 5%.
        Rows(place, "out/rounds.csv").ShouldHaveSingleItem().ShouldBe(["2014-Q1", "3", "5", (8.0 / 3).ToString("R", CultureInfo.InvariantCulture), (7.0 / 3).ToString("R", CultureInfo.InvariantCulture), "", "", "3", "1"]);
        Rows(place, "out/receivers.csv").Select(r => string.Join(',', r[1..4])).ShouldBe(["PHL,2,8", "XKX,2,0"]);
        Rows(place, "out/senders.csv").Select(r => string.Join(',', r[1..4])).ShouldBe(["ARE,2,8", "DEU,1,-1", "RUS,1,1"]);
        Rows(place, "out/instruments.csv").Select(r => string.Join(',', r[1..4])).ShouldBe(["Cash to cash,2,2.5", "Online service,1,10", "not stated,1,1"]);
        Rows(place, "out/speeds.csv").Select(r => r[1]).ShouldBe(["not stated", "same day", "2 days", "6 days or more"]);
        run.Error.ShouldContain("no weighted average and no savings", Case.Insensitive);
    }

    [Fact]
    public void A_corridor_is_shown_with_its_parts_and_what_a_lower_price_would_save()
    {
        using var place = Workplace.WithShippedFigures();
        place.Write("rpw.csv", Head + "2014_1Q,ARE,PHL,One,Cash to cash,Same day,yes,Nationwide,50,200,8,49,2,6,500,8,49,2,3.6\n");

        var run = place.Run("estimate", "prices", "--services", "rpw.csv", "--from", "ARE", "--to", "PHL", "--format", "json");

        run.Code.ShouldBe(0, run.ToString());
        var row = JsonDocument.Parse(run.Out).RootElement[0];
        var money = row.GetProperty("dollars").GetDouble();
        money.ShouldBeGreaterThan(1e9);
        row.GetProperty("saving_at_5").GetDouble().ShouldBe(money * 0.01, 1);
        row.GetProperty("saving_at_3").GetDouble().ShouldBe(money * 0.03, 1);
        run.Error.ShouldContain("modelled, never measured");
        place.Run("estimate", "prices", "--services", "rpw.csv", "--from", "USA").Code.ShouldBe(1);
    }

    [Theory]
    [InlineData("2014_1Q,ARE,PHL,One,Cash,Same day,yes,Nationwide,50,200,eight,49,2,6,500,8,49,2,3.6", "rpw.csv, row 2, column 11 (cc1 lcu fee): 'eight'")]
    [InlineData("2014_1Q,ARE,PHL,One,Cash,Same day,yes,Nationwide,50,\"1,000\",8,49,2,6,500,8,49,2,3.6", "rpw.csv, row 2, column 10 (cc1 lcu amount): '1,000'")]
    [InlineData("2014_5Q,ARE,PHL,One,Cash,Same day,yes,Nationwide,50,200,8,49,2,6,500,8,49,2,3.6", "rpw.csv, row 2, column 1 (period): '2014_5Q'")]
    [InlineData("2014_1Q,ARE,QQQ,One,Cash,Same day,yes,Nationwide,50,200,8,49,2,6,500,8,49,2,3.6", "rpw.csv, row 2, column 3 (destination): 'QQQ'")]
    [InlineData("2014_1Q,ARE,PHL,One,Cash,Same day,perhaps,Nationwide,50,200,8,49,2,6,500,8,49,2,3.6", "rpw.csv, row 2, column 7 (transparent): 'perhaps'")]
    [InlineData("", "rpw.csv: no row")]
    public void A_row_that_cannot_be_used_is_named_and_nothing_is_written(string row, string message)
    {
        using var place = new Workplace();
        place.Write("rpw.csv", Head + row + "\n");

        var run = place.Run("estimate", "prices", "--services", "rpw.csv", "--output", "out");

        run.Code.ShouldBe(1, run.ToString());
        run.Error.ShouldContain(message);
        run.Error.ShouldContain("nothing was written");
        Path.Exists(place.PathOf("out")).ShouldBeFalse();
    }

    [Fact]
    public void Corridor_averages_are_not_service_rows_and_an_odd_amount_is_refused()
    {
        using var place = new Workplace();
        place.Write("rpw.csv", "period,source_code,destination_code,avg\n2014_1Q,ARE,PHL,3\n");

        place.Run("estimate", "prices", "--services", "rpw.csv").Error.ShouldContain("no column 'source'");
        place.Run("estimate", "prices", "--services", "rpw.csv", "--amount", "300").Error.ShouldContain("200 and 500 US dollars, not 300");
        place.Run("estimate", "prices", "--services", "none.csv").Error.ShouldContain("There is no file 'none.csv'");
    }

    private static IEnumerable<string[]> Rows(Workplace place, string file) => File.ReadLines(place.PathOf(file)).Skip(1).Select(l => l.Split(','));

    /// <summary>Averages that the World Bank publishes, by round, sender and receiver.</summary>
    private static Dictionary<(string, string, string), double> Published()
    {
        var published = new Dictionary<(string, string, string), double>();
        var lines = File.ReadLines(SharedData.PathOf("data", "remittance_prices", "rpw_corridors_databank_2011Q1-2020Q4.csv")).Select(Cells).ToList();
        foreach (var row in lines.Skip(1).Where(r => r.Length > 6 && r[3] == "ATCR.CORR"))
        {
            for (var column = 6; column < row.Length; column++)
            {
                if (double.TryParse(row[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) published[($"{lines[0][column][..4]}-Q{lines[0][column][5]}", row[1], row[5])] = value;
            }
        }
        return published;

        static string[] Cells(string line) => [.. System.Text.RegularExpressions.Regex.Split(line, ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)").Select(c => c.Trim('"'))];
    }
}
