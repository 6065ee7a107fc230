using Concord.Charts;
using Concord.Core;
using Concord.Review.Building;

namespace Concord.Review.Explorer;

/// <summary>A measure as a map with its table, a ranking, and the series of the first few.</summary>
internal static class MeasurePictures
{
    private const int Bars = 20;
    private const int Panels = 6;

    public static IReadOnlyList<ReviewSection> Write(ReviewContext c, MeasureValues v)
    {
        if (v.NeedsEnd) return [Nothing(c, c.Words["This measure cannot be added over corridors: choose the other end."])];
        if (v.Areas.Count == 0) return [Nothing(c, c.Words["No figure fits this choice."])];
        return [Map(c, v), Ranking(c, v), .. Series(c, v)];
    }

    public static string Lede(ReviewContext c, MeasureValues v)
    {
        var when = c.Numbers.Period(v.Choice.Period!.Value);
        var n = ("n", c.Count(v.Areas.Count));
        return (v.Choice.Measure.Ends, v.Choice.With, v.Choice.BySender) switch
        {
            (MeasureEnds.Area, _, _) => c.Words["{when}, {n} areas.", ("when", when), n],
            (_, { } other, true) => c.Words["{when}, to {area}, {n} areas by origin or sender.", ("when", when), ("area", c.Name(other)), n],
            (_, { } other, false) => c.Words["{when}, from {area}, {n} areas by destination or receiver.", ("when", when), ("area", c.Name(other)), n],
            (_, _, true) => c.Words["{when}, sums over corridors, {n} areas by origin or sender.", ("when", when), n],
            _ => c.Words["{when}, sums over corridors, {n} areas by destination or receiver.", ("when", when), n],
        };
    }

    private static ReviewSection Map(ReviewContext c, MeasureValues v)
    {
        var title = c.Words["Map"];
        var shown = v.Areas.Where(a => ReviewContext.OnMap(a.Area)).ToList();
        if (shown.Count == 0) return new ReviewSection("map", title, [new Missing(c.Words["No figure fits this choice."], c.Words["Choose another year, sex or edition."])]);
        var values = shown.Select(a => a.Value).ToList();
        var counts = v.Choice.Measure.Unit is Unit.Persons or Unit.UsDollars or Unit.Count && values.Min() >= 0;
        var picture = new Picture
        {
            Title = c.Words["Most: {place}, {value}", ("place", c.Name(shown[0].Area)), ("value", Value(c, v, shown[0].Value))],
            Subtitle = c.Words["{measure}, {when}.", ("measure", c.Words[v.Choice.Measure.Name]), ("when", c.Numbers.Period(v.Choice.Period!.Value))],
            Badges = Badges(c, v),
            Chart = new WorldMap
            {
                Title = c.Words[v.Choice.Measure.Name],
                Description = c.Words["Darkest: {places}.", ("places", c.Numbers.List(shown.Take(4).Select(a => c.Name(a.Area)).ToList()))],
                Values = [.. shown.Select(a => new MapValue(a.Area.Code, a.Value))],
                Scale = counts ? ClassScale.ForCounts(values, b => c.Numbers.Rounded(b)) : ClassScale.For(values, b => Value(c, v, b)),
                KeyTitle = c.Words[v.Choice.Measure.Name],
                NoDataLabel = c.Words["no figure"],
                Labels = [.. shown.Take(4).Select(a => new MapLabel(a.Area.Code, c.Name(a.Area), Value(c, v, a.Value)))],
            },
            Table = Table(c, v),
            Source = c.SourceLine([v.Release]),
        };
        return new ReviewSection("map", title, [new PictureBlock("measure-map", picture, [v.Release])]);
    }

    private static ReviewSection Ranking(ReviewContext c, MeasureValues v)
    {
        var title = c.Words["Ranking"];
        var shown = v.Areas.Where(a => a.Value > 0).Take(Bars).ToList();
        if (shown.Count == 0) return new ReviewSection("ranking", title, [new Missing(c.Words["No value is above zero."], c.Words["The table has all of them."])]);
        var picture = new Picture
        {
            Title = c.Words.Plural(shown.Count, "The largest value", "The {n} largest values"),
            Subtitle = c.Words["{measure}, {when}.", ("measure", c.Words[v.Choice.Measure.Name]), ("when", c.Numbers.Period(v.Choice.Period!.Value))],
            Badges = Badges(c, v),
            Chart = new RankedBars
            {
                Title = c.Words[v.Choice.Measure.Name],
                Tone = v.Choice.Measure.Ends == MeasureEnds.Money || v.Choice.Measure.Unit == Unit.UsDollars ? Tone.Money : Tone.People,
                Bars = [.. shown.Select(a => new RankedBar(c.Name(a.Area), a.Value, Value(c, v, a.Value)))],
            },
            Table = Table(c, v),
            Source = c.SourceLine([v.Release]),
        };
        return new ReviewSection("ranking", title, [new PictureBlock("measure-ranking", picture, [v.Release])]);
    }

    private static IEnumerable<ReviewSection> Series(ReviewContext c, MeasureValues v)
    {
        var series = v.Areas.Take(Panels).Select(a => (a.Area, Points: v.Series(a.Area))).Where(s => s.Points.Count > 1).ToList();
        if (series.Count == 0) yield break;
        var all = series.SelectMany(s => s.Points).ToList();
        var (first, last) = (all.Min(p => p.Period.Year), all.Max(p => p.Period.Year));
        var quarters = all.Exists(p => p.Period.Quarter > 0);
        var periods = all.Select(p => p.Period).Distinct().Order().ToList();
        var picture = new Picture
        {
            Title = c.Words["The first {n} over time", ("n", c.Count(series.Count))],
            Subtitle = c.Words["{measure}, one scale for all panels.", ("measure", c.Words[v.Choice.Measure.Name])],
            Badges = Badges(c, v),
            Chart = new SmallMultiples
            {
                Title = c.Words["{name}, {first} to {last}", ("name", c.Words[v.Choice.Measure.Name]), ("first", c.Year(first)), ("last", c.Year(last))],
                X = Axis.Years(first, quarters ? last + 1 : last, c.Year),
                Y = Axis.FromZero(all.Select(p => p.Value), b => c.Numbers.Rounded(b)),
                Panels = [.. series.Select(s => new SmallPanel(c.Name(s.Area), "",
                    [.. s.Points.Select(p => new LinePoint(Corridors.CorridorContext.X(p.Period), p.Value, c.Pair(c.Numbers.Period(p.Period), Value(c, v, p.Value))))], Value(c, v, s.Points[^1].Value)))],
            },
            Table = new ChartTable([new(c.Words["Period"]), .. series.Select(s => new TableColumn(c.Name(s.Area), true))],
                [.. periods.Select(p => (IReadOnlyList<string>)[c.Numbers.Period(p), .. series.Select(s => s.Points.Where(x => x.Period == p).Select(x => Exact(c, v, x.Value)).FirstOrDefault() ?? c.Words["no figure"])])]),
            Source = c.SourceLine([v.Release]),
        };
        yield return new ReviewSection("series", c.Words["Over time"], [new PictureBlock("measure-series", picture, [v.Release])]);
    }

    private static ChartTable Table(ReviewContext c, MeasureValues v) => new([new(c.Words["Area"]), new(c.Words["Code"]), new(c.Words["Value"], true)],
        [.. v.Areas.Select(a => (IReadOnlyList<string>)[c.Name(a.Area), a.Area.Code, Exact(c, v, a.Value)])]);

    private static ReviewSection Nothing(ReviewContext c, string reason) => new("map", c.Words["Map"], [new Missing(reason, c.Words["Choose another year, sex or edition."])]);

    private static Badge[] Badges(ReviewContext c, MeasureValues v) =>
        v.Release.Provenance.Copy == Statistics.Releases.CopyKind.Estimated || v.Choice.Measure == Measure.Remittances ? [new Badge(c.Words["estimate"], BadgeKind.Estimate)] : [new Badge(c.Words["published"], BadgeKind.Published)];

    private static string Value(ReviewContext c, MeasureValues v, double value) => v.Choice.Measure.Unit switch
    {
        Unit.PercentOfAmount or Unit.PercentOfGdp or Unit.PercentOfPeople => c.Numbers.Percent(value, 1),
        Unit.UsDollars => c.Dollars(value),
        _ => c.Numbers.Rounded(value),
    };

    private static string Exact(ReviewContext c, MeasureValues v, double value) => v.Choice.Measure.Unit is Unit.PercentOfAmount or Unit.PercentOfGdp or Unit.PercentOfPeople ? c.Numbers.Percent(value, 2) : c.Count(value);
}
