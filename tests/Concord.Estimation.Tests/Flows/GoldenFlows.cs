using System.Globalization;
using Concord.Estimation.Flows;
using Concord.Testing;

namespace Concord.Estimation.Tests.Flows;

/// <summary>Reads the reference tables: what other programs computed from the same numbers, and what was published.</summary>
internal static class GoldenFlows
{
    public static FlowInputs World(int year)
    {
        var demography = Rows("flows", $"{year}_demography.csv").ToList();
        string[] areas = [.. demography.Select(x => x[0])];
        return new(areas,
            Square(areas, "flows", $"{year}_stock_start.csv"), Square(areas, "flows", $"{year}_stock_end.csv"),
            [.. demography.Select(x => Number(x[1]))], [.. demography.Select(x => Number(x[2]))], year, year + 5);
    }

    /// <summary>A worked example of four areas A to D.</summary>
    public static FlowInputs Example(string name)
    {
        string[] areas = ["A", "B", "C", "D"];
        var events = Rows("flows_small", $"{name}_births_deaths.csv").ToList();
        return new(areas,
            Square(areas, "flows_small", $"{name}_stock_start.csv"), Square(areas, "flows_small", $"{name}_stock_end.csv"),
            [.. events.Select(x => Number(x[1]))], [.. events.Select(x => Number(x[2]))], 2000, 2001);
    }

    /// <summary>A table of row key, column key, value; cells that are not in the file are zero, keys that are no area (sums) are left out.</summary>
    public static double[] Square(IReadOnlyList<string> areas, params string[] file) => Square(areas, Rows(file));

    public static double[] Square(IReadOnlyList<string> areas, IEnumerable<string[]> rows)
    {
        var index = areas.Select((x, i) => (x, i)).ToDictionary(x => x.x, x => x.i, StringComparer.Ordinal);
        var table = new double[areas.Count * areas.Count];
        foreach (var row in rows)
        {
            if (index.TryGetValue(row[^3], out var r) && index.TryGetValue(row[^2], out var c)) table[r * areas.Count + c] = Number(row[^1]);
        }
        return table;
    }

    public static IEnumerable<string[]> Rows(params string[] file) =>
        File.ReadLines(SharedData.PathOf(["golden", .. file])).Skip(1).Select(x => x.Replace("\"", "", StringComparison.Ordinal).Split(','));

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    public static double LargestDifference(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        left.Length.ShouldBe(right.Length);
        var largest = 0.0;
        for (var i = 0; i < left.Length; i++) largest = Math.Max(largest, Math.Abs(left[i] - right[i]));
        return largest;
    }
}
