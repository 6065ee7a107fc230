using Concord.Core;
using Concord.Web.Portal.Site;
using Microsoft.AspNetCore.Http;

namespace Concord.Web.Portal.Hosting;

/// <summary>From an HTTP request to the site and back: methods, entity tags, compression, cache headers.</summary>
internal static class PageEndpoint
{
    public static async Task Answer(HttpContext context, PortalSite site)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = "GET, HEAD";
            return;
        }
        var path = request.Path.Value ?? "/";
        if (path == "/")
        {
            context.Response.Headers.Vary = "Accept-Language";
            context.Response.Redirect($"{request.PathBase}/{NumberForms.Of(Preferred(request)).Tag}/");
            return;
        }
        var query = request.Query.ToDictionary(q => q.Key, q => q.Value.ToString(), StringComparer.Ordinal);
        await Send(context, await site.Get(path, query));
    }

    /// <summary>Sends an answer, or only its headers where the reader has it already.</summary>
    public static async Task Send(HttpContext context, Response answer)
    {
        var (request, response) = (context.Request, context.Response);
        response.StatusCode = answer.Status;
        if (answer.Location is { } location) response.Headers.Location = location;
        response.Headers.CacheControl = answer.Immutable ? "public, max-age=31536000, immutable" : answer.Status == 200 ? "public, max-age=60" : "no-store";
        response.Headers.Vary = "Accept-Encoding";
        if (answer.Status == 200)
        {
            response.Headers.ETag = answer.Tag;
            if (request.Headers.IfNoneMatch.ToString().Split(',').Any(t => t.Trim().TrimStart('W', '/') == answer.Tag || t.Trim() == "*"))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }
        response.ContentType = answer.ContentType;
        var body = answer.Body;
        if (request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.OrdinalIgnoreCase))
        {
            response.Headers.ContentEncoding = "br";
            body = answer.Brotli;
        }
        response.ContentLength = body.Length;
        if (HttpMethods.IsGet(request.Method)) await response.Body.WriteAsync(body, context.RequestAborted);
    }

    /// <summary>The first language of Accept-Language that the portal speaks, else English.</summary>
    public static Language Preferred(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(l => l.Quality ?? 1)
        .Select(l => PortalSite.Tags.TryGetValue(l.Value.ToString().Split('-')[0].ToLowerInvariant(), out var language) ? language : (Language?)null)
        .FirstOrDefault(l => l is not null) ?? Language.En;
}
