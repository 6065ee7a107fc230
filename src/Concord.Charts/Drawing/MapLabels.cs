namespace Concord.Charts;

/// <summary>Places the names on a map: near their area, over the sea where possible, clear of each other, of other lines and of the key.</summary>
internal sealed class MapLabels(double scale, Box frame, Box key)
{
    private static readonly double[] Distances = [22, 34, 48, 64, 82, 102, 126, 154, 186];

    private readonly List<(Box Room, double X, double Y, double EndX, double EndY)> placed = [];

    public void Paint(SvgWriter svg, IReadOnlyList<MapLabel> labels)
    {
        var css = svg.Width > 400 ? "" : " s";
        var pins = labels.Select(l => Atlas.Table.Find(l.Area)!).Select(a => (X: a.X * scale, Y: a.Y * scale)).ToArray();
        for (var i = 0; i < labels.Count; i++)
        {
            var names = TextWidth.Wrap(SvgWriter.Clean(labels[i].Name), svg.Width > 400 ? 190 : 120, 2, "b" + css);
            var value = SvgWriter.Clean(labels[i].Value);
            (string Words, string Css)[] lines = [.. names.Select(n => (n, $"b halo{css}")), .. value.Length > 0 ? [(value, $"halo{css}")] : Array.Empty<(string, string)>()];
            if (lines.Length == 0) continue;
            var width = lines.Max(l => TextWidth.Of(l.Words, l.Css));
            var high = (lines.Length * 15) + 1;
            if (Best(pins, i, width, high) is not { } best) continue;
            placed.Add(best);
            svg.Line(best.X, best.Y, best.EndX, best.EndY, "lead");
            svg.Circle(best.X, best.Y, svg.Width > 400 ? 2.5 : 2, "pin");
            // Words run from the side that the line comes to.
            var side = best.X < best.Room.Left + (width * 0.35) ? Anchor.Start : best.X > best.Room.Right - (width * 0.35) ? Anchor.End : Anchor.Middle;
            var x = side switch { Anchor.Start => best.Room.Left, Anchor.End => best.Room.Right, _ => (best.Room.Left + best.Room.Right) / 2 };
            for (var l = 0; l < lines.Length; l++) svg.Text(x, best.Room.Top + 12 + (l * 15), lines[l].Words, lines[l].Css, side);
        }
    }

    private (Box Room, double X, double Y, double EndX, double EndY)? Best((double X, double Y)[] pins, int own, double width, double high)
    {
        (Box, double, double, double, double)? best = null;
        var least = double.PositiveInfinity;
        var (x, y) = pins[own];
        for (var turn = 0; turn < 24; turn++)
        {
            var (sin, cos) = Math.SinCos(turn * Math.PI / 12);
            foreach (var distance in Distances)
            {
                var reach = distance * Math.Max(0.6, frame.Right / 920);
                // The nearest point of the label lies that far from the pin.
                var (cx, cy) = (x + (cos * (reach + (width / 2))), y + (sin * (reach + (high / 2))));
                var room = new Box(cx - (width / 2), cy - (high / 2), cx + (width / 2), cy + (high / 2));
                if (!room.Within(frame) || room.Touches(key) || placed.Exists(p => p.Room.Grown(4).Touches(room))) continue;
                var (ex, ey) = (Math.Clamp(x, room.Left, room.Right), Math.Clamp(y, room.Top - 1, room.Bottom + 1));
                var cost = (reach * 0.5) + (260 * Land(room.Grown(3)));
                if (placed.Exists(p => Cross(x, y, ex, ey, p.X, p.Y, p.EndX, p.EndY))) cost += 400;
                if (placed.Exists(p => Hits(p.Room, x, y, ex, ey) || Hits(room, p.X, p.Y, p.EndX, p.EndY))) cost += 400;
                for (var i = 0; i < pins.Length; i++)
                {
                    var box = new Box(pins[i].X - 4, pins[i].Y - 4, pins[i].X + 4, pins[i].Y + 4);
                    if (room.Touches(box)) cost += i == own ? 1000 : 300;
                }
                if (cost >= least) continue;
                least = cost;
                best = (room, x, y, ex, ey);
            }
        }
        return best;
    }

    /// <summary>Share of a label that lies over land.</summary>
    private double Land(Box room)
    {
        var (over, all) = (0, 0);
        for (var y = room.Top; y <= room.Bottom; y += 5)
        {
            for (var x = room.Left; x <= room.Right; x += 6, all++)
            {
                if (Atlas.Table.IsLand(x / scale, y / scale)) over++;
            }
        }
        return all == 0 ? 0 : over / (double)all;
    }

    private static bool Hits(Box box, double x1, double y1, double x2, double y2)
    {
        for (var t = 0.05; t < 1; t += 0.05)
        {
            var (x, y) = (x1 + ((x2 - x1) * t), y1 + ((y2 - y1) * t));
            if (x > box.Left && x < box.Right && y > box.Top && y < box.Bottom) return true;
        }
        return false;
    }

    private static bool Cross(double ax, double ay, double bx, double by, double cx, double cy, double dx, double dy)
        => Side(ax, ay, bx, by, cx, cy) != Side(ax, ay, bx, by, dx, dy) && Side(cx, cy, dx, dy, ax, ay) != Side(cx, cy, dx, dy, bx, by);

    private static bool Side(double ax, double ay, double bx, double by, double px, double py) => ((bx - ax) * (py - ay)) - ((by - ay) * (px - ax)) > 0;
}
