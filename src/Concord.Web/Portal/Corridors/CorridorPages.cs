using Concord.Core;
using Concord.Review;
using Concord.Review.Policies;
using Concord.Web.Portal.Areas;
using Concord.Web.Portal.Layout;
using Concord.Web.Portal.Site;

namespace Concord.Web.Portal.Corridors;

/// <summary>Corridors: the largest of the world, and a page for every pair of areas.</summary>
internal static class CorridorPages
{
    public static Page List(PageRequest request) => new(request.Text["Corridors"], typeof(CorridorList), new() { [nameof(CorridorList.Largest)] = LargestCorridors.Of(request.Data) })
    { Entry = MenuEntry.Corridors };

    public static Answer? Profile(PageRequest request)
    {
        if (Of(request) is not { } corridor) return null;
        if (corridor.ToString() != request["pair"]) return new MovedTo($"corridors/{corridor}/");
        var review = Review(request, corridor);
        return new Page(Name(request, corridor), typeof(CorridorProfile), new() { [nameof(CorridorProfile.Review)] = review }) { Entry = MenuEntry.Corridors, Description = review.Lede };
    }

    public static Answer? File(PageRequest request) => Of(request) is { } corridor ? ReportFiles.Of(Review(request, corridor), request) : null;

    /// <summary>Origin and destination in words.</summary>
    public static string Name(PageRequest request, Corridor corridor) =>
        request.Text["{from} to {to}", ("from", corridor.From.Name(request.Language)), ("to", corridor.To.Name(request.Language))];

    private static Corridor? Of(PageRequest request)
    {
        var ends = request["pair"].Split('-');
        return ends.Length == 2 && AreaCatalogue.Default.Find(ends[0]) is { Kind: AreaKind.Area } from && AreaCatalogue.Default.Find(ends[1]) is { Kind: AreaKind.Area } to && from != to
            ? new Corridor(from, to)
            : null;
    }

    private static CorridorReview Review(PageRequest request, Corridor corridor) => request.Data.Recent($"corridor {corridor} {request.Language}", () =>
        CorridorReviews.Build(request.Data.Lake, corridor, request.Language, request.Data.Today,
            [.. new[] { corridor.From.Code, corridor.To.Code }.Select(request.Data.RegisterOf).OfType<RegisterView>()]));
}
