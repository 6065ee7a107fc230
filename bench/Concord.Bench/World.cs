using System.Globalization;
using Concord.Estimation.Flows;

namespace Concord.Bench;

/// <summary>The real world of 2015 to 2020 (229 areas), read from the reference tables.</summary>
internal static class World
{
    public static string Folder { get; } = Find();

    public static FlowInputs Read()
    {
        var demography = File.ReadLines(Path.Combine(Folder, "2015_demography.csv")).Skip(1).Select(x => x.Split(',')).ToArray();
        string[] areas = [.. demography.Select(x => x[0])];
        return new(areas, Square(areas, "2015_stock_start.csv"), Square(areas, "2015_stock_end.csv"),
            [.. demography.Select(x => double.Parse(x[1], CultureInfo.InvariantCulture))], [.. demography.Select(x => double.Parse(x[2], CultureInfo.InvariantCulture))], 2015, 2020);
    }

    public static double[] Seed(FlowInputs inputs) => Square(inputs.Areas, "2015_seed_invdist.csv");

    private static double[] Square(IReadOnlyList<string> areas, string file)
    {
        var index = areas.Select((x, i) => (x, i)).ToDictionary(x => x.x, x => x.i, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var table = new double[areas.Count * areas.Count];
        foreach (var line in File.ReadLines(Path.Combine(Folder, file)).Skip(1))
        {
            var text = line.AsSpan();
            var first = text.IndexOf(',');
            var second = first + 1 + text[(first + 1)..].IndexOf(',');
            table[index[text[..first]] * areas.Count + index[text[(first + 1)..second]]] = double.Parse(text[(second + 1)..], CultureInfo.InvariantCulture);
        }
        return table;
    }

    /// <summary>The environment variable CONCORD_SHARED, or the folder beside the project.</summary>
    private static string Find()
    {
        var shared = Environment.GetEnvironmentVariable("CONCORD_SHARED");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); shared is null && folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Concord.slnx"))) shared = Path.Combine(folder.FullName, "..", "shared");
        }
        return Path.Combine(shared ?? ".", "golden", "flows");
    }
}
