using System.Globalization;
using Concord.Core;
using Concord.Review;
using Concord.Web.Portal.Areas;
using Concord.Web.Portal.Layout;
using Concord.Web.Portal.Site;

namespace Concord.Web.Portal.Explorer;

/// <summary>Measures over all areas: map, ranking, series, table; period, sex, source and edition can be chosen.</summary>
internal static class MeasurePages
{
    /// <summary>Parts of the query that make a view.</summary>
    public static readonly string[] Query = ["period", "sex", "release", "by", "with"];

    public static Page List(PageRequest request) => new(request.Text["Measures"], typeof(MeasureList), []) { Entry = MenuEntry.Data };

    public static Answer? Show(PageRequest request)
    {
        if (Review(request) is not { } review) return null;
        return new Page(review.Name, typeof(MeasureView), new() { [nameof(MeasureView.Review)] = review }) { Entry = MenuEntry.Data, Description = review.Lede };
    }

    public static Answer? File(PageRequest request) => Review(request) is { } review ? ReportFiles.OfBlock(review.Sections.SelectMany(s => s.Blocks), request) : null;

    /// <summary>The query of a view, for its downloads and for links to others; empty for the view that comes by itself.</summary>
    public static string QueryOf(PageRequest request) =>
        request.Query.Count == 0 ? "" : "?" + string.Join('&', request.Query.OrderBy(q => q.Key, StringComparer.Ordinal).Select(q => $"{q.Key}={Uri.EscapeDataString(q.Value)}"));

    private static MeasureReview? Review(PageRequest request)
    {
        if (Measure.Find(request["measure"]) is not { } measure || !MeasureReviews.Measures(request.Data.Lake).Contains(measure)) return null;
        var choice = new MeasureChoice(measure)
        {
            Period = request.Asked("period") is { } period ? Read(period) : null,
            Sex = request.Asked("sex") switch { "female" => Sex.Female, "male" => Sex.Male, _ => Sex.Both },
            Release = request.Asked("release")?.Split('/') is [{ Length: > 0 } dataset, { Length: > 0 } edition] ? (dataset, edition) : null,
            BySender = request.Asked("by") == "from",
            With = request.Asked("with") is { } typed && AreaSearch.Find(typed) is [var match, ..] ? match.Area : null,
        };
        return request.Data.Recent($"measure {choice} {request.Language}", () => new Built(MeasureReviews.Build(request.Data.Lake, choice, request.Language, request.Data.Today))).Review;
    }

    private static Period? Read(string period)
    {
        var parts = period.Split("-Q");
        return int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1800 and < 2200
            ? parts.Length == 2 && parts[1] is ['1' or '2' or '3' or '4'] quarter ? new Period(year, quarter[0] - '0') : new Period(year)
            : null;
    }

    private sealed record Built(MeasureReview? Review);
}
