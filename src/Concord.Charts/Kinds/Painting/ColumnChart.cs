namespace Concord.Charts;

public sealed partial record ColumnChart
{
    internal override string CssClass => "cols";

    internal override bool Mirrors(DrawingOptions options) => options.RightToLeft && !options.TimeFromLeft;

    internal override void Check()
    {
        NotEmpty(Columns.Count, "columns");
        if (Y.Min > 0 || Y.Max < 0) throw new ArgumentException("Columns start at zero, which the axis does not hold.");
        LineChart.CheckPoints([.. Columns.Select(c => new LinePoint(c.X, c.Value))], Title, X, Y);
        foreach (var note in Notes)
        {
            if (!Columns.Any(c => c.X == note.X)) throw new ArgumentException($"The note '{note.Words}' stands beside no column.");
        }
    }

    internal override double Paint(SvgWriter svg, DrawingSize size, DrawingOptions options)
    {
        var wide = size == DrawingSize.Wide;
        var pitch = Pitch();
        var start = Y.Ticks.SkipLast(1).Select(t => TextWidth.Of(t.Label, "s")).DefaultIfEmpty(0).Max() + (wide ? 14 : 8);
        // Half a column stands out on each side of the first and the last year.
        var units = X.Max - X.Min + pitch;
        var column = (svg.Width - 4 - start) / units * pitch;
        column = Math.Min(column, wide ? 64 : 40);
        var plot = new PlotArea(start + (column / 2), svg.Width - 4 - (column / 2), 22, wide ? 218 : 208, X, Y);
        Axes.Levels(svg, plot with { Right = svg.Width - 4 }, 0);
        var rooms = new List<Box>();
        foreach (var bar in Columns)
        {
            var (zero, tip) = (plot.Py(0), plot.Py(bar.Value));
            var (x, thick) = (plot.Px(bar.X) - (column * 0.38), column * 0.76);
            var tone = Tones.Css(bar.Value >= 0 ? Above : Below);
            svg.Rect(x, Math.Min(zero, tip), thick, Math.Abs(zero - tip), $"bar {tone}{(bar.Estimate ? " est" : "")}", wide ? bar.Words : "");
            rooms.Add(new Box(x, Math.Min(zero, tip), x + thick, Math.Max(zero, tip)));
        }
        Axes.Time(svg, plot, ticks: false);
        if (wide) PaintNotes(svg, plot, rooms);
        return plot.Bottom + 26;
    }

    /// <summary>Least distance of two columns.</summary>
    private double Pitch()
    {
        var least = double.PositiveInfinity;
        for (var i = 1; i < Columns.Count; i++) least = Math.Min(least, Columns[i].X - Columns[i - 1].X);
        if (least == 0) throw new ArgumentException("Two columns stand at one year.");
        return double.IsFinite(least) ? least : 1;
    }

    /// <summary>Puts each note beside the end of its column where it covers no column and no other words.</summary>
    private void PaintNotes(SvgWriter svg, PlotArea plot, List<Box> rooms)
    {
        var frame = new Box(0, 0, svg.Width, plot.Bottom + 4);
        rooms.AddRange(plot.Y.Ticks.Select(t => Box.OfText(0, plot.Py(t.Value) - 4, t.Label, "s", Anchor.Start)));
        foreach (var note in Notes)
        {
            var bar = Columns.First(c => c.X == note.X);
            var (x, tip) = (plot.Px(bar.X), plot.Py(bar.Value));
            var half = (X.Max - X.Min) > 0 ? 10 : 40;
            (double X, double Y, Anchor Side)[] places = bar.Value < 0
                ? [(x - half, tip + 3, Anchor.End), (x + half, tip + 3, Anchor.Start), (x, tip + 15, Anchor.Middle), (x, plot.Py(0) - 6, Anchor.Middle), (x - 4, plot.Py(0) - 6, Anchor.Start), (x + 4, plot.Py(0) - 6, Anchor.End)]
                : [(x, tip - 6, Anchor.Middle), (x - 4, tip - 6, Anchor.Start), (x + 4, tip - 6, Anchor.End), (x - half, tip + 8, Anchor.End), (x + half, tip + 8, Anchor.Start), (x, plot.Py(0) + 16, Anchor.Middle)];
            foreach (var (px, py, side) in places)
            {
                var room = Box.OfText(px, py, note.Words, "s", side);
                if (!room.Within(frame) || rooms.Exists(r => r.Touches(room))) continue;
                svg.Text(px, py, note.Words, "s halo", side);
                rooms.Add(room);
                break;
            }
        }
    }
}
