using System.Text;
using Concord.Core;
using Concord.Policy;
using Concord.Review;
using Concord.Web.Brief;
using Concord.Web.Portal.Coherence;
using Concord.Web.Portal.Site;
using Concord.Web.Review;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Concord.Web.Portal.Drafts;

/// <summary>
/// Answers a draft that was sent in the body of a request. The draft lives in memory until the answer has gone; the answer is stored nowhere, and what goes wrong is
/// reported without it.
/// </summary>
internal static class WhatIfEndpoint
{
    /// <summary>Name of the limit on how many drafts one address may send.</summary>
    public const string Limit = "what-if";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>Drafts that are computed at the same time: two, so that pages go on being served.</summary>
    private static readonly SemaphoreSlim Places = new(2);

    public static void Map(WebApplication app) => app.MapPost("/{language}/coherence/{area}/what-if/", Answer).RequireRateLimiting(Limit).ExcludeFromDescription();

    private static async Task Answer(HttpContext context, string language, string area, PortalSite site)
    {
        var within = $"coherence/{area}/what-if/";
        var values = new Dictionary<string, string> { ["area"] = area };
        if (!PortalSite.Tags.TryGetValue(language, out var spoken))
        {
            await Send(context, await site.Get(context.Request.Path.Value!, new Dictionary<string, string>()), asBrief: false);
            return;
        }
        var (form, status) = await WhatIfRequest.Read(context);
        if (form is null)
        {
            await Send(context, await site.Unkept(spoken, within, values, r => Refused(r, status)), asBrief: false);
            return;
        }
        if (!await Places.WaitAsync(TimeSpan.FromSeconds(3), context.RequestAborted))
        {
            await Send(context, await site.Unkept(spoken, within, values, r => Refused(r, StatusCodes.Status503ServiceUnavailable)), asBrief: false);
            return;
        }
        var work = Task.Run(() => site.Unkept(spoken, within, values, r => Compute(r, form)));
        // The place is free when the work has ended, also where nobody waits for it any more.
        _ = work.ContinueWith(_ => Places.Release(), TaskScheduler.Default);
        try
        {
            await Send(context, await work.WaitAsync(Patience, context.RequestAborted), form.AsBrief);
        }
        catch (TimeoutException)
        {
            await Send(context, await site.Unkept(spoken, within, values, r => Refused(r, StatusCodes.Status503ServiceUnavailable)), asBrief: false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // An exception may quote what it met: it goes no further than its kind.
            throw new InvalidOperationException($"A what-if failed with {e.GetType().Name}.");
        }
    }

    private static Answer? Compute(PageRequest request, WhatIfRequest form)
    {
        if (RegisterPage.Today(request) is not { } page) return null;
        var draft = form.Draft;
        if (form.Repeal.Length > 0)
        {
            if (!page.Register.Instruments.Any(i => i.Id == form.Repeal)) return WhatIfPage.Of(page, draft, [page.Text["The register has no such act."]]) with { Status = 400 };
            draft = DraftCopy.Repeal(page.Register, form.Repeal, page.Assessment.Day);
        }
        var reading = PolicyDraft.ReadText(draft, page.Text["draft"], page.Register);
        if (reading.Draft is not { } read) return WhatIfPage.Of(page, draft, [.. reading.Faults.Where(f => f.Severity == Severity.Error).Select(f => f.ToString())]) with { Status = 400 };
        if (read.Rows.Count > WhatIfResult.MostRows) return WhatIfPage.Of(page, draft, [page.Text["The draft touches more than {n} rows; use the command line for drafts of that size.", ("n", page.Text.Numbers.Integer(WhatIfResult.MostRows))]]) with { Status = 400 };
        var brief = DraftBriefs.Build(request.Data.Lake, read, page.Area, request.Language, page.Assessment.Day);
        if (form.AsBrief) return new FileAnswer(Encoding.UTF8.GetBytes(BriefPage.RenderAsync(brief).GetAwaiter().GetResult()), "text/html; charset=utf-8");
        return WhatIfPage.Of(page, draft, [], WhatIfResult.Of(page, read, brief));
    }

    private static Answer? Refused(PageRequest request, int status)
    {
        if (RegisterPage.Today(request) is not { } page) return null;
        var why = status switch
        {
            StatusCodes.Status413PayloadTooLarge => page.Text["The draft is too long; at most {n} letters are read here.", ("n", page.Text.Numbers.Integer(WhatIfRequest.LongestDraft))],
            StatusCodes.Status415UnsupportedMediaType => page.Text["The draft must be sent by the form of this page, and not as a file."],
            StatusCodes.Status503ServiceUnavailable => page.Text["Too many drafts are being computed, or this one takes too long. Try again in a minute, or use the command line."],
            _ => page.Text["The form could not be read. Send it again."],
        };
        return WhatIfPage.Of(page, "", [why]) with { Status = status };
    }

    private static async Task Send(HttpContext context, Response answer, bool asBrief)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        response.Headers.CacheControl = "no-store";
        if (asBrief && answer is { Status: 200 }) response.Headers.ContentSecurityPolicy = PageStyle.Brief.Policy + "; frame-ancestors 'none'";
        response.ContentLength = answer.Body.Length;
        await response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }
}
