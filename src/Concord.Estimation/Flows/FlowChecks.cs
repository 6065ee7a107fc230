using System.Globalization;
using Concord.Core;
using Concord.Numerics;

namespace Concord.Estimation.Flows;

/// <summary>Looks for what makes flows impossible or doubtful, and names every case.</summary>
internal static class FlowChecks
{
    /// <summary>No table of people can hold more than this; a larger number is a unit mistaken.</summary>
    private const double MostPeople = 2e10;

    public static List<Fault> Check(FlowInputs inputs)
    {
        var faults = new List<Fault>();
        var (start, end, demography) = (inputs.Sources.StocksStart, inputs.Sources.StocksEnd, inputs.Sources.Demography);
        if (inputs.Size == 0) faults.Add(Error("flows.no-areas", start, null, "no area", "at least two areas"));
        if (inputs.To <= inputs.From) faults.Add(Error("flows.interval", start, null, $"an interval from {inputs.From} to {inputs.To}", "an end after the start"));
        foreach (var area in inputs.Areas.GroupBy(x => x, StringComparer.Ordinal).Where(x => x.Count() > 1))
        {
            faults.Add(Error("flows.area-twice", start, area.Key, $"the area {area.Key} stands twice", "each area once"));
        }
        CheckStocks(inputs, inputs.StocksStart, start, faults);
        CheckStocks(inputs, inputs.StocksEnd, end, faults);
        CheckCounts(inputs, inputs.Births, "births", demography, faults);
        CheckCounts(inputs, inputs.Deaths, "deaths", demography, faults);
        if (faults.Exists(x => x.Severity == Severity.Error)) return faults;

        CheckPopulation(inputs, inputs.StocksStart, start, inputs.Deaths, "deaths", faults);
        CheckPopulation(inputs, inputs.StocksEnd, end, inputs.Births, "births", faults);
        return faults;
    }

    public static IEnumerable<Fault> CheckSeed(FlowInputs inputs, double[]? seed)
    {
        if (seed is null) yield break;
        for (var cell = 0; cell < seed.Length; cell++)
        {
            if (seed[cell] >= 0 && double.IsFinite(seed[cell])) continue;
            var corridor = $"{inputs.Areas[cell / inputs.Size]} to {inputs.Areas[cell % inputs.Size]}";
            yield return Error("flows.seed", "seed", corridor, double.IsNaN(seed[cell]) ? "no number" : Text(seed[cell]), "a finite number, 0 or more");
        }
    }

    /// <summary>Says by how much births less deaths miss the change of all stocks; true where making up for it would change the natives by more than their own number.</summary>
    public static bool CheckWorld(FlowInputs inputs, List<Fault> faults)
    {
        var gap = inputs.Births.Sum() - inputs.Deaths.Sum() - (inputs.StocksEnd.Sum() - inputs.StocksStart.Sum());
        var natives = (Start: 0.0, End: 0.0);
        for (var area = 0; area < inputs.Size; area++)
        {
            natives.Start += Math.Max(0, inputs.StocksStart[area * (inputs.Size + 1)]);
            natives.End += Math.Max(0, inputs.StocksEnd[area * (inputs.Size + 1)]);
        }
        var found = $"births less deaths differ from the change of all stocks by {Text(gap)} people";
        if (Math.Abs(gap) / 2 > Math.Min(natives.Start, natives.End))
        {
            faults.Add(Error("flows.world", inputs.Sources.Demography, null, found, "a difference that the natives of all areas can take up; or use the open account"));
            return true;
        }
        if (Math.Abs(gap) >= 0.5)
        {
            faults.Add(new("flows.world-balanced", Severity.Notice, new Place(inputs.Sources.Demography), found,
                NextStep: "A closed account takes up half of it with the natives of each date, in proportion"));
        }
        return false;
    }

    public static Fault NoAccount(string table, FitReport report, IReadOnlyList<InfeasibleMargins> groups)
    {
        var error = $"no closed account exists or could be found; the nearest misses a margin by {Text(report.MarginError)} people";
        var names = groups.Take(3).Select(x => x.Excess > 0
            ? $"people born in {List(x.Births)} are {Text(x.Excess)} more than can live in {List(x.Residences)}"
            : $"people living in {List(x.Residences)} are {Text(-x.Excess)} more than were born in {List(x.Births)}");
        return new("flows.infeasible", Severity.Error, new Place(table), string.Join("; ", names.Prepend(error)),
            "stocks in which everybody who must have moved has somewhere to be",
            "Add the missing stocks of these areas, leave the areas out, or use the open account");
    }

    public static Fault SeedDoesNotFit(FlowInputs inputs, int birth, FlowMethod method, double error) =>
        Error("flows.seed-infeasible", "seed", $"born {inputs.Areas[birth]}",
            $"its zeros leave {Text(error)} people without a corridor ({method.Code()})", "a positive seed wherever people must have moved");

    private static string List(IReadOnlyList<string> areas) => areas.Count switch
    {
        0 => "no area",
        > 6 => string.Join(", ", areas.Take(5)) + $" and {areas.Count - 5} more areas",
        _ => string.Join(", ", areas),
    };

    private static void CheckStocks(FlowInputs inputs, double[] stocks, string table, List<Fault> faults)
    {
        var n = inputs.Size;
        for (var birth = 0; birth < n; birth++)
        {
            for (var residence = 0; residence < n; residence++)
            {
                var value = stocks[birth * n + residence];
                if (value is >= 0 and <= MostPeople) continue;
                var cell = $"born {inputs.Areas[birth]}, living in {inputs.Areas[residence]}";
                if (!double.IsFinite(value)) faults.Add(Error("flows.missing", table, cell, "no number", "a number of people; 0 where there is nobody"));
                else if (Math.Abs(value) > MostPeople) faults.Add(Error("flows.enormous", table, cell, $"{Text(value)} people", "persons, not thousands of them or another unit"));
                else if (value < 0 && birth != residence) faults.Add(Error("flows.negative", table, cell, $"{Text(value)} people", "0 or more"));
                else
                {
                    faults.Add(Warning("flows.negative-natives", table, cell, $"more people born abroad than inhabitants ({Text(-value)} too many)",
                        "The natives count as 0 and those born abroad are scaled to the population"));
                }
            }
        }
    }

    private static void CheckCounts(FlowInputs inputs, double[] counts, string what, string table, List<Fault> faults)
    {
        for (var area = 0; area < inputs.Size; area++)
        {
            var value = counts[area];
            if (value is >= 0 and <= MostPeople) continue;
            var cell = $"{what} of {inputs.Areas[area]}";
            if (!double.IsFinite(value)) faults.Add(Error("flows.missing", table, cell, "no number", $"the {what} of the whole interval"));
            else if (value < 0) faults.Add(Error("flows.negative", table, cell, $"{Text(value)} {what}", "0 or more"));
            else faults.Add(Error("flows.enormous", table, cell, $"{Text(value)} {what}", "persons, not thousands of them or another unit"));
        }
    }

    /// <summary>A population that is not positive though it holds people, or that is smaller than those who died in it or were born into it.</summary>
    private static void CheckPopulation(FlowInputs inputs, double[] stocks, string table, double[] counts, string what, List<Fault> faults)
    {
        var n = inputs.Size;
        for (var residence = 0; residence < n; residence++)
        {
            double population = 0, abroad = 0;
            for (var birth = 0; birth < n; birth++)
            {
                population += stocks[birth * n + residence];
                if (birth != residence) abroad += stocks[birth * n + residence];
            }
            var area = inputs.Areas[residence];
            if (population <= 0 && abroad > 0)
            {
                faults.Add(Error("flows.population", table, $"population of {area}", $"{Text(population)} inhabitants, {Text(abroad)} of them born abroad", "a population that holds them"));
            }
            else if (counts[residence] > population)
            {
                faults.Add(Error("flows.more-events-than-people", inputs.Sources.Demography, $"{what} of {area}",
                    $"{Text(counts[residence])} {what} and {Text(population)} inhabitants in the table \"{table}\"", $"fewer {what} than inhabitants"));
            }
        }
    }

    internal static string Text(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    internal static Fault Warning(string code, string table, string? field, string found, string? next = null) =>
        new(code, Severity.Warning, new Place(table, Field: field), found, NextStep: next);

    private static Fault Error(string code, string table, string? field, string found, string expected) =>
        new(code, Severity.Error, new Place(table, Field: field), found, expected);
}
