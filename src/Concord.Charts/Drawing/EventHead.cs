using System.Globalization;

namespace Concord.Charts;

/// <summary>The words of events over a line chart: beside their dotted lines on up to three tiers, else numbers with a list below.</summary>
internal sealed class EventHead
{
    private const double Tier = 32;
    private const double Disc = 9;

    private readonly List<(EventMark Mark, double X, int Level, Anchor Side)> placed = [];
    private readonly List<string> list = [];
    private readonly double width;

    private EventHead(double width) => this.width = width;

    /// <summary>Room that the head takes above the plot.</summary>
    public double Height { get; private set; }

    public static EventHead Layout(IReadOnlyList<EventMark> events, double width, bool wide, Func<EventMark, double> at)
    {
        var head = new EventHead(width);
        if (events.Count > 0 && !(wide && head.Words(events, at))) head.Numbers(events, at);
        return head;
    }

    public void Paint(SvgWriter svg, double bottom)
    {
        for (var i = 0; i < placed.Count; i++)
        {
            var (mark, x, level, side) = placed[i];
            if (list.Count > 0)
            {
                var y = Disc + 2 + (level * 20);
                svg.Line(x, y + Disc, x, bottom, "ev");
                svg.Circle(x, y, Disc, "evn", Said(mark));
                svg.Text(x, y + 4.2, Ordinal(i), "s b inv", Anchor.Middle);
                continue;
            }
            var top = 4 + (level * Tier);
            svg.Line(x, top, x, bottom, "ev");
            var at = side == Anchor.Start ? x + 7 : x - 7;
            svg.Text(at, top + 11, mark.Words, "s halo", side);
            svg.Text(at, top + 26, mark.When, "s m halo", side);
        }
    }

    /// <summary>Writes the list of numbered events, if there is one, and returns where the drawing ends.</summary>
    public double PaintList(SvgWriter svg, double from)
    {
        var y = from;
        for (var i = 0; i < list.Count; i++)
        {
            svg.Circle(Disc, y + 10, Disc, "evn");
            svg.Text(Disc, y + 14.2, Ordinal(i), "s b inv", Anchor.Middle);
            foreach (var line in TextWidth.Wrap(SvgWriter.Clean(list[i]), width - 28, 3, "s"))
            {
                svg.Text(26, y + 14.2, line, "s");
                y += 16;
            }
            y += 8;
        }
        return y + 4;
    }

    private static string Said(EventMark mark) => mark.When.Length > 0 ? $"{mark.When}: {mark.Words}" : mark.Words;

    private static string Ordinal(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Tries words beside the lines; false where they would not fit.</summary>
    private bool Words(IReadOnlyList<EventMark> events, Func<EventMark, double> at)
    {
        var taken = new List<Box>();
        foreach (var mark in events)
        {
            var x = at(mark);
            var found = false;
            for (var level = 0; level < 3 && !found; level++)
            {
                foreach (var side in (ReadOnlySpan<Anchor>)[Anchor.Start, Anchor.End])
                {
                    var room = Room(mark, x, level, side);
                    if (room.Left < 0 || room.Right > width || taken.Any(t => t.Touches(room))) continue;
                    // No word may stand across the line of another event.
                    if (events.Any(e => e != mark && at(e) > room.Left - 3 && at(e) < room.Right + 3)) continue;
                    taken.Add(room);
                    placed.Add((mark, x, level, side));
                    found = true;
                    break;
                }
            }
            if (!found)
            {
                placed.Clear();
                return false;
            }
        }
        Height = ((placed.Max(p => p.Level) + 1) * Tier) + 4;
        return true;
    }

    private static Box Room(EventMark mark, double x, int level, Anchor side)
    {
        var wide = Math.Max(TextWidth.Of(mark.Words, "s"), TextWidth.Of(mark.When, "s")) + 12;
        var top = 4 + (level * Tier);
        return new Box(side == Anchor.Start ? x : x - wide, top, side == Anchor.Start ? x + wide : x, top + Tier - 1);
    }

    private void Numbers(IReadOnlyList<EventMark> events, Func<EventMark, double> at)
    {
        foreach (var mark in events)
        {
            var x = at(mark);
            var level = Enumerable.Range(0, 20).First(l => !placed.Any(p => p.Level == l && Math.Abs(p.X - x) < (2 * Disc) + 2));
            placed.Add((mark, x, level, Anchor.Middle));
            list.Add(Said(mark));
        }
        Height = ((placed.Max(p => p.Level) + 1) * 20) + 8;
    }
}
