namespace Concord.Estimation.Labour;

/// <summary>What training a person for an occupation costs in an area, and who pays it, as shares that add up to one.</summary>
/// <param name="Area">Area of the training.</param>
/// <param name="Isco">Group of occupations.</param>
/// <param name="Cost">Cost for a person, US dollars.</param>
/// <param name="PublicOrigin">Share of the state of origin.</param>
/// <param name="Worker">Share of the worker and the family.</param>
/// <param name="EmployerOrigin">Share of employers in the origin.</param>
/// <param name="PublicDestination">Share of the state of destination.</param>
/// <param name="EmployerDestination">Share of employers in the destination.</param>
public sealed record TrainingCost(string Area, string Isco, double Cost, double PublicOrigin, double Worker, double EmployerOrigin, double PublicDestination, double EmployerDestination);

/// <summary>Training costs on a corridor by who bears them, US dollars.</summary>
public sealed record TrainingBurden(string From, string To, string Isco, double People, double PublicOrigin, double Worker, double EmployerOrigin, double PublicDestination, double EmployerDestination)
{
    /// <summary>What the origin paid, in whatever purse, for people who would work elsewhere.</summary>
    public double BorneByOrigin => PublicOrigin + Worker + EmployerOrigin;

    /// <summary>What the destination paid.</summary>
    public double BorneByDestination => PublicDestination + EmployerDestination;
}

/// <summary>Who bears the cost of training people who would work in another area.</summary>
public static class TrainingBurdens
{
    /// <summary>By corridor and occupation of the people, for the plan of least cost; the most exact row of costs is used. Also people whose training has no row.</summary>
    public static (IReadOnlyList<TrainingBurden> Burdens, double WithoutCost) Of(LabourFit fit, IReadOnlyList<TrainingCost> costs)
    {
        var (burdens, without) = (new List<TrainingBurden>(), 0.0);
        var moves = fit.Cells.Where(c => c.Least > 0).Select(c => (Supply: fit.Market.Supply[c.Supply], To: fit.Market.Demand[c.Demand].Area, c.Least)).Where(c => c.Supply.Area != c.To);
        foreach (var group in moves.GroupBy(c => (c.Supply.Area, c.To, c.Supply.Isco)).OrderBy(g => g.Key.Area, StringComparer.Ordinal).ThenBy(g => g.Key.To, StringComparer.Ordinal).ThenBy(g => g.Key.Isco, StringComparer.Ordinal))
        {
            var people = group.Sum(c => c.Least);
            var cost = costs.Where(c => c.Area == group.Key.Area && Isco.Covers(c.Isco, group.Key.Isco)).MaxBy(c => c.Isco.Length);
            if (cost is null) without += people;
            else burdens.Add(new(group.Key.Area, group.Key.To, group.Key.Isco, people, people * cost.Cost * cost.PublicOrigin, people * cost.Cost * cost.Worker, people * cost.Cost * cost.EmployerOrigin, people * cost.Cost * cost.PublicDestination, people * cost.Cost * cost.EmployerDestination));
        }
        return (burdens, without);
    }
}
