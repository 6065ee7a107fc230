using Concord.Core;
using Concord.Numerics;

namespace Concord.Estimation.Gravity;

/// <summary>A number with the range that the coefficients' uncertainty gives it.</summary>
/// <param name="Value">At the estimates.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public readonly record struct Ranged(double Value, double Low, double High);

/// <summary>One level of a counterfactual.</summary>
/// <param name="Level">Which.</param>
/// <param name="Corridors">People on each corridor that was asked for.</param>
/// <param name="Residents">People by destination.</param>
/// <param name="Moved">Half of all changes of corridors at the level: people who would live elsewhere.</param>
/// <param name="Unusable">Draws that gave no finite answer and were left out.</param>
public sealed record LevelBands(CounterfactualLevel Level, IReadOnlyList<Ranged> Corridors, IReadOnlyList<Ranged> Residents, Ranged Moved, int Unusable);

/// <summary>Counterfactuals with the uncertainty of the coefficients carried through by draws.</summary>
public static class CounterfactualBands
{
    /// <summary>Least number of usable draws for a band.</summary>
    public const int FewestDraws = 20;

    /// <summary>The levels: partial and with resistance, and in full where a wage response is stated.</summary>
    /// <param name="inputs">The changed world.</param>
    /// <param name="fit">The model, with standard errors.</param>
    /// <param name="wage">What is assumed of wages, or null for two levels only.</param>
    /// <param name="corridors">Corridors whose bands are wanted.</param>
    /// <param name="draws">How many draws, at least <see cref="FewestDraws"/>.</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <param name="cancel">Stops between two draws.</param>
    /// <returns>The levels, or a fault where a level has no answer at the estimates or too few draws have one.</returns>
    public static (IReadOnlyList<LevelBands> Levels, IReadOnlyList<Fault> Faults) Run(
        CounterfactualInputs inputs, GravityFit fit, WageResponse? wage, IReadOnlyList<int> corridors, int draws, ulong seed, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, FewestDraws);
        var source = new CoefficientDraws(fit, seed);
        var (levels, faults) = (new List<LevelBands>(), new List<Fault>());
        double[] estimates = [.. fit.Coefficients.Select(c => c.Estimate)];
        foreach (var level in Enum.GetValues<CounterfactualLevel>().Where(l => l != CounterfactualLevel.Full || wage is not null))
        {
            if (Counterfactual.At(level, inputs, estimates, wage) is not { } at)
            {
                faults.Add(NoAnswer(fit, level, "at the estimates"));
                continue;
            }
            var samples = new List<double[]>();
            for (var draw = 0; draw < draws; draw++)
            {
                cancel.ThrowIfCancellationRequested();
                if (Counterfactual.At(level, inputs, source.Draw(draw), wage) is { } people) samples.Add(Numbers(inputs, people, corridors));
            }
            if (samples.Count < FewestDraws)
            {
                faults.Add(NoAnswer(fit, level, FormattableString.Invariant($"in all but {samples.Count} of {draws} draws")));
                continue;
            }
            var ranged = Range(Numbers(inputs, at, corridors), samples);
            levels.Add(new(level, ranged[..corridors.Count], ranged[corridors.Count..^1], ranged[^1], draws - samples.Count));
        }
        return (levels, faults);
    }

    private static double[] Numbers(CounterfactualInputs inputs, double[] people, IReadOnlyList<int> corridors)
    {
        var moved = 0.0;
        for (var c = 0; c < people.Length; c++) moved += Math.Abs(people[c] - inputs.People[c]) / 2;
        return [.. corridors.Select(c => people[c]), .. Counterfactual.Residents(inputs, people), moved];
    }

    private static Ranged[] Range(double[] at, List<double[]> samples)
    {
        var ranged = new Ranged[at.Length];
        var sorted = new double[samples.Count];
        for (var i = 0; i < at.Length; i++)
        {
            for (var s = 0; s < sorted.Length; s++) sorted[s] = samples[s][i];
            Array.Sort(sorted);
            ranged[i] = new(at[i], Quantiles.OfSorted(sorted, 0.025), Quantiles.OfSorted(sorted, 0.975));
        }
        return ranged;
    }

    private static Fault NoAnswer(GravityFit fit, CounterfactualLevel level, string where) => new("gravity.no-counterfactual", Severity.Error, new Place(fit.Inputs.Name),
        $"the {level.ToString().ToLowerInvariant()} level has no finite answer {where}", NextStep: "Make the change smaller, or state a smaller wage response");
}
