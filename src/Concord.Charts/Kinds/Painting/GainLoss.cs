namespace Concord.Charts;

public sealed partial record GainLoss
{
    internal override string CssClass => "gain";

    internal override void Check()
    {
        NotEmpty(Rows.Count, "rows");
        foreach (var row in Rows)
        {
            if (row.Gone.Number < 0 || row.Come.Number < 0 || row.Changed.Number < 0) throw new ArgumentException($"'{row.Name}' has a count below zero.");
        }
    }

    internal override double Paint(SvgWriter svg, DrawingSize size, DrawingOptions options)
    {
        var wide = size == DrawingSize.Wide;
        var names = wide ? Math.Min(300, Rows.Max(r => TextWidth.Of(r.Name, "b"))) + 16 : 0;
        var changed = Math.Max(TextWidth.Of(ChangedTitle, "s b"), 50) + 18;
        var number = Rows.Max(r => Math.Max(TextWidth.Of(r.Gone.Label, "num b"), TextWidth.Of(r.Come.Label, "num b"))) + 12;
        var half = (svg.Width - names - changed) / 2;
        var middle = names + half;
        var most = Math.Max(1, Rows.Max(r => Math.Max(r.Gone.Number, r.Come.Number)));
        svg.Text(middle - 8, 14, GoneTitle, "s b c-a", Anchor.End, half - 8);
        svg.Text(middle + 8, 14, ComeTitle, "s b c-r", Anchor.Start, half - 8);
        svg.Text(svg.Width, 14, ChangedTitle, "s b c-o", Anchor.End, changed);
        var (pitch, y) = (wide ? 30 : 44, 26.0);
        svg.Line(middle, 20, middle, y + (Rows.Count * pitch) + 2, "ax0");
        foreach (var row in Rows)
        {
            var at = wide ? y + 6 : y + 20;
            if (wide) svg.Text(names - 14, at + 13, row.Name, "b", Anchor.End, names - 14);
            else svg.Text(0, y + 13, row.Name, "b halo", Anchor.Start, svg.Width);
            var (gone, come) = (row.Gone.Number * (half - number) / most, row.Come.Number * (half - number) / most);
            if (row.Gone.Number > 0) svg.Rect(middle - gone, at, gone, 17, "bar est");
            if (row.Come.Number > 0) svg.Rect(middle, at, come, 17, "bar r");
            svg.Text(middle - gone - 6, at + 13, row.Gone.Label, "num b", Anchor.End);
            svg.Text(middle + come + 6, at + 13, row.Come.Label, "num b", Anchor.Start);
            svg.Text(svg.Width, at + 13, row.Changed.Label, "num b", Anchor.End);
            y += pitch;
        }
        return y + 8;
    }
}
