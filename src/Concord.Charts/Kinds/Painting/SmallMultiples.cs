namespace Concord.Charts;

public sealed partial record SmallMultiples
{
    internal override string CssClass => "mult";

    internal override bool Mirrors(DrawingOptions options) => options.RightToLeft && !options.TimeFromLeft;

    internal override void Check()
    {
        NotEmpty(Panels.Count, "panels");
        foreach (var panel in Panels)
        {
            if (!panel.Points.Any(p => p.Y is not null)) throw new ArgumentException($"The panel '{panel.Name}' has no value to draw; leave it out.");
            LineChart.CheckPoints(panel.Points, panel.Name, X, Y);
        }
        if (Reference is { } line && !(line.Value >= Y.Min && line.Value <= Y.Max)) throw new ArgumentException($"The line '{line.Label}' lies outside the shared scale.");
    }

    internal override double Paint(SvgWriter svg, DrawingSize size, DrawingOptions options)
    {
        var wide = size == DrawingSize.Wide;
        var columns = wide ? 4 : 2;
        var end = Math.Min(wide ? 90 : 58, Panels.Max(p => TextWidth.Of(p.EndLabel, "b num"))) + 10;
        var gap = wide ? 18 : 10;
        var cell = (svg.Width - ((columns - 1) * gap)) / columns;
        var (high, pitch) = wide ? (92.0, 152.0) : (76.0, 132.0);
        var rows = (Panels.Count + columns - 1) / columns;
        for (var i = 0; i < Panels.Count; i++)
        {
            var x = i % columns * (cell + gap);
            var y = i / columns * pitch;
            var plot = new PlotArea(x, x + cell - end, y + 36, y + 36 + high, X, Y);
            PaintPanel(svg, plot, Panels[i], cell);
            if (i == 0 && Reference is { Label.Length: > 0 } line) svg.Text(plot.Right - 4, plot.Py(line.Value) + 13, line.Label, "s m", Anchor.End, plot.Right - plot.Left - 8);
            if (i + columns >= Panels.Count) PaintYears(svg, plot);
        }
        return ((rows - 1) * pitch) + 36 + high + 22;
    }

    private void PaintPanel(SvgWriter svg, PlotArea plot, SmallPanel panel, double cell)
    {
        var tone = Tones.Css(panel.Tone);
        svg.Text(plot.Left, plot.Top - 20, panel.Name, "b", Anchor.Start, cell);
        svg.Text(plot.Left, plot.Top - 5, panel.Note, "s m", Anchor.Start, cell);
        svg.Rect(plot.Left, plot.Top, plot.Right - plot.Left, plot.Bottom - plot.Top, "pane");
        var zero = Math.Clamp(plot.Py(0), plot.Top, plot.Bottom);
        foreach (var run in LineChart.Runs(panel.Points).Where(r => r.Count > 1))
        {
            var points = run.Select(p => (X: plot.Px(p.X), Y: plot.Py(p.Y!.Value))).ToArray();
            svg.Polyline([.. points, (points[^1].X, zero), (points[0].X, zero)], $"fillw {tone}", closed: true);
        }
        if (Reference is { } line) svg.Line(plot.Left, plot.Py(line.Value), plot.Right, plot.Py(line.Value), "half");
        foreach (var run in LineChart.Runs(panel.Points).Where(r => r.Count > 1))
        {
            svg.Polyline([.. run.Select(p => (plot.Px(p.X), plot.Py(p.Y!.Value)))], $"ln {tone}");
        }
        var last = panel.Points.Last(p => p.Y is not null);
        svg.Circle(plot.Px(last.X), plot.Py(last.Y!.Value), 3.5, $"dt {tone}", last.Words);
        svg.Text(plot.Right + 8, Math.Clamp(plot.Py(last.Y!.Value) + 4.5, plot.Top + 10, plot.Bottom), panel.EndLabel, "b num");
    }

    private void PaintYears(SvgWriter svg, PlotArea plot)
    {
        if (X.Ticks.Count == 0) return;
        svg.Text(plot.Left, plot.Bottom + 15, X.Ticks[0].Label, "s m");
        if (X.Ticks.Count > 1) svg.Text(plot.Right, plot.Bottom + 15, X.Ticks[^1].Label, "s m", Anchor.End);
    }
}
