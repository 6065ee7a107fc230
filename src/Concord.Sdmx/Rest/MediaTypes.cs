using System.Globalization;
using Concord.Sdmx.Data;

namespace Concord.Sdmx.Rest;

/// <summary>A form that is offered.</summary>
/// <param name="ContentType">Exactly as it is answered.</param>
/// <param name="Data">Form of data, or null.</param>
/// <param name="Structure">Form of structures, or null.</param>
/// <param name="Aliases">Plain types that mean it too.</param>
internal sealed record Offer(string ContentType, DataFormat? Data = null, StructureFormat? Structure = null, params string[] Aliases)
{
    public string Type => ContentType.Split(';')[0];

    public string? Version => ContentType.Split(";version=") is [_, var version] ? version : null;
}

/// <summary>Which form a client gets.</summary>
internal static class MediaTypes
{
    private const string Sdmx = "application/vnd.sdmx.";

    public const string Schema21 = Sdmx + "schema+xml;version=2.1";

    public static readonly Offer[] Structures1 =
    [
        new(Sdmx + "structure+xml;version=2.1", Structure: StructureFormat.Xml21, Aliases: ["application/xml", "text/xml"]),
        new(Sdmx + "structure+json;version=1.0.0", Structure: StructureFormat.Json10, Aliases: ["application/json"]),
    ];

    public static readonly Offer[] Structures2 =
    [
        new(Sdmx + "structure+xml;version=3.0.0", Structure: StructureFormat.Xml30, Aliases: ["application/xml", "text/xml"]),
        new(Sdmx + "structure+json;version=2.0.0", Structure: StructureFormat.Json20, Aliases: ["application/json"]),
        .. Structures1.Select(o => o with { Aliases = [] }),
    ];

    private static readonly Offer Generic = new(Sdmx + "genericdata+xml;version=2.1", DataFormat.Generic21);
    private static readonly Offer Specific = new(Sdmx + "structurespecificdata+xml;version=2.1", DataFormat.Specific21);

    private static readonly Offer[] OtherData1 =
    [
        new(Sdmx + "generictimeseriesdata+xml;version=2.1", DataFormat.GenericTimeSeries21),
        new(Sdmx + "structurespecifictimeseriesdata+xml;version=2.1", DataFormat.SpecificTimeSeries21),
        new(Sdmx + "data+csv;version=1.0.0", DataFormat.Csv10, Aliases: ["text/csv", "application/csv"]),
        new(Sdmx + "data+json;version=1.0.0", DataFormat.Json10, Aliases: ["application/json"]),
    ];

    public static readonly Offer[] Schemas = [new(Schema21, Aliases: ["application/xml", "text/xml"])];

    public static Offer[] Data1(bool genericFirst) => genericFirst
        ? [Generic with { Aliases = ["application/xml", "text/xml"] }, Specific, .. OtherData1]
        : [Specific with { Aliases = ["application/xml", "text/xml"] }, Generic, .. OtherData1];

    public static readonly Offer[] Data2 =
    [
        new(Sdmx + "data+xml;version=3.0.0", DataFormat.Specific30, Aliases: ["application/xml", "text/xml"]),
        new(Sdmx + "data+json;version=2.0.0", DataFormat.Json20, Aliases: ["application/json"]),
        new(Sdmx + "data+csv;version=2.0.0", DataFormat.Csv20, Aliases: ["text/csv", "application/csv"]),
        .. OtherData1.Select(o => o with { Aliases = [] }), Generic, Specific,
    ];

    /// <summary>The offer that an Accept header prefers and whether names shall stand beside codes; a fault of 406 where none fits.</summary>
    public static (Offer Offer, bool Labels) Choose(string? accept, Offer[] offers)
    {
        if (string.IsNullOrWhiteSpace(accept)) return (offers[0], false);
        if (accept.Length > 4000) throw RestFault.Syntax("the Accept header is too long");
        var asked = accept.Split(',').Select(Asked.Parse).OfType<Asked>().Where(a => a.Quality > 0).OrderByDescending(a => a.Quality).ThenBy(a => a.Wildness).ToList();
        foreach (var wish in asked)
        {
            foreach (var offer in offers)
            {
                if (wish.Fits(offer)) return (offer, wish.Labels is "both" or "name");
            }
        }
        throw new RestFault(406, 406, $"Not acceptable: {accept}. Offered: {string.Join(", ", offers.Select(o => o.ContentType))}");
    }

    private sealed record Asked(string Type, string? Version, double Quality, string? Labels)
    {
        public int Wildness => Type == "*/*" ? 2 : Type.EndsWith("/*", StringComparison.Ordinal) ? 1 : 0;

        public static Asked? Parse(string text)
        {
            var parts = text.Split(';', StringSplitOptions.TrimEntries);
            if (parts[0].Length == 0) return null;
            string? Parameter(string name) => parts.Skip(1).Select(p => p.Split('=', 2, StringSplitOptions.TrimEntries)).FirstOrDefault(p => p.Length == 2 && p[0].Equals(name, StringComparison.OrdinalIgnoreCase))?[1].Trim('"');
            var quality = Parameter("q") is { } q ? double.TryParse(q, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : 0 : 1;
            return new Asked(parts[0].ToLowerInvariant(), Parameter("version"), quality, Parameter("labels"));
        }

        public bool Fits(Offer offer)
        {
            if (Type is "*/*" or "application/*" || (Type == "text/*" && offer.Aliases.Any(a => a.StartsWith("text/", StringComparison.Ordinal)))) return true;
            if (offer.Aliases.Contains(Type)) return true;
            if (Type != offer.Type) return false;
            return Version is null || Version == offer.Version || offer.Version == Version + ".0" || offer.Version == Version + ".0.0";
        }
    }
}
