using BenchmarkDotNet.Attributes;
using Concord.Estimation.Flows;

namespace Concord.Bench;

[InProcess]
[MemoryDiagnoser]
public class FlowBenchmarks
{
    private static readonly FlowMethod[] Three = [FlowMethod.MinimumClosed, FlowMethod.IndependenceClosed, FlowMethod.PseudoBayesClosed];
    private FlowInputs inputs = null!;
    private double[] seed = null!;

    [GlobalSetup]
    public void Setup()
    {
        inputs = World.Read();
        seed = World.Seed(inputs);
    }

    [Benchmark(Description = "minimum + independence + pseudo-Bayes, one thread")]
    public FlowEstimates Accounts() => FlowEstimator.Estimate(inputs, Three);

    [Benchmark(Description = "minimum with a distance seed, one thread")]
    public FlowEstimates Seeded() => FlowEstimator.Estimate(inputs, [FlowMethod.MinimumClosed], seed);

    [Benchmark(Description = "all six methods, one thread")]
    public FlowEstimates Six() => FlowEstimator.Estimate(inputs);
}
