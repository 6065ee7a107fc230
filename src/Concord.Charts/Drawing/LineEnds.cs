namespace Concord.Charts;

/// <summary>Names and newest values at the ends of lines, moved apart, with a thread back to a line that its words had to leave.</summary>
internal sealed class LineEnds
{
    private readonly IReadOnlyList<LineSeries> series;
    private readonly List<(string Words, string Css)>[] rows;

    public LineEnds(IReadOnlyList<LineSeries> series, bool wide)
    {
        this.series = series;
        var room = wide ? 200 : 92;
        rows = [.. series.Select(s => Rows(s, wide, room))];
        Width = rows.SelectMany(r => r).Select(r => TextWidth.Of(r.Words, r.Css)).DefaultIfEmpty(0).Max();
    }

    /// <summary>Room that the longest takes.</summary>
    public double Width { get; }

    public void Paint(SvgWriter svg, PlotArea plot)
    {
        var ends = series.Select((s, i) => (Rows: rows[i], Last: s.Points.Last(p => p.Y is not null)))
            .Where(e => e.Rows.Count > 0).OrderBy(e => plot.Py(e.Last.Y!.Value)).ToArray();
        var wished = ends.Select(e => plot.Py(e.Last.Y!.Value)).ToArray();
        var centres = Spread.Centres(wished, [.. ends.Select(e => (e.Rows.Count * 15.0) + 3)], plot.Top - 30, plot.Bottom + 8);
        for (var i = 0; i < ends.Length; i++)
        {
            var x = plot.Px(ends[i].Last.X);
            if (Math.Abs(centres[i] - wished[i]) > 7 && plot.Right - x < 20) svg.Line(x + 5, wished[i], x + 10, centres[i], "lead");
            var y = centres[i] - (ends[i].Rows.Count * 7.5) + 12;
            foreach (var (words, css) in ends[i].Rows)
            {
                svg.Text(plot.Right + 12, y, words, css + " halo");
                y += 15;
            }
        }
    }

    private static List<(string Words, string Css)> Rows(LineSeries series, bool wide, double room)
    {
        var tone = Tones.Words(series.Tone);
        var together = $"{series.Name} {series.EndLabel}".Trim();
        var rows = new List<(string, string)>();
        if (wide && TextWidth.Of(together, "b") <= room) Add(together, "b");
        else if (TextWidth.Of(together, "b") <= room) Add(together, "b");
        else
        {
            Add(series.Name, "b");
            Add(series.EndLabel, "b num");
        }
        Add(series.EndNote, "s");
        return rows;

        void Add(string words, string css)
        {
            if (words.Length == 0) return;
            var lines = TextWidth.Wrap(words, room, 2, css);
            rows.AddRange(lines.Select(l => (l, $"{css} {tone}")));
        }
    }
}
