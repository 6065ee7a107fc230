using System.CommandLine;
using Concord.Web.Portal.Hosting;

namespace Concord.Cli;

/// <summary><c>concord serve</c>: the portal on this machine.</summary>
internal sealed class ServeCommand : ConcordCommand
{
    private readonly Option<string?> lake = Lakes.Option();
    private readonly Option<string[]> urls = new("--urls")
    {
        HelpName = "URL",
        Description = "Addresses to listen on. Default: http://127.0.0.1:5080, which only this machine reaches.",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<bool> log = new("--log") { Description = "Log each request as a line of JSON on the standard error stream: what kind of page, status, time. No address of a reader, no query." };

    private readonly Option<int> limit = new("--limit") { HelpName = "N", Description = "Requests a minute that one address may make. Default: 600; set it high behind a web server, where all readers share one address.", DefaultValueFactory = _ => 600 };

    public ServeCommand() : base("serve", "Serve the portal: every page in a browser, from the figures and registers on this machine.")
    {
        Remarks = "Pages need no script and no other machine. Put a web server with TLS before it to show it to others, or write the pages as files with 'concord publish'.";
        Examples = [new("concord serve", "The portal at http://127.0.0.1:5080, until Ctrl-C.")];
        Options.Add(urls);
        Options.Add(log);
        Options.Add(limit);
        Options.Add(lake);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        Serve(parsed, terminal, cancel).GetAwaiter().GetResult();
        return ExitCode.Done;
    }

    private async Task Serve(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        var settings = Portal.Settings(parsed.GetValue(lake)) with { LogsRequests = parsed.GetValue(log), RequestsPerMinute = Math.Max(1, parsed.GetValue(limit)) };
        if (parsed.GetValue(urls) is { Length: > 0 } typed) settings = settings with { Urls = [.. typed.Select(Checked)] };
        await using var server = await PortalServer.StartAsync(settings, cancel);
        foreach (var address in server.Addresses) terminal.Say($"The portal is at {address} — end it with Ctrl-C.");
        await server.RunAsync(cancel);
        terminal.Say("The portal has ended.");
    }

    private static string Checked(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.PathAndQuery == "/"
        ? url
        : throw new UsageError($"'{url}' is no address to listen on; write it as http://127.0.0.1:5080.");
}
