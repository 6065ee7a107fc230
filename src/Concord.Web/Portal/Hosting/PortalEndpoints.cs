using Concord.Web.Portal.Api;
using Concord.Web.Portal.Drafts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Concord.Web.Portal.Hosting;

/// <summary>What is served beside the pages: health, and the interfaces for machines. An address that is not mapped here or in <see cref="Site.PortalRoutes"/> is not served.</summary>
internal static class PortalEndpoints
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live\n")).DisableRateLimiting();
        WhatIfEndpoint.Map(app);
        ApiModule.Map(app);
        app.MapGet("/health/ready", (SnapshotKeeper keeper) => keeper.IsWarm && keeper.Now.Lake.Releases.Count > 0
            ? Results.Text("ready\n")
            : Results.Text("not ready: figures are being read, or there are none\n", statusCode: StatusCodes.Status503ServiceUnavailable)).DisableRateLimiting();
        Sdmx.SdmxEndpoints.Map(app);
        Sdmx.MetadataEndpoints.Map(app);
    }
}
