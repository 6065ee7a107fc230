using System.Globalization;
using Concord.Core;
using Concord.Estimation.Remittances;
using Concord.Statistics.Lakes;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Estimates;

/// <summary>What the lake gives for the remittances of one year by corridor.</summary>
/// <param name="Inputs">Stocks, receipts, incomes; null where a fault is an error.</param>
/// <param name="Year">Year of receipts and incomes.</param>
/// <param name="StockYear">Year of the stocks, the nearest that there is.</param>
/// <param name="Gdp">Gross domestic product by area, US dollars of the year; NaN where unknown.</param>
/// <param name="Releases">The releases behind them.</param>
/// <param name="Faults">What is missing, and notices about what was assumed.</param>
public sealed record LakeRemittanceInputs(
    RemittanceInputs? Inputs, int Year, int StockYear, double[] Gdp, IReadOnlyList<Release> Releases, IReadOnlyList<Fault> Faults)
{
    /// <summary>A year counts as known when at least so many areas have receipts and incomes.</summary>
    private const int Enough = 100;

    /// <summary>The latest year with receipts and incomes of a hundred areas or more; null where there is none.</summary>
    public static int? LatestYear(Lake lake)
    {
        var counts = new[] { Measure.RemittancesReceived, Measure.GdpPerHead }.Select(m =>
            lake.Best(new Query(m)).Where(o => o.Value is not null).GroupBy(o => o.Period.Year).Where(g => g.Count() >= Enough).Select(g => g.Key).ToHashSet()).ToList();
        return counts[0].Where(counts[1].Contains).Cast<int?>().Max();
    }

    /// <summary>Stocks of a dataset at the nearest date (the earlier of two), receipts and gross domestic product per head at purchasing power parity of the year.</summary>
    public static LakeRemittanceInputs Read(Lake lake, int year, string stocks = "undesa-stock")
    {
        var all = lake.Best(new Query(Measure.Stock) { Sex = Sex.Both, Dataset = stocks }).Where(o => o.Value is not null && o.From != o.To).ToList();
        var received = Known(lake, Measure.RemittancesReceived, year);
        var income = Known(lake, Measure.GdpPerHead, year);
        var faults = new List<Fault>();
        if (all.Count == 0) faults.Add(Missing(stocks, "no stocks", "migrant stocks by origin", "Import UN DESA's migrant stocks with 'concord import', or choose another dataset with --stocks"));
        if (received.Count == 0) faults.Add(Missing(Measure.RemittancesReceived.Code, Text($"nobody's receipts of {year}"), "remittances received of the year", "Choose another year with --year"));
        if (income.Count == 0) faults.Add(Missing(Measure.GdpPerHead.Code, Text($"nobody's income of {year}"), "gross domestic product per head of the year", "Choose another year with --year"));
        if (faults.Count > 0) return new(null, year, 0, [], [], faults);

        var stockYear = all.Select(o => o.Period.Year).Distinct().OrderBy(y => Math.Abs(y - year)).ThenBy(y => y).First();
        var corridors = all.Where(o => o.Period.Year == stockYear && o.FromArea is { Kind: AreaKind.Area } && o.ToArea is { Kind: AreaKind.Area }).ToList();
        Area[] areas = [.. corridors.SelectMany(o => new[] { o.FromArea!, o.ToArea! }).Distinct().OrderBy(a => a.Code, StringComparer.Ordinal)];
        var index = areas.Select((a, i) => (a.Id, i)).ToDictionary(x => x.Id, x => x.i);
        var table = new double[areas.Length * areas.Length];
        foreach (var o in corridors) table[index[o.From] * areas.Length + index[o.To]] = o.Value!.Value;
        double[] Column(Dictionary<int, Observation> figures) => [.. areas.Select(a => figures.TryGetValue(a.Id, out var o) ? o.Value!.Value : double.NaN)];

        var gdp = Known(lake, Measure.Gdp, year);
        faults.Add(new("remittances.stock-year", Severity.Notice, new Place(stocks), Text($"stocks of 1 July {stockYear} stand for {year}")));
        var homeless = received.Values.Where(o => o.Value > 0 && !index.ContainsKey(o.To)).ToList();
        if (homeless.Count > 0)
        {
            faults.Add(new("remittances.no-stocks", Severity.Warning, new Place(stocks),
                $"{string.Join(", ", homeless.Select(o => o.ToArea?.Code).Order(StringComparer.Ordinal))} receive {Text($"{homeless.Sum(o => o.Value!.Value) / 1e6:N0}")} million US dollars and are in no corridor of the stocks",
                NextStep: "They are left out"));
        }
        var releases = corridors.Select(o => o.Release).Concat(received.Values.Select(o => o.Release)).Concat(income.Values.Select(o => o.Release)).Concat(gdp.Values.Select(o => o.Release));
        return new(new([.. areas.Select(a => a.Code)], table, Column(received), Column(income)) { StocksName = Text($"{stocks} {stockYear}"), ReceivedName = Text($"remittances received {year}"), IncomeName = Text($"income per head {year}") },
            year, stockYear, Column(gdp), [.. releases.Distinct().OrderBy(r => r.Name, StringComparer.Ordinal)], faults);
    }

    private static Dictionary<int, Observation> Known(Lake lake, Measure measure, int year) =>
        lake.Best(new Query(measure).In(year)).Where(o => o.Value is not null && o.ToArea is { Kind: AreaKind.Area }).ToDictionary(o => o.To);

    private static Fault Missing(string place, string found, string expected, string next) => new("remittances.not-in-lake", Severity.Error, new Place(place), found, expected, next);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
