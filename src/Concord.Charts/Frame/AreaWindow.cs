using System.Globalization;
using System.Text;

namespace Concord.Charts;

/// <summary>A round window onto the atlas with an area in its middle: an ornament for the head of a page that holds <see cref="Atlas.Inline"/>.</summary>
public static class AreaWindow
{
    private const double Radius = 165;

    /// <summary>The window as an <c>svg</c> element that is hidden from screen readers; empty where the atlas does not know the area.</summary>
    /// <param name="code">ISO 3166 alpha-3 code.</param>
    public static string Svg(string code)
    {
        if (Atlas.Table.Find(code) is not { } here) return "";
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"window\" viewBox=\"{Number(here.X - Radius)} {Number(here.Y - Radius)} {Number(2 * Radius)} {Number(2 * Radius)}\" aria-hidden=\"true\" focusable=\"false\"><g class=\"land\">");
        foreach (var near in Atlas.Codes.Where(c => c != code && Shows(here, Atlas.Table.Find(c)!))) Use(svg, near);
        svg.Append("</g><use class=\"bd\" href=\"#atlas-borders\"/><g class=\"me\">");
        Use(svg, code);
        svg.Append("</g>");
        // A dot alone is lost in the sea.
        if (here.IsSmall) svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"ring\" cx=\"{Number(here.X)}\" cy=\"{Number(here.Y)}\" r=\"16\"/>");
        return svg.Append("</svg>").ToString();
    }

    private static void Use(StringBuilder svg, string code) => svg.Append("<use href=\"#").Append(code).Append("\"/>");

    /// <summary>Whether some of an area may lie in the window: a wide circle round it, for areas are not round.</summary>
    private static bool Shows(AtlasArea here, AtlasArea other) =>
        double.Hypot(other.X - here.X, other.Y - here.Y) < Radius + 10 + (2.5 * Math.Sqrt(other.Area));

    private static string Number(double value) => SvgWriter.Number(value);
}
