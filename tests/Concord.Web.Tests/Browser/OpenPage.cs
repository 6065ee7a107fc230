using Microsoft.Playwright;

namespace Concord.Web.Tests.Browser;

/// <summary>A page in a context of its own, with everything that went wrong in it and every request that it made.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly string folder;

    private OpenPage(IBrowserContext context, IPage page, string folder) => (this.context, Page, this.folder) = (context, page, folder);

    public IPage Page { get; }

    /// <summary>Messages of the console, errors, and requests to anything but the page's own file.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Opens a page from a file, as a reader does who received it by mail.</summary>
    public static async Task<OpenPage> Of(Chromium chromium, string html, int width = 1280, int height = 900, Action<BrowserNewContextOptions>? set = null)
    {
        var options = new BrowserNewContextOptions { ViewportSize = new() { Width = width, Height = height } };
        set?.Invoke(options);
        var context = await chromium.Browser.NewContextAsync(options);
        var folder = Directory.CreateTempSubdirectory("concord-page-").FullName;
        var file = Path.Combine(folder, "index.html");
        await File.WriteAllTextAsync(file, html);
        var opened = new OpenPage(context, await context.NewPageAsync(), folder);
        var address = new Uri(file).AbsoluteUri;
        opened.Page.Console += (_, message) => opened.Complaints.Add(message.Text);
        opened.Page.PageError += (_, error) => opened.Complaints.Add(error);
        await context.RouteAsync("**/*", async route =>
        {
            if (route.Request.Url == address || route.Request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                await route.ContinueAsync();
                return;
            }
            opened.Complaints.Add("request to " + route.Request.Url);
            await route.AbortAsync();
        });
        await opened.Page.GotoAsync(address);
        return opened;
    }

    /// <summary>What an expression gives as a list of lines.</summary>
    public async Task<string[]> Lines(string expression) => await Page.EvaluateAsync<string[]>(expression);

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
