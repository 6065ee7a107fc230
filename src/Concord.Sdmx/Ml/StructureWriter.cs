using Concord.Sdmx.Data;
using Concord.Sdmx.Model;

namespace Concord.Sdmx.Ml;

/// <summary>Structures as SDMX-ML 2.1 or 3.0.</summary>
internal sealed class StructureWriter(Utf8Buffer output, bool v3)
{
    public void Write(MessageHeader header, IReadOnlyList<Artefact> artefacts)
    {
        output.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"u8);
        output.Text($"<mes:Structure xmlns:mes=\"{Names.Message(v3)}\" xmlns:str=\"{Names.Structure(v3)}\" xmlns:com=\"{Names.Common(v3)}\" xmlns:xsi=\"{SafeXml.Xsi}\">");
        MlHeader.Write(output, header);
        output.Raw("</mes:Header><mes:Structures>"u8);
        var wrappers = v3
            ? KindNames.All.OrderBy(k => Array.IndexOf(Order30, k.Wrapper30)).GroupBy(k => k.Wrapper30)
            : KindNames.All.OrderBy(k => k.Kind == ArtefactKind.ContentConstraint ? 98 : k.Kind == ArtefactKind.ProvisionAgreement ? 99 : 0).GroupBy(k => k.Wrapper21);
        foreach (var wrapper in wrappers)
        {
            var inside = wrapper.SelectMany(k => artefacts.Where(a => a.Kind == k.Kind)).ToList();
            // 2.1 has no value lists.
            if (inside.Count == 0 || (!v3 && wrapper.Key == "ValueLists")) continue;
            output.Text($"<str:{wrapper.Key}>");
            foreach (var artefact in inside) Write(artefact);
            output.Text($"</str:{wrapper.Key}>");
        }
        output.Raw("</mes:Structures></mes:Structure>"u8);
    }

    // The order of the elements in the schema of 3.0.
    private static readonly string[] Order30 =
    [
        "AgencySchemes", "Categorisations", "CategorySchemes", "Codelists", "ConceptSchemes", "DataConstraints", "DataConsumerSchemes", "Dataflows", "DataProviderSchemes", "DataStructures",
        "Hierarchies", "Metadataflows", "MetadataStructures", "OrganisationUnitSchemes", "ProvisionAgreements", "ValueLists",
    ];

    private void Write(Artefact a)
    {
        var names = KindNames.Of(a.Kind);
        var element = v3 ? a.Kind switch { ArtefactKind.ContentConstraint => "DataConstraint", ArtefactKind.HierarchicalCodelist => "Hierarchy", _ => names.Class } : names.Class;
        output.Text($"<str:{element} id=\"");
        output.Xml(a.Id);
        output.Raw("\" agencyID=\""u8);
        output.Xml(a.Agency);
        var isOrganisation = names.Wrapper21 == "OrganisationSchemes";
        if (!(v3 && isOrganisation)) Attribute("\" version=\"", a.Version, close: false);
        output.Raw("\""u8);
        if (!v3 && a.IsFinal && !isOrganisation) output.Raw(" isFinal=\"true\""u8);
        Attribute(" urn=\"", v3 ? a.Reference.Urn30 : a.Reference.Urn);
        if (a.IsStub) output.Raw(" isExternalReference=\"true\""u8);
        if (a.StructureUrl is { } url) Attribute(" structureURL=\"", url);
        if (a.IsPartial) output.Raw(" isPartial=\"true\""u8);
        if (a is ContentConstraint c && !(v3 && a.IsStub)) Attribute(v3 ? " role=\"" : " type=\"", c.IsActual ? "Actual" : "Allowed");
        output.Raw(">"u8);
        Annotations(a.Annotations);
        Texts("Name", a.Names);
        Texts("Description", a.Descriptions);
        if (!a.IsStub) Body(a, names);
        output.Text($"</str:{element}>");
    }

    private void Body(Artefact a, KindNames names)
    {
        switch (a)
        {
            case ItemScheme scheme:
                Items(scheme, names, null);
                break;
            case Dataflow flow:
                Link("Structure", flow.Structure);
                break;
            case Categorisation categorisation:
                Link("Source", categorisation.Source);
                Link("Target", categorisation.Target);
                break;
            case ProvisionAgreement agreement:
                Link(v3 ? "Dataflow" : "StructureUsage", agreement.Flow);
                Link("DataProvider", agreement.Provider);
                break;
            case DataStructure structure:
                new ComponentWriter(output, v3).Write(structure);
                break;
            case MetadataStructure metadata:
                new ComponentWriter(output, v3).Write(metadata);
                break;
            case ContentConstraint constraint:
                Constraint(constraint);
                break;
            case HierarchicalCodelist tree:
                Hierarchy(tree);
                break;
        }
    }

    private void Items(ItemScheme scheme, KindNames names, string? above)
    {
        var nested = scheme.Kind == ArtefactKind.CategoryScheme;
        foreach (var item in scheme.Items)
        {
            if (nested && item.Parent != above) continue;
            output.Text($"<str:{names.ItemClass} id=\"");
            output.Xml(item.Id);
            output.Raw("\""u8);
            if (scheme.Kind != ArtefactKind.ValueList) Attribute(" urn=\"", (scheme.Reference with { Item = item.Id }).Urn);
            output.Raw(">"u8);
            Annotations(item.Annotations);
            Texts("Name", item.Names);
            Texts("Description", item.Descriptions);
            if (nested)
            {
                Items(scheme, names, item.Id);
            }
            else if (item.Parent is { } parent && scheme.Kind is ArtefactKind.Codelist or ArtefactKind.ConceptScheme)
            {
                output.Raw(v3 ? "<str:Parent>"u8 : "<str:Parent><Ref id=\""u8);
                output.Xml(parent);
                output.Raw(v3 ? "</str:Parent>"u8 : "\"/></str:Parent>"u8);
            }
            if (item.Enumeration is { } list)
            {
                output.Raw("<str:CoreRepresentation>"u8);
                Link("Enumeration", list);
                output.Raw("</str:CoreRepresentation>"u8);
            }
            output.Text($"</str:{names.ItemClass}>");
        }
    }

    private void Constraint(ContentConstraint constraint)
    {
        output.Raw("<str:ConstraintAttachment>"u8);
        foreach (var attachment in constraint.Attachments) Link(KindNames.Of(attachment.Kind).Class, attachment);
        output.Raw("</str:ConstraintAttachment>"u8);
        var prefix = v3 ? "str" : "com";
        foreach (var region in constraint.Regions)
        {
            output.Text($"<str:CubeRegion include=\"{(region.Include ? "true" : "false")}\">");
            foreach (var key in region.Keys)
            {
                output.Text($"<{prefix}:KeyValue id=\"");
                output.Xml(key.Id);
                output.Raw("\">"u8);
                foreach (var value in key.Values)
                {
                    output.Text($"<{prefix}:Value>");
                    output.Xml(value);
                    output.Text($"</{prefix}:Value>");
                }
                if (key.Start is not null || key.End is not null)
                {
                    output.Text($"<{prefix}:TimeRange>");
                    Period(prefix, "StartPeriod", key.Start);
                    Period(prefix, "EndPeriod", key.End);
                    output.Text($"</{prefix}:TimeRange>");
                }
                output.Text($"</{prefix}:KeyValue>");
            }
            output.Raw("</str:CubeRegion>"u8);
        }
    }

    private void Period(string prefix, string name, string? period)
    {
        if (period is null) return;
        output.Text($"<{prefix}:{name} isInclusive=\"true\">");
        output.Xml(period);
        output.Text($"</{prefix}:{name}>");
    }

    private void Hierarchy(HierarchicalCodelist tree)
    {
        if (!v3)
        {
            output.Raw("<str:Hierarchy id=\"H\" leveled=\"false\""u8);
            output.Text($" urn=\"urn:sdmx:org.sdmx.infomodel.codelist.Hierarchy={tree.Reference.Short}.H\">");
            Texts("Name", tree.HierarchyNames.IsEmpty ? tree.Names : tree.HierarchyNames);
        }
        Nodes(tree, null);
        if (!v3) output.Raw("</str:Hierarchy>"u8);
    }

    private void Nodes(HierarchicalCodelist tree, string? above)
    {
        foreach (var node in tree.Nodes.Where(n => n.Parent == above))
        {
            output.Raw("<str:HierarchicalCode id=\""u8);
            output.Xml(node.Id);
            output.Raw("\">"u8);
            Link("Code", node.Code);
            Nodes(tree, node.Id);
            output.Raw("</str:HierarchicalCode>"u8);
        }
    }

    private void Link(string element, Reference? reference)
    {
        if (reference is null) return;
        output.Text($"<str:{element}>");
        if (v3) output.Xml(reference.Urn30);
        else MlHeader.Ref(output, reference);
        output.Text($"</str:{element}>");
    }

    private void Annotations(IReadOnlyList<Annotation> annotations)
    {
        if (annotations.Count == 0) return;
        output.Raw("<com:Annotations>"u8);
        foreach (var annotation in annotations)
        {
            output.Raw("<com:Annotation"u8);
            if (annotation.Id is { } id) Attribute(" id=\"", id);
            output.Raw(">"u8);
            Text("AnnotationTitle", annotation.Title);
            Text("AnnotationType", annotation.Type);
            Texts("AnnotationText", annotation.Text);
            output.Raw("</com:Annotation>"u8);
        }
        output.Raw("</com:Annotations>"u8);
    }

    private void Texts(string name, LocalText texts)
    {
        foreach (var (language, words) in texts.All)
        {
            output.Text($"<com:{name} xml:lang=\"");
            output.Xml(language);
            output.Raw("\">"u8);
            output.Xml(words);
            output.Text($"</com:{name}>");
        }
    }

    private void Text(string name, string? text)
    {
        if (text is null) return;
        output.Text($"<com:{name}>");
        output.Xml(text);
        output.Text($"</com:{name}>");
    }

    private void Attribute(string head, string value, bool close = true)
    {
        output.Text(head);
        output.Xml(value);
        if (close) output.Raw("\""u8);
    }
}
