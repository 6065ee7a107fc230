using System.Text.Encodings.Web;
using System.Text.Unicode;
using Concord.Review;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Concord.Web.Review;

/// <summary>A country review as one HTML file that needs nothing beside it: no script, no request, no font.</summary>
public static class ReviewPage
{
    /// <summary>Letters of every script as themselves: the default writes each Arabic letter as seven characters.</summary>
    private static readonly HtmlEncoder Letters = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Draws the page. The same review gives the same bytes, whatever the culture of the machine.</summary>
    /// <exception cref="ArgumentException">The review holds a kind of block that pages do not know.</exception>
    public static Task<string> RenderAsync(CountryReview review) => DrawAsync<ReviewDocument>(new()
    {
        [nameof(ReviewDocument.Review)] = review,
        [nameof(ReviewDocument.Text)] = PageWords.Of(review.Language),
    });

    /// <summary>Draws a whole document.</summary>
    internal static async Task<string> DrawAsync<T>(Dictionary<string, object?> parameters) where T : IComponent
    {
        await using var services = new ServiceCollection().AddSingleton(Letters).BuildServiceProvider();
        // One renderer a page: a shared one keeps every component that it ever drew.
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }
}
