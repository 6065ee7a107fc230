using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Concord.Web.Portal.Api;

/// <summary>The OpenAPI description, made of what the endpoints say of themselves.</summary>
internal static class ApiDescription
{
    private static readonly ApiPart[] OfLists =
    [
        new("limit", "Rows of a page, 1 to 1000; else 100", "5"), new("offset", "Rows before the page", ""), new("format", "json or csv; else what the Accept header asks for", ""),
    ];

    public static void Configure(OpenApiOptions options)
    {
        options.ShouldInclude = description => description.RelativePath?.StartsWith(ApiModule.Base[1..], StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Concord", Version = "1",
                Description = "Comparable statistics on migration and remittances, and the policies that act on them. Read-only; no account. Lists come in pages (limit, offset, the Link header), as JSON or CSV. "
                    + "Every answer has an entity tag. What goes wrong is a problem by RFC 9457 that names each wrong part of a query. Figures keep their publishers’ licences: see the release that each figure names.",
            };
            document.Servers = [new OpenApiServer { Url = "/" }];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<ApiEndpoint>().FirstOrDefault() is not { } endpoint) return Task.CompletedTask;
            operation.Parameters =
            [
                .. endpoint.InPath.Select(p => Parameter(p, ParameterLocation.Path)), .. endpoint.InQuery.Select(p => Parameter(p, ParameterLocation.Query)),
                .. endpoint.IsList ? OfLists.Select(p => Parameter(p, ParameterLocation.Query)) : [],
            ];
            if (endpoint.IsList && operation.Responses?.GetValueOrDefault("200") is OpenApiResponse { Content: { } content })
                content["text/csv"] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The same rows with a header." } };
            return Task.CompletedTask;
        });
    }

    private static OpenApiParameter Parameter(ApiPart part, ParameterLocation place) => new OpenApiParameter
    {
        Name = part.Name, In = place, Required = place == ParameterLocation.Path, Description = part.Description, Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        Example = part.Example.Length > 0 ? JsonValue.Create(part.Example) : null,
    };
}
