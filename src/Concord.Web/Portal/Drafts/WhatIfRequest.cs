using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Concord.Web.Portal.Drafts;

/// <summary>What was sent: a draft, or an act to repeal.</summary>
/// <param name="Draft">Text of the draft; empty where an act is to be repealed.</param>
/// <param name="Repeal">Id of the act, or empty.</param>
/// <param name="AsBrief">Whether the brief is wanted as a page to print.</param>
internal sealed record WhatIfRequest(string Draft, string Repeal, bool AsBrief)
{
    /// <summary>Letters of the longest draft that is read.</summary>
    public const int LongestDraft = 256 << 10;

    /// <summary>Bytes of the largest body: each letter may be written as nine.</summary>
    public const long LargestBody = 2 << 20;

    /// <summary>
    /// Reads the form from the body, in memory only: a form in parts could be buffered in a file and is refused.
    /// </summary>
    /// <returns>The form, or the HTTP status that says why it is not read.</returns>
    public static async Task<(WhatIfRequest? Form, int Status)> Read(HttpContext context)
    {
        if (!context.Request.HasFormContentType || context.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true) return (null, StatusCodes.Status415UnsupportedMediaType);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = LargestBody;
        try
        {
            var form = await new FormFeature(context.Request, new FormOptions { BufferBody = false, ValueCountLimit = 8, KeyLengthLimit = 64, ValueLengthLimit = (int)LargestBody }).ReadFormAsync(context.RequestAborted);
            var draft = form["draft"].ToString();
            return draft.Length > LongestDraft ? (null, StatusCodes.Status413PayloadTooLarge)
                : (new(draft.ReplaceLineEndings("\n"), form["repeal"].ToString(), form["show"] == "brief"), StatusCodes.Status200OK);
        }
        catch (InvalidDataException)
        {
            return (null, StatusCodes.Status413PayloadTooLarge);
        }
        catch (BadHttpRequestException e)
        {
            return (null, e.StatusCode);
        }
    }
}
