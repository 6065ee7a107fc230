using System.Globalization;

namespace Concord.Charts;

public sealed partial record QuadrantPlot
{
    private const double Disc = 9;

    internal override string CssClass => "quad";

    internal override void Check()
    {
        NotEmpty(Points.Count, "points");
        foreach (var point in Points)
        {
            Within(X, point.X, point.Name);
            Within(Y, point.Y, point.Name);
        }
        Within(X, SplitX, XTitle);
        Within(Y, SplitY, YTitle);
    }

    internal override double Paint(SvgWriter svg, DrawingSize size, DrawingOptions options)
    {
        var wide = size == DrawingSize.Wide;
        var left = Math.Max(TextWidth.Of(Y.Ticks.Select(t => t.Label).DefaultIfEmpty("").MaxBy(l => l.Length)!, "s") + Disc + 8, 30);
        var plot = new PlotArea(left, wide ? 560 : svg.Width - 10, 26, wide ? 440 : 300, X, Y);
        svg.Text(0, 14, YTitle, "s m2", Anchor.Start, plot.Right);
        foreach (var tick in X.Ticks)
        {
            svg.Line(plot.Px(tick.Value), plot.Top, plot.Px(tick.Value), plot.Bottom, "grid");
            svg.Text(plot.Px(tick.Value), plot.Bottom + 24, tick.Label, "s m", Anchor.Middle);
        }
        foreach (var tick in Y.Ticks)
        {
            svg.Line(plot.Left, plot.Py(tick.Value), plot.Right, plot.Py(tick.Value), "grid");
            svg.Text(plot.Left - Disc - 4, plot.Py(tick.Value) + 4, tick.Label, "s m", Anchor.End);
        }
        var (sx, sy) = (plot.Px(SplitX), plot.Py(SplitY));
        svg.Line(sx, plot.Top, sx, plot.Bottom, "half");
        svg.Line(plot.Left, sy, plot.Right, sy, "half");
        svg.Text(plot.Left + 6, plot.Top + 14, Names.HighLow, "s b m2 halo", Anchor.Start, sx - plot.Left - 8);
        svg.Text(plot.Right - 6, plot.Top + 14, Names.HighHigh, "s b m2 halo", Anchor.End, plot.Right - sx - 8);
        svg.Text(plot.Left + 6, plot.Bottom - 8, Names.LowLow, "s b m2 halo", Anchor.Start, sx - plot.Left - 8);
        svg.Text(plot.Right - 6, plot.Bottom - 8, Names.LowHigh, "s b m2 halo", Anchor.End, plot.Right - sx - 8);
        svg.Text(plot.Right, plot.Bottom + 42, XTitle, "s m2", Anchor.End, plot.Right);
        var places = Apart(plot);
        for (var i = 0; i < Points.Count; i++)
        {
            var (x, y) = places[i];
            var (ax, ay) = (plot.Px(Points[i].X), plot.Py(Points[i].Y));
            if (Math.Abs(ax - x) + Math.Abs(ay - y) > 2) svg.Line(ax, ay, x, y, "lead");
            svg.Circle(x, y, Disc, "evn", Points[i].Words);
            svg.Text(x, y + 4.2, Ordinal(i), "s b inv", Anchor.Middle);
        }
        return wide ? Math.Max(plot.Bottom + 48, PaintList(svg, 590, 26)) : PaintList(svg, 0, plot.Bottom + 54);
    }

    /// <summary>Places of the discs: at the point, or at the nearest free place on a spiral about it, in the order given.</summary>
    private (double X, double Y)[] Apart(PlotArea plot)
    {
        var taken = new List<(double X, double Y)>();
        foreach (var point in Points)
        {
            var (px, py) = (plot.Px(point.X), plot.Py(point.Y));
            var spiral = Enumerable.Range(0, 400).Select(k => (Angle: k * 0.7, Radius: k * 1.1)).Select(s => (X: px + (s.Radius * Math.Cos(s.Angle)), Y: py + (s.Radius * Math.Sin(s.Angle))))
                .Where(p => p.X >= plot.Left && p.X <= plot.Right && p.Y >= plot.Top && p.Y <= plot.Bottom);
            taken.Add(spiral.Where(p => taken.All(t => Math.Pow(t.X - p.X, 2) + Math.Pow(t.Y - p.Y, 2) >= 4 * Disc * Disc)).Append((px, py)).First());
        }
        return [.. taken];
    }

    private double PaintList(SvgWriter svg, double from, double top)
    {
        var y = top;
        for (var i = 0; i < Points.Count; i++)
        {
            svg.Circle(from + Disc, y + 10, Disc, "evn");
            svg.Text(from + Disc, y + 14.2, Ordinal(i), "s b inv", Anchor.Middle);
            foreach (var line in TextWidth.Wrap(SvgWriter.Clean(Points[i].Name), svg.Width - from - 28, 3, "s"))
            {
                svg.Text(from + 26, y + 14.2, line, "s", Anchor.Start, svg.Width - from - 26);
                y += 16;
            }
            y += 8;
        }
        return y + 4;
    }

    private static string Ordinal(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    private static void Within(Axis axis, double value, string whose)
    {
        Finite(value, whose);
        if (value < axis.Min || value > axis.Max) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The value {value} of {whose} lies outside the axis from {axis.Min} to {axis.Max}."));
    }
}
