namespace Concord.Estimation.Flows;

/// <summary>
/// Four figures that sum up a table of flows. For effectiveness, aggregate net migration and intensity see Bell and others 2002, "Cross-national
/// comparison of internal migration"; for k, Courgeau 1973.
/// </summary>
/// <param name="Effectiveness">100·Σ|in − out| / Σ(in + out): of all moves, the per cent that redistribute people; null where nobody moved.</param>
/// <param name="CrudeIntensity">100 · moves / population.</param>
/// <param name="CourgeauK">Crude intensity / ln(areas²): comparable between divisions into more and fewer areas.</param>
/// <param name="Connectivity">Share of ordered pairs of areas with at least one mover, 0 to 1.</param>
public sealed record FlowIndices(double? Effectiveness, double CrudeIntensity, double CourgeauK, double Connectivity)
{
    /// <summary>The indices of a table, n × n, origin × destination; the diagonal is ignored. At least two areas and a positive population.</summary>
    public static FlowIndices Of(ReadOnlySpan<double> flows, ReadOnlySpan<double> population)
    {
        var n = population.Length;
        if (n < 2 || flows.Length != n * n) throw new ArgumentException("flows need areas × areas values, of two areas or more", nameof(flows));
        var people = Numerics.Lanes.Sum(population);
        if (!(people > 0)) throw new ArgumentException("indices need a positive population", nameof(population));
        var net = new double[n];
        double moves = 0;
        var corridors = 0;
        for (var origin = 0; origin < n; origin++)
        {
            for (var destination = 0; destination < n; destination++)
            {
                var flow = flows[origin * n + destination];
                if (origin == destination || flow == 0) continue;
                moves += flow;
                net[origin] -= flow;
                net[destination] += flow;
                // An estimate spreads thousandths of a person over corridors that nobody took.
                if (flow >= 1) corridors++;
            }
        }
        var redistributed = net.Sum(Math.Abs);
        var intensity = 100 * moves / people;
        return new(moves > 0 ? 50 * redistributed / moves : null, intensity, intensity / Math.Log((double)n * n), corridors / (n * (n - 1.0)));
    }
}
