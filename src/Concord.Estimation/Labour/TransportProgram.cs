using Google.OrTools.LinearSolver;

namespace Concord.Estimation.Labour;

/// <summary>
/// The transport problem (Hitchcock, 1941): least total cost of filling columns from rows, where rows may keep what they have and columns may stay unfilled at a stated cost. Solved by GLOP of Google OR-Tools.
/// </summary>
public static class TransportProgram
{
    /// <summary>Solves.</summary>
    /// <param name="cost">Cost of a unit, row-major; infinite where nothing may go.</param>
    /// <param name="supply">What each row has at most.</param>
    /// <param name="demand">What each column wants.</param>
    /// <param name="unfilled">Cost of a unit that a column goes without.</param>
    /// <returns>Amounts (row-major), what each column goes without, and the total cost.</returns>
    public static (double[] Plan, double[] Unfilled, double Cost) Solve(double[] cost, double[] supply, double[] demand, double unfilled)
    {
        int m = supply.Length, n = demand.Length;
        if (cost.Length != m * n || cost.Any(double.IsNaN)) throw new ArgumentException("costs and totals do not fit", nameof(cost));
        if (supply.Concat(demand).Append(unfilled).Any(v => !(v >= 0 && double.IsFinite(v)))) throw new ArgumentException("totals are finite and none is below zero", nameof(supply));
        if (m == 0 || n == 0) return ([], [.. demand], demand.Sum() * unfilled);
        using var solver = Solver.CreateSolver("GLOP");
        var amounts = new Variable?[m * n];
        var rest = new Variable[n];
        var goal = solver.Objective();
        for (var j = 0; j < n; j++)
        {
            rest[j] = solver.MakeNumVar(0, double.PositiveInfinity, "");
            goal.SetCoefficient(rest[j], Clean(unfilled));
        }
        for (var i = 0; i < m; i++)
        {
            var row = solver.MakeConstraint(0, Clean(supply[i]), "");
            for (var j = 0; j < n; j++)
            {
                if (double.IsPositiveInfinity(cost[(i * n) + j])) continue;
                var amount = amounts[(i * n) + j] = solver.MakeNumVar(0, double.PositiveInfinity, "");
                goal.SetCoefficient(amount, Clean(cost[(i * n) + j]));
                row.SetCoefficient(amount, 1);
            }
        }
        for (var j = 0; j < n; j++)
        {
            var column = solver.MakeConstraint(Clean(demand[j]), Clean(demand[j]), "");
            column.SetCoefficient(rest[j], 1);
            for (var i = 0; i < m; i++)
            {
                if (amounts[(i * n) + j] is { } amount) column.SetCoefficient(amount, 1);
            }
        }
        goal.SetMinimization();
        // Every column can stay unfilled, so there always is a plan, and its cost is bounded below by zero.
        if (solver.Solve() != Solver.ResultStatus.OPTIMAL) throw new InvalidOperationException("the transport program has no optimum, although one exists");
        return ([.. amounts.Select(a => a is null ? 0 : Clean(a.SolutionValue()))], [.. rest.Select(r => Clean(r.SolutionValue()))], goal.Value());
    }

    // The simplex leaves crumbs of rounding, and gives up on amounts like 1e-56, so they go neither in nor out.
    private static double Clean(double value) => Math.Round(Math.Max(0, value), 9);
}
