using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;

namespace Concord.Web.Portal.Hosting;

/// <summary>
/// Logs and measurements, both off unless asked for. Measurements go out by OpenTelemetry where OTEL_EXPORTER_OTLP_ENDPOINT says where to: counts and times
/// by method and status. There are no traces: a trace would hold addresses of readers and what they asked for.
/// </summary>
internal static class Telemetry
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void AddTo(WebApplicationBuilder builder, PortalSettings settings)
    {
        builder.Logging.ClearProviders();
        if (settings.LogsRequests)
        {
            builder.Logging.AddJsonConsole(o =>
            {
                o.UseUtcTimestamp = true;
                o.TimestampFormat = "yyyy-MM-ddTHH:mm:ssZ";
                o.JsonWriterOptions = new JsonWriterOptions { Indented = false };
            });
            builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
            // The framework's own lines name paths and queries.
            builder.Logging.AddFilter("Microsoft", LogLevel.None).AddFilter("System", LogLevel.None);
        }
        if (Environment.GetEnvironmentVariable(Endpoint) is not { Length: > 0 }) return;
        builder.Services.AddOpenTelemetry().WithMetrics(m => m.AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime").AddOtlpExporter());
    }

    /// <summary>Logs a request once it is answered.</summary>
    public static async Task Log(HttpContext context, RequestDelegate next)
    {
        var services = context.RequestServices;
        var clock = services.GetRequiredService<PortalSettings>().Clock;
        var start = clock.GetTimestamp();
        await next(context);
        services.GetRequiredService<PortalLog>().Answered(context.Request.Method is "GET" or "HEAD" or "POST" ? context.Request.Method : "other",
            PortalLog.Kind(context.Request.Path), context.Response.StatusCode, (long)clock.GetElapsedTime(start).TotalMilliseconds, context.Response.ContentLength ?? 0);
    }
}
