using Concord.Web.Portal.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Web.Portal.Api;

/// <summary>The interface for machines: read-only, versioned by its path, open to every origin.</summary>
internal static class ApiModule
{
    /// <summary>Path of the first version.</summary>
    public const string Base = "/api/v1";

    private const string AnyOrigin = "api";

    /// <summary>Every address.</summary>
    public static IReadOnlyList<ApiEndpoint> All { get; } = [.. AreaEndpoints.All, .. FigureEndpoints.All, .. ReleaseEndpoints.All, .. RegisterEndpoints.All, .. FindingEndpoints.All];

    public static void AddServices(IServiceCollection services)
    {
        services.AddCors(o => o.AddPolicy(AnyOrigin, (CorsPolicyBuilder p) => p.AllowAnyOrigin().WithMethods("GET", "HEAD").WithHeaders("Accept", "If-None-Match").WithExposedHeaders("ETag", "Link", "Retry-After")));
        services.AddOpenApi("v1", ApiDescription.Configure);
    }

    public static void Map(WebApplication app)
    {
        var group = app.MapGroup(Base).RequireCors(AnyOrigin).AddEndpointFilter(async (context, next) =>
        {
            context.HttpContext.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
            return await next(context);
        });
        foreach (var endpoint in All)
        {
            group.MapGet(endpoint.Path, (HttpContext context, SnapshotKeeper data) =>
                    endpoint.Answer(new(context, data.Now, new ApiQuery(context.Request.Query, endpoint.IsList, [.. endpoint.InQuery.Select(p => p.Name)]))))
                .WithName(endpoint.Id).WithTags(endpoint.Tag).WithSummary(endpoint.Summary).WithDescription(endpoint.Description).WithMetadata(endpoint)
                .Produces(StatusCodes.Status200OK, endpoint.Answers, "application/json").Produces<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")
                .Produces<ProblemDetails>(StatusCodes.Status404NotFound, "application/problem+json").Produces<ProblemDetails>(StatusCodes.Status429TooManyRequests, "application/problem+json");
        }
        app.MapOpenApi("/api/{documentName}/openapi.json").RequireCors(AnyOrigin).ExcludeFromDescription();
        ApiReference.Map(app);
        app.Map("/api/{**rest}", (HttpContext context) => HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
            ? ApiAnswer.Missing("The interface has no such address. /api/v1/openapi.json describes those that it has.")
            : ApiAnswer.Problem(StatusCodes.Status405MethodNotAllowed, "Not allowed", "The interface is read by GET; nothing can be sent to it.")).ExcludeFromDescription();
    }

    /// <summary>Whether a request is one to the interface, so that what goes wrong is told to a program.</summary>
    public static bool Concerns(HttpRequest request) => request.Path.StartsWithSegments("/api", StringComparison.Ordinal);
}
