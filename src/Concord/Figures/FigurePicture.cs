using System.Globalization;
using Concord.Charts;
using Concord.Core;
using Concord.Statistics;
using ChartAxis = Concord.Charts.Axis;

namespace Concord.Cli;

/// <summary>A picture of queried figures: the same frame, source line and words as in a review.</summary>
internal static class FigurePicture
{
    private const int MostBars = 15;

    /// <summary>A line over time.</summary>
    public static Picture Line(FigureRequest request, IReadOnlyList<Observation> series)
    {
        // One dataset, one line: editions and publishers are not strung together.
        var known = Known(series).Where(f => f.Release.Equals(series[0].Release)).OrderBy(f => f.Period).ToList();
        var scale = new Scale(request.Measure!.Unit, known.Select(f => f.Value!.Value));
        var years = known.Select(f => f.Period.Year).ToList();
        var chart = new LineChart
        {
            Title = request.Title,
            X = ChartAxis.Years(years.Min(), years.Max() + (known.Any(f => f.Period.Quarter > 0) ? 1 : 0), y => y.ToString(CultureInfo.InvariantCulture)),
            Y = ChartAxis.FromZero(known.Select(f => f.Value!.Value), scale.Show, scale.ShowWithUnit),
            Series =
            [
                new LineSeries("", $"{scale.Show(known[^1].Value!.Value)} ({known[^1].Period})",
                    [.. known.Select(f => new LinePoint(At(f.Period), f.Value, $"{f.Period}: {scale.Show(f.Value!.Value)}"))], ToneOf(request.Measure)),
            ],
        };
        return Frame(request, scale, known, chart, [new("Period"), new(scale.Heading, true)], [.. known.Select(f => (IReadOnlyList<string>)[f.Period.ToString(), scale.Show(f.Value!.Value)])]);
    }

    /// <summary>Ranked bars of the largest areas; the others are one bar where they can be added.</summary>
    public static Picture Bars(FigureRequest request, IReadOnlyList<Observation> figures)
    {
        var known = Known(figures);
        if (known.Any(f => f.Value < 0)) throw new UsageError("Some of these figures are below zero, which bars cannot show. Use 'concord chart map'.");
        var scale = new Scale(request.Measure!.Unit, known.Select(f => f.Value!.Value));
        var bars = known.Take(MostBars)
            .Select(f => new RankedBar(Other(request, f).Name(), f.Value!.Value, scale.Show(f.Value.Value)) { Estimate = f.Status != ObservationStatus.Published })
            .ToList();
        var rest = known.Skip(MostBars).ToList();
        if (rest.Count > 0 && request.Measure.Summable)
        {
            var sum = rest.Sum(f => f.Value!.Value);
            bars.Add(new RankedBar(string.Create(CultureInfo.InvariantCulture, $"{rest.Count} others"), sum, scale.Show(sum)) { Rest = true });
        }
        return Frame(request, scale, known, new RankedBars { Title = request.Title, Bars = bars, Tone = ToneOf(request.Measure) }, Columns(scale), Rows(request, known, scale));
    }

    /// <summary>A world map in classes.</summary>
    public static Picture Map(FigureRequest request, IReadOnlyList<Observation> figures)
    {
        var known = Known(figures);
        var scale = new Scale(request.Measure!.Unit, known.Select(f => f.Value!.Value));
        var home = request.Measure.Ends == MeasureEnds.Area ? null : request.From ?? request.To;
        var map = new WorldMap
        {
            Title = request.Title,
            Values = [.. known.Select(f => new MapValue(Other(request, f).Code, f.Value!.Value, $"{Other(request, f).Name()}: {scale.Show(f.Value.Value)}"))],
            Scale = ClassScale.For(known.Select(f => f.Value!.Value), scale.Show),
            KeyTitle = scale.Heading,
            NoDataLabel = "no figure",
            Home = home?.Code,
            HomeLabel = home?.Name() ?? "",
            Labels = [.. known.Take(4).Select(f => new MapLabel(Other(request, f).Code, Other(request, f).Name(), scale.Show(f.Value!.Value)))],
        };
        return Frame(request, scale, known, map, Columns(scale), Rows(request, known, scale)) with { Footnote = Boundaries };
    }

    private const string Boundaries =
        "The boundaries and names shown and the designations used on this map do not imply official endorsement or acceptance by the United Nations. Dashed lines: boundaries not yet determined or not agreed.";

    private static Picture Frame(
        FigureRequest request, Scale scale, List<Observation> known, Chart chart, IReadOnlyList<TableColumn> columns, IReadOnlyList<IReadOnlyList<string>> rows) => new()
    {
        Title = request.Title,
        Subtitle = $"{scale.Heading}, {Span(known)}",
        Badges =
        [
            .. known.Select(f => Words.Of(f.Definition)).Where(w => w.Length > 0).Distinct().Take(3).Select(w => new Badge(w)),
            .. known.Select(Words.Kind).Distinct().Select(w => new Badge(w, w == Words.Of(ObservationStatus.Published) ? BadgeKind.Published : BadgeKind.Estimate)),
        ],
        Chart = chart,
        Table = new ChartTable(columns, rows),
        Source = string.Join(" ", known.Select(f => f.Release).Distinct().Select(Sources.Line)),
    };

    private static TableColumn[] Columns(Scale scale) => [new("Area"), new(scale.Heading, true)];

    private static IReadOnlyList<IReadOnlyList<string>> Rows(FigureRequest request, List<Observation> known, Scale scale) =>
        [.. known.Select(f => (IReadOnlyList<string>)[Other(request, f).Name(), scale.Show(f.Value!.Value)])];

    private static List<Observation> Known(IEnumerable<Observation> figures) => [.. figures.Where(f => f.Value is not null)];

    /// <summary>The end that the user did not fix.</summary>
    private static Area Other(FigureRequest request, Observation figure) => (request.Measure!.Ends == MeasureEnds.Area || request.To is null ? figure.ToArea : figure.FromArea)!;

    private static string Span(List<Observation> known) => known.Min(f => f.Period) is var first && known.Max(f => f.Period) is var last && first == last ? $"{last}" : $"{first} to {last}";

    // The middle of a quarter; a year stands at its number.
    private static double At(Period period) => period.Quarter == 0 ? period.Year : period.Year + ((period.Quarter - 0.5) / 4);

    private static Tone ToneOf(Measure measure) => measure.Ends == MeasureEnds.Money || measure.Code.StartsWith("remittances", StringComparison.Ordinal) ? Tone.Money : Tone.People;
}
