using Concord.Web.Tests.Browser;
using Microsoft.Playwright;

namespace Concord.Web.Tests.Portal;

/// <summary>A browser on the portal, with everything that went wrong in it and the requests that it made.</summary>
internal sealed class BrowsedPage : IAsyncDisposable
{
    private readonly IBrowserContext context;

    private BrowsedPage(IBrowserContext context, IPage page) => (this.context, Page) = (context, page);

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public List<string> Requests { get; } = [];

    public static async Task<BrowsedPage> On(RunningPortal portal, Chromium chromium, int width = 1280, ColorScheme scheme = ColorScheme.Light, bool script = true)
    {
        var context = await chromium.Browser.NewContextAsync(new()
        {
            BaseURL = portal.Address, ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme, JavaScriptEnabled = script, AcceptDownloads = true,
        });
        var opened = new BrowsedPage(context, await context.NewPageAsync());
        // The 404 page answers 404, and the browser says so in its console.
        opened.Page.Console += (_, message) => { if (!message.Text.Contains("404", StringComparison.Ordinal)) opened.Complaints.Add(message.Text); };
        opened.Page.PageError += (_, error) => opened.Complaints.Add(error);
        opened.Page.Request += (_, request) => opened.Requests.Add(request.Url);
        return opened;
    }

    /// <summary>What an expression gives as a list of lines.</summary>
    public async Task<string[]> Lines(string expression) => await Page.EvaluateAsync<string[]>(expression);

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
