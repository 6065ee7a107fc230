using System.Globalization;
using System.Text.Json;
using Concord.Core;
using Concord.Review;
using Concord.Statistics.Releases;

namespace Concord.Web.Review;

/// <summary>A figure and a source as they stand in <c>review.json</c>.</summary>
internal static class FigureJson
{
    public static void Write(Utf8JsonWriter json, Figure figure, string id)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("measure", figure.Measure);
        if (figure.From is { } from) json.WriteString("from", from.Code);
        if (figure.To is { } to) json.WriteString("to", to.Code);
        json.WriteString("period", figure.Period.ToString());
        json.WriteString("sex", FigureCodes.Of(figure.Sex));
        if (figure.Definition != Definition.None) json.WriteString("definition", FigureCodes.Of(figure.Definition));
        json.WriteString("status", FigureCodes.Of(figure.Status));
        if (figure.Value is { } value) json.WriteNumber("value", value);
        else json.WriteNull("value");
        json.WriteString("unit", figure.Unit);
        json.WriteStartArray("sources");
        foreach (var source in figure.Sources) json.WriteStringValue(source.Name);
        json.WriteEndArray();
        if (figure.Computation is { } computation) json.WriteString("computation", computation);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Release release)
    {
        var origin = release.Provenance;
        json.WriteStartObject();
        json.WriteString("release", release.Name);
        json.WriteString("publisher", origin.Publisher);
        json.WriteString("title", origin.Title);
        json.WriteString("edition", origin.Edition);
        if (origin.Published is { } published) json.WriteString("published", Day(published));
        if (origin.AsOf is { } asOf) json.WriteString("asOf", Day(asOf));
        if (origin.Retrieved is { } retrieved) json.WriteString("retrieved", Day(retrieved));
        json.WriteString("licence", origin.Licence);
        json.WriteString("copy", FigureCodes.Of(origin.Copy));
        if (origin.CopiedBy is { } by) json.WriteString("copiedBy", by);
        if (origin.CopyUrl is { } address) json.WriteString("copyUrl", address);
        json.WriteString("note", origin.Note);
        json.WriteStartArray("files");
        foreach (var file in release.Sources)
        {
            json.WriteStartObject();
            json.WriteString("name", file.Name);
            json.WriteString("sha256", file.Sha256);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
