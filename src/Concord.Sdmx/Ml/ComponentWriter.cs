using System.Globalization;
using Concord.Sdmx.Data;
using Concord.Sdmx.Model;

namespace Concord.Sdmx.Ml;

/// <summary>Components of a data structure, and of a metadata structure, as SDMX-ML 2.1 or 3.0.</summary>
internal sealed class ComponentWriter(Utf8Buffer output, bool v3)
{
    public void Write(DataStructure structure)
    {
        output.Raw("<str:DataStructureComponents><str:DimensionList id=\"DimensionDescriptor\">"u8);
        var position = 0;
        foreach (var component in structure.Dimensions) Component(structure, component, "Dimension", ++position);
        if (structure.Time is { } time) Component(structure, time, "TimeDimension", v3 ? 0 : ++position);
        output.Raw("</str:DimensionList>"u8);
        foreach (var group in structure.Groups)
        {
            output.Raw("<str:Group id=\""u8);
            output.Xml(group.Id);
            output.Text($"\" urn=\"urn:sdmx:org.sdmx.infomodel.datastructure.GroupDimensionDescriptor={structure.Reference.Short}.{group.Id}\">");
            foreach (var dimension in group.Dimensions)
            {
                output.Raw("<str:GroupDimension><str:DimensionReference>"u8);
                Local(dimension);
                output.Raw("</str:DimensionReference></str:GroupDimension>"u8);
            }
            output.Raw("</str:Group>"u8);
        }
        if (structure.Attributes.Any())
        {
            output.Raw("<str:AttributeList id=\"AttributeDescriptor\">"u8);
            foreach (var component in structure.Attributes) Component(structure, component, "Attribute", 0);
            output.Raw("</str:AttributeList>"u8);
        }
        output.Raw("<str:MeasureList id=\"MeasureDescriptor\">"u8);
        foreach (var component in structure.Components.Where(c => c.Role == ComponentRole.Measure).Take(v3 ? int.MaxValue : 1)) Component(structure, component, v3 ? "Measure" : "PrimaryMeasure", 0);
        output.Raw("</str:MeasureList></str:DataStructureComponents>"u8);
    }

    /// <summary>One report with its attributes; in 2.1 about any dataflow.</summary>
    public void Write(MetadataStructure metadata)
    {
        output.Raw("<str:MetadataStructureComponents>"u8);
        if (!v3)
        {
            output.Raw("<str:MetadataTarget id=\"DATAFLOW_TARGET\"><str:IdentifiableObjectTarget id=\"DATAFLOW\" objectType=\"Dataflow\"><str:LocalRepresentation><str:TextFormat textType=\"IdentifiableReference\"/></str:LocalRepresentation></str:IdentifiableObjectTarget></str:MetadataTarget><str:ReportStructure id=\"REPORT\">"u8);
        }
        else
        {
            output.Raw("<str:MetadataAttributeList id=\"MetadataAttributeDescriptor\">"u8);
        }
        foreach (var attribute in metadata.Attributes)
        {
            output.Raw("<str:MetadataAttribute id=\""u8);
            output.Xml(attribute.Id);
            output.Raw("\" minOccurs=\"0\" maxOccurs=\"1\">"u8);
            Link("ConceptIdentity", attribute.Concept);
            output.Text($"<str:LocalRepresentation><str:TextFormat textType=\"{attribute.TextType ?? "String"}\"/></str:LocalRepresentation></str:MetadataAttribute>");
        }
        output.Raw(v3 ? "</str:MetadataAttributeList>"u8 : "<str:MetadataTarget><Ref id=\"DATAFLOW_TARGET\"/></str:MetadataTarget></str:ReportStructure>"u8);
        output.Raw("</str:MetadataStructureComponents>"u8);
    }

    private void Component(DataStructure structure, Component component, string element, int position)
    {
        var urnClass = element switch { "Attribute" => "DataAttribute", "PrimaryMeasure" or "Measure" => element, _ => element };
        output.Text($"<str:{element} id=\"");
        output.Xml(component.Id);
        output.Text($"\" urn=\"urn:sdmx:org.sdmx.infomodel.datastructure.{urnClass}={structure.Reference.Short}.{component.Id}\"");
        if (element == "Attribute") output.Raw((component.IsMandatory, v3) switch { (true, false) => " assignmentStatus=\"Mandatory\""u8, (false, false) => " assignmentStatus=\"Conditional\""u8, (true, true) => " usage=\"mandatory\""u8, _ => " usage=\"optional\""u8 });
        if (element == "Measure") output.Raw(component.IsMandatory ? " usage=\"mandatory\""u8 : " usage=\"optional\""u8);
        if (position > 0) output.Text(string.Create(CultureInfo.InvariantCulture, $" position=\"{position}\""));
        output.Raw(">"u8);
        Link("ConceptIdentity", component.Concept);
        output.Text(v3 && component.IsMultiValued ? "<str:LocalRepresentation maxOccurs=\"unbounded\">" : "<str:LocalRepresentation>");
        if (component.Enumeration is { } list) Link("Enumeration", list);
        else output.Text($"<str:TextFormat textType=\"{component.TextType ?? "String"}\"/>");
        output.Raw("</str:LocalRepresentation>"u8);
        if (component.Role == ComponentRole.Attribute) Relationship(component);
        output.Text($"</str:{element}>");
    }

    private void Relationship(Component component)
    {
        output.Raw("<str:AttributeRelationship>"u8);
        if (component.Group is { } group)
        {
            output.Raw("<str:Group>"u8);
            Local(group);
            output.Raw("</str:Group>"u8);
        }
        else if (component.Attachment == Attachment.DataSet)
        {
            output.Raw(v3 ? "<str:Dataflow/>"u8 : "<str:None/>"u8);
        }
        else if (component.Attachment == Attachment.Observation)
        {
            output.Raw(v3 ? "<str:Observation/>"u8 : "<str:PrimaryMeasure><Ref id=\"OBS_VALUE\"/></str:PrimaryMeasure>"u8);
        }
        foreach (var dimension in component.AttachedTo)
        {
            output.Raw("<str:Dimension>"u8);
            Local(dimension);
            output.Raw("</str:Dimension>"u8);
        }
        output.Raw("</str:AttributeRelationship>"u8);
    }

    private void Local(string id)
    {
        if (!v3) output.Raw("<Ref id=\""u8);
        output.Xml(id);
        if (!v3) output.Raw("\"/>"u8);
    }

    private void Link(string element, Reference? reference)
    {
        if (reference is null) return;
        output.Text($"<str:{element}>");
        if (v3) output.Xml(reference.Urn30);
        else MlHeader.Ref(output, reference);
        output.Text($"</str:{element}>");
    }
}
