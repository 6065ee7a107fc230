namespace Concord.Charts;

/// <summary>The stepped key of a map, with breaks at the joins, and what is outside the scale.</summary>
internal sealed class MapKey(WorldMap map, string hatch, double width, double top)
{
    private const double High = 10;

    /// <summary>How far the key reaches, before mirroring.</summary>
    public double Right { get; private set; }

    /// <summary>Paints the key and returns where it ends.</summary>
    public double Paint(SvgWriter svg, bool wide)
    {
        var scale = map.Scale;
        var widest = scale.Labels.Select(l => TextWidth.Of(l, "s")).DefaultIfEmpty(0).Max();
        var step = Math.Min((width - 12) / scale.Classes, Math.Max(wide ? 63 : 44, widest + 8));
        // Labels that would touch take turns on two lines.
        var turns = widest + 4 > step ? 2 : 1;
        svg.Text(6, top + 12, map.KeyTitle, "s m halo", Anchor.Start, width - 12);
        for (var i = 0; i < scale.Classes; i++) svg.Rect(6 + (i * step), top + 20, step - 1, High, scale.CssClass(i));
        for (var i = 0; i < scale.Breaks.Count; i++) svg.Text(6 + ((i + 1) * step) - 0.5, top + 44 + (i % turns * 14), scale.Labels[i], "s m halo", Anchor.Middle);
        var x = 6 + (scale.Classes * step);
        Right = Math.Max(x, 6 + TextWidth.Of(map.KeyTitle, "s"));
        var bottom = top + 50 + ((turns - 1) * 14);
        var others = new List<(string Css, string Words)> { ("", map.NoDataLabel) };
        if (map.Home is not null && Atlas.Table.Find(map.Home) is not null) others.Add(("me", map.HomeLabel));
        var beside = x + 20 + others.Sum(o => 42 + TextWidth.Of(o.Words, "s")) <= width;
        var y = beside ? top + 20 : bottom + 4;
        x = beside ? x + 20 : 6;
        foreach (var (css, words) in others)
        {
            if (!beside && x > 6 && x + 20 + TextWidth.Of(words, "s") > width)
            {
                x = 6;
                y += 20;
            }
            if (css.Length > 0) svg.Rect(x, y, 14, High, css);
            else svg.Hatched(x, y, 14, High, hatch, "key");
            svg.Text(x + 20, y + 9, words, "s m halo", Anchor.Start, width - x - 20);
            x += 42 + TextWidth.Of(words, "s");
        }
        Right = Math.Max(Right, Math.Min(width, x));
        return beside ? bottom : y + High + 8;
    }
}
