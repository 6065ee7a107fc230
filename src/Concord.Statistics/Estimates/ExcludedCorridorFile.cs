using Concord.Core;
using Concord.Estimation.Remittances;

namespace Concord.Statistics.Estimates;

/// <summary>A user's own list of corridors that get no remittances: <c>area, other, reason</c>.</summary>
public static class ExcludedCorridorFile
{
    private static readonly string[] Columns = ["area", "other", "reason"];

    /// <summary>Reads the list; an unknown area is an error.</summary>
    /// <exception cref="Unavailable">The file is not there or cannot be read.</exception>
    public static (IReadOnlyList<ExcludedCorridor> Pairs, IReadOnlyList<Fault> Faults) Read(string path, CancellationToken cancel = default)
    {
        var (pairs, faults) = (new List<ExcludedCorridor>(), new List<Fault>());
        foreach (var (row, at) in FlowTables.Rows(path, Columns, faults, cancel))
        {
            var codes = Columns[..2].Select(c => Code(c)).ToList();
            if (codes is [{ } area, { } other]) pairs.Add(new(area, other, row.String(at["reason"])));

            string? Code(string column)
            {
                var typed = row.String(at[column]);
                if (AreaCatalogue.Default.Find(typed) is { } found) return found.Code;
                faults.Add(new("remittances.unknown-area", Severity.Error, row.Place(at[column], column), $"'{typed}'", "the code of an area", "Find it with: concord areas TEXT"));
                return null;
            }
        }
        return (pairs, faults);
    }
}
