using Concord.Estimation.Flows;
using static Concord.Estimation.Tests.Flows.GoldenFlows;

namespace Concord.Estimation.Tests.Flows;

public sealed class FlowDrawsTests
{
    private static readonly DrawSettings All = new() { Draws = 60, Seed = 7, Methods = Enum.GetValues<FlowMethod>() };

    [Fact]
    public void The_number_of_threads_changes_no_bit()
    {
        var one = Run(Example("e5"), All with { Threads = 1 });
        var four = Run(Example("e5"), All with { Threads = 4 });
        foreach (var (a, b) in one.Bands.Zip(four.Bands))
        {
            foreach (var (x, y) in Each(a).Zip(Each(b)))
            {
                x.Lower.ShouldBe(y.Lower);
                x.Median.ShouldBe(y.Median);
                x.Upper.ShouldBe(y.Upper);
            }
        }
        one.Unusable.ShouldBe(four.Unusable);
    }

    [Fact]
    public void Another_seed_gives_other_bands_and_the_same_the_same()
    {
        var first = Run(Example("e5"), All);
        Run(Example("e5"), All).Bands[4].Total.Median.ShouldBe(first.Bands[4].Total.Median);
        Run(Example("e5"), All with { Seed = 8 }).Bands[4].Total.Median.ShouldNotBe(first.Bands[4].Total.Median);
    }

    [Fact]
    public void Without_error_every_band_is_the_estimate()
    {
        var run = FlowEstimator.Estimate(Example("e5"), All.Methods);
        var drawn = Run(Example("e5"), All with { LevelError = 0, ChangeError = 0, Draws = 3 });
        foreach (var bands in drawn.Bands)
        {
            var flows = run.Of(bands.Method)!.Flows;
            for (var cell = 0; cell < 16; cell++) bands.Corridors.Upper[cell].ShouldBe(flows[cell], 0.001 * (1 + flows[cell]));
            bands.Total.Lower[0].ShouldBe(run.Of(bands.Method)!.Total, 1e-4);
            for (var area = 0; area < 4; area++)
            {
                bands.Outflow.Median[area].ShouldBe(Enumerable.Range(0, 4).Sum(x => flows[area * 4 + x]), 1e-4);
                bands.Net.Median[area].ShouldBe(bands.Inflow.Median[area] - bands.Outflow.Median[area], 1e-4);
            }
        }
    }

    [Fact]
    public void A_band_is_in_order_and_wider_with_more_error_and_more_coverage()
    {
        double Width(DrawSettings settings) => Run(Example("e5"), settings).Bands.Sum(x => x.Corridors.Upper.Sum() - x.Corridors.Lower.Sum());
        var settings = All with { Draws = 200 };
        foreach (var band in Run(Example("e5"), settings).Bands.SelectMany(Each))
        {
            for (var i = 0; i < band.Lower.Length; i++)
            {
                band.Lower[i].ShouldBeLessThanOrEqualTo(band.Median[i]);
                band.Median[i].ShouldBeLessThanOrEqualTo(band.Upper[i]);
            }
        }
        Width(settings with { ChangeError = 0.16 }).ShouldBeGreaterThan(Width(settings));
        Width(settings with { Coverage = 0.5 }).ShouldBeLessThan(Width(settings));
    }

    [Fact]
    public void Progress_is_told_and_cancelling_stops()
    {
        var done = new List<int>();
        Run(Example("e1"), All with { Threads = 1 }, new Immediate(done.Add));
        done.ShouldBe(Enumerable.Range(1, 60));

        using var source = new CancellationTokenSource();
        var seen = 0;
        Should.Throw<OperationCanceledException>(() => FlowDraws.Run(Example("e1"), All with { Draws = 100_000 }, new Immediate(x =>
        {
            seen = x;
            source.Cancel();
        }), source.Token));
        seen.ShouldBeLessThan(1000);
    }

    [Fact]
    public void Draws_without_an_account_are_counted_and_explained()
    {
        var run = Run(FaultsOfPeersTests.IslandWithoutForeignBorn(), new() { Draws = 5 });
        run.Bands.ShouldBeEmpty();
        run.Unusable.ShouldBe(5);
        run.Faults.ShouldContain(x => x.Code == "flows.draws");
    }

    [Fact]
    public void Settings_that_make_no_sense_are_misuse()
    {
        var input = Example("e1");
        foreach (var settings in (DrawSettings[])[new() { Draws = 0 }, new() { LevelError = -1 }, new() { ChangeError = double.NaN }, new() { Coverage = 1 }, new() { Methods = [] }, new() { Threads = 0 }])
        {
            Should.Throw<ArgumentException>(() => Run(input, settings));
        }
    }

    [Fact]
    public void The_spread_of_methods_holds_every_method()
    {
        var run = FlowEstimator.Estimate(Example("e5"));
        var spread = MethodSpread.Of(run.Estimates);
        foreach (var estimate in run.Estimates)
        {
            for (var cell = 0; cell < 16; cell++) estimate.Flows[cell].ShouldBeInRange(spread.Least[cell], spread.Most[cell]);
            estimate.Total.ShouldBeInRange(spread.LeastTotal, spread.MostTotal);
        }
        Should.Throw<ArgumentException>(() => MethodSpread.Of([]));
    }

    [Fact]
    public void Each_draw_of_the_world_differs_and_its_level_error_is_shared_by_both_dates()
    {
        // Without an error of change the ratio of the two dates stays: stock differences only scale.
        var settings = new DrawSettings { Draws = 40, ChangeError = 0, LevelError = 0.2, Methods = [FlowMethod.StockDifferenceDrop], Coverage = 0.9 };
        FlowInputs inputs = new(["A", "B"], [1000, 100, 0, 1000], [1000, 150, 0, 950], [0, 0], [0, 0], 2015, 2020);
        var band = Run(inputs, settings).Bands[0].Corridors;
        band.Lower[1].ShouldBeInRange(25, 45);
        band.Upper[1].ShouldBeInRange(58, 90);
        Run(inputs, settings with { LevelError = 0, ChangeError = 0.2 }).Bands[0].Corridors.Upper[1].ShouldBeGreaterThan(80);
    }

    private static FlowUncertainty Run(FlowInputs inputs, DrawSettings settings, IProgress<int>? progress = null) =>
        FlowDraws.Run(inputs, settings, progress, TestContext.Current.CancellationToken);

    private static IEnumerable<Band> Each(FlowBands bands) => [bands.Corridors, bands.Outflow, bands.Inflow, bands.Net, bands.Total];

    private sealed class Immediate(Action<int> report) : IProgress<int>
    {
        public void Report(int value) => report(value);
    }
}
