using Concord.Charts;
using Concord.Core;
using Concord.Review.Building;
using Concord.Statistics.Releases;

namespace Concord.Review.Compare;

/// <summary>A line of a comparison.</summary>
/// <param name="Name">Whose it is.</param>
/// <param name="Points">Values by rising period.</param>
/// <param name="Release">Where they come from.</param>
internal sealed record ComparedLine(string Name, IReadOnlyList<(Period Period, double Value)> Points, Release Release);

/// <summary>One measure of several things over time, in one picture on one scale.</summary>
internal static class ComparedLines
{
    private static readonly Tone[] Tones = [Tone.People, Tone.Money, Tone.Plain, Tone.PeopleToo];

    /// <summary>The picture; or why there is none.</summary>
    public static Block Picture(ReviewContext c, string id, string title, string subtitle, IReadOnlyList<ComparedLine> lines, Func<double, string> value, Func<double, string>? tick = null)
    {
        var drawn = lines.Where(l => l.Points.Count > 0).ToList();
        if (drawn.Count == 0) return new Missing(c.Words["{title}: no figure in the lake for any of them.", ("title", title)], c.Words["Choose others, or import figures with 'concord import'."]);
        var all = drawn.SelectMany(l => l.Points).ToList();
        var (first, last) = (all.Min(p => p.Period.Year), all.Max(p => p.Period.Year));
        var quarters = all.Exists(p => p.Period.Quarter > 0);
        var periods = all.Select(p => p.Period).Distinct().OrderDescending().ToList();
        var sources = drawn.Select(l => l.Release).Distinct().ToList();
        var picture = new Picture
        {
            Title = title,
            Subtitle = subtitle,
            Badges = drawn.Count < lines.Count ? [new Badge(c.Words["no figure: {names}", ("names", c.Numbers.List(lines.Where(l => l.Points.Count == 0).Select(l => l.Name).ToList()))], BadgeKind.Caution)] : [],
            Chart = new LineChart
            {
                Title = title,
                X = Axis.Years(first, quarters ? last + 1 : last, c.Year),
                Y = Axis.FromZero(all.Select(p => p.Value), tick ?? c.Numbers.Rounded),
                Series = [.. drawn.Select((l, i) => new LineSeries(l.Name, value(l.Points[^1].Value),
                    [.. l.Points.Select(p => new LinePoint(Corridors.CorridorContext.X(p.Period), p.Value, c.Pair(c.Numbers.Period(p.Period), value(p.Value))))], Tones[i]) { Dashed = i == 3 })],
            },
            Table = new ChartTable([new(c.Words["Period"]), .. lines.Select(l => new TableColumn(l.Name, true))],
                [.. periods.Select(p => (IReadOnlyList<string>)[c.Numbers.Period(p), .. lines.Select(l => l.Points.Where(x => x.Period == p).Select(x => value(x.Value)).FirstOrDefault() ?? c.Words["no figure"])])]),
            Source = c.SourceLine(sources),
        };
        return new PictureBlock(id, picture, sources);
    }
}
