using Concord.Core;
using Concord.Statistics;
using Concord.Statistics.Lakes;
using Concord.Web.Portal.Site;

namespace Concord.Web.Portal.Search;

/// <summary>A corridor that was found, with the two figures that most readers look for.</summary>
/// <param name="Corridor">Origin and destination of people.</param>
/// <param name="People">People, newest; null where there is no figure.</param>
/// <param name="Price">Cost of sending money back, newest; null where there is no figure.</param>
public sealed record FoundCorridor(Corridor Corridor, Observation? People, Observation? Price);

/// <summary>Search by name or code, in any language, mistyped or not.</summary>
internal static class SearchPages
{
    private const int Areas = 12;
    private const int LongestQuery = 160;

    public static Page Results(PageRequest request)
    {
        var typed = request.Asked("q") is { } text ? text[..Math.Min(text.Length, LongestQuery)] : "";
        var corridors = CorridorSearch.Find(typed).SelectMany(Both).Distinct().Take(8).Select(c => Figures(request.Data.Lake, c)).ToList();
        return new Page(request.Text["Search"], typeof(SearchResults), new()
        {
            [nameof(SearchResults.Typed)] = typed,
            [nameof(SearchResults.Areas)] = AreaSearch.Find(typed).Take(Areas).Select(m => m.Area).ToList(),
            [nameof(SearchResults.Corridors)] = corridors,
        })
        { Listed = false };
    }

    /// <summary>Who asks for "USA to Philippines" may mean people or money: both ways are shown.</summary>
    private static IEnumerable<Corridor> Both(Corridor corridor) => [corridor, new Corridor(corridor.To, corridor.From)];

    private static FoundCorridor Figures(Lake lake, Corridor corridor) => new(corridor,
        Newest(lake.Best(new Query(Measure.Stock) { From = corridor.From.Id, To = corridor.To.Id, Sex = Sex.Both })),
        Newest(lake.Best(new Query(Measure.Price) { From = corridor.To.Id, To = corridor.From.Id })));

    private static Observation? Newest(IEnumerable<Observation> figures) => figures.Where(o => o.Value is not null).MaxBy(o => o.Period);
}
