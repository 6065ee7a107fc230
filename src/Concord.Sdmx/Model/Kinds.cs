namespace Concord.Sdmx.Model;

/// <summary>What a maintained artefact is.</summary>
public enum ArtefactKind
{
    /// <summary>Agencies.</summary>
    AgencyScheme,

    /// <summary>Data providers.</summary>
    DataProviderScheme,

    /// <summary>Data consumers.</summary>
    DataConsumerScheme,

    /// <summary>Units of an organisation.</summary>
    OrganisationUnitScheme,

    /// <summary>A published flow of data.</summary>
    Dataflow,

    /// <summary>A published flow of reference metadata.</summary>
    Metadataflow,

    /// <summary>Subjects.</summary>
    CategoryScheme,

    /// <summary>A link from an artefact to a category.</summary>
    Categorisation,

    /// <summary>A code list.</summary>
    Codelist,

    /// <summary>A list of values that are no identifiers (3.0).</summary>
    ValueList,

    /// <summary>Codes of several lists in trees; called Hierarchy in 3.0.</summary>
    HierarchicalCodelist,

    /// <summary>Concepts.</summary>
    ConceptScheme,

    /// <summary>The shape of reference metadata.</summary>
    MetadataStructure,

    /// <summary>The shape of data: dimensions, measures, attributes.</summary>
    DataStructure,

    /// <summary>What is allowed or there; called DataConstraint in 3.0.</summary>
    ContentConstraint,

    /// <summary>Who provides a flow.</summary>
    ProvisionAgreement,

    /// <summary>An artefact of a kind that Concord keeps by name only.</summary>
    Other,
}

/// <summary>The names that one kind of artefact has in URNs, paths and messages.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Class">Class in a URN and in <c>Ref/@class</c>.</param>
/// <param name="Package">Package in a URN.</param>
/// <param name="Resource">Word in a REST path.</param>
/// <param name="ItemClass">Class of its items in a URN, or null.</param>
/// <param name="Wrapper21">Element around artefacts of this kind in SDMX-ML 2.1.</param>
/// <param name="Wrapper30">The same in 3.0.</param>
/// <param name="Json">Property of the array in SDMX-JSON.</param>
internal sealed record KindNames(ArtefactKind Kind, string Class, string Package, string Resource, string? ItemClass, string Wrapper21, string Wrapper30, string Json)
{
    /// <summary>In the order in which SDMX-ML 2.1 wants them.</summary>
    public static IReadOnlyList<KindNames> All { get; } =
    [
        new(ArtefactKind.AgencyScheme, "AgencyScheme", "base", "agencyscheme", "Agency", "OrganisationSchemes", "AgencySchemes", "agencySchemes"),
        new(ArtefactKind.DataConsumerScheme, "DataConsumerScheme", "base", "dataconsumerscheme", "DataConsumer", "OrganisationSchemes", "DataConsumerSchemes", "dataConsumerSchemes"),
        new(ArtefactKind.DataProviderScheme, "DataProviderScheme", "base", "dataproviderscheme", "DataProvider", "OrganisationSchemes", "DataProviderSchemes", "dataProviderSchemes"),
        new(ArtefactKind.OrganisationUnitScheme, "OrganisationUnitScheme", "base", "organisationunitscheme", "OrganisationUnit", "OrganisationSchemes", "OrganisationUnitSchemes", "organisationUnitSchemes"),
        new(ArtefactKind.Dataflow, "Dataflow", "datastructure", "dataflow", null, "Dataflows", "Dataflows", "dataflows"),
        new(ArtefactKind.Metadataflow, "Metadataflow", "metadatastructure", "metadataflow", null, "Metadataflows", "Metadataflows", "metadataflows"),
        new(ArtefactKind.CategoryScheme, "CategoryScheme", "categoryscheme", "categoryscheme", "Category", "CategorySchemes", "CategorySchemes", "categorySchemes"),
        new(ArtefactKind.Categorisation, "Categorisation", "categoryscheme", "categorisation", null, "Categorisations", "Categorisations", "categorisations"),
        new(ArtefactKind.Codelist, "Codelist", "codelist", "codelist", "Code", "Codelists", "Codelists", "codelists"),
        new(ArtefactKind.ValueList, "ValueList", "codelist", "valuelist", "ValueItem", "ValueLists", "ValueLists", "valueLists"),
        new(ArtefactKind.HierarchicalCodelist, "HierarchicalCodelist", "codelist", "hierarchicalcodelist", null, "HierarchicalCodelists", "Hierarchies", "hierarchies"),
        new(ArtefactKind.ConceptScheme, "ConceptScheme", "conceptscheme", "conceptscheme", "Concept", "Concepts", "ConceptSchemes", "conceptSchemes"),
        new(ArtefactKind.MetadataStructure, "MetadataStructure", "metadatastructure", "metadatastructure", null, "MetadataStructures", "MetadataStructures", "metadataStructures"),
        new(ArtefactKind.DataStructure, "DataStructure", "datastructure", "datastructure", null, "DataStructures", "DataStructures", "dataStructures"),
        new(ArtefactKind.ContentConstraint, "ContentConstraint", "registry", "contentconstraint", null, "Constraints", "DataConstraints", "dataConstraints"),
        new(ArtefactKind.ProvisionAgreement, "ProvisionAgreement", "registry", "provisionagreement", null, "ProvisionAgreements", "ProvisionAgreements", "provisionAgreements"),
    ];

    public static KindNames Of(ArtefactKind kind) => All.FirstOrDefault(k => k.Kind == kind) ?? new(kind, "Other", "base", "structure", null, "Others", "Others", "others");

    /// <summary>The kind of a class name, that of its items, or one of the other spellings of a message.</summary>
    public static ArtefactKind? OfClass(string name) => name switch
    {
        "DataConstraint" => ArtefactKind.ContentConstraint,
        "Hierarchy" => ArtefactKind.HierarchicalCodelist,
        "KeyFamily" => ArtefactKind.DataStructure,
        "CodeList" => ArtefactKind.Codelist,
        "DataFlow" => ArtefactKind.Dataflow,
        "ProvisionAgrement" => ArtefactKind.ProvisionAgreement,
        "MetadataStructureDefinition" => ArtefactKind.MetadataStructure,
        _ => All.FirstOrDefault(k => k.Class == name || k.ItemClass == name)?.Kind,
    };
}
