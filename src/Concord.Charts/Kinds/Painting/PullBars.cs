namespace Concord.Charts;

public sealed partial record PullBars
{
    internal override string CssClass => "pulls";

    internal override void Check()
    {
        NotEmpty(Bars.Count, "bars");
        foreach (var bar in Bars)
        {
            foreach (var share in new double?[] { bar.With, bar.Against, bar.ByDesign, bar.Low, bar.High }.OfType<double>()) NotNegative(share, bar.Name);
            if (bar.With + bar.Against + bar.ByDesign > 1 + 1e-9 || bar.High > 1 + 1e-9) throw new ArgumentException($"The shares of '{bar.Name}' are more than the whole.");
            if (bar.Low > bar.High) throw new ArgumentException($"The range of '{bar.Name}' ends before it begins.");
        }
    }

    internal override double Paint(SvgWriter svg, DrawingSize size, DrawingOptions options) => size == DrawingSize.Wide ? PaintWide(svg) : PaintNarrow(svg);

    private double PaintWide(SvgWriter svg)
    {
        var names = Math.Min(270, Bars.Max(b => Math.Max(TextWidth.Of(b.Name, "b"), TextWidth.Of(b.Note, "s")))) + 14;
        var shares = Math.Max(TextWidth.Of(Words.Share, "s"), Bars.Max(b => TextWidth.Of(b.Label, "b") + 8 + TextWidth.Of(b.RangeLabel, "s"))) + 16;
        var covered = Math.Max(TextWidth.Of(Words.Covered, "s"), Bars.Max(b => TextWidth.Of(b.Covered))) + 16;
        var rests = Bars.All(b => b.RestsOn.Count == 0) ? 0 : Math.Min(190, Math.Max(TextWidth.Of(Words.RestsOn, "s"), Bars.Max(b => b.RestsOn.Select(l => TextWidth.Of(l, "s")).DefaultIfEmpty(0).Max())) + 4);
        // Long words of other languages take from the names before they take from the bars.
        var length = svg.Width - names - shares - covered - rests;
        if (length < 260) (names, length) = (Math.Max(180, names - 260 + length), Math.Min(260, length + Math.Max(0, names - 180)));
        var (right, y) = (names + length, PaintKey(svg, names, names + length));
        svg.Text(right + 12, y - 8, Words.Share, "s m", Anchor.Start, shares - 8);
        svg.Text(right + shares + covered - 10, y - 8, Words.Covered, "s m", Anchor.End, covered);
        if (rests > 0) svg.Text(right + shares + covered, y - 8, Words.RestsOn, "s m", Anchor.Start, rests);
        foreach (var bar in Bars)
        {
            var lines = TextWidth.Balanced(SvgWriter.Clean(bar.Name), names - 12, 2, "b");
            var high = Math.Max(36, (lines.Count * 15) + (bar.Note.Length > 0 ? 14 : 0) + 6);
            for (var i = 0; i < lines.Count; i++) svg.Text(names - 12, y + 13 + (i * 15), lines[i], "b", Anchor.End, names - 12);
            svg.Text(names - 12, y + 12 + (lines.Count * 15), bar.Note, "s m", Anchor.End, names - 12);
            PaintBar(svg, bar, names, y + 2, length, 19);
            svg.Run(right + 12, y + 16, Anchor.Start, (bar.Label, "num b"), (bar.RangeLabel, "num s m"));
            svg.Text(right + shares + covered - 10, y + 16, bar.Covered, "num", Anchor.End, covered);
            for (var i = 0; i < Math.Min(2, bar.RestsOn.Count); i++) svg.Text(right + shares + covered, y + 11 + (i * 15), bar.RestsOn[i], "s m", Anchor.Start, rests);
            y += high;
        }
        return y;
    }

    private double PaintNarrow(SvgWriter svg)
    {
        var y = PaintKey(svg, 0, svg.Width) + 4;
        foreach (var bar in Bars)
        {
            foreach (var line in TextWidth.Wrap(SvgWriter.Clean(bar.Name), svg.Width, 2, "b"))
            {
                svg.Text(0, y + 10, line, "b", Anchor.Start, svg.Width);
                y += 15;
            }
            if (bar.Note.Length > 0)
            {
                svg.Text(0, y + 9, bar.Note, "s m", Anchor.Start, svg.Width);
                y += 15;
            }
            PaintBar(svg, bar, 0, y + 2, svg.Width, 14);
            y += 32;
            svg.Run(0, y, Anchor.Start, (bar.Label, "num s b"), (bar.RangeLabel, "num s m"));
            if (bar.Covered.Length > 0) svg.Run(svg.Width, y, Anchor.End, (TextWidth.Fit(Words.Covered, 110, "s"), "s m2"), (bar.Covered, "num s m2"));
            foreach (var line in bar.RestsOn.Take(2))
            {
                y += 15;
                svg.Text(0, y, line, "s m", Anchor.Start, svg.Width);
            }
            y += 18;
        }
        return y;
    }

    /// <summary>The key above the bars; returns where the first bar may stand.</summary>
    private double PaintKey(SvgWriter svg, double from, double to)
    {
        double x = from, y = 2;
        foreach (var (css, words) in new[] { ("bar", Words.With), ("bar r", Words.Against), ("bar rest", Words.ByDesign), ("none", Words.Nothing) })
        {
            if (css == "bar rest" && Bars.All(b => b.ByDesign == 0)) continue;
            var wide = 20 + TextWidth.Of(words, "s") + 14;
            if (x > from && x + wide - 10 > to) (x, y) = (from, y + 18);
            svg.Rect(x, y, 14, 12, css);
            svg.Text(x + 20, y + 11, words, "s m2", Anchor.Start, svg.Width - x - 20);
            x += wide;
        }
        return y + 24;
    }

    private static void PaintBar(SvgWriter svg, PullBar bar, double x, double y, double length, double thick)
    {
        var (with, against, design) = (bar.With * length, bar.Against * length, bar.ByDesign * length);
        svg.Rect(x, y, length, thick, "none");
        if (with > 0) svg.Rect(x, y, with, thick, "bar");
        if (against > 0) svg.Rect(x + with, y, against, thick, "bar r");
        if (design > 0) svg.Rect(x + with + against, y, design, thick, "bar rest");
        if (bar is not { Low: { } low, High: { } high } || high - low < 0.005) return;
        var middle = y + (thick / 2);
        svg.Line(x + (low * length), middle, x + (high * length), middle, "whisk");
        svg.Line(x + (low * length), middle - 5, x + (low * length), middle + 5, "whisk");
        svg.Line(x + (high * length), middle - 5, x + (high * length), middle + 5, "whisk");
    }
}
