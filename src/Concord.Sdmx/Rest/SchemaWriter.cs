using Concord.Sdmx.Data;
using Concord.Sdmx.Model;

namespace Concord.Sdmx.Rest;

/// <summary>The XSD of a flow's structure-specific data (2.1), with the codes that its constraints allow.</summary>
internal sealed class SchemaWriter(Utf8Buffer output, StructureSet structures, DataStructure structure, Reference context, string atObservation)
{
    private const string Not = "<xs:attribute name=\"REPORTING_YEAR_START_DAY\" type=\"xs:gMonthDay\" use=\"prohibited\"/>";

    public void Write()
    {
        var isTime = atObservation == structure.Time?.Id;
        var isFlat = atObservation == "AllDimensions";
        var ns = $"{context.Urn}:ObsLevelDim:{atObservation}";
        output.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"u8);
        output.Text($"<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xmlns=\"{ns}\" targetNamespace=\"{ns}\" xmlns:dsd=\"{Ml.Names.Specific(false)}\" xmlns:common=\"{Ml.Names.Common(false)}\" elementFormDefault=\"qualified\" attributeFormDefault=\"unqualified\">");
        output.Text($"<xs:import namespace=\"{Ml.Names.Common(false)}\" schemaLocation=\"https://registry.sdmx.org/schemas/v2_1/SDMXCommon.xsd\"/>");
        output.Text($"<xs:import namespace=\"{Ml.Names.Specific(false)}\" schemaLocation=\"https://registry.sdmx.org/schemas/v2_1/SDMXDataStructureSpecific.xsd\"/>");
        foreach (var component in structure.Components.Where(c => c.Enumeration is not null)) Codes(component);
        var kind = isTime ? "TimeSeries" : "";
        Type("DataSetType", $"{kind}DataSetType", () =>
        {
            output.Raw("<xs:element name=\"DataProvider\" type=\"common:DataProviderReferenceType\" minOccurs=\"0\" form=\"unqualified\"/><xs:choice minOccurs=\"0\">"u8);
            output.Text(isFlat
                ? "<xs:element name=\"Obs\" type=\"ObsType\" maxOccurs=\"unbounded\" form=\"unqualified\"/>"
                : "<xs:element name=\"Series\" type=\"SeriesType\" maxOccurs=\"unbounded\" form=\"unqualified\"/>");
            output.Raw("</xs:choice>"u8);
        }, structure.Attributes.Where(a => a.Attachment == Attachment.DataSet), "");
        if (!isFlat)
        {
            Type("SeriesType", isTime ? "TimeSeriesType" : "SeriesType",
                () => output.Raw("<xs:element name=\"Obs\" type=\"ObsType\" minOccurs=\"0\" maxOccurs=\"unbounded\" form=\"unqualified\"/>"u8),
                structure.Components.Where(c => c.IsKey && c.Id != atObservation).Concat(structure.Attributes.Where(a => a.Attachment == Attachment.Dimensions)), isTime ? "" : "<xs:attribute name=\"TIME_PERIOD\" use=\"prohibited\"/>");
        }
        Type("ObsType", $"{kind}ObsType", null,
            structure.Components.Where(c => isFlat ? c.IsKey : c.Id == atObservation)
                .Concat(structure.Components.Where(c => c.Role == ComponentRole.Measure))
                .Concat(structure.Attributes.Where(a => a.Attachment == Attachment.Observation || (isFlat && a.Attachment == Attachment.Dimensions))),
            "<xs:attribute name=\"type\" type=\"common:IDType\" use=\"prohibited\"/>");
        output.Raw("</xs:schema>"u8);
    }

    private void Type(string name, string restricts, Action? inside, IEnumerable<Component> attributes, string more)
    {
        var list = attributes.ToList();
        output.Text($"<xs:complexType name=\"{name}\"><xs:complexContent><xs:restriction base=\"dsd:{restricts}\"><xs:sequence><xs:element ref=\"common:Annotations\" minOccurs=\"0\"/>");
        inside?.Invoke();
        output.Raw("</xs:sequence>"u8);
        foreach (var component in list)
        {
            var type = component.Enumeration is { } enumeration ? $"{enumeration.Id}_{component.Id}" : component.Role switch
            {
                ComponentRole.Time => "common:ObservationalTimePeriodType",
                _ when component.TextType is "Double" or "Float" => "xs:double",
                _ when component.TextType == "DateTime" => "xs:dateTime",
                _ => "xs:string",
            };
            output.Text($"<xs:attribute name=\"{component.Id}\" type=\"{type}\" use=\"{(component.IsKey ? "required" : "optional")}\"/>");
        }
        // A time that is an attribute of the series is not forbidden in it.
        if (!more.Contains("TIME_PERIOD", StringComparison.Ordinal) || !list.Exists(c => c.Role == ComponentRole.Time)) output.Text(more);
        output.Text(Not);
        output.Raw("</xs:restriction></xs:complexContent></xs:complexType>"u8);
    }

    private void Codes(Component component)
    {
        if (structures.Scheme(component.Enumeration) is not { } list) return;
        var allowed = structures.All.OfType<ContentConstraint>()
            .Where(c => !c.IsActual && c.Attachments.Any(a => a == context || a == structure.Reference || (context.Kind == ArtefactKind.ProvisionAgreement && (structures.Find(context) as ProvisionAgreement)?.Flow == a)))
            .SelectMany(c => c.Regions).Where(r => r.Include).SelectMany(r => r.Keys).Where(k => k.Id == component.Id && k.Values.Count > 0).Select(k => k.Values.ToHashSet(StringComparer.Ordinal)).ToList();
        output.Text($"<xs:simpleType name=\"{component.Enumeration!.Id}_{component.Id}\"><xs:restriction base=\"xs:string\">");
        foreach (var item in list.Items.Where(i => allowed.TrueForAll(a => a.Contains(i.Id))))
        {
            output.Raw("<xs:enumeration value=\""u8);
            output.Xml(item.Id);
            output.Raw("\"/>"u8);
        }
        output.Raw("</xs:restriction></xs:simpleType>"u8);
    }
}
