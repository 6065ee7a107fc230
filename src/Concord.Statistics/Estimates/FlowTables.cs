using System.Globalization;
using Concord.Core;
using Concord.Estimation.Flows;
using Concord.Tables;

namespace Concord.Statistics.Estimates;

/// <summary>
/// A user's own tables: stocks at two dates (<c>birth, residence, stock</c>) and events between them (<c>iso3, births, deaths</c>, and <c>pop0, pop1</c> where known).
/// The areas are those of the demography, in its order; codes are any words. A pair that is absent is 0; natives that are absent are the population less the others.
/// </summary>
public static class FlowTables
{
    private static readonly string[] StockColumns = ["birth", "residence", "stock"];
    private static readonly string[] EventColumns = ["iso3", "births", "deaths"];

    /// <summary>Reads the three files; null inputs where a fault is an error.</summary>
    /// <param name="stocksStart">Stocks at the start.</param>
    /// <param name="stocksEnd">Stocks at the end.</param>
    /// <param name="demography">Births, deaths and populations.</param>
    /// <param name="from">Year of the start.</param>
    /// <param name="to">Year of the end.</param>
    /// <param name="sex">Whom the tables count.</param>
    /// <param name="cancel">Stops between two rows.</param>
    /// <exception cref="Unavailable">A file is not there or cannot be read.</exception>
    public static (FlowInputs? Inputs, IReadOnlyList<Fault> Faults) Read(
        string stocksStart, string stocksEnd, string demography, int from, int to, Sex sex = Sex.Both, CancellationToken cancel = default)
    {
        var faults = new List<Fault>();
        var events = new Events(demography, faults, cancel);
        var index = events.Areas.Select((a, i) => (a, i)).ToDictionary(x => x.a, x => x.i, StringComparer.Ordinal);
        var start = Stocks(stocksStart, demography, index, events.PopulationStart, faults, cancel);
        var end = Stocks(stocksEnd, demography, index, events.PopulationEnd, faults, cancel);
        if (faults.Exists(f => f.Severity == Severity.Error)) return (null, faults);
        return (new FlowInputs(events.Areas, start, end, [.. events.Births], [.. events.Deaths], from, to, sex)
        {
            Sources = new(Path.GetFileName(stocksStart), Path.GetFileName(stocksEnd), Path.GetFileName(demography)),
        }, faults);
    }

    private static double[] Stocks(string path, string demography, Dictionary<string, int> index, List<double?> population, List<Fault> faults, CancellationToken cancel)
    {
        var n = index.Count;
        var table = new double[n * n];
        var seen = new Dictionary<int, int>();
        foreach (var (row, at) in Rows(path, StockColumns, faults, cancel))
        {
            var (birth, residence) = (row.String(at["birth"]), row.String(at["residence"]));
            if (!IsArea("birth", birth) | !IsArea("residence", residence) | !TryCount(row, at, "stock", faults, out var people)) continue;
            var cell = index[birth] * n + index[residence];
            if (!seen.TryAdd(cell, row.Number))
            {
                faults.Add(Error("flows.pair-twice", row.Place(at["stock"], "stock"), $"{birth} in {residence} a second time, after row {Text(seen[cell])}", "each pair once", "Add the rows up, or take one out"));
            }
            table[cell] = people;

            bool IsArea(string column, string code)
            {
                if (index.ContainsKey(code)) return true;
                faults.Add(Error("flows.unknown-area", row.Place(at[column], column), code.Length == 0 ? "no area" : $"the area {code}",
                    $"an area of {Path.GetFileName(demography)}", $"Add its births and deaths to {Path.GetFileName(demography)}, or take its rows out of the stocks"));
                return false;
            }
        }
        if (!faults.Exists(f => f.Severity == Severity.Error)) FillNatives(path, index, population, table, seen, faults);
        return table;
    }

    private static void FillNatives(
        string path, Dictionary<string, int> index, List<double?> population, double[] table, Dictionary<int, int> seen, List<Fault> faults)
    {
        var n = index.Count;
        foreach (var (code, area) in index)
        {
            var others = Enumerable.Range(0, n).Where(b => b != area).Sum(b => table[b * n + area]);
            var diagonal = area * n + area;
            var place = new Place(Path.GetFileName(path), Field: $"born {code}, living in {code}");
            if (seen.ContainsKey(diagonal))
            {
                var sum = others + table[diagonal];
                if (population[area] is { } stated && Math.Abs(stated - sum) > 1 + 1e-6 * sum)
                {
                    faults.Add(new("flows.population-differs", Severity.Warning, place, $"the stocks of {code} add up to {Text(sum)}, its population is {Text(stated)}",
                        NextStep: "The stocks are used as they are"));
                }
            }
            else if (population[area] is { } whole) table[diagonal] = whole - others;
            else faults.Add(Error("flows.no-natives", place, "neither natives nor a population", "a row of natives, or pop0 and pop1", "Add one of them: a column of stocks is the population of the area"));
        }
    }

    /// <summary>Rows of a file with the places of the wanted columns; a header without them is a fault and gives no rows.</summary>
    internal static IEnumerable<(TableRow Row, Dictionary<string, int> At)> Rows(string path, string[] wanted, List<Fault> faults, CancellationToken cancel)
    {
        var file = TableFile.Open(path);
        Dictionary<string, int>? at = null;
        var count = 0;
        foreach (var row in file.Sheets.Take(1).SelectMany(s => s.Rows))
        {
            if ((row.Number & 0xFFF) == 0) cancel.ThrowIfCancellationRequested();
            if (row.IsEmpty) continue;
            if (at is null)
            {
                at = new(StringComparer.Ordinal);
                for (var i = 0; i < row.Count; i++) at.TryAdd(row.String(i).ToLowerInvariant(), i);
                if (wanted.FirstOrDefault(c => !at.ContainsKey(c)) is not { } missing) continue;
                faults.Add(Error("flows.header", row.Place(), $"no column {missing}", "a first row with " + string.Join(", ", wanted), "Name the columns so"));
                yield break;
            }
            count++;
            yield return (row, at);
        }
        faults.AddRange(file.Faults);
        if (count == 0 && !file.Faults.Any(f => f.Severity == Severity.Error)) faults.Add(Error("flows.empty", new Place(file.Name), "no row", "rows with " + string.Join(", ", wanted), "Check that the file is the right one"));
    }

    internal static bool TryCount(TableRow row, Dictionary<string, int> at, string column, List<Fault> faults, out double value)
    {
        if (row.TryNumber(at[column], out value) && double.IsFinite(value)) return true;
        var cell = row.String(at[column]);
        faults.Add(Error("flows.not-a-number", row.Place(at[column], column), cell.Length == 0 ? "an empty cell" : $"'{(cell.Length > 60 ? cell[..60] + "…" : cell)}'",
            "a number with a point and no thousands marks", "Correct the cell; where the number is unknown, leave the area out of all three files"));
        return false;
    }

    private static Fault Error(string code, Place place, string found, string expected, string next) => new(code, Severity.Error, place, found, expected, next);

    private static string Text(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>The table of births and deaths, column by column.</summary>
    private sealed class Events
    {
        public Events(string path, List<Fault> faults, CancellationToken cancel)
        {
            var rowOf = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var (row, at) in Rows(path, EventColumns, faults, cancel))
            {
                var code = row.String(at["iso3"]);
                if (code.Length == 0 || !rowOf.TryAdd(code, row.Number))
                {
                    faults.Add(Error("flows.area-twice", row.Place(at["iso3"], "iso3"), code.Length == 0 ? "no area" : $"{code} a second time, after row {Text(rowOf[code])}", "each area once", "Correct the code, or take the row out"));
                    continue;
                }
                if (!TryCount(row, at, "births", faults, out var births) | !TryCount(row, at, "deaths", faults, out var deaths)) continue;
                Areas.Add(code);
                Births.Add(births);
                Deaths.Add(deaths);
                PopulationStart.Add(Known(row, at, "pop0", faults));
                PopulationEnd.Add(Known(row, at, "pop1", faults));
            }
        }

        public List<string> Areas { get; } = [];

        public List<double> Births { get; } = [];

        public List<double> Deaths { get; } = [];

        public List<double?> PopulationStart { get; } = [];

        public List<double?> PopulationEnd { get; } = [];

        private static double? Known(TableRow row, Dictionary<string, int> at, string column, List<Fault> faults) =>
            at.TryGetValue(column, out var i) && !row.IsBlank(i) && TryCount(row, at, column, faults, out var value) ? value : null;
    }
}
