using System.Globalization;
using Concord.Core;
using Concord.Statistics.Lakes;

namespace Concord.Statistics.Estimates;

/// <summary>
/// How readily people go from one area to another, before margins are met: what the method papers call the seed. Evenly unless one is given.
/// </summary>
/// <param name="Name">Where it comes from, for the record.</param>
/// <param name="Make">Weights of origin (row) × destination (column) for a list of areas, and what was found; null where an error rules it out.</param>
public sealed record FlowPairing(string Name, Func<IReadOnlyList<string>, (double[]? Weights, IReadOnlyList<Fault> Faults)> Make)
{
    private static readonly string[] Columns = ["orig", "dest", "weight"];

    /// <summary>A table <c>orig, dest, weight</c>; a pair that is absent weighs nothing.</summary>
    public static FlowPairing FromFile(string path, CancellationToken cancel = default) => new(Path.GetFileName(path), areas => ReadFile(path, areas, cancel));

    /// <summary>
    /// One over the distance between the main cities of two areas, as CEPII gives it in the lake; a pair without a distance gets the median of the others,
    /// and a notice says how many there are.
    /// </summary>
    public static FlowPairing FromDistances(Lake lake) => new("inverse distance (CEPII)", areas => FromDistances(lake, areas));

    private static (double[]?, IReadOnlyList<Fault>) FromDistances(Lake lake, IReadOnlyList<string> areas)
    {
        var (index, n) = (Index(areas), areas.Count);
        var distances = new double[n * n];
        foreach (var o in lake.Best(new Query(Measure.Distance)).Where(o => o.Value > 0 && o.FromArea is not null && o.ToArea is not null))
        {
            if (index.TryGetValue(o.FromArea!.Code, out var from) && index.TryGetValue(o.ToArea!.Code, out var to)) distances[from * n + to] = o.Value!.Value;
        }
        var known = distances.Where(d => d > 0).Order().ToArray();
        if (known.Length == 0)
        {
            return (null, [new("flows.no-distances", Severity.Error, new Place("lake"), "no distances", "CEPII's distances",
                "Import dist_cepii with 'concord import', or give a table of your own by --pairing FILE")]);
        }
        var middle = 0.5 * (known[(known.Length - 1) / 2] + known[known.Length / 2]);
        List<Fault> faults = known.Length == n * n ? [] :
            [new("flows.distance-unknown", Severity.Notice, new Place("lake"), FormattableString.Invariant($"{n * n - known.Length:N0} pairs of areas have no distance and get the median of the others, {middle:N0} km"))];
        return ([.. distances.Select(d => 1 / (d > 0 ? d : middle))], faults);
    }

    private static (double[]?, IReadOnlyList<Fault>) ReadFile(string path, IReadOnlyList<string> areas, CancellationToken cancel)
    {
        var (index, n, faults) = (Index(areas), areas.Count, new List<Fault>());
        var (weights, seen) = (new double[n * n], new Dictionary<int, int>());
        var others = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (row, at) in FlowTables.Rows(path, Columns, faults, cancel))
        {
            var (from, to) = (row.String(at["orig"]), row.String(at["dest"]));
            if (!index.ContainsKey(from)) others.Add(from);
            if (!index.ContainsKey(to)) others.Add(to);
            if (!FlowTables.TryCount(row, at, "weight", faults, out var weight) || !index.TryGetValue(from, out var i) || !index.TryGetValue(to, out var j)) continue;
            var cell = i * n + j;
            if (!seen.TryAdd(cell, row.Number))
            {
                faults.Add(new("flows.pair-twice", Severity.Error, row.Place(at["weight"], "weight"),
                    string.Create(CultureInfo.InvariantCulture, $"{from} to {to} a second time, after row {seen[cell]}"), "each pair once", "Take one of the rows out"));
            }
            weights[cell] = weight;
        }
        if (faults.Exists(f => f.Severity == Severity.Error)) return (null, faults);
        if (others.Count > 0)
        {
            faults.Add(new("flows.pairing-areas", Severity.Notice, new Place(Path.GetFileName(path)), $"{others.Count.ToString(CultureInfo.InvariantCulture)} areas that the stocks do not have ({string.Join(", ", others.Take(5))}) are not used"));
        }
        if (seen.Count < n * n)
        {
            faults.Add(new("flows.pairing-absent", Severity.Notice, new Place(Path.GetFileName(path)), FormattableString.Invariant($"{n * n - seen.Count:N0} of {n * n:N0} pairs are absent and weigh nothing: nobody moves along them")));
        }
        return (weights, faults);
    }

    private static Dictionary<string, int> Index(IReadOnlyList<string> areas) => areas.Select((a, i) => (a, i)).ToDictionary(x => x.a, x => x.i, StringComparer.Ordinal);
}
