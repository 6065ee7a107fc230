using Concord.Web.Portal.Areas;
using Concord.Web.Portal.Corridors;
using Concord.Web.Portal.Home;

namespace Concord.Web.Portal.Site;

/// <summary>Every public address within a language. What is not in this list is not served: nothing about people has a route here.</summary>
internal static class PortalRoutes
{
    /// <summary>In the order in which they are tried.</summary>
    public static IReadOnlyList<Route> All { get; } =
    [
        new("", HomePages.Home),
        new("areas/", AreaPages.List),
        new("areas/{area}/", AreaPages.Profile),
        new("areas/{area}/{file}", AreaPages.ProfileFile),
        new("areas/{area}/{chapter}/", AreaPages.Chapter),
        new("areas/{area}/{chapter}/{file}", AreaPages.ChapterFile),
        new("corridors/", CorridorPages.List),
        new("corridors/{pair}/", CorridorPages.Profile),
        new("corridors/{pair}/{file}", CorridorPages.File),
    ];
}
