using System.Globalization;
using Concord.Core;
using Concord.Estimation.WhatIf;
using Concord.Statistics.Estimates;
using Concord.Statistics.Estimates.Gravity;

namespace Concord.Statistics.Effects;

/// <summary>Effects that a what-if may use: from a table with sources (<c>data/effects.csv</c>), or from a gravity model that the user fitted.</summary>
public static class EffectTable
{
    private static readonly string[] Columns = ["term", "outcome", "value", "std_error", "low", "high", "population", "period", "design", "source", "licence"];

    /// <summary>Reads the table; a row that is flawed is an error with its place and is not among the effects.</summary>
    /// <exception cref="Unavailable">The file is not there or cannot be read.</exception>
    public static (IReadOnlyList<Effect> Effects, IReadOnlyList<Fault> Faults) Read(string path, CancellationToken cancel = default)
    {
        var (effects, faults) = (new List<Effect>(), new List<Fault>());
        foreach (var (row, at) in FlowTables.Rows(path, Columns, faults, cancel))
        {
            var before = faults.Count;
            var (value, error, low, high) = (Number("value", needed: true), Number("std_error"), Number("low"), Number("high"));
            foreach (var needed in new[] { "term", "outcome", "population", "period", "design", "source", "licence" })
            {
                if (row.IsBlank(at[needed])) Reject(needed, "an empty cell", "a word: an effect without it must not be offered");
            }
            if (Effect.GradeOf(row.String(at["design"])) is null && !row.IsBlank(at["design"]))
            {
                Reject("design", $"'{Short(row.String(at["design"]))}'", "words that begin with association, natural experiment or experiment, as the design earns");
            }
            if (error is <= 0) Reject("std_error", Text(error.Value), "a number above 0");
            if (low is null != high is null) Reject(low is null ? "low" : "high", "an empty cell", "both ends of a range");
            if (low > high || value < low || value > high) Reject("value", Text(value ?? double.NaN), "a value within its range");
            if (faults.Count > before) continue;
            var effect = new Effect(row.String(at["term"]), row.String(at["outcome"]), value!.Value, error, low, high, row.String(at["population"]), row.String(at["period"]),
                row.String(at["design"]), row.String(at["source"]), row.String(at["licence"]));
            if (effects.Exists(e => e.Term == effect.Term && e.Outcome == effect.Outcome && e.Source == effect.Source)) Reject("term", effect.Term, "each term, outcome and source once");
            else effects.Add(effect);

            double? Number(string column, bool needed = false)
            {
                if (row.TryNumber(at[column], out var number) && double.IsFinite(number)) return number;
                if (needed || !row.IsBlank(at[column])) Reject(column, row.IsBlank(at[column]) ? "an empty cell" : $"'{Short(row.String(at[column]))}'", "a number with a point and no thousands marks");
                return null;
            }

            void Reject(string column, string found, string expected) =>
                faults.Add(new("effects.row", Severity.Error, row.Place(at[column], column), found, expected, "Correct the cell, or take the row out"));
        }
        // A table with its header and no row is an answer: nothing can be used.
        faults.RemoveAll(f => f.Code == "flows.empty");
        return (effects, faults);
    }

    /// <summary>The coefficients of a model that a user fitted, each with its standard error; the design is what the user stated of it.</summary>
    /// <exception cref="Unavailable">The folder cannot be read.</exception>
    public static (IReadOnlyList<Effect> Effects, IReadOnlyList<Fault> Faults) FromModel(string folder)
    {
        var (model, fault) = FittedGravity.Read(folder);
        if (model is null) return ([], [fault!]);
        var effects = model.Fixed();
        return ([.. model.Terms.Select(t => new Effect(t.Term, model.Dependent, t.Estimate, t.StandardError is > 0 ? t.StandardError : null, null, null,
            string.Create(CultureInfo.InvariantCulture, $"{model.Rows} rows of {string.Join(", ", model.Sources.Select(s => s.Name))}"), "as in the data",
            Effect.GradeOf(model.Design) is null ? $"association: {model.Design}" : model.Design, $"a gravity model of yours{effects}, {model.Errors} errors", "yours"))], []);
    }

    private static string Fixed(this FittedGravity model) => model.FixedEffects.Count == 0 ? "" : $" with fixed effects {string.Join(" and ", model.FixedEffects)}";

    private static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
