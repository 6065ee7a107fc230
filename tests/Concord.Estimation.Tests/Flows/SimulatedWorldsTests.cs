using Concord.Estimation.Flows;
using Concord.Numerics;

namespace Concord.Estimation.Tests.Flows;

/// <summary>
/// Worlds whose flows are known: people move as the minimum account supposes, then the stocks are counted with an error. How often does
/// the band hold the true flow? The figures stand in docs/methods/flows.md.
/// </summary>
public sealed class SimulatedWorldsTests(ITestOutputHelper output)
{
    private const int Areas = 12;
    private const int Worlds = 12;

    [Fact]
    public void Without_error_the_known_flows_are_recovered()
    {
        var (inputs, flows) = World(0);
        var estimate = FlowEstimator.Estimate(inputs, [FlowMethod.MinimumClosed]).Of(FlowMethod.MinimumClosed)!;
        GoldenFlows.LargestDifference(estimate.Flows, flows).ShouldBeLessThan(1e-3);
    }

    [Fact]
    public void Under_the_stated_error_the_band_holds_most_true_flows_of_corridors_and_net_flows_of_areas()
    {
        var covered = Coverage(actualError: 1, sharedByDestination: false);
        output.WriteLine(covered.ToString());
        covered.Corridors.ShouldBeInRange(0.85, 0.999);
        covered.Net.ShouldBeInRange(0.99, 1);
        // Noise adds moves to every corridor: what is a small bias in each is a large one in their sum.
        covered.Total.ShouldBeLessThan(covered.Corridors);
    }

    [Fact]
    public void Under_a_misspecified_error_it_holds_fewer_and_the_documentation_says_so()
    {
        var stated = Coverage(actualError: 1, sharedByDestination: false);
        var larger = Coverage(actualError: 3, sharedByDestination: false);
        var shared = Coverage(actualError: 1, sharedByDestination: true);
        output.WriteLine($"three times the stated error {larger}; shared by destination {shared}");
        larger.Corridors.ShouldBeLessThan(stated.Corridors - 0.03);
        var text = File.ReadAllText(Path.Combine(Concord.Testing.SharedData.Root, "docs", "methods", "flows.md"));
        text.ShouldContain($"| the stated error | {Per(stated.Corridors)} | {Per(stated.Outflow)} | {Per(stated.Total)} |");
        text.ShouldContain($"| three times the stated error | {Per(larger.Corridors)} | {Per(larger.Outflow)} | {Per(larger.Total)} |");
        text.ShouldContain($"| the stated size, but one error for all birthplaces of a residence | {Per(shared.Corridors)} | {Per(shared.Outflow)} | {Per(shared.Total)} |");

        static string Per(double share) => share.ToString("P0", System.Globalization.CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal);
    }

    private sealed record Covered(double Corridors, double Outflow, double Net, double Total);

    private static Covered Coverage(double actualError, bool sharedByDestination)
    {
        var settings = new DrawSettings { Draws = 200, Methods = [FlowMethod.MinimumClosed] };
        var (corridors, outflow, net, total, counted) = (0, 0, 0, 0, 0);
        for (var world = 0; world < Worlds; world++)
        {
            var (truth, flows) = World(world);
            var counts = Count(truth, settings, actualError, sharedByDestination, world);
            var bands = FlowDraws.Run(counts, settings with { Seed = 1000 + (ulong)world }, null, TestContext.Current.CancellationToken).Bands[0];
            for (var cell = 0; cell < flows.Length; cell++)
            {
                if (flows[cell] < 1) continue;
                counted++;
                if (Holds(bands.Corridors, cell, flows[cell])) corridors++;
            }
            for (var area = 0; area < Areas; area++)
            {
                var from = Enumerable.Range(0, Areas).Sum(x => flows[area * Areas + x]);
                var to = Enumerable.Range(0, Areas).Sum(x => flows[x * Areas + area]);
                if (Holds(bands.Outflow, area, from)) outflow++;
                if (Holds(bands.Net, area, to - from)) net++;
            }
            if (Holds(bands.Total, 0, flows.Sum())) total++;
        }
        return new((double)corridors / counted, (double)outflow / (Worlds * Areas), (double)net / (Worlds * Areas), (double)total / Worlds);
    }

    private static bool Holds(Band band, int index, double value)
    {
        var slack = 1e-3 * (1 + Math.Abs(value));
        return band.Lower[index] - slack <= value && value <= band.Upper[index] + slack;
    }

    /// <summary>True stocks at both dates and the flows between them: of each birthplace people leave some areas for others.</summary>
    private static (FlowInputs Inputs, double[] Flows) World(int number)
    {
        var random = new Philox(2026, (ulong)number);
        ulong position = 0;
        double Next() => random.Uniform(position++);
        var (start, end) = (new double[Areas * Areas], new double[Areas * Areas]);
        var account = new BirthplaceAccount(Areas);
        for (var birth = 0; birth < Areas; birth++)
        {
            var (leavers, arrivals) = (new double[Areas], new double[Areas]);
            for (var area = 0; area < Areas; area++)
            {
                start[birth * Areas + area] = area == birth ? 2e6 + 2e7 * Next() : 1_000 * Math.Pow(300, Next());
                if (Next() < 0.5) leavers[area] = start[birth * Areas + area] * (area == birth ? 0.01 : 0.3) * Next();
                else arrivals[area] = start[birth * Areas + area] * (area == birth ? 0.001 : 1) * Next();
            }
            if (arrivals.Sum() == 0) Array.Clear(leavers);
            var factor = arrivals.Sum() > 0 ? leavers.Sum() / arrivals.Sum() : 0;
            for (var area = 0; area < Areas; area++)
            {
                arrivals[area] *= factor;
                end[birth * Areas + area] = start[birth * Areas + area] - leavers[area] + arrivals[area];
            }
            account.Add(birth, leavers, arrivals, leavers.Sum());
        }
        double[] flows = [.. account.Outward.Zip(account.Return, (a, b) => a + b).Zip(account.Transit, (a, b) => a + b)];
        return (new(RandomWorlds.Names(Areas), start, end, new double[Areas], new double[Areas], 2015, 2020), flows);
    }

    /// <summary>The stocks as counted: the error of the settings, or a multiple; populations are known.</summary>
    private static FlowInputs Count(FlowInputs truth, DrawSettings settings, double factor, bool sharedByDestination, int number)
    {
        var random = new Philox(4, (ulong)number);
        var (level, change) = (factor * settings.LevelError, 0.5 * factor * settings.ChangeError);
        var (start, end) = ((double[])truth.StocksStart.Clone(), (double[])truth.StocksEnd.Clone());
        for (var cell = 0; cell < start.Length; cell++)
        {
            var (birth, residence) = (cell / Areas, cell % Areas);
            if (birth == residence) continue;
            var (shared, apart) = random.Normals((ulong)(sharedByDestination ? residence : cell));
            start[cell] *= Math.Exp(level * shared - change * apart);
            end[cell] *= Math.Exp(level * shared + change * apart);
            start[residence * (Areas + 1)] -= start[cell] - truth.StocksStart[cell];
            end[residence * (Areas + 1)] -= end[cell] - truth.StocksEnd[cell];
        }
        return truth with { StocksStart = start, StocksEnd = end };
    }
}
