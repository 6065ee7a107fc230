using Concord.Core;
using Concord.Review;
using Concord.Web.Portal.Layout;
using Concord.Web.Portal.Site;

namespace Concord.Web.Portal.Areas;

/// <summary>Areas: the list of all, and of each a profile with a page for every chapter of its review.</summary>
internal static class AreaPages
{
    /// <summary>Areas of today, in the order of their codes.</summary>
    public static IReadOnlyList<Area> All { get; } = [.. AreaCatalogue.Default.All.Where(a => a.Kind == AreaKind.Area)];

    public static Page List(PageRequest request) => new(request.Text["Areas"], typeof(AreaList), []) { Entry = MenuEntry.Areas };

    public static Answer? Profile(PageRequest request)
    {
        if (Place(request) is not { } area) return null;
        if (area.Code != request["area"]) return new MovedTo($"areas/{area.Code}/");
        var review = Review(request, area);
        return new Page(area.Name(request.Language), typeof(AreaProfile), new() { [nameof(AreaProfile.Review)] = review })
        { Entry = MenuEntry.Areas, Description = review.Lede };
    }

    public static Answer? Chapter(PageRequest request)
    {
        if (Place(request) is not { } area || area.Code != request["area"]) return null;
        var review = Review(request, area);
        if (review.Sections.FirstOrDefault(s => s.Id == request["chapter"]) is not { } section) return null;
        return new Page($"{section.Title} · {area.Name(request.Language)}", typeof(AreaChapter), new() { [nameof(AreaChapter.Review)] = review, [nameof(AreaChapter.Section)] = section })
        { Entry = MenuEntry.Areas };
    }

    public static Answer? ProfileFile(PageRequest request) => Place(request) is { } area ? ReportFiles.Of(Review(request, area), request) : null;

    public static Answer? ChapterFile(PageRequest request) =>
        Place(request) is { } area && Review(request, area).Sections.FirstOrDefault(s => s.Id == request["chapter"]) is { } section
            ? ReportFiles.OfBlock(section.Blocks, request)
            : null;

    private static Area? Place(PageRequest request) => request.AreaOf("area");

    private static CountryReview Review(PageRequest request, Area area) =>
        request.Data.Recent($"review {area.Code} {request.Language}", () => CountryReviews.Build(request.Data.Lake, area, request.Language, request.Data.Today, request.Data.Registers.GetValueOrDefault(area.Code)));
}
