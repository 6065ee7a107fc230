using Concord.Core;

namespace Concord.Web.Portal.Api;

/// <summary>An area: country, territory, historic area or group.</summary>
/// <param name="Code">ISO 3166 alpha-3, or the catalogue's own code.</param>
/// <param name="M49">M49 number; null where there is none.</param>
/// <param name="Alpha2">ISO 3166 alpha-2.</param>
/// <param name="Kind">area, historic, special or group.</param>
/// <param name="Names">United Nations short names by language tag.</param>
/// <param name="Region">Code of its M49 region.</param>
/// <param name="Subregion">Code of its M49 sub-region.</param>
/// <param name="From">First day, where it began after 1945.</param>
/// <param name="Until">First day on which it no longer was.</param>
/// <param name="Successors">Codes of the areas that followed.</param>
public sealed record ApiArea(string Code, int? M49, string? Alpha2, AreaKind Kind, IReadOnlyDictionary<string, string> Names, string? Region, string? Subregion, DateOnly? From, DateOnly? Until, IReadOnlyList<string> Successors);

/// <summary>A measure: what a number counts.</summary>
/// <param name="Code">Code, as in a query.</param>
/// <param name="Name">Field term with its reference date.</param>
/// <param name="Ends">people (origin, destination), money (from, to), area or pair.</param>
/// <param name="Unit">Unit of its values.</param>
/// <param name="Summable">Whether values of unlike corridors and one definition may be added.</param>
public sealed record ApiMeasure(string Code, string Name, MeasureEnds Ends, Unit Unit, bool Summable);

/// <summary>Areas and measures: the words of every query.</summary>
internal static class AreaEndpoints
{
    private static readonly (string, AreaKind)[] Kinds = [.. Enum.GetValues<AreaKind>().Select(k => (k.ToString().ToLowerInvariant(), k))];

    public static IReadOnlyList<ApiEndpoint> All { get; } =
    [
        new()
        {
            Id = "listAreas", Path = "/areas", Tag = "Areas and measures", Summary = "Areas", Answers = typeof(ApiList<ApiArea>),
            Description = "Countries, territories and areas with their codes and their United Nations short names in four languages, in the order of their codes.",
            InQuery = [new("kind", "area (today’s), historic, special or group", "area"), new("region", "Code of an M49 region", "R142")],
            Answer = call =>
            {
                var kind = call.Query.Word("kind", Kinds);
                var region = call.Query.One("region");
                return call.List([.. AreaCatalogue.Default.All.Where(a => (kind is null || a.Kind == kind) && (region is null || a.Region == region || a.Subregion == region)).Select(Of)],
                    ["code", "m49", "alpha2", "kind", "name_en", "name_fr", "name_es", "name_ar", "region", "subregion"],
                    a => [a.Code, a.M49, a.Alpha2, a.Kind.ToString().ToLowerInvariant(), .. a.Names.Values, a.Region, a.Subregion]);
            },
        },
        new()
        {
            Id = "getArea", Path = "/areas/{code}", Tag = "Areas and measures", Summary = "One area", IsList = false, Answers = typeof(ApiArea),
            InPath = [new("code", "Alpha-3, alpha-2 or M49 number", "PHL")],
            Answer = call => AreaCatalogue.Default.Find(call["code"]) is { } area ? call.One(Of(area)) : ApiAnswer.Missing("No area has this code. /api/v1/areas lists them."),
        },
        new()
        {
            Id = "listMeasures", Path = "/measures", Tag = "Areas and measures", Summary = "Measures", Answers = typeof(ApiList<ApiMeasure>),
            Description = "What can be asked for. Measures of people are asked by origin and destination, of money by from and to, of one area by area.",
            Answer = call => call.List([.. Measure.All.Select(m => new ApiMeasure(m.Code, m.Name, m.Ends, m.Unit, m.Summable))], ["code", "name", "ends", "unit", "summable"],
                m => [m.Code, m.Name, m.Ends.ToString().ToLowerInvariant(), m.Unit.Symbol(), m.Summable ? "yes" : "no"]),
        },
    ];

    private static ApiArea Of(Area a) => new(a.Code, a.M49, a.Alpha2, a.Kind, Enum.GetValues<Language>().ToDictionary(l => NumberForms.Of(l).Tag, a.Name), a.Region, a.Subregion, a.From, a.Until, a.Successors);
}
