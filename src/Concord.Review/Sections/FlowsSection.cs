using Concord.Charts;
using Concord.Core;
using Concord.Review.Building;
using Concord.Statistics.Estimates;
using Concord.Statistics.Releases;

namespace Concord.Review.Sections;

/// <summary>How many people moved out and in over the latest interval that was estimated, with bands, and the spread of the methods as the larger uncertainty.</summary>
internal static class FlowsSection
{
    private const int Shown = 5;

    public static ReviewSection Write(ReviewContext c)
    {
        var (left, came) = (FlowReleases.Read(c.Lake, c.Area, outward: true), FlowReleases.Read(c.Lake, c.Area, outward: false));
        var blocks = new List<Block>();
        if (left is not null) blocks.Add(Picture(c, left, outward: true));
        if (came is not null) blocks.Add(Picture(c, came, outward: false));
        if (left is not null && came is not null) blocks.Add(Spread(c, left, came));
        if (blocks.Count == 0)
        {
            blocks.Add(FlowReleases.Any(c.Lake)
                ? new Missing(c.Words["The estimates of flows in the lake leave this area out: its births and deaths or its stocks are not known."],
                    c.Words["A national register or border count of arrivals and departures would say more."])
                : new Missing(c.Words["No estimate of flows is in the lake."],
                    c.Words["'concord estimate flows' makes one from the stocks, births and deaths in the lake."]));
        }
        return new ReviewSection("flows", c.Words["How many moved"], blocks);
    }

    private static Block Picture(ReviewContext c, AreaFlows flows, bool outward)
    {
        var years = new[] { ("from", c.Year(flows.From)), ("to", c.Year(flows.To)) };
        var shown = flows.Corridors.Where(x => Math.Round(x.Flow) > 0).Take(Shown).ToList();
        if (shown.Count == 0)
        {
            return new Missing(outward ? c.Words["This method estimates no moves out of this area."] : c.Words["This method estimates no moves into this area."],
                c.Words["Others may: see how far the methods disagree, or 'concord query --measure flow'."]);
        }
        var total = ("people", c.Persons(Rounded(flows.Totals[0])));
        var first = c.Place(shown[0].Area);
        var picture = new Picture
        {
            Title = outward
                ? c.Words["About {people} moved out, the most to {place}", total, ("place", first)]
                : c.Words["About {people} moved in, the most from {place}", total, ("place", first)],
            Subtitle = outward
                ? c.Words["People who lived here on 1 July {from} and elsewhere on 1 July {to}. Beside the estimate: its sensitivity to a stated error of the stocks.", years]
                : c.Words["People who lived elsewhere on 1 July {from} and here on 1 July {to}. Beside the estimate: its sensitivity to a stated error of the stocks.", years],
            Badges = [new Badge(c.Words["estimate"], BadgeKind.Estimate), new Badge(Method(c, flows.Main))],
            Chart = new RankedBars
            {
                Title = outward
                    ? c.Words["Estimated flows from here by destination, {from} to {to}", years]
                    : c.Words["Estimated flows to here by origin, {from} to {to}", years],
                Bars = [.. shown.Select((x, i) => new RankedBar(c.Name(x.Area), x.Flow, c.Count(Rounded(x.Flow))) { Strong = i == 0, Estimate = true, Note = Band(c, x) })],
            },
            Table = new ChartTable(
                [
                    new(outward ? c.Words["To"] : c.Words["From"]), new(c.Words["Estimate"], true), new(c.Words["Low"], true), new(c.Words["High"], true),
                    new(c.Words["Least of the methods"], true), new(c.Words["Most of the methods"], true),
                ],
                [.. flows.Corridors.Take(Shown).Select(x => (IReadOnlyList<string>)
                [
                    c.Name(x.Area), c.Count(Rounded(x.Flow)), x.Low is { } low ? c.Count(Rounded(low)) : c.Words["not stated"], x.High is { } high ? c.Count(Rounded(high)) : c.Words["not stated"],
                    c.Count(Rounded(x.Least)), c.Count(Rounded(x.Most)),
                ])]),
            Source = c.SourceLine([flows.Main]),
        };
        return new PictureBlock(outward ? "flows-out" : "flows-in", picture, [flows.Main], Narrow: true)
        {
            Figures = [Total(c, flows, 0, outward), .. flows.Corridors.Take(Shown).SelectMany(x => Corridor(c, flows, x, outward))],
        };
    }

    private static Note Spread(ReviewContext c, AreaFlows left, AreaFlows came)
    {
        List<string> paragraphs = left.Releases.Count == 1 && came.Releases.Count == 1
            ? [c.Words["Only one method was run; others would differ by more than the range beside a bar. 'concord estimate flows' runs six."]]
            :
            [
                c.Words["The methods say that from {least} to {most} moved out, and from {least2} to {most2} moved in. This spread is the larger uncertainty: none of them is the true one.",
                    ("least", c.Persons(Rounded(left.Totals.Min()))), ("most", c.Persons(Rounded(left.Totals.Max()))),
                    ("least2", c.Persons(Rounded(came.Totals.Min()))), ("most2", c.Persons(Rounded(came.Totals.Max())))],
            ];
        paragraphs.Add(c.Words["The range beside a bar only shows how the estimate moves when the stocks err by a stated amount; it is no confidence interval. Errors add moves, so that a range may lie above its estimate."]);
        paragraphs.Add(c.Words["A flow counts people who are elsewhere at the end than at the start, not moves; refugees are among them. People of unknown birthplace count as natives."]);
        List<Figure> figures = [.. left.Releases.Select((_, i) => Total(c, left, i, true)), .. came.Releases.Select((_, i) => Total(c, came, i, false))];
        if (FlowReleases.Indices(c.Lake, left.Main, left.To) is { } world && left.Totals[0] + came.Totals[0] > 0)
        {
            var here = 100 * Math.Abs(came.Totals[0] - left.Totals[0]) / (came.Totals[0] + left.Totals[0]);
            paragraphs.Add(c.Words["Of a hundred moves out or in, {here} changed where people live on balance (effectiveness); in the whole world {world}. There, {intensity} of all people moved (Courgeau's k {k}), along {connectivity} of the possible corridors.",
                ("here", c.Numbers.Decimal(here, 0)), ("world", c.Numbers.Decimal(world.Effectiveness, 0)), ("intensity", c.Numbers.Percent(world.CrudeIntensity, 2)), ("k", c.Numbers.Decimal(world.CourgeauK, 3)),
                ("connectivity", c.Percent(world.Connectivity))]);
            Figure Index(string name, double value, string unit, string computation) => ReviewContext.Computed(name, value, unit, new Period(left.To), c.Area, computation, left.Main);
            figures.AddRange(
            [
                Index("flow-effectiveness", here, "%", "100 × |in − out| ÷ (in + out) of the area"), Index("flow-effectiveness-world", world.Effectiveness, "%", "100 × Σ|in − out| ÷ Σ(in + out) over all areas"),
                Index("flow-intensity-world", world.CrudeIntensity, "%", "moves over the interval ÷ population"), Index("flow-courgeau-k-world", world.CourgeauK, "1", "intensity ÷ ln(areas²)"),
                Index("flow-connectivity-world", 100 * world.Connectivity, "%", "corridors with at least one mover ÷ ordered pairs of areas"),
            ]);
        }
        // Every release is named under its figures and at the end of the page; here one stands for all, which differ in their method only.
        return new Note(c.Words["How far the methods disagree"], paragraphs, Accent.Caution, [left.Main]) { Figures = figures };
    }

    internal static string Method(ReviewContext c, Release release) => FlowReleases.MethodOf(release) switch
    {
        "sd_drop_neg" => c.Words["stock differences, falls dropped"],
        "sd_rev_neg" => c.Words["stock differences, falls reversed"],
        "mig_rate" => c.Words["migration rates"],
        "da_min_open" => c.Words["demographic accounting, minimum, open"],
        "da_min_closed" => c.Words["demographic accounting, minimum, closed"],
        "da_ind_closed" => c.Words["demographic accounting, independence, closed"],
        _ => c.Words["demographic accounting, pseudo-Bayes, closed"],
    };

    private static string Band(ReviewContext c, FlowCorridor x) =>
        x is { Low: { } low, High: { } high } ? c.Words["{low} to {high}", ("low", c.Count(Rounded(low))), ("high", c.Count(Rounded(high)))] : "";

    /// <summary>Three digits: more would promise what no estimate holds.</summary>
    internal static double Rounded(double people)
    {
        var unit = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(Math.Max(1, people))) - 2));
        return Math.Round(people / unit, MidpointRounding.AwayFromZero) * unit;
    }

    private static Figure Total(ReviewContext c, AreaFlows flows, int release, bool outward) =>
        Make(Measure.Flow, flows.Totals[release], c, flows, AreaCatalogue.Default.ById(AreaCatalogue.World)!, outward, [flows.Releases[release]], "sum over all corridors");

    private static IEnumerable<Figure> Corridor(ReviewContext c, AreaFlows flows, FlowCorridor x, bool outward)
    {
        yield return Make(Measure.Flow, x.Flow, c, flows, x.Area, outward, [flows.Main]);
        if (x.Low is { } low) yield return Make(Measure.FlowLow, low, c, flows, x.Area, outward, [flows.Main]);
        if (x.High is { } high) yield return Make(Measure.FlowHigh, high, c, flows, x.Area, outward, [flows.Main]);
        if (flows.Releases.Count == 1) yield break;
        yield return Make(Measure.Flow, x.Least, c, flows, x.Area, outward, flows.Releases, "least of the methods");
        yield return Make(Measure.Flow, x.Most, c, flows, x.Area, outward, flows.Releases, "most of the methods");
    }

    private static Figure Make(Measure measure, double value, ReviewContext c, AreaFlows flows, Area other, bool outward, IReadOnlyList<Release> sources, string? computation = null) => new()
    {
        Measure = measure.Code,
        Value = value,
        Unit = measure.Unit.Symbol(),
        Period = new Period(flows.To),
        From = outward ? c.Area : other,
        To = outward ? other : c.Area,
        Status = ObservationStatus.Estimated,
        Sources = sources,
        Computation = computation,
    };
}
