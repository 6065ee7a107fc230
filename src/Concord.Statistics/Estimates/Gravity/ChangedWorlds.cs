using Concord.Core;
using Concord.Estimation.Gravity;

namespace Concord.Statistics.Estimates.Gravity;

/// <summary>Computes the changed world of a specification.</summary>
internal static class ChangedWorlds
{
    /// <summary>Corridors whose bands are written: the largest of those that change.</summary>
    private const int MostCorridors = 1000;

    public static IReadOnlyList<ChangedFigure> Compute(GravitySpec spec, GravityFit fit, GravityTable table, Dictionary<string, IReadOnlyList<string>> levels, List<Fault> faults, CancellationToken cancel)
    {
        var world = spec.Counterfactual!;
        var rows = table.Where(world.World);
        if (Corridors(world, table, rows, spec, faults) is not var (areas, origin, destination)) return [];
        var before = new GravityColumns(table, rows, faults);
        var people = before.Number(spec.Dependent);
        var after = new GravityColumns(table, rows, faults);
        var touched = table.Where(world.Rows).ToHashSet();
        var index = Enumerable.Range(0, rows.Length).Where(i => touched.Contains(rows[i])).ToHashSet();
        if (index.Count == 0) faults.Add(Bad(spec, "no row of the world changes", "rows that 'rows:' names"));
        foreach (var group in world.Set.Select(s => (s.Column, Change: (Func<double, double>)(_ => s.Value))).Concat(world.Multiply.Select(m => (m.Column, Change: (Func<double, double>)(v => v * m.Factor)))).GroupBy(c => c.Column))
        {
            var values = (double[])before.Number(group.Key).Clone();
            foreach (var one in group)
            {
                foreach (var i in index) values[i] = one.Change(values[i]);
            }
            after.Replace(group.Key, values);
        }
        var (then, now) = (after.Regressors(spec.Regressors, levels), before.Regressors(spec.Regressors, levels));
        if (then.SelectMany(r => r.Values).Any(v => !double.IsFinite(v))) faults.Add(Bad(spec, "a change that leaves a regressor without a number", "values above zero where the model takes a logarithm"));
        if (faults.Exists(f => f.Severity == Severity.Error)) return [];
        var change = fit.Coefficients.Select(c => then.FirstOrDefault(r => r.Term == c.Term)?.Values.Zip(now.First(r => r.Term == c.Term).Values, (a, b) => a - b).ToArray() ?? new double[rows.Length]).ToList();
        if (change.TrueForAll(c => Array.TrueForAll(c, v => v == 0)))
        {
            faults.Add(Bad(spec, "nothing that the model has an estimate for changes", "a column of a term that was kept"));
            return [];
        }
        var inputs = new CounterfactualInputs(origin, destination, people, change, areas.Count);
        int[] changing = [.. Enumerable.Range(0, rows.Length).Where(i => change.Exists(c => c[i] != 0)).OrderByDescending(i => people[i]).ThenBy(i => i)];
        if (changing.Length > MostCorridors) faults.Add(new("gravity.largest-corridors", Severity.Notice, spec.At("counterfactual"), FormattableString.Invariant($"{changing.Length} corridors change; the {MostCorridors} largest are written, and every destination")));
        int[] shown = [.. changing.Take(MostCorridors)];
        var (bands, failed) = CounterfactualBands.Run(inputs, fit, world.Wage, shown, world.Draws, world.Seed, cancel);
        faults.AddRange(failed);
        if (bands.FirstOrDefault(b => b.Unusable > 0) is { } odd) faults.Add(new("gravity.unusable-draws", Severity.Warning, spec.At("counterfactual"), FormattableString.Invariant($"{odd.Unusable} of {world.Draws} draws have no finite answer at the {odd.Level.ToString().ToLowerInvariant()} level and were left out: the band is too narrow")));
        var figures = new List<ChangedFigure>();
        var residents = Counterfactual.Residents(inputs, people);
        foreach (var band in bands)
        {
            figures.AddRange(shown.Select((c, i) => new ChangedFigure(band.Level, areas[origin[c]], areas[destination[c]], people[c], band.Corridors[i])));
            figures.AddRange(areas.Select((a, i) => new ChangedFigure(band.Level, null, a, residents[i], band.Residents[i])).Where(f => f.Before > 0 || f.After.Value > 0).OrderBy(f => f.Destination, StringComparer.Ordinal));
            figures.Add(new(band.Level, null, null, 0, band.Moved));
        }
        return figures;
    }

    private static (List<string> Areas, int[] Origin, int[] Destination)? Corridors(ChangedWorld world, GravityTable table, int[] rows, GravitySpec spec, List<Fault> faults)
    {
        var (areas, known, seen) = (new List<string>(), new Dictionary<string, int>(StringComparer.Ordinal), new HashSet<(int, int)>());
        int Number(string area)
        {
            if (known.TryGetValue(area, out var number)) return number;
            areas.Add(area);
            return known[area] = areas.Count - 1;
        }
        int[] origin = Array.ConvertAll(rows, r => Number(table.Text(world.Origin, r))), destination = Array.ConvertAll(rows, r => Number(table.Text(world.Destination, r)));
        for (var i = 0; i < rows.Length; i++)
        {
            if (seen.Add((origin[i], destination[i]))) continue;
            faults.Add(Bad(spec, FormattableString.Invariant($"the corridor {areas[origin[i]]} to {areas[destination[i]]} twice, again in row {table.Line(rows[i])}"), "one row for each corridor: name one period under 'world:'"));
            return null;
        }
        if (rows.Length == 0) faults.Add(Bad(spec, "no row in the world", "rows that 'world:' names"));
        return rows.Length == 0 ? null : (areas, origin, destination);
    }

    private static Fault Bad(GravitySpec spec, string found, string expected) => new("gravity.counterfactual", Severity.Error, spec.At("counterfactual"), found, expected, "See docs/methods/gravity.md");
}
