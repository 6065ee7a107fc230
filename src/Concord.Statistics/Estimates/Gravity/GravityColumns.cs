using Concord.Core;
using Concord.Estimation.Gravity;

namespace Concord.Statistics.Estimates.Gravity;

/// <summary>Turns the terms of a specification into regressors on some rows of a table.</summary>
internal sealed class GravityColumns
{
    /// <summary>Most dummies of a term: more are fixed effects.</summary>
    private const int MostDummies = 500;

    private readonly GravityTable table;
    private readonly int[] rows;
    private readonly List<Fault> faults;
    private readonly Dictionary<string, double[]> numbers = new(StringComparer.Ordinal);

    public GravityColumns(GravityTable table, int[] rows, List<Fault> faults) => (this.table, this.rows, this.faults) = (table, rows, faults);

    /// <summary>A column as numbers.</summary>
    public double[] Number(string column) => numbers.TryGetValue(column, out var known) ? known : numbers[column] = table.Numbers(column, rows, faults);

    /// <summary>Puts other numbers into a column, as a changed world has them.</summary>
    public void Replace(string column, double[] values) => numbers[column] = values;

    /// <summary>The regressors of the terms. With <paramref name="levels"/> dummies are those of another table, for rows that are to be predicted.</summary>
    public List<Regressor> Regressors(IReadOnlyList<Term> terms, Dictionary<string, IReadOnlyList<string>> levels)
    {
        var regressors = new List<Regressor>();
        foreach (var term in terms)
        {
            List<Regressor> products = [new("", [])];
            foreach (var factor in term.Factors)
            {
                var columns = Of(factor, term, levels);
                products = [.. products.SelectMany(p => columns.Select(c => p.Term == "" ? c : new Regressor($"{p.Term}*{c.Term}", [.. p.Values.Zip(c.Values, (a, b) => a * b)])))];
            }
            foreach (var product in products.Where(p => !regressors.Exists(r => r.Term == p.Term))) regressors.Add(product);
        }
        return regressors;
    }

    private List<Regressor> Of(Factor factor, Term term, Dictionary<string, IReadOnlyList<string>> levels)
    {
        switch (factor.Kind)
        {
            case FactorKind.Number:
                return [new(factor.Column, Number(factor.Column))];
            case FactorKind.Log:
                var number = Number(factor.Column);
                var logs = Array.ConvertAll(number, v => v > 0 ? Math.Log(v) : double.NaN);
                // What is no number was told before.
                table.Report(Array.ConvertAll(number, v => v <= 0 ? double.NaN : 0), rows, factor.Column, faults, "gravity.log", "a number above zero, for its logarithm", $"Correct the cell, leave the row out by 'where:', or take {factor.Column} without log()");
                return [new($"log({factor.Column})", logs)];
            default:
                var values = levels.TryGetValue(factor.Column, out var known) ? known : levels[factor.Column] = table.Values(factor.Column, rows);
                if (values.Count > MostDummies + 1)
                {
                    faults.Add(new("gravity.too-many-dummies", Severity.Error, new Place(table.Name, Field: factor.Column), FormattableString.Invariant($"{values.Count} values for {term.Text}"), FormattableString.Invariant($"at most {MostDummies} dummies"), $"Put {factor.Column} among the fixed effects"));
                    return [];
                }
                return [.. values.Skip(1).Select(v => new Regressor($"{factor.Column}={v}", Array.ConvertAll(rows, r => table.Text(factor.Column, r) == v ? 1.0 : 0.0)))];
        }
    }
}
