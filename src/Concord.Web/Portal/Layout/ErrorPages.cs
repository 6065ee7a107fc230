using Concord.Core;
using Concord.Web.Portal.Site;
using Concord.Web.Review;

namespace Concord.Web.Portal.Layout;

/// <summary>What is shown where there is no page.</summary>
internal static class ErrorPages
{
    /// <summary>Nothing is under the address: says so and where to go on.</summary>
    public static Page Lost(PageRequest request) => new(request.Text["There is no such page"], typeof(ErrorBody), new()
    {
        [nameof(ErrorBody.Title)] = request.Text["There is no such page"],
        [nameof(ErrorBody.Lines)] = (string[])
        [
            request.Text["The address leads nowhere. It may be mistyped, or name an area by a code that Concord does not know."],
            request.Text["Areas are found by their three-letter code, as in /en/areas/PHL/; corridors by two codes, as in /en/corridors/PHL-USA/."],
        ],
    })
    { Status = 404, Listed = false };

    /// <summary>Something went wrong here.</summary>
    public static Page Failed(Language language)
    {
        var text = PageWords.Of(language);
        return new(text["Something went wrong here"], typeof(ErrorBody), new()
        {
            [nameof(ErrorBody.Title)] = text["Something went wrong here"],
            [nameof(ErrorBody.Lines)] = (string[])
            [
                text["The page could not be made. The fault is ours, not yours; nothing you sent was kept."],
                text["Try again in a minute. If it happens again, tell those who run this portal the address of the page."],
            ],
        })
        { Status = 500, Listed = false };
    }
}
