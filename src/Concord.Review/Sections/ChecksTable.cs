using Concord.Charts;
using Concord.Core;
using Concord.Review.Building;
using Concord.Statistics;
using Concord.Statistics.Comparability;

namespace Concord.Review.Sections;

/// <summary>What the checks of comparability found about the area, the largest of each kind, in words.</summary>
internal static class ChecksTable
{
    private const int OfEachKind = 3;

    // Below these sizes publishers round, and corridors move by chance.
    private const double Apart = 0.2;
    private const double Sizeable = 1_000;

    public static TableBlock? Write(ReviewContext c)
    {
        var found = Checks.Run(c.Lake, c.Area.Id, c.Today.Year).Where(Notable).GroupBy(r => r.Kind).SelectMany(g => g.Take(OfEachKind)).ToList();
        if (found.Count == 0) return null;
        return new TableBlock("checks", c.Words["What the checks of comparability found"],
            new ChartTable([new(c.Words["Check"]), new(c.Words["Figure"]), new(c.Words["Found"])],
                [.. found.Select(r => (IReadOnlyList<string>)[Kind(c, r.Kind), Subject(c, r.Figures[0]), Words(c, r)])]),
            [.. found.SelectMany(r => r.Figures).Select(o => o.Release).Distinct()])
        {
            Figures = [.. found.SelectMany(r => r.Figures).Distinct().Select(ReviewContext.Published)],
        };
    }

    private static bool Notable(CheckResult result) => result.Kind switch
    {
        // The other publisher and the other edition have pictures of their own for stocks of people.
        CheckKind.Mirror or CheckKind.Edition => result.Size > Apart && result.Figures.Max(o => Math.Abs(o.Value!.Value)) >= Sizeable && result.Figures[0].Measure != Measure.Stock,
        CheckKind.OneSource => result.Figures[0].Measure == Measure.Stock && result.Size >= Sizeable && BetweenAreas(result.Figures[0]),
        CheckKind.Jump => BetweenAreas(result.Figures[0]),
        CheckKind.CarriedForward => result.Figures[0].Value >= Sizeable,
        // The age of every figure has a table of its own.
        CheckKind.Age => false,
        _ => true,
    };

    private static bool BetweenAreas(Observation o) => o.FromArea?.Kind == AreaKind.Area && o.ToArea?.Kind == AreaKind.Area;

    private static string Kind(ReviewContext c, CheckKind kind) => kind switch
    {
        CheckKind.Mirror => c.Words["Two sources differ"],
        CheckKind.Edition => c.Words["Revised by its publisher"],
        CheckKind.Jump => c.Words["Jump between two dates"],
        CheckKind.Total => c.Words["Total and parts differ"],
        CheckKind.Sexes => c.Words["Women and men do not add up"],
        CheckKind.OneSource => c.Words["Known to one source only"],
        _ => c.Words["Carried forward"],
    };

    private static string Subject(ReviewContext c, Observation o)
    {
        var measure = c.Words[o.Measure.Name];
        return o.Measure.Ends is MeasureEnds.Area || o.FromArea is not { } from || o.ToArea is not { } to
            ? measure
            : c.Words["{measure}: {from} → {to}", ("measure", measure), ("from", c.Name(from)), ("to", c.Name(to))];
    }

    private static string Words(ReviewContext c, CheckResult r) => r.Kind switch
    {
        CheckKind.OneSource => c.Words["{value} in {year}; only {source} has it", ("value", Value(c, r.Figures[0])), ("year", c.Numbers.Period(r.Figures[0].Period)), ("source", Source(r.Figures[0]))],
        CheckKind.Total => c.Words["the parts of {value} in {year} differ from it by {share}", ("value", Value(c, r.Figures[0])), ("year", c.Numbers.Period(r.Figures[0].Period)), ("share", c.Percent(Math.Abs(r.Size)))],
        CheckKind.CarriedForward => c.Words["{value} at every date from {first} to {last}", ("value", Value(c, r.Figures[0])), ("first", c.Numbers.Period(r.Figures[1].Period)), ("last", c.Numbers.Period(r.Figures[0].Period))],
        CheckKind.Sexes => c.Words["{value} in {year}, women and men together {n} fewer or more", ("value", Value(c, r.Figures[0])), ("year", c.Numbers.Period(r.Figures[0].Period)), ("n", c.Count(Math.Abs(r.Size)))],
        CheckKind.Jump => c.Words["{before} in {first}, {after} in {last}", ("before", Value(c, r.Figures[1])), ("first", c.Numbers.Period(r.Figures[1].Period)), ("after", Value(c, r.Figures[0])), ("last", c.Numbers.Period(r.Figures[0].Period))],
        CheckKind.Edition => c.Words["{year}: {before} in edition {old}, {after} in edition {new}", ("year", c.Numbers.Period(r.Figures[0].Period)), ("before", Value(c, r.Figures[1])), ("old", r.Figures[1].Release.Edition), ("after", Value(c, r.Figures[0])), ("new", r.Figures[0].Release.Edition)],
        _ => c.Words["{first} by {source} ({year}), {second} by {other} ({otherYear})", ("first", Value(c, r.Figures[0])), ("source", Source(r.Figures[0])), ("year", c.Numbers.Period(r.Figures[0].Period)),
            ("second", Value(c, r.Figures[1])), ("other", Source(r.Figures[1])), ("otherYear", c.Numbers.Period(r.Figures[1].Period))],
    };

    private static string Source(Observation o) => $"{o.Release.Provenance.ShortPublisher} {o.Release.Edition}";

    private static string Value(ReviewContext c, Observation o) => o.Measure.Unit switch
    {
        Unit.UsDollars => c.Dollars(o.Value!.Value),
        Unit.PercentOfAmount or Unit.PercentOfGdp or Unit.PercentOfPeople => c.Numbers.Percent(o.Value!.Value, 1),
        _ => c.Count(o.Value!.Value),
    };
}
