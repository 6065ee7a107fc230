using Concord.Core;

namespace Concord.Estimation.Flows;

/// <summary>Quantiles of draws for a list of quantities: sensitivity to the stated input error, not a confidence interval.</summary>
/// <param name="Lower">Lower end of the band.</param>
/// <param name="Median">Median of the draws; noise adds moves, so it lies above the estimate itself more often than below.</param>
/// <param name="Upper">Upper end of the band.</param>
public sealed record Band(double[] Lower, double[] Median, double[] Upper);

/// <summary>Bands of one method.</summary>
/// <param name="Method">The method.</param>
/// <param name="Corridors">By corridor, n × n, origin × destination.</param>
/// <param name="Outflow">By area: people who left it.</param>
/// <param name="Inflow">By area: people who came.</param>
/// <param name="Net">By area: inflow less outflow.</param>
/// <param name="Total">One element: all flows.</param>
public sealed record FlowBands(FlowMethod Method, Band Corridors, Band Outflow, Band Inflow, Band Net, Band Total);

/// <summary>What the draws say.</summary>
/// <param name="Settings">The stated error, the seed and the number of draws.</param>
/// <param name="Bands">In the order of the settings' methods; empty where faults rule the inputs out or no draw could be used.</param>
/// <param name="Unusable">Draws without a closed account; they are in no band.</param>
/// <param name="Faults">Why there are no bands.</param>
public sealed record FlowUncertainty(DrawSettings Settings, IReadOnlyList<FlowBands> Bands, int Unusable, IReadOnlyList<Fault> Faults);

/// <summary>
/// The spread between methods, the larger uncertainty: least and most that any of the estimates says.
/// </summary>
/// <param name="Least">By corridor, n × n.</param>
/// <param name="Most">By corridor, n × n.</param>
/// <param name="LeastTotal">Smallest total of a method.</param>
/// <param name="MostTotal">Largest total of a method.</param>
public sealed record MethodSpread(double[] Least, double[] Most, double LeastTotal, double MostTotal)
{
    /// <summary>The spread of <paramref name="estimates"/>, at least one. Independence is a bound, not a claim: leave it out.</summary>
    public static MethodSpread Of(IReadOnlyList<FlowEstimate> estimates)
    {
        if (estimates.Count == 0) throw new ArgumentException("no estimate has no spread", nameof(estimates));
        var least = (double[])estimates[0].Flows.Clone();
        var most = (double[])estimates[0].Flows.Clone();
        foreach (var estimate in estimates.Skip(1))
        {
            for (var cell = 0; cell < least.Length; cell++)
            {
                least[cell] = Math.Min(least[cell], estimate.Flows[cell]);
                most[cell] = Math.Max(most[cell], estimate.Flows[cell]);
            }
        }
        return new(least, most, estimates.Min(x => x.Total), estimates.Max(x => x.Total));
    }
}
