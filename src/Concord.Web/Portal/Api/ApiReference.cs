using Microsoft.AspNetCore.Builder;
using Scalar.AspNetCore;

namespace Concord.Web.Portal.Api;

/// <summary>
/// The description as a page to try it out: the one page of the portal that runs a script, which comes from this host. Whoever runs none is led to the guide, which says the same.
/// </summary>
internal static class ApiReference
{
    private const string Address = "/api/reference";

    public static void Use(WebApplication app) => app.Use((context, next) =>
    {
        if (!context.Request.Path.StartsWithSegments(Address, StringComparison.Ordinal)) return next(context);
        context.Response.OnStarting(() =>
        {
            // The viewer writes its own style elements, whose text nobody here knows; its scripts are let through by a number used once.
            if (context.Items[ScalarOptions.NonceHttpContextItemKey] is string nonce)
                context.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
            return Task.CompletedTask;
        });
        return next(context);
    });

    public static void Map(WebApplication app) => app.MapScalarApiReference(Address, options =>
    {
        options.WithTitle("Concord API").WithOpenApiRoutePattern($"{ApiModule.Base}/openapi.json").WithNonce();
        options.DefaultFonts = false;
        options.Telemetry = false;
        options.HeaderContent = "<noscript><p>This page needs a script. <a href=\"/en/api/\">The guide</a> says the same without one, and <a href=\"/api/v1/openapi.json\">openapi.json</a> is for programs.</p></noscript>";
    });
}
