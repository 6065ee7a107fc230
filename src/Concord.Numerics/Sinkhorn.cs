namespace Concord.Numerics;

/// <summary>What became of an entropic transport.</summary>
/// <param name="Plan">Amounts, row-major, rows by columns.</param>
/// <param name="Cost">Σ cost · amount, without the entropy.</param>
/// <param name="Steps">Scalings that were done.</param>
/// <param name="MarginError">Largest share of its total by which a column was still moved at the last scaling.</param>
/// <param name="Converged">Whether the totals were met.</param>
public sealed record EntropicPlan(double[] Plan, double Cost, int Steps, double MarginError, bool Converged);

/// <summary>
/// Transport that is spread rather than sharp: the plan with given totals that minimises Σ cost·plan + ε Σ plan·(ln plan − 1) (Cuturi, "Sinkhorn distances", NIPS 2013). The scaling is done in logarithms,
/// so that a small ε does not underflow.
/// </summary>
public static class Sinkhorn
{
    private const int MostSteps = 100_000;
    private const double Tolerance = 1e-12;

    /// <summary>Computes the plan.</summary>
    /// <param name="cost">Cost of a unit, row-major; infinite where nothing may go.</param>
    /// <param name="rows">Totals of the rows, none below zero.</param>
    /// <param name="columns">Totals of the columns, with the same sum.</param>
    /// <param name="epsilon">Weight of the entropy, in the unit of the cost, above zero.</param>
    /// <param name="cancel">Stops between two scalings.</param>
    public static EntropicPlan Solve(ReadOnlySpan<double> cost, ReadOnlySpan<double> rows, ReadOnlySpan<double> columns, double epsilon, CancellationToken cancel = default)
    {
        var (total, other) = Total(cost, rows, columns, epsilon);
        if (Math.Abs(total - other) > 1e-9 * (total + other)) throw new ArgumentException("the totals of rows and columns differ", nameof(columns));
        return Scale(cost, rows, columns, epsilon, double.PositiveInfinity, double.PositiveInfinity, cancel);
    }

    /// <summary>
    /// The same with rows that may keep what they have and columns that may stay unfilled at a cost: the potentials of rows are then at most zero, those of columns at most that cost, and each scaling is cut off there.
    /// </summary>
    /// <param name="cost">Cost of a unit, row-major; infinite where nothing may go.</param>
    /// <param name="rows">What each row has at most.</param>
    /// <param name="columns">What each column wants.</param>
    /// <param name="epsilon">Weight of the entropy, in the unit of the cost, above zero.</param>
    /// <param name="unfilled">Cost of a unit that a column goes without.</param>
    /// <param name="cancel">Stops between two scalings.</param>
    public static EntropicPlan Partial(ReadOnlySpan<double> cost, ReadOnlySpan<double> rows, ReadOnlySpan<double> columns, double epsilon, double unfilled, CancellationToken cancel = default)
    {
        Total(cost, rows, columns, epsilon);
        return Scale(cost, rows, columns, epsilon, 0, unfilled / epsilon, cancel);
    }

    private static (double Rows, double Columns) Total(ReadOnlySpan<double> cost, ReadOnlySpan<double> rows, ReadOnlySpan<double> columns, double epsilon)
    {
        if (cost.Length != rows.Length * columns.Length) throw new ArgumentException("costs and totals do not fit", nameof(cost));
        if (!(epsilon > 0) || !double.IsFinite(epsilon)) throw new ArgumentOutOfRangeException(nameof(epsilon), epsilon, "the weight of the entropy is above zero");
        double total = 0, other = 0;
        foreach (var row in rows) total += row >= 0 && double.IsFinite(row) ? row : throw new ArgumentException("totals are finite and none is below zero", nameof(rows));
        foreach (var column in columns) other += column >= 0 && double.IsFinite(column) ? column : throw new ArgumentException("totals are finite and none is below zero", nameof(columns));
        return (total, other);
    }

    private static EntropicPlan Scale(ReadOnlySpan<double> cost, ReadOnlySpan<double> rows, ReadOnlySpan<double> columns, double epsilon, double mostF, double mostG, CancellationToken cancel)
    {
        int m = rows.Length, n = columns.Length;
        var plan = new double[m * n];
        // Potentials over ε: the plan is exp(f + g − cost/ε).
        var (f, g) = (new double[m], new double[n]);
        var terms = new double[Math.Max(m, n)];
        var (step, error) = (0, double.PositiveInfinity);
        // A large plan gets fewer scalings, so that it ends within half a minute.
        var limit = (int)Math.Clamp(2e9 / Math.Max(1.0, (double)m * n), 1000, MostSteps);
        while (step < limit && error > Tolerance)
        {
            if ((step & 0xFF) == 0) cancel.ThrowIfCancellationRequested();
            step++;
            for (var i = 0; i < m; i++)
            {
                for (var j = 0; j < n; j++) terms[j] = g[j] - (cost[(i * n) + j] / epsilon);
                f[i] = Bounded(Math.Log(rows[i]) - LogSum(terms.AsSpan(0, n)), mostF);
            }
            error = 0;
            for (var j = 0; j < n; j++)
            {
                for (var i = 0; i < m; i++) terms[i] = f[i] - (cost[(i * n) + j] / epsilon);
                var next = Bounded(Math.Log(columns[j]) - LogSum(terms.AsSpan(0, m)), mostG);
                // A potential at rest, or of a column that wants nothing.
                if (next != g[j]) error = Math.Max(error, Math.Abs(Math.Exp(Math.Clamp(g[j] - next, -700, 700)) - 1));
                g[j] = next;
            }
        }
        var paid = 0.0;
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < n; j++)
            {
                // A total of zero has a potential of minus infinity: nothing goes there.
                var amount = rows[i] > 0 && columns[j] > 0 ? Math.Exp(f[i] + g[j] - (cost[(i * n) + j] / epsilon)) : 0;
                plan[(i * n) + j] = amount;
                if (amount > 0) paid += amount * cost[(i * n) + j];
            }
        }
        return new(plan, paid, step, error, error <= Tolerance);
    }

    // A row or column that nothing may reach stays empty whatever its potential.
    private static double Bounded(double potential, double most) => double.IsPositiveInfinity(potential) && double.IsPositiveInfinity(most) ? 0 : Math.Min(potential, most);

    private static double LogSum(ReadOnlySpan<double> terms)
    {
        var most = double.NegativeInfinity;
        foreach (var term in terms) most = Math.Max(most, term);
        // Nothing may come here: the potential is bounded by its limit alone.
        if (double.IsNegativeInfinity(most)) return most;
        var sum = 0.0;
        foreach (var term in terms) sum += Math.Exp(term - most);
        return most + Math.Log(sum);
    }
}
