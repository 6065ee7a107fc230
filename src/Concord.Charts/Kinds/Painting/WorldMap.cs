using System.Globalization;
using System.Text;

namespace Concord.Charts;

public sealed partial record WorldMap
{
    /// <summary>South of this the plane holds no area with people: the key stands there.</summary>
    private const double Southmost = 872;

    internal override string CssClass => "map";

    internal override bool Mirrors(DrawingOptions options) => false;

    internal override void Check()
    {
        NotEmpty(Values.Count, "areas");
        foreach (var value in Values) Finite(value.Value, value.Area);
        if (Values.GroupBy(v => v.Area, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice) throw new ArgumentException($"{twice.Key} has two values on one map.");
        if (!Values.Any(v => Atlas.Table.Find(v.Area) is not null)) throw new ArgumentException("None of the areas is on the atlas; show the reason instead of a picture.");
    }

    internal override double Paint(SvgWriter svg, DrawingSize size, DrawingOptions options)
    {
        var wide = size == DrawingSize.Wide;
        var scale = svg.Width / Atlas.Table.Width;
        var hatch = $"{options.Prefix}-{(wide ? 'w' : 'n')}-nd";
        var cell = wide ? 5 : 4;
        svg.Markup($"<defs><pattern id=\"{hatch}\" width=\"{cell}\" height=\"{cell}\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
            + $"<rect class=\"nd-ground\" width=\"{cell}\" height=\"{cell}\"/><path class=\"nd-line\" d=\"M0.5 0V{cell}\"/></pattern></defs>");
        PaintAreas(svg, scale, wide, options.AtlasAddress, hatch);
        var foot = Southmost * scale;
        svg.Mirrored = options.RightToLeft;
        var key = new MapKey(this, hatch, svg.Width, foot + (wide ? 4 : 12));
        var bottom = key.Paint(svg, wide);
        svg.Mirrored = false;
        var room = options.RightToLeft ? new Box(svg.Width - key.Right, foot - 6, svg.Width, bottom) : new Box(0, foot - 6, key.Right, bottom);
        new MapLabels(scale, new Box(2, 2, svg.Width - 2, wide ? bottom : foot + 4), room).Paint(svg, [.. Labels.Where(l => Atlas.Table.Find(l.Area) is not null).Take(wide ? 8 : 2)]);
        return bottom;
    }

    private void PaintAreas(SvgWriter svg, double scale, bool wide, string address, string hatch)
    {
        var values = Values.ToDictionary(v => v.Area, StringComparer.Ordinal);
        var groups = new SortedDictionary<string, (StringBuilder Shapes, StringBuilder Dots)>(StringComparer.Ordinal);
        var at = SvgWriter.Escape(address);
        foreach (var code in Atlas.Codes)
        {
            var area = Atlas.Table.Find(code)!;
            var own = values.GetValueOrDefault(code) ?? (area.CountedWith is { } with && Home != code ? values.GetValueOrDefault(with) : null);
            var home = code == Home || (own is null && area.CountedWith == Home && Home is not null);
            var css = home ? "me" : own is null ? "nd" : Scale.CssClass(Scale.ClassOf(own.Value));
            if (!groups.TryGetValue(css, out var group)) groups[css] = group = (new(), new());
            var words = wide && own is not null && !home ? SvgWriter.Escape(SvgWriter.Clean(own.Words)) : "";
            (area.IsSmall ? group.Dots : group.Shapes).Append(CultureInfo.InvariantCulture, $"<use href=\"{at}#{code}\"").Append(words.Length == 0 ? "/>" : $"><title>{words}</title></use>");
        }
        svg.Markup(string.Create(CultureInfo.InvariantCulture, $"<g transform=\"scale({scale:0.####})\">"));
        foreach (var (css, group) in groups) Group(css == "nd" ? $"fill=\"url(#{hatch})\"" : $"class=\"{css}\"", group.Shapes);
        svg.Markup($"<use href=\"{at}#atlas-borders\" class=\"bd\"/><use href=\"{at}#atlas-disputed\" class=\"dash\"/><g class=\"dots\">");
        // Dots come last: an area too small to see lies within or beside a large one.
        foreach (var (css, group) in groups.OrderBy(g => g.Key == "nd" ? 0 : 1)) Group($"class=\"{css}\"", group.Dots);
        svg.Markup("</g></g>");

        void Group(string attribute, StringBuilder uses)
        {
            if (uses.Length > 0) svg.Markup($"<g {attribute}>{uses}</g>");
        }
    }
}
