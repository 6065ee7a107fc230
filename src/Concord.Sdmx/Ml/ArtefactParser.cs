using System.Xml.Linq;
using Concord.Sdmx.Model;

namespace Concord.Sdmx.Ml;

/// <summary>An artefact of an element of SDMX-ML of any version.</summary>
internal static class ArtefactParser
{
    private static readonly string[] ItemNames = ["Agency", "DataProvider", "DataConsumer", "OrganisationUnit", "Code", "ValueItem", "Concept", "Category"];

    public static Artefact Parse(XElement e, ArtefactKind kind)
    {
        var agency = Attribute(e, "agencyID") ?? Attribute(e, "agency") ?? "";
        var id = Attribute(e, "id") ?? "";
        var version = Attribute(e, "version") ?? "1.0";
        var names = Texts(e, "Name");
        var descriptions = Texts(e, "Description");
        var annotations = Annotations(e);
        var isFinal = IsTrue(e, "isFinal");
        var isStub = IsTrue(e, "isExternalReference");
        var url = Attribute(e, "structureURL") ?? Attribute(e, "serviceURL");
        return kind switch
        {
            ArtefactKind.Dataflow or ArtefactKind.Metadataflow => new Dataflow
            {
                Kind = kind, Agency = agency, Id = id, Version = version, Names = names, Descriptions = descriptions, Annotations = annotations, IsFinal = isFinal, IsStub = isStub, StructureUrl = url,
                Structure = References.Of(Child(e, "Structure") ?? Child(e, "KeyFamilyRef"), kind == ArtefactKind.Dataflow ? ArtefactKind.DataStructure : ArtefactKind.MetadataStructure),
            },
            ArtefactKind.DataStructure => new DataStructure
            {
                Kind = kind, Agency = agency, Id = id, Version = version, Names = names, Descriptions = descriptions, Annotations = annotations, IsFinal = isFinal, IsStub = isStub, StructureUrl = url,
                Components = ComponentParser.Components(e), Groups = ComponentParser.Groups(e),
            },
            ArtefactKind.MetadataStructure => new MetadataStructure
            {
                Kind = kind, Agency = agency, Id = id, Version = version, Names = names, Descriptions = descriptions, Annotations = annotations, IsFinal = isFinal, IsStub = isStub, StructureUrl = url,
                Attributes = [.. e.Descendants().Where(d => d.Name.LocalName == "MetadataAttribute").Select(d => ComponentParser.Component(d, ComponentRole.Attribute))],
            },
            ArtefactKind.Categorisation => new Categorisation
            {
                Kind = kind, Agency = agency, Id = id, Version = version, Names = names, Descriptions = descriptions, Annotations = annotations, IsFinal = isFinal, IsStub = isStub, StructureUrl = url,
                Source = References.Of(Child(e, "Source")), Target = References.Of(Child(e, "Target")),
            },
            ArtefactKind.ProvisionAgreement => new ProvisionAgreement
            {
                Kind = kind, Agency = agency, Id = id, Version = version, Names = names, Descriptions = descriptions, Annotations = annotations, IsFinal = isFinal, IsStub = isStub, StructureUrl = url,
                Flow = References.Of(Child(e, "StructureUsage") ?? Child(e, "Dataflow")), Provider = References.Of(Child(e, "DataProvider")),
            },
            ArtefactKind.ContentConstraint => new ContentConstraint
            {
                Kind = kind, Agency = agency, Id = id, Version = version, Names = names, Descriptions = descriptions, Annotations = annotations, IsFinal = isFinal, IsStub = isStub, StructureUrl = url,
                IsActual = (Attribute(e, "type") ?? Attribute(e, "role")) == "Actual",
                Attachments = [.. (Child(e, "ConstraintAttachment")?.Elements() ?? []).Select(a => a.HasElements || a.Value.Length > 0 ? References.Of(a) : null).OfType<Reference>()],
                Regions = [.. e.Elements().Where(r => r.Name.LocalName == "CubeRegion").Select(Region)],
            },
            ArtefactKind.HierarchicalCodelist => new HierarchicalCodelist
            {
                Kind = kind, Agency = agency, Id = id, Version = version, Names = names, Descriptions = descriptions, Annotations = annotations, IsFinal = isFinal, IsStub = isStub, StructureUrl = url,
                HierarchyNames = Child(e, "Hierarchy") is { } h ? Texts(h, "Name") : names, Nodes = [.. Nodes(Child(e, "Hierarchy") ?? e, null)],
            },
            ArtefactKind.Other => new Artefact
            {
                Kind = kind, Agency = agency, Id = id, Version = version, Names = names, Descriptions = descriptions, Annotations = annotations, IsFinal = isFinal, IsStub = isStub, StructureUrl = url,
                OtherClass = e.Name.LocalName,
            },
            _ => new ItemScheme
            {
                Kind = kind, Agency = agency, Id = id, Version = version, Names = names, Descriptions = descriptions, Annotations = annotations, IsFinal = isFinal, IsStub = isStub, StructureUrl = url,
                IsPartial = IsTrue(e, "isPartial"), Items = [.. Items(e, null)],
            },
        };
    }

    /// <summary>An item; names of 2.0's codes are called descriptions there.</summary>
    public static Item Item(XElement e, string? parent)
    {
        var names = Texts(e, "Name");
        var descriptions = Texts(e, "Description");
        if (names.IsEmpty && e.Name.LocalName == "Code" && Attribute(e, "value") is not null) (names, descriptions) = (descriptions, LocalText.None);
        var above = Child(e, "Parent");
        return new Item
        {
            Id = Attribute(e, "id") ?? Attribute(e, "value") ?? "",
            Names = names,
            Descriptions = descriptions,
            Annotations = Annotations(e),
            Parent = parent ?? Attribute(e, "parentCode") ?? Attribute(e, "parent") ?? (above is null ? null : Attribute(above.Elements().FirstOrDefault() ?? above, "id") ?? (above.HasElements ? null : above.Value.Trim())),
            Enumeration = References.Of(Child(Child(e, "CoreRepresentation"), "Enumeration"), ArtefactKind.Codelist),
        };
    }

    public static LocalText Texts(XElement e, string name) => new([.. e.Elements().Where(t => t.Name.LocalName == name)
        .Select(t => KeyValuePair.Create((string?)t.Attribute(XNamespace.Xml + "lang") ?? "en", t.Value.Trim()))]);

    public static XElement? Child(XElement? e, string name) => e?.Elements().FirstOrDefault(c => c.Name.LocalName == name);

    public static string? Attribute(XElement e, string name) => (string?)e.Attribute(name);

    private static IEnumerable<Item> Items(XElement scheme, string? parent)
    {
        foreach (var e in scheme.Elements().Where(i => ItemNames.Contains(i.Name.LocalName)))
        {
            var item = Item(e, parent);
            yield return item;
            foreach (var below in Items(e, item.Id)) yield return below;
        }
    }

    private static IEnumerable<HierarchyNode> Nodes(XElement e, string? parent)
    {
        foreach (var node in e.Elements().Where(n => n.Name.LocalName == "HierarchicalCode"))
        {
            var id = Attribute(node, "id") ?? "";
            if (References.Of(Child(node, "Code"), ArtefactKind.Codelist) is { } code) yield return new HierarchyNode(id, code, parent);
            foreach (var below in Nodes(node, id)) yield return below;
        }
    }

    private static CubeRegion Region(XElement e) => new(
        Attribute(e, "include") is not ("false" or "0"),
        [.. e.Elements().Where(k => k.Name.LocalName is "KeyValue" or "Attribute" or "Component" && Attribute(k, "id") is not null).Select(k => new KeyValues(
            Attribute(k, "id")!,
            [.. k.Elements().Where(v => v.Name.LocalName == "Value").Select(v => v.Value.Trim())],
            Period(k, "StartPeriod"), Period(k, "EndPeriod")))]);

    private static string? Period(XElement key, string name) => key.Descendants().FirstOrDefault(p => p.Name.LocalName == name)?.Value.Trim();

    private static List<Annotation> Annotations(XElement e) => [.. (Child(e, "Annotations")?.Elements() ?? []).Select(a => new Annotation(
        Attribute(a, "id"), Child(a, "AnnotationType")?.Value, Child(a, "AnnotationTitle")?.Value, Texts(a, "AnnotationText")))];

    private static bool IsTrue(XElement e, string name) => Attribute(e, name) is "true" or "1";
}
