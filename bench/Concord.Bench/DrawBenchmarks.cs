using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Concord.Estimation.Flows;

namespace Concord.Bench;

[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 5)]
[InProcess]
[MemoryDiagnoser]
public class DrawBenchmarks
{
    private FlowInputs inputs = null!;

    [GlobalSetup]
    public void Setup() => inputs = World.Read();

    [Benchmark(Description = "1,000 draws of minimum and pseudo-Bayes with their quantiles, two threads")]
    public FlowUncertainty Draws() => FlowDraws.Run(inputs, new() { Draws = 1000, Seed = 7, Threads = 2 });
}
