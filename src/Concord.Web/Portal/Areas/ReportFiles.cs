using System.Text;
using Concord.Charts;
using Concord.Review;
using Concord.Tables.Writing;
using Concord.Web.Portal.Site;
using Concord.Web.Review;

namespace Concord.Web.Portal.Areas;

/// <summary>The files that stand beside a page: each table as CSV, each picture as SVG, all figures, all of it as data.</summary>
internal static class ReportFiles
{
    private const string Csv = "text/csv; charset=utf-8";

    /// <summary>A file of a whole review by its name; null for a name that it does not have.</summary>
    public static Answer? Of(Report review, PageRequest request) => request["file"] switch
    {
        ReviewFiles.Figures => new FileAnswer(Bytes(stream => FiguresCsv.Write(review, stream)), Csv),
        ReviewFiles.Data => new FileAnswer(Bytes(stream => ReviewJson.Write(review, stream)), "application/json"),
        _ => OfBlock(review.Sections.SelectMany(s => s.Blocks), request),
    };

    /// <summary>The table or picture of a block: <c>emigrants-map.csv</c>, <c>emigrants-map.svg</c>.</summary>
    public static Answer? OfBlock(IEnumerable<Block> blocks, PageRequest request)
    {
        var name = request["file"];
        var id = Path.GetFileNameWithoutExtension(name);
        return (Path.GetExtension(name), blocks.FirstOrDefault(b => b is PictureBlock p && p.Id == id || b is TableBlock t && t.Id == id)) switch
        {
            (".csv", PictureBlock picture) => new FileAnswer(Table(picture.Picture.Table), Csv),
            (".csv", TableBlock table) => new FileAnswer(Table(table.Table), Csv),
            (".svg", PictureBlock picture) => new FileAnswer(
                Encoding.UTF8.GetBytes(picture.Picture.Standalone(new DrawingOptions(picture.Id) { RightToLeft = request.Text.RightToLeft() })), "image/svg+xml"),
            _ => null,
        };
    }

    /// <summary>A table as CSV; the byte order mark tells spreadsheets that the file is UTF-8.</summary>
    private static byte[] Table(ChartTable table) => Bytes(stream =>
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(true), leaveOpen: true);
        var csv = new CsvWriter(writer);
        csv.Row([.. table.Columns.Select(c => c.Header)]);
        foreach (var row in table.Rows) csv.Row([.. row]);
    });

    private static byte[] Bytes(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }
}
