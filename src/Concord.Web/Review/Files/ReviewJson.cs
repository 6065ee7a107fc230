using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Concord.Charts;
using Concord.Review;
using Concord.Statistics.Releases;

namespace Concord.Web.Review;

/// <summary>
/// <c>review.json</c>: everything the page says, as data, in a fixed order. Blocks name their figures by id and their sources by release;
/// both are listed once at the end. A reader should check <c>schema</c>.
/// </summary>
internal static class ReviewJson
{
    public const string Schema = "concord-review/1";

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Write(Report review, Stream stream)
    {
        var figures = new NumberedFigures(review);
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            if (review is CountryReview country) WriteArea(json, country);
            if (review is CorridorReview { Corridor: var corridor })
            {
                json.WriteString("origin", corridor.From.Code);
                json.WriteString("destination", corridor.To.Code);
            }
            json.WriteString("language", review.Language.ToString().ToLowerInvariant());
            json.WriteString("lede", review.Lede);
            WriteArray(json, "headlines", review.Headlines, h => WriteHeadline(json, h, figures));
            WriteArray(json, "sections", review.Sections, s => WriteSection(json, s, figures));
            WriteArray(json, "figures", figures.All, f => FigureJson.Write(json, f, figures.Id(f)));
            WriteArray(json, "sources", review.Sources, s => FigureJson.Write(json, s));
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
    }

    private static void WriteArea(Utf8JsonWriter json, CountryReview review)
    {
        json.WriteStartObject("area");
        json.WriteString("code", review.Area.Code);
        if (review.Area.M49 is { } number) json.WriteNumber("m49", number);
        if (review.Area.Alpha2 is { } two) json.WriteString("alpha2", two);
        json.WriteString("name", review.Area.Name(review.Language));
        json.WriteEndObject();
    }

    private static void WriteHeadline(Utf8JsonWriter json, Headline headline, NumberedFigures figures)
    {
        json.WriteStartObject();
        json.WriteString("figure", figures.Id(headline.Figure));
        if (headline.Before is { } before) json.WriteString("before", before);
        json.WriteString("value", headline.Value);
        if (headline.After is { } after) json.WriteString("after", after);
        json.WriteString("label", headline.Label);
        json.WriteString("when", headline.When);
        json.WriteEndObject();
    }

    private static void WriteSection(Utf8JsonWriter json, ReviewSection section, NumberedFigures figures)
    {
        json.WriteStartObject();
        json.WriteString("id", section.Id);
        json.WriteString("title", section.Title);
        WriteArray(json, "blocks", section.Blocks, b => WriteBlock(json, b, figures));
        json.WriteEndObject();
    }

    private static void WriteBlock(Utf8JsonWriter json, Block block, NumberedFigures figures)
    {
        json.WriteStartObject();
        switch (block)
        {
            case PictureBlock { Picture: var picture } framed:
                Head(json, "picture", framed.Id, picture.Title);
                json.WriteString("subtitle", picture.Subtitle);
                WriteArray(json, "badges", picture.Badges, b => json.WriteStringValue(b.Text));
                json.WriteString("description", picture.Chart.Description);
                json.WriteString("remark", picture.Source);
                WriteTable(json, picture.Table);
                WriteReleases(json, framed.Sources);
                break;
            case TableBlock table:
                Head(json, "table", table.Id, table.Title);
                WriteTable(json, table.Table);
                WriteReleases(json, table.Sources);
                break;
            case Note note:
                Head(json, "note", null, note.Title);
                WriteArray(json, "paragraphs", note.Paragraphs, json.WriteStringValue);
                WriteReleases(json, note.Sources);
                break;
            case DatedFacts dated:
                json.WriteString("kind", "dated-facts");
                WriteArray(json, "facts", dated.Facts, f => WriteFact(json, f));
                json.WriteString("remark", dated.Remark);
                WriteReleases(json, dated.Sources);
                break;
            case MorePages more:
                Head(json, "more-pages", null, more.Title);
                WriteArray(json, "pages", more.Pages, p => WritePage(json, p));
                break;
            case Missing missing:
                json.WriteString("kind", "missing");
                json.WriteString("reason", missing.Reason);
                json.WriteString("nextStep", missing.NextStep);
                break;
            default:
                throw new ArgumentException($"The file has no form for a block of type {block.GetType().Name}.");
        }
        WriteArray(json, "figures", block.Figures, f => json.WriteStringValue(figures.Id(f)));
        json.WriteEndObject();
    }

    private static void Head(Utf8JsonWriter json, string kind, string? id, string title)
    {
        json.WriteString("kind", kind);
        if (id is not null) json.WriteString("id", id);
        json.WriteString("title", title);
    }

    private static void WriteFact(Utf8JsonWriter json, DatedFact fact)
    {
        json.WriteStartObject();
        json.WriteString("name", fact.Name);
        json.WriteString("text", fact.Text);
        json.WriteBoolean("recorded", fact.Recorded);
        json.WriteEndObject();
    }

    private static void WritePage(Utf8JsonWriter json, MorePage page)
    {
        json.WriteStartObject();
        json.WriteString("file", page.File);
        json.WriteString("text", page.Text);
        json.WriteEndObject();
    }

    private static void WriteTable(Utf8JsonWriter json, ChartTable table)
    {
        WriteArray(json, "columns", table.Columns, c => json.WriteStringValue(c.Header));
        WriteArray(json, "rows", table.Rows, row =>
        {
            json.WriteStartArray();
            foreach (var cell in row) json.WriteStringValue(cell);
            json.WriteEndArray();
        });
    }

    private static void WriteReleases(Utf8JsonWriter json, IReadOnlyList<Release> sources) =>
        WriteArray(json, "sources", sources, s => json.WriteStringValue(s.Name));

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items) write(item);
        json.WriteEndArray();
    }
}
