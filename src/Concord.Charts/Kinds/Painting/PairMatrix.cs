using System.Globalization;

namespace Concord.Charts;

public sealed partial record PairMatrix
{
    internal override string CssClass => "pairs";

    internal override void Check()
    {
        NotEmpty(Items.Count, "items");
        if (Items.Count > 40) throw new ArgumentException($"A matrix of {Items.Count} items cannot be read; show the 40 with most marks.");
        var seen = new HashSet<(int, int)>();
        foreach (var mark in Marks)
        {
            if (mark.Row < 0 || mark.Row >= Items.Count || mark.Column < 0 || mark.Column >= Items.Count) throw new ArgumentException($"The mark '{mark.Words}' is of no item.");
            if (mark.Row == mark.Column) throw new ArgumentException($"The mark '{mark.Words}' is of an item with itself.");
            if (!seen.Add((mark.Row, mark.Column))) throw new ArgumentException($"The pair of '{mark.Words}' has two marks.");
            NotNegative(mark.Strength, mark.Words);
        }
    }

    internal override double Paint(SvgWriter svg, DrawingSize size, DrawingOptions options)
    {
        var top = PaintKey(svg);
        return size == DrawingSize.Wide ? PaintGrid(svg, top) : PaintList(svg, top);
    }

    private double PaintGrid(SvgWriter svg, double top)
    {
        var cell = Math.Clamp((svg.Width - 300) / Items.Count, 12, 44);
        var names = svg.Width - (cell * Items.Count);
        var lines = Items.Select(i => TextWidth.Wrap(SvgWriter.Clean(i.Name), names - 44, 2, "s b")).ToArray();
        var highs = Items.Select((item, i) => Math.Max(cell, (lines[i].Count * 14) + (item.Note.Length > 0 ? 13 : 0) + 8)).ToArray();
        var head = top + 18;
        var tops = new double[Items.Count];
        for (var i = 1; i < tops.Length; i++) tops[i] = tops[i - 1] + highs[i - 1];
        for (var r = 0; r < Items.Count; r++)
        {
            var y = head + tops[r];
            svg.Text(names + ((r + 0.5) * cell), head - 5, Ordinal(r), "s m", Anchor.Middle);
            svg.Text(names - 12, y + (highs[r] / 2) + 4, Ordinal(r), "s m", Anchor.End);
            var block = (lines[r].Count * 14) + (Items[r].Note.Length > 0 ? 13 : 0);
            var from = y + ((highs[r] - block) / 2) + 10.5;
            for (var i = 0; i < lines[r].Count; i++) svg.Text(names - 34, from + (i * 14), lines[r][i], "s b", Anchor.End, names - 34);
            svg.Text(names - 34, from + (lines[r].Count * 14), Items[r].Note, "s m", Anchor.End, names - 34);
            for (var c = 0; c < Items.Count; c++) svg.Rect(names + (c * cell) + 0.75, y + 0.75, cell - 1.5, highs[r] - 1.5, c == r ? "self" : "q0");
        }
        foreach (var mark in Marks)
        {
            var (x, y, wide) = (names + (mark.Column * cell), head + tops[mark.Row], cell - 1.5);
            svg.Rect(x + 0.75, y + 0.75, wide, highs[mark.Row] - 1.5, Css(mark), mark.Words);
            if (TextWidth.Of(mark.Label, "s b") <= cell) svg.Text(x + (cell / 2), y + (highs[mark.Row] / 2) + 4.5, mark.Label, On(mark), Anchor.Middle);
        }
        return head + tops[^1] + highs[^1] + 4;
    }

    private double PaintList(SvgWriter svg, double top)
    {
        var y = top;
        foreach (var mark in Marks.OrderByDescending(m => m.Strength).ThenBy(m => m.Row).ThenBy(m => m.Column))
        {
            var lines = TextWidth.Wrap(SvgWriter.Clean(mark.Words), svg.Width - 40, 5, "s");
            svg.Rect(1, y + 1, 28, 20, Css(mark));
            svg.Text(15, y + 15.5, mark.Label, On(mark), Anchor.Middle, 30);
            for (var i = 0; i < lines.Count; i++) svg.Text(40, y + 13 + (i * 15), lines[i], "s", Anchor.Start, svg.Width - 40);
            y += Math.Max(24, (lines.Count * 15) + 4) + 6;
        }
        return y;
    }

    private double PaintKey(SvgWriter svg)
    {
        double x = 0, y = 2;
        var entries = Key.Where(k => Marks.Any(m => m.Tone == k.Tone && !m.Unsure)).Select(k => (Css: k.Tone == Tone.Against ? "h3" : "q3", k.Words)).Concat(UnsureLabel.Length > 0 && Marks.Any(m => m.Unsure) ? [("q0 unsure", UnsureLabel)] : []).Concat(FramedLabel.Length > 0 && Marks.Any(m => m.Framed) ? [("q0 own", FramedLabel)] : []);
        foreach (var (css, words) in entries)
        {
            var wide = 26 + TextWidth.Of(words, "s") + 16;
            if (x > 0 && x + wide - 12 > svg.Width) (x, y) = (0, y + 18);
            svg.Rect(x + 1, y, 18, 12, css);
            svg.Text(x + 26, y + 11, words, "s m2", Anchor.Start, svg.Width - x - 26);
            x += wide;
        }
        return y + 24;
    }

    private static string Css(PairMark mark) => (mark.Unsure ? "q0 unsure" : Class(mark)) + (mark.Framed ? " own" : "");

    private static string On(PairMark mark) => mark.Unsure ? "s b" : $"s b on-{Class(mark)}";

    /// <summary>Three steps of the ramp of its tone.</summary>
    private static string Class(PairMark mark)
    {
        var step = mark.Strength > 0.66 ? 2 : mark.Strength > 0.33 ? 1 : 0;
        return mark.Tone == Tone.Against ? $"h{"234"[step]}" : $"q{"245"[step]}";
    }

    private static string Ordinal(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
