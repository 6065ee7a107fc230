namespace Concord.Charts;

public sealed partial record Lanes
{
    private const double Arrow = 8;

    internal override string CssClass => "lanes";

    internal override bool Mirrors(DrawingOptions options) => options is { RightToLeft: true, TimeFromLeft: false };

    internal override void Check()
    {
        NotEmpty(Rows.Count, "lanes");
        foreach (var lane in Rows)
        {
            foreach (var span in lane.Spans)
            {
                Finite(span.From, lane.Name);
                if (span.Until is not { } until) continue;
                Finite(until, lane.Name);
                if (until < span.From) throw new ArgumentException($"A span of '{lane.Name}' ends before it begins.");
            }
            foreach (var mark in lane.Marks) Finite(mark.X, lane.Name);
        }
        if (Day is { } day) Finite(day.X, day.When);
    }

    internal override double Paint(SvgWriter svg, DrawingSize size, DrawingOptions options)
    {
        var wide = size == DrawingSize.Wide;
        var names = wide ? Math.Clamp(Rows.Max(r => Math.Max(TextWidth.Of(r.Name, "b") / 2, TextWidth.Of(r.Note, "s"))), 200, 300) + 16 : 0;
        var heads = Rows.Select(r => TextWidth.Balanced(SvgWriter.Clean(r.Name), wide ? names - 16 : svg.Width, 2, "b")).ToArray();
        var notes = Rows.Select(r => TextWidth.Balanced(SvgWriter.Clean(r.Note), wide ? names - 16 : svg.Width, 2, "s")).ToArray();
        var highs = Rows.Select((r, i) => ((heads[i].Count + notes[i].Count) * 15) + (wide ? 10.0 : 32)).Select(h => wide ? Math.Max(34, h) : h).ToArray();
        var top = PaintKey(svg) + (Day is null ? 4 : 22);
        var plot = new PlotArea(names + 4, svg.Width - Arrow - 4, top, top + highs.Sum() + 4, X, X);
        foreach (var tick in X.Ticks) svg.Line(plot.Px(tick.Value), top, plot.Px(tick.Value), plot.Bottom, "grid");
        PaintDay(svg, plot);
        var y = top;
        for (var i = 0; i < Rows.Count; i++)
        {
            for (var l = 0; l < heads[i].Count; l++) svg.Text(wide ? names - 12 : 0, y + 15 + (l * 15), heads[i][l], wide ? "b" : "b halo", wide ? Anchor.End : Anchor.Start, wide ? names - 12 : svg.Width);
            for (var l = 0; l < notes[i].Count; l++) svg.Text(wide ? names - 12 : 0, y + 14 + ((heads[i].Count + l) * 15), notes[i][l], wide ? "s m" : "s m halo", wide ? Anchor.End : Anchor.Start, wide ? names - 12 : svg.Width);
            PaintLane(svg, plot, Rows[i], wide ? y + 7 : y + highs[i] - 22);
            y += highs[i];
        }
        Axes.Time(svg, plot);
        return plot.Bottom + 26;
    }

    private static void PaintLane(SvgWriter svg, PlotArea plot, Lane lane, double y)
    {
        const double High = 14;
        foreach (var span in lane.Spans.Where(s => s.From <= plot.X.Max && (s.Until ?? plot.X.Max) >= plot.X.Min))
        {
            var (from, to) = (plot.Px(Math.Max(span.From, plot.X.Min)), plot.Px(Math.Min(span.Until ?? plot.X.Max, plot.X.Max)));
            var css = $"seg {Css(span.Tone)}{(span.Unfunded ? " est" : "")}";
            // Some days are thinner than a line; they are drawn all the same.
            var wide = Math.Max(2, to - from);
            List<(double, double)> points = [(from, y), (from + wide, y)];
            if (span.Until is null || span.Until > plot.X.Max) points.AddRange([(from + wide + Arrow, y + (High / 2))]);
            points.AddRange([(from + wide, y + High), (from, y + High)]);
            if (span.From < plot.X.Min) points.AddRange([(from + 4, y + (High * 0.75)), (from, y + (High / 2)), (from + 4, y + (High / 4))]);
            svg.Shape(points, css, span.Words);
        }
        foreach (var mark in lane.Marks.Where(m => m.X >= plot.X.Min && m.X <= plot.X.Max))
        {
            var (x, m) = (plot.Px(mark.X), y + (High / 2));
            if (mark.Stops) svg.Shape([(x - 6, m - 6), (x + 6, m - 6), (x + 6, m + 6), (x - 6, m + 6)], "mk stop", mark.Words);
            else svg.Shape([(x - 5, m - 7), (x + 8, m), (x - 5, m + 7)], "mk go", mark.Words);
        }
    }

    private void PaintDay(SvgWriter svg, PlotArea plot)
    {
        if (Day is not { } day || day.X < plot.X.Min || day.X > plot.X.Max) return;
        var x = plot.Px(day.X);
        svg.Line(x, plot.Top - 4, x, plot.Bottom, "ev");
        var half = TextWidth.Of(day.When, "s") / 2;
        svg.Text(Math.Clamp(x, Math.Min(half, svg.Width / 2), Math.Max(svg.Width - half, svg.Width / 2)), plot.Top - 8, day.When, "s m2", Anchor.Middle, svg.Width);
    }

    private double PaintKey(SvgWriter svg)
    {
        var tones = Rows.SelectMany(r => r.Spans).Select(s => s.Tone).ToHashSet();
        var entries = new List<(string Css, string Words, int Mark)>();
        foreach (var (tone, words) in new[] { (LaneTone.Opens, Words.Opens), (LaneTone.Stops, Words.Stops), (LaneTone.Limits, Words.Limits), (LaneTone.Plain, Words.Plain) })
        {
            if (tones.Contains(tone)) entries.Add(($"seg {Css(tone)}", words, 0));
        }
        if (Rows.SelectMany(r => r.Spans).Any(s => s.Unfunded)) entries.Add(("seg est", Words.Unfunded, 0));
        if (Rows.SelectMany(r => r.Marks).Any(m => m.Stops)) entries.Add(("mk stop", Words.StopMark, 1));
        if (Rows.SelectMany(r => r.Marks).Any(m => !m.Stops)) entries.Add(("mk go", Words.GoMark, 2));
        double x = 0, y = 2;
        foreach (var (css, words, mark) in entries)
        {
            var wide = 26 + TextWidth.Of(words, "s") + 16;
            if (x > 0 && x + wide - 12 > svg.Width) (x, y) = (0, y + 18);
            if (mark == 0) svg.Rect(x, y, 20, 12, css);
            else if (mark == 1) svg.Shape([(x + 4, y), (x + 16, y), (x + 16, y + 12), (x + 4, y + 12)], css, "");
            else svg.Shape([(x + 5, y - 1), (x + 18, y + 6), (x + 5, y + 13)], css, "");
            svg.Text(x + 26, y + 11, words, "s m2", Anchor.Start, svg.Width - x - 26);
            x += wide;
        }
        return y + 20;
    }

    private static string Css(LaneTone tone) => tone switch { LaneTone.Opens => "opens", LaneTone.Stops => "stops", LaneTone.Limits => "limits", _ => "plain" };
}
