using System.Globalization;
using Concord.Core;

namespace Concord.Estimation.Flows;

/// <summary>Areas that are estimated as one.</summary>
/// <param name="Area">Code of the merged area; may be one of the parts.</param>
/// <param name="Parts">Codes of its parts.</param>
/// <param name="Before">The rule holds for intervals that start before this year.</param>
/// <param name="Reason">Why, for readers.</param>
public sealed record AreaChange(string Area, IReadOnlyList<string> Parts, int Before, string Reason);

/// <summary>Merges areas that changed, by an explicit table; whoever disagrees passes another.</summary>
public static class AreaChanges
{
    private const string Table = "area_changes.csv";

    /// <summary>Version of <see cref="Default"/>, to be kept with results.</summary>
    public static string Version { get; } = EmbeddedTable.Version(Table);

    /// <summary>The table that comes with the program.</summary>
    public static IReadOnlyList<AreaChange> Default { get; } =
        [.. EmbeddedTable.Read(Table, 4).Select(x => new AreaChange(x[0], x[1].Split(' '), int.Parse(x[2], CultureInfo.InvariantCulture), x[3]))];

    /// <summary>
    /// The inputs with areas merged as <paramref name="changes"/> say: stocks, births and deaths are added, people born in one part and living in another
    /// become natives. A rule without effect (fewer than two of its areas are there) is left out; each of the others is a notice.
    /// </summary>
    public static (FlowInputs Inputs, IReadOnlyList<Fault> Notices) Apply(FlowInputs inputs, IReadOnlyList<AreaChange> changes)
    {
        inputs.ThrowIfShapesDiffer();
        var notices = new List<Fault>();
        foreach (var change in changes)
        {
            var group = change.Parts.Append(change.Area).ToHashSet(StringComparer.Ordinal);
            var present = inputs.Areas.Where(group.Contains).ToList();
            if (inputs.From >= change.Before || present.Count < 2) continue;
            inputs = Merge(inputs, [.. inputs.Areas.Select(x => group.Contains(x) ? change.Area : x)]);
            notices.Add(new("flows.areas-merged", Severity.Notice, new Place(inputs.Sources.StocksStart, Field: change.Area),
                $"{string.Join(" and ", present)} are estimated as {change.Area}: {change.Reason}"));
        }
        return (inputs, notices);
    }

    private static FlowInputs Merge(FlowInputs inputs, string[] renamed)
    {
        string[] areas = [.. renamed.Distinct(StringComparer.Ordinal)];
        var target = renamed.Select(x => Array.IndexOf(areas, x)).ToArray();
        return inputs with
        {
            Areas = areas,
            StocksStart = Square(inputs.StocksStart),
            StocksEnd = Square(inputs.StocksEnd),
            Births = Column(inputs.Births),
            Deaths = Column(inputs.Deaths),
        };

        double[] Square(double[] table)
        {
            var merged = new double[areas.Length * areas.Length];
            for (var cell = 0; cell < table.Length; cell++) merged[target[cell / target.Length] * areas.Length + target[cell % target.Length]] += table[cell];
            return merged;
        }

        double[] Column(double[] values)
        {
            var merged = new double[areas.Length];
            for (var area = 0; area < values.Length; area++) merged[target[area]] += values[area];
            return merged;
        }
    }
}
