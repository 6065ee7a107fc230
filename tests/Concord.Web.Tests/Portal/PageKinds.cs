namespace Concord.Web.Tests.Portal;

/// <summary>One address of every kind of page, within a language. A new page is added here: access, width, words and links are then tested on it.</summary>
internal static class PageKinds
{
    public static IReadOnlyList<string> Paths { get; } =
    [
        "", "search/", "search/?q=USA+to+phillipines", "search/?q=qqqqqqqqqq", "areas/", "areas/PHL/", "areas/PHL/where/", "areas/PHL/coherence/", "areas/TUV/",
        "corridors/", "corridors/PHL-USA/", "corridors/TUV-MLT/",
        "explore/", "explore/stock/", "explore/price/", "explore/price/?with=PHL", "explore/net-migration/", "explore/stock/?period=2000&sex=female&by=from",
        "compare/areas/", "compare/areas/?a=PHL&b=qqqqqq", "compare/areas/PHL-MEX-IND/", "compare/corridors/", "compare/corridors/PHL-USA_MEX-USA/",
        "releases/", "releases/undesa-stock/2024/", "releases/worldbank-bilateral-remittances/2019-10/revisions/", "quality/",
        "coherence/", "coherence/PHL/", "coherence/PHL/findings/K03-J15-J16/", "coherence/PHL/findings/K07-C02/", "coherence/PHL/acts/", "coherence/PHL/acts/P12/",
        "coherence/PHL/objectives/J15/", "coherence/PHL/objectives/C02/", "coherence/PHL/bodies/", "coherence/PHL/bodies/PH-DOH/", "coherence/PHL/corridors/PHL-USA/",
        "coherence/PHL/map/", "coherence/PHL/timeline/?day=2020-05-01", "coherence/PHL/reciprocity/", "coherence/PHL/checklists/", "coherence/PHL/what-if/?act=P12",
        "methods/", "glossary/", "about/", "boundaries/", "api/", "no-such-page/",
    ];
}
