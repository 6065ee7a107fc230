using Concord.Core;
using Concord.Numerics;

namespace Concord.Estimation.Labour;

/// <summary>How well the people of one supply fit the posts of one demand, as numbers of people; nobody is assigned.</summary>
/// <param name="Supply">Place of the supply in the market's list.</param>
/// <param name="Demand">Place of the demand.</param>
/// <param name="Cost">Cost of the fit by the weights.</param>
/// <param name="Least">People in the plan of least cost.</param>
/// <param name="Spread">People in the entropic plan, which spreads over near alternatives.</param>
/// <param name="Agreement">The agreement that lets health personnel be shown; empty where none was needed.</param>
public sealed record FitCell(int Supply, int Demand, double Cost, double Least, double Spread, string Agreement);

/// <summary>People who are not shown on a corridor.</summary>
public sealed record Excluded(int Supply, string Destination, string Why);

/// <summary>The map of fit of a market.</summary>
public sealed record LabourFit
{
    /// <summary>The market.</summary>
    public required LabourMarket Market { get; init; }

    /// <summary>The weights.</summary>
    public required FitWeights Weights { get; init; }

    /// <summary>Weight of the entropy in the second plan.</summary>
    public required double Epsilon { get; init; }

    /// <summary>Fits with people in either plan.</summary>
    public required IReadOnlyList<FitCell> Cells { get; init; }

    /// <summary>Posts of each demand that stay unfilled in the plan of least cost.</summary>
    public required IReadOnlyList<double> Unfilled { get; init; }

    /// <summary>Total cost of the plan of least cost, unfilled posts included.</summary>
    public required double Cost { get; init; }

    /// <summary>Health personnel who are not shown.</summary>
    public required IReadOnlyList<Excluded> Excluded { get; init; }

    /// <summary>What a reader should know.</summary>
    public required IReadOnlyList<Fault> Faults { get; init; }

    /// <summary>People in the entropic plan below this are left out of the list: a plan that spreads gives everybody a crumb.</summary>
    private const double Crumb = 0.005;

    /// <summary>Computes both plans. Weights that make no sense are misuse; a market that is too large is a fault, and then there are no cells.</summary>
    public static LabourFit Of(LabourMarket market, FitWeights weights, double epsilon, CancellationToken cancel = default)
    {
        if (new[] { weights.Skill, weights.Language, weights.Recognition, weights.Distance, weights.Reach }.Any(w => !(w >= 0 && double.IsFinite(w)))) throw new ArgumentException("weights are finite and none is below zero", nameof(weights));
        var (m, n) = (market.Supply.Count, market.Demand.Count);
        var (faults, excluded) = (new List<Fault>(), new List<Excluded>());
        if ((long)m * n > LabourMarket.MostPairs)
        {
            faults.Add(new("labour.too-large", Severity.Error, new Place("supply and demand"), FormattableString.Invariant($"{m} rows of supply and {n} of demand"), FormattableString.Invariant($"at most {LabourMarket.MostPairs} pairs"), "Add up occupations to fewer digits, or take fewer areas at a time"));
            return new() { Market = market, Weights = weights, Epsilon = epsilon, Cells = [], Unfilled = [], Cost = 0, Excluded = [], Faults = faults };
        }
        var ties = market.Ties.ToDictionary(t => (t.From, t.To));
        var cost = new double[m * n];
        var agreements = new string[m * n];
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        string[] destinations = [.. market.Demand.Select(d => d.Area).Distinct().Order(StringComparer.Ordinal)];
        for (var i = 0; i < m; i++)
        {
            cancel.ThrowIfCancellationRequested();
            var admissions = destinations.ToDictionary(d => d, d => EthicalRecruitment.Of(market, market.Supply[i], d), StringComparer.Ordinal);
            excluded.AddRange(destinations.Where(d => !admissions[d].Shown).Select(d => new Excluded(i, d, admissions[d].Why)));
            for (var j = 0; j < n; j++)
            {
                var (supply, demand) = (market.Supply[i], market.Demand[j]);
                var tie = ties.GetValueOrDefault((supply.Area, demand.Area));
                var admission = admissions[demand.Area];
                if (tie is null && supply.Area != demand.Area) missing.Add($"{supply.Area} to {demand.Area}");
                agreements[(i * n) + j] = admission.Why;
                cost[(i * n) + j] = !admission.Shown || (tie is null && supply.Area != demand.Area) ? double.PositiveInfinity : weights.Cost(supply, demand, tie);
            }
        }
        if (missing.Count > 0) faults.Add(new("labour.no-tie", Severity.Warning, new Place("pairs"), $"{missing.Count} pairs of areas are not in the table, such as {string.Join(", ", missing.Take(3))}", "a row for each pair", "Without one, nobody is shown on the pair"));
        double[] people = [.. market.Supply.Select(s => s.People)], posts = [.. market.Demand.Select(d => d.Posts)];
        var (plan, unfilled, total) = TransportProgram.Solve(cost, people, posts, weights.Unfilled);
        var spread = Spread(cost, people, posts, weights.Unfilled, epsilon, faults, cancel);
        var cells = new List<FitCell>();
        for (var c = 0; c < plan.Length; c++)
        {
            if (plan[c] > 0 || spread[c] >= Crumb) cells.Add(new(c / n, c % n, cost[c], plan[c], spread[c], agreements[c]));
        }
        return new() { Market = market, Weights = weights, Epsilon = epsilon, Cells = cells, Unfilled = unfilled, Cost = total, Excluded = excluded, Faults = faults };
    }

    /// <summary>The entropic plan, in which people may stay unplaced and posts unfilled as in the other.</summary>
    private static double[] Spread(double[] cost, double[] people, double[] posts, double unfilled, double epsilon, List<Fault> faults, CancellationToken cancel)
    {
        var plan = Sinkhorn.Partial(cost, people, posts, epsilon, unfilled, cancel);
        if (!plan.Converged) faults.Add(new("labour.spread-open", Severity.Warning, new Place("the entropic plan"), FormattableString.Invariant($"posts still move by {plan.MarginError:0.0e+0} of their number after {plan.Steps} steps"), NextStep: "Use a larger --entropy"));
        return plan.Plan;
    }
}
