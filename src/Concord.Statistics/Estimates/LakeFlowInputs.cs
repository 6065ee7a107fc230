using Concord.Core;
using Concord.Estimation.Flows;
using Concord.Statistics.Lakes;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Estimates;

/// <summary>What the lake gives for the flows of one interval.</summary>
/// <param name="Inputs">Stocks, births, deaths; null where a fault is an error.</param>
/// <param name="Releases">The releases behind them.</param>
/// <param name="Faults">What is missing, and notices about what was merged, left out or assumed.</param>
public sealed record LakeFlowInputs(FlowInputs? Inputs, IReadOnlyList<Release> Releases, IReadOnlyList<Fault> Faults)
{
    /// <summary>Dataset of the stocks.</summary>
    private const string Stocks = "undesa-stock";

    /// <summary>Dataset of births, deaths and population.</summary>
    private const string Demography = "undesa-wpp";

    /// <summary>Years of the stocks, rising: every two neighbours make an interval.</summary>
    public static IReadOnlyList<int> StockYears(Lake lake) =>
        [.. lake.Best(new Query(Measure.Stock) { Sex = Sex.Both, Dataset = Stocks }).Select(o => o.Period.Year).Distinct().Order()];

    /// <summary>
    /// Stocks of UN DESA at both dates, natives on the diagonal, births and deaths of World Population Prospects between them. Areas are those that both know;
    /// areas that changed are merged by <see cref="AreaChanges.Default"/>; people of unknown birthplace count as natives unless told otherwise.
    /// </summary>
    public static LakeFlowInputs Read(Lake lake, int from, int to, UnknownOrigin unknown = UnknownOrigin.AsNatives)
    {
        if (to <= from) throw new ArgumentException("an interval ends after its start", nameof(to));
        var faults = new List<Fault>();
        var stocks = lake.Best(new Query(Measure.Stock) { Sex = Sex.Both, Dataset = Stocks });
        foreach (var year in new[] { from, to }.Where(y => !stocks.Any(o => o.Period.Year == y)))
        {
            faults.Add(Missing(Stocks, $"no stocks of {Year(year)}", "one of " + string.Join(", ", stocks.Select(o => o.Period.Year).Distinct().Order().Select(Year)),
                stocks.Count == 0 ? "Import UN DESA's migrant stocks with 'concord import'" : "Choose other years with --from and --to"));
        }
        var wpp = lake.Best(new Query(Measure.Births, Measure.Deaths, Measure.PopulationChange, Measure.PopulationYearEnd) { Dataset = Demography });
        var people = new Population(wpp);
        if (people.LastYear < to || people.FirstYear > from)
        {
            faults.Add(Missing(Demography, wpp.Count == 0 ? "no births and deaths" : $"births and deaths of {Year(people.FirstYear)} to {Year(people.LastYear)}",
                $"every calendar year from {Year(from)} to {Year(to)}, half of the first and of the last",
                wpp.Count == 0 ? "Import World Population Prospects with 'concord import'" : "Choose other years with --from and --to, or import an edition that reaches further"));
        }
        Release[] releases = [.. stocks.Select(o => o.Release).Concat(wpp.Select(o => o.Release)).Distinct().OrderBy(r => r.Name, StringComparer.Ordinal)];
        if (faults.Count > 0) return new(null, releases, faults);

        var table = new StockReader(stocks);
        Area[] areas = [.. table.Areas.Where(people.Knows).OrderBy(a => a.Code, StringComparer.Ordinal)];
        if (areas.Length < 2)
        {
            faults.Add(Missing(Demography, "fewer than two areas with stocks and with births and deaths", "releases that speak of the same areas", "Import whole files of UN DESA"));
            return new(null, releases, faults);
        }
        var (start, end) = (areas.Select(a => people.At(a, from)).ToArray(), areas.Select(a => people.At(a, to)).ToArray());
        faults.AddRange(table.LeftOut(areas, [from, to], unknown));
        if (people.LevelYear > people.LastYear) faults.Add(new("flows.population-level", Severity.Notice, new Place(Demography),
            $"the population is counted back from the end of {Year(people.LevelYear)}; its change after {Year(people.LastYear)} is not there and is taken to be that of {Year(people.LastYear)}",
            NextStep: "An error of it moves the population of both dates alike, not their difference"));
        var inputs = new FlowInputs([.. areas.Select(a => a.Code)], Natives(from, start), Natives(to, end),
            [.. areas.Select(a => people.Births(a, from, to))], [.. areas.Select(a => people.Deaths(a, from, to))], from, to)
        {
            Sources = new($"{Stocks} {Year(from)}", $"{Stocks} {Year(to)}", Demography),
        };
        var (merged, notices) = AreaChanges.Apply(inputs, AreaChanges.Default);
        return new(merged, releases, [.. faults, .. notices]);

        double[] Natives(int year, double[] population) => StockTable.WithNatives(table.Square(areas, year), population, table.Unknown(areas, year), unknown);
    }

    /// <summary>
    /// Stocks of one sex. Births and deaths by sex are in no release, so only the methods that compare stocks can be had; any other is an error that says so.
    /// </summary>
    public static LakeFlowInputs ReadSex(Lake lake, int from, int to, Sex sex, IReadOnlyList<FlowMethod> methods)
    {
        if (to <= from) throw new ArgumentException("an interval ends after its start", nameof(to));
        var stocks = lake.Best(new Query(Measure.Stock) { Sex = sex, Dataset = Stocks });
        Release[] releases = [.. stocks.Select(o => o.Release).Distinct()];
        List<Fault> faults = [.. methods.Where(m => m is not (FlowMethod.StockDifferenceDrop or FlowMethod.StockDifferenceReverse)).Select(m => Missing(Demography,
            $"no births and deaths by sex for {m.Code()}", "sd_drop_neg or sd_rev_neg, which compare stocks only", "Choose one of them by --method, or give tables of one sex of your own"))];
        foreach (var year in new[] { from, to }.Where(y => !stocks.Any(o => o.Period.Year == y)))
        {
            faults.Add(Missing(Stocks, $"no stocks of {Year(year)} by sex", "one of " + string.Join(", ", stocks.Select(o => o.Period.Year).Distinct().Order().Select(Year)), "Choose other years with --from and --to"));
        }
        if (faults.Count > 0) return new(null, releases, faults);
        var table = new StockReader(stocks);
        Area[] areas = [.. table.Areas.OrderBy(a => a.Code, StringComparer.Ordinal)];
        var inputs = new FlowInputs([.. areas.Select(a => a.Code)], table.Square(areas, from), table.Square(areas, to), new double[areas.Length], new double[areas.Length], from, to, sex)
        {
            Sources = new($"{Stocks} {Year(from)}", $"{Stocks} {Year(to)}", "no births and deaths"),
        };
        var (merged, notices) = AreaChanges.Apply(inputs, AreaChanges.Default);
        return new(merged, releases, [.. table.LeftOut(areas, [from, to], UnknownOrigin.AsNatives), .. notices]);
    }

    internal static string Year(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static Fault Missing(string dataset, string found, string expected, string next) => new("flows.not-in-lake", Severity.Error, new Place(dataset), found, expected, next);

    /// <summary>People by birthplace and residence, from observations of one dataset.</summary>
    private sealed class StockReader(IReadOnlyList<Observation> stocks)
    {
        public IEnumerable<Area> Areas => stocks.SelectMany(o => new[] { o.FromArea, o.ToArea }).OfType<Area>().Where(a => a.Kind == AreaKind.Area).Distinct();

        public double[] Square(Area[] areas, int year)
        {
            var index = areas.Select((a, i) => (a.Id, i)).ToDictionary(x => x.Id, x => x.i);
            var table = new double[areas.Length * areas.Length];
            foreach (var o in stocks.Where(o => o.Period.Year == year && o.From != o.To && o.Value is not null))
            {
                if (index.TryGetValue(o.From, out var birth) && index.TryGetValue(o.To, out var residence)) table[birth * areas.Length + residence] = o.Value!.Value;
            }
            return table;
        }

        /// <summary>People born abroad of no known birthplace, by residence.</summary>
        public double[] Unknown(Area[] areas, int year)
        {
            var byResidence = stocks.Where(o => o.Period.Year == year && o.Value is not null && o.From != o.To && o.FromArea is not { Kind: AreaKind.Area }).ToLookup(o => o.To);
            return [.. areas.Select(a => byResidence[a.Id].Sum(o => o.Value!.Value))];
        }

        public IEnumerable<Fault> LeftOut(Area[] areas, int[] years, UnknownOrigin treatment)
        {
            var kept = areas.Select(a => a.Id).ToHashSet();
            foreach (var year in years)
            {
                var all = stocks.Where(o => o.Period.Year == year && o.Value is not null && o.From != o.To).ToList();
                var unknown = all.Where(o => kept.Contains(o.To) && o.FromArea is not { Kind: AreaKind.Area }).Sum(o => o.Value!.Value);
                if (unknown > 0)
                {
                    yield return new("flows.unknown-origin", Severity.Notice, new Place($"{Stocks} {Year(year)}"),
                        FormattableString.Invariant($"{unknown:N0} people of unknown birthplace ") +
                        (treatment == UnknownOrigin.ProRata ? "are spread over the known birthplaces of where they live: a sensitivity, not a better figure" : "count as natives of where they live"));
                }
                var outside = all.Where(o => o.FromArea is { Kind: AreaKind.Area } from && o.ToArea is { } to && (!kept.Contains(from.Id) || !kept.Contains(to.Id))).ToList();
                if (outside.Count == 0) continue;
                var names = outside.SelectMany(o => new[] { o.FromArea!, o.ToArea! }).Where(a => !kept.Contains(a.Id)).Select(a => a.Code).Distinct().Order(StringComparer.Ordinal);
                yield return new("flows.no-demography", Severity.Notice, new Place($"{Stocks} {Year(year)}"),
                    FormattableString.Invariant($"{outside.Sum(o => o.Value!.Value):N0} people of corridors with {string.Join(", ", names)} are left out: no births and deaths are known there"));
            }
        }
    }

    /// <summary>World Population Prospects of every area: events by calendar year, and the population of the end of one year.</summary>
    private sealed class Population
    {
        private readonly Dictionary<(string, int, int), double> values = [];
        private readonly HashSet<int> known = [];

        public Population(IReadOnlyList<Observation> figures)
        {
            foreach (var o in figures.Where(o => o.Value is not null)) values[(o.Measure.Code, o.To, o.Period.Year)] = o.Value!.Value;
            var events = figures.Where(o => o.Measure.Code == Measure.Births.Code).Select(o => o.Period.Year).ToList();
            (FirstYear, LastYear) = events.Count == 0 ? (0, 0) : (events.Min(), events.Max());
            LevelYear = figures.Where(o => o.Measure.Code == Measure.PopulationYearEnd.Code).Select(o => o.Period.Year).DefaultIfEmpty().Min();
            known = [.. figures.Select(o => o.To).Distinct().Where(IsWhole)];
        }

        public int FirstYear { get; }

        public int LastYear { get; }

        /// <summary>First year whose end has a population.</summary>
        public int LevelYear { get; }

        public bool Knows(Area area) => known.Contains(area.Id);

        public double Births(Area area, int from, int to) => Estimation.Flows.Demography.OverInterval(Years(Measure.Births, area.Id, from, to));

        public double Deaths(Area area, int from, int to) => Estimation.Flows.Demography.OverInterval(Years(Measure.Deaths, area.Id, from, to));

        /// <summary>Population on 1 July, counted back from the end of <see cref="LevelYear"/>.</summary>
        public double At(Area area, int year)
        {
            var yearEnd = values[(Measure.PopulationYearEnd.Code, area.Id, LevelYear)];
            for (var y = LevelYear; y > year; y--) yearEnd -= Change(area.Id, y);
            return Estimation.Flows.Demography.MidYear(yearEnd - Change(area.Id, year), yearEnd);
        }

        private double Change(int area, int year) => values[(Measure.PopulationChange.Code, area, Math.Min(year, LastYear))];

        private double[] Years(Measure measure, int area, int from, int to) => [.. Enumerable.Range(from, to - from + 1).Select(y => values[(measure.Code, area, y)])];

        private bool IsWhole(int area) => values.ContainsKey((Measure.PopulationYearEnd.Code, area, LevelYear)) &&
            Enumerable.Range(FirstYear, LastYear - FirstYear + 1).All(y => values.ContainsKey((Measure.Births.Code, area, y)) &&
                values.ContainsKey((Measure.Deaths.Code, area, y)) && values.ContainsKey((Measure.PopulationChange.Code, area, y)));
    }
}
