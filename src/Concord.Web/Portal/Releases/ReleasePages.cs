using System.Text;
using Concord.Charts;
using Concord.Review;
using Concord.Statistics.Lakes;
using Concord.Statistics.Releases;
using Concord.Web.Portal.Layout;
using Concord.Web.Portal.Site;

namespace Concord.Web.Portal.Releases;

/// <summary>Releases: where figures come from, how old they are, what a new edition changed.</summary>
internal static class ReleasePages
{
    private const int Shown = 30;

    public static Page List(PageRequest request) => new(request.Text["Releases"], typeof(ReleaseList), []) { Entry = MenuEntry.Data };

    public static Page Quality(PageRequest request) => new(request.Text["Data quality"], typeof(QualityBody), []) { Entry = MenuEntry.Data };

    public static Answer? Show(PageRequest request) => Of(request) is { } release
        ? new Page($"{release.Provenance.Title} ({release.Edition})", typeof(ReleaseBody), new() { [nameof(ReleaseBody.Release)] = release, [nameof(ReleaseBody.Older)] = Older(request, release) }) { Entry = MenuEntry.Data }
        : null;

    public static Answer? Revisions(PageRequest request)
    {
        if (Of(request) is not { } release || Older(request, release) is not { } older) return null;
        var comparison = request.Data.Once($"revisions {release.Name}", () => ReleaseComparison.Of(request.Data.Lake, older, release));
        return new Page(request.Text["What edition {edition} changed", ("edition", release.Edition)], typeof(RevisionBody), new()
        {
            [nameof(RevisionBody.Comparison)] = comparison,
            [nameof(RevisionBody.Tables)] = comparison.Measures.Where(m => m.Revised.Count > 0).Select(m => (MeasureReviews.Name(m.Measure, request.Language), Table(request, m))).ToList(),
        })
        { Entry = MenuEntry.Data };
    }

    /// <summary><c>release.json</c>, as it stands beside the figures.</summary>
    public static Answer? File(PageRequest request) => Of(request) is { } release && request["file"] == Release.FileName
        ? new FileAnswer(Encoding.UTF8.GetBytes(System.IO.File.ReadAllText(Path.Combine(release.Folder, Release.FileName))), "application/json")
        : null;

    private static Release? Of(PageRequest request) => request.Data.Lake.Releases.FirstOrDefault(r => r.Dataset == request["dataset"] && r.Edition == request["edition"]);

    /// <summary>The edition before this one of the same dataset; releases stand in the lake's list the newest first.</summary>
    private static Release? Older(PageRequest request, Release release) => request.Data.Lake.Releases.Where(r => r.Dataset == release.Dataset).SkipWhile(r => !r.Equals(release)).Skip(1).FirstOrDefault();

    private static ChartTable Table(PageRequest request, MeasureComparison measure)
    {
        var (text, numbers) = (request.Text, request.Text.Numbers);
        string Number(double? value) => value is { } v ? Math.Abs(v) < 100 && v != Math.Truncate(v) ? numbers.Decimal(v, 2) : numbers.Integer(v) : text["hidden"];
        return new ChartTable([new(text["Figure"]), new(text["Before"], true), new(text["After"], true), new(text["Change"], true)],
            [.. measure.Revised.Take(Shown).Select(r => (IReadOnlyList<string>)
            [
                $"{(r.After.FromArea is { } from ? from.ShortName(request.Language) + " – " : "")}{r.After.ToArea?.ShortName(request.Language)}, {numbers.Period(r.After.Period)}",
                Number(r.Before.Value), Number(r.After.Value), r.Relative is { } share && Math.Abs(share) < 1e6 ? numbers.PercentChange(share * 100, 1) : "–",
            ])]);
    }
}
