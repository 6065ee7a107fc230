namespace Concord.Numerics;

/// <summary>
/// Flows between areas by birthplace, summed over birthplaces without ever building the cube of birth × origin × destination.
/// For a birthplace b with leavers r and arrivals c of one total T, the flow from i to j is r[i]·c[j]/T: the closed form of
/// proportional fitting on a uniform seed. Outward is a move out of the birthplace, return a move into it, transit any other.
/// </summary>
/// <param name="n">Number of areas; the tables are n × n, row-major, origin × destination.</param>
public sealed class BirthplaceAccount(int n)
{
    private readonly double[] arrivalsElsewhere = new double[n];

    /// <summary>Moves out of the birthplace.</summary>
    public double[] Outward { get; } = new double[n * n];

    /// <summary>Moves into the birthplace.</summary>
    public double[] Return { get; } = new double[n * n];

    /// <summary>Moves between two areas neither of which is the birthplace.</summary>
    public double[] Transit { get; } = new double[n * n];

    /// <summary>People who are in the same area at both ends, by area.</summary>
    public double[] Stayers { get; } = new double[n];

    /// <summary>Number of areas.</summary>
    public int Size => n;

    /// <summary>Forgets what was added.</summary>
    public void Clear()
    {
        Array.Clear(Outward);
        Array.Clear(Return);
        Array.Clear(Transit);
        Array.Clear(Stayers);
    }

    /// <summary>
    /// Adds birthplace <paramref name="birth"/>: <paramref name="leavers"/> by origin, <paramref name="arrivals"/> by destination, both summing to
    /// <paramref name="total"/>. What stays on the diagonal counts as stayers. A total of zero adds nothing.
    /// </summary>
    public void Add(int birth, ReadOnlySpan<double> leavers, ReadOnlySpan<double> arrivals, double total)
    {
        if (leavers.Length != n || arrivals.Length != n) throw new ArgumentException("one value an area is needed");
        if (!(total > 0)) return;
        arrivals.CopyTo(arrivalsElsewhere);
        arrivalsElsewhere[birth] = 0;
        for (var origin = 0; origin < n; origin++)
        {
            if (!(leavers[origin] > 0)) continue;
            var share = leavers[origin] / total;
            var target = (origin == birth ? Outward : Transit).AsSpan(origin * n, n);
            var before = target[origin];
            Lanes.AddScaled(share, arrivalsElsewhere, target);
            target[origin] = before;
            Stayers[origin] += share * arrivals[origin];
            if (origin != birth) Return[origin * n + birth] += share * arrivals[birth];
        }
    }

    /// <summary>Adds one cell of the cube, for flows that have no closed form.</summary>
    public void AddCell(int birth, int origin, int destination, double people)
    {
        if (origin == destination) Stayers[origin] += people;
        else if (origin == birth) Outward[origin * n + destination] += people;
        else if (destination == birth) Return[origin * n + destination] += people;
        else Transit[origin * n + destination] += people;
    }
}
