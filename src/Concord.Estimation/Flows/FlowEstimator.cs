using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Concord.Core;
using Concord.Numerics;

namespace Concord.Estimation.Flows;

/// <summary>
/// Flows between areas from stocks by birthplace at two dates: Abel 2013; Abel and Sander 2014; Abel and Cohen 2019; Azose and
/// Raftery 2019; Dennett 2016. One thread; the same inputs give the same bits.
/// </summary>
public static class FlowEstimator
{
    /// <summary>
    /// Estimates by each of <paramref name="methods"/> (all six when null). Arrays that do not fit together are misuse and throw; flaws of the
    /// numbers come back as faults, and a method that they rule out has no estimate.
    /// </summary>
    /// <param name="inputs">Stocks, births, deaths.</param>
    /// <param name="methods">What to estimate.</param>
    /// <param name="seed">
    /// How readily people of any birthplace go from origin (row) to destination (column), n × n, zero or positive, any scale: inverse distance
    /// for instance. The diagonal weighs staying under independence. Null pairs evenly. Stock differences and rates do not use it.
    /// </param>
    public static FlowEstimates Estimate(FlowInputs inputs, IReadOnlyList<FlowMethod>? methods = null, double[]? seed = null)
    {
        inputs.ThrowIfShapesDiffer();
        if (seed is not null && seed.Length != inputs.Size * inputs.Size) throw new ArgumentException("a seed needs areas × areas values", nameof(seed));
        methods ??= FlowMethods.Six;
        var run = new Run(inputs, seed);
        run.Faults.AddRange(FlowChecks.Check(inputs));
        run.Faults.AddRange(FlowChecks.CheckSeed(inputs, seed));
        var estimates = run.Faults.Exists(x => x.Severity == Severity.Error) ? [] : run.EstimateAll(methods);
        return new(inputs, Hash(inputs, seed), estimates, run.Faults, run.Infeasible);
    }

    internal static InputHashes Hash(FlowInputs inputs, double[]? seed)
    {
        var areas = Encoding.UTF8.GetBytes(string.Join('\n', inputs.Areas));
        return new(Of(inputs.StocksStart), Of(inputs.StocksEnd), Of([.. inputs.Births, .. inputs.Deaths]), seed is null ? null : Of(seed));

        string Of(double[] values)
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            hash.AppendData(areas);
            hash.AppendData(MemoryMarshal.AsBytes(values.AsSpan()));
            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
    }

    /// <summary>One call: shares the closed fit between the methods that need it.</summary>
    private sealed class Run(FlowInputs inputs, double[]? seed)
    {
        private readonly int n = inputs.Size;
        private readonly SeededFlows? seeded = seed is null ? null : new(inputs.Size, seed);
        private Accounting? accounting;
        private readonly Dictionary<FlowMethod, FlowEstimate?> closed = [];
        private FitReport? closedFit;

        public List<Fault> Faults { get; } = [];

        public List<InfeasibleMargins> Infeasible { get; } = [];

        public List<FlowEstimate> EstimateAll(IReadOnlyList<FlowMethod> methods)
        {
            // An open account overwrites the shared working memory: the closed ones come first, whatever the order asked for.
            var done = methods.Distinct().OrderByDescending(x => x.IsClosedAccounting()).ToDictionary(x => x, Estimate);
            return [.. methods.Select(x => done[x]).OfType<FlowEstimate>()];
        }

        private FlowEstimate? Estimate(FlowMethod method) => method switch
        {
            FlowMethod.StockDifferenceDrop or FlowMethod.StockDifferenceReverse or FlowMethod.MigrationRates => Compare(method),
            FlowMethod.MinimumOpen => EstimateOpen(),
            FlowMethod.MinimumClosed or FlowMethod.IndependenceClosed => EstimateClosed(method),
            FlowMethod.PseudoBayesClosed => Mix(EstimateClosed(FlowMethod.MinimumClosed), EstimateClosed(FlowMethod.IndependenceClosed)),
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "no such method"),
        };

        private FlowEstimate Compare(FlowMethod method)
        {
            var flows = new double[n * n];
            StockDifferences.Fill(method, inputs, flows);
            return new(method, flows, 0, 0);
        }

        private FlowEstimate? EstimateOpen()
        {
            var account = accounting ??= new(n);
            account.Load(inputs, closed: false);
            var outside = account.OpenBirthplaces();
            var estimate = Flows(FlowMethod.MinimumOpen, minimum: true, default);
            return estimate is null ? null : estimate with { Outside = outside };
        }

        private FlowEstimate? EstimateClosed(FlowMethod method)
        {
            if (closed.TryGetValue(method, out var known)) return known;
            closedFit ??= FitClosed();
            var fits = closedFit.Value.Status == FitStatus.Converged;
            return closed[method] = fits ? Flows(method, method == FlowMethod.MinimumClosed, closedFit.Value) : null;
        }

        /// <summary>Puts the closed account into the working memory, where it stays until an open one is asked for; explains itself where there is none.</summary>
        private FitReport FitClosed()
        {
            if (FlowChecks.CheckWorld(inputs, Faults)) return new(FitStatus.TotalsDiffer, 0, 0);
            var account = accounting ??= new(n);
            account.Load(inputs, closed: true);
            var (start, end) = account.FitBirthplaces();
            Explain(start, atStart: true);
            Explain(end, atStart: false);
            var status = start.Status == FitStatus.Converged ? end.Status : start.Status;
            return new(status, start.Iterations + end.Iterations, Math.Max(start.MarginError, end.MarginError));
        }

        /// <summary>Flows of the account now in the working memory; null (and a fault) where a seed cannot be fitted.</summary>
        private FlowEstimate? Flows(FlowMethod method, bool minimum, FitReport fit)
        {
            var account = new BirthplaceAccount(n);
            var (iterations, error) = (fit.Iterations, fit.MarginError);
            if (seeded is null)
            {
                accounting!.AddFlows(account, minimum);
            }
            else
            {
                for (var birth = 0; birth < n; birth++)
                {
                    accounting!.Split(birth, minimum, out var from, out var to);
                    var report = seeded.Add(account, birth, from, to);
                    if (report.Status != FitStatus.Converged)
                    {
                        Faults.Add(FlowChecks.SeedDoesNotFit(inputs, birth, method, report.MarginError));
                        return null;
                    }
                    (iterations, error) = (iterations + report.Iterations, Math.Max(error, report.MarginError));
                    if (minimum) accounting!.AddStayers(birth, account.Stayers);
                }
            }
            return Total(method, account.Outward, account.Return, account.Transit, account.Stayers, iterations, error);
        }

        private static FlowEstimate? Mix(FlowEstimate? minimum, FlowEstimate? independence)
        {
            if (minimum is not { Types: { } min, Stayers: { } minStayers } || independence is not { Types: { } ind, Stayers: { } indStayers }) return null;
            return Total(
                FlowMethod.PseudoBayesClosed, Weigh(min.Outward, ind.Outward), Weigh(min.Return, ind.Return), Weigh(min.Transit, ind.Transit),
                Weigh(minStayers, indStayers), independence.Iterations, Math.Max(minimum.MarginError, independence.MarginError));

            static double[] Weigh(double[] min, double[] ind)
            {
                var mixed = new double[min.Length];
                Lanes.AddScaled(1 - FlowMethods.IndependenceShare, min, mixed);
                Lanes.AddScaled(FlowMethods.IndependenceShare, ind, mixed);
                return mixed;
            }
        }

        private static FlowEstimate Total(
            FlowMethod method, double[] outward, double[] back, double[] transit, double[] stayers, int iterations, double error)
        {
            var flows = (double[])outward.Clone();
            Lanes.AddScaled(1, back, flows);
            Lanes.AddScaled(1, transit, flows);
            return new(method, flows, iterations, error) { Types = new(outward, back, transit), Stayers = stayers };
        }

        private void Explain(FitReport report, bool atStart)
        {
            if (report.Status == FitStatus.Converged) return;
            var table = atStart ? inputs.Sources.StocksStart : inputs.Sources.StocksEnd;
            var groups = accounting!.FindInfeasible(atStart).Select(x => new InfeasibleMargins(table, Names(x.Rows), Names(x.Columns), x.Excess)).ToList();
            Infeasible.AddRange(groups);
            Faults.Add(FlowChecks.NoAccount(table, report, groups));
        }

        private string[] Names(IReadOnlyList<int> areas) => [.. areas.Select(x => inputs.Areas[x])];
    }
}
