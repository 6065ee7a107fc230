using Concord.Review;
using Concord.Web.Portal.Areas;
using Concord.Web.Portal.Site;

namespace Concord.Web.Portal.Home;

/// <summary>The first page: search, headlines with their dates, where migrants live, the largest corridors.</summary>
internal static class HomePages
{
    public static Page Home(PageRequest request) => new(request.Text["Where migration policies meet"], typeof(HomeBody), new() { [nameof(HomeBody.World)] = World(request) })
    { Description = request.Text["An open observatory for policy coherence on migration and development."] };

    public static Answer? File(PageRequest request) => ReportFiles.Of(World(request), request);

    private static WorldReview World(PageRequest request) =>
        request.Data.Once($"world {request.Language}", () => WorldReviews.Build(request.Data.Lake, request.Language, request.Data.Today));
}
