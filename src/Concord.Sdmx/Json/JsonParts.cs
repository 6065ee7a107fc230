using System.Globalization;
using Concord.Sdmx.Data;
using Concord.Sdmx.Model;

namespace Concord.Sdmx.Json;

/// <summary>Pieces of SDMX-JSON that several writers share.</summary>
internal static class JsonParts
{
    /// <summary>Head of a message, after its schema.</summary>
    public static void Meta(Utf8Buffer output, MessageHeader header, string language)
    {
        output.Raw(",\"id\":"u8);
        output.Json(header.Id.Length == 0 ? "CONCORD" : header.Id);
        output.Raw(header.IsTest ? ",\"test\":true,\"prepared\":"u8 : ",\"test\":false,\"prepared\":"u8);
        output.Json(header.Prepared.Length == 0 ? "2000-01-01T00:00:00Z" : header.Prepared);
        output.Raw(",\"contentLanguages\":["u8);
        output.Json(language);
        output.Raw("],\"sender\":{\"id\":"u8);
        output.Json(header.Sender.Length == 0 ? "CONCORD" : header.Sender);
        output.Raw("}"u8);
    }

    /// <summary><c>"name":…,"names":{…}</c>, or the same for descriptions.</summary>
    public static void Names(Utf8Buffer output, LocalText names, string language, string property = "name")
    {
        output.Json(property);
        output.Raw(":"u8);
        output.Json(names.In(language));
        output.Raw(",\""u8);
        output.Text(property);
        output.Raw("s\":{"u8);
        for (var i = 0; i < names.All.Count; i++)
        {
            if (i > 0) output.Raw(","u8);
            output.Json(names.All[i].Key);
            output.Raw(":"u8);
            output.Json(names.All[i].Value);
        }
        output.Raw("}"u8);
    }

    /// <summary>A component with the values that occurred.</summary>
    public static void Component(Utf8Buffer output, int index, Layout layout, List<Dictionary<string, int>> numbers, WriteOptions options, bool version2)
    {
        var component = layout.Components[index];
        output.Raw("{\"id\":"u8);
        output.Json(component.Id);
        output.Raw(","u8);
        Names(output, options.Structures?.NameOf(component) ?? LocalText.English(component.Id), options.Language);
        if (component.IsKey)
        {
            output.Raw(",\"keyPosition\":"u8);
            output.Number(layout.Components.Take(index).Count(c => c.IsKey));
            output.Raw(component.Role == ComponentRole.Time ? ",\"roles\":[\"TIME_PERIOD\"]"u8 : ",\"roles\":[]"u8);
        }
        else if (component.Role != ComponentRole.Measure || version2)
        {
            output.Raw(",\"relationship\":"u8);
            Relationship(output, component, version2);
        }
        if (component.Role != ComponentRole.Measure)
        {
            output.Raw(",\"values\":["u8);
            var scheme = options.Structures?.Scheme(component.Enumeration);
            var any = false;
            foreach (var value in index < numbers.Count ? numbers[index].Keys : Enumerable.Empty<string>())
            {
                if (any) output.Raw(","u8);
                any = true;
                Value(output, component, value, scheme, options, version2);
            }
            output.Raw("]"u8);
        }
        output.Raw("}"u8);
    }

    private static void Value(Utf8Buffer output, Component component, string value, ItemScheme? scheme, WriteOptions options, bool version2)
    {
        if (component.Role == ComponentRole.Attribute && component.Enumeration is null)
        {
            output.Raw(version2 ? "{\"value\":"u8 : "{\"name\":"u8);
            output.Json(value);
            output.Raw("}"u8);
            return;
        }
        output.Raw("{\"id\":"u8);
        output.Json(value);
        output.Raw(","u8);
        Names(output, scheme?.Find(value)?.Names ?? LocalText.English(value), options.Language);
        if (component.Role == ComponentRole.Time && TimePeriod.Bounds(value) is { } bounds)
        {
            output.Text(string.Create(CultureInfo.InvariantCulture, $",\"start\":\"{bounds.Start:yyyy-MM-dd}T00:00:00\",\"end\":\"{bounds.End:yyyy-MM-dd}T23:59:59\""));
        }
        output.Raw("}"u8);
    }

    private static void Relationship(Utf8Buffer output, Component component, bool version2)
    {
        if (component.Attachment == Attachment.DataSet)
        {
            output.Raw(version2 ? "{\"dataflow\":{}}"u8 : "{\"none\":{}}"u8);
        }
        else if (component.Attachment == Attachment.Observation)
        {
            output.Raw(version2 ? "{\"observation\":{}}"u8 : "{\"primaryMeasure\":\"OBS_VALUE\"}"u8);
        }
        else
        {
            output.Raw("{\"dimensions\":["u8);
            for (var i = 0; i < component.AttachedTo.Count; i++)
            {
                if (i > 0) output.Raw(","u8);
                output.Json(component.AttachedTo[i]);
            }
            output.Raw("]}"u8);
        }
    }

    /// <summary>Whether a text is a number as JSON writes it.</summary>
    public static bool IsNumber(string text)
    {
        var i = text.StartsWith('-') ? 1 : 0;
        if (i == text.Length || !char.IsAsciiDigit(text[i]) || (text[i] == '0' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))) return false;
        while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
        if (i < text.Length && text[i] == '.')
        {
            var from = ++i;
            while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
            if (i == from) return false;
        }
        if (i < text.Length && (text[i] is 'e' or 'E'))
        {
            i++;
            if (i < text.Length && (text[i] is '+' or '-')) i++;
            var from = i;
            while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
            if (i == from) return false;
        }
        return i == text.Length;
    }
}
