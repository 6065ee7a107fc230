using System.Xml.Linq;
using Concord.Sdmx.Model;

namespace Concord.Sdmx.Ml;

/// <summary>Components of a data structure in SDMX-ML of any version.</summary>
internal static class ComponentParser
{
    /// <summary>Dimensions by position, time, measures, attributes.</summary>
    public static IReadOnlyList<Component> Components(XElement structure)
    {
        var all = structure.Descendants().Where(e => e.Parent!.Name.LocalName is "DimensionList" or "MeasureList" or "AttributeList" or "Components").ToList();
        var dimensions = all.Where(e => e.Name.LocalName is "Dimension" or "MeasureDimension")
            .Select((e, i) => (Element: e, Position: int.TryParse(ArtefactParser.Attribute(e, "position"), out var p) ? p : i + 1))
            .OrderBy(x => x.Position)
            .Select(x => Component(x.Element, x.Element.Name.LocalName == "MeasureDimension" || ArtefactParser.Attribute(x.Element, "isMeasureDimension") == "true" ? ComponentRole.MeasureDimension : ComponentRole.Dimension));
        return
        [
            .. dimensions,
            .. all.Where(e => e.Name.LocalName == "TimeDimension").Select(e => Component(e, ComponentRole.Time)),
            .. all.Where(e => e.Name.LocalName is "PrimaryMeasure" or "Measure").Select(e => Component(e, ComponentRole.Measure)),
            .. all.Where(e => e.Name.LocalName is "Attribute").Select(e => Component(e, ComponentRole.Attribute)),
        ];
    }

    public static IReadOnlyList<DimensionGroup> Groups(XElement structure) =>
    [
        .. structure.Descendants().Where(e => e.Name.LocalName == "Group" && ArtefactParser.Attribute(e, "id") is not null).Select(g => new DimensionGroup(
            ArtefactParser.Attribute(g, "id")!,
            [.. g.Descendants().Where(d => d.Name.LocalName is "DimensionReference" or "DimensionRef").Select(Named).OfType<string>().Distinct()])),
    ];

    public static Component Component(XElement e, ComponentRole role)
    {
        var concept = References.Of(ArtefactParser.Child(e, "ConceptIdentity"), ArtefactKind.ConceptScheme) ?? OldConcept(e);
        var local = ArtefactParser.Child(e, "LocalRepresentation");
        var format = ArtefactParser.Child(local, "TextFormat") ?? ArtefactParser.Child(e, "TextFormat");
        var relationship = ArtefactParser.Child(e, "AttributeRelationship");
        var (attachment, attachedTo, group) = Relationship(e, relationship);
        return new Component
        {
            // Components without an identifier of their own have that of their concept.
            Id = ArtefactParser.Attribute(e, "id") ?? concept?.Item ?? ArtefactParser.Attribute(e, "conceptRef") ?? (role == ComponentRole.Measure ? "OBS_VALUE" : role == ComponentRole.Time ? "TIME_PERIOD" : ""),
            Role = role,
            Concept = concept,
            Enumeration = References.Of(ArtefactParser.Child(local, "Enumeration"), ArtefactKind.Codelist) ?? OldList(e),
            TextType = format is null ? null : ArtefactParser.Attribute(format, "textType") ?? ArtefactParser.Attribute(format, "TextType"),
            IsMandatory = role is ComponentRole.Dimension or ComponentRole.MeasureDimension or ComponentRole.Time || (ArtefactParser.Attribute(e, "assignmentStatus") ?? ArtefactParser.Attribute(e, "usage")) is "Mandatory" or "mandatory",
            IsMultiValued = local is not null && ArtefactParser.Attribute(local, "maxOccurs") is { } most && most != "1",
            Attachment = attachment,
            AttachedTo = attachedTo,
            Group = group,
        };
    }

    private static (Attachment, IReadOnlyList<string>, string?) Relationship(XElement e, XElement? relationship)
    {
        if (relationship is not null)
        {
            var dimensions = relationship.Elements().Where(d => d.Name.LocalName == "Dimension").Select(Named).OfType<string>().ToList();
            if (dimensions.Count > 0) return (Attachment.Dimensions, dimensions, null);
            if (ArtefactParser.Child(relationship, "Group") is { } named) return (Attachment.Dimensions, [], Named(named));
            if (relationship.Elements().Any(d => d.Name.LocalName is "None" or "Dataflow")) return (Attachment.DataSet, [], null);
            return (Attachment.Observation, [], null);
        }
        return ArtefactParser.Attribute(e, "attachmentLevel") switch
        {
            "Series" => (Attachment.Dimensions, [], null),
            "Group" => (Attachment.Dimensions, [], ArtefactParser.Child(e, "AttachmentGroup")?.Value.Trim()),
            "DataSet" => (Attachment.DataSet, [], null),
            _ => (Attachment.Observation, [], null),
        };
    }

    // A reference to a component of the same structure: a Ref, its identifier as text (3.0), or a URN.
    private static string? Named(XElement e)
    {
        var reference = e.DescendantsAndSelf().FirstOrDefault(r => r.Name.LocalName == "Ref");
        if (reference is not null) return ArtefactParser.Attribute(reference, "id");
        var text = e.Value.Trim();
        return text.Length == 0 ? null : text[(text.LastIndexOf('.') + 1)..];
    }

    private static Reference? OldConcept(XElement e) => ArtefactParser.Attribute(e, "conceptRef") is { } concept
        ? new Reference(ArtefactKind.ConceptScheme, ArtefactParser.Attribute(e, "conceptSchemeAgency") ?? "", ArtefactParser.Attribute(e, "conceptSchemeRef") ?? "STANDALONE_CONCEPTS", ArtefactParser.Attribute(e, "conceptVersion") ?? "", concept)
        : null;

    private static Reference? OldList(XElement e) => ArtefactParser.Attribute(e, "codelist") is { } list
        ? new Reference(ArtefactKind.Codelist, ArtefactParser.Attribute(e, "codelistAgency") ?? "", list, ArtefactParser.Attribute(e, "codelistVersion") ?? "")
        : null;
}
