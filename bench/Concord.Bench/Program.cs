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
BenchmarkSwitcher.FromAssembly(typeof(World).Assembly).Run(args);
