using System.Net;
using System.Text;
using System.Text.Json;
using Concord.Statistics.Sdmx;
using Concord.Statistics.Sdmx.Metadata;
using Concord.Web.Portal.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Web.Portal.Sdmx;

/// <summary>Reference metadata of each dataflow for people (<c>/metadata/DF_MIG</c>) and programs (<c>/metadata/DF_MIG.json</c>), and the catalogue that data portals harvest.</summary>
internal static class MetadataEndpoints
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/catalog.ttl", context => Send(context, "text/turtle", Encoding.UTF8.GetBytes(Catalogue(context).Turtle())));
        app.MapGet("/catalog.jsonld", context => Send(context, "application/ld+json", Catalogue(context).JsonLd()));
        app.MapGet("/metadata/{flow}", Report);
    }

    private static DcatCatalogue Catalogue(HttpContext context) =>
        new(context.RequestServices.GetRequiredService<SnapshotKeeper>().Now.Lake.Releases, $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}");

    private static Task Report(HttpContext context)
    {
        var name = (string)context.Request.RouteValues["flow"]!;
        var asJson = name.EndsWith(".json", StringComparison.Ordinal);
        if (asJson) name = name[..^5];
        if (SdmxFlow.All.FirstOrDefault(f => f.Id == name) is not { } flow)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Send(context, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes($"There is no dataflow of this name; there are {string.Join(", ", SdmxFlow.All.Select(f => f.Id))}.\n"));
        }
        var report = FlowReport.Of(flow, context.RequestServices.GetRequiredService<SnapshotKeeper>().Now.Lake.Releases);
        return asJson ? Send(context, "application/json", Json(report)) : Send(context, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(Page(report)));
    }

    private static Task Send(HttpContext context, string type, byte[] bytes)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        context.Response.Headers.AccessControlAllowOrigin = "*";
        return context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    private static byte[] Json(FlowReport report) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        metadataflow = $"{SdmxCodes.Agency}:MDF_FLOWS({SdmxCodes.Version})",
        target = $"urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow={SdmxCodes.Agency}:{report.Flow.Id}({SdmxCodes.Version})",
        attributes = report.Statements.Select(s => new { id = s.Id, name = s.Name, value = s.Says }),
    });

    private static string Page(FlowReport report)
    {
        static string Html(string text) => WebUtility.HtmlEncode(text);
        var page = new StringBuilder();
        page.Append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
            .Append(Html(report.Flow.Name)).Append(" – reference metadata</title></head><body><main><h1>").Append(Html(report.Flow.Name)).Append("</h1><p>Dataflow ").Append(Html(report.Flow.Id))
            .Append(" · <a href=\"/metadata/").Append(report.Flow.Id).Append(".json\">the same as data</a> · <a href=\"/sdmx/v1/dataflow/CONCORD/").Append(report.Flow.Id).Append("\">structure</a></p><dl>");
        foreach (var (_, name, says) in report.Statements)
        {
            page.Append("<dt>").Append(Html(name)).Append("</dt>");
            foreach (var sentence in says) page.Append("<dd>").Append(Html(sentence)).Append("</dd>");
        }
        return page.Append("</dl></main></body></html>\n").ToString();
    }
}
