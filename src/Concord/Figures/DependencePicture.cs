using System.Globalization;
using Concord.Charts;
using Concord.Estimation.Gravity;
using Concord.Statistics.Estimates.Gravity;

namespace Concord.Cli;

/// <summary>A picture of how the expected figure follows one column.</summary>
internal static class DependencePicture
{
    public static Picture Of(GravityResult result, string column, PartialDependence curve)
    {
        var (last, reference) = (curve.Multiples[^1], Show(curve.Reference));
        var ends = curve.Values.Count > 1 ? (Low: curve.Values[0], High: curve.Values[^1]) : (Low: curve.Values[0] - 0.5, High: curve.Values[0] + 0.5);
        var ticks = curve.Values.Count <= 6 ? curve.Values : [ends.Low, ends.Low + ((ends.High - ends.Low) / 2), ends.High];
        return new()
        {
            Title = $"{result.Spec.Dependent} and {column}",
            Subtitle = $"Expected {result.Spec.Dependent} as a multiple of what it is where {column} is {reference}, all else as in the data. Band: 95 per cent, from the uncertainty of the coefficients",
            Badges = [new Badge(result.Spec.Design is null ? "association" : "see the stated design", BadgeKind.Estimate)],
            Chart = new LineChart
            {
                Title = $"Expected {result.Spec.Dependent} by {column}",
                Description = $"From 1 at {reference} to {Show(last.Value)} at {Show(curve.Values[^1])}.",
                X = new Axis(ends.Low, ends.High, [.. ticks.Select(t => new Tick(t, Show(t)))]),
                Y = Axis.FromZero(curve.Multiples.SelectMany(m => new[] { m.Low, m.High }), Show, v => $"{Show(v)} times"),
                Series = [new LineSeries("", $"{Show(last.Value)} times", [.. curve.Values.Zip(curve.Multiples, (x, m) => new LinePoint(x, m.Value, $"{column} {Show(x)}: {Show(m.Value)} times ({Show(m.Low)} to {Show(m.High)})"))]) { Dashed = true }],
                Band = new LineBand([.. curve.Values.Zip(curve.Multiples, (x, m) => new BandPoint(x, m.Low, m.High))]),
            },
            Table = new ChartTable([new(column), new("Multiple", true), new("Low", true), new("High", true)],
                [.. curve.Values.Zip(curve.Multiples, (x, m) => (IReadOnlyList<string>)[Show(x), Show(m.Value), Show(m.Low), Show(m.High)])]),
            Source = $"Computed by Concord from {string.Join(", ", result.Sources.Select(s => s.Name))}. {result.Spec.Design ?? GravityFiles.NoDesign}",
        };
    }

    private static string Show(double value) => value.ToString(Math.Abs(value) >= 1000 ? "#,0" : "0.###", CultureInfo.InvariantCulture);
}
