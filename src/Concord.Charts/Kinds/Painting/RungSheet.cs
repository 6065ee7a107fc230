namespace Concord.Charts;

public sealed partial record RungSheet
{
    internal override string CssClass => "rungs";

    internal override void Check()
    {
        NotEmpty(Rows.Count, "rows");
        if (Rungs is < 1 or > 12) throw new ArgumentException($"A scale of {Rungs} rungs cannot be drawn.");
        foreach (var row in Rows)
        {
            foreach (var side in new[] { row.Asked, row.Granted })
            {
                if (side.Rung is { } rung && (rung < 0 || rung > Rungs)) throw new ArgumentException($"'{row.Name}' reaches rung {rung} of {Rungs}.");
            }
        }
    }

    internal override double Paint(SvgWriter svg, DrawingSize size, DrawingOptions options) => size == DrawingSize.Wide ? PaintWide(svg) : PaintNarrow(svg);

    private double PaintWide(SvgWriter svg)
    {
        var half = (svg.Width - 40) / 2;
        svg.Text(0, 14, AskedTitle, "b c-a", Anchor.Start, half);
        svg.Text(half + 40, 14, GrantedTitle, "b c-o", Anchor.Start, half);
        double y = 24;
        foreach (var row in Rows)
        {
            svg.Line(0, y, svg.Width, y, "grid");
            y = Head(svg, row, y + 6);
            y = Math.Max(PaintSide(svg, row.Asked, "bar", 0, half, y), PaintSide(svg, row.Granted, "bar o", half + 40, half, y)) + 12;
        }
        return y;
    }

    private double PaintNarrow(SvgWriter svg)
    {
        double y = 0;
        foreach (var row in Rows)
        {
            svg.Line(0, y + 0.5, svg.Width, y + 0.5, "grid");
            y = Head(svg, row, y + 6);
            svg.Text(0, y + 11, AskedTitle, "s b c-a", Anchor.Start, svg.Width);
            y = PaintSide(svg, row.Asked, "bar", 0, svg.Width, y + 18) + 8;
            svg.Text(0, y + 11, GrantedTitle, "s b c-o", Anchor.Start, svg.Width);
            y = PaintSide(svg, row.Granted, "bar o", 0, svg.Width, y + 18) + 14;
        }
        return y;
    }

    private static double Head(SvgWriter svg, RungRow row, double y)
    {
        y = Lines(svg, row.Name, "b", 0, svg.Width, y, 2);
        return Lines(svg, row.Note, "s m", 0, svg.Width, y, 2) + 3;
    }

    private double PaintSide(SvgWriter svg, RungSide side, string css, double x, double room, double y)
    {
        if (side.Rung is { } rung)
        {
            var step = Math.Min(34, (room - 20) / Rungs);
            for (var i = 0; i < Rungs; i++) svg.Rect(x + (i * step), y, step - 4, 12, i < rung ? css : "none");
            y += 18;
        }
        y = Lines(svg, side.Label, "b", x, room, y, 2);
        return Lines(svg, side.Basis, "s m2", x, room, y, 3);
    }

    private static double Lines(SvgWriter svg, string words, string css, double x, double room, double y, int most)
    {
        foreach (var line in TextWidth.Wrap(SvgWriter.Clean(words), room, most, css))
        {
            svg.Text(x, y + 12, line, css, Anchor.Start, room);
            y += 16;
        }
        return y;
    }
}
