using Concord.Estimation.Gravity;
using Concord.Numerics;

namespace Concord.Estimation.Tests.Gravity;

/// <summary>Known coefficients are found again in made-up panels, and stated ranges hold them as often as they say.</summary>
public sealed class RecoveryTests
{
    private static readonly double[] True = [-0.9, 0.6, 0.25];

    /// <summary>Where the variance is Poisson's, iid ranges are right. Where it grows with the square of the figure, robust ranges are a little too narrow in 900 rows, as is known of HC1 with many effects.</summary>
    [Theory]
    [InlineData(ErrorKind.Iid, 0.91, 0.985)]
    [InlineData(ErrorKind.Robust, 0.85, 0.985)]
    public void Ranges_of_95_per_cent_hold_the_true_coefficient_as_often_as_stated_in_two_hundred_panels(ErrorKind errors, double least, double most)
    {
        var held = new int[True.Length];
        var means = new double[True.Length];
        const int Panels = 200;
        for (var panel = 0; panel < Panels; panel++)
        {
            var fit = GravityTables.Fit(Panel(30, (ulong)panel, errors));
            for (var j = 0; j < True.Length; j++)
            {
                var (estimate, error) = (fit.Coefficients[j].Estimate, fit.Coefficients[j].StandardError!.Value);
                means[j] += estimate / Panels;
                if (Math.Abs(estimate - True[j]) <= 1.96 * error) held[j]++;
            }
        }
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(' ', held.Select(h => (h / (double)Panels).ToString(System.Globalization.CultureInfo.InvariantCulture))));
        foreach (var share in held.Select(h => h / (double)Panels)) share.ShouldBeInRange(least, most);
        for (var j = 0; j < True.Length; j++) means[j].ShouldBe(True[j], 0.015);
    }

    [Fact]
    public void An_exact_world_gives_back_its_coefficients_and_expected_figures()
    {
        var inputs = Panel(30, 1, ErrorKind.Robust, noise: false);
        var fit = GravityTables.Fit(inputs);
        for (var j = 0; j < True.Length; j++) fit.Coefficients[j].Estimate.ShouldBe(True[j], 1e-9);
        for (var i = 0; i < inputs.Rows; i++) fit.Fitted[i].ShouldBe(inputs.Dependent[i], 1e-8 * inputs.Dependent[i]);
    }

    [Fact]
    public void What_is_fitted_does_not_depend_on_threads_order_or_scale()
    {
        var inputs = Panel(25, 3, ErrorKind.Robust);
        var one = GravityTables.Fit(inputs);
        GravityTables.Fit(inputs, threads: 4).Coefficients.ShouldBe(one.Coefficients);
        int[] back = [.. Enumerable.Range(0, inputs.Rows).Reverse()];
        var turned = GravityTables.Fit(new("turned", Array.ConvertAll(back, i => 1e9 * inputs.Dependent[i]), [.. inputs.Regressors.Select(r => r with { Values = Array.ConvertAll(back, i => 1e-6 * r.Values[i]) })],
            [.. inputs.Effects.Select(e => e with { Codes = Array.ConvertAll(back, i => e.Codes[i]) })]));
        for (var j = 0; j < True.Length; j++)
        {
            (turned.Coefficients[j].Estimate / 1e6).ShouldBe(one.Coefficients[j].Estimate, 1e-9);
            (turned.Coefficients[j].StandardError!.Value / 1e6).ShouldBe(one.Coefficients[j].StandardError!.Value, 1e-9);
        }
    }

    [Fact]
    public void Sums_by_level_of_expected_figures_are_those_of_the_figures()
    {
        var inputs = Panel(25, 4, ErrorKind.Robust);
        var fit = GravityTables.Fit(inputs);
        foreach (var effect in inputs.Effects)
        {
            var (seen, expected) = (new double[effect.Levels.Count], new double[effect.Levels.Count]);
            for (var i = 0; i < inputs.Rows; i++)
            {
                seen[effect.Codes[i]] += inputs.Dependent[i];
                expected[effect.Codes[i]] += fit.Fitted[i];
            }
            for (var level = 0; level < seen.Length; level++) expected[level].ShouldBe(seen[level], 1e-7 * (1 + seen[level]));
        }
    }

    /// <summary>Corridors of areas with effects of origin and destination; figures vary as Poisson's do (iid) or are the expectation times lognormal noise of mean one (robust).</summary>
    internal static GravityInputs Panel(int areas, ulong seed, ErrorKind errors, bool noise = true)
    {
        var random = new Philox(seed, 99);
        var n = areas * areas;
        var figures = new double[n];
        double[][] x = [new double[n], new double[n], new double[n]];
        int[] origin = new int[n], destination = new int[n];
        for (var i = 0; i < n; i++)
        {
            (origin[i], destination[i]) = (i / areas, i % areas);
            var (a, b) = random.Normals((ulong)(i + 1000));
            var (shock, _) = random.Normals((ulong)(i + 1_000_000));
            (x[0][i], x[1][i], x[2][i]) = (8 + (0.4 * a), b > 0.8 ? 1 : 0, 0.4 * a * b);
            var eta = (True[0] * x[0][i]) + (True[1] * x[1][i]) + (True[2] * x[2][i]) + (0.4 * random.Normals((ulong)origin[i]).First) + (0.4 * random.Normals((ulong)(500 + destination[i])).Second) + 6;
            var expected = Math.Exp(eta);
            figures[i] = !noise ? expected : errors == ErrorKind.Iid ? Math.Max(0, Math.Round((100 * expected) + (Math.Sqrt(100 * expected) * shock))) : expected * Math.Exp((0.5 * shock) - 0.125);
        }
        string[] names = [.. Enumerable.Range(0, areas).Select(i => $"A{i}")];
        return new("panel", figures, [new("distance", x[0]), new("border", x[1]), new("both", x[2])], [new("origin", origin, names), new("destination", destination, names)], errors);
    }
}
