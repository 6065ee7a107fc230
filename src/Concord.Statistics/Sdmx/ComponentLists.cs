using Concord.Sdmx.Model;

namespace Concord.Statistics.Sdmx;

/// <summary>The components of DSD_IND and DSD_MIG, and their concepts.</summary>
internal static class ComponentLists
{
    private static readonly (string Id, string Name, string? List)[] Dimensions =
    [
        ("FREQ", "Frequency", "CL_FREQ"), ("MEASURE", "Measure", "CL_MEASURE"), ("REF_AREA", "Reference area", "CL_AREA"), ("COUNTERPART_AREA", "Counterpart area", "CL_COUNTERPART_AREA"),
        ("COUNTERPART_BASIS", "Counterpart basis", "CL_COUNTERPART_BASIS"), ("SEX", "Sex", "CL_SEX"), ("AGE", "Age", "CL_AGE"), ("EDUCATION_LEV", "Education level", "CL_EDUCATION_LEV"),
        ("MIGRANT_TYPE", "Type of migrant", "CL_MIGRANT_TYPE"), ("SOURCE", "Source data set", "CL_SOURCE"), ("UNIT_MEASURE", "Unit of measure", "CL_UNIT_MEASURE"),
    ];

    private static readonly string[] OfCorridors = ["COUNTERPART_AREA", "COUNTERPART_BASIS", "EDUCATION_LEV", "MIGRANT_TYPE"];

    private static readonly (string Id, string Name, string? List, string Type, Attachment At, bool Mandatory)[] Attributes =
    [
        ("OBS_STATUS", "Observation status", "CL_OBS_STATUS", "", Attachment.Observation, true), ("CONF_STATUS", "Confidentiality status", "CL_CONF_STATUS", "", Attachment.Observation, false),
        ("NATURE", "Nature of data", "CL_NATURE", "", Attachment.Observation, false), ("LOWER_BOUND", "Lower bound", null, "Double", Attachment.Observation, false),
        ("UPPER_BOUND", "Upper bound", null, "Double", Attachment.Observation, false), ("VINTAGE", "Vintage: edition of the source", null, "String", Attachment.Observation, false),
        ("COMMENT_OBS", "Comment on the observation", null, "String", Attachment.Observation, false), ("UNIT_MULT", "Unit multiplier", "CL_UNIT_MULT", "", Attachment.Dimensions, true),
        ("DECIMALS", "Decimals", "CL_DECIMALS", "", Attachment.Dimensions, false), ("TITLE", "Series title", null, "String", Attachment.Dimensions, false),
        ("SOURCE_DETAIL", "Source in words", null, "String", Attachment.Dimensions, false), ("METHOD", "Method", null, "String", Attachment.Dimensions, false),
        ("COMMENT_TS", "Comment on the series", null, "String", Attachment.Dimensions, false), ("LICENCE", "Licence and attribution", null, "String", Attachment.DataSet, false),
        ("LAST_UPDATE", "Last update", null, "DateTime", Attachment.DataSet, false),
    ];

    // Versions of the global lists of SDMX.
    private static readonly Dictionary<string, string> Global = new(StringComparer.Ordinal)
    {
        ["CL_FREQ"] = "2.0", ["CL_SEX"] = "2.1", ["CL_OBS_STATUS"] = "2.2", ["CL_CONF_STATUS"] = "1.2", ["CL_UNIT_MULT"] = "1.1", ["CL_DECIMALS"] = "1.0",
    };

    public static DataStructure Structure(string id, string scheme, string name, bool counterpart)
    {
        var dimensions = Dimensions.Where(d => counterpart || !OfCorridors.Contains(d.Id)).ToList();
        return new DataStructure
        {
            Kind = ArtefactKind.DataStructure, Agency = SdmxCodes.Agency, Id = id, Version = SdmxCodes.Version, IsFinal = true, Names = SdmxNames.Of(name), Descriptions = LocalText.English($"{name}: structure of the data."),
            Components =
            [
                .. dimensions.Select(d => new Component { Id = d.Id, Role = ComponentRole.Dimension, IsMandatory = true, Concept = Concept(scheme, d.Id), Enumeration = List(d.List!) }),
                new Component { Id = "TIME_PERIOD", Role = ComponentRole.Time, IsMandatory = true, Concept = Concept(scheme, "TIME_PERIOD"), TextType = "ObservationalTimePeriod" },
                new Component { Id = "OBS_VALUE", Role = ComponentRole.Measure, Concept = Concept(scheme, "OBS_VALUE"), TextType = "Double" },
                .. Attributes.Select(a => new Component
                {
                    Id = a.Id, Role = ComponentRole.Attribute, Concept = Concept(scheme, a.Id), Enumeration = a.List is null ? null : List(a.List), TextType = a.List is null ? a.Type : null,
                    Attachment = a.At, IsMandatory = a.Mandatory, AttachedTo = a.At == Attachment.Dimensions ? [.. dimensions.Select(d => d.Id)] : [],
                }),
            ],
        };
    }

    public static ItemScheme Concepts(string id, bool counterpart) => new()
    {
        Kind = ArtefactKind.ConceptScheme, Agency = SdmxCodes.Agency, Id = id, Version = SdmxCodes.Version, IsFinal = true, Names = SdmxNames.Of("Concepts"),
        Descriptions = LocalText.English(counterpart ? "Concepts of DSD_MIG." : "Concepts of DSD_IND."),
        Items =
        [
            .. Dimensions.Where(d => counterpart || !OfCorridors.Contains(d.Id)).Select(d => (d.Id, d.Name)).Append(("TIME_PERIOD", "Time period")).Append(("OBS_VALUE", "Observation value"))
                .Concat(Attributes.Select(a => (a.Id, a.Name)))
                // rsdmx cannot make a table of concepts that have names in four languages and no descriptions.
                .Select(c => new Item { Id = c.Item1, Names = SdmxNames.Of(c.Item2), Descriptions = SdmxNames.Of(c.Item2) }),
        ],
    };

    private static Reference Concept(string scheme, string id) => new(ArtefactKind.ConceptScheme, SdmxCodes.Agency, scheme, SdmxCodes.Version, id);

    private static Reference List(string id) => Global.TryGetValue(id, out var version) ? new(ArtefactKind.Codelist, "SDMX", id, version) : new(ArtefactKind.Codelist, SdmxCodes.Agency, id, SdmxCodes.Version);
}
