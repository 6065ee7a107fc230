using Concord.Web.Portal.Areas;
using Concord.Web.Portal.Coherence;
using Concord.Web.Portal.Compare;
using Concord.Web.Portal.Corridors;
using Concord.Web.Portal.Explorer;
using Concord.Web.Portal.Glossary;
using Concord.Web.Portal.Home;
using Concord.Web.Portal.Releases;
using Concord.Web.Portal.Search;
using Concord.Web.Portal.Texts;

namespace Concord.Web.Portal.Site;

/// <summary>Every public address within a language. What is not in this list is not served: nothing about people has a route here.</summary>
internal static class PortalRoutes
{
    /// <summary>In the order in which they are tried.</summary>
    public static IReadOnlyList<Route> All { get; } =
    [
        new("", HomePages.Home),
        new("search/", SearchPages.Results, "q"),
        new("areas/", AreaPages.List),
        new("areas/{area}/", AreaPages.Profile),
        new("areas/{area}/{file}", AreaPages.ProfileFile),
        new("areas/{area}/{chapter}/", AreaPages.Chapter),
        new("areas/{area}/{chapter}/{file}", AreaPages.ChapterFile),
        new("corridors/", CorridorPages.List),
        new("corridors/{pair}/", CorridorPages.Profile),
        new("corridors/{pair}/{file}", CorridorPages.File),
        new("explore/", MeasurePages.List),
        new("explore/{measure}/", MeasurePages.Show, MeasurePages.Query),
        new("explore/{measure}/{file}", MeasurePages.File, MeasurePages.Query),
        new("compare/areas/", ComparePages.AreaForm, ComparePages.Fields),
        new("compare/areas/{areas}/", ComparePages.Areas),
        new("compare/areas/{areas}/{file}", ComparePages.AreasFile),
        new("compare/corridors/", ComparePages.CorridorForm, ComparePages.Fields),
        new("compare/corridors/{corridors}/", ComparePages.Corridors),
        new("compare/corridors/{corridors}/{file}", ComparePages.CorridorsFile),
        new("releases/", ReleasePages.List),
        new("releases/{dataset}/{edition}/", ReleasePages.Show),
        new("releases/{dataset}/{edition}/{file}", ReleasePages.File),
        new("releases/{dataset}/{edition}/revisions/", ReleasePages.Revisions),
        new("quality/", ReleasePages.Quality),
        new("methods/", TextPages.Methods),
        new("glossary/", GlossaryPages.Show),
        new("about/", TextPages.About),
        new("boundaries/", TextPages.Boundaries),
        new("api/", TextPages.Interfaces),
        new("{file}", HomePages.File),
        .. CoherenceRoutes.All,
    ];
}
