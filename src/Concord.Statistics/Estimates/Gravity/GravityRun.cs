using Concord.Core;
using Concord.Estimation.Gravity;
using Concord.Statistics.Lakes;

namespace Concord.Statistics.Estimates.Gravity;

/// <summary>An expected figure for a row of another table.</summary>
/// <param name="Line">Line of the row.</param>
/// <param name="Expected">Expected figure; null where an effect of the row was never fitted.</param>
/// <param name="Reason">Why it is unknown, or zero.</param>
public sealed record Prediction(int Line, double? Expected, string Reason);

/// <summary>A number of a changed world.</summary>
/// <param name="Level">At which level.</param>
/// <param name="Origin">Origin, or null for all origins together.</param>
/// <param name="Destination">Destination, or null for the people who would live elsewhere, of all areas.</param>
/// <param name="Before">People as observed.</param>
/// <param name="After">People in the changed world, with the band of 95 per cent that the coefficients' uncertainty gives.</param>
public sealed record ChangedFigure(CounterfactualLevel Level, string? Origin, string? Destination, double Before, Ranged After);

/// <summary>A specification that was fitted, with what follows from it.</summary>
public sealed record GravityResult
{
    /// <summary>The specification.</summary>
    public required GravitySpec Spec { get; init; }

    /// <summary>The fit, or null where the data could not be read.</summary>
    public GravityFit? Fit { get; init; }

    /// <summary>Where the data came from, with digests.</summary>
    public IReadOnlyList<(string Name, string Sha256)> Sources { get; init; } = [];

    /// <summary>Rows of the data that were read.</summary>
    public int RowsRead { get; init; }

    /// <summary>Rows that <c>where:</c> leaves out.</summary>
    public int NotWanted { get; init; }

    /// <summary>Rows left out because a cell is blank.</summary>
    public int Blank { get; init; }

    /// <summary>Line of each row of the fit.</summary>
    public IReadOnlyList<int> Lines { get; init; } = [];

    /// <summary>Expected figures for the other table.</summary>
    public IReadOnlyList<Prediction> Predictions { get; init; } = [];

    /// <summary>The changed world.</summary>
    public IReadOnlyList<ChangedFigure> Changed { get; init; } = [];

    /// <summary>Curves, by column.</summary>
    public IReadOnlyList<(string Column, PartialDependence Curve)> Curves { get; init; } = [];

    /// <summary>Everything that is wrong or worth knowing.</summary>
    public required IReadOnlyList<Fault> Faults { get; init; }

    /// <summary>Whether there are coefficients.</summary>
    public bool IsUsable => Fit is { IsUsable: true } && !Faults.Any(f => f.Severity == Severity.Error);
}

/// <summary>Reads the data of a specification, fits it, and computes what it asks for.</summary>
public static class GravityRun
{
    /// <summary>Runs a specification. Flaws of data come back as faults.</summary>
    /// <param name="spec">The model.</param>
    /// <param name="lake">The lake, for a specification that asks it; else null.</param>
    /// <param name="threads">Most threads; the result does not depend on it.</param>
    /// <param name="cancel">Stops soon.</param>
    /// <exception cref="Unavailable">A file cannot be read.</exception>
    public static GravityResult Execute(GravitySpec spec, Lake? lake, int threads, CancellationToken cancel = default)
    {
        var faults = new List<Fault>();
        string[] names = [.. spec.Columns];
        var table = spec.DataFile is { } file ? GravityTableReader.File(file, names, faults, cancel)
            : GravityTableReader.Panel(spec.Panel!, lake ?? throw new ArgumentNullException(nameof(lake)), names, faults);
        if (table is null) return new() { Spec = spec, Faults = faults };
        var wanted = table.Where(spec.Where);
        var blank = spec.DropMissing || spec.Panel is not null ? table.Blank(names) : [];
        int[] rows = [.. wanted.Where(r => !blank.Contains(r))];
        var levels = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var columns = new GravityColumns(table, rows, faults);
        var dependent = columns.Number(spec.Dependent);
        if (Array.FindIndex(dependent, y => y < 0) is >= 0 and var negative)
        {
            faults.Add(new("gravity.negative", Severity.Error, table.Place(rows[negative], spec.Dependent), $"'{table.Text(spec.Dependent, rows[negative])}'", "figures from zero on", "A Poisson model explains counts and amounts; correct the row or leave it out"));
        }
        var regressors = columns.Regressors(spec.Regressors, levels);
        var result = new GravityResult { Spec = spec, Sources = table.Sources, RowsRead = table.Rows, NotWanted = table.Rows - wanted.Length, Blank = wanted.Length - rows.Length, Lines = Array.ConvertAll(rows, table.Line), Faults = faults };
        if (faults.Exists(f => f.Severity == Severity.Error)) return result;
        var fit = GravityEstimator.Fit(new(table.Name, dependent, regressors, [.. spec.Effects.Select(e => table.Group(e, rows))], spec.Errors, [.. spec.Clusters.Select(c => table.Group(c, rows))]), threads, cancel);
        faults.AddRange(fit.Faults);
        result = result with { Fit = fit };
        if (!fit.IsUsable) return result;
        if (spec.Predict is { } other) result = result with { Predictions = Predict(spec, fit, other, levels, faults, cancel) };
        var uncertain = fit.Coefficients.Count > 0 && fit.Covariance.All(double.IsFinite);
        if (!uncertain && (spec.Counterfactual is not null || spec.Pictures.Count > 0))
        {
            faults.Add(new("gravity.no-draws", Severity.Error, spec.At("vcov"), "no standard errors, so no range for a picture or a changed world", NextStep: "Use other errors, or fewer effects"));
            return result;
        }
        result = result with { Curves = [.. spec.Pictures.Select(p => (p, Curve(spec, fit, table, rows, columns.Number(p), p, levels)))] };
        return spec.Counterfactual is null ? result : result with { Changed = ChangedWorlds.Compute(spec, fit, table, levels, faults, cancel) };
    }

    private static List<Prediction> Predict(GravitySpec spec, GravityFit fit, string path, Dictionary<string, IReadOnlyList<string>> levels, List<Fault> faults, CancellationToken cancel)
    {
        string[] names = [.. spec.Regressors.SelectMany(t => t.Columns).Concat(spec.Effects.SelectMany(e => e)).Distinct(StringComparer.Ordinal)];
        if (GravityTableReader.File(path, names, faults, cancel) is not { } table) return [];
        int[] rows = [.. Enumerable.Range(0, table.Rows)];
        var regressors = new GravityColumns(table, rows, faults).Regressors(spec.Regressors, levels);
        if (faults.Exists(f => f.Severity == Severity.Error)) return [];
        var by = regressors.ToDictionary(r => r.Term, r => r.Values, StringComparer.Ordinal);
        var effects = fit.Inputs.Effects.Select((e, i) => (Of: e.Levels.Select((l, at) => (l, fit.EffectValues[i][at])).ToDictionary(x => x.l, x => x.Item2, StringComparer.Ordinal), Group: table.Group(spec.Effects[i], rows))).ToList();
        var predictions = new List<Prediction>();
        foreach (var row in rows)
        {
            var eta = fit.Coefficients.Sum(c => c.Estimate * (c.Term == GravityInputs.Constant ? 1 : by[c.Term][row]));
            string? unknown = null;
            foreach (var (of, group) in effects)
            {
                var level = group.Levels[group.Codes[row]];
                if (!of.TryGetValue(level, out var value) || double.IsNaN(value)) unknown ??= $"{group.Name} {level} was not fitted";
                else eta += value;
            }
            var expected = Math.Exp(eta);
            predictions.Add(unknown is not null ? new(table.Line(row), null, unknown)
                : double.IsInfinity(expected) ? new(table.Line(row), null, "beyond the numbers a computer holds")
                : new(table.Line(row), expected, double.IsNegativeInfinity(eta) ? "an effect of the row has figures of zero only" : ""));
        }
        return predictions;
    }

    private static PartialDependence Curve(GravitySpec spec, GravityFit fit, GravityTable table, int[] rows, double[] values, string column, Dictionary<string, IReadOnlyList<string>> levels)
    {
        const int Points = 25;
        double[] sorted = [.. values.Order()];
        var (low, high) = (sorted[(int)(0.05 * (sorted.Length - 1))], sorted[(int)(0.95 * (sorted.Length - 1))]);
        double[] distinct = [.. sorted.Distinct().Take(Points + 1)];
        if (low == high) (low, high) = (sorted[0], sorted[^1]);
        double[] grid = distinct.Length <= Points ? distinct : [.. Enumerable.Range(0, Points).Select(i => low + ((high - low) * i / (Points - 1)))];
        var sample = PartialDependence.SampleRows(fit);
        int[] sampleRows = Array.ConvertAll(sample, i => rows[i]);
        return PartialDependence.Of(fit, sample, grid, grid[0], value =>
        {
            var there = new GravityColumns(table, sampleRows, []);
            var same = new double[sampleRows.Length];
            Array.Fill(same, value);
            there.Replace(column, same);
            var by = there.Regressors(spec.Regressors, levels).ToDictionary(r => r.Term, r => r.Values, StringComparer.Ordinal);
            return [.. fit.Coefficients.Select(c => by.GetValueOrDefault(c.Term) ?? [])];
        }, seed: 7);
    }
}
