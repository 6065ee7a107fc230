using Concord.Core;
using Concord.Review;
using Concord.Web.Portal.Areas;
using Concord.Web.Portal.Layout;
using Concord.Web.Portal.Site;

namespace Concord.Web.Portal.Compare;

/// <summary>Two to four areas or corridors side by side. The form leads to a stable address: <c>compare/areas/PHL-MEX/</c>, <c>compare/corridors/PHL-USA_MEX-USA/</c>.</summary>
internal static class ComparePages
{
    /// <summary>Names of the form's fields.</summary>
    public static readonly string[] Fields = ["a", "b", "c", "d"];

    public static Answer AreaForm(PageRequest request)
    {
        var (found, unknown) = Typed(request, typed => AreaSearch.Find(typed) is [var first, ..] ? first.Area : null);
        return found.Count >= 2 && unknown.Count == 0
            ? new MovedTo($"compare/areas/{string.Join('-', found.Select(a => a.Code))}/")
            : Form(request, request.Text["Compare areas"], "compare/areas/", unknown, found.Count, request.Text["Area"]);
    }

    public static Answer CorridorForm(PageRequest request)
    {
        var (found, unknown) = Typed(request, typed => CorridorSearch.Find(typed) is [var first, ..] ? first : (Corridor?)null);
        return found.Count >= 2 && unknown.Count == 0
            ? new MovedTo($"compare/corridors/{string.Join('_', found)}/")
            : Form(request, request.Text["Compare corridors"], "compare/corridors/", unknown, found.Count, request.Text["Corridor"]);
    }

    public static Answer? Areas(PageRequest request) => AreaReview(request) is { } review
        ? View(request, request.Text["Compare areas"], request.Text.Numbers.List([.. request["areas"].Split('-').Select(c => AreaCatalogue.Default.Find(c)!.ShortName(request.Language))]), review, "compare/areas/")
        : null;

    public static Answer? Corridors(PageRequest request) => CorridorReview(request) is { } review
        ? View(request, request.Text["Compare corridors"], request["corridors"].Replace("_", ", ", StringComparison.Ordinal), review, "compare/corridors/")
        : null;

    public static Answer? AreasFile(PageRequest request) => AreaReview(request) is { } review ? ReportFiles.OfBlock(review.Sections.SelectMany(s => s.Blocks), request) : null;

    public static Answer? CorridorsFile(PageRequest request) => CorridorReview(request) is { } review ? ReportFiles.OfBlock(review.Sections.SelectMany(s => s.Blocks), request) : null;

    private static Page View(PageRequest request, string kind, string names, ComparisonReview review, string form) =>
        new($"{kind}: {names}", typeof(ComparisonView), new() { [nameof(ComparisonView.Review)] = review, [nameof(ComparisonView.Names)] = names, [nameof(ComparisonView.Kind)] = kind, [nameof(ComparisonView.Form)] = form }) { Entry = MenuEntry.Data };

    private static ComparisonReview? AreaReview(PageRequest request)
    {
        var codes = request["areas"].Split('-');
        var areas = codes.Select(AreaCatalogue.Default.Find).Where(a => a?.Kind == AreaKind.Area).Select(a => a!).ToList();
        return Fits(areas.Count, areas.Distinct().Count(), codes.Length)
            ? request.Data.Recent($"compare {request["areas"]} {request.Language}", () => ComparisonReviews.Areas(request.Data.Lake, areas, request.Language, request.Data.Today)) : null;
    }

    private static ComparisonReview? CorridorReview(PageRequest request)
    {
        var pairs = request["corridors"].Split('_');
        var corridors = pairs.Select(p => p.Split('-')).Where(p => p.Length == 2).Select(p => (From: AreaCatalogue.Default.Find(p[0]), To: AreaCatalogue.Default.Find(p[1])))
            .Where(p => p.From?.Kind == AreaKind.Area && p.To?.Kind == AreaKind.Area && p.From != p.To).Select(p => new Corridor(p.From!, p.To!)).ToList();
        return Fits(corridors.Count, corridors.Distinct().Count(), pairs.Length)
            ? request.Data.Recent($"compare {request["corridors"]} {request.Language}", () => ComparisonReviews.Corridors(request.Data.Lake, corridors, request.Language, request.Data.Today)) : null;
    }

    private static bool Fits(int found, int different, int asked) => found == asked && different == asked && asked is >= 2 and <= ComparisonReviews.Most;

    private static (List<T> Found, List<string> Unknown) Typed<T>(PageRequest request, Func<string, T?> find) where T : class =>
        Split(Fields.Select(request.Asked).OfType<string>(), t => find(t) is { } f ? (true, f) : (false, default(T)!));

    private static (List<T> Found, List<string> Unknown) Typed<T>(PageRequest request, Func<string, T?> find) where T : struct =>
        Split(Fields.Select(request.Asked).OfType<string>(), t => find(t) is { } f ? (true, f) : (false, default(T)));

    private static (List<T> Found, List<string> Unknown) Split<T>(IEnumerable<string> typed, Func<string, (bool Known, T Value)> find)
    {
        var all = typed.Select(t => (Text: t, Found: find(t))).ToList();
        return ([.. all.Where(a => a.Found.Known).Select(a => a.Found.Value).Distinct().Take(ComparisonReviews.Most)], [.. all.Where(a => !a.Found.Known).Select(a => a.Text)]);
    }

    private static Page Form(PageRequest request, string title, string action, List<string> unknown, int found, string label) => new(title, typeof(CompareForm), new()
    {
        [nameof(CompareForm.Title)] = title,
        [nameof(CompareForm.Action)] = action,
        [nameof(CompareForm.Label)] = label,
        [nameof(CompareForm.Faults)] = (string[])
        [
            .. unknown.Select(u => request.Text["“{text}” is not known: a name or a code is wanted.", ("text", u)]),
            .. unknown.Count == 0 && found == 1 ? [request.Text["Two at least are needed to compare."]] : Array.Empty<string>(),
        ],
    })
    { Entry = MenuEntry.Data };
}
