using System.Globalization;
using Concord.Estimation.Prices;
using Concord.Tables;
using Concord.Testing;

namespace Concord.Estimation.Tests.Prices;

/// <summary>Reads the World Bank's service rows of 2011 to 2014 and its published corridor averages.</summary>
internal static class PriceRows
{
    private static IReadOnlyList<PriceService>? all;

    /// <summary>Every row of ten rounds.</summary>
    public static IReadOnlyList<PriceService> All => all ??= Read();

    /// <summary>Published averages by round, sender and receiver.</summary>
    public static Dictionary<(string Period, string From, string To), double> Published()
    {
        var published = new Dictionary<(string, string, string), double>();
        var (head, rows) = Table("rpw_corridors_databank_2011Q1-2020Q4.csv");
        foreach (var row in rows)
        {
            if (row.Length < 7 || row[3] != "ATCR.CORR") continue;
            for (var column = 6; column < row.Length; column++)
            {
                if (Number(row[column]) is { } value) published[($"{head[column][..4]}_{head[column][5]}Q", row[1], row[5])] = value;
            }
        }
        return published;
    }

    private static List<PriceService> Read()
    {
        var (head, rows) = Table("rpw_2011_2014q2_full.csv");
        int Column(string name) => Array.IndexOf(head, name);
        PriceQuote Quote(string[] row, string amount) => new(
            Number(row[Column($"{amount} lcu amount")]), Number(row[Column($"{amount} lcu fee")]), Number(row[Column($"{amount} lcu fx rate")]),
            Number(row[Column($"{amount} fx margin")]), Number(row[Column($"{amount} total cost %")]));
        return [.. rows.Select(x => new PriceService(
            x[Column("period")], x[Column("source")], x[Column("destination")], x[Column("firm")], x[Column("product")],
            Speed(x[Column("speed actual")]), x[Column("transparent")] == "yes", Accessible(x[Column("coverage")]),
            Number(x[Column("inter lcu bank fx")]), Quote(x, "cc1"), Quote(x, "cc2")))];
    }

    private static PriceSpeed Speed(string text) => text switch
    {
        "Less than one hour" => PriceSpeed.WithinAnHour,
        "Same day" => PriceSpeed.SameDay,
        "Next day" => PriceSpeed.NextDay,
        "2 days" => PriceSpeed.TwoDays,
        "3-5 days" => PriceSpeed.ThreeToFiveDays,
        "6 days or more" => PriceSpeed.SixDaysOrMore,
        _ => PriceSpeed.Unknown,
    };

    private static bool? Accessible(string coverage) => coverage is "" or "N/A" ? null : coverage == "Nationwide";

    private static double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static (string[] Head, List<string[]> Rows) Table(string file)
    {
        var rows = new List<string[]>();
        foreach (var sheet in TableFile.Open(SharedData.PathOf("data", "remittance_prices", file)).Sheets)
        {
            foreach (var row in sheet.Rows) if (row.Count > 1) rows.Add([.. Enumerable.Range(0, row.Count).Select(row.String)]);
        }
        return (rows[0], rows[1..]);
    }
}
