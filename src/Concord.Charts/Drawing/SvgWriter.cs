using System.Globalization;
using System.Text;

namespace Concord.Charts;

/// <summary>Which side of its place a text stands on, before mirroring.</summary>
internal enum Anchor
{
    /// <summary>The text begins at its place and runs to the right.</summary>
    Start,

    /// <summary>The middle of the text is at its place.</summary>
    Middle,

    /// <summary>The text ends at its place.</summary>
    End,
}

internal static class Anchors
{
    /// <summary>The anchor of the same text seen in a mirror.</summary>
    public static Anchor Opposite(this Anchor anchor) => anchor switch { Anchor.Start => Anchor.End, Anchor.End => Anchor.Start, _ => anchor };
}

/// <summary>
/// Writes SVG elements: classes and geometry only, escaped, with invariant numbers of one decimal.
/// Painters work from left to right; a mirrored drawing is turned round here, so that no painter has to know.
/// </summary>
internal sealed class SvgWriter(double width, bool mirrored, bool rightToLeft)
{
    private readonly StringBuilder text = new();

    /// <summary>Width of the drawing in units.</summary>
    public double Width { get; } = width;

    /// <summary>True while x runs from the right.</summary>
    public bool Mirrored { get; set; } = mirrored;

    /// <summary>True where the words run from the right.</summary>
    public bool RightToLeft { get; } = rightToLeft;

    /// <summary>What was written.</summary>
    public override string ToString() => text.ToString();

    /// <summary>A number as it is written into SVG.</summary>
    /// <exception cref="ArgumentException">It is not finite: nothing of that kind may reach a reader.</exception>
    public static string Number(double value)
    {
        if (!double.IsFinite(value)) throw new ArgumentException($"A drawing cannot have a coordinate of {value}.", nameof(value));
        var rounded = Math.Round(value, 1, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("0.#", CultureInfo.InvariantCulture);
    }

    /// <summary>A rectangle.</summary>
    public void Rect(double x, double y, double width, double height, string css, string words = "")
        => Element("rect", $"x=\"{Number(Mirrored ? Width - x - width : x)}\" y=\"{Number(y)}\" width=\"{Number(width)}\" height=\"{Number(height)}\"", css, words);

    /// <summary>A rectangle filled with a pattern of the same drawing.</summary>
    public void Hatched(double x, double y, double width, double height, string pattern, string css)
        => Element("rect", $"x=\"{Number(Mirrored ? Width - x - width : x)}\" y=\"{Number(y)}\" width=\"{Number(width)}\" height=\"{Number(height)}\" fill=\"url(#{pattern})\"", css);

    /// <summary>A circle.</summary>
    public void Circle(double x, double y, double radius, string css, string words = "")
        => Element("circle", $"cx=\"{Number(X(x))}\" cy=\"{Number(y)}\" r=\"{Number(radius)}\"", css, words);

    /// <summary>A straight line.</summary>
    public void Line(double x1, double y1, double x2, double y2, string css)
        => Element("path", $"d=\"M{Number(X(x1))} {Number(y1)}{(y1 == y2 ? $"H{Number(X(x2))}" : x1 == x2 ? $"V{Number(y2)}" : $"L{Number(X(x2))} {Number(y2)}")}\"", css);

    /// <summary>A line through points, or the area that they enclose.</summary>
    public void Polyline(IReadOnlyList<(double X, double Y)> points, string css, bool closed = false)
    {
        var d = new StringBuilder("M");
        for (var i = 0; i < points.Count; i++) d.Append(i > 0 ? "L" : "").Append(Number(X(points[i].X))).Append(' ').Append(Number(points[i].Y));
        Element("path", $"d=\"{d}{(closed ? "z" : "")}\"", css);
    }

    /// <summary>An area enclosed by points, with words shown on pointing.</summary>
    public void Shape(IReadOnlyList<(double X, double Y)> points, string css, string words)
        => Element("path", $"d=\"M{string.Join('L', points.Select(p => $"{Number(X(p.X))} {Number(p.Y)}"))}z\"", css, words);

    /// <summary>A link from left to right, level at both ends.</summary>
    public void Curve(double x0, double y0, double x1, double y1, string css, string words)
    {
        var (a, m, b) = (Number(X(x0)), Number(X((x0 + x1) / 2)), Number(X(x1)));
        Element("path", $"d=\"M{a} {Number(y0)}C{m} {Number(y0)} {m} {Number(y1)} {b} {Number(y1)}\"", css, words);
    }

    /// <summary>A band from one upright edge to another, curved like a river.</summary>
    public void Ribbon(double x0, double top0, double x1, double top1, double thickness, string css, string words)
    {
        var (a, m, b) = (Number(X(x0)), Number(X((x0 + x1) / 2)), Number(X(x1)));
        var (t0, t1, u0, u1) = (Number(top0), Number(top1), Number(top0 + thickness), Number(top1 + thickness));
        Element("path", $"d=\"M{a} {t0}C{m} {t0} {m} {t1} {b} {t1}L{b} {u1}C{m} {u1} {m} {u0} {a} {u0}z\"", css, words);
    }

    /// <summary>A text. Where it is longer than the room given, it is cut, and the whole is shown on pointing.</summary>
    /// <param name="x">Place, before mirroring.</param>
    /// <param name="y">Base line.</param>
    /// <param name="words">The text; nothing is written where it is empty.</param>
    /// <param name="css">Class list.</param>
    /// <param name="anchor">Which side of its place it stands on, before mirroring.</param>
    /// <param name="room">Width that it may take; zero for any.</param>
    public void Text(double x, double y, string words, string css = "", Anchor anchor = Anchor.Start, double room = 0)
    {
        var whole = Clean(words);
        if (whole.Length == 0) return;
        var shown = room > 0 ? TextWidth.Fit(whole, room, css) : whole;
        Open(x, y, css, anchor);
        if (shown != whole) text.Append("<title>").Append(Escape(whole)).Append("</title>");
        text.Append(Escape(RightToLeft ? Isolated(shown) : shown)).Append("</text>");
    }

    /// <summary>Texts of several classes one after the other; the browser sets them side by side, whatever their true width.</summary>
    public void Run(double x, double y, Anchor anchor, params ReadOnlySpan<(string Words, string Css)> parts)
    {
        Open(x, y, "", anchor);
        var first = true;
        foreach (var (words, css) in parts)
        {
            var clean = Clean(words);
            if (clean.Length == 0) continue;
            if (!first) text.Append("\u00A0\u00A0");
            first = false;
            // Each part is isolated, so that a name in another script does not pull the number beside it to its other side.
            text.Append(CultureInfo.InvariantCulture, $"<tspan{Class(css)}>").Append('\u2068').Append(Escape(clean)).Append("\u2069</tspan>");
        }
        text.Append("</text>");
    }

    /// <summary>Markup that is known to be well formed: groups and uses of the atlas.</summary>
    public void Markup(string markup) => text.Append(markup);

    /// <summary>A text without what XML forbids and without characters that turn the direction of what follows.</summary>
    public static string Clean(string words)
    {
        var clean = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
        {
            // EnumerateRunes puts U+FFFD for a lone surrogate. U+202A to U+202E would reorder their neighbours.
            if (rune.Value is '\t' or '\n' or '\r') clean.Append(' ');
            else if (rune.Value is < 0x20 or (>= 0x7F and < 0xA0) or (>= 0x202A and <= 0x202E) or 0xFFFE or 0xFFFF) continue;
            else clean.Append(rune.ToString());
        }
        return clean.ToString().Trim();
    }

    /// <summary>Escaped for the content of an element and for a quoted attribute.</summary>
    public static string Escape(string words) => words.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal);

    private void Open(double x, double y, string css, Anchor anchor)
    {
        var side = Mirrored ? anchor.Opposite() : anchor;
        // In a right-to-left drawing "start" is the right edge.
        if (RightToLeft) side = side.Opposite();
        var attribute = side switch { Anchor.Middle => " text-anchor=\"middle\"", Anchor.End => " text-anchor=\"end\"", _ => "" };
        text.Append(CultureInfo.InvariantCulture, $"<text x=\"{Number(X(x))}\" y=\"{Number(y)}\"{attribute}{Class(css)}>");
    }

    private static string Class(string css) => css.Length == 0 ? "" : $" class=\"{css}\"";

    private double X(double x) => Mirrored ? Width - x : x;

    private void Element(string name, string geometry, string css, string words = "")
    {
        text.Append(CultureInfo.InvariantCulture, $"<{name} {geometry}{Class(css)}");
        var clean = Clean(words);
        if (clean.Length == 0) text.Append("/>");
        else text.Append("><title>").Append(Escape(clean)).Append("</title></").Append(name).Append('>');
    }

    /// <summary>A line without a letter that runs from the right is a foreign name: isolated, its brackets and full stops stay on their side.</summary>
    private static string Isolated(string words)
    {
        if (words.Contains('\u2066', StringComparison.Ordinal) || words.Contains('\u2068', StringComparison.Ordinal)) return words;
        var letters = words.EnumerateRunes().Where(Rune.IsLetter).ToList();
        return letters.Count > 0 && letters.All(l => l.Value < 0x590) ? $"\u2066{words}\u2069" : IsolateSigned(words);
    }

    /// <summary>Isolates a signed number, whose sign would else be set behind it.</summary>
    private static string IsolateSigned(string words)
    {
        if (words.Contains('\u2066', StringComparison.Ordinal) || words.IndexOfAny(['+', '-', '−']) is var at && at < 0) return words;
        if (at + 1 >= words.Length || !char.IsDigit(words[at + 1]) || (at > 0 && char.IsLetterOrDigit(words[at - 1]))) return words;
        var end = at + 1;
        while (end < words.Length && (char.IsDigit(words[end]) || words[end] is '.' or ',' or '%')) end++;
        return $"{words[..at]}\u2066{words[at..end]}\u2069{words[end..]}";
    }
}
