using Microsoft.Extensions.Logging;

namespace Concord.Web.Portal.Hosting;

/// <summary>Every line that the portal logs. None holds an address of a reader, a query, a body, or words that somebody sent.</summary>
internal sealed partial class PortalLog(ILogger<PortalLog> logger)
{
    [LoggerMessage(1, LogLevel.Information, "{Method} {Kind} {Status} {Milliseconds} ms {Bytes} bytes")]
    public partial void Answered(string method, string kind, int status, long milliseconds, long bytes);

    [LoggerMessage(2, LogLevel.Information, "new figures or registers are served, stamp {Stamp}")]
    public partial void Refreshed(string stamp);

    [LoggerMessage(3, LogLevel.Warning, "figures or registers could not be read ({Trouble}); those read before stay")]
    public partial void Trouble(string trouble);

    [LoggerMessage(4, LogLevel.Error, "a page could not be made: {Kind} ended with {Failure}")]
    public partial void Failed(string kind, string failure);

    /// <summary>What kind of address was asked for: its first segments where they are ours, never the rest.</summary>
    public static string Kind(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var first = parts.Length > 0 && Site.PortalSite.Tags.ContainsKey(parts[0]) ? parts.ElementAtOrDefault(1) ?? "home" : parts.FirstOrDefault() ?? "root";
        return Known.Contains(first) ? first : "other";
    }

    private static readonly HashSet<string> Known = new(
        Site.PortalRoutes.All.Select(r => r.Pattern.Split('/')[0]).Where(s => s.Length > 0 && s[0] != '{').Concat(["home", "root", "assets", "health", "api", "sdmx"]), StringComparer.Ordinal);
}
