using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Concord.Charts;

/// <summary>A small globe turned to an area: the emblem at the head of its page. It is computed from the paths of the atlas, so it costs no file of its own.</summary>
public static partial class Globe
{
    private const double Radius = 200;

    /// <summary>Points nearer than this to the one before are left out: an emblem needs no fjords.</summary>
    private const double Coarse = 5;

    private static readonly Lazy<IReadOnlyList<(string Code, IReadOnlyList<Vector[]> Rings)>> Shapes = new(Read);

    /// <summary>The globe as an <c>svg</c> element.</summary>
    /// <param name="area">Code of an area of the <see cref="Atlas"/>.</param>
    /// <param name="label">What it shows, for a screen reader.</param>
    /// <exception cref="ArgumentException">The atlas has no such area.</exception>
    public static string Svg(string area, string label)
    {
        var home = Atlas.Table.Find(area) ?? throw new ArgumentException($"The atlas has no area {area} to turn the globe to.", nameof(area));
        // Nearer to the equator than the area itself, so that neither pole fills the picture.
        var turn = new Turn(home.Longitude, Math.Clamp(home.Latitude * 0.7, -40, 40));
        var land = new StringBuilder();
        var here = new StringBuilder();
        foreach (var (code, rings) in Shapes.Value)
        {
            foreach (var ring in rings) Draw(ring, turn, code == area ? here : land, code == area ? 1 : Coarse);
        }
        var (x, y, _) = turn.Of(Vector.At(home.Longitude, home.Latitude));
        // A ring shows where to look when the area itself is only a speck.
        var mark = home.Area < 60 ? $"<circle class=\"here\" cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"6.4\"/>" : "";
        return $"<svg class=\"globe\" viewBox=\"-4 -4 408 408\" role=\"img\" aria-label=\"{SvgWriter.Escape(SvgWriter.Clean(label))}\"><circle class=\"sea\" cx=\"200\" cy=\"200\" r=\"200\"/>"
            + $"<path class=\"land\" d=\"{land}\"/><path class=\"here\" d=\"{here}\"/>{mark}<circle class=\"rim\" cx=\"200\" cy=\"200\" r=\"200\"/></svg>";
    }

    /// <summary>Longitude and latitude of a point of the atlas: the Equal Earth projection (Šavrič, Patterson and Jenny 2018) turned round by Newton's method.</summary>
    internal static (double Longitude, double Latitude) Unproject(double x, double y)
    {
        const double A1 = 1.340264, A2 = -0.081106, A3 = 0.000893, A4 = 0.003796, Meridian = 11;
        var m = Math.Sqrt(3) / 2;
        var scale = Atlas.Table.Width / 2 * m * A1 / Math.PI;
        double Height(double t) => t * (A1 + (A2 * t * t) + (t * t * t * t * t * t * (A3 + (A4 * t * t))));
        double Slope(double t) => A1 + (3 * A2 * t * t) + (t * t * t * t * t * t * ((7 * A3) + (9 * A4 * t * t)));
        var up = Height(Math.PI / 3) - (y / scale);
        var theta = up / A1;
        for (var i = 0; i < 6; i++) theta -= (Height(theta) - up) / Slope(theta);
        theta = Math.Clamp(theta, -Math.PI / 3, Math.PI / 3);
        var longitude = (x - (Atlas.Table.Width / 2)) / scale * m * Slope(theta) / Math.Cos(theta);
        return ((longitude * 180 / Math.PI) + Meridian, Math.Asin(Math.Clamp(Math.Sin(theta) / m, -1, 1)) * 180 / Math.PI);
    }

    /// <summary>Adds a ring to path data; its hidden part follows the rim. No area is so large that it reaches from the rim to the far point.</summary>
    private static void Draw(Vector[] ring, Turn turn, StringBuilder path, double coarse)
    {
        var seen = false;
        var points = new List<(int X, int Y)>();
        foreach (var corner in ring)
        {
            var (x, y, front) = turn.Of(corner);
            seen |= front;
            if (!front)
            {
                var far = Math.Max(1e-9, Math.Sqrt(((x - Radius) * (x - Radius)) + ((y - Radius) * (y - Radius))));
                (x, y) = (Radius + ((x - Radius) / far * Radius), Radius + ((y - Radius) / far * Radius));
            }
            var point = (X: (int)Math.Round(x), Y: (int)Math.Round(y));
            if (points.Count == 0 || Math.Abs(points[^1].X - point.X) + Math.Abs(points[^1].Y - point.Y) >= coarse) points.Add(point);
        }
        if (!seen || points.Count < 3) return;
        path.Append(CultureInfo.InvariantCulture, $"M{points[0].X} {points[0].Y}l");
        for (var i = 1; i < points.Count; i++)
        {
            var (x, y) = (points[i].X - points[i - 1].X, points[i].Y - points[i - 1].Y);
            path.Append(CultureInfo.InvariantCulture, $"{(i > 1 && x >= 0 ? " " : "")}{x}{(y >= 0 ? " " : "")}{y}");
        }
        path.Append('z');
    }

    private static string N(double value) => SvgWriter.Number(value);

    private static List<(string, IReadOnlyList<Vector[]>)> Read()
    {
        var shapes = new List<(string, IReadOnlyList<Vector[]>)>();
        foreach (Match path in AreaPath().Matches(Atlas.Definitions))
        {
            // Dots are no land, and their arcs are not read here.
            if (!path.Groups[2].Value.Contains('a', StringComparison.Ordinal)) shapes.Add((path.Groups[1].Value, Rings(path.Groups[2].Value)));
        }
        return shapes;
    }

    /// <summary>Rings of the path data that the atlas tool writes: M, m, l, h, v and z, with whole numbers.</summary>
    private static List<Vector[]> Rings(string d)
    {
        var rings = new List<Vector[]>();
        var ring = new List<Vector>();
        var (x, y, startX, startY) = (0, 0, 0, 0);
        foreach (Match step in Step().Matches(d))
        {
            var (a, b) = (Whole(step.Groups[2].Value), Whole(step.Groups[3].Value));
            switch (step.Groups[1].Value)
            {
                case "M": (x, y) = (a, b); break;
                case "m": (x, y) = (startX + a, startY + b); break;
                case "l": (x, y) = (x + a, y + b); break;
                case "h": x += a; break;
                case "v": y += a; break;
                default:
                    rings.Add([.. ring]);
                    ring.Clear();
                    continue;
            }
            if (step.Groups[1].Value is "M" or "m") (startX, startY) = (x, y);
            var (longitude, latitude) = Unproject(x, y);
            ring.Add(Vector.At(longitude, latitude));
        }
        return rings;
    }

    private static int Whole(string text) => text.Length == 0 ? 0 : int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("<path id=\"([A-Z]{3})\" d=\"([^\"]*)\"")]
    private static partial Regex AreaPath();

    [GeneratedRegex("([Mmlhvz])(-?\\d+)? ?(-?\\d+)?")]
    private static partial Regex Step();

    /// <summary>A point on the unit sphere: towards the meridian, the east and the north pole.</summary>
    private readonly record struct Vector(double X, double Y, double Z)
    {
        public static Vector At(double longitude, double latitude)
        {
            var (sinLat, cosLat) = Math.SinCos(latitude * Math.PI / 180);
            var (sinLon, cosLon) = Math.SinCos(longitude * Math.PI / 180);
            return new Vector(cosLat * cosLon, cosLat * sinLon, sinLat);
        }
    }

    /// <summary>Orthographic projection with a point in the middle.</summary>
    private readonly struct Turn(double longitude, double latitude)
    {
        private readonly (double Sin, double Cos) east = Math.SinCos(longitude * Math.PI / 180);
        private readonly (double Sin, double Cos) north = Math.SinCos(latitude * Math.PI / 180);

        /// <summary>Place on the disc, and whether it is on the near side.</summary>
        public (double X, double Y, bool Front) Of(Vector v)
        {
            var across = (v.Y * east.Cos) - (v.X * east.Sin);
            var ahead = (v.X * east.Cos) + (v.Y * east.Sin);
            var up = (north.Cos * v.Z) - (north.Sin * ahead);
            return (Radius + (across * Radius), Radius - (up * Radius), (north.Sin * v.Z) + (north.Cos * ahead) > 0);
        }
    }
}
