using Concord.Sdmx.Model;

namespace Concord.Statistics.Sdmx.Metadata;

/// <summary>The shape of Concord's reference metadata: concepts in the manner of ESMS, one report for each dataflow.</summary>
internal static class MetadataStructures
{
    /// <summary>Concepts in the order of the report.</summary>
    public static readonly (string Id, string Name)[] All =
    [
        ("CONTACT", "Contact"), ("META_UPDATE", "Metadata update"), ("STAT_PRES", "Statistical presentation"), ("UNIT_MEASURE", "Unit of measure"), ("REF_PERIOD", "Reference period"),
        ("INST_MANDATE", "Institutional mandate"), ("CONF", "Confidentiality"), ("REL_POLICY", "Release policy"), ("FREQ_DISS", "Frequency of dissemination"), ("ACCESSIBILITY_CLARITY", "Accessibility and clarity"),
        ("QUALITY_MGMNT", "Quality management"), ("ACCURACY", "Accuracy and reliability"), ("COMPARABILITY", "Comparability"), ("SOURCE_TYPE", "Source data"), ("DATA_COMP", "Data compilation"), ("COMMENT_DSET", "Comment"),
    ];

    public static ItemScheme Concepts() => new()
    {
        Kind = ArtefactKind.ConceptScheme, Agency = SdmxCodes.Agency, Id = "CS_META", Version = SdmxCodes.Version, IsFinal = true, Names = LocalText.English("Concepts of reference metadata"),
        Descriptions = LocalText.English("Definitions, methods, sources, licence and quality, in the manner of the Euro SDMX Metadata Structure."),
        Items = [.. All.Select(c => new Item { Id = c.Id, Names = LocalText.English(c.Name), Descriptions = LocalText.English(c.Name) })],
    };

    public static MetadataStructure Structure() => new()
    {
        Kind = ArtefactKind.MetadataStructure, Agency = SdmxCodes.Agency, Id = "MSD_FLOW", Version = SdmxCodes.Version, IsFinal = true, Names = LocalText.English("Reference metadata of a dataflow"),
        Descriptions = LocalText.English("One report for each dataflow."),
        Attributes = [.. All.Select(c => new Component { Id = c.Id, Role = ComponentRole.Attribute, TextType = "String", Concept = new Reference(ArtefactKind.ConceptScheme, SdmxCodes.Agency, "CS_META", SdmxCodes.Version, c.Id) })],
    };

    public static Dataflow Flow() => new()
    {
        Kind = ArtefactKind.Metadataflow, Agency = SdmxCodes.Agency, Id = "MDF_FLOWS", Version = SdmxCodes.Version, IsFinal = true, Names = LocalText.English("Reference metadata of the dataflows"),
        Descriptions = LocalText.English("Definitions, methods, sources, licences and quality of each dataflow."),
        Structure = new Reference(ArtefactKind.MetadataStructure, SdmxCodes.Agency, "MSD_FLOW", SdmxCodes.Version),
    };
}
