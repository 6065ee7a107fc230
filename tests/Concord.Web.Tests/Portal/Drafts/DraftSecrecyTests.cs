using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.Net;
using Concord.Core;
using Concord.Web.Portal.Hosting;
using Microsoft.Extensions.Logging;

namespace Concord.Web.Tests.Portal.Drafts;

/// <summary>A draft is in no address, log, trace, event, cache, header, error page or file: everything that a portal puts out is read and searched for it.</summary>
[Collection(nameof(RunningPortal))]
public sealed class DraftSecrecyTests
{
    private const string Secret = "Zebra-Quartz-7731";
    private const string Draft = $"draft:\n  title: {Secret}\ndrop:\n  instruments: [P12]\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_that_the_portal_puts_out_but_the_answer_holds_the_draft()
    {
        var before = TempFiles();
        using var spy = new Spy();
        await using var server = await PortalServer.StartAsync(RunningPortal.Settings with { Logs = spy.Listen }, Cancel);
        spy.HearEvents();
        using var client = Client(server);
        var answer = await Post(client, Draft);
        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldContain(Secret);
        answer.Headers.CacheControl!.ToString().ShouldBe("no-store");
        answer.Headers.ETag.ShouldBeNull();
        string.Join('\n', answer.Headers.Concat(answer.Content.Headers).SelectMany(h => h.Value.Prepend(h.Key))).ShouldNotContain(Secret);
        (await Post(client, $"nonsense {Secret}: [")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Post(client, new string('x', 300_000) + Secret)).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        // Nor does the next reader of the page get it.
        (await client.GetStringAsync("/en/coherence/PHL/what-if/", Cancel)).ShouldNotContain(Secret);
        Said(spy).ShouldNotContain(Secret);
        TempFiles().Except(before).Where(f => Holds(f, Secret)).ShouldBeEmpty();
        // The spy sees: what stands in an address is found.
        await client.GetAsync("/en/coherence/PHL/?seen=Zebra-Onyx", Cancel);
        Said(spy).ShouldContain("Zebra-Onyx");
    }

    [Fact]
    public async Task A_portal_that_fails_reports_its_fault_without_the_draft()
    {
        using var spy = new Spy();
        await using var server = await PortalServer.StartAsync(RunningPortal.Settings with { Logs = spy.Listen, OpenLake = () => throw new Unavailable($"broken while it held {Secret}", retry: false) }, Cancel);
        using var client = Client(server);
        var answer = await Post(client, Draft);
        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldNotContain(Secret);
        Said(spy).ShouldContain("could not be");
        Said(spy).ShouldNotContain(Secret);
    }

    private static string Said(Spy spy) => string.Join('\n', spy.Said);

    private static HttpClient Client(PortalServer server) => new() { BaseAddress = new Uri(server.Addresses[0]) };

    private static async Task<HttpResponseMessage> Post(HttpClient client, string draft)
    {
        using var form = new FormUrlEncodedContent([new("draft", draft)]);
        return await client.PostAsync("/en/coherence/PHL/what-if/", form, Cancel);
    }

    private static HashSet<string> TempFiles() => [.. Directory.EnumerateFiles(Path.GetTempPath(), "*", new EnumerationOptions { IgnoreInaccessible = true })];

    private static bool Holds(string file, string words)
    {
        try
        {
            // Pipes of other programs stand in the folder too: they are empty, and to open one is to wait for it.
            return new FileInfo(file).Length > 0 && File.ReadAllText(file).Contains(words, StringComparison.OrdinalIgnoreCase);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Hears every log at its lowest level, every activity with its tags, every event of the server.</summary>
    private sealed class Spy : EventListener, ILoggerProvider, ILogger
    {
        private readonly ActivityListener activities;

        public Spy()
        {
            activities = new ActivityListener
            {
                ShouldListenTo = _ => true, Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = a => Said.Add($"{a.DisplayName} {string.Join(' ', a.TagObjects.Select(t => $"{t.Key}={t.Value}"))} {string.Join(' ', a.Baggage)} {string.Join(' ', a.Events.SelectMany(e => e.Tags))}"),
            };
            ActivitySource.AddActivityListener(activities);
        }

        public ConcurrentBag<string> Said { get; } = [];

        public void Listen(ILoggingBuilder logs) => logs.AddProvider(this).SetMinimumLevel(LogLevel.Trace);

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            Said.Add(state.ToString() ?? "");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Said.Add($"{formatter(state, exception)} {exception}");

        /// <summary>Hears the events of the server too. Not from within a constructor: listeners are made under a lock that sources wait for.</summary>
        public void HearEvents()
        {
            foreach (var source in EventSource.GetSources().Where(s => s.Name.Contains("AspNetCore", StringComparison.Ordinal))) EnableEvents(source, EventLevel.Verbose);
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData) => Said?.Add($"{eventData.EventName} {string.Join(' ', eventData.Payload ?? new([]))}");

        public override void Dispose()
        {
            activities.Dispose();
            base.Dispose();
        }
    }
}
