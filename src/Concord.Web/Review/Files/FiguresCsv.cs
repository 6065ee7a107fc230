using System.Text;
using Concord.Review;
using Concord.Statistics.Releases;
using Concord.Tables.Writing;

namespace Concord.Web.Review;

/// <summary><c>figures.csv</c>: a line a figure, with everything that makes it checkable. A figure from several releases names them all, joined by semicolons.</summary>
internal static class FiguresCsv
{
    public static void Write(Report review, Stream stream)
    {
        var figures = new NumberedFigures(review);
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);
        var csv = new CsvWriter(writer);
        csv.Row(
            "id", "measure", "from", "to", "period", "sex", "definition", "status", "value", "unit",
            "publisher", "dataset", "edition", "copy", "licence", "release", "computation");
        foreach (var figure in figures.All) Write(csv, figure, figures.Id(figure));
    }

    private static void Write(CsvWriter csv, Figure figure, string id)
    {
        csv.Text(id).Text(figure.Measure).Text(figure.From?.Code).Text(figure.To?.Code).Text(figure.Period.ToString());
        csv.Text(FigureCodes.Of(figure.Sex)).Text(FigureCodes.Of(figure.Definition)).Text(FigureCodes.Of(figure.Status));
        csv.Number(figure.Value).Text(figure.Unit);
        csv.Text(Each(figure, r => r.Provenance.Publisher)).Text(Each(figure, r => r.Provenance.Title)).Text(Each(figure, r => r.Edition));
        csv.Text(Each(figure, Copy)).Text(Each(figure, r => r.Provenance.Licence)).Text(Each(figure, r => r.Name)).Text(figure.Computation);
        csv.EndRow();
    }

    private static string Each(Figure figure, Func<Release, string> part) => string.Join("; ", figure.Sources.Select(part));

    private static string Copy(Release release) => FigureCodes.Of(release.Provenance.Copy) + (release.Provenance.CopiedBy is { } by ? $" by {by}" : "");
}
