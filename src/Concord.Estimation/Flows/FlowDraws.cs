using Concord.Core;
using Concord.Numerics;

namespace Concord.Estimation.Flows;

/// <summary>Sensitivity of flows to errors of the stocks, by drawing the errors many times.</summary>
public static class FlowDraws
{
    /// <summary>
    /// Draws, estimates, and takes quantiles. The result depends on inputs and settings only, not on the number of threads. Arrays or settings that
    /// make no sense are misuse and throw; cancelling throws <see cref="OperationCanceledException"/>; flaws of the inputs come back as faults.
    /// </summary>
    /// <param name="inputs">Stocks, births, deaths.</param>
    /// <param name="settings">The stated error and how often to draw.</param>
    /// <param name="progress">Told the number of draws done, now and then, from any thread.</param>
    /// <param name="cancel">Stops between two draws.</param>
    public static FlowUncertainty Run(FlowInputs inputs, DrawSettings settings, IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        inputs.ThrowIfShapesDiffer();
        settings.ThrowIfMisused();
        var faults = FlowChecks.Check(inputs);
        var closed = settings.Methods.Any(x => x.IsClosedAccounting());
        if (faults.Exists(x => x.Severity == Severity.Error) || (closed && FlowChecks.CheckWorld(inputs, faults))) return new(settings, [], 0, faults);

        var accounting = new Accounting(inputs.Size);
        if (closed)
        {
            accounting.Load(inputs, closed: true);
            var (start, end) = accounting.FitBirthplaces();
            if (start.Status != FitStatus.Converged || end.Status != FitStatus.Converged) return NoAccount(inputs, settings, faults, "the stocks themselves have no closed account");
        }
        var startFactors = (accounting.StartFactors, accounting.EndFactors);
        var samples = settings.Methods.Select(_ => new Samples(inputs.Size, settings.Draws)).ToArray();
        var usable = new bool[settings.Draws];
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = settings.Threads, CancellationToken = cancel };
        Parallel.For(0, settings.Draws, options, () => new Draw(inputs, settings, startFactors), (number, _, draw) =>
        {
            usable[number] = draw.Run(number, (method, flows) => samples[method].Keep(number, flows));
            progress?.Report(Interlocked.Increment(ref done));
            return draw;
        }, _ => { });

        int[] good = [.. Enumerable.Range(0, settings.Draws).Where(x => usable[x])];
        if (good.Length == 0) return NoAccount(inputs, settings, faults, "no draw has a closed account");
        double[] shares = [(1 - settings.Coverage) / 2, 0.5, (1 + settings.Coverage) / 2];
        return new(settings, [.. settings.Methods.Select((x, i) => samples[i].Bands(x, good, shares, settings.Threads, cancel))], settings.Draws - good.Length, faults);
    }

    private static FlowUncertainty NoAccount(FlowInputs inputs, DrawSettings settings, List<Fault> faults, string found)
    {
        faults.Add(new("flows.draws", Severity.Error, new Place(inputs.Sources.StocksStart), found,
            NextStep: "Estimate without draws: the faults name the areas that stop the account"));
        return new(settings, [], settings.Draws, faults);
    }

    /// <summary>The draws of one method.</summary>
    private sealed class Samples(int n, int draws)
    {
        private readonly CompactSamples corridors = new(n * n, draws);
        private readonly double[][] outflow = new double[draws][];
        private readonly double[][] inflow = new double[draws][];
        private readonly double[] total = new double[draws];

        public void Keep(int number, double[] flows)
        {
            corridors.Write(number, flows);
            var (from, to) = (new double[n], new double[n]);
            for (var origin = 0; origin < n; origin++)
            {
                var row = flows.AsSpan(origin * n, n);
                from[origin] = Lanes.Sum(row);
                Lanes.AddScaled(1, row, to);
            }
            (outflow[number], inflow[number], total[number]) = (from, to, Lanes.Sum(from));
        }

        public FlowBands Bands(FlowMethod method, int[] good, double[] shares, int threads, CancellationToken cancel)
        {
            double[][] cells = [new double[n * n], new double[n * n], new double[n * n]];
            corridors.ReadQuantiles(good, shares, cells, threads, cancel);
            return new(method, new(cells[0], cells[1], cells[2]),
                Of(n, (draw, area) => outflow[draw][area]), Of(n, (draw, area) => inflow[draw][area]),
                Of(n, (draw, area) => inflow[draw][area] - outflow[draw][area]), Of(1, (draw, _) => total[draw]));

            Band Of(int quantities, Func<int, int, double> value)
            {
                var band = new Band(new double[quantities], new double[quantities], new double[quantities]);
                var sorted = new double[good.Length];
                for (var quantity = 0; quantity < quantities; quantity++)
                {
                    for (var i = 0; i < good.Length; i++) sorted[i] = value(good[i], quantity);
                    Array.Sort(sorted);
                    band.Lower[quantity] = Quantiles.OfSorted(sorted, shares[0]);
                    band.Median[quantity] = Quantiles.OfSorted(sorted, shares[1]);
                    band.Upper[quantity] = Quantiles.OfSorted(sorted, shares[2]);
                }
                return band;
            }
        }
    }
}
