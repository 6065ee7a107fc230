using System.Globalization;
using System.Text;

namespace Concord.Charts;

/// <summary>Draws a picture with its frame into one SVG file that needs nothing else.</summary>
internal static class StandaloneSvg
{
    private const double Margin = 24;

    public static string Of(Picture picture, DrawingSize size, DrawingOptions options)
    {
        // The geometry stands in the same file, whatever address a page would use.
        var (body, width, height) = picture.Chart.Draw(size, options with { AtlasAddress = "" });
        var frame = new SvgWriter(width, options.RightToLeft, options.RightToLeft);
        var y = Lines(frame, picture.Title, "t", 20, 27, width);
        y = Lines(frame, picture.Subtitle, "m2", y, 18, width);
        y = Badges(frame, picture.Badges, y - 8) + 6;
        var drawing = y;
        y += height + 16;
        frame.Line(0, y, width, y, "grid");
        y = Lines(frame, picture.Source, "s m", y + 20, 16, width);
        y = Lines(frame, picture.Footnote, "s m", y + 2, 16, width);
        var full = (Width: SvgWriter.Number(width + (2 * Margin)), Height: SvgWriter.Number(y + (2 * Margin) - 12));
        var title = SvgWriter.Escape(SvgWriter.Clean(picture.Title));
        var description = SvgWriter.Escape(SvgWriter.Clean($"{picture.Chart.Title}. {picture.Chart.Description} {picture.Source}"));
        var id = options.Prefix;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"ch alone {picture.Chart.CssClass}\" viewBox=\"0 0 {full.Width} {full.Height}\" width=\"{full.Width}\" height=\"{full.Height}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\"");
        if (options.RightToLeft) text.Append(" direction=\"rtl\"");
        text.Append(CultureInfo.InvariantCulture, $">\n<title id=\"{id}-t\">{title}</title>\n<desc id=\"{id}-d\">{description}</desc>\n<style>\n{ChartStyle.Standalone}\n</style>\n");
        if (picture.Chart is WorldMap) text.Append(Atlas.Definitions).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"<rect class=\"paper\" width=\"{full.Width}\" height=\"{full.Height}\"/>\n<g transform=\"translate({Margin} {Margin})\">{frame}\n");
        text.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate(0 {SvgWriter.Number(drawing)})\">{body}</g></g>\n</svg>\n");
        return text.ToString();
    }

    private static double Lines(SvgWriter frame, string words, string css, double y, double pitch, double width)
    {
        foreach (var line in TextWidth.Wrap(SvgWriter.Clean(words), width, 12, css))
        {
            frame.Text(0, y, line, css);
            y += pitch;
        }
        return y;
    }

    private static double Badges(SvgWriter frame, IReadOnlyList<Badge> badges, double y)
    {
        if (badges.Count == 0) return y;
        double x = 0;
        foreach (var badge in badges)
        {
            var words = TextWidth.Fit(SvgWriter.Clean(badge.Text), frame.Width - 16, "s");
            var wide = TextWidth.Of(words, "s") + 14;
            if (x > 0 && x + wide > frame.Width) (x, y) = (0, y + 24);
            frame.Rect(x + 0.5, y + 0.5, wide, 19, badge.CssClass);
            frame.Text(x + (wide / 2), y + 14.5, words, badge.Kind switch { BadgeKind.Published => "s c-a", BadgeKind.Caution => "s c-r", _ => "s m2" }, Anchor.Middle);
            x += wide + 8;
        }
        return y + 24;
    }
}
