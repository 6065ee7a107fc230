namespace Concord.Charts;

public sealed partial record Dumbbell
{
    internal override string CssClass => "dumb";

    internal override void Check()
    {
        NotEmpty(Rows.Count, "rows");
        if (Targets.Count > 2) throw new ArgumentException($"There is room for two target lines, not for {Targets.Count}.");
        foreach (var row in Rows)
        {
            if (row.Before is null && row.After is null) throw new ArgumentException($"The row '{row.Name}' has neither of its two values; leave it out.");
            foreach (var value in new[] { row.Before, row.After }) OnAxis(value, row.Name);
        }
        foreach (var target in Targets) OnAxis(target.Value, target.Label);
        if (ReachedUpTo is { } limit) OnAxis(limit, "the shade");
    }

    internal override double Paint(SvgWriter svg, DrawingSize size, DrawingOptions options)
    {
        var wide = size == DrawingSize.Wide;
        var names = wide ? Math.Min(Arrows ? 310 : 260, Rows.Max(r => Math.Max(TextWidth.Of(r.Name, "b"), TextWidth.Of(r.Note, "s")))) + 14 : 0;
        var noted = Rows.Any(r => r.Note.Length > 0);
        var aside = Rows.Max(r => r.Aside.Take(2).Select(l => TextWidth.Of(l, "s")).DefaultIfEmpty(0).Max());
        var width = svg.Width - (wide && aside > 0 ? Math.Min(210, aside) + 14 : 0);
        // Words beside a dot near either end of the axis get room there.
        var least = wide ? names + 10 : 10;
        var span = (width - 14 - least) * 0.8;
        var left = least + Room(Rows.Where(r => r.After < r.Before), r => X.At(r.After!.Value) * span, wide ? 70 : 0);
        var right = width - 14 - Room(Rows.Where(r => !(r.After < r.Before)), r => (1 - X.At(r.Before is { } b ? Math.Max(b, r.After ?? b) : r.After!.Value)) * span, 110);
        var below = wide || aside == 0 ? 0 : Rows.Max(r => Math.Min(2, r.Aside.Count)) * 15;
        var pitch = (wide ? 27 : 38) + (noted ? (wide ? 11 : 15) : 0) + below;
        var key = wide ? 0 : 22;
        var heads = TargetHeads(left, right, width, wide);
        var top = Math.Max(wide && !Arrows ? 44 : 30, key + heads.Select(h => h.Bottom).DefaultIfEmpty(0).Max() + 6);
        var plot = new PlotArea(left, right, top, top + (Rows.Count * pitch) + (wide ? 10 : 14), X, X);
        PaintKey(svg, wide);
        if (ReachedUpTo is { } limit && limit > X.Min) svg.Rect(left, plot.Top, plot.Px(limit) - left, plot.Bottom - plot.Top, "zok");
        Axes.Values(svg, plot);
        foreach (var head in heads)
        {
            svg.Line(head.X, key + head.Top + 4, head.X, plot.Bottom, head.Target.Limit ? "target r" : "target");
            var y = key + head.Top + 13;
            foreach (var line in head.Lines)
            {
                svg.Text(head.X + (head.Side == Anchor.Start ? 6 : -6), y, line, head.Target.Limit ? "s b c-r halo" : "s b c-a halo", head.Side);
                y += 14;
            }
        }
        for (var i = 0; i < Rows.Count; i++)
        {
            var row = Rows[i];
            var y = plot.Top + (wide ? 19 : noted ? 45 : 30) + (i * pitch);
            if (wide) svg.Text(names - 14, y + (row.Note.Length > 0 ? -1.5 : 4.5), row.Name, row.Strong ? "b" : "", Anchor.End, names - 14);
            else svg.Text(0, y - (noted ? 27 : 12), row.Name, row.Strong ? "b halo" : "halo", Anchor.Start, svg.Width);
            if (wide) svg.Text(names - 14, y + 13, row.Note, "s m", Anchor.End, names - 14);
            else svg.Text(0, y - 12, row.Note, "s m halo", Anchor.Start, svg.Width);
            PaintRow(svg, plot, row, y, wide ? names : 0, width);
            for (var l = 0; l < Math.Min(2, row.Aside.Count); l++)
            {
                if (wide) svg.Text(width + 14, y - 1.5 + (l * 14.5), row.Aside[l], "s m", Anchor.Start, 210);
                else svg.Text(0, y + 20 + (l * 15), row.Aside[l], "s m halo", Anchor.Start, svg.Width);
            }
        }
        return plot.Bottom + 24;
    }

    /// <summary>How far the widest label would stand out over the end of the axis, at most as far as allowed.</summary>
    private static double Room(IEnumerable<DumbbellRow> rows, Func<DumbbellRow, double> distance, double atMost)
        => Math.Clamp(rows.Select(r => TextWidth.Of(r.Label, "num b") + 14 - distance(r)).DefaultIfEmpty(0).Max(), 0, atMost);

    private void PaintRow(SvgWriter svg, PlotArea plot, DumbbellRow row, double y, double leftmost, double rightmost)
    {
        double? ring = row.Before is { } before ? plot.Px(before) : null;
        double? dot = row.After is { } after ? plot.Px(after) : null;
        var css = row.Warn ? "to r" : "to";
        var arrow = Arrows && ring is not null && dot is not null;
        if (ring is { } r && dot is { } d && Math.Abs(r - d) > 4)
        {
            if (arrow) svg.Rect(Math.Min(r, d), y - 2.5, Math.Abs(r - d), 5, css);
            else svg.Line(r, y, d, y, "stem");
        }
        if (ring is { } x) svg.Circle(x, y, 4.5, "from", dot is null ? row.Words : "");
        if (dot is { } at && arrow && Math.Abs(at - ring!.Value) >= 16) svg.Shape([(at, y), (at - Math.Sign(at - ring.Value) * 9, y - 6.5), (at - Math.Sign(at - ring.Value) * 9, y + 6.5)], css, row.Words);
        else if (dot is { } end && !arrow) svg.Circle(end, y, 6, css, row.Words);
        var (least, most) = (Math.Min(ring ?? dot!.Value, dot ?? ring!.Value), Math.Max(ring ?? dot!.Value, dot ?? ring!.Value));
        var width = TextWidth.Of(row.Label, "num b") + 11;
        // The words stand on the dot's free side, unless they would leave the drawing or run into the names.
        var before1 = (dot ?? ring) < ring;
        if (before1 && least - width < leftmost) before1 = false;
        if (!before1 && most + width > rightmost && least - width >= leftmost) before1 = true;
        svg.Text(before1 ? least - 11 : most + 11, y + 4.5, row.Label, "num b halo", before1 ? Anchor.End : Anchor.Start);
    }

    private void PaintKey(SvgWriter svg, bool wide)
    {
        svg.Circle(6, 11, 4.5, "from");
        svg.Text(17, 15.2, BeforeName, "s m", Anchor.Start, wide ? 150 : 130);
        var (x, y) = wide && !Arrows ? (0.0, 18.0) : (Math.Min(150, 17 + TextWidth.Of(BeforeName, "s")) + 18, 0.0);
        if (Arrows) svg.Shape([(x + 13, y + 11), (x + 2, y + 5), (x + 2, y + 17)], "to", "");
        else svg.Circle(x + 6, y + 11, 6, "to");
        svg.Text(x + 17, y + 15.2, AfterName, "s m", Anchor.Start, wide ? 150 : svg.Width - x - 20);
    }

    /// <summary>The words of the target lines, each on the side and tier where they touch nothing.</summary>
    private List<(TargetLine Target, double X, Anchor Side, double Top, double Bottom, IReadOnlyList<string> Lines)> TargetHeads(double left, double right, double width, bool wide)
    {
        var heads = new List<(TargetLine Target, double X, Anchor Side, double Top, double Bottom, IReadOnlyList<string> Lines)>();
        var key = new Box(0, 0, 30 + Math.Min(150, Math.Max(TextWidth.Of(BeforeName, "s"), TextWidth.Of(AfterName, "s"))), 36);
        var taken = wide ? [key] : new List<Box>();
        foreach (var target in Targets.OrderBy(t => t.Value))
        {
            var x = At(target);
            var lines = TextWidth.Wrap(SvgWriter.Clean(target.Label), wide ? 170 : 110, 2, "s b");
            var room = lines.Count == 0 ? 0 : lines.Max(l => TextWidth.Of(l, "s b")) + 8;
            var first = heads.Count == 0 && Targets.Count > 1 ? Anchor.End : Anchor.Start;
            var places = Enumerable.Range(0, 3).SelectMany(tier => new[] { (tier, side: first), (tier, side: first.Opposite()) });
            var (at, on) = places.Where(p => Free(Room(p.tier, p.side), p.tier)).Append((2, first)).First();
            taken.Add(Room(at, on));
            heads.Add((target, x, on, at * 32, (at * 32) + 4 + (lines.Count * 14), lines));

            Box Room(int tier, Anchor side) => new(side == Anchor.Start ? x + 1 : x - room, tier * 32, side == Anchor.Start ? x + room : x - 1, (tier * 32) + 30);

            // Inside the drawing, clear of other words, and not across a line that begins above.
            bool Free(Box box, int tier) => box.Left >= -2 && box.Right <= width + 2 && !taken.Exists(t => t.Touches(box))
                && !heads.Exists(h => h.Top <= tier * 32 && h.X > box.Left && h.X < box.Right);
        }
        return heads;

        double At(TargetLine target) => left + (X.At(target.Value) * (right - left));
    }

    private void OnAxis(double? value, string whose)
    {
        if (value is not { } number) return;
        Finite(number, whose);
        if (number < X.Min || number > X.Max) throw new ArgumentException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The value {number} of {whose} lies outside the axis from {X.Min} to {X.Max}."));
    }
}
