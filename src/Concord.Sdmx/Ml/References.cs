using System.Xml.Linq;
using Concord.Sdmx.Model;

namespace Concord.Sdmx.Ml;

/// <summary>References in the spellings of the three versions: a Ref element, a URN element, a URN as text, named parts of 2.0.</summary>
internal static class References
{
    /// <summary>The reference that an element holds; its own name says the kind where the reference does not.</summary>
    public static Reference? Of(XElement? element, ArtefactKind? kind = null)
    {
        if (element is null) return null;
        if (Child(element, "URN") is { } urn) return Reference.Parse(urn.Value);
        if (Child(element, "Ref") is { } r)
        {
            var item = (string?)r.Attribute("maintainableParentID") is { } parent ? (string?)r.Attribute("id") : null;
            var found = KindNames.OfClass((string?)r.Attribute("class") ?? "") ?? kind ?? ByElement(element.Name.LocalName);
            return new Reference(
                found, (string?)r.Attribute("agencyID") ?? "", (string?)r.Attribute("maintainableParentID") ?? (string?)r.Attribute("id") ?? "",
                (string?)r.Attribute("maintainableParentVersion") ?? (string?)r.Attribute("version") ?? "1.0", item);
        }
        if (!element.HasElements && Reference.Parse(element.Value) is { } text) return text;
        // 2.0: KeyFamilyRef with KeyFamilyID, KeyFamilyAgencyID, Version, and its like.
        var id = element.Elements().FirstOrDefault(e => e.Name.LocalName.EndsWith("ID", StringComparison.Ordinal) && !e.Name.LocalName.EndsWith("AgencyID", StringComparison.Ordinal));
        if (id is null) return null;
        var agency = element.Elements().FirstOrDefault(e => e.Name.LocalName.EndsWith("AgencyID", StringComparison.Ordinal));
        return new Reference(kind ?? ByElement(element.Name.LocalName), agency?.Value.Trim() ?? "", id.Value.Trim(), Child(element, "Version")?.Value.Trim() ?? "1.0");
    }

    private static ArtefactKind ByElement(string name) => name switch
    {
        "Structure" or "DataStructure" or "KeyFamilyRef" => ArtefactKind.DataStructure,
        "StructureUsage" or "Dataflow" or "DataflowRef" => ArtefactKind.Dataflow,
        "ProvisionAgrement" or "ProvisionAgreement" => ArtefactKind.ProvisionAgreement,
        "MetadataStructure" => ArtefactKind.MetadataStructure,
        "Metadataflow" => ArtefactKind.Metadataflow,
        "ConceptIdentity" => ArtefactKind.ConceptScheme,
        "Enumeration" or "Code" => ArtefactKind.Codelist,
        "DataProvider" => ArtefactKind.DataProviderScheme,
        "Target" => ArtefactKind.CategoryScheme,
        _ => ArtefactKind.Other,
    };

    private static XElement? Child(XElement element, string name) => element.Elements().FirstOrDefault(e => e.Name.LocalName == name);
}
