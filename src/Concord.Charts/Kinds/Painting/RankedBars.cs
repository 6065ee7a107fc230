namespace Concord.Charts;

public sealed partial record RankedBars
{
    internal override string CssClass => "bars";

    internal override void Check()
    {
        NotEmpty(Bars.Count, "bars");
        foreach (var bar in Bars) NotNegative(bar.Value, bar.Name);
    }

    internal override double Paint(SvgWriter svg, DrawingSize size, DrawingOptions options)
    {
        var wide = size == DrawingSize.Wide;
        var names = wide ? Math.Min(300, Bars.Max(b => TextWidth.Of(b.Name, NameCss(b)))) + 14 : 0;
        var values = Math.Min(wide ? 300 : 200, Bars.Max(b => TextWidth.Of(b.ValueLabel, "b") + (b.Note.Length > 0 ? 8 + TextWidth.Of(b.Note, "s") : 0))) + 8;
        var longest = svg.Width - names - values;
        var most = Bars.Max(b => b.Value);
        var (pitch, thick, top) = wide ? (26, 17, 6) : (38, 12, 20);
        for (var i = 0; i < Bars.Count; i++)
        {
            var bar = Bars[i];
            var y = top + (i * pitch);
            var length = most > 0 ? bar.Value / most * longest : 0;
            if (wide) svg.Text(names - 10, y + 13, bar.Name, NameCss(bar), Anchor.End, names - 8);
            else svg.Text(0, y - 5, bar.Name, NameCss(bar), Anchor.Start, svg.Width);
            svg.Rect(names, y, Math.Max(length, bar.Value > 0 ? 1 : 0), thick, $"bar {(bar.Rest ? "rest" : Tones.Css(Tone))}{(bar.Estimate ? " est" : "")}");
            var labelCss = bar.Strong ? "num b" : "num";
            var labelY = y + (wide ? 13 : 10.5);
            svg.Run(names + length + 7, labelY, Anchor.Start, (TextWidth.Fit(bar.ValueLabel, values, labelCss), labelCss), (bar.Note.Length == 0 ? "" : TextWidth.Fit(bar.Note, values - TextWidth.Of(bar.ValueLabel, labelCss) - 8, "s"), "s m"));
        }
        return top + ((Bars.Count - 1) * pitch) + thick + 6;
    }

    private static string NameCss(RankedBar bar) => bar.Strong ? "b" : "";
}
