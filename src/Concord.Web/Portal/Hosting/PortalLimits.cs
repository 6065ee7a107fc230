using System.Threading.RateLimiting;
using Concord.Web.Portal.Api;
using Concord.Web.Portal.Drafts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Concord.Web.Portal.Hosting;

/// <summary>How much one request may be and how many one address may make.</summary>
internal static class PortalLimits
{
    public static void Kestrel(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = 2 << 20;
        // Keys and lists of codes of SDMX are long.
        options.Limits.MaxRequestLineSize = 16 << 10;
        options.Limits.MaxRequestHeadersTotalSize = 16 << 10;
        options.Limits.MaxRequestHeaderCount = 60;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(75);
    }

    /// <summary>A sliding minute for each address. The address stays in memory and goes into no log.</summary>
    public static void Rates(RateLimiterOptions options, PortalSettings settings)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, (string, bool)>(context => RateLimitPartition.GetSlidingWindowLimiter(
            (context.Connection.RemoteIpAddress?.ToString() ?? "", context.Request.Path.StartsWithSegments("/sdmx", StringComparison.OrdinalIgnoreCase)),
            // Programs that read SDMX ask for many small parts one after another.
            key => new SlidingWindowRateLimiterOptions { PermitLimit = settings.RequestsPerMinute * (key.Item2 ? 10 : 1), Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 }));
        // A draft costs as much as a hundred pages.
        options.AddPolicy(WhatIfEndpoint.Limit, context => RateLimitPartition.GetSlidingWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new SlidingWindowRateLimiterOptions { PermitLimit = Math.Max(1, settings.RequestsPerMinute / 20), Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 }));
        options.OnRejected = async (rejected, cancel) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "10";
            const string Why = "Too many requests from your address in a minute. Wait a little; for bulk use take the files of the releases.";
            if (ApiModule.Concerns(rejected.HttpContext.Request))
            {
                await ApiAnswer.Problem(StatusCodes.Status429TooManyRequests, "Too many requests", Why).ExecuteAsync(rejected.HttpContext);
                return;
            }
            rejected.HttpContext.Response.ContentType = "text/plain; charset=utf-8";
            await rejected.HttpContext.Response.WriteAsync(Why + "\n", cancel);
        };
    }
}
