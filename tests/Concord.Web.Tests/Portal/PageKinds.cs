namespace Concord.Web.Tests.Portal;

/// <summary>One address of every kind of page, within a language. A new page is added here: access, width, words and links are then tested on it.</summary>
internal static class PageKinds
{
    public static IReadOnlyList<string> Paths { get; } =
    [
        "", "areas/", "areas/PHL/", "areas/PHL/where/", "corridors/", "corridors/PHL-USA/", "corridors/TUV-MLT/", "no-such-page/",
    ];
}
