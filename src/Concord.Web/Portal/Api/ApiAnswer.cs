using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Concord.Tables.Writing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Concord.Web.Portal.Api;

/// <summary>A page of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Data">The rows of the page.</param>
/// <param name="Total">Rows of the whole list.</param>
/// <param name="Next">Address of the next page; null on the last.</param>
public sealed record ApiList<T>(IReadOnlyList<T> Data, int Total, string? Next);

/// <summary>Answers of the interface: JSON or CSV with an entity tag, or a problem by RFC 9457. The same request to the same figures gives the same bytes.</summary>
internal static class ApiAnswer
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        // Letters of every script as themselves; the answer is never part of a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>A list, one page of it, as JSON or (where the query or the Accept header says so) CSV.</summary>
    public static IResult List<T>(HttpContext context, ApiQuery query, IReadOnlyList<T> all, IReadOnlyList<string> columns, Func<T, IReadOnlyList<object?>> row)
    {
        if (query.Errors.Count > 0) return Invalid(query);
        var page = all.Skip(query.Offset).Take(query.Limit).ToList();
        var next = query.Offset + page.Count < all.Count && page.Count > 0 ? Next(context, query.Offset + page.Count) : null;
        if (next is not null) context.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        return WantsCsv(context, query) ? Tagged(context, Csv(columns, page.Select(row)), "text/csv; charset=utf-8") : One(context, new ApiList<T>(page, all.Count, next));
    }

    /// <summary>One thing as JSON.</summary>
    public static IResult One<T>(HttpContext context, T value) => Tagged(context, JsonSerializer.SerializeToUtf8Bytes(value, Json), "application/json; charset=utf-8");

    public static IResult Invalid(ApiQuery query) => Results.Json(new ValidationProblemDetails(query.Errors.ToDictionary())
    {
        Status = StatusCodes.Status400BadRequest, Title = "The query cannot be answered", Detail = string.Join("; ", query.Errors.Select(e => $"{e.Key}: {e.Value[0]}")),
    }, Json, "application/problem+json", StatusCodes.Status400BadRequest);

    public static IResult Missing(string what) => Problem(StatusCodes.Status404NotFound, "Not there", what);

    public static IResult Problem(int status, string title, string detail) =>
        Results.Json(new ProblemDetails { Status = status, Title = title, Detail = detail }, Json, "application/problem+json", status);

    private static bool WantsCsv(HttpContext context, ApiQuery query) => (query.One("format") ?? "") switch
    {
        "csv" => true,
        "json" => false,
        _ => context.Request.GetTypedHeaders().Accept is { Count: > 0 } accept && accept.OrderByDescending(a => a.Quality ?? 1).First().MediaType == "text/csv",
    };

    private static IResult Tagged(HttpContext context, byte[] body, string contentType)
    {
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..20]}\"";
        var headers = context.Response.Headers;
        headers.ETag = tag;
        headers.CacheControl = "public, max-age=60";
        headers.Vary = "Accept";
        return context.Request.Headers.IfNoneMatch.ToString().Split(',').Any(t => t.Trim() == tag || t.Trim() == "*") ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Bytes(body, contentType);
    }

    private static string Next(HttpContext context, int offset)
    {
        var rest = context.Request.Query.Where(q => q.Key != "offset").Select(q => $"{Uri.EscapeDataString(q.Key)}={Uri.EscapeDataString(q.Value.ToString())}");
        return $"{context.Request.PathBase}{context.Request.Path}?{string.Join('&', rest.Append($"offset={offset.ToString(CultureInfo.InvariantCulture)}"))}";
    }

    private static byte[] Csv(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var stream = new MemoryStream();
        using (var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true))
        {
            var csv = new CsvWriter(writer);
            csv.Row([.. columns]);
            foreach (var row in rows)
            {
                foreach (var cell in row)
                {
                    if (cell is double or int) csv.Number(Convert.ToDouble(cell, CultureInfo.InvariantCulture));
                    else csv.Text(Text(cell));
                }
                csv.EndRow();
            }
        }
        return stream.ToArray();
    }

    private static string Text(object? cell) => cell switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };
}
