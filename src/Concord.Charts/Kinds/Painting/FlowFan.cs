namespace Concord.Charts;

public sealed partial record FlowFan
{
    /// <summary>A side whose bands together are thinner than this is drawn as a thread with its words beside it.</summary>
    private const double Thread = 30;

    private const double NodeWidth = 14;

    internal override string CssClass => "flow";

    internal override void Check()
    {
        NotEmpty((Out?.Ribbons.Count ?? 0) + (In?.Ribbons.Count ?? 0), "corridors");
        foreach (var ribbon in (Out?.Ribbons ?? []).Concat(In?.Ribbons ?? [])) NotNegative(ribbon.Value, ribbon.Name);
        if (!double.IsFinite(Math.Max(Sum(Out), Sum(In)))) throw new ArgumentException("The corridors add up to more than can be drawn.");
    }

    internal override double Paint(SvgWriter svg, DrawingSize size, DrawingOptions options)
    {
        var most = Math.Max(Sum(Out), Sum(In));
        return size == DrawingSize.Wide ? PaintWide(svg, most > 0 ? 330 / most : 0) : PaintNarrow(svg, most > 0 ? 250 / most : 0);
    }

    private double PaintWide(SvgWriter svg, double scale)
    {
        var (outFan, inFan) = (IsFan(Out, scale), IsFan(In, scale));
        // The side without a fan needs less room: the node moves towards it.
        var node = outFan == inFan ? (svg.Width - NodeWidth) / 2 : outFan ? 250 : svg.Width - NodeWidth - 250;
        var high = Math.Max(24, Math.Max(Sum(Out), Sum(In)) * scale);
        var stack = Math.Max(high, Math.Max(outFan ? Stack(Out!, scale) : 0, inFan ? Stack(In!, scale) : 0));
        var middle = 34 + (stack / 2);
        svg.Rect(node, middle - (high / 2), NodeWidth, high, "node");
        PaintSide(Out, node + NodeWidth);
        svg.Mirrored = !svg.Mirrored;
        PaintSide(In, svg.Width - node);
        svg.Mirrored = !svg.Mirrored;
        return 34 + stack + 10;

        void PaintSide(FlowSide? side, double edge)
        {
            if (side is null) return;
            if (!IsFan(side, scale)) PaintThread(svg, side, edge, edge + 60, middle, scale);
            else
            {
                var outer = outFan && inFan ? edge + 124 : edge + 250;
                PaintFan(svg, side, edge, outer, middle, scale, notes: true);
                svg.Text(outer + 14, 16, side.Title, "b", Anchor.Start, svg.Width - outer - 14);
            }
        }
    }

    private double PaintNarrow(SvgWriter svg, double scale)
    {
        double y = 0;
        // The larger side first: it is what the picture is about.
        foreach (var side in Sum(In) > Sum(Out) ? new[] { In, Out } : [Out, In])
        {
            if (side is null) continue;
            if (y > 0) y += 14;
            // Those who came run towards their area, which then stands at the other edge.
            if (side == In && IsFan(side, scale)) svg.Mirrored = !svg.Mirrored;
            if (IsFan(side, scale))
            {
                svg.Text(0, y + 14, side.Title, "b", Anchor.Start, svg.Width);
                var high = Math.Max(24, Sum(side) * scale);
                var stack = Math.Max(high, Stack(side, scale));
                var middle = y + 28 + (stack / 2);
                svg.Rect(0, middle - (high / 2), 12, high, "node");
                PaintFan(svg, side, 12, 104, middle, scale, notes: false);
                y += 28 + stack + 6;
            }
            else
            {
                svg.Rect(0, y + 4, 26, Math.Max(1.5, Sum(side) * scale), "rib hi");
                var at = y + 12;
                foreach (var (words, css) in ThreadLines(side))
                {
                    svg.Text(36, at, words, css, Anchor.Start, svg.Width - 36);
                    at += 15;
                }
                y = at;
            }
            if (side == In && IsFan(side, scale)) svg.Mirrored = !svg.Mirrored;
        }
        return y + 4;
    }

    private static void PaintFan(SvgWriter svg, FlowSide side, double edge, double outer, double middle, double scale, bool notes)
    {
        var inner = middle - (Sum(side) * scale / 2);
        var y = middle - (Stack(side, scale) / 2);
        foreach (var ribbon in side.Ribbons)
        {
            var thick = ribbon.Value * scale;
            var pitch = Pitch(ribbon, scale);
            var top = y + ((pitch - thick) / 2);
            var css = ribbon.Rest ? " rest" : ribbon.Strong ? " hi" : "";
            if (thick > 0) svg.Ribbon(edge, inner, outer, top, thick, "rib" + css, $"{ribbon.Name} {ribbon.ValueLabel}");
            svg.Rect(outer, y + ((pitch - Math.Max(thick, 1)) / 2), 5, Math.Max(thick, 1), ribbon.Rest ? "nodeb rest" : "nodeb");
            PaintLabel(svg, ribbon, outer + 14, y + (pitch / 2) + 4.5, thick >= 20 && !ribbon.Rest, notes);
            inner += thick;
            y += pitch;
        }
    }

    private static void PaintLabel(SvgWriter svg, FlowRibbon ribbon, double x, double y, bool bold, bool notes)
    {
        const double Gap = 8;
        var nameCss = bold ? "b" : "";
        var value = TextWidth.Of(ribbon.ValueLabel, "num") + Gap;
        var name = TextWidth.Fit(SvgWriter.Clean(ribbon.Name), Math.Max(40, svg.Width - x - value), nameCss);
        var used = TextWidth.Of(name, nameCss) + value + Gap + TextWidth.Of(ribbon.Note, "s");
        // Half a definition would mislead: it is written whole or left to the table.
        svg.Run(x, y, Anchor.Start, (name, nameCss), (ribbon.ValueLabel, "num m"), (notes && x + used <= svg.Width ? ribbon.Note : "", "s def"));
    }

    private static void PaintThread(SvgWriter svg, FlowSide side, double edge, double outer, double middle, double scale)
    {
        var thick = Math.Max(1.5, Sum(side) * scale);
        svg.Rect(edge, middle - (thick / 2), outer - edge, thick, "rib hi");
        svg.Rect(outer, middle - (Math.Max(thick, 5) / 2), 5, Math.Max(thick, 5), "nodeb");
        var lines = ThreadLines(side).ToArray();
        var y = middle - (lines.Length * 7.5) + 12;
        foreach (var (words, css) in lines)
        {
            svg.Text(outer + 14, y, words, css, Anchor.Start, svg.Width - outer - 14);
            y += 15;
        }
    }

    private static IEnumerable<(string Words, string Css)> ThreadLines(FlowSide side)
    {
        yield return (side.Title, "b");
        foreach (var ribbon in side.Ribbons.Take(3)) yield return ($"{ribbon.Name} {ribbon.ValueLabel}", "s m");
        foreach (var note in side.Notes ?? []) yield return (note, "s m");
    }

    private static bool IsFan(FlowSide? side, double scale) => Sum(side) * scale >= Thread;

    private static double Sum(FlowSide? side) => side?.Ribbons.Sum(r => r.Value) ?? 0;

    private static double Stack(FlowSide side, double scale) => side.Ribbons.Sum(r => Pitch(r, scale));

    private static double Pitch(FlowRibbon ribbon, double scale) => Math.Max(19, (ribbon.Value * scale) + 4);
}
