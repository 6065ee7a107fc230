using System.Diagnostics;
using System.Globalization;
using BenchmarkDotNet.Running;
using Concord.Bench;
using Concord.Estimation.Flows;

// "once": what a user waits for, from the start of the process with files on disk to three methods; and the most memory it took.
if (args is ["once"])
{
    var estimates = FlowEstimator.Estimate(World.Read(), [FlowMethod.MinimumClosed, FlowMethod.IndependenceClosed, FlowMethod.PseudoBayesClosed]).Estimates;
    using var process = Process.GetCurrentProcess();
    var wall = TimeProvider.System.GetUtcNow() - process.StartTime.ToUniversalTime();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"from files to {estimates.Count} results: {wall.TotalMilliseconds:F0} ms since start, {process.TotalProcessorTime.TotalMilliseconds:F0} ms of processor, peak {process.PeakWorkingSet64 / 1e6:F0} MB"));
    return;
}

// "policy": a what-if on a large register by the processor's time, without the runner.
if (args is ["policy"])
{
    var policy = new PolicyBenchmarks();
    policy.Load();
    Measure("what-if on 1,000 instruments and 20,000 cells", 100, () => policy.WhatIfOnALoadedRegister());
    return;
}

// "processor": time of the processor instead of the clock, for a machine that others use too.
if (args is ["processor"])
{
    var bench = new FlowBenchmarks();
    bench.Setup();
    Measure("minimum + independence + pseudo-Bayes", 100, () => bench.Accounts());
    Measure("minimum with a distance seed", 100, () => bench.Seeded());
    Measure("all six methods", 100, () => bench.Six());
    var draws = new DrawBenchmarks();
    draws.Setup();
    var gravity = new GravityBenchmarks();
    gravity.Setup();
    Measure("gravity, 280,372 rows, two sets of effects, both threads together", 3, () => gravity.Panel());
    Measure("gravity, 154,436 rows kept, three sets of effects, both threads together", 3, () => gravity.ThreeWay());
    Measure("1,000 draws of two methods with quantiles, both threads together", 1, () => draws.Draws());
    return;
}
BenchmarkSwitcher.FromAssembly(typeof(World).Assembly).Run(args);

static void Measure(string name, int times, Action run)
{
    for (var i = 0; i < times; i++) run();
    using var process = Process.GetCurrentProcess();
    var before = process.TotalProcessorTime;
    for (var i = 0; i < times; i++) run();
    process.Refresh();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {(process.TotalProcessorTime - before).TotalMilliseconds / times:F1} ms of processor"));
}
