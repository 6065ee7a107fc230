using System.Globalization;
using System.IO.Compression;
using Concord.Sdmx.Rest;
using Concord.Statistics.Sdmx;
using Concord.Web.Portal.Hosting;
using Concord.Web.Portal.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Web.Portal.Sdmx;

/// <summary>The REST interfaces of SDMX under <c>/sdmx/v1</c> and <c>/sdmx/v2</c>: exact media types, gzip where asked, 304, CORS also on errors, never a page or a redirect.</summary>
internal static class SdmxEndpoints
{
    public static void Map(WebApplication app)
    {
        foreach (var version in new[] { "v1", "v2" })
        {
            // A plain catch-all: a fallback route would refuse keys that end like a file's name, such as *.DE.
            app.MapMethods($"/sdmx/{version}/{{**path}}", ["GET", "HEAD", "OPTIONS"], context => Answer(context, version));
        }
    }

    /// <summary>The service over a snapshot; made at its first request.</summary>
    public static SdmxService Service(Snapshot snapshot, PortalSettings settings) =>
        snapshot.Once("sdmx", () => new SdmxService(new LakeData(snapshot.Lake), new ServiceOptions { Now = () => settings.Clock.GetUtcNow(), GenericByDefault = settings.SdmxGenericByDefault }));

    private static async Task Answer(HttpContext context, string version)
    {
        var response = context.Response;
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        response.Headers.AccessControlExposeHeaders = "Last-Modified, Content-Encoding, Vary";
        response.Headers.Vary = "Accept, Accept-Encoding, Accept-Language";
        if (HttpMethods.IsOptions(context.Request.Method))
        {
            response.Headers.AccessControlAllowMethods = "GET, HEAD, OPTIONS";
            response.Headers.AccessControlAllowHeaders = "Accept, Accept-Encoding, Accept-Language, If-Modified-Since";
            response.Headers.AccessControlMaxAge = "86400";
            response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }
        var settings = context.RequestServices.GetRequiredService<PortalSettings>();
        var service = Service(context.RequestServices.GetRequiredService<SnapshotKeeper>().Now, settings);
        var request = Request(context, version);
        var answer = version == "v1" ? service.Version1(request) : service.Version2(request);
        response.StatusCode = answer.Status;
        if (answer.ContentType is not null) response.ContentType = answer.ContentType;
        if (answer.LastModified is { } modified) response.Headers.LastModified = modified.ToString("R", CultureInfo.InvariantCulture);
        response.Headers.CacheControl = answer.Status == 200 ? "no-cache" : "no-store";
        if (answer.Body is null || HttpMethods.IsHead(context.Request.Method)) return;
        if (!WantsGzip(context.Request))
        {
            await answer.Body(response.Body, context.RequestAborted);
            return;
        }
        response.Headers.ContentEncoding = "gzip";
        await using var gzip = new GZipStream(response.Body, CompressionLevel.Fastest, leaveOpen: true);
        await answer.Body(gzip, context.RequestAborted);
    }

    // The target as it came: a server's own reading would have collapsed the two points of a key with an open dimension.
    private static SdmxRequest Request(HttpContext context, string version)
    {
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var prefix = $"/sdmx/{version}/";
        var from = target.IndexOf(prefix, StringComparison.OrdinalIgnoreCase);
        var rest = from < 0 ? "" : target[(from + prefix.Length)..];
        var question = rest.IndexOf('?', StringComparison.Ordinal);
        var headers = context.Request.GetTypedHeaders();
        var language = headers.AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).Select(l => l.Value.Value?.Split('-')[0].ToLowerInvariant()).FirstOrDefault(l => l is "en" or "fr" or "es" or "ar");
        return new SdmxRequest(
            question < 0 ? rest : rest[..question], question < 0 ? "" : rest[(question + 1)..], string.Join(',', context.Request.Headers.Accept.OfType<string>()),
            $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}{prefix.TrimEnd('/')}", headers.IfModifiedSince, language ?? "en");
    }

    private static bool WantsGzip(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(e => e.Value.Value is "gzip" or "x-gzip" && e.Quality is not 0);
}
