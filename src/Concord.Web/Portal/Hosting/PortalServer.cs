using Concord.Core;
using Concord.Web.Portal.Api;
using Concord.Web.Portal.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Concord.Web.Portal.Hosting;

/// <summary>The portal as a web server of its own.</summary>
public sealed class PortalServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private PortalServer(WebApplication app) => this.app = app;

    /// <summary>Where it listens, once started.</summary>
    public IReadOnlyList<string> Addresses => [.. app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses];

    /// <summary>Starts listening.</summary>
    /// <exception cref="Unavailable">An address is taken or not allowed.</exception>
    public static async Task<PortalServer> StartAsync(PortalSettings settings, CancellationToken cancel = default)
    {
        var app = Build(settings);
        try
        {
            await app.StartAsync(cancel);
        }
        catch (Exception e) when (e is IOException or System.Net.Sockets.SocketException)
        {
            await app.DisposeAsync();
            throw new Unavailable($"The portal cannot listen on {string.Join(", ", settings.Urls)}: {e.Message.TrimEnd('.')}. Choose another address with --urls.", retry: false, e);
        }
        return new PortalServer(app);
    }

    /// <summary>Serves until cancelled, then lets running requests end.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = cancel.Register(() => stopped.TrySetResult());
        await stopped.Task;
        await app.StopAsync(CancellationToken.None);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static WebApplication Build(PortalSettings settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = "concord" });
        builder.WebHost.UseUrls([.. settings.Urls]);
        builder.WebHost.ConfigureKestrel(PortalLimits.Kestrel);
        Telemetry.AddTo(builder, settings);
        settings.Logs?.Invoke(builder.Logging);
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(15));
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton<SnapshotKeeper>();
        builder.Services.AddSingleton(s => new PortalSite(() => s.GetRequiredService<SnapshotKeeper>().Now));
        ApiModule.AddServices(builder.Services);
        builder.Services.AddSingleton<PortalLog>();
        builder.Services.AddHostedService<SnapshotRefresher>();
        builder.Services.AddRequestTimeouts(o => o.DefaultPolicy = new() { Timeout = TimeSpan.FromSeconds(30) });
        builder.Services.AddRateLimiter(o => PortalLimits.Rates(o, settings));
        var app = builder.Build();
        var site = app.Services.GetRequiredService<PortalSite>();
        app.Use((context, next) =>
        {
            SecurityHeaders.Set(context.Response);
            return next(context);
        });
        if (settings.LogsRequests) app.Use(Telemetry.Log);
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = context => Failed(context, site), SuppressDiagnosticsCallback = _ => true });
        app.UseCors();
        app.UseRateLimiter();
        app.UseRequestTimeouts();
        ApiReference.Use(app);
        PortalEndpoints.Map(app);
        app.MapFallback("{**path}", context => PageEndpoint.Answer(context, site));
        return app;
    }

    private static async Task Failed(HttpContext context, PortalSite site)
    {
        SecurityHeaders.Set(context.Response);
        var failure = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        context.RequestServices.GetRequiredService<PortalLog>().Failed(PortalLog.Kind(context.Request.Path), failure?.GetType().Name ?? "");
        if (ApiModule.Concerns(context.Request))
        {
            await ApiAnswer.Problem(StatusCodes.Status500InternalServerError, "Something went wrong here", "The answer could not be made. The fault is ours; try again in a minute.").ExecuteAsync(context);
            return;
        }
        var parts = (context.Request.Path.Value ?? "").Split('/');
        var language = parts.Length > 1 && PortalSite.Tags.TryGetValue(parts[1], out var known) ? known : Language.En;
        await PageEndpoint.Send(context, await site.Failed(language));
    }
}
