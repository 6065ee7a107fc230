namespace Concord.Charts;

public sealed partial record LineChart
{
    internal override string CssClass => "lines";

    internal override bool Mirrors(DrawingOptions options) => options.RightToLeft && !options.TimeFromLeft;

    internal override void Check()
    {
        NotEmpty(Series.Count, "lines");
        foreach (var series in Series)
        {
            if (!series.Points.Any(p => p.Y is not null)) throw new ArgumentException($"The line '{series.Name}' has no value to draw; leave it out.");
            CheckPoints(series.Points, series.Name, X, Y);
        }
        foreach (var point in Band?.Points ?? [])
        {
            Finite(point.X, "a band");
            Finite(point.Low, "a band");
            Finite(point.High, "a band");
            if (point.High < point.Low) throw new ArgumentException($"The band runs from {point.Low} down to {point.High}.");
        }
        CheckPoints(Band?.Rings ?? [], "a ring", X, Y);
        foreach (var mark in Events) Inside(mark.X, X, $"The event '{mark.Words}'");
    }

    internal static void CheckPoints(IReadOnlyList<LinePoint> points, string name, Axis x, Axis y)
    {
        for (var i = 0; i < points.Count; i++)
        {
            Inside(points[i].X, x, $"A point of '{name}'");
            if (points[i].Y is { } value) Inside(value, y, $"A value of '{name}'");
            if (i > 0 && points[i].X < points[i - 1].X) throw new ArgumentException($"The points of '{name}' are not in the order of time.");
        }
    }

    internal override double Paint(SvgWriter svg, DrawingSize size, DrawingOptions options)
    {
        var wide = size == DrawingSize.Wide;
        var ends = new LineEnds(Series, wide);
        var start = Math.Max(wide ? 34 : 24, Y.Ticks.SkipLast(1).Select(t => TextWidth.Of(t.Label, "s")).DefaultIfEmpty(0).Max() + 10);
        var right = svg.Width - ends.Width - 12;
        var head = EventHead.Layout(Events, svg.Width, wide, e => start + (X.At(e.X) * (right - start)));
        var top = head.Height + 22;
        var plot = new PlotArea(start, right, top, top + (wide ? 270 : 230), X, Y);
        Axes.Levels(svg, plot, 0);
        Axes.Time(svg, plot);
        head.Paint(svg, plot.Bottom);
        if (Band is { Points.Count: > 0 }) PaintBand(svg, plot, Band);
        foreach (var series in Series) PaintLine(svg, plot, series);
        ends.Paint(svg, plot);
        return head.PaintList(svg, plot.Bottom + 26);
    }

    private static void PaintBand(SvgWriter svg, PlotArea plot, LineBand band)
    {
        var upper = band.Points.Select(p => (plot.Px(p.X), plot.Py(p.High)));
        var lower = band.Points.Reverse().Select(p => (plot.Px(p.X), plot.Py(p.Low)));
        svg.Polyline([.. upper, .. lower], $"spread {Tones.Css(band.Tone)}", closed: true);
        foreach (var ring in band.Rings)
        {
            if (ring.Y is { } y) svg.Circle(plot.Px(ring.X), plot.Py(y), 3, $"pt {Tones.Css(band.Tone)}", ring.Words);
        }
    }

    private static void PaintLine(SvgWriter svg, PlotArea plot, LineSeries series)
    {
        var tone = Tones.Css(series.Tone);
        foreach (var run in Runs(series.Points))
        {
            var points = run.Select(p => (plot.Px(p.X), plot.Py(p.Y!.Value))).ToArray();
            if (points.Length > 1) svg.Polyline(points, $"ln {tone}{(series.Dashed ? " dash" : "")}");
        }
        var shown = series.Points.Where(p => p.Y is not null).ToArray();
        // Many points would hide their line: beyond twenty only those with words and the last one are marked.
        for (var i = 0; i < shown.Length; i++)
        {
            var last = i == shown.Length - 1;
            if (shown.Length > 20 && !last) continue;
            svg.Circle(plot.Px(shown[i].X), plot.Py(shown[i].Y!.Value), last ? 4 : 3, $"dt {tone}", shown[i].Words);
        }
    }

    /// <summary>The unbroken runs of a line.</summary>
    internal static IEnumerable<IReadOnlyList<LinePoint>> Runs(IEnumerable<LinePoint> points)
    {
        var run = new List<LinePoint>();
        foreach (var point in points)
        {
            if (point.Y is not null) run.Add(point);
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
        }
        if (run.Count > 0) yield return run;
    }

    private static void Inside(double value, Axis axis, string what)
    {
        if (!(value >= axis.Min && value <= axis.Max))
        {
            throw new ArgumentException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{what} is at {value}, outside the axis from {axis.Min} to {axis.Max}."));
        }
    }
}
