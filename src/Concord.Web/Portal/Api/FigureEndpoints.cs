using Concord.Core;
using Concord.Statistics;
using Concord.Statistics.Lakes;
using Microsoft.AspNetCore.Http;

namespace Concord.Web.Portal.Api;

/// <summary>One figure of one release.</summary>
/// <param name="Measure">Code of the measure.</param>
/// <param name="From">Origin of people, sender of money; null for a measure of one area.</param>
/// <param name="To">Destination, receiver, or the area.</param>
/// <param name="Period">Year, or year and quarter.</param>
/// <param name="Sex">both, female or male.</param>
/// <param name="Definition">How people were counted.</param>
/// <param name="Status">What kind of figure it is.</param>
/// <param name="Value">In the measure’s unit; null where the publisher hides it.</param>
/// <param name="Release">Where it stands; see /releases.</param>
public sealed record ApiObservation(string Measure, string? From, string? To, string Period, Sex Sex, Definition Definition, ObservationStatus Status, double? Value, string Release);

/// <summary>A corridor with its newest stock.</summary>
/// <param name="Origin">Origin.</param>
/// <param name="Destination">Destination.</param>
/// <param name="People">People of the origin at the destination.</param>
/// <param name="Period">Year.</param>
/// <param name="Definition">How they were counted.</param>
/// <param name="Release">Where it stands.</param>
public sealed record ApiCorridor(string Origin, string Destination, double? People, string Period, Definition Definition, string Release);

/// <summary>Figures and corridors.</summary>
internal static class FigureEndpoints
{
    private static readonly string[] EndWords = ["from", "to", "origin", "destination", "area"];
    private static readonly (string, Sex)[] Sexes = [.. Enum.GetValues<Sex>().Select(s => (s.ToString().ToLowerInvariant(), s))];

    public static IReadOnlyList<ApiEndpoint> All { get; } =
    [
        new()
        {
            Id = "listObservations", Path = "/observations", Tag = "Figures", Summary = "Figures", Answers = typeof(ApiList<ApiObservation>),
            Description = "Figures in the order of corridor, period and sex; where several datasets have one, the preferred dataset comes first. A figure that is absent is unknown; a zero is none. "
                + "Corridors need at least one end: origin or destination for people, from or to for money.",
            InQuery =
            [
                new("measure", "Code of a measure; required", "stock"), new("origin", "Origin of people", "PHL"), new("destination", "Destination of people", "USA"),
                new("from", "Sender of money", ""), new("to", "Receiver of money", ""), new("area", "The area, for a measure of one", ""),
                new("first-year", "First year", "2015"), new("last-year", "Last year", "2024"), new("sex", "both, female or male", "both"),
                new("dataset", "One dataset: undesa-stock", ""), new("edition", "One edition, also an older one", ""), new("best", "true: one figure for each corridor, period and sex, of the preferred dataset", ""),
            ],
            Answer = Observations,
        },
        new()
        {
            Id = "listCorridors", Path = "/corridors", Tag = "Figures", Summary = "Corridors of an origin or a destination, with their newest stock",
            Description = "Largest first; all of one release and one date.", Answers = typeof(ApiList<ApiCorridor>),
            InQuery = [new("origin", "Origin; this or destination is required", "PHL"), new("destination", "Destination", "")],
            Answer = Corridors,
        },
    ];

    private static IResult Observations(ApiCall call)
    {
        var q = call.Query;
        var measure = q.One("measure") is { } code ? Measure.Find(code) : null;
        if (measure is null) q.Wrong("measure", "required; /api/v1/measures lists the codes");
        var (from, to) = measure is null ? (null, null) : Ends(q, measure);
        var query = new Query(measure ?? Measure.Stock)
        {
            From = from?.Id, To = to?.Id, FirstYear = q.Number("first-year", 1900, 2100), LastYear = q.Number("last-year", 1900, 2100), Sex = q.Word("sex", Sexes), Dataset = q.One("dataset"), Edition = q.One("edition"),
        };
        var best = q.Word("best", [("true", true), ("false", false)]) == true;
        if (q.Errors.Count > 0) return ApiAnswer.Invalid(q);
        var found = best ? call.Data.Lake.Best(query) : call.Data.Lake.Observations(query);
        return call.List([.. found.Select(Of)], ["measure", "from", "to", "period", "sex", "definition", "status", "value", "release"],
            o => [o.Measure, o.From, o.To, o.Period, Kebab(o.Sex), Kebab(o.Definition), Kebab(o.Status), o.Value, o.Release]);
    }

    /// <summary>The two ends by the words of the measure; the other words are an error that says which to use.</summary>
    private static (Area? From, Area? To) Ends(ApiQuery q, Measure measure)
    {
        var (first, second) = measure.Ends switch { MeasureEnds.Money => ("from", "to"), MeasureEnds.Area => ("", "area"), _ => ("origin", "destination") };
        foreach (var other in EndWords.Except([first, second]))
        {
            if (q.One(other) is not null) q.Wrong(other, $"{measure.Code} is asked for by {(first.Length > 0 ? $"{first} and {second}" : second)}");
        }
        var from = first.Length > 0 ? q.Area(first) : null;
        var to = q.Area(second);
        if (first.Length > 0 && q.One(first) is null && q.One(second) is null) q.Wrong(first, $"{measure.Code} needs {first} or {second}, or both");
        return (from, to);
    }

    private static IResult Corridors(ApiCall call)
    {
        var q = call.Query;
        var (origin, destination) = (q.Area("origin"), q.Area("destination"));
        if (q.One("origin") is null == q.One("destination") is null) q.Wrong("origin", "give either origin or destination");
        if (q.Errors.Count > 0) return ApiAnswer.Invalid(q);
        var all = call.Data.Lake.Best(new Query(Measure.Stock) { From = origin?.Id, To = destination?.Id, Sex = Sex.Both })
            .Where(o => o.FromArea?.Kind == AreaKind.Area && o.ToArea?.Kind == AreaKind.Area && o.Status != ObservationStatus.Projected).ToList();
        var newest = all.Count == 0 ? default : all.Max(o => o.Period);
        return call.List([.. all.Where(o => o.Period == newest).OrderByDescending(o => o.Value).ThenBy(o => o.FromArea!.Code, StringComparer.Ordinal).ThenBy(o => o.ToArea!.Code, StringComparer.Ordinal)
                .Select(o => new ApiCorridor(o.FromArea!.Code, o.ToArea!.Code, o.Value, o.Period.ToString(), o.Definition, o.Release.Name))],
            ["origin", "destination", "people", "period", "definition", "release"], c => [c.Origin, c.Destination, c.People, c.Period, Kebab(c.Definition), c.Release]);
    }

    private static ApiObservation Of(Observation o) => new(o.Measure.Code, o.Measure.Ends == MeasureEnds.Area ? null : o.FromArea?.Code, o.ToArea?.Code, o.Period.ToString(), o.Sex, o.Definition, o.Status, o.Value, o.Release.Name);

    private static string Kebab<T>(T word) where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString());
}
