using Concord.Numerics;

namespace Concord.Estimation.Gravity;

/// <summary>Corridors of one period, and how much each one's predictor would change for a unit of each coefficient.</summary>
/// <param name="Origin">Number of each corridor's origin, from 0.</param>
/// <param name="Destination">Number of its destination.</param>
/// <param name="People">People on it; those who stay are a corridor from an area to itself, where they are known.</param>
/// <param name="Change">For each coefficient the change of its regressor on each corridor.</param>
/// <param name="Areas">Number of areas.</param>
public sealed record CounterfactualInputs(int[] Origin, int[] Destination, double[] People, IReadOnlyList<double[]> Change, int Areas);

/// <summary>What people do about wages, stated by the user: the model does not estimate it.</summary>
/// <param name="Elasticity">Elasticity θ of moving to the wage at the destination: zero or more.</param>
/// <param name="Response">Fall λ of the wage, in per cent, where one per cent more people live: zero or more.</param>
public sealed record WageResponse(double Elasticity, double Response);

/// <summary>People on each corridor at one of the three levels.</summary>
public enum CounterfactualLevel
{
    /// <summary>What origins offer elsewhere and wages stay as they are: each corridor changes by its own costs alone.</summary>
    Partial,

    /// <summary>The people of an origin are as many as before: what draws them to one destination takes them from others (multilateral resistance).</summary>
    Resistance,

    /// <summary>Wages answer too: more people press them down, fewer raise them, and that turns some away.</summary>
    Full,
}

/// <summary>
/// A changed world by the gravity model of migration (Anderson, "The gravity model", Annual Review of Economics 3, 2011): the share of origin j's people who live in i is w_i^θ δ_ji / W_j with
/// W_j = Σ_k w_k^θ δ_jk. Costs δ change by exp(Δx·β). Everything is computed as changes of observed shares, so that neither δ nor w need be known.
/// </summary>
public static class Counterfactual
{
    private const int MostSteps = 10_000;
    private const double Tolerance = 1e-10;

    /// <summary>People on each corridor at one level, for one set of coefficients. <paramref name="wage"/> is needed at the full level.</summary>
    /// <returns>People, or null where the wages did not settle or a number grew out of bounds.</returns>
    public static double[]? At(CounterfactualLevel level, CounterfactualInputs inputs, ReadOnlySpan<double> coefficients, WageResponse? wage = null)
    {
        Check(inputs, coefficients.Length, level, wage);
        var costs = new double[inputs.People.Length];
        for (var j = 0; j < coefficients.Length; j++) Lanes.AddScaled(coefficients[j], inputs.Change[j], costs);
        for (var c = 0; c < costs.Length; c++) costs[c] = Math.Exp(costs[c]);
        var result = level switch
        {
            CounterfactualLevel.Partial => Product(inputs.People, costs),
            CounterfactualLevel.Resistance => Shared(inputs, costs, null),
            _ => WithWages(inputs, costs, wage!),
        };
        return result is null || !Array.TrueForAll(result, double.IsFinite) ? null : result;
    }

    private static double[] Product(double[] people, double[] costs)
    {
        var result = new double[people.Length];
        for (var c = 0; c < result.Length; c++) result[c] = people[c] * costs[c];
        return result;
    }

    /// <summary>The people of each origin, shared out anew over its corridors.</summary>
    private static double[] Shared(CounterfactualInputs inputs, double[] costs, double[]? pull)
    {
        var result = new double[inputs.People.Length];
        var (before, after) = (new double[inputs.Areas], new double[inputs.Areas]);
        for (var c = 0; c < result.Length; c++)
        {
            result[c] = inputs.People[c] * costs[c] * (pull?[inputs.Destination[c]] ?? 1);
            before[inputs.Origin[c]] += inputs.People[c];
            after[inputs.Origin[c]] += result[c];
        }
        for (var c = 0; c < result.Length; c++)
        {
            var origin = inputs.Origin[c];
            if (after[origin] > 0) result[c] *= before[origin] / after[origin];
        }
        return result;
    }

    /// <summary>
    /// The wages at which people and wages agree. With θλ not below zero the answer is damped by the part of θλ that would overshoot, and comes to rest at the only such point.
    /// </summary>
    private static double[]? WithWages(CounterfactualInputs inputs, double[] costs, WageResponse wage)
    {
        var start = Residents(inputs, inputs.People);
        var pull = new double[inputs.Areas];
        Array.Fill(pull, 1.0);
        var power = wage.Elasticity * wage.Response;
        var damping = 1 / (1 + power);
        for (var step = 0; step < MostSteps; step++)
        {
            var people = Shared(inputs, costs, pull);
            var residents = Residents(inputs, people);
            var largest = 0.0;
            for (var area = 0; area < pull.Length; area++)
            {
                // Wages fall with residents by the power λ, and people answer by the power θ.
                var wanted = start[area] > 0 && residents[area] > 0 ? Math.Pow(residents[area] / start[area], -power) : 1;
                var next = pull[area] * Math.Pow(wanted / pull[area], damping);
                largest = Math.Max(largest, Math.Abs(Math.Log(next / pull[area])));
                pull[area] = next;
            }
            if (!double.IsFinite(largest)) return null;
            if (largest < Tolerance) return Shared(inputs, costs, pull);
        }
        return null;
    }

    /// <summary>People by destination.</summary>
    public static double[] Residents(CounterfactualInputs inputs, ReadOnlySpan<double> people)
    {
        var residents = new double[inputs.Areas];
        for (var c = 0; c < people.Length; c++) residents[inputs.Destination[c]] += people[c];
        return residents;
    }

    private static void Check(CounterfactualInputs inputs, int coefficients, CounterfactualLevel level, WageResponse? wage)
    {
        var n = inputs.People.Length;
        if (inputs.Origin.Length != n || inputs.Destination.Length != n || inputs.Change.Count != coefficients || inputs.Change.Any(c => c.Length != n))
            throw new ArgumentException("corridors, changes and coefficients do not fit", nameof(inputs));
        if (level == CounterfactualLevel.Full && wage is not { Elasticity: >= 0 and < double.PositiveInfinity, Response: >= 0 and < double.PositiveInfinity })
            throw new ArgumentException("the full level needs a wage response of zero or more", nameof(wage));
    }
}
