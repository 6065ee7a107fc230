using System.Net;
using Concord.Policy;
using Concord.Statistics.Lakes;
using Concord.Testing;
using Concord.Web.Portal.Hosting;

namespace Concord.Web.Tests.Portal;

/// <summary>The portal over the shipped figures and registers, on a free port of this machine, for all portal tests.</summary>
public sealed class RunningPortal : IAsyncLifetime
{
    private PortalServer? server;

    /// <summary>Its address without a slash at the end.</summary>
    public string Address => server!.Addresses[0];

    /// <summary>Follows no redirect and unpacks nothing.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>Settings of a portal over the shipped figures, as of a fixed day.</summary>
    public static PortalSettings Settings { get; } = new()
    {
        OpenLake = () => Lake.Open(Path.Combine(SharedData.Root, "data", "lake")),
        ReadRegisters = () => (Directory.EnumerateDirectories(Path.Combine(SharedData.Root, "data", "policy")).Order(StringComparer.Ordinal)
            .Select(folder => (Code: Path.GetFileName(folder), RegisterFiles.Read(folder).Register)).Where(r => r.Register is not null && r.Code.Length == 3)
            .ToDictionary(r => r.Code, r => r.Register!, StringComparer.Ordinal), "shipped"),
        Today = () => new DateOnly(2026, 11, 25),
        Clock = TimeProvider.System,
        Urls = ["http://127.0.0.1:0"],
        RequestsPerMinute = 1_000_000,
    };

    public async ValueTask InitializeAsync()
    {
        server = await PortalServer.StartAsync(Settings);
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = new Uri(Address) };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await server!.DisposeAsync();
    }
}

[CollectionDefinition(nameof(RunningPortal))]
public sealed class PortalCollection : ICollectionFixture<RunningPortal>, ICollectionFixture<Browser.Chromium>;
