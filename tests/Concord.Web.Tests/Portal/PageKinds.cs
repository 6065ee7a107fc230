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
        "methods/", "about/", "boundaries/", "api/", "no-such-page/",
    ];
}
