namespace Concord.Charts;

/// <summary>Draws axes.</summary>
internal static class Axes
{
    /// <summary>Level lines with their words above them at the start; the line of zero is the strong one.</summary>
    public static void Levels(SvgWriter svg, PlotArea plot, double from)
    {
        foreach (var tick in plot.Y.Ticks)
        {
            var y = plot.Py(tick.Value);
            svg.Line(from, y, plot.Right, y, tick.Value == 0 ? "ax0" : "grid");
            svg.Text(from, y - 4, tick.Label, "s m halo");
        }
    }

    /// <summary>Years below the plot: the ends always, those between where there is room.</summary>
    public static void Time(SvgWriter svg, PlotArea plot, bool ticks = true)
    {
        var y = plot.Bottom + 18;
        foreach (var tick in Roomy(plot.X.Ticks, t => plot.Px(t.Value), svg.Width))
        {
            var x = plot.Px(tick.Value);
            if (ticks) svg.Line(x, plot.Bottom, x, plot.Bottom + 4, "tick");
            svg.Text(Held(x, tick.Label, svg.Width), y, tick.Label, "s m", Anchor.Middle);
        }
    }

    /// <summary>Marks of a horizontal axis of values: upright lines with words below.</summary>
    public static void Values(SvgWriter svg, PlotArea plot)
    {
        foreach (var tick in plot.X.Ticks) svg.Line(plot.Px(tick.Value), plot.Top, plot.Px(tick.Value), plot.Bottom, tick.Value == 0 ? "ax0" : "grid");
        foreach (var tick in Roomy(plot.X.Ticks, t => plot.Px(t.Value), svg.Width))
        {
            svg.Text(Held(plot.Px(tick.Value), tick.Label, svg.Width), plot.Bottom + 16, tick.Label, "s m", Anchor.Middle);
        }
    }

    /// <summary>The ticks whose words do not touch: both ends come first, then the others from the start.</summary>
    public static IEnumerable<Tick> Roomy(IReadOnlyList<Tick> ticks, Func<Tick, double> at, double width)
    {
        var taken = new List<(double From, double To)>();
        var kept = new HashSet<int>();
        int[] order = ticks.Count < 2 ? [.. Enumerable.Range(0, ticks.Count)] : [ticks.Count - 1, 0, .. Enumerable.Range(1, ticks.Count - 2)];
        foreach (var i in order)
        {
            if (ticks[i].Label.Length == 0) continue;
            var half = (TextWidth.Of(ticks[i].Label, "s") / 2) + 5;
            var x = Held(at(ticks[i]), ticks[i].Label, width);
            if (taken.Any(t => x - half < t.To && t.From < x + half)) continue;
            taken.Add((x - half, x + half));
            kept.Add(i);
        }
        return ticks.Where((_, i) => kept.Contains(i));
    }

    /// <summary>The middle of a text moved so that it stays inside the drawing.</summary>
    private static double Held(double x, string words, double width)
    {
        var half = TextWidth.Of(words, "s") / 2;
        return Math.Max(Math.Min(half, width / 2), Math.Min(Math.Max(width - half, width / 2), x));
    }
}
