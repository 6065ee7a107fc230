using System.Text;
using Concord.Tables.Writing;
using Concord.Web.Portal.Areas;
using Concord.Web.Portal.Drafts;
using Concord.Web.Portal.Layout;
using Concord.Web.Portal.Site;
using Concord.Web.Review;

namespace Concord.Web.Portal.Coherence;

/// <summary>Addresses of the pages on policies. Each page is a view; its tables and pictures are files beside it.</summary>
internal static class CoherenceRoutes
{
    public static IReadOnlyList<Route> All { get; } =
    [
        .. Both("coherence/", RegisterPages.List),
        new("coherence/{area}/what-if/", WhatIfPage.Form, "act"),
        .. Both("coherence/{area}/", RegisterPages.Show, "day"),
        .. Both("coherence/{area}/findings/{finding}/", FindingPages.Show, "day"),
        .. Both("coherence/{area}/acts/", ActPages.List, "day"),
        .. Both("coherence/{area}/acts/{act}/", ActPages.Show, "day"),
        .. Both("coherence/{area}/objectives/{objective}/", AimPages.Show, "day"),
        .. Both("coherence/{area}/bodies/", BodyPages.List, "day"),
        .. Both("coherence/{area}/bodies/{body}/", BodyPages.Show, "day"),
        .. Both("coherence/{area}/corridors/{corridor}/", SheetPages.Corridor, "day"),
        .. Both("coherence/{area}/map/", MapPages.Show, "day"),
        .. Both("coherence/{area}/timeline/", TimelinePages.Show, "day"),
        .. Both("coherence/{area}/reciprocity/", SheetPages.Reciprocity, "day"),
        .. Both("coherence/{area}/checklists/", SheetPages.Checklists, "day"),
    ];

    /// <summary>A page and the files that stand beside it.</summary>
    private static Route[] Both(string pattern, Func<PageRequest, CoherenceView?> show, params string[] query) =>
    [
        new(pattern, request => show(request) is { } view
            ? new Page(PageWords.Flat(view.Title.Text), typeof(CoherenceBody), new() { [nameof(CoherenceBody.View)] = view }) { Entry = MenuEntry.Policies, Description = view.Lede } : null, query),
        new(pattern + "{file}", request => show(request) is { } view ? File(view, request) : null, query),
    ];

    private static Answer? File(CoherenceView view, PageRequest request) =>
        view.Tables.FirstOrDefault(t => t.Id + ".csv" == request["file"]) is { } table ? new FileAnswer(Csv(table), "text/csv; charset=utf-8") : ReportFiles.OfBlock(view.Blocks, request);

    /// <summary>A table as CSV; the byte order mark tells spreadsheets that the file is UTF-8.</summary>
    private static byte[] Csv(LinkedTable table)
    {
        using var stream = new MemoryStream();
        using (var writer = new StreamWriter(stream, new UTF8Encoding(true), leaveOpen: true))
        {
            var csv = new CsvWriter(writer);
            csv.Row([.. table.Columns.Select(c => c.Header)]);
            foreach (var row in table.Rows) csv.Row([.. row.Select(c => c.Text)]);
        }
        return stream.ToArray();
    }
}
